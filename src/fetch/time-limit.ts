/** A limit on the time of a request. */
import { onAbort, unlessAborted } from './on-abort.ts';

/**
 * The result of `work`, unless the time is over or the caller aborts it. Anything still open then ends with the signal passed
 * to `work`, at the latest when `work` is done.
 *
 * `AbortSignal.any([AbortSignal.timeout(ms), signal])` is shorter, but references the timeout only weakly: Node may
 * garbage-collect it, and then the request has no limit.
 *
 * @param signal - the caller's own
 * @throws a `TimeoutError` when the time is over; the reason of `signal`
 */
export async function withTimeLimit<T>(
  work: (signal: AbortSignal) => Promise<T>,
  ms: number,
  signal: AbortSignal | undefined,
): Promise<T> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  const isOver = (): void =>
    controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
  const timer = setTimeout(isOver, ms);
  const forget = signal && onAbort(signal, () => controller.abort(signal.reason));
  try {
    return await unlessAborted(work(controller.signal), controller.signal);
  } finally {
    clearTimeout(timer);
    forget?.();
    controller.abort();
  }
}
