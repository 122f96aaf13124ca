/** Pages and texts built to take superlinear time. `npm run check:growth` is more precise. */
import { expect, test } from 'vitest';
import { SUBJECTS, type Subject } from '../scripts/growth/subjects.ts';
import { countCpuTime } from './cpu-time.ts';

const SMALL = 16 * 1024;
const TIMES = 8;
/** Tolerance for a busy machine. It also lets through an eighth of quadratic growth, which `npm run check:growth` catches. */
const ROOM = 3;
/** Shorter times depend more on the machine than on the page. */
const FLOOR_MS = 15;
const ATTEMPTS = 6;

/** CPU times of a construct at a small size and at {@link TIMES} times that size. */
function timesOf({ make, read }: Subject): [small: number, large: number] {
  const msOf = (input: string): number => {
    const spentMs = countCpuTime();
    read(input);
    return spentMs();
  };
  const [small, large] = [make(SMALL), make(TIMES * SMALL)];
  return [Math.min(msOf(small), msOf(small)), msOf(large)];
}

test.each(SUBJECTS.map((subject) => [subject.name, subject] as const))(
  'each construct takes time in proportion to its size: %s',
  (_, subject) => {
    const smalls: number[] = [];
    const larges: number[] = [];
    // The compiler and the garbage collector add noise, so the fastest large run is compared with the slowest small run.
    const isInProportion = (): boolean => {
      const [small, large] = timesOf(subject);
      smalls.push(small);
      larges.push(large);
      return Math.min(...larges) <= TIMES * ROOM * Math.max(FLOOR_MS, ...smalls);
    };
    expect(Array.from({ length: ATTEMPTS }).some(isInProportion)).toBe(true);
  },
);
