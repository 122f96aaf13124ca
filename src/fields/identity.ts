/** Who published a page and what its URL is. */

import type { PublisherName } from '../article.ts';
import { stringAt } from '../html/json-ld.ts';
import type { Page } from '../html/page.ts';
import { plainText } from '../html/plain-text.ts';
import { parseUrl } from '../parse-url.ts';
import { type ExtractionContext, firstOf, type Located } from './extraction-context.ts';
import { inJsonLd, inMeta } from './strategies.ts';
import { metaOf } from './titles.ts';

/** Makes a URL of the page absolute; undefined for what is not an http(s) URL. */
export function urlResolver(page: Page): (url: string | undefined) => string | undefined {
  const base = shortOf(absolute(page.head.base, page.url)) ?? page.url ?? shortOf(statedUrl(page));
  return (url) => absolute(url, base);
}

/** Longest base that a page may state: it is read again with each URL. Seen are 250 characters. */
const MAX_BASE_LENGTH = 2000;

function shortOf(url: string | undefined): string | undefined {
  return url !== undefined && url.length <= MAX_BASE_LENGTH ? url : undefined;
}

function absolute(url: string | undefined, base: string | undefined): string | undefined {
  const trimmed = url?.trim();
  if (!trimmed) return undefined;
  const { href, protocol } = parseUrl(trimmed, base) ?? {};
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

/** The URL that the page states itself: canonical, else og:url. */
export function statedUrl(page: Page): string | undefined {
  return (
    absolute(page.head.links.get('canonical')?.[0], undefined) ??
    absolute(page.head.metas.get('og:url')?.[0], undefined)
  );
}

/** The URL that the page gives itself. */
export function findCanonicalUrl(context: ExtractionContext): Located<string> | undefined {
  const { head } = context.page;
  return firstOf(context, 'canonicalUrl', [
    inMeta('rel=canonical', 0.98, () => context.resolve(head.links.get('canonical')?.[0])),
    inMeta('og:url', 0.9, () => context.resolve(head.metas.get('og:url')?.[0])),
  ]);
}

/** Name and domain of the publisher; undefined when neither rule, page nor URL tells. */
export function findPublisher(context: ExtractionContext): Located<PublisherName> | undefined {
  const { page, rule } = context;
  const { publisher } = rule;
  const domain = domainOf(page.url ?? statedUrl(page)) ?? publisher?.domains[0]?.split('/')[0];
  const named = (written = ''): PublisherName | undefined => {
    const name = plainText(written);
    return name === '' ? undefined : { name, ...(domain === undefined ? {} : { domain }) };
  };
  const fromRule = named(publisher?.name);
  return firstOf(context, 'publisher', [
    {
      source: 'publisher-rule',
      where: 'rule',
      confidence: 0.99,
      read: () => publisher && fromRule && { id: publisher.id, ...fromRule },
    },
    inMeta('og:site_name', 0.9, () => named(metaOf(page, 'og:site_name'))),
    inJsonLd('publisher.name', 0.9, () => named(page.article && stringAt(page.article, 'publisher.name'))),
    { source: 'url', where: 'domain', confidence: 0.6, read: () => named(domain) },
  ]);
}

const WWW = /^www\./u;

/** The host of a URL without `www.`; undefined for what is not a URL. */
export function domainOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : parseUrl(url)?.hostname.replace(WWW, '');
}
