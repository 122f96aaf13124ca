import { unlessAborted } from './on-abort.ts';

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
    let timer: NodeJS.Timeout | undefined;
    const pause = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
    });
    await unlessAborted(pause, signal).finally(() => clearTimeout(timer));
  },
};
