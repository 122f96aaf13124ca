/** What sources give: pages at hand, addresses, and in place of either what could not be read. */
import type { ScrapeError } from '../errors.ts';

/** A page at hand, as `extractArticle(html, { url, charset })` takes it. */
export interface SourceItem {
  /** Where the page was found on the web; absent where the source does not say. */
  readonly url?: string;
  readonly html: string | Uint8Array;
  /** What a header states, with `html` as bytes. @example "windows-1252" */
  readonly charset?: string;
  /** Where in the source it is, for people: a file, an archive and offset, a line. @example "crawl.warc.gz@1834" */
  readonly name: string;
  /** What the source itself calls the page: "name" or "id" of an NDJSON line. It may not be unique. */
  readonly id?: string;
  readonly fetchedAt?: Date;
}

/** An address of a page, as `scrapeArticles` takes its `url`. */
export interface SourceUrl {
  /** http or https, absolute. */
  readonly url: string;
  /** ISO 8601 with an offset; absent where none is stated that can be read. @example "2026-11-24T07:30:00+05:30" */
  readonly lastModified?: string;
  /** One line without markup. */
  readonly title?: string;
}

/**
 * What stands in place of a page or an address that could not be read; the source goes on behind it if it can. Codes:
 * `invalid-input` for what cannot be read, `too-large` for what is over a limit, `invalid-url` for what is no address,
 * and those of the caller's own reading function.
 */
export interface SourceFailure {
  /** Where in the source it is, for people. */
  readonly name: string;
  /** As {@link SourceItem.id}. */
  readonly id?: string;
  readonly error: ScrapeError;
}

/** A text, bytes, or a stream of either: a Node or web stream, the body of a response, an array. gzip is unpacked. */
export type SourceInput =
  | string
  | ArrayBuffer
  | ArrayBufferView
  | Iterable<Uint8Array | string>
  | AsyncIterable<Uint8Array | string>;
