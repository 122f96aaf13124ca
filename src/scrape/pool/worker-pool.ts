import { existsSync } from 'node:fs';
import pLimit, { type LimitFunction } from 'p-limit';
import type { Tinypool } from 'tinypool';
import { ScrapeError } from '../../errors.ts';
import { reasonOf } from '../../io/network-failure.ts';
import { type PageClock, startClock } from './page-clock.ts';

/** A page as plain data that can be sent to a worker. */
export interface SentPage {
  readonly html: string | Uint8Array;
}

export interface PageTask<P> {
  readonly page: P;
  /** Memory that records when its reading begins and ends. */
  readonly begun: Float64Array;
}

export interface WorkerPoolOptions {
  /** Module that exports `runTask`, which takes a {@link PageTask}. Default: the page worker. */
  readonly worker?: URL | undefined;
  /** Number of worker threads, at least one. */
  readonly workers: number;
  /** Timeout per page, in milliseconds, not counting the start of a worker. */
  readonly timeoutMs: number;
  /** Memory limit per worker, in megabytes. Default: {@link MEMORY_MB}. */
  readonly memoryMb?: number | undefined;
  /** Passed to each worker at its start: plain data. */
  readonly settings?: unknown;
}

/** Memory limit per worker, in megabytes: a page that needs more crashes it. */
const MEMORY_MB = 1024;
/** Maximum size of the young generation. With V8's default of 48 MB, pages cost up to a tenth more CPU; 192 MB bring no gain. */
const MAX_YOUNG_MB = 96;
/** Tinypool's error for a page whose thread it has terminated. */
const TERMINATED = 'Terminating worker thread';

/** @throws ScrapeError `invalid-input` if it does not exist: a bundle may lack it, or `import.meta.url` */
function pageWorker(): URL {
  const module: string | undefined = import.meta.url;
  const extension = module?.endsWith('.ts') ? 'ts' : 'js';
  const worker = new URL(`page-worker.${extension}`, module ?? 'file:///');
  if (existsSync(worker)) return worker;
  throw new ScrapeError(
    'invalid-input',
    'the worker module was not found, probably because of bundling: exclude samachar from the bundle, or set workers to 0',
  );
}

/** Worker threads that read pages. A thread that a page kills or blocks is replaced, and no other page is affected. */
export class WorkerPool<P extends SentPage, R> {
  readonly #worker: URL;
  /** No more pages than threads, so that the clock of a waiting page does not run. */
  readonly #limit: LimitFunction;
  readonly #clocks = new Set<PageClock>();
  #pool: Promise<Tinypool> | undefined;
  #threadCount = (): number => 1;
  #isClosed = false;

  constructor(private readonly options: WorkerPoolOptions) {
    this.#worker = options.worker ?? pageWorker();
    this.#limit = pLimit(options.workers);
  }

  /**
   * @throws ScrapeError `timeout` for a page that took too long, `worker-failed` for one whose worker crashed,
   * `invalid-input` for one that is not plain data
   */
  async read(page: P): Promise<R> {
    // Text can always be sent, and copying it would only take time.
    const details = copyOf({ ...page, html: '' }, 'the page cannot be sent to a worker');
    return this.#limit(() => this.#read({ ...details, html: page.html }));
  }

  async #read(page: P): Promise<R> {
    if (this.#isClosed)
      throw new ScrapeError('worker-failed', 'the workers were closed before the page was read');
    const clock = startClock(this.options.timeoutMs);
    this.#clocks.add(clock);
    try {
      return await this.#run(page, clock);
    } catch (cause) {
      const { aborted, reason } = clock.signal;
      if (isOfAnother(cause) && !aborted && !this.#isClosed) return await this.#read(page);
      this.#failStranded(cause);
      throw workerError(aborted ? reason : cause);
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
    const { workers, memoryMb = MEMORY_MB, settings } = this.options;
    const { Tinypool } = await import('tinypool');
    const pool = new Tinypool({
      filename: this.#worker.href,
      name: 'runTask',
      minThreads: 1,
      maxThreads: workers,
      workerData: settings,
      // A thread that waits for atomics receives no messages on Deno.
      useAtomics: false,
      ...typescriptOf(this.#worker),
      // Node.js has 16 MB left to end a worker at its limit. A collection that moves more than that ends the process.
      resourceLimits: {
        maxOldGenerationSizeMb: memoryMb,
        maxYoungGenerationSizeMb: Math.min(MAX_YOUNG_MB, memoryMb / 8),
      },
    });
    this.#threadCount = () => pool.threads.length;
    pool.on('error', (error) => this.#failStranded(error));
    return pool;
  }

  /**
   * A worker that crashes is replaced. One that cannot even start is not: if it was the last one, callers would wait
   * forever. Tinypool considers the first one started at once, so its error is reported only for its own page.
   */
  #failStranded(error: unknown): void {
    if (this.#threadCount() === 0) for (const clock of this.#clocks) clock.fail(error);
  }

  async #run(page: P, { begun, signal }: PageClock): Promise<R> {
    this.#pool ??= this.#open();
    const pool = await this.#pool;
    // A copy of these bytes: otherwise their whole underlying buffer would be sent.
    const html = typeof page.html === 'string' ? page.html : new Uint8Array(page.html);
    const task: PageTask<P> = { page: { ...page, html }, begun };
    return pool.run(task, { signal, transferList: typeof html === 'string' ? [] : [html.buffer] });
  }
}

/** In a checkout workers are TypeScript, and a Node 20 worker does not inherit the TypeScript loader of its process. */
function typescriptOf({ pathname }: URL): { execArgv?: string[] } {
  if (!pathname.endsWith('.ts')) return {};
  return { execArgv: ['--import', new URL('../../../scripts/typescript-thread.mjs', import.meta.url).href] };
}

/**
 * Whether a thread was ended before it began: Tinypool may give a page to a thread that is about to be terminated because of
 * an earlier, late result.
 */
function isOfAnother(cause: unknown): boolean {
  return cause instanceof Error && cause.message === TERMINATED;
}

function workerError(cause: unknown): ScrapeError {
  if (cause instanceof ScrapeError) return cause;
  const message = `the worker that read the page crashed: ${reasonOf(cause)}`;
  return new ScrapeError('worker-failed', message, { cause });
}

/**
 * @param fault - the beginning of the error message
 * @throws ScrapeError `invalid-input` for data that cannot be sent to a worker
 */
export function copyOf<T>(data: T, fault: string): T {
  try {
    return structuredClone(data);
  } catch (cause) {
    throw new ScrapeError('invalid-input', `${fault}: ${reasonOf(cause)}`, { cause });
  }
}
