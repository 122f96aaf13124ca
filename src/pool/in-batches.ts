/** Batches individual calls that have to wait anyway. */

/** Limits of batches. */
export interface BatchOptions<I> {
  /** Maximum number of concurrent batches. */
  readonly atATime: number;
  /** Maximum number of items per batch. */
  readonly most: number;
  /** Size at which a batch is full, in the unit of `sizeOf`. */
  readonly full: number;
  readonly sizeOf: (item: I) => number;
}

interface PendingCall<I, O> {
  readonly item: I;
  readonly resolve: (result: O) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Turns a function of many items into one of one item. Nothing waits for a batch to fill: an item that arrives while there
 * is a free slot is processed alone, and those that wait for a slot are processed together.
 *
 * @param run - returns a result for each item, in order; when it rejects, so do all calls of its batch
 */
export function inBatches<I, O>(
  run: (items: readonly I[]) => Promise<readonly O[]>,
  options: BatchOptions<I>,
): (item: I) => Promise<O> {
  const waiting: PendingCall<I, O>[] = [];
  let running = 0;

  function startWhatFits(): void {
    while (running < options.atATime && waiting.length > 0) {
      running += 1;
      void answer(waiting.splice(0, countOfNext(waiting, options)));
    }
  }

  async function answer(calls: readonly PendingCall<I, O>[]): Promise<void> {
    try {
      const results = await run(calls.map(({ item }) => item));
      for (const [place, { resolve }] of calls.entries()) resolve(results[place] as O);
    } catch (error) {
      for (const { reject } of calls) reject(error);
    }
    running -= 1;
    startWhatFits();
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      startWhatFits();
    });
}

/** Not all waiting items, so that at the end of a run each worker gets its share. */
function countOfNext<I, O>(
  waiting: readonly PendingCall<I, O>[],
  { atATime, most, full, sizeOf }: BatchOptions<I>,
): number {
  const share = Math.min(most, Math.ceil(waiting.length / atATime));
  let size = 0;
  const last = waiting.slice(0, share).findIndex(({ item }) => {
    size += sizeOf(item);
    return size >= full;
  });
  return last < 0 ? share : last + 1;
}
