import { unlessAborted } from '../../../fetch/on-abort.ts';
import { mapConcurrently } from '../../../scrape/pool/map-concurrently.ts';
import { openPageReader, type PageReader } from '../../../scrape/pool/page-reader.ts';
import {
  MAX_LATER_PAGES,
  MAX_LATER_SIZE,
  profileFolder,
  profilesOf,
  SiteProfiles,
} from '../../../scrape/pool/site-profiles.ts';
import type { Given } from '../commands.ts';
import { type ExitCode, UsageError } from '../exit.ts';
import { formats } from '../formats.ts';
import { assertLocal, STDIN } from '../named-paths.ts';
import { INLINE } from '../run/failure-log.ts';
import { type LocalItem, localPages, SkippedFiles } from '../run/local-pages.ts';
import { leaveOutDone, openRunJournal } from '../run/run-journal.ts';
import { runOptions } from '../run/run-options.ts';
import type { RunOutcome } from '../run/run-outcome.ts';
import { runPages } from '../run/run-pages.ts';
import { openSinglePageReader } from '../run/single-page.ts';

/** Pages and results per worker thread, waiting or in progress. */
const AHEAD = 32;
/** Characters or bytes in memory at which reading ahead pauses. */
const FULL = 16_000_000;

/** Reads pages in worker threads and writes their articles. @returns the exit code */
export async function extract(
  paths: readonly string[],
  options: Given<'extract'>,
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
  // Only a run that needs to know waits for stdin.
  const isKnownSoon = mustBeOne(options) || !paths.includes(STDIN);
  const isSingle = isKnownSoon && !(await unlessAborted(pages.mayBeMany(), signal));
  const isMany = !(mustBeOne(options) && isSingle);
  if (options.url !== undefined && isMany) throw new UsageError('--url needs exactly one page');
  const run = await runOptions(options, isMany);
  const journal = await openRunJournal(options);
  const { workers, pageTimeout, workerMemory: memoryMb } = options;
  const open = isSingle ? openSinglePageReader : openPageReader;
  const reader = open(run.reading, { workers, pageTimeoutMs: 1000 * pageTimeout, memoryMb });
  try {
    const left = leaveOutDone(pages.items, journal);
    const stored = profileFolder(profilesOf(options.profiles, options.resume));
    const sites = isLearning(options, isSingle) ? new SiteProfiles(reader.learn, { stored }) : undefined;
    const items = sites?.flushAfter(left.items) ?? left.items;
    const outcomes = mapConcurrently(items, (item) => outcomeOf(item, reader, sites, options.url), {
      ...limitsOf(workers, sites),
      sizeOf: (item) => ('error' in item ? 0 : item.html.length),
      isOrdered: options.ordered === true || isAnswering,
      signal,
    });
    const { skipped, retried } = left;
    return await runPages({ outcomes, journal, share: pages.share, skipped, retried, skippedFiles }, run);
  } finally {
    await Promise.all([reader.close(), journal?.close()]);
  }
}

/** How far to read ahead: further if pages wait for others of their site, by as much as may wait. */
function limitsOf(workers: number, sites: SiteProfiles | undefined): { window: number; full: number } {
  const window = AHEAD * Math.max(1, workers);
  if (sites === undefined) return { window, full: FULL };
  return { window: window + MAX_LATER_PAGES, full: FULL + MAX_LATER_SIZE };
}

/** Whether the options require a single page. */
function mustBeOne({ url, format }: Given<'extract'>): boolean {
  return url !== undefined || formats[format].kind === 'document';
}

/** A single page teaches nothing, and a filter must answer each line before the next one arrives. */
function isLearning({ learn, profile, failures }: Given<'extract'>, isSingle: boolean): boolean {
  return learn !== false && profile === undefined && failures !== INLINE && !isSingle;
}

async function outcomeOf(
  item: LocalItem,
  reader: PageReader,
  sites: SiteProfiles | undefined,
  url: string | undefined,
): Promise<RunOutcome> {
  const { name, id: source = name } = item;
  if ('error' in item) {
    sites?.pass();
    return { name, source, url: item.error.url, error: item.error, isPath: 'isPath' in item };
  }
  const siteProfile = await sites?.of(item);
  const outcome = await reader.read({ ...item, url: url ?? item.url, siteProfile });
  sites?.note(outcome.url, outcome);
  return { ...outcome, name, source };
}
