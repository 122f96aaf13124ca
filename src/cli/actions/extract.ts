/** What `samachar extract` does. */

import { mapConcurrently } from '../../pool/map-concurrently.ts';
import { BATCH } from '../../pool/worker-pool.ts';
import { UsageError } from '../cli-error.ts';
import type { ExitCode } from '../exit-codes.ts';
import { formats } from '../formats.ts';
import { unlessInterrupted } from '../interruption.ts';
import { assertLocal } from '../named-paths.ts';
import type { InputKind, ReadOptions, WorkerOptions, WriteOptions } from '../options.ts';
import { failureOutcome, type WrittenForm } from '../pool/outcome.ts';
import type { PageOutcome } from '../pool/page.ts';
import { openPagePool, openSinglePagePool, type PagePool } from '../pool/page-pool.ts';
import { INLINE } from '../run/failure-log.ts';
import { leaveOutDone } from '../run/leave-out-done.ts';
import { type LocalItem, localPages, STDIN } from '../run/local-pages.ts';
import { openRunJournal } from '../run/run-journal.ts';
import { runOptions } from '../run/run-options.ts';
import { runPages } from '../run/run-pages.ts';
import { SkippedFiles } from '../run/skipped-files.ts';

/** Options of the subcommand. */
export interface ExtractCommandOptions extends ReadOptions, WriteOptions, WorkerOptions {
  readonly url?: string;
  readonly input?: InputKind;
  readonly ordered?: boolean;
  readonly workerMemory: number;
}

/** Pages and results per worker thread, waiting or in progress: one batch, and another one waiting. */
const AHEAD = 2 * BATCH;
/** Characters or bytes of pages at which reading ahead pauses. */
const FULL = 16_000_000;

/** Reads pages in worker threads and writes their articles. @returns the exit code */
export async function extract(
  paths: readonly string[],
  options: ExtractCommandOptions,
  signal: AbortSignal,
): Promise<ExitCode> {
  assertLocal(paths);
  const isAnswering = options.failures === INLINE;
  const skippedFiles = new SkippedFiles();
  const pages = localPages(paths, {
    ...(options.input !== undefined && { kind: options.input }),
    blankLines: isAnswering ? 'fail' : 'skip',
    onSkip: skippedFiles.add,
  });
  const isSingle = isKnownSoon(paths, options) && !(await unlessInterrupted(pages.mayBeMany(), signal));
  const isMany = !(mustBeOne(options) && isSingle);
  if (options.url !== undefined && isMany) throw new UsageError('--url needs exactly one page');
  const run = await runOptions(options, isMany);
  const journal = await openRunJournal(options);
  const pool = openPool(options, run, isSingle);
  try {
    const left = leaveOutDone(pages.items, journal);
    const outcomes = mapConcurrently(left.items, (item) => outcomeOf(item, pool, options.url), {
      window: AHEAD * Math.max(1, options.workers),
      full: FULL,
      sizeOf: (item) => ('error' in item ? 0 : item.html.length),
      isOrdered: options.ordered === true || isAnswering,
      signal,
    });
    const { skipped, retried } = left;
    return await runPages({ outcomes, journal, share: pages.share, skipped, retried, skippedFiles }, run);
  } finally {
    await Promise.all([pool.close(), journal?.close()]);
  }
}

/** Whether the options are for one page. */
function mustBeOne({ url, format }: ExtractCommandOptions): boolean {
  return url !== undefined || formats[format].kind === 'document';
}

/** Whether the number of pages matters enough to wait for stdin. */
function isKnownSoon(paths: readonly string[], options: ExtractCommandOptions): boolean {
  return mustBeOne(options) || !paths.includes(STDIN);
}

function openPool(
  options: ExtractCommandOptions,
  { format, fields }: WrittenForm,
  isSingle: boolean,
): PagePool {
  const { publishers, profile, languages, workers, pageTimeout, workerMemory: memoryMb } = options;
  const open = isSingle ? openSinglePagePool : openPagePool;
  return open(
    { format, fields, publishers, profile, languages },
    { workers, timeoutMs: 1000 * pageTimeout, memoryMb },
  );
}

async function outcomeOf(item: LocalItem, pool: PagePool, url: string | undefined): Promise<PageOutcome> {
  if ('error' in item) return failureOutcome(item, item.error);
  return pool.read(url === undefined ? item : { ...item, url });
}
