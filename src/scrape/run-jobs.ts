/** Many jobs at once, as far as whoever takes their results keeps up. */
import type { PageSlot } from '../fetch/client.ts';

/** Something to do that gives a result. */
export interface Job<T> {
  /** It holds a page in memory already: of these only a few are read at a time, see {@link RunOptions.heavy}. */
  readonly isHeavy?: boolean;
  /**
   * Is called as soon as the job is read. A rejection ends the whole run.
   *
   * @param room - to be taken before anything large is made, and when it is free
   */
  readonly run: (signal: AbortSignal, slot: PageSlot) => Promise<T>;
}

/** How jobs are run. */
export interface JobRunOptions<T> {
  /** Jobs that have taken room, and results that wait to be taken, together. */
  readonly slots: number;
  /** Jobs that are read and not done, at most. */
  readonly ahead: number;
  /** How many of them may be heavy: nothing is read behind the last of these until one is done. */
  readonly heavy: number;
  readonly signal?: AbortSignal | undefined;
  /** Told of each result as soon as it is ready, before it is taken. What it throws ends the run. */
  readonly onResult?: (result: T) => void;
  /** Told how many jobs have taken room and how many have not, after each change. What it throws ends the run. */
  readonly onChange?: (state: { readonly running: number; readonly queued: number }) => void;
}

/**
 * Runs jobs and gives their results in the order in which they are ready.
 *
 * @throws what `jobs` throws, after the results of all that was read; the reason of `signal`, or what a listener
 * throws, at once. Jobs that still run at the end are told by their signal, and not waited for.
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
  /** Each job has a signal of its own: what it hangs on to it goes with it. */
  readonly #open = new Set<AbortController>();
  readonly #heavy = new Set<Promise<void>>();
  readonly #finished: { readonly result: T }[] = [];
  /** Jobs that have taken room. */
  #active = 0;
  #isReading = false;
  #isExhausted = false;
  #sourceError: { readonly error: unknown } | undefined;
  /** Why the run is over before its end. */
  #end: { readonly reason: unknown } | undefined;
  #wake = (): void => {};
  /** Those who wait for room. */
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

  /** Ends what runs, and the source unless it is just being asked: it may never answer. */
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

  /** Reads jobs and starts them, as far ahead as is allowed. */
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

  /** Waits where too many heavy jobs run. */
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

  /** Room for one job: free as long as not too much is held by others. */
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
