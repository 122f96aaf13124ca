import { type Change, type Shares, significantChanges } from './compare-shares.ts';
import type { Diagnosis } from './diagnose.ts';
import { type LocatorDiagnosis, nameOf } from './locator-fates.ts';
import type { PublisherDiagnosis } from './rule-check.ts';

export interface Fault {
  readonly publisher: string;
  /**
   * `stale-locator`: it matches on no article, though some have the field. `silent-locator`: it matches on no article, none
   * seems to have the field, and that continues for too long. `stale-marker`: no article has it, though some match no
   * layout. `no-article`: no page became an article.
   */
  readonly kind: 'stale-locator' | 'silent-locator' | 'stale-marker' | 'no-article';
  /** The locator with its field, the layout's id, or what the pages were taken for. */
  readonly what: string;
  /** Number of pages that support it. */
  readonly pages: number;
}

/** Minimum number of articles: a field on one page in ten would be seen in 95 of 100 samples of 30. */
const LONG_SILENCE = 30;
/** Fields that most articles do not have. */
const RARE: ReadonlySet<string> = new Set(['liveEntries', 'paywall']);

/**
 * The faults of all publishers. One article is enough for a stale locator, since its field is on the page, but not where the
 * rule says; check `pages` before you trust it. A locator for content that only it can find is reported as silent
 * instead, after thirty articles.
 *
 * A locator after one that matches is never missed, and a layout of another era is not a fault, so neither fallbacks
 * nor old layouts are reported as unused.
 */
export function findFaults({ publishers }: Diagnosis): Fault[] {
  return Object.entries(publishers).flatMap(([publisher, diagnosis]) =>
    faultsOf(diagnosis).map((fault) => ({ publisher, ...fault })),
  );
}

/** Whether a locator no longer matches, and why. */
export function silenceOf({ field, matched, missed, silent }: LocatorDiagnosis) {
  if (matched > 0) return undefined;
  if (missed > 0) return { kind: 'stale-locator', pages: missed } as const;
  const isLong = silent >= LONG_SILENCE && !RARE.has(field);
  return isLong ? ({ kind: 'silent-locator', pages: silent } as const) : undefined;
}

function faultsOf(diagnosis: PublisherDiagnosis): Omit<Fault, 'publisher'>[] {
  const { pages, articles, refused, layouts, unmarked, locators } = diagnosis;
  if (articles === 0) return [{ kind: 'no-article', what: Object.keys(refused).join(', '), pages }];
  const markers = unmarked === 0 ? [] : layouts.filter((layout) => layout.articles === 0);
  return [
    ...markers.map(({ id }) => ({ kind: 'stale-marker' as const, what: id, pages: unmarked })),
    ...locators.flatMap((one) => {
      const silence = silenceOf(one);
      return silence === undefined ? [] : [{ ...silence, what: nameOf(one.field, one.layout, one.locator) }];
    }),
  ];
}

export interface DoctorFindings {
  readonly diagnosis: Diagnosis;
  readonly faults: readonly Fault[];
  /** Absent without a baseline. */
  readonly changes?: readonly Change[];
}

export function findingsOf(diagnosis: Diagnosis, baseline?: Diagnosis): DoctorFindings {
  const faults = findFaults(diagnosis);
  return { diagnosis, faults, ...(baseline && { changes: compareDiagnosis(diagnosis, baseline) }) };
}

const FATES = ['matched', 'won', 'disagreed'] as const;

/** The shares that differ significantly from a baseline. A locator, layout or publisher that only one of the two has is not compared. */
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
