/** The license that a page states for its text, as a URL. */
import { stringAt } from '../html/json-ld.ts';
import type { ExtractionContext } from '../publishers/rules/extraction-context.ts';
import { firstOf, type Located } from '../publishers/rules/strategy.ts';

const WEB = /^(?:https?:)?\/\//iu;
/** The license of a picture is next to it. */
const COMMONS = 'a[href*="creativecommons.org/"]:not(figure a, figcaption a)';

export function findLicense(context: ExtractionContext): Located<string> | undefined {
  const { page, resolve } = context;
  const stated = (page.article && stringAt(page.article, 'license')) ?? '';
  return firstOf(context, 'license', [
    ['json-ld', 'license', 0.95, () => (WEB.test(stated) ? resolve(stated) : undefined)],
    ['meta', 'rel=license', 0.95, () => resolve(page.head.links.get('license')?.[0])],
    ['page', 'only license of Creative Commons', 0.7, () => onlyCommons(context)],
  ]);
}

function onlyCommons({ page, resolve }: ExtractionContext): string | undefined {
  const isLinked = page.hrefs.some((href) => href.includes('creativecommons.org/'));
  const links = isLinked ? page.select(COMMONS) : [];
  const [license, ...others] = new Set(links.map(({ attribs }) => resolve(attribs.href)));
  return others.length === 0 ? license : undefined;
}
