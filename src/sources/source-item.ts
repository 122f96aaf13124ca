/** Items of sources: local pages, URLs, and failures in place of either. */
import { ScrapeError, type ScrapeErrorCode } from '../errors.ts';
import { reasonOf } from '../io/network-failure.ts';
import { TooLargeError } from '../io/read-body.ts';

/** A local page in the form that `extractArticle(html, { url, charset })` takes. */
export interface SourceItem {
  /** The URL of the page; absent if the source does not state it. */
  readonly url?: string;
  /** The page, as text or as the bytes that were saved. */
  readonly html: string | Uint8Array;
  /** Charset stated in a header, if `html` is bytes. @example "windows-1252" */
  readonly charset?: string;
  /** Its location in the source, for messages: a file, an archive and offset, a line. @example "crawl.warc.gz@1834" */
  readonly name: string;
  /** The name of the page in the source: "name" or "id" of an NDJSON line. It may not be unique. */
  readonly id?: string;
  /** When it was fetched, if the source states it. */
  readonly fetchedAt?: Date;
}

/** The URL of a page, in the form that `scrapeArticles` takes. */
export interface SourceUrl {
  /** http or https, absolute. */
  readonly url: string;
  /** ISO 8601 with an offset; absent if no valid one is stated. @example "2026-11-24T07:30:00+05:30" */
  readonly lastModified?: string;
  /** One line without markup. */
  readonly title?: string;
}

/**
 * Yielded in place of a page or a URL that could not be read; the source continues after it if possible. Codes:
 * `invalid-input` if it cannot be read, `too-large` if it exceeds a limit, `invalid-url` if it is not a URL,
 * and those of the caller's own reading function.
 */
export interface SourceFailure {
  /** Its location in the source, for messages. */
  readonly name: string;
  /** Same as {@link SourceItem.id}. */
  readonly id?: string;
  readonly error: ScrapeError;
}

export type SourceResult = SourceItem | SourceFailure;
export type SourcePages = AsyncGenerator<SourceResult>;

/** A text, bytes, or a stream of either: a Node or web stream, the body of a response, an array. gzip is unpacked. */
export type SourceInput =
  | string
  | ArrayBuffer
  | ArrayBufferView
  | Iterable<Uint8Array | string>
  | AsyncIterable<Uint8Array | string>;

export type SourceUrls = AsyncGenerator<SourceUrl | SourceFailure, void, undefined>;

/** The URLs up to a limit, and the failures before it. */
export async function* limited(items: SourceUrls, limit = Number.POSITIVE_INFINITY): SourceUrls {
  let count = 0;
  if (limit <= 0) return;
  for await (const item of items) {
    yield item;
    if (!('error' in item)) count += 1;
    if (count >= limit) return;
  }
}

export function validDate(written: string): Date | undefined {
  const date = new Date(written);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** An error of the source becomes the last item. */
export async function* endingWithFailure<T>(
  items: AsyncIterable<T>,
  name: string,
  url?: string,
): AsyncGenerator<T | SourceFailure, void, undefined> {
  try {
    yield* items;
  } catch (error) {
    yield failureOf(error, name, url);
  }
}

export function failureOf(error: unknown, name: string, url?: string): SourceFailure {
  if (error instanceof ScrapeError) return { name, error };
  const code = error instanceof TooLargeError ? 'too-large' : 'invalid-input';
  return { name, error: new ScrapeError(code, reasonOf(error), { url, cause: error }) };
}

export function unreadable(
  name: string,
  message: string,
  url?: string,
  code: ScrapeErrorCode = 'invalid-input',
): SourceFailure {
  return { name, error: new ScrapeError(code, message, { url }) };
}
