/** Pages and texts that were made to cost more than their size: `npm run check:growth` looks closer. */
import { describe, expect, test } from 'vitest';
import { SUBJECTS, type Subject } from '../scripts/growth/subjects.ts';
import { countCpuTime } from './cpu-time.ts';

const SMALL = 16 * 1024;
const TIMES = 8;
/** An eighth of a quadratic growth would be let through, and what a busy machine adds: `npm run check:growth` looks closer. */
const ROOM = 3;
/** Shorter times say more of the machine than of the page. */
const FLOOR_MS = 15;
const ATTEMPTS = 3;

/** CPU time that a construct takes in a small size, and in one that is {@link TIMES} times as large. */
function timesOf({ make, read }: Subject): [small: number, large: number] {
  const msOf = (input: string): number => {
    const spentMs = countCpuTime();
    read(input);
    return spentMs();
  };
  const [small, large] = [make(SMALL), make(TIMES * SMALL)];
  return [Math.min(msOf(small), msOf(small)), msOf(large)];
}

describe('each construct is read in time that grows with its size alone', () => {
  test.each(SUBJECTS.map((subject) => [subject.name, subject] as const))('%s', (_, subject) => {
    const excesses = Array.from({ length: ATTEMPTS }, () => () => {
      const [small, large] = timesOf(subject);
      return large - TIMES * ROOM * Math.max(small, FLOOR_MS);
    });
    expect(excesses.some((excess) => excess() <= 0)).toBe(true);
  });
});
