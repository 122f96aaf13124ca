import process from 'node:process';

/**
 * Starts to count the CPU time of this process: another process on a busy machine adds nothing to it.
 *
 * @returns the milliseconds that have been spent since
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
