/** Serializes a reading between threads: an error would lose its class and code, so it is sent as plain data. */
import type { Article } from '../article.ts';
import { ScrapeError } from '../errors.ts';
import type { PageReading } from './page-reading.ts';

/** A reading as plain data. */
export interface SentReading extends Omit<PageReading, 'outcome'> {
  readonly outcome: { readonly article: Article } | { readonly error: SentError };
}

interface SentError extends ReturnType<ScrapeError['toJSON']> {
  /** The cause, as text. */
  readonly cause?: string;
}

/** Makes a reading plain data. */
export function sent({ outcome, ...rest }: PageReading): SentReading {
  if (!(outcome instanceof ScrapeError)) return { ...rest, outcome: { article: outcome } };
  const { cause } = outcome;
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return {
    ...rest,
    outcome: { error: { ...outcome.toJSON(), ...(cause !== undefined && { cause: text }) } },
  };
}

/** Reverses {@link sent}; the cause of an error stays text. */
export function received({ outcome, ...rest }: SentReading): PageReading {
  if ('article' in outcome) return { ...rest, outcome: outcome.article };
  const { code, message, ...details } = outcome.error;
  return { ...rest, outcome: new ScrapeError(code, message, details) };
}
