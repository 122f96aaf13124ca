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

/** Shares by name, and tables of counts whose names count as 0 where only the other side has them. */
export interface Shares {
  readonly shares: readonly (readonly [name: string, share: Share])[];
  readonly tables: readonly (readonly [
    name: string,
    counts: Readonly<Record<string, number>>,
    of: number | Readonly<Record<string, number>>,
  ])[];
}

/**
 * The significant changes of publishers that both sides have, the most significant first. Each share is tested against the earlier
 * one of the same name by {@link fisherTest}; those that only one side has, and those with a total of 0, are skipped. The list is
 * cut by the procedure of Benjamini and Hochberg (1995), up to the last one whose p-value is below its threshold: hundreds of
 * shares are compared at once, and at most one in a hundred of those reported is expected to be chance. Few pages prove little:
 * eight articles that have lost a locator differ significantly from eight that had it, three do not.
 */
export function significantChanges<P>(
  now: Iterable<readonly [id: string, publisher: P]>,
  baseline: Iterable<readonly [id: string, publisher: P]>,
  sharesOf: (publisher: P) => Shares,
): Change[] {
  const before = new Map(baseline);
  const changes = [...now].flatMap(([publisher, one]) => {
    const other = before.get(publisher);
    if (other === undefined) return [];
    const [shares, earlier] = [sharesOf(one), sharesOf(other)];
    const old = allShares(earlier, shares);
    return [...allShares(shares, earlier)].flatMap(([measure, share]): Change[] => {
      const was = old.get(measure);
      if (was === undefined || was.of === 0 || share.of === 0) return [];
      return [{ publisher, measure, before: was, now: share, chance: fisherTest(was, share) }];
    });
  });
  const sorted = changes.sort((left, right) => left.chance - right.chance);
  const isUnderLine = ({ chance }: Change, index: number): boolean =>
    chance <= (FALSE_SHARE * (index + 1)) / sorted.length;
  return sorted.slice(0, sorted.findLastIndex(isUnderLine) + 1);
}

function allShares({ shares, tables }: Shares, other: Shares): Map<string, Share> {
  const counted = tables.flatMap(([name, counts, of], at) =>
    Object.keys({ ...other.tables[at]?.[1], ...counts }).map((key): [string, Share] => [
      `${name} ${key}`,
      { count: countIn(counts, key), of: typeof of === 'number' ? of : countIn(of, key) },
    ]),
  );
  return new Map([...shares, ...counted]);
}

/** A name may be that of a property that every object has. */
function countIn(counts: Readonly<Record<string, number>>, name: string): number {
  return Object.hasOwn(counts, name) ? (counts[name] ?? 0) : 0;
}
