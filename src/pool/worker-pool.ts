/** Pages are read in threads; one that kills or blocks its thread costs no other. */
import { existsSync } from 'node:fs';
import type { Tinypool } from 'tinypool';
import { ScrapeError } from '../errors.ts';
import { inBatches } from './in-batches.ts';
import { type PageClock, startClock } from './page-clock.ts';
import type { Batch } from './read-batch.ts';

/** What a page needs to be sent to a thread; all of it is plain data. */
export interface SentPage {
  readonly html: string | Uint8Array;
}

/** What a pool is made of. */
export interface WorkerPoolOptions {
  /** Module with the function `runTask`, made by `batchReader`. */
  readonly worker: URL;
  /** Threads, at least one. */
  readonly workers: number;
  /** Most time for one page, in milliseconds; the start of a thread is not counted. */
  readonly timeoutMs: number;
  /** Most memory of a thread, in megabytes. */
  readonly memoryMb: number;
  /** Handed to each thread as it starts: plain data. */
  readonly settings?: unknown;
}

/** A pool of threads that read pages. */
export interface WorkerPool<P, R> {
  /**
   * Reads a page.
   *
   * @throws ScrapeError `timeout` for a page that took too long, `worker-failed` for one whose thread broke down
   */
  readonly read: (page: P) => Promise<R>;
  /** Ends all threads, at work or not. */
  readonly close: () => Promise<void>;
}

/** Most pages that a thread is given at once: a message costs as much as a tenth of a small page. */
export const BATCH = 16;
/** Characters or bytes of a batch that takes no further page: where pages are large, messages are cheap. */
const FULL_BATCH = 500_000;
/** What Tinypool says of a batch whose thread it has ended. */
const TERMINATED = 'Terminating worker thread';

/**
 * Opens a pool. A thread is started with the first page that needs it, and started anew when a page has killed it.
 *
 * @example
 * const pool = openWorkerPool<Page, Outcome>({ worker, workers: 2, timeoutMs: 20_000, memoryMb: 1024 });
 * const outcome = await pool.read({ html });
 * await pool.close();
 */
export function openWorkerPool<P extends SentPage, R>(options: WorkerPoolOptions): WorkerPool<P, R> {
  const threads = new Threads<P, R>(options);
  const settle = inBatches<P, PromiseSettledResult<R>>((pages) => threads.read(pages), {
    atATime: options.workers,
    most: BATCH,
    full: FULL_BATCH,
    sizeOf: ({ html }) => html.length,
  });
  return {
    async read(page) {
      const settled = await settle(page);
      if (settled.status === 'rejected') throw settled.reason;
      return settled.value;
    },
    close: () => threads.close(),
  };
}

/**
 * The file of a worker, which lies beside that of a module, in TypeScript as in JavaScript.
 *
 * @param module - its `import.meta.url`, which a bundle may have left out
 * @throws ScrapeError `invalid-input` where it is not there
 * @example
 * const worker = workerBeside(import.meta.url, 'page-worker');
 */
export function workerBeside(module: string | undefined, name: string): URL {
  const extension = module?.endsWith('.ts') ? 'ts' : 'js';
  const worker = new URL(`${name}.${extension}`, module ?? 'file:///');
  if (existsSync(worker)) return worker;
  throw new ScrapeError(
    'invalid-input',
    'the module of the workers is not there, as in a bundle: leave samachar out of the bundle, or set workers to 0',
  );
}

class Threads<P extends SentPage, R> {
  readonly #options: WorkerPoolOptions;
  readonly #clocks = new Set<PageClock>();
  #pool: Promise<Tinypool> | undefined;
  #isClosed = false;

  constructor(options: WorkerPoolOptions) {
    this.#options = options;
  }

  /** The results of pages, in their order. Those that were with a page that ended its thread are read once more. */
  async read(pages: readonly P[]): Promise<PromiseSettledResult<R>[]> {
    if (pages.length === 0) return [];
    const clock = startClock(this.#options.timeoutMs);
    this.#clocks.add(clock);
    try {
      const results = await this.#run(pages, clock);
      return results.map((value) => ({ status: 'fulfilled', value }));
    } catch (cause) {
      if (isOfAnother(cause) && !clock.signal.aborted && !this.#isClosed) return await this.read(pages);
      const reason = workerError(clock.signal.aborted ? clock.signal.reason : cause);
      if (this.#isClosed) return pages.map(() => ({ status: 'rejected', reason }));
      const place = clock.place();
      const others = await this.read(pages.toSpliced(place, 1));
      return others.toSpliced(place, 0, { status: 'rejected', reason });
    } finally {
      clock.stop();
      this.#clocks.delete(clock);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const pool = await this.#pool;
    await pool?.destroy();
  }

  async #open(): Promise<Tinypool> {
    const { worker, workers, memoryMb, settings } = this.#options;
    const { Tinypool } = await import('tinypool');
    const pool = new Tinypool({
      filename: worker.href,
      name: 'runTask',
      minThreads: 1,
      maxThreads: workers,
      workerData: settings,
      ...typescriptOf(worker),
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    pool.on('error', (error) => {
      // A thread that breaks down between two batches costs no page, and another one takes its place. One that cannot
      // even start has no other, and what waits for it would wait for ever.
      if (pool.threads.length === 0) for (const clock of this.#clocks) clock.fail(error);
    });
    return pool;
  }

  async #run(pages: readonly P[], { begun, signal }: PageClock): Promise<R[]> {
    this.#pool ??= this.#open();
    const pool = await this.#pool;
    const movables = pages.map(({ html }) => movable(html));
    const batch: Batch<P> = {
      pages: pages.map((page, place) => ({ ...page, html: movables[place] as SentPage['html'] })),
      begun,
    };
    const transferList = movables.flatMap((html) => (typeof html === 'string' ? [] : [html.buffer]));
    return pool.run(batch, { signal, transferList });
  }
}

/** In a checkout workers are TypeScript, and a thread of Node 20 does not inherit how its process reads that. */
function typescriptOf({ pathname }: URL): { execArgv?: string[] } {
  if (!pathname.endsWith('.ts')) return {};
  return { execArgv: ['--import', new URL('../../scripts/typescript-thread.mjs', import.meta.url).href] };
}

/**
 * Whether a thread was ended before it began: Tinypool gives a batch to a thread that is about to end for a page of an earlier
 * one, where the results of that are late.
 */
function isOfAnother(cause: unknown): boolean {
  return cause instanceof Error && cause.message === TERMINATED;
}

function workerError(cause: unknown): ScrapeError {
  if (cause instanceof ScrapeError) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ScrapeError('worker-failed', `the worker that read the page broke down: ${reason}`, { cause });
}

/** Bytes in a memory of their own: sent as they are, all of the buffer that they lie in would go with them. */
function movable(html: SentPage['html']): string | Uint8Array<ArrayBuffer> {
  return typeof html === 'string' ? html : new Uint8Array(html);
}
