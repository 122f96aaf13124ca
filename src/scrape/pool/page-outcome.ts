/** The outcome of a page, from the thread that reads it to the last writer. */
import type { Article } from '../../article.ts';
import { ScrapeError } from '../../errors.ts';
import type { PageLinks } from '../../fields/page-links.ts';

/** The article of a page, or why there is none. */
export type PageOutcome = PageDetails &
  (
    | { readonly article: Article; readonly error?: never }
    | { readonly error: ScrapeError; readonly article?: never }
  );

/** What is known about a page, whatever its outcome. */
export interface PageDetails {
  /** The name of the page in its source. */
  readonly source?: string | number | undefined;
  readonly url?: string | undefined;
  /** What a fetched page states in addition to its article. Absent if it could not be read at all. */
  readonly head?: PageHead;
  /** A bit for each of the profile's ten best-supported texts that the page lacks; only with a profile. */
  readonly missing?: number;
  /** How long reading it took, in milliseconds. */
  readonly ms?: number;
}

/** What a page states in addition to its article. */
export interface PageHead {
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly links: PageLinks;
}

/** An outcome as plain data: an error would lose its class and code between threads. */
export type SentOutcome =
  | Extract<PageOutcome, { readonly article: Article }>
  | (PageDetails & { readonly error: SentError });

/** The cause becomes text. */
type SentError = ReturnType<ScrapeError['toJSON']> & { readonly cause?: string };

/** A message may quote a request, which may be large. */
const MAX_MESSAGE = 1000;

/** Turns any error into the error of a page: a bug while reading a page does not end a run. */
export function pageError(cause: unknown, url?: string): ScrapeError {
  if (cause instanceof ScrapeError) return cause;
  return new ScrapeError('invalid-article', String(cause), { url, cause });
}

export function sent(outcome: PageOutcome): SentOutcome {
  if (outcome.error === undefined) return outcome;
  const { cause, message } = outcome.error;
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  const error = { ...outcome.error.toJSON(), message: message.slice(0, MAX_MESSAGE) };
  return { ...outcome, error: { ...error, ...(cause !== undefined && { cause: text }) } };
}

/** Reverses {@link sent}; the cause of an error remains text. */
export function received(outcome: SentOutcome): PageOutcome {
  if (outcome.error === undefined) return outcome;
  const { code, message, ...details } = outcome.error;
  return { ...outcome, error: new ScrapeError(code, message, details) };
}
