/** The timeout of a page: it starts when a worker begins the page, not when the page is sent. */
import { ScrapeError } from '../../errors.ts';

export type PageClock = ReturnType<typeof startClock>;

/** A thread begins within a second, or within ten on a very busy machine. Where threads do not work, it never does. */
const MAX_START_MS = 120_000;
/** Recorded in place of a time: a result in transit is never late, however long this thread is busy. */
const DONE = Number.POSITIVE_INFINITY;

export function startClock(limitMs: number) {
  const begun = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
  const controller = new AbortController();
  const sent = Date.now();
  let timer = setTimeout(check, Math.min(limitMs, MAX_START_MS));

  function check(): void {
    const since = begun[0] ?? 0;
    const deadline = since === 0 ? sent + MAX_START_MS : since + limitMs;
    const left = deadline - Date.now();
    if (left > 0) timer = setTimeout(check, Math.min(left, limitMs));
    else if (since === 0)
      controller.abort(
        new ScrapeError('worker-failed', `no worker thread started in ${MAX_START_MS / 1000} s`),
      );
    else controller.abort(new ScrapeError('timeout', `reading the page took more than ${limitMs / 1000} s`));
  }

  return {
    /** Shared memory, in which the worker records when it begins the page and when it is done: no messages are needed. */
    begun,
    /** Aborted when the page exceeds its timeout, with its error. */
    signal: controller.signal,
    fail: (error: unknown): void => controller.abort(error),
    stop: (): void => clearTimeout(timer),
  };
}

export function begin(begun: Float64Array): void {
  begun[0] = Date.now();
}

export function end(begun: Float64Array): void {
  begun[0] = DONE;
}
