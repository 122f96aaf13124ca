/** Every run: its options are checked, its outcomes are written, counted and recorded, one after the other. */
import type { Journal, JournalEntry, OutputRange } from '../../../index.ts';
import { EXIT, type ExitCode, InterruptedError, isBrokenInput } from '../exit.ts';
import { formats } from '../formats.ts';
import type { ReadOptions, WriteOptions } from '../options.ts';
import { type ExtractionSettings, readingOf } from '../reading.ts';
import { announce, tell } from '../terminal.ts';
import { type FailureLog, openFailureLog } from './failure-log.ts';
import type { SkippedFiles } from './local-pages.ts';
import { type Output, type OutputOptions, openOutput } from './output.ts';
import { showProgress } from './progress.ts';
import { openRunJournal, writtenFields } from './run-options.ts';
import type { RunOutcome } from './run-outcome.ts';
import { Summary } from './summary.ts';

/** What the source of a run gets. */
export interface Run {
  readonly reading: ExtractionSettings;
  readonly journal: Journal | undefined;
  /** Counts the outcomes. The source counts the pages that it skips or retries. */
  readonly summary: Summary;
}

interface Known {
  /** Extraction options, if they are loaded already. */
  readonly reading?: ExtractionSettings | undefined;
  readonly share?: (() => number | undefined) | undefined;
  readonly skippedFiles?: SkippedFiles;
}

const RESUMABLE = 'interrupted: run the same command to resume';
const NOT_RESUMABLE = 'interrupted: only runs with --resume JOURNAL can be resumed';

/** The message after a run whose input broke, also used by `dedupe`. */
export const INPUT_BROKEN = 'the output is incomplete: an input could not be read to its end';

/**
 * However a run ends, its output has no partial record.
 *
 * @param isMany - whether there may be more than one page
 * @param outcomesOf - the source; nothing is read before the output is open
 */
export async function runPages(
  options: WriteOptions & ReadOptions,
  isMany: boolean,
  outcomesOf: (run: Run) => AsyncIterable<RunOutcome>,
  { reading: known, share, skippedFiles }: Known = {},
): Promise<ExitCode> {
  const fields = writtenFields(options, isMany);
  const reading = known ?? (await readingOf(options));
  const journal = await openRunJournal(options);
  const summary = new Summary(reading.publishers, skippedFiles);
  try {
    const source = outcomesOf({ reading, journal, summary });
    await writeOutcomes(source, { ...options, fields }, { journal, summary, share });
  } finally {
    await journal?.close();
  }
  if (summary.isInputBroken) return EXIT.inputBroken;
  return options.exitZero ? EXIT.done : exitCodeOf(summary);
}

async function writeOutcomes(
  outcomes: AsyncIterable<RunOutcome>,
  options: OutputOptions,
  { journal, summary, share }: Pick<Run, 'journal' | 'summary'> & Pick<Known, 'share'>,
): Promise<void> {
  const places = await openPlaces({ ...options, keptBytes: journal?.outputEnd });
  const started = performance.now();
  const isSilent = options.quiet || options.jsonErrors;
  const stopProgress = isSilent ? undefined : showProgress(() => ({ ...summary, share: share?.() }));
  let isOver = false;
  let isInterrupted = false;
  try {
    for await (const outcome of outcomes) {
      await record(outcome, places, journal, options);
      summary.count(outcome);
    }
    isOver = true;
  } catch (error) {
    isInterrupted = error instanceof InterruptedError;
    throw error;
  } finally {
    stopProgress?.();
    summary.seconds = (performance.now() - started) / 1000;
    await finish(places, { isOver, isInterrupted }, summary, options);
  }
}

interface Places {
  readonly output: Output;
  readonly failures: FailureLog;
}

async function openPlaces(options: OutputOptions): Promise<Places> {
  const output = await openOutput(options);
  try {
    return { output, failures: await openFailureLog(options, output) };
  } catch (error) {
    await output.close({ isComplete: false, articles: 0 });
    throw error;
  }
}

/** Closes all destinations, even if one fails, and then reports. */
async function finish(
  { output, failures }: Places,
  how: { readonly isOver: boolean; readonly isInterrupted: boolean },
  summary: Summary,
  options: WriteOptions,
): Promise<void> {
  const { quiet, jsonErrors, resume } = options;
  const { pages, failed, isInputBroken } = summary;
  const end = { isComplete: how.isOver && pages > 0 && !isInputBroken, articles: pages - failed };
  const closed = await Promise.allSettled([output.close(end), failures.close?.(end)]);
  if (!quiet) announce(jsonErrors, { summary }, ...summary.lines());
  // Even with --quiet, since the exit code alone does not say what to do.
  if (isInputBroken) announce(jsonErrors, { code: 'input-broken', message: INPUT_BROKEN }, INPUT_BROKEN);
  const [partial, partialFailures] = closed.map((one) => ('value' in one ? one.value : undefined));
  // Even with --quiet, since the user may look for the output.
  announcePartial(options.out, partial, jsonErrors);
  announcePartial(options.failures, partialFailures, jsonErrors);
  if (how.isInterrupted && !quiet && !jsonErrors) {
    if (resume !== undefined) tell(RESUMABLE);
    else if (partial !== undefined) tell(NOT_RESUMABLE);
  }
  for (const one of closed) if (one.status === 'rejected') throw one.reason;
}

function announcePartial(of: string | undefined, partial: string | undefined, isJson?: boolean): void {
  if (of === undefined || partial === undefined) return;
  announce(isJson, { partial, of }, `${of} is unchanged; the output of this run is in ${partial}`);
}

/** Writes an outcome. It is in the journal before it is appended to a file, or after it is written elsewhere. */
async function record(
  outcome: RunOutcome,
  { output, failures }: Places,
  journal: Journal | undefined,
  { format, fields }: OutputOptions,
): Promise<void> {
  const { name, source, article, revised } = outcome;
  const entry = entryOf(outcome);
  let isAdded = false;
  const add = async (range?: OutputRange): Promise<void> => {
    if (isAdded || entry === undefined) return;
    await journal?.add({ ...entry, ...(range && { output: range }) });
    isAdded = true;
  };
  try {
    if (article === undefined) await failures.add(outcome, add);
    else await output.write(name, formats[format].render({ ...article, source, ...revised }, fields), add);
  } catch (error) {
    if (isAdded) await journal?.takeBack();
    throw error;
  }
  await add();
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

function exitCodeOf({ pages, failed, paths, skipped }: Summary): ExitCode {
  if (pages === paths && skipped === 0) return EXIT.nothing;
  return failed === 0 ? EXIT.done : EXIT.someFailed;
}
