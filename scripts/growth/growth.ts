/** Growth: how the time of a call grows with the size of its input, measured by doubling the input. */
import { MAX_PAGE_SIZE } from '../../src/extract/input.ts';

import { mean } from '../score.ts';

/** Input of any size, to see whether reading it takes more than linear time. */
export interface Construct {
  readonly name: string;
  /** The input, with about this many characters. */
  readonly make: (size: number) => string;
}

/** Constructs by name. */
export function constructs(rows: Readonly<Record<string, Construct['make']>>): Construct[] {
  return Object.entries(rows).map(([name, make]) => ({ name, make }));
}

/** A size in characters, and its time in milliseconds. */
export interface Timing {
  readonly size: number;
  readonly ms: number;
}

/** The measurements of a construct. */
export interface Growth {
  /** Exponent of time over size: 1 is linear, 2 quadratic. Undefined if fewer than three sizes took long enough to be compared. */
  readonly exponent: number | undefined;
  /** The largest size that counts: the requested one, or a smaller one if that took too long. */
  readonly last: Timing;
}

/** How to measure. Sizes are in characters. */
export interface GrowthOptions {
  readonly smallest: number;
  /** The sizes are doubled up to this one … */
  readonly largest: number;
  /** … and further, until enough of them took long enough, but not beyond that. */
  readonly farthest: number;
  /** Shorter times are noise, mostly the fixed cost of a page. */
  readonly floorMs: number;
  /** After a longer time, no larger size is run. */
  readonly ceilingMs: number;
  /** Number of runs, of which the fastest counts: other work can only slow a run down. */
  readonly runs: number;
}

/** Fewer sizes give no exponent: one of two may include a garbage collection. */
const MIN_FITTED = 3;
/** Number of sizes that count, from the largest down: at small sizes, the fixed cost of a page hides growth. */
const MAX_FITTED = 4;

/** Linear growth, with a margin for noise; n log n is 1.06 here. */
const MAX_EXPONENT = 1.25;
/**
 * Time limit for the largest page, extrapolated. Where V8 starts to move objects that it leaves in place for smaller inputs,
 * time grows faster than size over a few sizes, and then no longer.
 */
const MAX_LARGEST_MS = 10_000;
const MEGABYTE = 1024 * 1024;
/** A page may be refused instead, but quickly. */
const REFUSED = 'too-large';
const MAX_REFUSAL_MS = 1000;

/**
 * Measures a construct in growing sizes.
 *
 * @param measure - reads an input, and returns the milliseconds it took
 */
export function growthOf(
  { make }: Construct,
  measure: (input: string) => number,
  { smallest, largest, farthest, floorMs, ceilingMs, runs }: GrowthOptions,
): Growth {
  const timings: Timing[] = [];
  const timed = (): Timing[] => timings.filter(({ ms }) => ms >= floorMs);
  const isWanted = (size: number): boolean =>
    size <= largest || (size <= farthest && timed().length < MIN_FITTED);
  for (let size = smallest; isWanted(size) && (timings.at(-1)?.ms ?? 0) <= ceilingMs; size *= 2) {
    const input = make(size);
    timings.push({ size, ms: Math.min(...Array.from({ length: runs }, () => measure(input))) });
  }
  const counted = timings.filter(({ size }) => size <= largest);
  return { exponent: exponentOf(timed().slice(-MAX_FITTED)), last: counted.at(-1) ?? { size: 0, ms: 0 } };
}

/** The slope of a least-squares line through the logarithms of times over sizes; undefined for fewer than three. */
export function exponentOf(timings: readonly Timing[]): number | undefined {
  if (timings.length < MIN_FITTED) return undefined;
  const points = timings.map(({ size, ms }) => ({ x: Math.log2(size), y: Math.log2(ms) }));
  const [meanX, meanY] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))];
  const covariance = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
}

/**
 * The fault of a construct; undefined if there is none.
 *
 * @param outcome - result for the largest input: `article`, `text` or an error code.
 * @param isHarmless - whether it must give an article.
 * @param largest - the size up to which it should have been measured.
 */
export function faultOf(
  { exponent, last }: Growth,
  outcome: string,
  isHarmless: boolean,
  largest: number,
): string | undefined {
  if (isHarmless && outcome !== 'article') return `it is sound but gave ${outcome}`;
  if (outcome === REFUSED)
    return last.ms > MAX_REFUSAL_MS ? `it took ${last.ms.toFixed(0)} ms to be refused` : undefined;
  if (last.size < largest) return `${last.size} characters took ${last.ms.toFixed(0)} ms`;
  if (exponent === undefined || exponent <= MAX_EXPONENT) return undefined;
  const largestMs = last.ms * (MAX_PAGE_SIZE / last.size) ** exponent;
  if (largestMs <= MAX_LARGEST_MS) return undefined;
  const seconds = (largestMs / 1000).toFixed(0);
  return `it grows with an exponent of ${exponent.toFixed(2)}: ${seconds} s for ${MAX_PAGE_SIZE / MEGABYTE} MB`;
}
