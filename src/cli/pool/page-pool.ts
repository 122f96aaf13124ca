/** Pages are read on all cores; one that kills or blocks its thread costs no other. */
import pLimit from 'p-limit';
import { Tinypool } from 'tinypool';
import { ScrapeError } from '../../errors.ts';
import { failureOutcome } from './outcome.ts';
import type { Outcome, Page } from './page.ts';
import { startClock } from './page-clock.ts';
import type { PageTask } from './page-worker.ts';
import type { ReadSettings } from './read-page.ts';

/** Limits of a pool. */
export interface PoolOptions {
  /** Threads; 0 reads in this one, where nothing can be stopped. */
  readonly workers: number;
  /** Most time for one page, in milliseconds; the start of a thread is not counted. */
  readonly timeoutMs: number;
  /** Most memory of a thread, in megabytes. */
  readonly memoryMb: number;
  /** Module with the function `runTask`, for tests. */
  readonly worker?: URL;
}

/** A pool that reads pages. */
export interface PagePool {
  /** Reads a page. It never rejects: whatever happens to the page is its outcome. */
  readonly read: (page: Page) => Promise<Outcome>;
  /** Ends all threads, at work or not. */
  readonly close: () => Promise<void>;
}

/** Beside this file, in TypeScript as in JavaScript. */
const WORKER = new URL(import.meta.url.replace(/page-pool(?=\.[jt]s$)/u, 'page-worker'));

/**
 * Opens a pool. A thread is started with the first page that needs it, and started anew when a page has killed it.
 *
 * @example
 * const pool = openPagePool({ format: 'ndjson' }, { workers: 2, timeoutMs: 20_000, memoryMb: 1024 });
 * const outcome = await pool.read({ name: 'page.html', html });
 * await pool.close();
 */
export function openPagePool(settings: ReadSettings, options: PoolOptions): PagePool {
  const { workers, timeoutMs, memoryMb, worker = WORKER } = options;
  if (workers === 0) return poolOfNone(settings);
  const threads = new Tinypool({
    filename: worker.href,
    name: 'runTask',
    minThreads: 1,
    maxThreads: workers,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  const limit = pLimit(workers);
  return {
    read: (page) => limit(() => readWithin(threads, page, settings, timeoutMs)),
    close: () => threads.destroy(),
  };
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

async function readWithin(
  threads: Tinypool,
  page: Page,
  settings: ReadSettings,
  timeoutMs: number,
): Promise<Outcome> {
  const clock = startClock(timeoutMs);
  try {
    const { html, transferList } = movable(page.html);
    const task: PageTask = { page: { ...page, html }, settings, begun: clock.begun };
    return (await threads.run(task, { signal: clock.signal, transferList })) as Outcome;
  } catch (cause) {
    return failureOutcome(page, workerError(cause, clock.signal.aborted, timeoutMs));
  } finally {
    clock.stop();
  }
}

function workerError(cause: unknown, isLate: boolean, timeoutMs: number): ScrapeError {
  if (isLate)
    return new ScrapeError('timeout', `reading the page took more than ${timeoutMs / 1000} s`, { cause });
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ScrapeError('worker-failed', `the worker that read the page broke down: ${reason}`, { cause });
}

/** Bytes in a memory of their own: sent as they are, all of the buffer that they lie in would go with them. */
function movable(html: string | Uint8Array): { html: string | Uint8Array; transferList: ArrayBuffer[] } {
  if (typeof html === 'string') return { html, transferList: [] };
  const bytes = new Uint8Array(html);
  return { html: bytes, transferList: [bytes.buffer] };
}
