/** Reads local pages on all cores, each to its outcome. */
import { openWorkerPool, workerBeside } from '../../pool/worker-pool.ts';
import { failureOutcome } from './outcome.ts';
import type { InputPage, PageOutcome } from './page.ts';
import type { ReadSettings } from './read-page.ts';

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

/**
 * Opens a pool.
 *
 * @example
 * const pool = openPagePool({ format: 'ndjson' }, { workers: 2, timeoutMs: 20_000, memoryMb: 1024 });
 * const outcome = await pool.read({ name: 'page.html', html });
 * await pool.close();
 */
export function openPagePool(settings: ReadSettings, options: PoolOptions): PagePool {
  if (options.workers === 0) return inlinePool(settings);
  const worker = workerBeside(import.meta.url, 'page-worker');
  const { read, close } = openWorkerPool<InputPage, PageOutcome>({ ...options, worker, settings });
  return { read: (page) => read(page).catch((error) => failureOutcome(page, error)), close };
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
