/** The clock of a page: it runs from when a thread begins with it, not from when the thread was asked to. */

/** A clock that is waiting or running. */
export interface PageClock {
  /** Shared with the thread, which notes there when it begins: see {@link begin}. */
  readonly begun: Float64Array;
  /** Is aborted when the time is up. */
  readonly signal: AbortSignal;
  stop(): void;
}

/**
 * Starts a clock. The thread's note lies in shared memory, so that no message has to be sent for it.
 */
export function startClock(limitMs: number): PageClock {
  const begun = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
  const controller = new AbortController();
  let timer = setTimeout(check, limitMs);

  function check(): void {
    const [since = 0] = begun;
    const left = since === 0 ? limitMs : since + limitMs - Date.now();
    if (left > 0) timer = setTimeout(check, left);
    else controller.abort();
  }

  return { begun, signal: controller.signal, stop: () => clearTimeout(timer) };
}

/** Notes that a page is begun with. */
export function begin(begun: Float64Array): void {
  begun[0] = Date.now();
}
