/** The lists of a site that a watch reads. */
import { type NewsSitemapOptions, newsSitemaps } from '../../../sources/news-sitemaps.ts';

/** Narrows the lists of a site to those that hold news; none if it has no such list. */
export type NewsLists = (lists: readonly string[]) => Promise<readonly string[]>;

/**
 * Remembers which lists hold news, so that a round of a watch need not read them all.
 *
 * @param maxAge - rounds after which the lists of a site are checked again
 */
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
