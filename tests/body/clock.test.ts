import { expect, test } from 'vitest';
import { readClock } from '../../src/body/live/clock.ts';

const DAY = { published: '2025-11-05T08:00:00+05:30', modified: '2025-11-05T22:00:00+05:30', zone: '+05:30' };

test.each([
  ['10:40 AM पुल खुला', '10:40', 'पुल खुला'],
  ['सुबह 10:40 बजे पुल खुला', '10:40', 'पुल खुला'],
  ['शाम पांच बजे पुल खुला', '17:00', 'पुल खुला'],
  ['रात नौ बजे पुल खुला', '21:00', 'पुल खुला'],
  ['सुबह साढ़े नौ बजे पुल खुला', '09:30', 'पुल खुला'],
  ['सुबह सवा दस बजे पुल खुला', '10:15', 'पुल खुला'],
  ['सुबह पौने ग्यारह बजे पुल खुला', '10:45', 'पुल खुला'],
])('the clock time of "%s" is %s', (text, clock, rest) => {
  const time = readClock(text, DAY);
  expect(time?.iso).toBe(`2025-11-05T${clock}:00+05:30`);
  expect(time?.rest.trim()).toBe(rest);
});

test.each([['पुल खुला'], ['दस लोग बजे पर नाचे'], ['साढ़े नौ बजे पुल खुला'], ['5 नवंबर को पुल खुला']])(
  '"%s" has no clock time',
  (text) => {
    expect(readClock(text, DAY)).toBeUndefined();
  },
);
