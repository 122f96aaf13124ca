import { existsSync, statSync } from 'node:fs';
import type { SourceFailure, SourceItem } from '../../../sources/index.ts';
import { compareDiagnosis } from '../../studio/doctor/compare-diagnosis.ts';
import type { Change } from '../../studio/doctor/compare-shares.ts';
import { type Diagnosis, isDiagnosis, openDiagnosis } from '../../studio/doctor/diagnose.ts';
import { compareReports, isRunReport } from '../../studio/report/compare-reports.ts';
import { RunCollector, type RunReport } from '../../studio/report/run-collector.ts';
import type { RunOutcome } from '../../studio/report/run-outcome.ts';
import { runLines } from '../dedupe/article-lines.ts';
import { UsageError } from '../exit.ts';
import { type ExtractionSettings, readJson } from '../reading.ts';
import type { LocalOptions } from '../run/local-pages.ts';
import { type RunItem, runItems } from './run-items.ts';
import { templateWatch } from './template-watch.ts';

/** A diagnosis of the doctor, an earlier report, or a folder of profiles. */
export type Baseline =
  | { readonly kind: 'diagnosis'; readonly diagnosis: Diagnosis }
  | { readonly kind: 'report'; readonly report: RunReport }
  | { readonly kind: 'profiles'; readonly folder: string };

/** Reads a baseline. @throws UsageError when a file is neither of them. */
export async function readBaseline(file: string): Promise<Baseline> {
  if (existsSync(file) && statSync(file).isDirectory()) return { kind: 'profiles', folder: file };
  const parsed = await readJson(file);
  if (isRunReport(parsed)) return { kind: 'report', report: parsed };
  if (isDiagnosis(parsed)) return { kind: 'diagnosis', diagnosis: parsed };
  throw new UsageError(`${file} was not written by samachar report --json or samachar doctor --save`);
}

export interface FactsOptions {
  readonly reading: ExtractionSettings;
  readonly worst: number;
  /** A file of failures, in addition to the paths. */
  readonly failures?: string | undefined;
  readonly baseline?: Baseline | undefined;
  readonly signal: AbortSignal;
  /** Called for each line that cannot be read. */
  readonly onBadLine: (line: SourceFailure) => void;
  /** Called with the number of pages, and how many of them have no article. */
  readonly onPage: (pages: number, failed: number) => void;
  /** Called for each file of a folder that is skipped. */
  readonly onSkip: NonNullable<LocalOptions['onSkip']>;
}

/** Collects the facts about all pages, and compares them with the baseline. @throws the signal's reason. */
export async function collectFacts(paths: readonly string[], options: FactsOptions): Promise<RunReport> {
  const { reading, worst, baseline } = options;
  const run = new RunCollector({ publishers: reading.publishers, worst });
  const comparison = baseline && comparisonWith(baseline, reading);
  const counts = { pages: 0, failed: 0 };
  for await (const { outcome, page } of allItems(paths, options)) {
    options.signal.throwIfAborted();
    if ('error' in outcome) {
      run.addBadLine(outcome);
      options.onBadLine(outcome);
      continue;
    }
    run.add(outcome);
    if (page !== undefined) comparison?.add(page, outcome);
    counts.pages += 1;
    counts.failed += 'failure' in outcome ? 1 : 0;
    options.onPage(counts.pages, counts.failed);
  }
  const facts = run.report();
  if (baseline === undefined || comparison === undefined) return facts;
  return { ...facts, drift: { baseline: baseline.kind, changes: comparison.changes(facts) } };
}

async function* allItems(paths: readonly string[], { reading, failures, onSkip }: FactsOptions) {
  yield* runItems(paths, reading, { onSkip });
  if (failures !== undefined) yield* runLines(failures) as AsyncGenerator<RunItem>;
}

interface Comparison {
  add(page: SourceItem, outcome: RunOutcome): void;
  changes(facts: RunReport): readonly Change[];
}

function comparisonWith(baseline: Baseline, reading: ExtractionSettings): Comparison {
  if (baseline.kind === 'profiles') return templateWatch(baseline.folder);
  if (baseline.kind === 'report')
    return { add: () => {}, changes: (facts) => compareReports(facts, baseline.report) };
  const running = openDiagnosis(reading);
  return {
    add: ({ html, url }) => running.add({ html, ...(url !== undefined && { url }) }),
    changes: () => compareDiagnosis(running.diagnosis(), baseline.diagnosis),
  };
}
