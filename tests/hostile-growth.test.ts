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
const ATTEMPTS = 6;

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
    const smalls: number[] = [];
    const larges: number[] = [];
    // The compiler and the collector take their share at any moment: the fastest large time counts, and the slowest small one.
    const isInProportion = (): boolean => {
      const [small, large] = timesOf(subject);
      smalls.push(small);
      larges.push(large);
      return Math.min(...larges) <= TIMES * ROOM * Math.max(FLOOR_MS, ...smalls);
    };
    expect(Array.from({ length: ATTEMPTS }).some(isInProportion)).toBe(true);
  });
});
