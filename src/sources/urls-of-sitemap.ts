import { ScrapeError } from '../errors.ts';
import { checkOptions, type OptionKinds } from '../io/check-options.ts';
import { asScrapeError } from '../io/network-failure.ts';
import { callback, countLimit, date, required, sizeLimit } from '../io/option-kinds.ts';
import { UrlSet } from '../io/url-set.ts';
import { textsOf } from './read-input.ts';
import { readSitemap, type SitemapEntry } from './read-sitemap.ts';
import {
  endingWithFailure,
  limited,
  type SourceFailure,
  type SourceInput,
  type SourceUrl,
  type SourceUrls,
  unreadable,
} from './source-item.ts';
import { webUrl } from './web-url.ts';

/** Options for reading sitemaps. */
export interface SitemapOptions {
  /**
   * Fetches a sitemap: your own function, which should obey robots.txt and only connect to public addresses. A
   * stream is read as it arrives. An error it throws is the failure of that sitemap.
   */
  readonly get: (url: string) => SourceInput | Promise<SourceInput>;
  /** Skips pages and listed sitemaps with an earlier date; those without a date are kept. */
  readonly since?: Date;
  /** Maximum number of URLs. @defaultValue no limit */
  readonly limit?: number;
  /** Maximum size of a sitemap, in bytes, unpacked. @defaultValue 64,000,000 */
  readonly maxBytes?: number;
  /** Maximum number of sitemaps. @defaultValue 10,000 */
  readonly maxSitemaps?: number;
}

/** Options for finding news. */
export type NewsSitemapOptions = Pick<SitemapOptions, 'get' | 'since' | 'maxSitemaps'>;

const NEWS_OPTIONS: OptionKinds<NewsSitemapOptions> = {
  get: required(callback),
  since: date,
  maxSitemaps: countLimit,
};
const SITEMAP_OPTIONS: OptionKinds<SitemapOptions> = {
  ...NEWS_OPTIONS,
  limit: countLimit,
  maxBytes: sizeLimit,
};

const MAX_BYTES = 64_000_000;
const MAX_SITEMAPS = 10_000;
const MAX_CHECKED_FOR_NEWS = 50;
/** Nesting of sitemap indexes: the protocol allows one level, sites use up to three. */
const MAX_DEPTH = 3;
const DAY_MS = 86_400_000;

/**
 * Reads the URLs of sitemaps, each once, and of the sitemaps that they list, up to three deep: XML, gzip, text, and
 * feeds instead of sitemaps; also the dates and titles of news sitemaps. A sitemap that is larger than memory costs no more
 * than a small one: it is read as a stream, and each URL seen costs 12 to 24 bytes.
 *
 * A sitemap that cannot be read is a failure, and so is an entry without a URL; the others are read.
 *
 * @param urls - of one or more sitemaps
 * @throws ScrapeError `invalid-url` if one of `urls` is invalid, `invalid-input` for wrong options.
 * @example
 * const get = async (url: string) => (await fetch(url)).body ?? '';
 * for await (const item of urlsOfSitemap('https://naya-akhbar.example/sitemap.xml', { get, limit: 100 })) {
 *   if ('error' in item) console.error(item.name, item.error.code);
 *   else console.log(item.url, item.lastModified, item.title);
 * }
 */
export async function* urlsOfSitemap(
  urls: string | readonly string[],
  options: SitemapOptions,
): AsyncGenerator<SourceUrl | SourceFailure, void, undefined> {
  checkOptions(options, SITEMAP_OPTIONS);
  const starts = [urls].flat().map((url) => {
    const start = typeof url === 'string' ? webUrl(url) : undefined;
    if (start !== undefined) return start;
    throw new ScrapeError('invalid-url', 'the sitemap URL is not an http(s) URL', { url });
  });
  yield* limited(new SitemapTree(options).visitThose(starts), options.limit);
}

class SitemapTree {
  readonly #pages = new UrlSet();
  readonly #sitemaps = new UrlSet();
  #count = 0;

