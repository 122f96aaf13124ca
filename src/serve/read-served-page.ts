/** Reads one page or text of a service: the job of a worker. */
import type { Article } from '../article.ts';
import { ScrapeError } from '../errors.ts';
import { extractArticle } from '../extract.ts';
import type { ExtractOptions } from '../extract-input.ts';
import { toJsonLine } from '../formats/to-json.ts';
import type { Publisher } from '../publishers/publisher.ts';
import { recoverArticle } from '../recover.ts';

/** The extraction options of a service. */
export interface ServiceReading extends Pick<ExtractOptions, 'languages' | 'profile'> {
  /** All known rules. */
  readonly publishers?: readonly Publisher[];
}

/** A page or a text, with the options of its request. Plain data, since it is sent to a worker. */
export interface PageToServe {
  readonly html: string | Uint8Array;
  /** Whether `html` is flattened text. */
  readonly isText?: boolean;
  readonly url?: string | undefined;
  /** Charset of the content type. */
  readonly charset?: string | undefined;
  readonly fetchedAt?: Date | undefined;
  /** Instead of the rules of the service. */
  readonly publishers?: ExtractOptions['publishers'] | undefined;
  /** Instead of the languages of the service. */
  readonly languages?: readonly string[] | undefined;
}

/** An error as a service answers it. */
export type ServedError = ReturnType<ScrapeError['toJSON']>;

/** An article as JSON on one line, or an error. */
export type ServedOutcome = { readonly article: string } | { readonly error: ServedError };

/** Reads a page. It never throws: a bug while reading is an error of this page. */
export function readServedPage(page: PageToServe, reading: ServiceReading): ServedOutcome {
  try {
    return { article: toJsonLine(articleOf(page, reading)).trimEnd() };
  } catch (cause) {
    const error =
      cause instanceof ScrapeError
        ? cause
        : new ScrapeError('invalid-article', String(cause), { url: page.url });
    return { error: error.toJSON() };
  }
}

function articleOf({ html, isText = false, ...page }: PageToServe, reading: ServiceReading): Article {
  const { url, charset, fetchedAt, languages = reading.languages } = page;
  const publishers = page.publishers === undefined ? reading.publishers : ownFirst(page.publishers, reading);
  const how = {
    ...(url !== undefined && { url }),
    ...(fetchedAt !== undefined && { now: fetchedAt }),
    ...(publishers !== undefined && { publishers }),
    ...(languages !== undefined && { languages }),
  };
  if (isText) return recoverArticle(textOf(html), how);
  const { profile } = reading;
  return extractArticle(html, {
    ...how,
    ...(charset !== undefined && { charset }),
    ...(profile !== undefined && { profile }),
  });
}

/** An id may name a rule that only this service has. */
function ownFirst(
  chosen: readonly (Publisher | string)[],
  { publishers = [] }: ServiceReading,
): readonly (Publisher | string)[] {
  return chosen.map((choice) => publishers.find(({ id }) => id === choice) ?? choice);
}

function textOf(html: string | Uint8Array): string {
  return typeof html === 'string' ? html : new TextDecoder().decode(html);
}
