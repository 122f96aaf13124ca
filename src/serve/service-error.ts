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

/** The content type of JSON. */
export const JSON_UTF8 = 'application/json; charset=utf-8';

/** The codes of each status, for the description of the service. */
export const CODES_BY_STATUS: ReadonlyMap<number, readonly string[]> = Object.entries(STATUS).reduce(
  (codes, [code, status]) => codes.set(status, [...(codes.get(status) ?? []), code]),
  new Map<number, readonly string[]>(),
);

/** A request that is refused. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly code: ServiceErrorCode;
  /** Additional headers of the response. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ServiceErrorCode, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.code = code;
    this.headers = headers;
  }
}

/** A refusal that asks the client to try again. */
export function overloaded(message: string): ServiceError {
  return new ServiceError('overloaded', message, { 'retry-after': '1' });
}

/** The HTTP status of an error. */
export function statusOf({ code }: ReturnType<typeof errorOf>): number {
  return STATUS[code];
}

/** An error as plain data. The message of a bug stays inside. */
export function errorOf(
  error: unknown,
): ServedError | { readonly code: ServiceErrorCode; readonly message: string } {
  if (error instanceof ScrapeError) return error.toJSON();
  if (error instanceof ServiceError) return { code: error.code, message: error.message };
  return { code: 'unexpected', message: 'the service failed unexpectedly' };
}

/** The response to a request that failed. */
export function failureResponse(cause: unknown): Response {
  const error = errorOf(cause);
  const headers = { ...(cause instanceof ServiceError && cause.headers), 'content-type': JSON_UTF8 };
  return new Response(JSON.stringify({ error }), { status: statusOf(error), headers });
}
