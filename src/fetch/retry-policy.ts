/**
 * The retry policy: which failures are retried shortly within a run, and which in a later run. All
 * retries use it: the client, the jobs of a fleet, journals, `--retry-failures`.
 */
import { ScrapeError, type ScrapeErrorCode } from '../errors.ts';
import { causesOf } from '../io/network-failure.ts';
import { EncodingError } from '../io/read-body.ts';

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
 */
export function mayHeal({ code, status }: RecordedFailure): boolean {
  if (code !== 'http-status') return HEALING_CODES.has(code);
  return status === undefined || status >= HOST_FAULT || HEALING_STATUSES.has(status);
}

/**
 * Whether a failure may pass within a minute, so that the same run retries the request: a broken connection, a host that
 * took too long, a status of 408, 429, 500, 502, 503 or 504. A robots.txt that could not be fetched was already retried often enough.
 */
export function isTransient(error: unknown): error is ScrapeError {
  // A failure of robots.txt, whose request was already retried, or of a worker, which would fail again.
  if (!(error instanceof ScrapeError) || error.cause instanceof ScrapeError) return false;
  if (error.code === 'http-status') return TRANSIENT_STATUSES.has(error.status);
  return error.code === 'timeout' || (error.code === 'network' && !causesOf(error).some(isLasting));
}

function isLasting(cause: unknown): boolean {
  if (cause instanceof EncodingError) return true;
  return cause instanceof Error && LASTING_CODES.has(String((cause as NodeJS.ErrnoException).code));
}
