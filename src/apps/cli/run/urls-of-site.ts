/** The pages of a site, by its sitemaps and feeds, or by the links of its section pages. */

import type { Publisher, UrlKind } from '../../../index.ts';
import { didYouMean } from '../../../io/near-name.ts';
import { UrlSet } from '../../../io/url-set.ts';
import { parseUrl } from '../../../parse-url.ts';
import { publisherOf } from '../../../publishers/index.ts';
import { urlKindsOf } from '../../../publishers/rules/publisher-patterns.ts';
import {
  type SectionOptions,
  type SitemapOptions,
  type SourceUrl,
  urlsOfSections,
  urlsOfSitemap,
} from '../../../sources/index.ts';
import { UsageError } from '../cli-error.ts';
import type { UrlItem } from './fetch-run.ts';
import type { NewsLists } from './news-lists.ts';

/** Options for finding the pages of a site. */
export interface SiteOptions extends Pick<SitemapOptions, 'get' | 'since' | 'limit'> {
  /** The publisher rules. */
  readonly rules: readonly Publisher[];
  /** Returns the sitemaps listed in the robots.txt of a URL. */
  readonly sitemapsOf: (url: string) => Promise<readonly string[]>;
  /** Which URLs are wanted; default: all. */
  readonly isWanted?: (item: SourceUrl) => boolean;
  /** Finds the news sitemaps among the sitemaps of a site. If there are any, or any feeds, only these are read. */
  readonly newsLists?: NewsLists;
  /** Reads section pages instead of lists. */
  readonly follow?: FollowOptions;
}

/** How section pages are read. */
export interface FollowOptions extends Pick<SectionOptions, 'get' | 'depth' | 'maxSections'> {
  /** Which URLs may be section pages; default: all. */
  readonly isSection?: (item: SourceUrl) => boolean;
}

const IS_URL = /^https?:\/\//iu;
const IS_HOST = /^[^\s/][^\s/.]*\.[^\s/]+(?:\/\S*)?$/u;
/** Marks the path of a feed or a sitemap. */
const IS_LIST = /sitemap|\.(?:xml|rss|rdf|atom|txt)(?:\.gz)?$|(?:^|[/_-])(?:rss|feeds?|atom)(?:$|[/_.-])/iu;

/**
 * The URLs of a site's pages, each once. The site is a URL, a host, or the id of a rule; the URL of a feed
 * or a sitemap is used as given. URLs that the publisher rule knows as a listing, a video or a gallery are skipped.
 *
 * @throws UsageError if the site is none of these.
 */
export function urlsOfSite(site: string, options: SiteOptions): AsyncGenerator<UrlItem> {
  return urlsOf(startOf(site, options.rules), options);
}

/**
 * The URL of a site's start page, or of a feed or a sitemap.
 *
 * @throws UsageError when the site is neither a URL, nor a host, nor the id of a rule.
 */
export function startUrlOf(site: string, rules: readonly Publisher[]): string {
  return startOf(site, rules).url;
}

async function* urlsOf(start: Start, options: SiteOptions): AsyncGenerator<UrlItem> {
  const { limit = Number.POSITIVE_INFINITY } = options;
  let count = 0;
  const { follow } = options;
  const items =
    follow === undefined
      ? itemsOf(await listsOf(start, options), options)
      : followed(start, { ...options, follow });
  for await (const item of items) {
    yield item;
    if (!('error' in item)) count += 1;
    if (count >= limit) return;
  }
}

async function* itemsOf(
  lists: readonly string[],
  { rules, get, since, isWanted = () => true }: SiteOptions,
): AsyncGenerator<UrlItem> {
  const seen = new UrlSet();
  for (const list of lists) {
    for await (const item of urlsOfSitemap(list, { get, ...(since && { since }) })) {
      if ('error' in item || (isWanted(item) && isPage(item.url, rules) && seen.add(item.url))) yield item;
    }
  }
}

/** If the rule knows the URLs of articles, it decides. */
async function* followed(
  { url, rule }: Start,
  { rules, follow, isWanted = () => true }: SiteOptions & Required<Pick<SiteOptions, 'follow'>>,
): AsyncGenerator<UrlItem> {
  const { isSection = () => true, ...how } = follow;
  const items = urlsOfSections(url, {
    ...how,
    isWanted: (found) =>
      publisherOf(found, rules)?.id === rule?.id &&
      isSection({ url: found }) &&
      isPage(found, rules, ['video', 'gallery']),
    ...(rule?.urls?.article !== undefined && { isArticle: (found: string) => isArticleUrl(found, rule) }),
  });
  for await (const item of items)
    if ('error' in item || (isWanted(item) && isPage(item.url, rules))) yield item;
}

function isArticleUrl(url: string, rule: Publisher): boolean {
  const kinds = urlKindsOf(url, rule);
  return kinds.has('article') || kinds.has('live');
}

/** The start URLs, and the rule of the site. */
interface Start {
  readonly url: string;
  readonly rule: Publisher | undefined;
}

/** @throws UsageError immediately if it is not a site. */
function startOf(site: string, rules: readonly Publisher[]): Start {
  const named = rules.find(({ id }) => id === site);
  if (named !== undefined) return { url: `https://${named.domains[0]}/`, rule: named };
  const url = urlOf(site, rules);
  return { url, rule: publisherOf(url, rules) };
}

/** Sitemaps and feeds, news sitemaps first. */
async function listsOf(
  { url, rule }: Start,
  { sitemapsOf, newsLists }: SiteOptions,
): Promise<readonly string[]> {
  if (IS_LIST.test(new URL(url).pathname)) return [url];
  const feeds = rule?.feeds ?? [];
  const sitemaps = [...new Set([...(rule?.sitemaps ?? []), ...(await sitemapsOf(url))])];
  const news = newsLists === undefined ? [] : [...feeds, ...(await newsLists(sitemaps))];
  const all = [...(rule?.sitemaps ?? []), ...feeds, ...sitemaps];
  const lists = news.length > 0 ? news : all;
  return lists.length === 0 ? [new URL('/sitemap.xml', url).href] : [...new Set(lists)];
}

function urlOf(site: string, rules: readonly Publisher[]): string {
  const url = IS_URL.test(site) ? site : `https://${site}`;
  if ((IS_URL.test(site) || IS_HOST.test(site)) && parseUrl(url)) return url;
  const near = didYouMean(
    site,
    rules.map(({ id }) => id),
  );
  throw new UsageError(`${site} is not a URL, a host or a publisher rule${near}`);
}

const OTHER_KINDS: readonly UrlKind[] = ['listing', 'video', 'gallery'];

/** A URL that matches several kinds is kept. */
function isPage(
  url: string,
  rules: readonly Publisher[],
  otherKinds: readonly UrlKind[] = OTHER_KINDS,
): boolean {
  const kinds = urlKindsOf(url, publisherOf(url, rules));
  return kinds.has('article') || kinds.has('live') || !otherKinds.some((kind) => kinds.has(kind));
}
