/** The facts of a run, as plain data: the content of a report, and the baseline of a later one. */
import type { FieldName } from '../../../browser.ts';
import type { Change } from '../doctor/compare-shares.ts';
import { isRecord } from '../doctor/diagnose.ts';
import type { PublisherTally } from './publisher-tally.ts';
import type { WorstPage } from './run-outcome.ts';
import type { Counts } from './tally.ts';

export type PublisherReport = ReturnType<PublisherTally['report']>;

export interface FieldReport {
  readonly field: FieldName;
  /** Articles that have it. */
  readonly articles: number;
  readonly confidence: number;
  readonly unsure: number;
  /** Articles by confidence, in twenty steps of 0.05; the last one includes 1. */
  readonly bins: readonly number[];
}

export type TimeUnit = 'day' | 'month' | 'year';

/** The articles that were published in one period. */
export interface PeriodReport {
  readonly start: string;
  readonly articles: number;
  /** Articles that have the field. */
  readonly filled: Counts;
}

/** The articles by when they were published. */
export interface TimeReport {
  readonly unit: TimeUnit;
  /** All periods without gaps, the earliest first. */
  readonly periods: readonly PeriodReport[];
  readonly undated: number;
  /** Articles whose date lies far from all others. */
  readonly outside: number;
}

/** Pieces excluded from articles for one reason. */
export interface RemovedReport {
  readonly reason: string;
  readonly pieces: number;
  /** Pages that have such a piece. */
  readonly pages: number;
}

/** The worst pages, each list with the worst first. */
export interface WorstReport {
  /** Pages of each error code in turn. */
  readonly failed: readonly WorstPage[];
  readonly unsure: readonly WorstPage[];
  readonly warned: readonly WorstPage[];
  /** Articles with less than half the usual length for the publisher. */
  readonly short: readonly WorstPage[];
  /** The largest silent edits. */
  readonly edited: readonly WorstPage[];
}

/** Significant changes since a baseline. */
export interface DriftReport {
  /** Kind of the baseline: `samachar doctor --save`, `samachar report --json` or a folder of `--profiles`. */
  readonly baseline: 'diagnosis' | 'report' | 'profiles';
  readonly changes: readonly Change[];
}

export interface RunReport {
  readonly version: 1;
  readonly pages: number;
  readonly articles: number;
  /** Lines that are neither an article nor a failure, and files that cannot be read; they are not pages. */
  readonly badLines: { readonly count: number; readonly first: readonly { name: string; message: string }[] };
  readonly failures: Counts;
  readonly warned: number;
  readonly warnings: Counts;
  readonly confidence?: number;
  readonly medianWords?: number;
  /** All publishers, those with the most pages first. */
  readonly publishers: readonly PublisherReport[];
  /** Fields in the order of an article; those that no article has are omitted. */
  readonly fields: readonly FieldReport[];
  readonly time: TimeReport;
  /** Pages that were read themselves, and what was excluded from them; the most common reason first. */
  readonly traced: { readonly pages: number; readonly removed: readonly RemovedReport[] };
  readonly worst: WorstReport;
  readonly drift?: DriftReport;
}

/** Whether a parsed JSON value is a report that this version can compare. */
export function isRunReport(value: unknown): value is RunReport {
  if (!isRecord(value) || value.version !== 1 || !Array.isArray(value.publishers)) return false;
  return value.publishers.every(isPublisherReport);
}

function isPublisherReport(value: unknown): boolean {
  if (!isRecord(value) || typeof value.id !== 'string') return false;
  const { pages, articles, failures, warnings, filled, unsure } = value;
  return [pages, articles].every(isCount) && [failures, warnings, filled, unsure].every(isCounts);
}

function isCounts(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every(isCount);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
