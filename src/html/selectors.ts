import { isStableName } from '../publishers/stable-name.ts';
import type { Element } from './segment.ts';

const VALUE = /^[A-Za-z0-9_%-]{1,40}$/u;
const SPACES = /\s+/u;
const SEMANTIC_TAGS: ReadonlySet<string> = new Set(
  'article main h1 h2 h3 header footer aside nav figure figcaption'.split(' '),
);
/** Attributes that pages with layout tables have instead of names. */
const LAYOUT_ATTRIBUTES = ['role', 'width', 'valign', 'align'] as const;
const MAX_CLASSES = 5;
const MAX_DATA = 3;

/**
 * Compound selectors that match an element by names likely to be the same on all pages, the most reliable first: `itemprop`,
 * `data-*`, id, class, element, attributes of layout tables. Empty for an element without a name.
 */
export function ownSelectors({ name: tag, attribs = {} }: Element): string[] {
  const { itemprop = '', id = '', class: classes = '' } = attribs;
  const names = classes.split(SPACES).filter(isStableName).slice(0, MAX_CLASSES);
  return [
    ...(VALUE.test(itemprop) ? [`[itemprop="${itemprop}"]`] : []),
    ...dataSelectors(attribs),
    ...(isStableName(id) ? [`#${id}`] : []),
    ...names.flatMap((name) => [`${tag}.${name}`, `.${name}`]),
    ...(SEMANTIC_TAGS.has(tag) ? [tag] : []),
    ...layoutSelectors(tag, attribs),
  ];
}

function dataSelectors(attribs: Readonly<Record<string, string>>): string[] {
  return Object.entries(attribs)
    .filter(([name, value]) => name.startsWith('data-') && isStableName(name) && isStableName(value))
    .slice(0, MAX_DATA)
    .map(([name, value]) => `[${name}="${value}"]`);
}

function layoutSelectors(tag: string, attribs: Readonly<Record<string, string>>): string[] {
  const stated = LAYOUT_ATTRIBUTES.filter((name) => VALUE.test(attribs[name] ?? ''));
  return stated.map((name) => `${tag}[${name}="${attribs[name]}"]`);
}
