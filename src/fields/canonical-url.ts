/** The canonical URL: the one that the page states for itself. */
import type { ExtractionContext } from '../publishers/rules/extraction-context.ts';
import { firstOf, type Located } from '../publishers/rules/strategy.ts';

export function findCanonicalUrl(context: ExtractionContext): Located<string> | undefined {
  const { head } = context.page;
  return firstOf(context, 'canonicalUrl', [
    ['meta', 'rel=canonical', 0.98, () => context.resolve(head.links.get('canonical')?.[0])],
    ['meta', 'og:url', 0.9, () => context.resolve(head.metas.get('og:url')?.[0])],
  ]);
}
