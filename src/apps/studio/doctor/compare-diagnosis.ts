/** Significant changes since a baseline. */
import { type Change, type Share, sharesOfTable, significantChanges, zeros } from './compare-shares.ts';
import type { Diagnosis, LocatorDiagnosis, PublisherDiagnosis } from './diagnosis.ts';

/**
 * The shares that differ significantly from a baseline, the most significant first. For publishers in both, it compares pages
 * that became articles, layouts, what each locator matched and won and where it contradicts the engine, boilerplate selectors
 * that matched, fields filled, and warnings.
 *
 * Each share is tested against its baseline by Fisher's exact test, and the list is cut by the procedure of Benjamini and
 * Hochberg (1995): hundreds of shares are compared at once, and at most one in a hundred of those reported is expected to be
 * chance. Few pages prove little: eight articles that have lost a locator differ significantly from eight that had it, three do not.
 * A locator, layout or publisher that only one of the two has is not compared.
 */
export function compareDiagnosis(now: Diagnosis, baseline: Diagnosis): Change[] {
  const byId = ({ publishers }: Diagnosis) => new Map(Object.entries(publishers));
  return significantChanges(byId(now), byId(baseline), sharesOf);
}

/** All shares of a publisher by name. Fields and warnings that only the other diagnosis has count as 0 here. */
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
