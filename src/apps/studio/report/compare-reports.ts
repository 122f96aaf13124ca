/** Significant changes since an earlier report. */
import {
  type Change,
  type Share,
  sharesOfTable,
  significantChanges,
  zeros,
} from '../doctor/compare-shares.ts';
import type { PublisherReport, RunReport } from './run-report.ts';

/** The names that the doctor uses. */
const LABELS = { failures: 'failed', filled: 'filled', warnings: 'warning' } as const;

/**
 * The shares that differ significantly from those of an earlier report, the most significant first. For publishers in both, it
 * compares pages that became articles, failures, fields filled, fields whose value is unsure, and warnings. The test is that of
 * the doctor: see `compareDiagnosis`.
 */
export function compareReports(now: RunReport, baseline: RunReport): Change[] {
  const byId = ({ publishers }: RunReport) =>
    new Map(publishers.map((publisher) => [publisher.id, publisher]));
  return significantChanges(byId(now), byId(baseline), sharesOf);
}

/** Names that only the other report has count as 0 here. */
function sharesOf(report: PublisherReport, other: PublisherReport): Map<string, Share> {
  const { pages, articles, filled } = report;
  const of = { failures: pages, filled: articles, warnings: articles };
  const tables = (['failures', 'filled', 'warnings'] as const).flatMap((name) =>
    sharesOfTable(LABELS[name], { ...zeros(other[name]), ...report[name] }, of[name]),
  );
  const unsure = Object.entries({ ...zeros(other.unsure), ...report.unsure }).map(
    ([field, count]): [string, Share] => [`unsure ${field}`, { count, of: countOf(filled, field) }],
  );
  return new Map<string, Share>([
    ['pages that are articles', { count: articles, of: pages }],
    ...tables,
    ...unsure,
  ]);
}

function countOf(counts: PublisherReport['filled'], name: string): number {
  return Object.hasOwn(counts, name) ? (counts[name] ?? 0) : 0;
}
