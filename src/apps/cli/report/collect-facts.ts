import { compareDiagnosis } from '../../studio/doctor/compare-diagnosis.ts';
import { type OpenDiagnosis, openDiagnosis } from '../../studio/doctor/diagnose.ts';
import { type Diagnosis, isDiagnosis } from '../../studio/doctor/diagnosis.ts';
import { compareReports } from '../../studio/report/compare-reports.ts';
import { RunCollector } from '../../studio/report/run-collector.ts';
import type { BadLine } from '../../studio/report/run-outcome.ts';
import { isRunReport, type RunReport } from '../../studio/report/run-report.ts';
import { UsageError } from '../exit.ts';
import { readJson } from '../json-file.ts';
import type { ExtractionSettings } from '../reading.ts';
import type { LocalOptions } from '../run/local-pages.ts';
import { itemsOfLines, type RunItem, runItems } from './run-items.ts';

/** A diagnosis of the doctor, or an earlier report. */
export type Baseline =
  | { readonly kind: 'diagnosis'; readonly diagnosis: Diagnosis }
  | { readonly kind: 'report'; readonly report: RunReport };

/** Reads a baseline. @throws UsageError when the file is neither of them. */
export async function readBaseline(file: string): Promise<Baseline> {
  const parsed = await readJson(file);
  if (isRunReport(parsed)) return { kind: 'report', report: parsed };
  if (isDiagnosis(parsed)) return { kind: 'diagnosis', diagnosis: parsed };
  throw new UsageError(`${file} was not written by samachar report --json or samachar doctor --save`);
}

/** Options of the collection. */
export interface FactsOptions {
  readonly reading: ExtractionSettings;
  readonly worst: number;
  /** A file of failures, in addition to the paths. */
  readonly failures?: string | undefined;
  readonly baseline?: Baseline | undefined;
  readonly signal: AbortSignal;
  /** Called for each line that cannot be read. */
  readonly onBadLine: (line: BadLine) => void;
  /** Called with the number of pages, and how many of them have no article. */
  readonly onPage: (pages: number, failed: number) => void;
  /** Called for each file of a folder that is skipped. */
  readonly onSkip: NonNullable<LocalOptions['onSkip']>;
}

/** Collects the facts about all pages, and compares them with the baseline. @throws the signal's reason. */
export async function collectFacts(paths: readonly string[], options: FactsOptions): Promise<RunReport> {
  const { reading, worst, baseline } = options;
  const run = new RunCollector({ publishers: reading.publishers, worst });
  const running = baseline?.kind === 'diagnosis' ? openDiagnosis(reading) : undefined;
  const counts = { pages: 0, failed: 0 };
  for await (const { outcome, page } of allItems(paths, options)) {
    options.signal.throwIfAborted();
    if ('error' in outcome) {
      run.addBadLine(outcome);
      options.onBadLine(outcome);
      continue;
    }
    run.add(outcome);
    if (page !== undefined)
      running?.add({ html: page.html, ...(page.url !== undefined && { url: page.url }) });
    counts.pages += 1;
    counts.failed += 'failure' in outcome ? 1 : 0;
    options.onPage(counts.pages, counts.failed);
  }
  return withDrift(run.report(), running, baseline);
}

async function* allItems(
  paths: readonly string[],
  { reading, failures, onSkip }: FactsOptions,
): AsyncGenerator<RunItem> {
  yield* runItems(paths, reading, { onSkip });
  if (failures !== undefined) yield* itemsOfLines(failures);
}

function withDrift(
  facts: RunReport,
  running: OpenDiagnosis | undefined,
  baseline: Baseline | undefined,
): RunReport {
  if (baseline?.kind === 'report')
    return { ...facts, drift: { baseline: 'report', changes: compareReports(facts, baseline.report) } };
  if (baseline === undefined || running === undefined) return facts;
  const changes = compareDiagnosis(running.diagnosis(), baseline.diagnosis);
  return { ...facts, drift: { baseline: 'diagnosis', changes } };
}
