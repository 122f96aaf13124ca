/** Retries failed requests when that may help. */
import type { ScrapeError } from '../errors.ts';
import { isTransient } from './retry-policy.ts';
import type { Clock } from './system-clock.ts';

/** How often and when an attempt is retried. */
export interface RetryOptions extends Pick<Clock, 'sleep'> {
  /** Number of retries. @defaultValue 2 */
  readonly retries?: number;
  /** Longest pause before the first retry, in milliseconds; it doubles with each. @defaultValue 1000 */
  readonly baseMs?: number;
  /** Longest pause before any retry, in milliseconds. @defaultValue 60,000 */
  readonly maxMs?: number;
  /** Random numbers from 0 to below 1. @defaultValue Math.random */
  readonly random?: () => number;
  /** Ends the pause and prevents further attempts. A running attempt has to handle it itself. */
  readonly signal?: AbortSignal | undefined;
  /** Called before each pause. */
  readonly onRetry?: (retry: Retry) => void;
}

/** Options that determine a pause. */
type Pauses = Pick<RetryOptions, 'baseMs' | 'maxMs' | 'random'>;

/** A failed attempt to be retried. */
export interface Retry {
  /** Its number, from 1. */
  readonly attempt: number;
  readonly error: ScrapeError;
  /** The pause that follows. */
  readonly waitMs: number;
}

const BASE_MS = 1000;
/** If a host asks for a longer pause, the error is thrown instead. */
const MAX_PAUSE_MS = 60_000;

/**
 * Runs an attempt and retries it while its failure is transient: see `retry-policy.ts`. Any other error is
 * thrown immediately, and so is that of the last attempt.
 *
 * The pause is random up to a limit that doubles ("full jitter"), so that clients that failed together do not come back
 * together. If the host said how long to wait, that is the pause; if that exceeds `maxMs`, the error is
 * thrown immediately.
 *
 * @param attempt - receives its number, from 1
 * @throws The error of the last attempt, or the signal's reason.
 */
export async function withRetries<T>(
  attempt: (n: number) => Promise<T>,
  { retries = 2, maxMs = MAX_PAUSE_MS, sleep, signal, onRetry, ...pauses }: RetryOptions,
): Promise<T> {
  for (let n = 1; ; n += 1) {
    signal?.throwIfAborted();
    try {
      return await attempt(n);
    } catch (error) {
      if (n > retries || !isTransient(error) || signal?.aborted) throw error;
      const waitMs = pauseBefore(n, error, { ...pauses, maxMs });
      if (waitMs > maxMs) throw error;
      onRetry?.({ attempt: n, error, waitMs });
      await sleep(waitMs, signal);
    }
  }
}

/**
 * The pause before a retry, in milliseconds: as long as the host asks for, which may exceed `maxMs`, otherwise random
 * up to a limit that doubles.
 *
 * @param n - the number of the attempt that failed, from 1
 */
function pauseBefore(
  n: number,
  { retryAfterMs }: ScrapeError,
  { baseMs = BASE_MS, maxMs = MAX_PAUSE_MS, random = Math.random }: Pauses = {},
): number {
  return retryAfterMs ?? random() * Math.min(maxMs, baseMs * 2 ** (n - 1));
}
