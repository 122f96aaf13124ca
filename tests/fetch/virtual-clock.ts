/** A clock that advances only when nothing else is left to do. */
import type { Clock } from '../../src/fetch/system-clock.ts';

interface Timer {
  readonly at: number;
  readonly ring: () => void;
}

/** Time that a test controls. */
export interface VirtualClock extends Clock {
  /** Requested duration of each sleep, in order. */
  readonly sleeps: readonly number[];
  /** Number of unfinished sleeps. */
  pending(): number;
  /** Advances by this much, or until nothing sleeps; every timer fires at its time. */
  pass(ms?: number): Promise<void>;
}

/** Starts at 0. */
export function virtualClock(): VirtualClock {
  const timers = new Set<Timer>();
  const sleeps: number[] = [];
  let time = 0;
  return {
    sleeps,
    pending: () => timers.size,
    now: () => time,
    sleep(ms, signal) {
      sleeps.push(ms);
      return new Promise((resolve, reject) => {
        const timer = { at: time + ms, ring: resolve };
        timers.add(timer);
        const end = (): void => {
          timers.delete(timer);
          reject(signal?.reason);
        };
        if (signal?.aborted) end();
        signal?.addEventListener('abort', end);
      });
    },
    async pass(ms = Number.POSITIVE_INFINITY) {
      const until = time + ms;
      for (;;) {
        await new Promise(setImmediate);
        const [next] = [...timers].sort((a, b) => a.at - b.at);
        if (next === undefined || next.at > until) break;
        timers.delete(next);
        time = Math.max(time, next.at);
        next.ring();
      }
      if (until < Number.POSITIVE_INFINITY) time = until;
    },
  };
}
