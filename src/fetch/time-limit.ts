/** A limit on the time of a request. */
import { onAbort, unlessAborted } from './on-abort.ts';

/**
 * What `work` gives, unless its time is over or the caller ends it. What is still open then ends with the signal that it is
 * given, at the latest when `work` is done.
 *
 * `AbortSignal.any([AbortSignal.timeout(ms), signal])` is shorter, but references the limit only weakly: Node collects
 * it as garbage, and the request has no limit.
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
