/** Reads pages in worker threads that can be terminated, so that no page blocks the caller. */

import { ScrapeError } from '../../errors.ts';
import { checkOptions, type OptionKinds } from '../../io/check-options.ts';
import { count, timeLimitMs } from '../../io/option-kinds.ts';
import { type PageOutcome, received, type SentOutcome } from './page-outcome.ts';
import type { SiteToLearn } from './page-worker.ts';
import type { PageToRead, ReaderSettings, ReadingOptions } from './read-outcome.ts';
import type { LearnPages, RunPage } from './site-profiles.ts';
import { turn } from './turn.ts';
import { copyOf, WorkerPool } from './worker-pool.ts';

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
export interface PageReaderLimits {
  readonly workers?: number | undefined;
  readonly pageTimeoutMs?: number | undefined;
  /** Memory limit per worker, in megabytes. @defaultValue 1024 */
  readonly memoryMb?: number | undefined;
  /**
   * Module with a function `prepare`, through which each page goes in its worker before it is read: pages that come packed, such
   * as requests in JSON from strangers, are unpacked within the limits of a page. An error it throws is `invalid-input`.
   */
  readonly prepare?: URL | undefined;
}

/** By default, one worker reads pages next to the thread that fetches them. */
export const WORKERS = 1;
const PAGE_TIMEOUT_MS = 30_000;

export const READING_LIMITS: OptionKinds<ReadingLimits> = { workers: count, pageTimeoutMs: timeLimitMs };

/**
 * Opens a reader. Workers are started with the first pages that need them, so close it in the end.
 *
 * @param options - apply to all pages
 * @example
 * const reader = openPageReader({}, { workers: 4 });
 * const { article, error } = await reader.read({ html, url: 'https://naya-akhbar.example/up/nahar-safai' });
 * await reader.close();
 * @throws ScrapeError `invalid-input` for invalid limits, for options that cannot be sent to a worker, and if
 * the worker module does not exist
 */
export function openPageReader(
  { maxPages: _, ...options }: ReadingOptions & { readonly maxPages?: number } = {},
  { workers = WORKERS, pageTimeoutMs = PAGE_TIMEOUT_MS, memoryMb, prepare }: PageReaderLimits = {},
): PageReader {
  checkOptions({ workers, pageTimeoutMs }, READING_LIMITS);
  const own = { options, prepare: prepare?.href };
  if (workers === 0)
    return { read: (page) => readHere(page, own), learn: learnHere, ahead: 1, close: async () => {} };
  const settings = copyOf(own, 'extract must be plain data, since it is sent to a worker');
  const how = { memoryMb, workers, timeoutMs: pageTimeoutMs, settings };
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
async function readHere(page: PageToRead, settings: ReaderSettings): Promise<PageOutcome> {
  const { readPrepared } = await import('./read-outcome.ts');
  // Lets pending messages be sent before this thread is busy.
  await turn();
  return readPrepared(page, settings);
}

/** A copy of just these bytes: otherwise the whole underlying buffer would be sent. */
function sendable({ html, url, charset }: RunPage): RunPage {
  return { html: typeof html === 'string' ? html : new Uint8Array(html), url, charset };
}

async function learnHere(pages: readonly RunPage[]): Promise<string | undefined> {
  const { learnedProfile } = await import('../../extract/learn/learn-site.ts');
  return learnedProfile(pages);
}

/** The pool knows no URLs. Its error becomes the cause, so that it is not mistaken for one of the host. */
function failed(cause: ScrapeError, { url }: PageToRead): PageOutcome {
  return { url, error: new ScrapeError(cause.code, cause.message, { url, cause }) };
}
