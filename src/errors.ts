/**
 * The one error class of samachar. Every failure that a caller can meet is a
 * {@link ScrapeError} with a literal `code`; nothing else is thrown on purpose.
 */

/**
 * Why there is no article.
 *
 * | code | meaning |
 * |---|---|
 * | `not-an-article` | the page was read, but it is something else; see {@link ScrapeError.kind} |
 * | `language-refused` | it is an article, in a language that `options.languages` excludes |
 * | `invalid-article` | what was found does not pass the schema (a page so odd that it is our bug: please report it) |
 * | `invalid-input` | the argument is not a page (a path, a binary file, …), or an option is unknown or has an invalid value |
 * | `invalid-url` | `options.url`, or the URL to fetch, is not an http(s) URL |
 * | `invalid-publisher` | a publisher rule does not pass its schema |
 * | `too-large` | the page is larger, or nested deeper, than the limit |
 * | `robots-disallowed` | the publisher's robots.txt asks not to fetch the URL |
 * | `robots-unavailable` | the host answers, but not with its robots.txt (429, 5xx, endless redirects): until it does, nothing of it is fetched |
 * | `blocked-address` | the URL leads to a host that is not public: this machine, a private network, a metadata service |
 * | `network` | the connection failed, or the answer was broken off or could not be decoded |
 * | `timeout` | the host took too long to connect, to answer, or to send the page; or reading it in a worker took too long |
 * | `aborted` | the caller's `signal` ended the request |
 * | `http-status` | the answer is not a page: see {@link ScrapeError.status} |
 * | `too-many-redirects` | the URL was passed on more often than is followed, or in a circle |
 * | `not-html` | the answer is of another type, or empty |
 * | `worker-failed` | the worker that read the page broke down, as when the page needs more memory than it has |
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

/** What {@link ScrapeError} carries beside its code and message. */
export interface ScrapeErrorDetails {
  /** URL of the page, where it is known. */
  readonly url?: string | undefined;
  /** With `not-an-article`: what the page is instead. */
  readonly kind?: PageKind | undefined;
  /** With `http-status`: what the host answered. */
  readonly status?: number | undefined;
  /** With `http-status`: how long the host asks to be left alone (`Retry-After`), in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  /** The error below this one. */
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
  readonly code: ScrapeErrorCode;
  readonly url?: string;
  readonly kind?: PageKind;
  readonly status?: number;
  readonly retryAfterMs?: number;

  constructor(code: ScrapeErrorCode, message: string, details: ScrapeErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    if (details.url !== undefined) this.url = details.url;
    if (details.kind !== undefined) this.kind = details.kind;
    if (details.status !== undefined) this.status = details.status;
    if (details.retryAfterMs !== undefined) this.retryAfterMs = details.retryAfterMs;
  }

  /** Plain data for a log line: `{ code, message, url?, kind?, status?, retryAfterMs? }`. */
  toJSON(): {
    code: ScrapeErrorCode;
    message: string;
    url?: string;
    kind?: PageKind;
    status?: number;
    retryAfterMs?: number;
  } {
    return {
      code: this.code,
      message: this.message,
      ...(this.url === undefined ? {} : { url: this.url }),
      ...(this.kind === undefined ? {} : { kind: this.kind }),
      ...(this.status === undefined ? {} : { status: this.status }),
      ...(this.retryAfterMs === undefined ? {} : { retryAfterMs: this.retryAfterMs }),
    };
  }
}
