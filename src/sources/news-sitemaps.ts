/** Finds the sitemaps that hold what is new. Their content decides, since their URLs say little. */
import { textsOf } from './read-input.ts';
import { readSitemap } from './read-sitemap.ts';
import { isTooOld, type SitemapOptions } from './urls-of-sitemap.ts';

/** Options for checking sitemaps. */
export interface NewsSitemapOptions extends Pick<SitemapOptions, 'get' | 'since'> {
  /** Maximum number of sitemaps to check. @defaultValue 50 */
  readonly maxSitemaps?: number;
}

const MAX_SITEMAPS = 50;
const MAX_BYTES = 64_000_000;

/**
 * The sitemaps that begin with news, and the feeds, among those given and those that they list. This includes unreadable ones,
 * so that a later reader reports why.
 */
export async function newsSitemaps(
  urls: readonly string[],
  { maxSitemaps = MAX_SITEMAPS, ...options }: NewsSitemapOptions,
): Promise<string[]> {
  const waiting = [...urls];
  const seen = new Set(urls);
  const found: string[] = [];
  for (let at = 0; at < waiting.length && at < maxSitemaps; at += 1) {
    const url = waiting[at] as string;
    const { isNews, listed } = await beginningOf(url, options);
    if (isNews) found.push(url);
    const others = listed.filter((one) => !seen.has(one));
    for (const one of others) seen.add(one);
    waiting.push(...others);
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
