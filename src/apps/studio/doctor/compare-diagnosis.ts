/** Significant changes since a baseline. */
import { type Change, type Share, type Shares, significantChanges } from './compare-shares.ts';
import type { Diagnosis } from './diagnose.ts';
import type { LocatorDiagnosis } from './locator-fates.ts';
import type { PublisherDiagnosis } from './rule-check.ts';

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
      ...locators.flatMap(locatorShares),
      ...boilerplate.map(
        ({ layout, css, matched, asked }) =>
          [measureName('boilerplate', layout, css, 'matched'), { count: matched, of: asked }] as const,
      ),
    ],
    tables: [
      ['filled', filled, articles],
      ['warning', warnings, articles],
    ],
  };
}

function locatorShares(one: LocatorDiagnosis): [string, Share][] {
  return (['matched', 'won', 'disagreed'] as const).map((name) => [
    measureName(one.field, one.layout, one.locator, name),
    { count: one[name], of: one.asked },
  ]);
}

function measureName(kind: string, layout: string | undefined, where: string, fate: string): string {
  return `${kind}${layout === undefined ? '' : ` (${layout})`} ${where} ${fate}`;
}
