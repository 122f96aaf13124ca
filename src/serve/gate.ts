/** Bounded concurrency with a bounded queue, so that load costs time, then responses, and never memory. */
import { overloaded } from './service-error.ts';

/** Limits of a gate. */
export interface GateLimits {
  /** Maximum number of calls at a time. */
  readonly concurrency: number;
  /** Maximum number of calls that wait. */
  readonly maxWaiting: number;
}

/** Starts calls as others end, in order. */
export interface Gate {
  readonly inside: number;
  readonly waiting: number;
  /**
   * @param limit - of calls that wait
   * @throws ServiceError `overloaded` if too many wait; the reason of the signal if it is aborted while waiting
   */
  run<T>(call: () => Promise<T>, signal: AbortSignal, limit?: number): Promise<T>;
}

/** Makes a gate. */
export function createGate({ concurrency, maxWaiting }: GateLimits): Gate {
  const queue = new Set<() => void>();
  let inside = 0;

  function turn(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const start = (): void => {
        queue.delete(start);
        signal.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = (): void => {
        queue.delete(start);
        reject(signal.reason);
      };
      queue.add(start);
      signal.addEventListener('abort', giveUp, { once: true });
    });
  }

  return {
    get inside() {
      return inside;
    },
    get waiting() {
      return queue.size;
    },
    async run(call, signal, limit = maxWaiting) {
      signal.throwIfAborted();
      if (inside < concurrency) inside += 1;
      else if (queue.size < limit) await turn(signal);
      else throw overloaded('too many requests are waiting');
      try {
        return await call();
      } finally {
        const [next] = queue;
        // The next call takes over this slot.
        if (next === undefined) inside -= 1;
        else next();
      }
    },
  };
}
