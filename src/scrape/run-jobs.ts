/** Runs the jobs of a scrape concurrently, at the pace of the consumer of their results. */
import type { PageSlot } from '../fetch/client.ts';
import { onAbort } from '../fetch/on-abort.ts';
import { mapConcurrently } from './pool/map-concurrently.ts';

/** A job with a result. */
export interface Job<T> {
  /** It already holds a page in memory: only a few of these are read at a time, see {@link JobRunOptions.heavy}. */
  readonly isHeavy?: boolean;
  /**
   * Called as soon as the job is read. A rejection ends the whole run.
   *
   * @param slot - acquired before anything large is created
   */
  readonly run: (signal: AbortSignal, slot: PageSlot) => Promise<T>;
}

/** Options of a run. */
export interface JobRunOptions<T> {
  /** Maximum number of jobs with a slot plus results not consumed yet. */
  readonly slots: number;
  /** Maximum number of jobs read whose results are not consumed yet. */
  readonly ahead: number;
  /** Maximum number of heavy ones among them: at this number, reading pauses. */
  readonly heavy: number;
  readonly signal?: AbortSignal | undefined;
  /** Called with each result as soon as it is ready, before it is consumed. An error it throws ends the run. */
  readonly onResult?: (result: T) => void;
  /** Called with the number of jobs with and without a slot, after each change. An error it throws ends the run. */
  readonly onChange?: (state: { readonly running: number; readonly queued: number }) => void;
}

/**
 * Runs jobs and yields their results as they become ready.
 *
 * @throws errors of `jobs`, after the results of everything read; the reason of `signal`, or any error of a job or a listener,
 * immediately. Jobs still running at the end are aborted by their signal, and not awaited.
 */
export async function* runJobs<T>(
  jobs: AsyncIterable<Job<T>>,
  options: JobRunOptions<T>,
): AsyncGenerator<T, void, undefined> {
  const run = new JobRun(options);
  const results = mapConcurrently(jobs, (job) => run.start(job), {
    window: options.ahead,
    full: options.heavy,
    sizeOf: ({ isHeavy }) => (isHeavy ? 1 : 0),
    isOrdered: false,
    signal: run.signal,
  });
  try {
    for (let next = await results.next(); !next.done; next = await results.next()) {
      run.consume();
      yield next.value;
    }
  } finally {
    run.end(new DOMException('the run is over', 'AbortError'));
    await results.return();
  }
}

/** The running jobs, their signals and their slots. */
class JobRun<T> {
  readonly #controller = new AbortController();
  /** Each job has its own signal, so that its listeners are released with it. */
  readonly #open = new Set<AbortController>();
  /** Number of jobs with a slot. */
  #active = 0;
  /** Number of results not consumed yet. */
  #ready = 0;
  /** Removes the listener of the caller's signal. */
  #forget = (): void => {};
  /** Callbacks waiting for a slot. */
  #held: (() => void)[] = [];

  constructor(private readonly options: JobRunOptions<T>) {
    if (options.signal !== undefined) this.#forget = onAbort(options.signal, this.#abort);
    if (options.signal?.aborted) this.#abort();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  async start({ run }: Job<T>): Promise<T> {
    const controller = new AbortController();
    this.#open.add(controller);
    const slot = this.#slot();
    this.#report();
    try {
      const result = await run(controller.signal, slot);
      if (!this.signal.aborted) this.options.onResult?.(result);
      this.#ready += 1;
      return result;
    } catch (error) {
      this.end(error);
      throw error;
    } finally {
      this.#open.delete(controller);
      slot.release();
      this.#report();
    }
  }

  /** Called when a result is consumed. */
  consume(): void {
    this.#ready -= 1;
    this.#tellHeld();
  }

  /** Aborts the run and its running jobs; the first reason counts. */
  end(reason: unknown): void {
    if (this.signal.aborted) return;
    this.#forget();
    this.#controller.abort(reason);
    for (const controller of this.#open) controller.abort(reason);
    this.#tellHeld();
  }

  #abort = (): void => this.end(this.options.signal?.reason);

  #tellHeld(): void {
    const held = this.#held;
    this.#held = [];
    for (const wake of held) wake();
  }

  /** The slot of one job: available as long as other jobs do not hold too many. */
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
      isFree: () => isTaken || this.#active + this.#ready < this.options.slots,
      freed: () => new Promise((resolve) => this.#held.push(resolve)),
      acquire: () => change(true),
      release: () => change(false),
    };
  }

  #report(): void {
    if (this.signal.aborted) return;
    try {
      this.options.onChange?.({ running: this.#active, queued: this.#open.size - this.#active });
    } catch (error) {
      this.end(error);
    }
  }
}
