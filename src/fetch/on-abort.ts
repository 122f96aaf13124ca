/** What ends work early: an aborted signal, or a limit on its time. */

/** Node scans all listeners of a signal whenever one is added, and warns at eleven. */
const listenersOf = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls a listener once when a signal is aborted. The signal itself has one listener, however many there are.
 *
 * @returns a function that removes the listener
 */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  const listeners = listenersOf.get(signal) ?? listenTo(signal);
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function listenTo(signal: AbortSignal): Set<() => void> {
  const listeners = new Set<() => void>();
  listenersOf.set(signal, listeners);
  const tellAll = (): void => {
    for (const listener of listeners) listener();
    listeners.clear();
  };
  signal.addEventListener('abort', tellAll, { once: true });
  return listeners;
}

/** Resolves with `work`, or rejects as soon as the signal is aborted: a custom `fetch` may ignore the signal. */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    const forget = onAbort(signal, () => reject(signal.reason));
    work.then(resolve, reject).finally(forget);
  });
}

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
