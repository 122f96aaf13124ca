/** A clock whose time passes only when nothing else is left to do. */
import type { Clock } from '../../src/fetch/clock.ts';

interface Timer {
  readonly at: number;
  readonly ring: () => void;
}

/** Time that a test lets pass. */
export interface VirtualClock extends Clock {
  /** How long each sleep was to be, in order. */
  readonly sleeps: readonly number[];
  /** Sleeps that have not ended. */
  pending(): number;
  /** Lets this much time pass, or all that is slept for; every timer rings at its time. */
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
