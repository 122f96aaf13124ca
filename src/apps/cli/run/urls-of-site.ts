/** The pages of a site, by its sitemaps and feeds, or by the links of its section pages. */
import { type Publisher, pathMatcher, type UrlKind } from '../../../index.ts';
import { parseUrl, publisherOf, urlKindsOf } from '../../../publishers/index.ts';
import {
  type NewsSitemapOptions,
  newsSitemaps,
  type SectionOptions,
  type SitemapOptions,
  type SourceFailure,
  type SourceUrl,
  urlsOfSections,
  urlsOfSitemap,
} from '../../../sources/index.ts';
import type { Given } from '../commands.ts';
import { UsageError } from '../exit.ts';
import { WEB_URL } from '../named-paths.ts';
import { didYouMean } from '../near-name.ts';
import type { UrlItem } from './fetch-run.ts';

export async function* interleave<T>(sources: readonly AsyncIterable<T>[]): AsyncGenerator<T> {
  const open = new Set(sources.map((source) => source[Symbol.asyncIterator]()));
  try {
    while (open.size > 0)
      for (const source of open) {
        const { done, value } = await source.next();
        if (done) open.delete(source);
        else yield value;
      }
  } finally {
    for (const source of open) await source.return?.();
  }
}

export type NewsLists = (lists: readonly string[]) => Promise<readonly string[]>;

/** Remembers which lists hold news for `maxAge` rounds of a watch, so that not every round reads them all. */
export function rememberedNewsLists(options: NewsSitemapOptions, maxAge: number): NewsLists {
  const known = new Map<string, { age: number; readonly news: Promise<readonly string[]> }>();
  return (lists) => {
    const key = lists.join(' ');
    const before = known.get(key);
    const memory =
      before !== undefined && before.age < maxAge ? before : { age: 0, news: newsSitemaps(lists, options) };
    memory.age += 1;
    known.set(key, memory);
    return memory.news;
  };
}

type UrlConditions = Pick<Given<'crawl'>, 'until' | 'include' | 'exclude'>;

/** A page without a date is wanted. Patterns are as in robots.txt. */
export function urlFilter({ until, include = ['*'], exclude = [] }: UrlConditions) {
  const included = pathMatcher(include);
  const excluded = pathMatcher(exclude);
  return ({ url, lastModified }: SourceUrl): boolean => {
    if (until !== undefined && lastModified !== undefined && Date.parse(lastModified) > until.getTime())
      return false;
    return included(url) !== undefined && excluded(url) === undefined;
  };
}

/** The conditions of the command line, and the functions that fetch lists and pages. */
export interface SiteOptions
  extends UrlConditions,
    Pick<Given<'crawl'>, 'since' | 'limit' | 'follow' | 'sections'>,
    Pick<SitemapOptions, 'get'> {
  readonly rules: readonly Publisher[];
  readonly sitemapsOf: (url: string) => Promise<readonly string[]>;
  /** Finds the news sitemaps among the sitemaps of a site. If there are any, or any feeds, only these are read. */
  readonly newsLists?: NewsLists | undefined;
  readonly getSection: SectionOptions['get'];
}

const IS_HOST = /^[^\s/][^\s/.]*\.[^\s/]+(?:\/\S*)?$/u;
/** Marks the path of a feed or a sitemap. */
const IS_LIST = /sitemap|\.(?:xml|rss|rdf|atom|txt)(?:\.gz)?$|(?:^|[/_-])(?:rss|feeds?|atom)(?:$|[/_.-])/iu;

/**
 * The URLs of a site's pages, each once. The site is a URL, a host, or the id of a rule; the URL of a feed or a sitemap is used
 * as given. URLs that the publisher rule knows as a listing, a video or a gallery are skipped.
 */
export async function* urlsOfSite(site: string, options: SiteOptions): AsyncGenerator<UrlItem> {
  const { rules, limit = Number.POSITIVE_INFINITY, follow, get, since } = options;
  const start = startOf(site, rules);
  const isWanted = urlFilter(options);
  let count = 0;
  const items =
    follow === undefined
      ? urlsOfSitemap(await listsOf(start, options), { get, ...(since && { since }) })
      : followed(start, options);
  for await (const item of items) {
    const isUrl = !('error' in item);
    if (isUrl && !(isWanted(item) && isPage(item.url, rules, ['listing', 'video', 'gallery']))) continue;
    yield item;
    count += Number(isUrl);
    if (count >= limit) return;
  }
}

/** If the rule knows the URLs of articles, it decides. */
function followed(
  { url, rule }: Start,
  { rules, exclude, follow: depth, sections, getSection: get }: SiteOptions,
): AsyncIterable<SourceUrl | SourceFailure> {
  const isSection = urlFilter({ exclude });
  return urlsOfSections(url, {
    get,
    ...(depth !== undefined && { depth }),
    ...(sections !== undefined && { maxSections: sections }),
    isWanted: (found) =>
      publisherOf(found, rules)?.id === rule?.id &&
      isSection({ url: found }) &&
      isPage(found, rules, ['video', 'gallery']),
    ...(rule?.urls?.article !== undefined && {
      isArticle: (found: string) => isArticle(urlKindsOf(found, rule)),
    }),
  });
}

function isArticle(kinds: ReadonlySet<UrlKind>): boolean {
  return kinds.has('article') || kinds.has('live');
}

interface Start {
  readonly url: string;
  readonly rule: Publisher | undefined;
}

export function startOf(site: string, rules: readonly Publisher[]): Start {
  const named = rules.find(({ id }) => id === site);
  if (named !== undefined) return { url: `https://${named.domains[0]}/`, rule: named };
  const url = WEB_URL.test(site) ? site : `https://${site}`;
  if ((WEB_URL.test(site) || IS_HOST.test(site)) && parseUrl(url))
    return { url, rule: publisherOf(url, rules) };
  const ids = rules.map(({ id }) => id);
  throw new UsageError(`${site} is not a URL, a host or a publisher rule${didYouMean(site, ids)}`);
}

/** Sitemaps and feeds, news sitemaps first. */
async function listsOf({ url, rule }: Start, { sitemapsOf, newsLists }: SiteOptions): Promise<string[]> {
  if (IS_LIST.test(new URL(url).pathname)) return [url];
  const feeds = rule?.feeds ?? [];
  const sitemaps = [...new Set([...(rule?.sitemaps ?? []), ...(await sitemapsOf(url))])];
  const news = newsLists === undefined ? [] : [...feeds, ...(await newsLists(sitemaps))];
  const lists = news.length > 0 ? news : [...(rule?.sitemaps ?? []), ...feeds, ...sitemaps];
  return lists.length === 0 ? [new URL('/sitemap.xml', url).href] : [...new Set(lists)];
}

/** A URL that matches several kinds is kept. */
function isPage(url: string, rules: readonly Publisher[], otherKinds: readonly UrlKind[]): boolean {
  const kinds = urlKindsOf(url, publisherOf(url, rules));
  return isArticle(kinds) || !otherKinds.some((kind) => kinds.has(kind));
}
