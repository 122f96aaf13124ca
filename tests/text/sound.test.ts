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

test.each([
  ['janpaksh', 'जनपद'],
  ['amarujala', 'अमर उजियारा'],
])('%s does not sound like %s', (latin, indic) => {
  expect(soundOf(latin)).not.toBe(soundOf(indic));
});