  constructor(private readonly options: SitemapOptions) {}

  async *visitThose(urls: readonly string[]): SourceUrls {
    for (const url of urls) if (this.#sitemaps.add(url)) yield* this.#visit(url, 0);
  }

  async *#visit(url: string, depth: number): SourceUrls {
    this.#count += 1;
    const listed: string[] = [];
    for await (const entry of this.#entriesOf(url)) {
      if ('error' in entry) yield entry;
      else if (!isTooOld(entry, this.options.since)) yield* this.#take(entry, listed);
    }
    if (depth >= MAX_DEPTH && listed.length > 0)
      yield unreadable(url, `sitemaps are nested more than ${MAX_DEPTH} deep`);
    else yield* this.#visitAll(listed, depth + 1);
  }

  /** They are read after their index, so that its stream is not kept waiting. */
  async *#visitAll(urls: readonly string[], depth: number): SourceUrls {
    const { maxSitemaps = MAX_SITEMAPS } = this.options;
    for (const url of urls) {
      if (this.#count < maxSitemaps) yield* this.#visit(url, depth);
      else yield unreadable(url, `more than ${maxSitemaps} sitemaps`, url, 'too-large');
    }
  }

  *#take({ url, isSitemap }: SitemapEntry, listed: string[]): Generator<SourceUrl> {
    const { maxSitemaps = MAX_SITEMAPS } = this.options;
    if (!isSitemap && this.#pages.add(url.url)) yield url;
    // One more than the limit, so that exceeding it is noticed.
    if (isSitemap && listed.length <= maxSitemaps && this.#sitemaps.add(url.url)) listed.push(url.url);
  }

  async *#entriesOf(url: string): AsyncGenerator<SitemapEntry | SourceFailure> {
    const { get, maxBytes = MAX_BYTES } = this.options;
    try {
      const input = await get(url);
      yield* endingWithFailure(readSitemap(textsOf(input, maxBytes), url), url, url);
    } catch (error) {
      yield { name: url, error: asScrapeError(error, url) };
    }
  }
}

/** A date without a time may mean the end of the day. */
function isTooOld({ date }: SitemapEntry, since: Date | undefined): boolean {
  if (since === undefined || date === undefined) return false;
  return Date.parse(date.iso) + (date.precision === 'day' ? DAY_MS - 1 : 0) < since.getTime();
}

/**
 * Finds what to read for the latest news: the sitemaps that begin with news, and the feeds, among those given and those that
 * they list. Their content decides, since their URLs say little. Unreadable ones are included, so that a later reader reports
 * why. By default, 50 are checked.
 *
 * @throws ScrapeError `invalid-input` for wrong options.
 * @example
 * const [latest] = await newsSitemaps(['https://naya-akhbar.example/sitemap.xml'], { get });
 */
export async function newsSitemaps(urls: readonly string[], options: NewsSitemapOptions): Promise<string[]> {
  checkOptions(options, NEWS_OPTIONS);
  const { maxSitemaps = MAX_CHECKED_FOR_NEWS } = options;
  const known = new Set(urls);
  const found: string[] = [];
  let checked = 0;
  // Those that are added are visited too, each once.
  for (const url of known) {
    if (checked >= maxSitemaps) break;
    checked += 1;
    const { isNews, listed } = await beginningOf(url, options);
    if (isNews) found.push(url);
    for (const other of listed) known.add(other);
  }
  return found;
}

/** Whether a sitemap holds news, and the sitemaps listed in it. The first listed page decides. */
async function beginningOf(url: string, { get, since }: NewsSitemapOptions) {
  const listed: string[] = [];
  try {
    for await (const entry of readSitemap(textsOf(await get(url), MAX_BYTES), url)) {
      if ('error' in entry) continue;
      if (!entry.isSitemap) return { isNews: entry.isNews, listed };
      if (!isTooOld(entry, since)) listed.push(entry.url.url);
    }
    return { isNews: false, listed };
  } catch {
    return { isNews: true, listed };
  }
}
