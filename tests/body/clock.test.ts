import { expect, test } from 'vitest';
import { readClock } from '../../src/body/live/clock.ts';

const DAY = { published: '2025-11-05T08:00:00+05:30', modified: '2025-11-05T22:00:00+05:30', zone: '+05:30' };

test('readClock reads a clock time and what is left of the text', () => {
  const time = readClock('सुबह पौने ग्यारह बजे पुल खुला', DAY);
  expect(time?.iso).toBe('2025-11-05T10:45:00+05:30');
  expect(time?.rest.trim()).toBe('पुल खुला');
  expect(readClock('पुल खुला', DAY)).toBeUndefined();
});
