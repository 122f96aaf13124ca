/** The timeout of a page: it starts when a worker begins the page, not when the page was sent. */
import { ScrapeError } from '../errors.ts';

/** A timeout for the pages of a batch, one after the other. */
export interface PageClock {
  /** Shared with the worker, which records there when it begins a page and when it is done: see {@link begin}, {@link end}. */
  readonly begun: Float64Array;
  /** Aborted when a page exceeds its timeout, with the error of that page. */
  readonly signal: AbortSignal;
  /** Index in the batch of the late page, else of the page begun last; 0 before the first one. */
  place(): number;
  /** Whether a thread has begun a page of the batch. */
  hasBegun(): boolean;
  /** Aborts the signal for another reason. */
  fail(error: unknown): void;
  stop(): void;
}

const NOTES = 2;
/** A thread begins within a second, on a very busy machine within ten. Where threads do not work, it never does. */
const MAX_START_MS = 120_000;
/** Recorded in place of a time: results in transit are never late, however long this thread is busy. */
const DONE = Number.POSITIVE_INFINITY;

/**
 * Starts a clock. The worker writes to shared memory, so that no messages are needed.
 *
 * @param limitMs - for each page
 */
export function startClock(limitMs: number): PageClock {
  const begun = new Float64Array(new SharedArrayBuffer(NOTES * Float64Array.BYTES_PER_ELEMENT));
  const controller = new AbortController();
  const sent = Date.now();
  let timer = setTimeout(check, Math.min(limitMs, MAX_START_MS));
  let latePlace: number | undefined;

  function check(): void {
    // In this order, since the worker may continue in between: it records the time of a page before its index.
    const place = begun[1];
    const since = begun[0] ?? 0;
    const deadline = since === 0 ? sent + MAX_START_MS : since + limitMs;
    const left = deadline - Date.now();
    if (left > 0) {
      timer = setTimeout(check, Math.min(left, limitMs));
      return;
    }
    latePlace = place;
    controller.abort(since === 0 ? notStarted() : tooLate(limitMs));
  }

  return {
    begun,
    signal: controller.signal,
    place: () => latePlace ?? begun[1] ?? 0,
    hasBegun: () => begun[0] !== 0,
    fail: (error) => controller.abort(error),
    stop: () => clearTimeout(timer),
  };
}

function notStarted(): ScrapeError {
  return new ScrapeError('worker-failed', `no worker thread started in ${MAX_START_MS / 1000} s`);
}

function tooLate(limitMs: number): ScrapeError {
  return new ScrapeError('timeout', `reading the page took more than ${limitMs / 1000} s`);
}

/** Records the start of a page. */
export function begin(begun: Float64Array, place: number): void {
  begun[0] = Date.now();
  begun[1] = place;
}

/** Records that all pages are read. */
export function end(begun: Float64Array): void {
  begun[0] = DONE;
}
