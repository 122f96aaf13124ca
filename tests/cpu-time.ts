import process from 'node:process';

/**
 * Starts counting CPU time of this process, which other processes on a busy machine do not affect.
 *
 * @returns a function that returns the milliseconds spent since
 * @example
 * const spentMs = countCpuTime();
 * normalizeText(long);
 * expect(spentMs()).toBeLessThan(1000);
 */
export function countCpuTime(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
