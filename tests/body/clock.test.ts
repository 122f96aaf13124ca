import { expect, test } from 'vitest';
import { readClock } from '../../src/body/live/clock.ts';

const DAY = { published: '2025-11-05T08:00:00+05:30', modified: '2025-11-05T22:00:00+05:30', zone: '+05:30' };

test.each([['सुबह पौने ग्यारह बजे पुल खुला', '10:45', 'पुल खुला']])(
  'the clock time of "%s" is %s',
  (text, clock, rest) => {
    const time = readClock(text, DAY);
    expect(time?.iso).toBe(`2025-11-05T${clock}:00+05:30`);
    expect(time?.rest.trim()).toBe(rest);
  },
);

test.each([['पुल खुला']])('"%s" has no clock time', (text) => {
  expect(readClock(text, DAY)).toBeUndefined();
});
