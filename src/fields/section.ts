/** The section: the last useful crumb of the breadcrumb, else what the page states. */
import type { Crumb } from '../article.ts';
import { stringAt } from '../html/json-ld.ts';
import { isHomeLabel } from '../text/home-label.ts';
import { type ExtractionContext, firstOf, type Located } from './extraction-context.ts';
import { metaOf } from './titles.ts';

/** Finds the section; the site's own name and "Home" are none. */
export function findSection(
  context: ExtractionContext,
  breadcrumb: readonly Crumb[],
): Located<string> | undefined {
  const { page } = context;
  const isUseful = ({ name }: Crumb): boolean => !isHomeLabel(name) && !context.isSiteName(name);
  return firstOf(context, 'section', [
    { source: 'page', where: 'last crumb', confidence: 0.9, read: () => breadcrumb.findLast(isUseful)?.name },
    {
      source: 'json-ld',
      where: 'articleSection',
      confidence: 0.85,
      read: () => page.article && stringAt(page.article, 'articleSection'),
    },
    {
      source: 'meta',
      where: 'article:section',
      confidence: 0.8,
      read: () => metaOf(page, 'article:section'),
    },
  ]);
}
