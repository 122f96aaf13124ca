/** Pages are read on all cores; one that kills or blocks its thread costs no other. */
import { Tinypool } from 'tinypool';
import { ScrapeError } from '../../errors.ts';
import { inBatches } from './in-batches.ts';
import { failureOutcome } from './outcome.ts';
import type { Outcome, Page } from './page.ts';
import { type PageClock, startClock } from './page-clock.ts';
import type { BatchTask } from './page-worker.ts';
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

/** Most pages that a thread is given at once: a message costs as much as a tenth of a small page. */
export const BATCH = 16;
/** Characters or bytes of a batch that takes no further page: where pages are large, messages are cheap. */
const FULL_BATCH = 500_000;

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
  // A thread that breaks down between two batches costs no page, and another one takes its place.
  threads.on('error', () => {});
  const reader = new BatchReader(threads, settings, timeoutMs);
  return {
    read: inBatches((pages) => reader.read(pages), {
      atATime: workers,
      most: BATCH,
      full: FULL_BATCH,
      sizeOf: ({ html }) => html.length,
    }),
    close: () => reader.close(),
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

/** Reads batches in threads. */
class BatchReader {
  readonly #threads: Tinypool;
  readonly #settings: ReadSettings;
  readonly #timeoutMs: number;
  #isClosed = false;

  constructor(threads: Tinypool, settings: ReadSettings, timeoutMs: number) {
    this.#threads = threads;
    this.#settings = settings;
    this.#timeoutMs = timeoutMs;
  }

  /** The outcomes of pages, in their order. Those that were with a page that ended its thread are read once more. */
  async read(pages: readonly Page[]): Promise<readonly Outcome[]> {
    if (pages.length === 0) return [];
    const clock = startClock(this.#timeoutMs);
    try {
      return await this.#run(pages, clock);
    } catch (cause) {
      const error = workerError(cause, clock.signal.aborted, this.#timeoutMs);
      if (this.#isClosed) return pages.map((page) => failureOutcome(page, error));
      const place = clock.place();
      const others = await this.read(pages.toSpliced(place, 1));
      return others.toSpliced(place, 0, failureOutcome(pages[place] as Page, error));
    } finally {
      clock.stop();
    }
  }

  /** Ends all threads, at work or not. */
  close(): Promise<void> {
    this.#isClosed = true;
    return this.#threads.destroy();
  }

  #run(pages: readonly Page[], { begun, signal }: PageClock): Promise<Outcome[]> {
    const movables = pages.map(({ html }) => movable(html));
    const task: BatchTask = {
      pages: pages.map((page, place) => ({ ...page, html: movables[place] as Page['html'] })),
      settings: this.#settings,
      begun,
    };
    const transferList = movables.flatMap((html) => (typeof html === 'string' ? [] : [html.buffer]));
    return this.#threads.run(task, { signal, transferList });
  }
}

function workerError(cause: unknown, isLate: boolean, timeoutMs: number): ScrapeError {
  if (isLate)
    return new ScrapeError('timeout', `reading the page took more than ${timeoutMs / 1000} s`, { cause });
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ScrapeError('worker-failed', `the worker that read the page broke down: ${reason}`, { cause });
}

/** Bytes in a memory of their own: sent as they are, all of the buffer that they lie in would go with them. */
function movable(html: Page['html']): string | Uint8Array<ArrayBuffer> {
  return typeof html === 'string' ? html : new Uint8Array(html);
}
