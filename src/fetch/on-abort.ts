/** Many listeners on one signal: Node scans all listeners of a signal whenever one is added, and warns at eleven. */

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

/**
 * Resolves with `work`, or rejects as soon as the signal is aborted: a custom `fetch` may ignore the signal.
 */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const forget = onAbort(signal, () => reject(signal.reason));
    work.then(resolve, reject).finally(forget);
  });
}
