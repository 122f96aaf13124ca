/** Fisher's exact test for two shares. */

/** A share as a count of a total. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** Relative tolerance: equally likely tables may differ by rounding. */
const ROUNDING = 1e-9;

/**
 * The probability that two shares differ at least this much if both are drawn from the same population: the two-sided p-value
 * of Fisher's exact test, exact for small counts too, 1 if a total is 0. Time is linear in the smaller total.
 *
 * Source: R. A. Fisher, Statistical Methods for Research Workers, 1934, section 21.02.
 */
export function fisherTest(one: Share, other: Share): number {
  const [small, large] = one.of <= other.of ? [one, other] : [other, one];
  const hits = small.count + large.count;
  const least = Math.max(0, hits - large.of);
  const most = Math.min(small.of, hits);
  const weights = relativeWeights(least, most, small.of, large.of, hits);
  const seen = weights[small.count - least] ?? 0;
  const sum = (list: readonly number[]): number => list.reduce((total, weight) => total + weight, 0);
  return sum(weights.filter((weight) => weight <= seen * (1 + ROUNDING))) / sum(weights);
}

/** Weights of all tables with these totals, by the hits of the smaller group; the heaviest is 1. */
function relativeWeights(least: number, most: number, small: number, large: number, hits: number): number[] {
  const logs = [0];
  for (let count = least; count < most; count += 1) {
    const rise = ((small - count) * (hits - count)) / ((count + 1) * (large - hits + count + 1));
    logs.push((logs.at(-1) ?? 0) + Math.log(rise));
  }
  const heaviest = logs.reduce((top, log) => Math.max(top, log), 0);
  return logs.map((log) => Math.exp(log - heaviest));
}
