/** Runs jobs concurrently, at the pace of the consumer of their results. */
import type { PageSlot } from '../fetch/client.ts';

/** A job with a result. */
export interface Job<T> {
  /** It already holds a page in memory: only a few of these are read at a time, see {@link RunOptions.heavy}. */
  readonly isHeavy?: boolean;
  /**
   * Called as soon as the job is read. A rejection ends the whole run.
   *
   * @param room - the slot to acquire before anything large is created
   */
  readonly run: (signal: AbortSignal, slot: PageSlot) => Promise<T>;
}

/** Options of a run. */
export interface JobRunOptions<T> {
  /** Maximum number of jobs with a slot plus results not consumed yet. */
  readonly slots: number;
  /** Maximum number of jobs read and not done. */
  readonly ahead: number;
  /** How many of them may be heavy: at this number, reading pauses until one is done. */
  readonly heavy: number;
  readonly signal?: AbortSignal | undefined;
  /** Called with each result as soon as it is ready, before it is consumed. What it throws ends the run. */
  readonly onResult?: (result: T) => void;
  /** Called with the number of jobs with and without a slot, after each change. What it throws ends the run. */
  readonly onChange?: (state: { readonly running: number; readonly queued: number }) => void;
}

/**
 * Runs jobs and yields their results as they become ready.
 *
 * @throws what `jobs` throws, after the results of all that was read; the reason of `signal`, or what a listener
 * throws, immediately. Jobs still running at the end are aborted by their signal, and not awaited.
 */
export async function* runJobs<T>(
  jobs: AsyncIterator<Job<T>>,
  options: JobRunOptions<T>,
): AsyncGenerator<T, void, undefined> {
  const run = new JobRun(jobs, options);
  try {
    for (let next = await run.next(); next !== undefined; next = await run.next()) yield next.result;
  } finally {
    await run.stop();
  }
}

class JobRun<T> {
  readonly #jobs: AsyncIterator<Job<T>>;
  readonly #options: JobRunOptions<T>;
  /** Each job has its own signal, so that its listeners are released with it. */
  readonly #open = new Set<AbortController>();
  readonly #heavy = new Set<Promise<void>>();
  readonly #finished: { readonly result: T }[] = [];
  /** Number of jobs with a slot. */
  #active = 0;
  #isReading = false;
  #isExhausted = false;
  #sourceError: { readonly error: unknown } | undefined;
  /** Why the run ended early. */
  #end: { readonly reason: unknown } | undefined;
  #wake = (): void => {};
  /** Callbacks waiting for a slot. */
  #held: (() => void)[] = [];

  constructor(jobs: AsyncIterator<Job<T>>, options: JobRunOptions<T>) {
    this.#jobs = jobs;
    this.#options = options;
    options.signal?.addEventListener('abort', this.#abort);
    if (options.signal?.aborted) this.#abort();
  }

  /** The next result; undefined at the end. */
  async next(): Promise<{ readonly result: T } | undefined> {
    if (!this.#isReading && !this.#isExhausted) void this.#read();
    while (this.#finished.length === 0 && !this.#isOver) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (this.#end !== undefined) throw this.#end.reason;
    const next = this.#finished.shift();
    if (next === undefined && this.#sourceError !== undefined) throw this.#sourceError.error;
    this.#tellHeld();
    return next;
  }

  /** Aborts running jobs, and closes the source unless a read is pending: it may never resolve. */
  async stop(): Promise<void> {
    this.#options.signal?.removeEventListener('abort', this.#abort);
    const isAsked = this.#isReading;
    this.#finish(new DOMException('the run is over', 'AbortError'));
    const closed = Promise.resolve(this.#jobs.return?.()).catch(() => {});
    if (!isAsked) await closed;
  }

  #abort = (): void => this.#finish(this.#options.signal?.reason);

  #finish(reason: unknown): void {
    if (this.#end !== undefined) return;
    this.#end = { reason };
    this.#isExhausted = true;
    for (const controller of this.#open) controller.abort(reason);
    this.#tellHeld();
    this.#wake();
  }

  get #isOver(): boolean {
    return this.#end !== undefined || (this.#isExhausted && this.#open.size === 0);
  }

  #tellHeld(): void {
    const held = this.#held;
    this.#held = [];
    for (const goOn of held) goOn();
  }

  /** Reads jobs and starts them, as far ahead as allowed. */
  async #read(): Promise<void> {
    this.#isReading = true;
    try {
      while (!this.#isExhausted && this.#open.size < this.#options.ahead) await this.#readOne();
    } catch (error) {
      this.#sourceError = { error };
      this.#isExhausted = true;
    }
    this.#isReading = false;
    this.#wake();
  }

  async #readOne(): Promise<void> {
    const { done, value: job } = await this.#jobs.next();
    if (done) this.#isExhausted = true;
    if (done || this.#end !== undefined) return;
    const running = this.#start(job);
    if (job.isHeavy) await this.#lighter(running);
  }

  /** Waits while too many heavy jobs run. */
  async #lighter(running: Promise<void>): Promise<void> {
    const heavy = this.#heavy;
    heavy.add(running);
    void running.then(() => heavy.delete(running));
    if (heavy.size >= this.#options.heavy) await Promise.race(heavy);
  }

  async #start({ run }: Job<T>): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    this.#open.add(controller);
    const slot = this.#slot();
    this.#report();
    try {
      const result = await run(signal, slot);
      if (this.#end === undefined) this.#deliver(result);
    } catch (error) {
      this.#finish(error);
    }
    this.#open.delete(controller);
    slot.release();
    this.#report();
    this.#wake();
    if (!this.#isReading && !this.#isExhausted) void this.#read();
  }

  /** The slot of one job: available while others do not hold too many. */
  #slot(): PageSlot {
    let isTaken = false;
    const change = (isNowTaken: boolean): void => {
      if (isNowTaken === isTaken) return;
      isTaken = isNowTaken;
      this.#active += isTaken ? 1 : -1;
      if (!isTaken) this.#tellHeld();
      this.#report();
    };
    return {
      isFree: () => isTaken || this.#active + this.#finished.length < this.#options.slots,
      freed: () => new Promise((resolve) => this.#held.push(resolve)),
      acquire: () => change(true),
      release: () => change(false),
    };
  }

  #deliver(result: T): void {
    this.#finished.push({ result });
    this.#options.onResult?.(result);
  }

  #report(): void {
    if (this.#end !== undefined) return;
    try {
      this.#options.onChange?.({ running: this.#active, queued: this.#open.size - this.#active });
    } catch (error) {
      this.#finish(error);
    }
  }
}
