import { decodeHtml } from '../html/decode.ts';
import { checkOptions, type OptionKinds } from '../io/check-options.ts';
import { sizeLimit, text } from '../io/option-kinds.ts';
import { FEED, FEED_ENTRIES, isAlternate, readFeedEntry } from './feed-entry.ts';
import { assertInput, bytesOf, MAX_BYTES, PIECE } from './read-input.ts';
import {
  endingWithFailure,
  type SourceFailure,
  type SourceInput,
  type SourceUrl,
  type SourceUrls,
  unreadable,
} from './source-item.ts';
import { webUrl } from './web-url.ts';
import { type XmlRecord, xmlRecords } from './xml-records.ts';

/** Options for reading a feed. */
export interface FeedOptions {
  /** URL of the feed, for relative links. */
  readonly url?: string;
  /** Charset of the Content-Type header. */
  readonly charset?: string;
  /** Name of the feed, for failures. @defaultValue its `url`, or "feed" */
  readonly name?: string;
  /** Maximum size of the feed, in bytes, unpacked. @defaultValue 32,000,000 */
  readonly maxBytes?: number;
}

const FEED_OPTIONS: OptionKinds<FeedOptions> = { url: text, charset: text, name: text, maxBytes: sizeLimit };

/**
 * Reads the URLs of a feed, each once: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, with the usual mistakes of sites. The
 * URL is the one before click tracking (`feedburner:origLink`), otherwise the link, otherwise a `guid`, `id`
 * or `rdf:about` that is a URL. Text in the feed (`content:encoded`) is not the page and is skipped.
 *
 * An entry without a URL is a failure with its position, and so is a text that is not a feed.
 *
 * @throws ScrapeError `invalid-input` for wrong options, and for an input that cannot be read from. A truncated feed
 * ends with a failure.
 * @example
 * for await (const item of urlsOfFeed(await response.bytes(), { url: 'https://naya-akhbar.example/rss.xml' })) {
 *   if ('error' in item) console.error(item.name, item.error.message);
 *   else console.log(item.url, item.lastModified, item.title);
 * }
 */
export async function* urlsOfFeed(
  input: SourceInput,
  options: FeedOptions = {},
): AsyncGenerator<SourceUrl | SourceFailure, void, undefined> {
  checkOptions(options, FEED_OPTIONS);
  assertInput(input);
  const { url, name = url ?? 'feed' } = options;
  yield* endingWithFailure(urlsOf(input, name, options), name, url);
}

async function* urlsOf(input: SourceInput, name: string, options: FeedOptions): SourceUrls {
  const { url, charset, maxBytes = MAX_BYTES } = options;
  const text = decodeHtml(await bytesOf(input, maxBytes), charset).html;
  const seen = new Set<string>();
  for await (const entry of entriesOfFeed(text, name, { url })) {
    if ('error' in entry) yield entry;
    else if (!seen.has(entry.url.url)) yield entry.url;
    if ('url' in entry) seen.add(entry.url.url);
  }
}

export interface FeedEntry extends XmlRecord {
  readonly name: string;
  readonly url: SourceUrl;
}

/** The entries of a feed, one by one, as {@link urlsOfFeed} reads them. */
export async function* entriesOfFeed(
  text: string,
  name: string,
  { url, ...limit }: { readonly url?: string | undefined; readonly maxText?: number },
): AsyncGenerator<FeedEntry | SourceFailure> {
  let [site, count] = [url, 0];
  for await (const record of xmlRecords(piecesOf(text), { ...FEED, ...limit }, name, url)) {
    if ('error' in record) yield record;
    else if (FEED_ENTRIES.has(record.element)) {
      count += 1;
      yield readEntry(record, `${name}#${count}`, site);
    } else site ??= siteOf(record);
  }
}

function* piecesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += PIECE) yield text.slice(start, start + PIECE);
}

function readEntry(record: XmlRecord, name: string, base: string | undefined): FeedEntry | SourceFailure {
  const url = readFeedEntry(record, base);
  if (url !== undefined) return { ...record, name, url };
  return unreadable(name, 'the entry has no http(s) URL', undefined, 'invalid-url');
}

function siteOf({ fields: [link] }: XmlRecord): string | undefined {
  const written = link?.attributes.href ?? link?.text ?? '';
  return isAlternate(link) ? webUrl(written) : undefined;
}
