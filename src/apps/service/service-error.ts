import { ScrapeError, type ScrapeErrorCode } from '../../index.ts';

/** The codes of each status. Those that the library does not throw refuse a request before a page is read. */
export const CODES_BY_STATUS = {
  400: ['bad-request', 'invalid-input', 'invalid-url', 'invalid-publisher'],
  403: ['cross-site', 'fetch-not-allowed', 'robots-disallowed', 'blocked-address'],
  404: ['not-found'],
  405: ['method-not-allowed'],
  408: ['request-timeout'],
  413: ['too-large'],
  415: ['unsupported-media-type'],
  421: ['host-not-allowed'],
  422: ['not-an-article', 'language-refused', 'not-html'],
  500: ['unexpected', 'invalid-article', 'worker-failed'],
  502: ['robots-unavailable', 'network', 'http-status', 'too-many-redirects', 'render-failed'],
  503: ['overloaded', 'aborted'],
  504: ['timeout'],
} as const;

type Code = (typeof CODES_BY_STATUS)[keyof typeof CODES_BY_STATUS][number];

export const JSON_UTF8 = 'application/json; charset=utf-8';

export class ServiceError extends Error {
  override readonly name = 'ServiceError';

  constructor(
    readonly code: Exclude<Code, ScrapeErrorCode>,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

export function overloaded(message: string): ServiceError {
  return new ServiceError('overloaded', message, { 'retry-after': '1' });
}

export function statusOf({ code }: { readonly code: Code }): number {
  const row = Object.entries(CODES_BY_STATUS).find(([, codes]) => codes.some((one) => one === code));
  return Number(row?.[0]);
}

/** The message of an unexpected error is not exposed. */
export function errorOf(error: unknown): { readonly code: Code; readonly message: string } {
  if (error instanceof ScrapeError) return error.toJSON();
  if (error instanceof ServiceError) return { code: error.code, message: error.message };
  return { code: 'unexpected', message: 'the service failed unexpectedly' };
}

export function failureResponse(cause: unknown): Response {
  const error = errorOf(cause);
  const response = respond(JSON.stringify({ error }), JSON_UTF8, statusOf(error));
  if (cause instanceof ServiceError)
    for (const [name, value] of Object.entries(cause.headers)) response.headers.set(name, value);
  return response;
}

export function respond(text: string, type = JSON_UTF8, status = 200): Response {
  return new Response(text, { status, headers: { 'content-type': type } });
}
