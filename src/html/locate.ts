import type { Element } from 'domhandler';
import type { Locator } from '../publishers/publisher.ts';
import { tidyText } from '../text/tidy-text.ts';
import { elementText } from './element-text.ts';
import { listAt, stringAt } from './json-ld.ts';
import { textOfMarkup } from './markup-text.ts';
import { outermost } from './outermost.ts';
import type { Page } from './page.ts';

/** What a locator has found: elements for CSS, and texts for all kinds. */
export interface Match {
  readonly locator: Locator;
  readonly elements: readonly Element[];
  readonly texts: readonly string[];
}

/** The first locator of an ordered list with an accepted text; the caller may reject texts. */
export function locate(
  page: Page,
  locators: readonly Locator[],
  isBelieved: (match: Match) => boolean = () => true,
): Match | undefined {
  for (const locator of locators) {
    const match = read(page, locator);
    if (match.texts.length > 0 && isBelieved(match)) return match;
  }
  return undefined;
}

function read(page: Page, locator: Locator): Match {
  if ('css' in locator) return readElements(page, locator);
  const stated =
    'jsonLd' in locator
      ? statedIn(page, locator.jsonLd)
      : (page.head.metas.get(locator.meta.toLowerCase()) ?? []);
  return { locator, elements: [], texts: stated.map(cleaned).filter((text) => text !== '') };
}

/** A locator may name any attribute, even `constructor`, so inherited properties are ignored. */
function attributeOf({ attribs }: Element, name: string): string {
  return Object.hasOwn(attribs, name) ? (attribs[name] ?? '') : '';
}

function readElements(page: Page, locator: Extract<Locator, { css: string }>): Match {
  const { attribute } = locator;
  const textOf = (element: Element): string =>
    attribute === undefined ? elementText(element) : cleaned(attributeOf(element, attribute));
  const selected = page.select(locator.css);
  const elements = attribute === undefined ? outermost(selected) : selected;
  const found = elements.map((element) => ({ element, text: textOf(element) }));
  const filled = found.filter(({ text, element }) => text !== '' || element.name === 'img');
  return { locator, elements: filled.map(({ element }) => element), texts: filled.map(({ text }) => text) };
}

function statedIn({ article }: Page, path: string): string[] {
  if (article === undefined) return [];
  const many = listAt(article, path).filter((value): value is string => typeof value === 'string');
  return many.length > 0 ? many : [stringAt(article, path) ?? ''];
}

function cleaned(text: string): string {
  return tidyText(textOfMarkup(text));
}
