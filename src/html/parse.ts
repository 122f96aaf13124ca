import { type Document, DomHandler } from 'domhandler';
import { Parser } from 'htmlparser2';
import { ScrapeError } from '../errors.ts';
import { walk } from './walk.ts';

/**
 * Maximum nesting: none of 600 saved pages is nested deeper than 40, and browsers stop nesting at 512. The parser looks
 * up an end tag among all open elements, and the text of an element is read from all of its content: without a
 * limit, both are quadratic in the size of a page.
 */
const MAX_DEPTH = 1000;

/**
 * The document of a page as written: no element is moved as the HTML standard requires, and invalid markup is text.
 *
 * @param url - URL of the page, for the error.
 * @throws ScrapeError `too-large` for elements that are nested more than 1,000 deep.
 */
export function parseDocument(html: string, url?: string): Document {
  const handler = new ShallowHandler(url);
  new Parser(handler).end(html);
  return handler.root;
}

/** @throws ScrapeError `too-large` for a tree that {@link parseDocument} would not have built. */
export function assertShallow(document: Document, url?: string): void {
  let depth = 0;
  walk(document, {
    enter() {
      depth += 1;
      if (depth > MAX_DEPTH) throw tooDeep(url);
      return true;
    },
    leave() {
      depth -= 1;
    },
  });
}

function tooDeep(url: string | undefined): ScrapeError {
  return new ScrapeError('too-large', 'the elements of the page are nested too deeply', { url });
}

/** Builds the tree, and stops if it gets too deep. The content of scripts and comments does not count. */
class ShallowHandler extends DomHandler {
  #depth = 0;

  constructor(private readonly url: string | undefined) {
    super();
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    super.onopentag(name, attributes);
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw tooDeep(this.url);
  }

  override onclosetag(): void {
    super.onclosetag();
    this.#depth -= 1;
  }
}
