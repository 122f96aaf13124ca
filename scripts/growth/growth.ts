/** Growth: how the CPU time of a call grows with the size of its input, told by doubling the input. */

/** Input that is made in any size, to see whether reading it takes more than linear time. */
export interface Construct {
  readonly name: string;
  /** About that many characters of it. */
  readonly make: (size: number) => string;
}

/** What was measured of a construct. */
export interface Growth {
  /** Slope of log time over log size; undefined where no two sizes took long enough to be timed. */
  readonly exponent: number | undefined;
  /** CPU milliseconds at the largest size that was run. */
  readonly ms: number;
  readonly size: number;
  /** Whether the construct was still run at the largest size asked for. */
  readonly isComplete: boolean;
}

/** A size and the CPU milliseconds that it took. */
export interface Timing {
  readonly size: number;
  readonly ms: number;
}

/** How to measure. */
export interface GrowthOptions {
  /** In characters, each twice the one before. */
  readonly sizes: readonly number[];
  /** Shorter times are noise. */
  readonly floorMs: number;
  /** Beyond it no larger size is run. */
  readonly ceilingMs: number;
  /** The fastest of so many runs counts: other work can only slow one down. */
  readonly runs: number;
}

/**
 * Sizes in characters, doubled from the smallest to the largest.
 *
 * @example
 * doubled(8, 64); // [8, 16, 32, 64]
 */
export function doubled(smallest: number, largest: number): number[] {
  const sizes: number[] = [];
  for (let size = smallest; size <= largest; size *= 2) sizes.push(size);
  return sizes;
}

/**
 * CPU milliseconds of the whole process for one call, its garbage collection included.
 *
 * @example
 * cpuMs(() => extractArticle(html)) < 1000;
 */
export function cpuMs(call: () => unknown): number {
  const before = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Runs a call on a construct in growing sizes.
 *
 * @example
 * growthOf({ name: 'divs', make: (size) => '<div>'.repeat(size / 5) }, (html) => extractArticle(html), options).exponent;
 */
export function growthOf(
  { make }: Construct,
  call: (input: string) => unknown,
  { sizes, floorMs, ceilingMs, runs }: GrowthOptions,
): Growth {
  const timings: Timing[] = [];
  for (const size of sizes) {
    const input = make(size);
    const ms = Math.min(...Array.from({ length: runs }, () => cpuMs(() => call(input))));
    timings.push({ size, ms });
    if (ms > ceilingMs) break;
  }
  const last = timings.at(-1) ?? { size: 0, ms: 0 };
  return {
    exponent: exponentOf(timings.filter(({ ms }) => ms >= floorMs)),
    ...last,
    isComplete: last.size === sizes.at(-1),
  };
}

/**
 * The slope of the line that fits the logarithms best: 1 for linear growth, 2 for quadratic.
 *
 * @example
 * exponentOf([{ size: 1, ms: 10 }, { size: 2, ms: 40 }]); // 2
 */
export function exponentOf(timings: readonly Timing[]): number | undefined {
  if (timings.length < 2) return undefined;
  const points = timings.map(({ size, ms }) => ({ x: Math.log2(size), y: Math.log2(ms) }));
  const meanX = mean(points.map(({ x }) => x));
  const meanY = mean(points.map(({ y }) => y));
  const covariance = sum(points.map(({ x, y }) => (x - meanX) * (y - meanY)));
  return covariance / sum(points.map(({ x }) => (x - meanX) ** 2));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
