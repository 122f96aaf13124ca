/**
 * The retry policy: which failures are retried within a run and after what pause, and which in a later run. All
 * retries use it: the client, the jobs of a fleet, journals, `--retry-failures`.
 */
import { ScrapeError, type ScrapeErrorCode } from '../errors.ts';
import { causesOf } from '../io/network-failure.ts';
import { EncodingError } from '../io/read-body.ts';
import type { Clock } from './system-clock.ts';

/** The part of a failure that is kept after its run. */
export interface RecordedFailure {
  readonly code: ScrapeErrorCode;
  /** HTTP status, only with `http-status`. */
  readonly status?: number | undefined;
}

/** Failures that a later run may not have; `http-status` depends on the status, see below. A page that is not an article will not become one, and a refusal is final. */
const HEALING_CODES: ReadonlySet<string> = new Set(
  'network timeout aborted robots-unavailable render-failed worker-failed'.split(' '),
);
/** 408 Request Timeout, 425 Too Early, 429 Too Many Requests; and every 5xx, which is the host's fault. */
const HEALING_STATUSES: ReadonlySet<number> = new Set([408, 425, 429]);
const HOST_FAULT = 500;

/** Statuses that often pass within a minute. */
const TRANSIENT_STATUSES: ReadonlySet<number | undefined> = new Set([408, 429, 500, 502, 503, 504]);
/**
 * Error codes of hosts that stay unknown or untrusted for more than a minute. For certificates: Node's X509 errors, plus its
 * own two codes.
 */
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
 * Whether a failure may have healed by a later run: an outage, an overloaded host, a robots.txt that could not be fetched, a
 * crashed worker. An `http-status` without a status, as in journals of older versions, may have healed; an unknown code
 * has not.
 *
 * @example
 * if (result.error && mayHeal(result.error)) later.push(result.url);
 */
export function mayHeal({ code, status }: RecordedFailure): boolean {
  if (code !== 'http-status') return HEALING_CODES.has(code);
  return status === undefined || status >= HOST_FAULT || HEALING_STATUSES.has(status);
}

/** Whether a failure may pass within a minute, so that the same run retries the request. */
function isTransient(error: unknown): error is ScrapeError {
  // A failure of robots.txt, whose request was already retried, or of a worker, which would fail again.
  if (!(error instanceof ScrapeError) || error.cause instanceof ScrapeError) return false;
  if (error.code === 'http-status') return TRANSIENT_STATUSES.has(error.status);
  return error.code === 'timeout' || (error.code === 'network' && !causesOf(error).some(isLasting));
}

function isLasting(cause: unknown): boolean {
  if (cause instanceof EncodingError) return true;
  return cause instanceof Error && LASTING_CODES.has(String((cause as NodeJS.ErrnoException).code));
}

export interface RetryOptions extends Pick<Clock, 'sleep'> {
  /** Number of retries. @defaultValue 2 */
  readonly retries?: number | undefined;
  /** Ends the pause and prevents further attempts. A running attempt has to handle it itself. */
  readonly signal?: AbortSignal | undefined;
  /** Called before each pause. */
  readonly onRetry?: (retry: Retry) => void;
}

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
 * Runs an attempt and retries it while its failure is transient: see {@link isTransient}.
 *
 * The pause is random up to a limit that doubles ("full jitter"), so that clients that failed together do not come back
 * together. If the host said how long to wait, that is the pause; if that is more than a minute, there is no retry.
 *
 * @throws The error of the last attempt, or the signal's reason.
 */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  { retries = 2, sleep, signal, onRetry }: RetryOptions,
): Promise<T> {
  for (let n = 1; ; n += 1) {
    signal?.throwIfAborted();
    try {
      return await attempt();
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

const SECONDS = /^-?[0-9]+$/u;
/** The three forms of HTTP dates, of which the last states no zone: it is UTC. */
const HTTP_DATE = /^[A-Z][a-z]{2,8},? [0-9A-Z][0-9A-Za-z -]{4,10} (?:[0-9]{4} )?[0-9:]{8} (?:GMT|[0-9]{4})$/u;

/**
 * The delay of a `Retry-After` header, in milliseconds from now: seconds, or a date in one of the three forms
 * of HTTP (RFC 9110, 10.2.3 and 5.6.7). A past date gives 0, anything else gives undefined.
 *
 * @param now - milliseconds since 1970
 */
export function parseRetryAfter(value: string | undefined, now: number): number | undefined {
  const text = value?.trim() ?? '';
  const date = HTTP_DATE.test(text) ? text : '';
  const waitMs = SECONDS.test(text)
    ? Number(text) * 1000
    : Date.parse(`${date.replace(' GMT', '')} GMT`) - now;
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(waitMs, 0), Number.MAX_SAFE_INTEGER);
}
