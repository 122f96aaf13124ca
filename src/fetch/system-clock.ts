/** The time of the system. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from './clock.ts';

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
