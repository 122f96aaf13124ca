/** How far a mapping runs ahead of its consumer. */
export interface WindowOptions<I> {
  /** Maximum number of items read whose results are not consumed yet. */
  readonly window: number;
  /** Total size of these items at which reading pauses; default: no limit. */
  readonly full?: number;
  /** The size of an item; default: 0. */
  readonly sizeOf?: (item: I) => number;
  /** Whether results come in the order of the items, instead of as they are ready. */
  readonly isOrdered: boolean;
  readonly signal: AbortSignal;
}

/**
 * Maps the items of a source concurrently and yields the results. A slow consumer slows down the reading.
 *
 * @throws errors of the source, after the results of everything read before; errors of `map` and the reason of
 * `signal`, at once.
 */
export async function* mapConcurrently<I, O>(
  source: AsyncIterable<I>,
  map: (item: I) => Promise<O>,
  options: WindowOptions<I>,
): AsyncGenerator<O, void, undefined> {
  const mapping = new Mapping(source[Symbol.asyncIterator](), map, options);
  try {
    yield* mapping.results();
  } finally {
    await mapping.stop();
  }
}

class Mapping<I, O> {
  readonly #ready = new Map<number, { readonly result: O; readonly size: number }>();
  #read = 0;
  #taken = 0;
  /** Total size of the items read and not consumed. */
  #size = 0;
  #isReading = false;
  #isExhausted = false;
  #isOver = false;
  #sourceError: { readonly error: unknown } | undefined;
  #mapError: { readonly error: unknown } | undefined;
  #waiting: (() => void)[] = [];

  constructor(
    private readonly source: AsyncIterator<I>,
    private readonly map: (item: I) => Promise<O>,
    private readonly options: WindowOptions<I>,
  ) {
    options.signal.addEventListener('abort', this.#ring);
    void this.#readAll();
  }

  async *results(): AsyncGenerator<O, void, undefined> {
    for (;;) {
      this.options.signal.throwIfAborted();
      if (this.#mapError !== undefined) throw this.#mapError.error;
      const next = this.#take();
      if (next !== undefined) yield next.result;
      else if (!this.#isExhausted || this.#taken < this.#read) await this.#changed();
      else break;
    }
    if (this.#sourceError !== undefined) throw this.#sourceError.error;
  }

  /** Closes the source, and waits for that unless a read is pending: it may never resolve. */
  async stop(): Promise<void> {
    this.#isOver = true;
    this.options.signal.removeEventListener('abort', this.#ring);
    this.#ring();
    const closed = Promise.resolve(this.source.return?.()).catch(() => {});
    if (!this.#isReading) await closed;
  }

  get #isEnded(): boolean {
    return this.#isOver || this.options.signal.aborted;
  }

  #take(): { readonly result: O } | undefined {
    const key = this.options.isOrdered ? this.#taken : this.#ready.keys().next().value;
    const next = key === undefined ? undefined : this.#ready.get(key);
    if (key === undefined || next === undefined) return undefined;
    this.#ready.delete(key);
    this.#taken += 1;
    this.#size -= next.size;
    this.#ring();
    return next;
  }

  async #readAll(): Promise<void> {
    try {
      while (!this.#isEnded) {
        if (this.#isFull()) await this.#changed();
        else if (await this.#readOne()) break;
      }
    } catch (error) {
      this.#sourceError = { error };
    }
    this.#isExhausted = true;
    this.#ring();
  }

  /** One item is always read, regardless of its size. */
  #isFull(): boolean {
    const { window, full = Number.POSITIVE_INFINITY } = this.options;
    const held = this.#read - this.#taken;
    return held >= window || (held > 0 && this.#size >= full);
  }

  /** @returns whether the source is exhausted */
  async #readOne(): Promise<boolean> {
    this.#isReading = true;
    const { done = false, value } = await this.source.next();
    this.#isReading = false;
    if (!done && !this.#isEnded) void this.#run(this.#read++, value);
    return done;
  }

  async #run(key: number, item: I): Promise<void> {
    const size = this.options.sizeOf?.(item) ?? 0;
    this.#size += size;
    try {
      this.#ready.set(key, { result: await this.map(item), size });
    } catch (error) {
      this.#mapError ??= { error };
    }
    this.#ring();
  }

  #changed(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #ring = (): void => {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  };
}
