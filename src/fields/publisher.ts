import type { PublisherName } from '../article.ts';
import { stringAt } from '../html/json-ld.ts';
import { statedUrl } from '../html/page-url.ts';
import { plainText } from '../html/plain-text.ts';
import { metaOf } from '../html/stated.ts';
import type { ExtractionContext } from '../publishers/rules/extraction-context.ts';
import { firstOf, type Located } from '../publishers/rules/strategy.ts';
import { domainOf } from '../text/parse-url.ts';

/** Name and domain of the publisher; undefined if rule, page and URL contain neither. */
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
    ['publisher-rule', 'rule', 0.99, () => publisher && fromRule && { id: publisher.id, ...fromRule }],
    ['meta', 'og:site_name', 0.9, () => named(metaOf(page, 'og:site_name'))],
    ['json-ld', 'publisher.name', 0.9, () => named(page.article && stringAt(page.article, 'publisher.name'))],
    ['url', 'domain', 0.6, () => named(domain)],
  ]);
}
