/** Clocks: the system's, or a test's. */

/** A clock that can also sleep. */
export interface Clock {
  /** Current time in milliseconds, from an arbitrary origin. */
  now(): number;
  /** Resolves after this many milliseconds; rejects with the signal's reason as soon as that is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
