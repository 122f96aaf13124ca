/** The end of every run: outcomes are written, counted and recorded, one after the other. */

import type { Journal } from '../../fetch/journal.ts';
import { InterruptedError } from '../cli-error.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Outcome } from '../pool/page.ts';
import { jsonText } from '../print/plain-text.ts';
import type { Reading } from '../reading.ts';
import { type FailureLog, openFailureLog } from './failure-log.ts';
import { type Output, type OutputOptions, openOutput } from './output.ts';
import { type Progress, showProgress } from './progress.ts';
import { openScreen, type Screen } from './screen.ts';
import { Summary } from './summary.ts';

/** What a run is told by its options. */
export interface RunOptions extends Omit<OutputOptions, 'isResumed'> {
  readonly failures?: string | undefined;
  readonly isQuiet: boolean;
  readonly isJson: boolean;
  /** Whether failed pages, or none at all, are all right. */
  readonly isForgiving: boolean;
  /** Whether an earlier run is gone on with. */
  readonly isResumed: boolean;
  readonly reading: Reading;
}

/** What a run works on. */
export interface RunSource {
  /** What became of each page. */
  readonly outcomes: AsyncIterable<Outcome>;
  /** Is told of each page once it is written. */
  readonly journal?: Journal | undefined;
  /** Part of the work that is done, where that is known. */
  readonly share?: () => number | undefined;
  /** Pages that were left out: done by an earlier run, or repeated. */
  readonly skipped?: () => number;
  /** Pages that an earlier run failed on, and that are tried again. */
  readonly retried?: () => number;
}

const GO_ON = 'interrupted: the same command goes on from here';

/**
 * Writes all outcomes, shows how far the run is, and sums it up. However it ends, what is written is whole.
 *
 * @returns the exit code of the run.
 * @throws RunError where nothing more can be written; what the outcomes throw.
 */
export async function runPages(source: RunSource, options: RunOptions): Promise<ExitCode> {
  const screen = openScreen(process.stderr);
  const summary = new Summary(options.reading.publishers);
  const output = await openOutput(options);
  const failures = await openFailureLog({ ...options, to: options.failures, output, screen });
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  let isInterrupted = false;
  const progress = progressOf(source, options, { screen, summary, seconds });
  try {
    for await (const outcome of source.outcomes) {
      await record(outcome, output, failures);
      await source.journal?.add(entryOf(outcome));
      summary.count(outcome);
    }
    return options.isForgiving ? EXIT.done : exitCodeOf(summary, source);
  } catch (error) {
    isInterrupted = error instanceof InterruptedError;
    throw error;
  } finally {
    progress?.stop();
    await output.close();
    await failures.close();
    summary.skipped = source.skipped?.() ?? 0;
    summary.retried = source.retried?.() ?? 0;
    if (!options.isQuiet) tell(summary, seconds(), screen, options);
    if (isInterrupted && options.isResumed && !options.isQuiet && !options.isJson) screen.say(GO_ON);
  }
}

async function record(outcome: Outcome, output: Output, failures: FailureLog): Promise<void> {
  if (outcome.ok) await output.write(outcome.name, outcome.content);
  else await failures.add(outcome);
}

function entryOf(outcome: Outcome): Parameters<Journal['add']>[0] {
  const { name: url } = outcome;
  if (outcome.ok) return { url, ok: true };
  const { code, status } = outcome.failure;
  return { url, ok: false, code, ...(status !== undefined && { status }) };
}

function exitCodeOf({ pages, failed }: Summary, source: RunSource): ExitCode {
  if (pages === 0 && (source.skipped?.() ?? 0) === 0) return EXIT.nothing;
  return failed === 0 ? EXIT.done : EXIT.someFailed;
}

interface Shown {
  readonly screen: Screen;
  readonly summary: Summary;
  readonly seconds: () => number;
}

const MEGABYTE = 1_048_576;

/** Where errors are JSON, so is all of stderr. */
function progressOf(
  source: RunSource,
  { isQuiet, isJson }: RunOptions,
  { screen, summary, seconds }: Shown,
): Progress | undefined {
  if (isQuiet || isJson) return undefined;
  return showProgress(screen, () => ({
    pages: summary.pages,
    failed: summary.failed,
    skipped: source.skipped?.() ?? 0,
    share: source.share?.(),
    seconds: seconds(),
    megabytes: process.memoryUsage.rss() / MEGABYTE,
  }));
}

/** One page needs no summary: its article or its failure says all. */
function tell(summary: Summary, seconds: number, screen: Screen, { isJson }: RunOptions): void {
  if (isJson) screen.say(jsonText({ summary }));
  else if (summary.pages + summary.skipped !== 1) screen.say(...summary.lines(seconds));
}
