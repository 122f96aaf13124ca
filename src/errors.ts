/** Errors: every expected failure is a {@link ScrapeError} with a literal `code`; nothing else is thrown intentionally. */

/**
 * Why there is no article.
 *
 * | code | meaning |
 * |---|---|
 * | `not-an-article` | the page is not an article; see {@link ScrapeError.kind} |
 * | `language-refused` | it is an article, in a language that `options.languages` excludes |
 * | `invalid-article` | the result does not match the schema (a bug of samachar: please report it) |
 * | `invalid-input` | the argument is not a page (a path, a binary file, …), or an option is unknown or has an invalid value |
 * | `invalid-url` | `options.url`, or the URL to fetch, is not an http(s) URL |
 * | `invalid-publisher` | a publisher rule does not match its schema |
 * | `too-large` | the page is larger, or nested deeper, than the limit |
 * | `robots-disallowed` | the publisher's robots.txt disallows the URL |
 * | `robots-unavailable` | the host responds, but not with its robots.txt (429, 5xx, endless redirects): until it does, nothing is fetched from it |
 * | `blocked-address` | the URL leads to a host that is not public: this machine, a private network, a metadata service |
 * | `network` | the connection failed, or the response was incomplete or could not be decoded |
 * | `timeout` | the host took too long to connect, to respond, or to send the page; or reading it in a worker took too long |
 * | `aborted` | the caller's `signal` ended the request |
 * | `http-status` | the host returned an error status: see {@link ScrapeError.status} |
 * | `too-many-redirects` | more redirects than are followed, or a redirect loop |
 * | `not-html` | the page is JSON, a feed, Markdown, plain text …; or the response is not HTML, or empty |
 * | `render-failed` | the `render` function of the caller failed, took too long, or returned no page |
 * | `worker-failed` | the worker that read the page crashed, for example because it ran out of memory |
 */
export type ScrapeErrorCode =
  | 'not-an-article'
  | 'language-refused'
  | 'invalid-article'
  | 'invalid-input'
  | 'invalid-url'
  | 'invalid-publisher'
  | 'too-large'
  | 'robots-disallowed'
  | 'robots-unavailable'
  | 'blocked-address'
  | 'network'
  | 'timeout'
  | 'aborted'
  | 'http-status'
  | 'too-many-redirects'
  | 'not-html'
  | 'render-failed'
  | 'worker-failed';

/** What a page is when it is not an article. */
export type PageKind =
  | 'home'
  | 'listing'
  | 'video'
  | 'gallery'
  | 'product'
  | 'error-page'
  | 'consent-page'
  | 'empty-shell'
  | 'other';

/** Details of a {@link ScrapeError} in addition to code and message. */
export interface ScrapeErrorDetails {
  /** URL of the page, if known. */
  readonly url?: string | undefined;
  /** Kind of the page, with `not-an-article`. */
  readonly kind?: PageKind | undefined;
  /** HTTP status, with `http-status`. */
  readonly status?: number | undefined;
  /** With `http-status`: the delay that the host asks for (`Retry-After`), in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  /** The cause of this error. */
  readonly cause?: unknown;
}

/**
 * The only error that samachar throws.
 *
 * @example
 * try {
 *   extractArticle(html, { url });
 * } catch (error) {
 *   if (error instanceof ScrapeError && error.code === 'not-an-article') console.error(error.kind);
 *   else throw error;
 * }
 */
export class ScrapeError extends Error {
  override readonly name = 'ScrapeError';
  /** Stable code for programs; messages may change. @example "not-an-article" */
  readonly code: ScrapeErrorCode;
  /** URL of the page, if known. */
  declare readonly url?: string;
  /** Kind of the page, with `not-an-article`. @example "listing" */
  declare readonly kind?: PageKind;
  /** HTTP status, with `http-status`. @example 503 */
  declare readonly status?: number;
  /** With `http-status`: the delay that the host asks for (`Retry-After`), in milliseconds. @example 120000 */
  declare readonly retryAfterMs?: number;

  constructor(code: ScrapeErrorCode, message: string, details: ScrapeErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    if (details.url !== undefined) this.url = details.url;
    if (details.kind !== undefined) this.kind = details.kind;
    if (details.status !== undefined) this.status = details.status;
    if (details.retryAfterMs !== undefined) this.retryAfterMs = details.retryAfterMs;
  }

  /** Plain data for a log line: `{ code, message, url?, kind?, status?, retryAfterMs? }`. */
  toJSON(): Pick<ScrapeError, 'code' | 'message' | 'url' | 'kind' | 'status' | 'retryAfterMs'> {
    const { code, message, name: _, ...details }: ScrapeError = this;
    return { code, message, ...details };
  }
}
