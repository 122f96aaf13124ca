/** Bounded concurrency with a bounded queue, so that load costs time, then answers, and never memory. */
import { ServiceError } from './service-error.ts';

/** Limits of a gate. */
export interface GateLimits {
  /** Maximum number of requests inside. */
  readonly concurrency: number;
  /** Maximum number of requests that wait outside. */
  readonly maxWaiting: number;
}

/** Lets requests in as others leave, in order. */
export interface RequestGate {
  readonly inside: number;
  readonly waiting: number;
  /**
   * Waits for a place.
   *
   * @returns gives the place back
   * @throws ServiceError `overloaded` if too many wait; the reason of the signal
   */
  enter(signal: AbortSignal): Promise<() => void>;
}

/** What a client should wait before it asks again. */
const RETRY_AFTER_S = '1';

/** Makes a gate. */
export function createGate({ concurrency, maxWaiting }: GateLimits): RequestGate {
  const queue = new Set<() => void>();
  let inside = 0;

  function leave(): void {
    inside -= 1;
    const [next] = queue;
    next?.();
  }

  function waitFor(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const admit = (): void => {
        settle();
        inside += 1;
        resolve();
      };
      const giveUp = (): void => {
        settle();
        reject(signal.reason);
      };
      const settle = (): void => {
        queue.delete(admit);
        signal.removeEventListener('abort', giveUp);
      };
      queue.add(admit);
      signal.addEventListener('abort', giveUp);
    });
  }

  return {
    get inside() {
      return inside;
    },
    get waiting() {
      return queue.size;
    },
    async enter(signal) {
      signal.throwIfAborted();
      if (inside < concurrency) inside += 1;
      else if (queue.size < maxWaiting) await waitFor(signal);
      else throw overloaded();
      return leave;
    },
  };
}

function overloaded(): ServiceError {
  return new ServiceError('overloaded', 'too many requests are waiting', { 'retry-after': RETRY_AFTER_S });
}
