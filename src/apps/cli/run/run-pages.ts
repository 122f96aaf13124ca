/** The last stage of every run: outcomes are written, counted and recorded, one after the other. */
import type { Journal, JournalEntry, OutputRange } from '../../../index.ts';
import { EXIT, type ExitCode, InterruptedError, isBrokenInput } from '../exit.ts';
import { formats } from '../formats.ts';
import type { WriteOptions } from '../options.ts';
import type { ExtractionSettings } from '../reading.ts';
import { messageLines, openScreen, type Screen } from '../terminal.ts';
import { type FailureLog, openFailureLog } from './failure-log.ts';
import type { SkippedFiles } from './local-pages.ts';
import { type Output, type OutputOptions, openOutput } from './output.ts';
import { showProgress } from './progress.ts';
import type { RunOutcome, WrittenForm } from './run-outcome.ts';
import { Summary } from './summary.ts';

export interface PageRunOptions
  extends OutputOptions,
    Pick<WriteOptions, 'failures' | 'quiet' | 'jsonErrors' | 'exitZero'> {
  readonly reading: ExtractionSettings;
}

export interface RunSource {
  readonly outcomes: AsyncIterable<RunOutcome>;
  /** Called for each page: before it is appended to a file, or after it is written elsewhere. */
  readonly journal?: Journal | undefined;
  /** Share of the work that is done, if known. */
  readonly share?: () => number | undefined;
  /** Skipped pages: finished by an earlier run, or repeated. */
  readonly skipped?: () => number;
  /** Pages that failed in an earlier run and are retried. */
  readonly retried?: () => number;
  readonly skippedFiles?: SkippedFiles;
}

const RESUMABLE = 'interrupted: run the same command to resume';
const NOT_RESUMABLE = 'interrupted: only runs with --resume JOURNAL can be resumed';

/** The message after a run whose input broke, also used by `dedupe`. */
export const INPUT_BROKEN = 'the output is incomplete: an input could not be read to its end';

/**
 * Writes all outcomes, shows progress and prints the summary. However it ends, the output has no partial record.
 *
 * @returns the exit code of the run.
 * @throws UsageError if a file is not empty; RunError if writing fails; errors of `outcomes`.
 */
export async function runPages(source: RunSource, options: PageRunOptions): Promise<ExitCode> {
  const screen = openScreen(process.stderr);
  const summary = new Summary(options.reading.publishers);
  const { journal } = source;
  const places = await openPlaces({ ...options, keptBytes: journal?.outputEnd }, screen);
  const started = performance.now();
  const { quiet, jsonErrors } = options;
  const counts = () => ({
    pages: summary.pages,
    failed: summary.failed,
    skipped: source.skipped?.() ?? 0,
    share: source.share?.(),
  });
  const progress = quiet || jsonErrors ? undefined : showProgress(screen, counts);
  let isOver = false;
  let isInterrupted = false;
  try {
    for await (const outcome of source.outcomes) {
      await record(outcome, places, recorder(journal, entryOf(outcome)), options);
      summary.count(outcome);
    }
    isOver = true;
  } catch (error) {
    isInterrupted = error instanceof InterruptedError;
    throw error;
  } finally {
    progress?.stop();
    summary.skipped = source.skipped?.() ?? 0;
    summary.retried = source.retried?.() ?? 0;
    summary.skippedFiles = source.skippedFiles;
    summary.seconds = (performance.now() - started) / 1000;
    await finish(places, { isOver, isInterrupted }, { screen, summary }, options);
  }
  if (summary.isInputBroken) return EXIT.inputBroken;
  return options.exitZero ? EXIT.done : exitCodeOf(summary, source);
}

interface Places {
  readonly output: Output;
  readonly failures: FailureLog;
}

