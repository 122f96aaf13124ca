/** Makes the context of an extraction: the publisher rule and the site profile applied to the page. */
import { chosenPublishers } from './chosen-publishers.ts';
import type { ExtractOptions } from './extract-input.ts';
import type { Page } from './html/page.ts';
import { statedUrl, urlResolver } from './html/page-url.ts';
import { siteNameTest } from './html/site-name.ts';
import { publisherOf, publishers } from './publishers/index.ts';
import { applyProfile, constantTest } from './rules/applied-profile.ts';
import { applyRule } from './rules/applied-rule.ts';
import type { Attempt, ExtractionContext } from './rules/extraction-context.ts';
import { fieldOf } from './rules/rejection.ts';

export function createContext(
  page: Page,
  options: ExtractOptions,
  note: (attempt: Attempt) => void,
): ExtractionContext {
  const resolve = urlResolver(page);
  const url = options.url ?? resolve(page.head.links.get('canonical')?.[0]) ?? statedUrl(page);
  const known = options.publishers === undefined ? publishers : chosenPublishers(options.publishers);
  const rule = applyRule(page, url === undefined ? undefined : publisherOf(url, known), {
    url,
    onRejection: (rejection) => note({ ...rejection, field: fieldOf(rejection), source: 'publisher-rule' }),
  });
  return {
    page,
    rule,
    learned: applyProfile(page, options.profile),
    now: options.now,
    resolve,
    isConstant: constantTest(options.profile),
    isSiteName: siteNameTest(page, rule.signatures),
    note,
  };
}
