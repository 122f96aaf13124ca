import { type Change, type Shares, significantChanges } from '../doctor/compare-shares.ts';
import { hasCounts, isRecord } from '../doctor/diagnose.ts';
import type { PublisherReport, RunReport } from './run-collector.ts';

/** The shares that differ significantly from those of an earlier report. */
export function compareReports(now: RunReport, baseline: RunReport): Change[] {
  const byId = ({ publishers }: RunReport) =>
    publishers.map((publisher) => [publisher.id, publisher] as const);
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

/** Whether a parsed JSON value is a report that this version can compare. */
export function isRunReport(value: unknown): value is RunReport {
  if (!isRecord(value) || value.version !== 1 || !Array.isArray(value.publishers)) return false;
  return value.publishers.every(
    (one) =>
      hasCounts(one, ['pages', 'articles'], ['failures', 'warnings', 'filled', 'unsure']) &&
      typeof one.id === 'string',
  );
}
