/** Tests shares against those of a baseline for significant changes. */

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

export interface Change {
  readonly publisher: string;
  /** Name of the counted property. */
  readonly measure: string;
  readonly before: Share;
  readonly now: Share;
  /** How likely a difference like this is by chance: see {@link fisherTest}. */
  readonly chance: number;
}

/** False discovery rate: at most this share of the reported changes is expected to be chance. */
const FALSE_SHARE = 0.01;

/**
 * The significant changes of publishers that both sides have, the most significant first. Each share is compared with the earlier
 * one of the same name; those that only one side has, and those with a total of 0, are skipped. The list is cut by the procedure
 * of Benjamini and Hochberg (1995): up to the last one whose p-value is below its threshold.
 *
 * @param sharesOf - the shares of a publisher by name; names that only the other side has count as 0
 */
export function significantChanges<P>(
  now: ReadonlyMap<string, P>,
  before: ReadonlyMap<string, P>,
  sharesOf: (one: P, other: P) => ReadonlyMap<string, Share>,
): Change[] {
  const changes = [...now].flatMap(([publisher, one]) => {
    const other = before.get(publisher);
    if (other === undefined) return [];
    const earlier = sharesOf(other, one);
    return [...sharesOf(one, other)].flatMap(([measure, share]): Change[] => {
      const old = earlier.get(measure);
      if (old === undefined || old.of === 0 || share.of === 0) return [];
      return [{ publisher, measure, before: old, now: share, chance: fisherTest(old, share) }];
    });
  });
  const sorted = changes.sort((left, right) => left.chance - right.chance);
  const isUnderLine = ({ chance }: Change, index: number): boolean =>
    chance <= (FALSE_SHARE * (index + 1)) / sorted.length;
  return sorted.slice(0, sorted.findLastIndex(isUnderLine) + 1);
}

/** The counts of a table as shares of the same total, by name. */
export function sharesOfTable(
  name: string,
  table: Readonly<Record<string, number>>,
  of: number,
): [string, Share][] {
  return Object.entries(table).map(([key, count]) => [`${name} ${key}`, { count, of }]);
}

/** A table with the same names, and 0 for each. */
export function zeros(table: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.keys(table).map((key) => [key, 0]));
}