async function openPlaces(options: PageRunOptions, screen: Screen): Promise<Places> {
  const output = await openOutput(options);
  try {
    return { output, failures: await openFailureLog({ ...options, output, screen }) };
  } catch (error) {
    await output.close({ isComplete: false, articles: 0 });
    throw error;
  }
}

/** Closes all destinations, even if one fails, and then reports. */
async function finish(
  { output, failures }: Places,
  how: { readonly isOver: boolean; readonly isInterrupted: boolean },
  { screen, summary }: { readonly screen: Screen; readonly summary: Summary },
  options: PageRunOptions,
): Promise<void> {
  const { pages, failed, isInputBroken } = summary;
  const end = { isComplete: how.isOver && pages > 0 && !isInputBroken, articles: pages - failed };
  const closed = await Promise.allSettled([output.close(end), failures.close(end)]);
  const say: Say = (value, ...lines) => screen.say(...messageLines(options.jsonErrors, value, ...lines));
  if (!options.quiet) say({ summary }, ...summaryLines(summary));
  // Even with --quiet, since the exit code alone does not say what to do.
  if (isInputBroken) say({ code: 'input-broken', message: INPUT_BROKEN }, INPUT_BROKEN);
  const [partial, partialFailures] = closed.map((one) =>
    one.status === 'fulfilled' ? one.value : undefined,
  );
  // Even with --quiet, since the user may look for the output.
  sayPartial(say, options.out, partial);
  sayPartial(say, options.failures, partialFailures);
  if (how.isInterrupted && !options.quiet && !options.jsonErrors) {
    if (options.resume !== undefined) screen.say(RESUMABLE);
    else if (partial !== undefined) screen.say(NOT_RESUMABLE);
  }
  for (const one of closed) if (one.status === 'rejected') throw one.reason;
}

type Say = (value: unknown, ...lines: readonly string[]) => void;

function sayPartial(say: Say, of: string | undefined, partial: string | undefined): void {
  if (of === undefined || partial === undefined) return;
  say({ partial, of }, `${of} is unchanged; the output of this run is in ${partial}`);
}

function recorder(journal: Journal | undefined, entry: JournalEntry | undefined) {
  let isAdded = false;
  return {
    /** Adds the entry. Only the first call counts. */
    add: async (output?: OutputRange): Promise<void> => {
      if (isAdded || entry === undefined) return;
      await journal?.add({ ...entry, ...(output && { output }) });
      isAdded = true;
    },
    takeBack: async (): Promise<void> => {
      if (isAdded) await journal?.takeBack();
    },
  };
}

async function record(
  outcome: RunOutcome,
  { output, failures }: Places,
  page: ReturnType<typeof recorder>,
  { format, fields }: WrittenForm,
): Promise<void> {
  const { name, source, article, revised } = outcome;
  const { render } = formats[format];
  try {
    if (article === undefined) await failures.add(outcome, page.add);
    else await output.write(name, render({ ...article, source, ...revised }, fields), page.add);
  } catch (error) {
    await page.takeBack();
    throw error;
  }
  await page.add();
}

function entryOf(outcome: RunOutcome): JournalEntry | undefined {
  const { name: url, error, isPath } = outcome;
  // The next run may find other files, or a disk that works again.
  if (isPath || isBrokenInput(error)) return undefined;
  if ('entry' in outcome) return outcome.entry;
  if (error === undefined) return { url, ok: true };
  const { code, status } = error;
  return { url, ok: false, code, ...(status !== undefined && { status }) };
}

function exitCodeOf({ pages, failed, paths }: Summary, source: RunSource): ExitCode {
  if (pages === paths && (source.skipped?.() ?? 0) === 0) return EXIT.nothing;
  return failed === 0 ? EXIT.done : EXIT.someFailed;
}

/** One page needs no summary: its article or failure says it all. */
function summaryLines(summary: Summary): string[] {
  const isOne = summary.pages + summary.skipped === 1;
  return isOne ? (summary.skippedFiles?.lines() ?? []) : summary.lines();
}
