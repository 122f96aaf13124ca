/** Clocks: the system's, or a test's. */
import { setTimeout as wait } from 'node:timers/promises';

/** A clock that can also sleep. */
export interface Clock {
  /** Current time in milliseconds, from an arbitrary origin. */
  now(): number;
  /** Resolves after this many milliseconds; rejects with the signal's reason as soon as that is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Milliseconds since 1970, and real pauses. */
export const SYSTEM_CLOCK: Clock = {
  now: Date.now,
  async sleep(ms, signal) {
    try {
      await wait(ms, undefined, signal && { signal });
    } catch (error) {
      throw signal?.aborted ? signal.reason : error;
    }
  },
};
