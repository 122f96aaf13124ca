/** Errors of a service, and the HTTP status of each error. */
import { ScrapeError, type ScrapeErrorCode } from '../errors.ts';
import type { ServedError } from './read-served-page.ts';

/** Why a request was refused before a page was read. */
export type ServiceErrorCode =
  | 'not-found'
  | 'method-not-allowed'
  | 'host-not-allowed'
  | 'cross-site'
  | 'fetch-not-allowed'
  | 'unsupported-media-type'
  | 'request-timeout'
  | 'bad-request'
  | 'overloaded'
  | 'unexpected';

/** The status of each code. */
const STATUS: Readonly<Record<ServiceErrorCode | ScrapeErrorCode, number>> = {
  'bad-request': 400,
  'cross-site': 403,
  'fetch-not-allowed': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'request-timeout': 408,
  'unsupported-media-type': 415,
  'host-not-allowed': 421,
  unexpected: 500,
  overloaded: 503,
  'not-an-article': 422,
  'language-refused': 422,
  'invalid-article': 500,
  'invalid-input': 400,
  'invalid-url': 400,
  'invalid-publisher': 400,
  'too-large': 413,
  'robots-disallowed': 403,
  'robots-unavailable': 502,
  'blocked-address': 403,
  network: 502,
  timeout: 504,
  aborted: 503,
  'http-status': 502,
  'too-many-redirects': 502,
  'not-html': 422,
  'render-failed': 502,
  'worker-failed': 500,
};

/** All codes, for the description of the service. */
export const SERVICE_CODES: readonly string[] = Object.keys(STATUS);

/** A request that is refused. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly code: ServiceErrorCode;
  /** Additional headers of the answer. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ServiceErrorCode, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.code = code;
    this.headers = headers;
  }
}

/** An error as it is answered. */
export interface AnsweredError {
  readonly code: ServiceErrorCode | ScrapeErrorCode;
  readonly message: string;
}

/** The HTTP status of an error. */
export function statusOf({ code }: AnsweredError | ServedError): number {
  return STATUS[code];
}

/** An error as plain data. The message of a bug stays inside. */
export function answeredError(error: unknown): AnsweredError | ServedError {
  if (error instanceof ScrapeError) return error.toJSON();
  if (error instanceof ServiceError) return { code: error.code, message: error.message };
  return { code: 'unexpected', message: 'the service failed unexpectedly' };
}
