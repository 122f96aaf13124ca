/** Pages at hand are read on all cores, each to its outcome. */
import { openWorkerPool, workerBeside } from '../../pool/worker-pool.ts';
import { failureOutcome } from './outcome.ts';
import type { InputPage, PageOutcome } from './page.ts';
import type { ReadSettings } from './read-page.ts';

/** Limits of a pool. */
export interface PoolOptions {
  /** Threads; 0 reads in this one, where nothing can be stopped. */
  readonly workers: number;
  /** Most time for one page, in milliseconds; the start of a thread is not counted. */
  readonly timeoutMs: number;
  /** Most memory of a thread, in megabytes. */
  readonly memoryMb: number;
}

/** A pool that reads pages. */
export interface PagePool {
  /** Reads a page. It never rejects: whatever happens to the page is its outcome. */
  readonly read: (page: InputPage) => Promise<PageOutcome>;
  /** Ends all threads, at work or not. */
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
  if (options.workers === 0) return poolOfNone(settings);
  const worker = workerBeside(import.meta.url, 'page-worker');
  const { read, close } = openWorkerPool<InputPage, PageOutcome>({ ...options, worker, settings });
  return { read: (page) => read(page).catch((error) => failureOutcome(page, error)), close };
}

/** Loads what reads pages into this thread only where it is needed here. */
function poolOfNone(settings: ReadSettings): PagePool {
  return {
    async read(page) {
      const { readPage } = await import('./read-page.ts');
      return readPage(page, settings);
    },
    close: async () => {},
  };
}
