/** Who published a page and what its address is. */
import type { PublisherName } from '../article.ts';
import { stringAt } from '../html/json-ld.ts';
import type { Page } from '../html/page.ts';
import type { Publisher } from '../publishers/publisher.ts';
import type { Located } from './field.ts';
import { metaOf } from './titles.ts';

/** Makes an address of the page absolute; undefined for what is no http(s) address. */
export function urlResolver(page: Page): (url: string | undefined) => string | undefined {
  const base = absolute(page.head.base, page.url) ?? page.url ?? statedAddress(page);
  return (url) => absolute(url, base);
}

function absolute(url: string | undefined, base: string | undefined): string | undefined {
  const trimmed = url?.trim();
  if (!trimmed || !URL.canParse(trimmed, base)) return undefined;
  const { href, protocol } = new URL(trimmed, base);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

function statedAddress(page: Page): string | undefined {
  return absolute(page.head.links.get('canonical')?.[0], undefined) ?? absolute(page.head.metas.get('og:url')?.[0], undefined);
}

/** The address that the page gives itself. */
export function canonicalUrlOf(page: Page, resolve: (url: string | undefined) => string | undefined): Located<string> | undefined {
  const linked = resolve(page.head.links.get('canonical')?.[0]);
  if (linked !== undefined) return { value: linked, source: 'meta', confidence: 0.98 };
  const stated = resolve(page.head.metas.get('og:url')?.[0]);
  return stated === undefined ? undefined : { value: stated, source: 'meta', confidence: 0.9 };
}

/** Name and domain of the publisher; undefined when neither rule, page nor address tells. */
export function publisherNameOf(page: Page, rule: Publisher | undefined): Located<PublisherName> | undefined {
  const domain = domainOf(page.url ?? statedAddress(page)) ?? rule?.domains[0]?.split('/')[0];
  const host = domain === undefined ? {} : { domain };
  if (rule !== undefined) return { value: { id: rule.id, name: rule.name, ...host }, source: 'publisher-rule', confidence: 0.99 };
  const stated = metaOf(page, 'og:site_name') ?? (page.article && stringAt(page.article, 'publisher.name'));
  if (stated !== undefined && stated !== '') return { value: { name: stated, ...host }, source: 'meta', confidence: 0.9 };
  return domain === undefined ? undefined : { value: { name: domain, domain }, source: 'url', confidence: 0.6 };
}

function domainOf(url: string | undefined): string | undefined {
  return url === undefined || !URL.canParse(url) ? undefined : new URL(url).hostname.replace(/^www\./u, '');
}
