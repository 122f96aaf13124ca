/** Reads one page, text or request of a service: the code of its worker threads. */
import type { Article } from '../article.ts';
import { ScrapeError } from '../errors.ts';
import { extractArticle } from '../extract.ts';
import type { ExtractOptions } from '../extract-input.ts';
import { toJsonLine } from '../formats/to-json.ts';
import { batchReader } from '../pool/read-batch.ts';
import type { Publisher } from '../publishers/publisher.ts';
import { recoverArticle } from '../recover.ts';
import { extractRequestSchema, readRequest, streamLineSchema } from './extract-request.ts';

/** The extraction options of a service. */
export interface ServiceReading extends Pick<ExtractOptions, 'languages' | 'profile'> {
  /** All known rules. */
  readonly publishers?: readonly Publisher[];
}

/** A page, a text or an unparsed request. Its options replace those of the service. Plain data, since it is sent to a worker. */
export interface PageToServe {
  readonly html: string | Uint8Array;
  /** What `html` is: a page (the default), flattened text, the JSON body of a request, or a line of a stream. */
  readonly as?: 'page' | 'text' | 'json' | 'line';
  readonly url?: string | undefined;
  /** Charset of the content type. */
  readonly charset?: string | undefined;
  readonly fetchedAt?: Date | undefined;
  readonly publishers?: ExtractOptions['publishers'] | undefined;
  readonly languages?: readonly string[] | undefined;
}

/** An error as a service answers it. */
export type ServedError = ReturnType<ScrapeError['toJSON']>;

/** An article as JSON on one line, or an error; with the name of its line. */
export type ServedOutcome = { readonly name?: string | number | undefined } & (
  | { readonly article: string }
  | { readonly error: ServedError }
);

const MAX_MESSAGE = 1000;

/** Reads the pages of a batch. */
export const runTask = batchReader<PageToServe, ServedOutcome, ServiceReading>(readServedPage);

/** Reads a page. It never throws: a bug while reading is an error of this page. */
export function readServedPage(page: PageToServe, reading: ServiceReading): ServedOutcome {
  let named: Pick<ServedOutcome, 'name'> = {};
  try {
    const { name, ...request } = requestOf(page);
    if (name !== undefined) named = { name };
    return { ...named, article: toJsonLine(articleOf(request, reading)).trimEnd() };
  } catch (cause) {
    const bug = (): ScrapeError => new ScrapeError('invalid-article', String(cause), { url: page.url });
    const error = (cause instanceof ScrapeError ? cause : bug()).toJSON();
    return { ...named, error: { ...error, message: error.message.slice(0, MAX_MESSAGE) } };
  }
}

/**
 * The page of a request; a page that is no request is returned as it is.
 *
 * @throws ScrapeError `invalid-input` that names the field
 */
export function requestOf(page: PageToServe): PageToServe & Pick<ServedOutcome, 'name'> {
  if (page.as === 'json') return readRequest(textOf(page.html), extractRequestSchema) as PageToServe;
  if (page.as === 'line') return readRequest(textOf(page.html), streamLineSchema) as PageToServe;
  return page;
}

function articleOf({ html, as, ...page }: PageToServe, reading: ServiceReading): Article {
  const { url, charset, fetchedAt, languages = reading.languages } = page;
  // An id may name a rule that only this service has.
  const known = (choice: Publisher | string) => reading.publishers?.find(({ id }) => id === choice) ?? choice;
  const publishers = page.publishers?.map(known) ?? reading.publishers;
  const how = {
    ...(url !== undefined && { url }),
    ...(fetchedAt !== undefined && { now: fetchedAt }),
    ...(publishers !== undefined && { publishers }),
    ...(languages !== undefined && { languages }),
  };
  if (as === 'text') return recoverArticle(textOf(html), how);
  const { profile } = reading;
  return extractArticle(html, {
    ...how,
    ...(charset !== undefined && { charset }),
    ...(profile !== undefined && { profile }),
  });
}

function textOf(html: string | Uint8Array): string {
  return typeof html === 'string' ? html : new TextDecoder().decode(html);
}
