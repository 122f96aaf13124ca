/** Reads local pages on all cores, each to its outcome; a single one where that costs least. */
import { setFlagsFromString } from 'node:v8';
import { openWorkerPool, workerBeside } from '../../pool/worker-pool.ts';
import { failureOutcome } from './outcome.ts';
import type { InputPage, PageOutcome } from './page.ts';
import type { ReadSettings } from './read-page.ts';
import { withinTime } from './within-time.ts';

/** Bytes or characters of a page that may be read in this thread: memory grows with size, and only a thread has a limit. */
const SMALL = 1_000_000;
/** A page that takes longer gets a thread: this one has to obey signals. On a fast machine, hardly a page takes half a second. */
const HERE_MS = 2000;

/** Limits of a pool. */
export interface PoolOptions {
  /** Number of worker threads; 0 reads in this thread, where nothing can be stopped. */
  readonly workers: number;
  /** Timeout per page, in milliseconds, not counting the start of a thread. */
  readonly timeoutMs: number;
  /** Memory limit per worker thread, in megabytes. */
  readonly memoryMb: number;
}

/** A pool that reads pages. */
export interface PagePool {
  /** Reads a page. It never rejects: any failure becomes the outcome of the page. */
  readonly read: (page: InputPage) => Promise<PageOutcome>;
  /** Terminates all worker threads, busy or not. */
  readonly close: () => Promise<void>;
}

/** Opens a pool. */
export function openPagePool(settings: ReadSettings, options: PoolOptions): PagePool {
  if (options.workers === 0) return inlinePool(settings);
  const worker = workerBeside(import.meta.url, 'page-worker');
  const { read, close } = openWorkerPool<InputPage, PageOutcome>({ ...options, worker, settings });
  return { read: (page) => read(page).catch((error) => failureOutcome(page, error)), close };
}

/**
 * Opens a pool for a single page. To start a thread costs more than to read a page, so it is started only for a page that is
 * large or slow, and for rules of the user, whose module may run any code.
 */
export function openSinglePagePool(settings: ReadSettings, options: PoolOptions): PagePool {
  const pool = openPagePool(settings, options);
  if (options.workers === 0 || settings.publishers !== undefined) return pool;
  const timeoutMs = Math.min(HERE_MS, options.timeoutMs);
  return {
    async read(page) {
      if (page.html.length > SMALL) return pool.read(page);
      try {
        return (await readWithin(timeoutMs, page, settings)) ?? (await pool.read(page));
      } catch (error) {
        return failureOutcome(page, error);
      }
    },
    close: pool.close,
  };
}

async function readWithin(timeoutMs: number, page: InputPage, settings: ReadSettings) {
  // One page is read before optimized code has paid for its compilation.
  setFlagsFromString('--no-opt --no-maglev');
  try {
    const { readPageBy, readingBy } = await import('./read-page.ts');
    const reading = await readingBy(settings);
    return withinTime(() => readPageBy(page, reading, settings), timeoutMs);
  } finally {
    setFlagsFromString('--opt');
  }
}

/** Loads the extraction into this thread only if it is needed here. */
function inlinePool(settings: ReadSettings): PagePool {
  return {
    async read(page) {
      const { readPage } = await import('./read-page.ts');
      return readPage(page, settings);
    },
    close: async () => {},
  };
}
