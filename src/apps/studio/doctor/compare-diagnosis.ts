/** Significant changes since a baseline. */
import { type Change, type Shares, significantChanges } from './compare-shares.ts';
import type { Diagnosis } from './diagnose.ts';
import { nameOf } from './locator-fates.ts';
import type { PublisherDiagnosis } from './rule-check.ts';

/** What a locator did, as far as it is compared. */
const FATES = ['matched', 'won', 'disagreed'] as const;

/**
 * The shares that differ significantly from a baseline: pages that became articles, layouts, what each locator matched and won and
 * where it contradicts the engine, boilerplate selectors that matched, fields filled, and warnings. A locator, layout or
 * publisher that only one of the two has is not compared.
 */
export function compareDiagnosis(now: Diagnosis, baseline: Diagnosis): Change[] {
  return significantChanges(Object.entries(now.publishers), Object.entries(baseline.publishers), sharesOf);
}

function sharesOf(diagnosis: PublisherDiagnosis): Shares {
  const { pages, articles, layouts, locators, boilerplate, filled, warnings } = diagnosis;
  return {
    shares: [
      ['pages that are articles', { count: articles, of: pages }],
      ...layouts.map(({ id, articles: count }) => [`layout ${id}`, { count, of: articles }] as const),
      ...locators.flatMap(({ field, layout, locator, asked: of, ...counts }) =>
        FATES.map(
          (fate) => [`${nameOf(field, layout, locator)} ${fate}`, { count: counts[fate], of }] as const,
        ),
      ),
      ...boilerplate.map(
        ({ layout, css, matched: count, asked: of }) =>
          [`${nameOf('boilerplate', layout, css)} matched`, { count, of }] as const,
      ),
    ],
    tables: [
      ['filled', filled, articles],
      ['warning', warnings, articles],
    ],
  };
}
