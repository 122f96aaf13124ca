import { load } from 'cheerio/slim';
import type { Document, Element } from 'domhandler';
import { once } from '../text/once.ts';

/**
 * Shared by all pages, since each instance makes its own class. V8 would keep the hidden class of that, and with it the document
 * it was loaded with, until the next full collection.
 */
const $ = load([]);

/** Makes the function that selects among the elements of a page, in document order. It throws for an invalid selector. */
export function selector(document: Document, elements: readonly Element[]): (css: string) => Element[] {
  // Cheerio copies the list.
  const all = once(() => $(elements as Element[], undefined, document));
  return (css) => all().filter(css).get();
}
