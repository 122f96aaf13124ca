/** What has changed since a baseline, beyond chance. */
import type { Diagnosis, LocatorDiagnosis, PublisherDiagnosis } from './diagnosis.ts';
import { fisherTest, type Share } from './fisher.ts';

/** A share that is not what it was. */
export interface Change {
  readonly publisher: string;
  /** What was counted. @example "tags css .tagList a matched" */
  readonly measure: string;
  readonly before: Share;
  readonly now: Share;
  /** How likely a difference like this is by chance: see {@link fisherTest}. */
  readonly chance: number;
}

/** Of the changes that are reported, at most this share is expected to be chance. */
const FALSE_SHARE = 0.01;

/**
 * The shares that differ from a baseline by more than chance, the surest first. Compared are, for publishers in both: pages
 * that became articles, layouts, what each locator matched and won and where it contradicts the engine, boilerplate selectors
 * that matched, fields filled, and warnings.
 *
 * Each share is held against its baseline by Fisher's exact test, and the list is cut by the procedure of Benjamini and
 * Hochberg (1995): hundreds of shares are compared at once, and of those reported at most one in a hundred is expected to be
 * chance. Few pages prove little: eight articles that have lost a locator can be told from eight that had it, three cannot.
 * A locator, layout or publisher that only one of the two has is not compared.
 *
 * @example
 * compareDiagnosis(diagnose(pagesOfToday), baseline); // [{ measure: 'body css .storytext matched', … }]
 */
export function compareDiagnosis(now: Diagnosis, baseline: Diagnosis): Change[] {
  const changes = Object.entries(now.publishers).flatMap(([id, diagnosis]) => {
    const before = baseline.publishers[id];
    return before === undefined
      ? []
      : compareShares(id, sharesOf(diagnosis, before), sharesOf(before, diagnosis));
  });
  return beyondChance(changes);
}

function compareShares(
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

/** Benjamini and Hochberg: down to the last one whose chance lies under its part of the line. */
function beyondChance(changes: readonly Change[]): Change[] {
  const sorted = [...changes].sort((left, right) => left.chance - right.chance);
  const isUnderLine = ({ chance }: Change, index: number): boolean =>
    chance <= (FALSE_SHARE * (index + 1)) / sorted.length;
  return sorted.slice(0, sorted.findLastIndex(isUnderLine) + 1);
}

/** All shares of a publisher by name. What only the other diagnosis has filled or warned of is a share of none here. */
function sharesOf(diagnosis: PublisherDiagnosis, other: PublisherDiagnosis): Map<string, Share> {
  const { pages, articles, layouts, locators, boilerplate } = diagnosis;
  const filled = { ...zeros(other.filled), ...diagnosis.filled };
  const warnings = { ...zeros(other.warnings), ...diagnosis.warnings };
  return new Map<string, Share>([
    ['pages that are articles', { count: articles, of: pages }],
    ...layouts.map(({ id, articles: count }): [string, Share] => [`layout ${id}`, { count, of: articles }]),
    ...locators.flatMap(locatorShares),
    ...boilerplate.map(({ layout, css, matched, asked }): [string, Share] => [
      measureName(['boilerplate', layout, css, 'matched']),
      { count: matched, of: asked },
    ]),
    ...sharesOfTable('filled', filled, articles),
    ...sharesOfTable('warning', warnings, articles),
  ]);
}

function locatorShares(one: LocatorDiagnosis): [string, Share][] {
  return (['matched', 'won', 'disagreed'] as const).map((name) => [
    measureName([one.field, one.layout, one.locator, name]),
    { count: one[name], of: one.asked },
  ]);
}

function measureName([kind, layout, where, fate]: readonly [
  string,
  string | undefined,
  string,
  string,
]): string {
  return `${kind}${layout === undefined ? '' : ` (${layout})`} ${where} ${fate}`;
}

function sharesOfTable(name: string, table: Readonly<Record<string, number>>, of: number): [string, Share][] {
  return Object.entries(table).map(([key, count]) => [`${name} ${key}`, { count, of }]);
}

function zeros(table: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.keys(table).map((key) => [key, 0]));
}
