/** Many jobs at once, and never two of one host. */

/** Something to do that gives a result. */
export interface Job<T> {
  /** The host that it asks; without one it waits for no other job. */
  readonly host?: string;
  /** A rejection ends the whole run. */
  readonly run: (signal: AbortSignal) => Promise<T>;
}

/** How jobs are run. */
export interface RunOptions<T> {
  /** Jobs that run, and results that wait to be taken, together. */
  readonly concurrency: number;
  /** Jobs that are read ahead, to have some of another host at hand. */
  readonly window: number;
  readonly signal?: AbortSignal | undefined;
  /** Told of each result as soon as it is ready, before it is taken. */
  readonly onResult?: (result: T) => void;
  /** Told how many jobs run and how many wait, after each change. */
  readonly onChange?: (state: { readonly running: number; readonly queued: number }) => void;
}

/**
 * Runs jobs and gives their results in the order in which they are ready. A job takes one of `concurrency` places from
 * its start until its result is taken: whoever takes slowly slows the run down, and no more than `concurrency` results
 * ever wait. Of the jobs that are read ahead, the first whose host is free is started next.
 *
 * @throws what `jobs` throws, after the results of all that runs then; the reason of `signal` at once. The jobs that
 * still run at the end are told by their signal, and not waited for.
 */
export async function* runByHost<T>(
  jobs: AsyncIterator<Job<T>>,
  options: RunOptions<T>,
): AsyncGenerator<T, void, undefined> {
  const run = new HostRun(jobs, options);
  try {
    for (let next = await run.next(); next !== undefined; next = await run.next()) yield next.result;
  } finally {
    await run.stop();
  }
}

class HostRun<T> {
  readonly #jobs: AsyncIterator<Job<T>>;
  readonly #options: RunOptions<T>;
  readonly #waiting: Job<T>[] = [];
  /** Each job has a signal of its own: what it hangs on to it goes with it. */
  readonly #running = new Set<AbortController>();
  readonly #busyHosts = new Set<string>();
  readonly #finished: { readonly result: T }[] = [];
  #isReading = false;
  #isExhausted = false;
  #isStopped = false;
  #failure: { readonly error: unknown } | undefined;
  #wake = (): void => {};

  constructor(jobs: AsyncIterator<Job<T>>, options: RunOptions<T>) {
    this.#jobs = jobs;
    this.#options = options;
    options.signal?.addEventListener('abort', this.#abort);
  }

  /** The next result; undefined at the end. */
  async next(): Promise<{ readonly result: T } | undefined> {
    const { signal } = this.#options;
    signal?.throwIfAborted();
    this.#advance();
    while (this.#finished.length === 0 && !this.#isOver && !signal?.aborted) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    signal?.throwIfAborted();
    const next = this.#finished.shift();
    if (next === undefined && this.#failure !== undefined) throw this.#failure.error;
    this.#advance();
    return next;
  }

  /** Ends what runs, and the source unless it is just being asked: it may never answer. */
  async stop(): Promise<void> {
    this.#options.signal?.removeEventListener('abort', this.#abort);
    this.#abort();
    const closed = Promise.resolve(this.#jobs.return?.()).catch(() => {});
    if (!this.#isReading) await closed;
  }

  #abort = (): void => {
    this.#isStopped = true;
    for (const controller of this.#running) controller.abort(this.#options.signal?.reason);
    this.#wake();
  };

  get #isOver(): boolean {
    return this.#isExhausted && this.#waiting.length === 0 && this.#running.size === 0;
  }

  #advance(): void {
    if (this.#isStopped) return;
    while (this.#running.size + this.#finished.length < this.#options.concurrency) {
      const at = this.#waiting.findIndex(({ host }) => host === undefined || !this.#busyHosts.has(host));
      const [job] = at < 0 ? [] : this.#waiting.splice(at, 1);
      if (job === undefined) break;
      void this.#run(job);
    }
    if (!this.#isExhausted && !this.#isReading && this.#waiting.length < this.#options.window)
      void this.#read();
    this.#report();
  }

  async #run({ host, run }: Job<T>): Promise<void> {
    const controller = new AbortController();
    this.#running.add(controller);
    if (host !== undefined) this.#busyHosts.add(host);
    try {
      const result = await run(controller.signal);
      this.#finished.push({ result });
      this.#options.onResult?.(result);
    } catch (error) {
      this.#fail(error);
    }
    this.#running.delete(controller);
    if (host !== undefined) this.#busyHosts.delete(host);
    this.#advance();
    this.#wake();
  }

  async #read(): Promise<void> {
    this.#isReading = true;
    try {
      const { done, value } = await this.#jobs.next();
      if (done) this.#isExhausted = true;
      else if (!this.#isExhausted) this.#waiting.push(value);
    } catch (error) {
      this.#fail(error);
    }
    this.#isReading = false;
    this.#advance();
    this.#wake();
  }

  #report(): void {
    try {
      this.#options.onChange?.({ running: this.#running.size, queued: this.#waiting.length });
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Starts nothing more; the first error is the one that is told. */
  #fail(error: unknown): void {
    this.#failure ??= { error };
    this.#isExhausted = true;
    this.#waiting.length = 0;
  }
}
