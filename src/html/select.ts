/** Selects elements by CSS: cheerio evaluates every selector. */
import { load } from 'cheerio/slim';
import type { Document, Element } from 'domhandler';

/** Selects the elements of one page that match a selector, in document order. */
export type Select = (css: string) => Element[];

/**
 * Shared by all pages, since each instance makes its own class. V8 would keep the hidden class of that, and with it the document
 * it was loaded with, until the next full collection.
 */
const $ = load([]);

/**
 * Makes the selecting function of a page from its elements.
 *
 * @throws Error of the function, for an invalid selector.
 */
export function selector(document: Document, elements: readonly Element[]): Select {
  return (css) =>
    $([...elements], undefined, document)
      .filter(css)
      .get();
}
