/** What the URLs of a page say about its kind. */
import type { Page } from '../../html/page.ts';
import {
  ITEM_QUERY,
  isStoryUrl,
  LISTING_PATHS,
  LISTING_QUERY,
  pathName,
  ROOT_PATHS,
} from '../../text/page-kind-words.ts';
import { parseUrl } from '../../text/parse-url.ts';

export interface UrlParts {
  /** Path segments in lower case, without empty ones. */
  readonly steps: readonly string[];
  /** The same without extension, hyphens and underscores: `aboutus` for `about-us.html`. */
  readonly names: readonly string[];
  readonly query: string;
}

/** The known URLs of a page: the caller's, and those that the page states. A path may be in the query: `?q=node/7713`. */
export function urlsOf(page: Page): UrlParts[] {
  const urls = [page.url, page.head.links.get('canonical')?.[0], page.head.metas.get('og:url')?.[0]];
  return urls.flatMap((url) => {
    const parsed = url === undefined ? undefined : parseUrl(url);
    if (parsed === undefined) return [];
    const inQuery = parsed.searchParams.get('q') ?? '';
    const isPath = inQuery.includes('/');
    const path = isPath ? inQuery : parsed.pathname;
    const steps = path.toLowerCase().split('/').filter(Boolean);
    return [{ steps, names: steps.map(pathName), query: isPath ? '' : parsed.search }];
  });
}

export function isRoot({ names, query }: UrlParts): boolean {
  return names.every((name) => ROOT_PATHS.has(name)) && !LISTING_QUERY.test(query) && !ITEM_QUERY.test(query);
}

/** Whether a URL has one of the segments before its last one, because the last alone names the listing of such pages. */
export function isBelow({ names }: UrlParts, wanted: ReadonlySet<string>): boolean {
  return names.slice(0, -1).some((name) => wanted.has(name));
}

/** Whether a URL names a story: by a number of four digits or more, or by a segment of many words. */
export function namesStory({ steps, query }: UrlParts): boolean {
  return isStoryUrl(steps.at(-1) ?? '', query);
}

export function isListUrl(url: UrlParts): boolean {
  if (namesStory(url)) return false;
  return LISTING_QUERY.test(url.query) || isBelow(url, LISTING_PATHS);
}
