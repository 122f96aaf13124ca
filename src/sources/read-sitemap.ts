/** Reads one sitemap as a stream. */
import type { ParsedDate } from '../text/parse-hindi-date.ts';
import { dateOf, FEED_ENTRIES, readFeedEntry, titleOf } from './feed-entry.ts';
import { linesOf } from './read-input.ts';
import { type SourceFailure, type SourceUrl, unreadable } from './source-item.ts';
import { webUrl } from './web-url.ts';
import { type XmlRecord, XmlRecords } from './xml-records.ts';

/** A URL in a sitemap: of a page, or of another sitemap. */
export interface SitemapEntry {
  readonly url: SourceUrl;
  readonly date: ParsedDate | undefined;
  readonly isSitemap: boolean;
  /** Whether it is marked as news: by an element of a news sitemap, or by being an entry of a feed. */
  readonly isNews: boolean;
}

type SitemapEntries = AsyncGenerator<SitemapEntry | SourceFailure>;

const MAX_LINE_LENGTH = 100_000;
const HEAD = 1024;
const LOOKS_LIKE_XML = /^<|<\?xml[\s]|<(?:urlset|sitemapindex)[\s>]/iu;
const ROOTS: ReadonlySet<string> = new Set(['urlset', 'sitemapindex', 'rss', 'rdf', 'feed', 'channel']);
const INDEX = 'sitemapindex';
const IS_NEWS = /^news(?:\/|$)/u;
const ELEMENTS = ['url', 'sitemap', ...FEED_ENTRIES];
/** Some sites list their sitemaps as if they were pages; such a URL is never an article. */
const SITEMAP_FILE = /\.xml(?:\.gz)?$/iu;

/**
 * Reads the entries of a sitemap: XML by element names, regardless of prefix; text by lines.
 *
 * @param url - of the sitemap, for failures and relative URLs
 * @throws any error of the stream.
 */
export async function* readSitemap(texts: AsyncIterable<string>, url: string): SitemapEntries {
  const source = withoutSpaceInFront(texts);
  try {
    const { done, value = '' } = await source.next();
    if (done) yield unreadable(url, 'the sitemap is empty', url);
    else if (LOOKS_LIKE_XML.test(value.slice(0, HEAD))) yield* readXml(resumed(value, source), url);
    else yield* readText(resumed(value, source), url);
  } finally {
    await source.return(undefined);
  }
}

/** The first chunk is long enough to detect the format. */
async function* withoutSpaceInFront(texts: AsyncIterable<string>): AsyncGenerator<string, undefined> {
  let [front, isLong] = ['', false];
  try {
    for await (const text of texts) {
      if (isLong) yield text;
      else front = `${front}${text}`.trimStart();
      if (!isLong && front.length >= HEAD) yield front;
      isLong ||= front.length >= HEAD;
    }
  } catch (error) {
    if (!isLong && front !== '') yield front;
    throw error;
  }
  if (!isLong && front !== '') yield front;
}

async function* resumed(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

async function* readXml(texts: AsyncIterable<string>, url: string): SitemapEntries {
  const xml = new XmlRecords(ELEMENTS);
  let count = 0;
  for await (const text of texts) {
    for (const record of xml.write(text)) {
      count += 1;
      yield readRecord(record, xml.root === INDEX, url) ??
        unreadable(`${url}#${count}`, 'the entry has no URL', url);
    }
    if (xml.isTooDeep || !ROOTS.has(xml.root ?? 'urlset')) break;
  }
  const isWhole = xml.end();
  if (!ROOTS.has(xml.root ?? '')) yield unreadable(url, 'the text is not a sitemap', url);
  else if (!isWhole) yield unreadable(url, 'the sitemap is truncated or nested too deeply', url);
}

function readRecord(record: XmlRecord, isIndex: boolean, base: string): SitemapEntry | undefined {
  if (FEED_ENTRIES.has(record.element)) return readEntry(record, base);
  const textOf = (path: string): string | undefined =>
    record.fields.find((field) => field.path === path)?.text;
  const url = webUrl(textOf('loc') ?? '', [base]);
  if (url === undefined) return undefined;
  const date = dateOf([textOf('lastmod'), textOf('news/publication_date')]);
  const title = titleOf(textOf('news/title'));
  return {
    url: {
      url,
      ...(date !== undefined && { lastModified: date.iso }),
      ...(title !== undefined && { title }),
    },
    date,
    isSitemap: isIndex || record.element === 'sitemap' || SITEMAP_FILE.test(new URL(url).pathname),
    isNews: record.fields.some(({ path }) => IS_NEWS.test(path)),
  };
}

function readEntry(record: XmlRecord, base: string): SitemapEntry | undefined {
  const url = readFeedEntry(record, base);
  return url && { url, date: dateOf([url.lastModified]), isSitemap: false, isNews: true };
}

/** A text that does not begin with a URL is not a list of URLs. */
async function* readText(texts: AsyncIterable<string>, base: string): SitemapEntries {
  for await (const { number, text = '' } of linesOf(texts, MAX_LINE_LENGTH)) {
    const url = webUrl(text);
    if (url !== undefined)
      yield {
        url: { url },
        date: undefined,
        isSitemap: SITEMAP_FILE.test(new URL(url).pathname),
        isNews: false,
      };
    else if (number === 1) {
      yield unreadable(base, 'the text is not a sitemap', base);
      return;
    } else if (text.trim() !== '') yield unreadable(`${base}:${number}`, 'the line is not a URL', base);
  }
}
