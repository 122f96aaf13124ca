import { omitUndefined } from '../io/omit-undefined.ts';
import type { ParsedDate } from '../text/parse-hindi-date.ts';
import { dateOf, FEED, FEED_ENTRIES, readFeedEntry, titleOf } from './feed-entry.ts';
import { linesOf, resumed } from './read-input.ts';
import { type SourceFailure, type SourceUrl, unreadable } from './source-item.ts';
import { webUrl } from './web-url.ts';
import { type XmlFormat, type XmlRecord, xmlRecords } from './xml-records.ts';

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
/** A list of URLs begins like this; a server message may come before XML. */
const URL_START = /^https?:/iu;
const HEAD = 'https:'.length;
const INDEX = 'sitemapindex';
const IS_NEWS = /^news(?:\/|$)/u;
const SITEMAP: XmlFormat = {
  kind: 'sitemap',
  roots: new Set(['urlset', INDEX, ...FEED.roots]),
  elements: new Set(['url', 'sitemap', ...FEED_ENTRIES]),
};
/** Some sites list their sitemaps as if they were pages; such a URL is never an article. */
const SITEMAP_FILE = /\.xml(?:\.gz)?$/iu;

/** Reads the entries of the sitemap at a URL: XML by element names, regardless of prefix; text by lines. */
export async function* readSitemap(texts: AsyncIterable<string>, url: string): SitemapEntries {
  const source = withoutSpaceInFront(texts);
  const { done, value = '' } = await source.next();
  if (done === true) yield unreadable(url, 'the sitemap is empty', url);
  else {
    const read = URL_START.test(value) ? readText : readXml;
    yield* read(resumed([value], source), url);
  }
}

/** The first chunk is long enough to detect the format. */
async function* withoutSpaceInFront(texts: AsyncIterable<string>): AsyncGenerator<string, undefined> {
  let front: string | undefined = '';
  try {
    for await (const text of texts) {
      const piece: string = front === undefined ? text : `${front}${text}`.trimStart();
      const isHeld: boolean = front !== undefined && piece.length < HEAD;
      front = isHeld ? piece : undefined;
      if (!isHeld) yield piece;
    }
  } finally {
    // A text that breaks off is read as far as it goes.
    if (front) yield front;
  }
}

async function* readXml(texts: AsyncIterable<string>, url: string): SitemapEntries {
  let count = 0;
  for await (const record of xmlRecords(texts, SITEMAP, url, url)) {
    count += 1;
    if ('error' in record) yield record;
    else yield readRecord(record, url) ?? unreadable(`${url}#${count}`, 'the entry has no URL', url);
  }
}

function readRecord(record: XmlRecord, base: string): SitemapEntry | undefined {
  if (FEED_ENTRIES.has(record.element)) return readEntry(record, base);
  const textOf = (path: string) => record.fields.find((field) => field.path === path)?.text;
  const url = webUrl(textOf('loc') ?? '', [base]);
  if (url === undefined) return undefined;
  const date = dateOf([textOf('lastmod'), textOf('news/publication_date')]);
  const title = titleOf(textOf('news/title'));
  return {
    url: omitUndefined({ url, lastModified: date?.iso, title }),
    date,
    isSitemap:
      record.root === INDEX || record.element === 'sitemap' || SITEMAP_FILE.test(new URL(url).pathname),
    isNews: record.fields.some(({ path }) => IS_NEWS.test(path)),
  };
}

function readEntry(record: XmlRecord, base: string): SitemapEntry | undefined {
  const url = readFeedEntry(record, base);
  return url && { url, date: dateOf([url.lastModified]), isSitemap: false, isNews: true };
}

async function* readText(texts: AsyncIterable<string>, base: string): SitemapEntries {
  for await (const { number, text } of linesOf(texts, MAX_LINE_LENGTH)) {
    const url = webUrl(text ?? '');
    if (url !== undefined)
      yield {
        url: { url },
        date: undefined,
        isSitemap: SITEMAP_FILE.test(new URL(url).pathname),
        isNews: false,
      };
    else if (text?.trim() !== '') yield unreadable(`${base}:${number}`, 'the line is not a URL', base);
  }
}
