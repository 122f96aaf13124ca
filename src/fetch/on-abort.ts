/** Many listeners of one signal: a signal of Node looks through all of its own for each that is added, and warns at eleven. */

const listenersOf = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls a listener when a signal is aborted, once. However many listeners there are, the signal has one.
 *
 * @returns what takes the listener away
 * @example
 * const forget = onAbort(signal, () => reject(signal.reason));
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
 * What `work` gives, or the signal's reason as soon as that is aborted: a `fetch` of the caller's may not listen to it.
 */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const forget = onAbort(signal, () => reject(signal.reason));
    work.then(resolve, reject).finally(forget);
  });
}
