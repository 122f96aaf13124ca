/** Bounded concurrency with a bounded queue, so that load costs time, then refusals, and never memory. */
import { EventEmitter, once } from 'node:events';
import { overloaded } from './service-error.ts';

export type Gate = ReturnType<typeof createGate>;

/** Starts calls in order, as others end. */
export function createGate(concurrency: number, maxWaiting: number) {
  const queue = new Set<EventEmitter>();
  let active = 0;
  return {
    active: () => active,
    waiting: () => queue.size,

    /**
     * @param limit - maximum number of waiting calls
     * @throws ServiceError `overloaded` if too many wait; an AbortError if the signal is aborted while waiting
     */
    async run<T>(call: () => Promise<T>, signal: AbortSignal, limit = maxWaiting): Promise<T> {
      signal.throwIfAborted();
      if (active < concurrency) active += 1;
      else if (queue.size >= limit) throw overloaded('too many requests are waiting');
      else {
        const turn = new EventEmitter();
        queue.add(turn);
        await once(turn, 'come', { signal }).finally(() => queue.delete(turn));
      }
      try {
        return await call();
      } finally {
        const [next] = queue;
        // The next call takes over this slot.
        if (next === undefined) active -= 1;
        else if (queue.delete(next)) next.emit('come');
      }
    },
  };
}
