/** URL parsing that works the same on every version of Node. */

/**
 * Parses a URL; `undefined` for anything else. It replaces `URL.parse`, which Node 20 lacks, and `URL.canParse`, which
 * Node 20 gets wrong: once V8 has optimized it, it rejects URLs with Latin-1 letters such as é.
 */
export function parseUrl(url: string, base?: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}

const WEB = /^https?:$/u;

/** {@link parseUrl} for http(s) URLs only. */
export function parseWebUrl(url: string, base?: string): URL | undefined {
  const parsed = parseUrl(url, base);
  return parsed !== undefined && WEB.test(parsed.protocol) ? parsed : undefined;
}

/** The URL without user name and password, which do not belong in an article. */
export function withoutCredentials(url: URL): URL {
  if (url.username === '' && url.password === '') return url;
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  return bare;
}

const WWW = /^www\./u;

/** The host of a URL without `www.`; undefined for anything but a URL, and for a host of only dots or `www.`. */
export function domainOf(url: string | undefined): string | undefined {
  const domain = url === undefined ? undefined : parseUrl(url)?.hostname.replace(WWW, '');
  return domain?.replaceAll('.', '') === '' ? undefined : domain;
}
