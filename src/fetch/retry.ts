/** Repetitions: a request that failed is sent again where that can help. */
import { ScrapeError } from '../errors.ts';
import type { Clock } from './clock.ts';
import { causesOf } from './failure.ts';
import { EncodingError } from './read-body.ts';

/** How often and when an attempt is repeated. */
export interface RetryOptions extends Pick<Clock, 'sleep'> {
  /** Attempts after the first. @defaultValue 2 */
  readonly retries?: number;
  /** Longest pause before the first repetition, in milliseconds; it doubles with each. @defaultValue 1000 */
  readonly baseMs?: number;
  /** Longest pause before any repetition, in milliseconds. @defaultValue 60,000 */
  readonly maxMs?: number;
  /** From 0 to under 1. @defaultValue Math.random */
  readonly random?: () => number;
  /** Ends the pauses, and lets no further attempt begin. A running attempt is its own affair. */
  readonly signal?: AbortSignal | undefined;
  /** Told before each pause. */
  readonly onRetry?: (retry: Retry) => void;
}

/** What decides on a pause. */
type Pauses = Pick<RetryOptions, 'baseMs' | 'maxMs' | 'random'>;

/** An attempt that failed and is repeated. */
export interface Retry {
  /** Its number, from 1. */
  readonly attempt: number;
  readonly error: ScrapeError;
  /** The pause that follows. */
  readonly waitMs: number;
}

const BASE_MS = 1000;
/** A host that asks for a longer pause is not waited for. */
export const LONGEST_PAUSE_MS = 60_000;
const PASSING_STATUSES: ReadonlySet<number | undefined> = new Set([408, 429, 500, 502, 503, 504]);
/** Codes of a host that stays unknown or untrusted. Certificates: Node's table of X509 errors, and its own two. */
const LASTING_CODES: ReadonlySet<string> = new Set(
  (
    'ENOTFOUND ERR_TLS_CERT_ALTNAME_INVALID ERR_TLS_CERT_ALTNAME_FORMAT UNABLE_TO_GET_ISSUER_CERT UNABLE_TO_GET_CRL ' +
    'UNABLE_TO_DECRYPT_CERT_SIGNATURE UNABLE_TO_DECRYPT_CRL_SIGNATURE UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY ' +
    'CERT_SIGNATURE_FAILURE CRL_SIGNATURE_FAILURE CERT_NOT_YET_VALID CERT_HAS_EXPIRED CRL_NOT_YET_VALID ' +
    'CRL_HAS_EXPIRED ERROR_IN_CERT_NOT_BEFORE_FIELD ERROR_IN_CERT_NOT_AFTER_FIELD ERROR_IN_CRL_LAST_UPDATE_FIELD ' +
    'ERROR_IN_CRL_NEXT_UPDATE_FIELD DEPTH_ZERO_SELF_SIGNED_CERT SELF_SIGNED_CERT_IN_CHAIN ' +
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY UNABLE_TO_VERIFY_LEAF_SIGNATURE CERT_CHAIN_TOO_LONG CERT_REVOKED INVALID_CA ' +
    'PATH_LENGTH_EXCEEDED INVALID_PURPOSE CERT_UNTRUSTED CERT_REJECTED HOSTNAME_MISMATCH'
  ).split(' '),
);

/**
 * What an attempt gives, which is repeated while it fails in a way that may pass: a broken connection, a host that
 * took too long, a status of 408, 429, 500, 502, 503 or 504. Any other error is thrown at once, and so is that of the
 * last attempt.
 *
 * A pause is random up to a limit that doubles ("full jitter"), so that clients that failed together do not come back
 * together. Where the host said how long to wait, that is the pause; where that is more than `maxMs`, the error is
 * thrown at once.
 *
 * @param attempt - is given its number, from 1
 * @throws The error of the last attempt, or the signal's reason.
 * @example
 * const page = await withRetries(() => fetchPage(url, { signal }), { sleep, signal });
 */
export async function withRetries<T>(
  attempt: (n: number) => Promise<T>,
  { retries = 2, maxMs = LONGEST_PAUSE_MS, sleep, signal, onRetry, ...pauses }: RetryOptions,
): Promise<T> {
  for (let n = 1; ; n += 1) {
    signal?.throwIfAborted();
    try {
      return await attempt(n);
    } catch (error) {
      if (n > retries || !mayPass(error) || signal?.aborted) throw error;
      const waitMs = pauseBefore(n, error, { ...pauses, maxMs });
      if (waitMs > maxMs) throw error;
      onRetry?.({ attempt: n, error, waitMs });
      await sleep(waitMs, signal);
    }
  }
}

/**
 * The pause before a repetition, in milliseconds: what the host asks for, which may be more than `maxMs`, else at random
 * up to a limit that doubles.
 *
 * @param n - the number of the attempt that failed, from 1
 * @example
 * pauseBefore(2, error); // from 0 to 2000
 */
export function pauseBefore(
  n: number,
  { retryAfterMs }: ScrapeError,
  { baseMs = BASE_MS, maxMs = LONGEST_PAUSE_MS, random = Math.random }: Pauses = {},
): number {
  return retryAfterMs ?? random() * Math.min(maxMs, baseMs * 2 ** (n - 1));
}

/**
 * Whether another attempt may help.
 *
 * @example
 * mayPass(new ScrapeError('timeout', 'the host took too long')); // true
 */
export function mayPass(error: unknown): error is ScrapeError {
  if (!(error instanceof ScrapeError)) return false;
  if (error.code === 'http-status') return PASSING_STATUSES.has(error.status);
  return error.code === 'timeout' || (error.code === 'network' && !causesOf(error).some(isLasting));
}

function isLasting(cause: unknown): boolean {
  if (cause instanceof EncodingError) return true;
  return cause instanceof Error && LASTING_CODES.has(String((cause as NodeJS.ErrnoException).code));
}
