/** Tests shares against those of a baseline for significant changes. */
import { fisherTest, type Share } from './fisher.ts';

/** A changed share. */
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
 * Compares each share of a publisher with the earlier one of the same name, and tests how likely the difference is by chance.
 * Shares that only one side has, and those with a total of 0, are skipped.
 */
export function compareShares(
  publisher: string,
  now: ReadonlyMap<string, Share>,
  before: ReadonlyMap<string, Share>,
): Change[] {
  return [...now].flatMap(([measure, share]) => {
    const earlier = before.get(measure);
    if (earlier === undefined || earlier.of === 0 || share.of === 0) return [];
    return [{ publisher, measure, before: earlier, now: share, chance: fisherTest(earlier, share) }];
  });
}

/**
 * The significant changes, the most significant first, by the procedure of Benjamini and Hochberg (1995): up to the last one
 * whose p-value is below its threshold.
 */
export function beyondChance(changes: readonly Change[]): Change[] {
  const sorted = [...changes].sort((left, right) => left.chance - right.chance);
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
