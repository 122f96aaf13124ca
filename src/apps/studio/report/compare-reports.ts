/** Significant changes since an earlier report. */
import { type Change, type Shares, significantChanges } from '../doctor/compare-shares.ts';
import type { PublisherReport, RunReport } from './run-report.ts';

/**
 * The shares that differ significantly from those of an earlier report: pages that became articles, failures, fields filled, fields
 * whose value is unsure, and warnings.
 */
export function compareReports(now: RunReport, baseline: RunReport): Change[] {
  const byId = ({ publishers }: RunReport) =>
    new Map(publishers.map((publisher) => [publisher.id, publisher]));
  return significantChanges(byId(now), byId(baseline), sharesOf);
}

function sharesOf({ pages, articles, failures, filled, warnings, unsure }: PublisherReport): Shares {
  return {
    shares: [['pages that are articles', { count: articles, of: pages }]],
    tables: [
      ['failed', failures, pages],
      ['filled', filled, articles],
      ['warning', warnings, articles],
      ['unsure', unsure, filled],
    ],
  };
}
