import { ScrapeError } from '../../errors.ts';
import type { ExtractOptions } from '../../extract/input.ts';
import { missingTexts, parsedProfile } from '../../extract/learn/missing-texts.ts';
import { recoverArticle } from '../../extract/recover.ts';
import { examine } from '../../extract.ts';
import { pageLinks } from '../../fields/page-links.ts';
import { reasonOf } from '../../io/network-failure.ts';
import { omitUndefined } from '../../io/omit-undefined.ts';
import type { Publisher } from '../../publishers/publisher.ts';
import { type PageOutcome, pageError } from './page-outcome.ts';

/** A page as plain data. Its options replace those of the run. */
export interface PageToRead {
  readonly html: string | Uint8Array;
  /** The name of the page in its source, which comes back with its outcome. */
  readonly source?: string | number | undefined;
  /** The type of `html`: a page, flattened text, or JSON that the `prepare` of the reader unpacks. Default: a page. */
  readonly as?: 'page' | 'text' | 'json' | undefined;
  readonly url?: string | undefined;
  /** Charset of the HTTP header. */
  readonly charset?: string | undefined;
  readonly fetchedAt?: Date | undefined;
  /** The profile of its site, as JSON. */
  readonly siteProfile?: string | undefined;
  readonly publishers?: ExtractOptions['publishers'] | undefined;
  readonly languages?: readonly string[] | undefined;
  /** URL of the first page of its article, if the outcome needs the head of the page. */
  readonly firstUrl?: string | undefined;
}

/** The extraction options that are the same for all pages of a run. */
export type ReadingOptions = Omit<ExtractOptions, 'url' | 'charset'>;

/** What is the same for all pages of a reader, as plain data. */
export interface ReaderSettings {
  readonly options: ReadingOptions;
  /** URL of the module that prepares pages. */
  readonly prepare: string | undefined;
}

export async function readPrepared(
  given: PageToRead,
  { options, prepare }: ReaderSettings,
): Promise<PageOutcome> {
  if (prepare === undefined) return readOutcome(given, options);
  const { url } = given;
  let page: PageToRead;
  try {
    page = (await import(prepare)).prepare(given);
  } catch (cause) {
    return { url, error: new ScrapeError('invalid-input', reasonOf(cause), { url, cause }) };
  }
  return readOutcome(page, options);
}

/** Reads a page. It never throws: any error becomes the outcome of the page. */
export function readOutcome(page: PageToRead, options: ReadingOptions): PageOutcome {
  const started = performance.now();
  const outcome = outcomeOf(page, options);
  const { url } = 'article' in outcome ? outcome.article : outcome.error;
  const { source } = page;
  const name = source !== undefined && { source };
  return { ...name, url: page.url ?? url, ...outcome, ms: performance.now() - started };
}

function outcomeOf(page: PageToRead, options: ReadingOptions): PageOutcome {
  const { html, as, url, firstUrl } = page;
  try {
    if (as === 'text') return { article: recoverArticle(textOf(html), textOptions(page, options)) };
    const known = extractOptions(page, options);
    const { page: read, outcome } = examine(html, known);
    const head = firstUrl !== undefined && {
      head: { metas: read.head.metas, links: pageLinks(read, firstUrl) },
    };
    if (outcome instanceof ScrapeError) return { ...head, error: outcome };
    const missing = known.profile && missingTexts(read, known.profile);
    return { ...head, ...omitUndefined({ article: outcome, missing }) };
  } catch (cause) {
    return { error: pageError(cause, url) };
  }
}

export function extractOptions(page: Omit<PageToRead, 'html'>, options: ReadingOptions): ExtractOptions {
  const { charset, siteProfile } = page;
  const profile = siteProfile === undefined ? undefined : parsedProfile(siteProfile);
  return { ...options, ...textOptions(page, options), ...omitUndefined({ charset, profile }) };
}

/** The options that also apply to flattened text. */
function textOptions(
  { url, fetchedAt, ...page }: Omit<PageToRead, 'html'>,
  options: ReadingOptions,
): Omit<ExtractOptions, 'charset' | 'profile'> {
  const { now = options.now, languages = options.languages } = { ...page, now: fetchedAt };
  const publishers = page.publishers?.map((choice) => known(choice, options)) ?? options.publishers;
  return omitUndefined({ url, now, publishers, languages });
}

/** The id may name a rule that only this run has. */
function known(choice: Publisher | string, { publishers }: ReadingOptions): Publisher | string {
  return publishers?.find((rule) => typeof rule !== 'string' && rule.id === choice) ?? choice;
}

function textOf(html: string | Uint8Array): string {
  return typeof html === 'string' ? html : new TextDecoder().decode(html);
}
