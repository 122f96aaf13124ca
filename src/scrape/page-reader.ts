/** The reader of a run: pages are read in threads that can be ended, so that none holds up the caller. */
import { checkOptions, type OptionKinds } from '../arguments/check-options.ts';
import { count, timeLimitMs } from '../arguments/option-kinds.ts';
import { ScrapeError } from '../errors.ts';
import type { FetchListener } from '../fetch/events.ts';
import { openWorkerPool, workerBeside } from '../pool/worker-pool.ts';
import { type PageReading, type PageToRead, type ReadingOptions, readingOf } from './page-reading.ts';
import { received, type SentReading } from './sent-reading.ts';
import { turn } from './turn.ts';

/** Where pages are read, and for how long. */
export interface ReadingLimits {
  /**
   * Threads that read pages. With 0 they are read in the caller's thread, where a slow page holds up everything and has no
   * limit. @defaultValue 1
   */
  readonly workers?: number;
  /** Most time to read one page, in milliseconds; then it fails with `timeout`. @defaultValue 30,000 */
  readonly pageTimeoutMs?: number;
}

/** Reads pages. */
export interface PageReader {
  /** Reads a page and tells an `extraction` event. It never rejects: whatever happens to the page is its outcome. */
  readonly read: (page: PageToRead) => Promise<PageReading>;
  /** Pages that are worth holding, so that no thread waits for one. */
  readonly ahead: number;
  /** Ends all threads, at work or not. */
  readonly close: () => Promise<void>;
}

/** What a reader is made of. */
export interface PageReaderOptions {
  readonly workers?: number | undefined;
  readonly pageTimeoutMs?: number | undefined;
  /** How pages are read. */
  readonly extract?: (ReadingOptions & { readonly maxPages?: number }) | undefined;
  readonly tell: FetchListener;
  /** Module of the threads, for tests. */
  readonly worker?: URL;
}

/** Pages are read beside the thread that fetches them, unless somebody says otherwise. */
export const WORKERS = 1;
const PAGE_TIMEOUT_MS = 30_000;
/** Most memory of a thread, in megabytes: a page that needs more kills it. */
const MEMORY_MB = 1024;

/** What each of {@link ReadingLimits} may be. */
export const READING_LIMITS: OptionKinds<ReadingLimits> = { workers: count, pageTimeoutMs: timeLimitMs };

/**
 * Opens a reader. Threads are started with the first pages that need them.
 *
 * @throws ScrapeError `invalid-input` for limits that are none, for options that cannot be sent to a thread, and where
 * the module of the threads is not there
 * @example
 * const reader = openPageReader({ workers: 2, tell: client.tell });
 * const { outcome } = await reader.read({ html, url });
 * await reader.close();
 */
export function openPageReader({
  workers = WORKERS,
  pageTimeoutMs = PAGE_TIMEOUT_MS,
  extract: { maxPages: _, ...options } = {},
  tell,
  worker,
}: PageReaderOptions): PageReader {
  checkOptions({ workers, pageTimeoutMs }, READING_LIMITS);
  const { read, close } =
    workers === 0
      ? readerInThisThread(options)
      : readerInThreads(options, { workers, timeoutMs: pageTimeoutMs, worker });
  let isClosed = false;
  return {
    ahead: Math.max(1, 2 * workers),
    async read(page) {
      const reading = await read(page);
      const { outcome, ms } = reading;
      const code = outcome instanceof ScrapeError ? { code: outcome.code } : {};
      if (!isClosed) tell({ type: 'extraction', url: page.url, ms, ...code });
      return reading;
    },
    close() {
      isClosed = true;
      return close();
    },
  };
}

/** A reader that tells nobody. */
type QuietReader = Pick<PageReader, 'read' | 'close'>;

function readerInThisThread(options: ReadingOptions): QuietReader {
  return {
    async read(page) {
      // What waits to be sent is sent before this thread is busy.
      await turn();
      return readingOf(page, options);
    },
    async close() {},
  };
}

interface ThreadOptions {
  readonly workers: number;
  readonly timeoutMs: number;
  readonly worker: URL | undefined;
}

function readerInThreads(
  settings: ReadingOptions,
  { workers, timeoutMs, worker = workerBeside(import.meta.url, 'page-worker') }: ThreadOptions,
): QuietReader {
  assertSendable(settings);
  const pool = openWorkerPool<PageToRead, SentReading>({
    worker,
    workers,
    timeoutMs,
    memoryMb: MEMORY_MB,
    settings,
  });
  return {
    async read(page) {
      const started = performance.now();
      try {
        return received(await pool.read(page));
      } catch (error) {
        return { outcome: addressed(error as ScrapeError, page.url), ms: performance.now() - started };
      }
    },
    close: pool.close,
  };
}

function assertSendable(options: ReadingOptions): void {
  try {
    structuredClone(options);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ScrapeError('invalid-input', `extract must be plain data, to be sent to a worker: ${reason}`, {
      cause,
    });
  }
}

/** The pool knows no addresses; its error stays below, so that nobody takes it for one of the host. */
function addressed(cause: ScrapeError, url: string): ScrapeError {
  return new ScrapeError(cause.code, cause.message, { url, cause });
}
