/** Retries failed requests when that may help. */
import type { ScrapeError } from '../errors.ts';
import { isTransient } from './retry-policy.ts';
import type { Clock } from './system-clock.ts';

/** How often an attempt is retried. */
export interface RetryOptions extends Pick<Clock, 'sleep'> {
  /** Number of retries. @defaultValue 2 */
  readonly retries?: number;
  /** Ends the pause and prevents further attempts. A running attempt has to handle it itself. */
  readonly signal?: AbortSignal | undefined;
  /** Called before each pause. */
  readonly onRetry?: (retry: Retry) => void;
}

/** A failed attempt to be retried. */
export interface Retry {
  /** Its number, from 1. */
  readonly attempt: number;
  readonly error: ScrapeError;
  /** The pause that follows. */
  readonly waitMs: number;
}

/** Longest pause before the first retry; it doubles with each. */
const BASE_MS = 1000;
/** Longest pause before any retry. If a host asks for a longer one, the error is thrown instead. */
const MAX_PAUSE_MS = 60_000;

/**
 * Runs an attempt and retries it while its failure is transient: see `retry-policy.ts`. Any other error is
 * thrown immediately, and so is that of the last attempt.
 *
 * The pause is random up to a limit that doubles ("full jitter"), so that clients that failed together do not come back
 * together. If the host said how long to wait, that is the pause; if that is more than a minute, the error
 * is thrown immediately.
 *
 * @param attempt - receives its number, from 1
 * @throws The error of the last attempt, or the signal's reason.
 */
export async function withRetries<T>(
  attempt: (n: number) => Promise<T>,
  { retries = 2, sleep, signal, onRetry }: RetryOptions,
): Promise<T> {
  for (let n = 1; ; n += 1) {
    signal?.throwIfAborted();
    try {
      return await attempt(n);
    } catch (error) {
      if (n > retries || !isTransient(error) || signal?.aborted) throw error;
      const limitMs = Math.min(MAX_PAUSE_MS, BASE_MS * 2 ** (n - 1));
      const waitMs = error.retryAfterMs ?? Math.random() * limitMs;
      if (waitMs > MAX_PAUSE_MS) throw error;
      onRetry?.({ attempt: n, error, waitMs });
      await sleep(waitMs, signal);
    }
  }
}
