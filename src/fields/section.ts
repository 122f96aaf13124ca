/** The section: the last useful crumb of the trail, else what the page states. */
import type { Crumb } from '../article.ts';
import { stringAt } from '../html/json-ld.ts';
import type { Page } from '../html/page.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import { HOME_LABELS } from '../text/hindi/home-labels.ts';
import type { Located } from './field.ts';
import { metaOf } from './titles.ts';

const HOME = new Set(HOME_LABELS.map(foldForMatching));

/** Finds the section. `isSiteName` keeps the site's own name out. */
export function findSection(
  page: Page,
  breadcrumb: Located<Crumb[]> | undefined,
  isSiteName: (part: string) => boolean,
): Located<string> | undefined {
  const crumb = breadcrumb?.value.findLast(({ name }) => !HOME.has(foldForMatching(name)) && !isSiteName(name));
  if (breadcrumb !== undefined && crumb !== undefined) return { ...breadcrumb, value: crumb.name };
  const linked = page.article && stringAt(page.article, 'articleSection');
  if (linked) return { value: linked, source: 'json-ld', confidence: 0.85 };
  const stated = metaOf(page, 'article:section');
  return stated === undefined ? undefined : { value: stated, source: 'meta', confidence: 0.8 };
}
