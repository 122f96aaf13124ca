/** The section: the last useful crumb of the breadcrumb, otherwise the section in the metadata. */
import type { Crumb } from '../article.ts';
import { stringAt } from '../html/json-ld.ts';
import { metaOf } from '../html/stated.ts';
import type { ExtractionContext } from '../publishers/rules/extraction-context.ts';
import { firstOf, type Located } from '../publishers/rules/strategy.ts';
import { isHomeLabel } from '../text/boilerplate.ts';

export function findSection(
  context: ExtractionContext,
  breadcrumb: readonly Crumb[],
): Located<string> | undefined {
  const { page } = context;
  const isUseful = ({ name }: Crumb): boolean => !isHomeLabel(name) && !context.isSiteName(name);
  return firstOf(context, 'section', [
    ['page', 'last crumb', 0.9, () => breadcrumb.findLast(isUseful)?.name],
    ['json-ld', 'articleSection', 0.85, () => page.article && stringAt(page.article, 'articleSection')],
    ['meta', 'article:section', 0.8, () => metaOf(page, 'article:section')],
  ]);
}
