/** Reads pages in worker threads that can be terminated, so that no page blocks the caller. */

import { ScrapeError } from '../../errors.ts';
import { checkOptions, type OptionKinds } from '../../io/check-options.ts';
import { count, timeLimitMs } from '../../io/option-kinds.ts';
import { type PageOutcome, received, type SentOutcome } from './page-outcome.ts';
import type { SiteToLearn } from './page-worker.ts';
import type { PageToRead, ReadingOptions } from './read-outcome.ts';
import type { LearnPages, RunPage } from './site-profiles.ts';
import { turn } from './turn.ts';
import { copyOf, WorkerPool, type WorkerPoolOptions } from './worker-pool.ts';

/** Worker threads and timeout. */
export interface ReadingLimits {
  /**
   * Number of worker threads. 0 reads in the caller's thread, where a slow page blocks everything and has no
   * timeout. @defaultValue 1
   */
  readonly workers?: number;
  /** Timeout per page, in milliseconds; then it fails with `timeout`. @defaultValue 30,000 */
  readonly pageTimeoutMs?: number;
}

/** Reads pages. */
export interface PageReader {
  /** Reads a page. It never rejects: any failure is the outcome of the page. */
  readonly read: (page: PageToRead) => Promise<PageOutcome>;
  /** Learns a site on the threads that read pages: a page that blocks or kills the worker teaches nothing. */
  readonly learn: LearnPages;
  /** Number of pages to keep ready, so that no worker waits for one. */
  readonly ahead: number;
  /** Terminates all workers, busy or not. */
  readonly close: () => Promise<void>;
}

/** Limits of a reader. */
export interface PageReaderLimits extends Pick<WorkerPoolOptions, 'memoryMb' | 'worker'> {
  readonly workers?: number | undefined;
  readonly pageTimeoutMs?: number | undefined;
}

/** By default, one worker reads pages next to the thread that fetches them. */
export const WORKERS = 1;
const PAGE_TIMEOUT_MS = 30_000;

export const READING_LIMITS: OptionKinds<ReadingLimits> = { workers: count, pageTimeoutMs: timeLimitMs };

/**
 * Opens a reader. Workers are started with the first pages that need them.
 *
 * @param options - apply to all pages
 * @throws ScrapeError `invalid-input` for invalid limits, for options that cannot be sent to a worker, and if
 * the worker module does not exist
 */
export function openPageReader(
  { maxPages: _, ...options }: ReadingOptions & { readonly maxPages?: number } = {},
  { workers = WORKERS, pageTimeoutMs = PAGE_TIMEOUT_MS, ...limits }: PageReaderLimits = {},
): PageReader {
  checkOptions({ workers, pageTimeoutMs }, READING_LIMITS);
  if (workers === 0)
    return { read: (page) => readHere(page, options), learn: learnHere, ahead: 1, close: async () => {} };
  const settings = copyOf(options, 'extract must be plain data, since it is sent to a worker');
  const how = { ...limits, workers, timeoutMs: pageTimeoutMs, settings };
  const pool = new WorkerPool<PageToRead | SiteToLearn, SentOutcome | string | undefined>(how);
  return {
    read: (page) =>
      pool.read(page).then(
        (outcome) => received(outcome as SentOutcome),
        (error: ScrapeError) => failed(error, page),
      ),
    learn: (pages) =>
      pool.read({ html: '', pages: pages.map(sendable) }).then(
        (profile) => profile as string | undefined,
        () => undefined,
      ),
    ahead: 2 * workers,
    close: () => pool.close(),
  };
}

/** Loads the extraction into this thread only if it is needed here. */
async function readHere(page: PageToRead, options: ReadingOptions): Promise<PageOutcome> {
  const { readOutcome } = await import('./read-outcome.ts');
  // Lets pending messages be sent before this thread is busy.
  await turn();
  return readOutcome(page, options);
}

/** A copy of just these bytes: otherwise the whole underlying buffer would be sent. */
function sendable({ html, url, charset }: RunPage): RunPage {
  return { html: typeof html === 'string' ? html : new Uint8Array(html), url, charset };
}

async function learnHere(pages: readonly RunPage[]): Promise<string | undefined> {
  const { learnedProfile } = await import('../../extract/learn/learned-profile.ts');
  return learnedProfile(pages);
}

/** The pool knows no URLs. Its error becomes the cause, so that it is not mistaken for one of the host. */
function failed(cause: ScrapeError, { url }: PageToRead): PageOutcome {
  return { url, error: new ScrapeError(cause.code, cause.message, { url, cause }) };
}
