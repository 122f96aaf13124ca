/** The clock of a page: it runs from when a thread begins with it, not from when the thread was asked to. */
import { ScrapeError } from '../errors.ts';

/** A clock for the pages of a batch, one after the other. */
export interface PageClock {
  /** Shared with the thread, which notes there what it begins with and that it is done: see {@link begin}, {@link end}. */
  readonly begun: Float64Array;
  /** Is aborted when a page has had its time, with the error of that page. */
  readonly signal: AbortSignal;
  /** Place in the batch of the page that is late, else of the one that was begun last; 0 before the first one. */
  place(): number;
  /** Aborts the signal for another reason. */
  fail(error: unknown): void;
  stop(): void;
}

const NOTES = 2;
/** Noted in place of a time. */
const DONE = Number.POSITIVE_INFINITY;

/**
 * Starts a clock. The thread's notes lie in shared memory, so that no message has to be sent for them.
 *
 * @param limitMs - for each page
 */
export function startClock(limitMs: number): PageClock {
  const begun = new Float64Array(new SharedArrayBuffer(NOTES * Float64Array.BYTES_PER_ELEMENT));
  const controller = new AbortController();
  let timer = setTimeout(check, limitMs);
  let latePlace: number | undefined;

  function check(): void {
    // In this order, since the thread may go on in between: the time of a page is noted before its place.
    const place = begun[1];
    const since = begun[0] ?? 0;
    // Results that are on their way are not late, however long this thread was busy.
    const isRunning = since !== 0 && since !== DONE;
    const left = isRunning ? since + limitMs - Date.now() : limitMs;
    if (left > 0) {
      timer = setTimeout(check, left);
      return;
    }
    latePlace = place;
    controller.abort(new ScrapeError('timeout', `reading the page took more than ${limitMs / 1000} s`));
  }

  return {
    begun,
    signal: controller.signal,
    place: () => latePlace ?? begun[1] ?? 0,
    fail: (error) => controller.abort(error),
    stop: () => clearTimeout(timer),
  };
}

/** Notes that a page is begun with. */
export function begin(begun: Float64Array, place: number): void {
  begun[0] = Date.now();
  begun[1] = place;
}

/** Notes that all pages are read. */
export function end(begun: Float64Array): void {
  begun[0] = DONE;
}
