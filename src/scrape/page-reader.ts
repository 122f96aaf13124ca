/** The reader of a run: reads pages in worker threads that can be terminated, so that no page blocks the caller. */
import { checkOptions, type OptionKinds } from '../arguments/check-options.ts';
import { count, timeLimitMs } from '../arguments/option-kinds.ts';
import { ScrapeError } from '../errors.ts';
import type { FetchListener } from '../fetch/events.ts';
import { openWorkerPool, workerBeside } from '../pool/worker-pool.ts';
import { type PageReading, type PageToRead, type ReadingOptions, readingOf } from './page-reading.ts';
import { received, type SentReading } from './sent-reading.ts';
import { turn } from './turn.ts';

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
  /** Reads a page and emits an `extraction` event. It never rejects: any failure is the outcome of the page. */
  readonly read: (page: PageToRead) => Promise<PageReading>;
  /** Number of pages to keep ready, so that no worker waits for one. */
  readonly ahead: number;
  /** Terminates all workers, busy or not. */
  readonly close: () => Promise<void>;
}

/** Options of a reader. */
export interface PageReaderOptions {
  readonly workers?: number | undefined;
  readonly pageTimeoutMs?: number | undefined;
  /** Extraction options. */
  readonly extract?: (ReadingOptions & { readonly maxPages?: number }) | undefined;
  readonly tell: FetchListener;
  /** Module of the workers, for tests. */
  readonly worker?: URL;
}

/** By default, one worker reads pages next to the thread that fetches them. */
export const WORKERS = 1;
const PAGE_TIMEOUT_MS = 30_000;
/** Memory limit per worker, in megabytes: a page that needs more kills it. */
const MEMORY_MB = 1024;

/** The validator of each of {@link ReadingLimits}. */
export const READING_LIMITS: OptionKinds<ReadingLimits> = { workers: count, pageTimeoutMs: timeLimitMs };

/**
 * Opens a reader. Workers are started with the first pages that need them.
 *
 * @throws ScrapeError `invalid-input` for invalid limits, for options that cannot be sent to a worker, and if
 * the worker module does not exist
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

/** A reader without events. */
type QuietReader = Pick<PageReader, 'read' | 'close'>;

function readerInThisThread(options: ReadingOptions): QuietReader {
  return {
    async read(page) {
      // Pending messages are sent before this thread is busy.
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
    throw new ScrapeError(
      'invalid-input',
      `extract must be plain data, since it is sent to a worker: ${reason}`,
      {
        cause,
      },
    );
  }
}

/** The pool knows no URLs; its error becomes the cause, so that it is not mistaken for one of the host. */
function addressed(cause: ScrapeError, url: string): ScrapeError {
  return new ScrapeError(cause.code, cause.message, { url, cause });
}
