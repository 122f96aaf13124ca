/** Time, as what waits for it sees it: the system's, or a test's. */

/** What tells the time, and lets it pass. */
export interface Clock {
  /** In milliseconds, from any beginning. */
  now(): number;
  /** Resolves after so many milliseconds; rejects with the signal's reason as soon as that is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
