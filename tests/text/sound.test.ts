import { expect, test } from 'vitest';
import { soundOf } from '../../src/text/sound.ts';

test.each([
  ['amarujala', 'अमर उजाला'],
  ['subahprakash', 'सुबह प्रकाश'],
  ['janpaksh', 'जनपक्ष'],
  ['chhavi-lok', 'छवि लोक'],
  ['filmkhabar', 'फ़िल्म ख़बर'],
  ['taza.watan', 'ताज़ा वतन'],
  ['gramsanvad', 'ग्राम संवाद'],
  ['ajkal', 'আজকাল'],
  ['sandesh', 'સંદેશ'],
])('%s sounds like %s', (latin, indic) => {
  expect(soundOf(latin)).toBe(soundOf(indic));
});

test('similar names sound different', () => {
  expect(soundOf('janpaksh')).not.toBe(soundOf('जनपद'));
  expect(soundOf('amarujala')).not.toBe(soundOf('अमर उजियारा'));
});
