import { parseUrl, withoutCredentials } from '../text/parse-url.ts';
import type { Page } from './page.ts';

/** Makes a URL of a page absolute; undefined for anything but an http(s) URL. */
export type ResolveUrl = (url: string | undefined) => string | undefined;

export function urlResolver(page: Page): ResolveUrl {
  const base = shortOf(absolute(page.head.base, page.url)) ?? page.url ?? shortOf(statedUrl(page));
  return (url) => absolute(url, base);
}

/** Maximum length of a `<base>` URL, since it is parsed again with each URL. The longest seen has 250 characters. */
const MAX_BASE_LENGTH = 2000;

function shortOf(url: string | undefined): string | undefined {
  return url !== undefined && url.length <= MAX_BASE_LENGTH ? url : undefined;
}

function absolute(url: string | undefined, base?: string): string | undefined {
  const trimmed = url?.trim();
  if (!trimmed) return undefined;
  const parsed = parseUrl(trimmed, base);
  if (parsed?.protocol !== 'http:' && parsed?.protocol !== 'https:') return undefined;
  return withoutCredentials(parsed).href;
}

/** The canonical URL in the metadata: canonical, otherwise og:url. */
export function statedUrl(page: Page): string | undefined {
  const { links, metas } = page.head;
  return absolute(links.get('canonical')?.[0]) ?? absolute(metas.get('og:url')?.[0]);
}
