/** The clock of a page: it runs from when a thread begins with it, not from when the thread was asked to. */

/** A clock for the pages of a batch, one after the other. */
export interface PageClock {
  /** Shared with the thread, which notes there what it begins with: see {@link begin}. */
  readonly begun: Float64Array;
  /** Is aborted when a page has had its time. */
  readonly signal: AbortSignal;
  /** Place in the batch of the page that was begun last; 0 before the first one. */
  place(): number;
  stop(): void;
}

const NOTES = 2;

/**
 * Starts a clock. The thread's notes lie in shared memory, so that no message has to be sent for them.
 *
 * @param limitMs - for each page
 */
export function startClock(limitMs: number): PageClock {
  const begun = new Float64Array(new SharedArrayBuffer(NOTES * Float64Array.BYTES_PER_ELEMENT));
  const controller = new AbortController();
  let timer = setTimeout(check, limitMs);

  function check(): void {
    const [since = 0] = begun;
    const left = since === 0 ? limitMs : since + limitMs - Date.now();
    if (left > 0) timer = setTimeout(check, left);
    else controller.abort();
  }

  return {
    begun,
    signal: controller.signal,
    place: () => begun[1] ?? 0,
    stop: () => clearTimeout(timer),
  };
}

/** Notes that a page is begun with. */
export function begin(begun: Float64Array, place: number): void {
  begun[1] = place;
  begun[0] = Date.now();
}
