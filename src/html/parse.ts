/** Parses HTML into a tree as it is written: nothing is moved as the HTML standard requires. */
import { type ChildNode, type Document, DomHandler, type ParentNode } from 'domhandler';
import { ScrapeError } from '../errors.ts';
import { NamingParser } from './naming-parser.ts';
import { SkippingTokenizer } from './skipping-tokenizer.ts';
import { walk } from './walk.ts';

/**
 * Maximum nesting: of 600 saved pages none is 40 deep, and browsers stop nesting at 512. The parser looks
 * an end tag up among all open elements, and the text of an element is read from all of its content: without a
 * limit, both are quadratic in the size of a page.
 */
const MAX_DEPTH = 1000;

/**
 * The document of a page. Any text is a page; invalid markup is text.
 *
 * @param url - URL of the page, for the error.
 * @throws ScrapeError `too-large` for elements that are nested more than 1,000 deep.
 */
export function parseDocument(html: string, url?: string): Document {
  const handler = new ShallowHandler(url);
  new NamingParser(handler, { Tokenizer: SkippingTokenizer }).end(html);
  return handler.root;
}

/** @throws ScrapeError `too-large` for a tree that {@link parseDocument} would not have built. */
export function assertShallow(document: Document, url?: string): void {
  let depth = 0;
  walk(document, {
    text: () => {},
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

/** The attributes of all elements without any: half of a page. Nobody writes to them. */
const NO_ATTRIBUTES: Record<string, string> = Object.freeze({});

/**
 * Builds the tree, and stops if it gets too deep; content of scripts and comments does not count. The children of an element
 * become an array when it closes: one that grows with each child reserves 17 places.
 */
class ShallowHandler extends DomHandler {
  readonly #url: string | undefined;
  /** Children of all open elements, outermost element first; those from {@link #end} on belong to closed ones. */
  readonly #children: ChildNode[] = [];
  #end = 0;
  /** Where the children of each open element begin. */
  readonly #starts: number[] = [0];

  constructor(url: string | undefined) {
    super();
    this.#url = url;
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    super.onopentag(name, isEmpty(attributes) ? NO_ATTRIBUTES : attributes);
    this.#starts.push(this.#end);
    if (this.tagStack.length > MAX_DEPTH) throw tooDeep(this.#url);
  }

  override onclosetag(): void {
    const element = this.tagStack.at(-1);
    super.onclosetag();
    if (element !== undefined) this.#take(element);
  }

  override onend(): void {
    this.#take(this.root);
    super.onend();
  }

  protected override addNode(node: ChildNode): void {
    const start = this.#starts.at(-1) ?? 0;
    const before = this.#end > start ? this.#children[this.#end - 1] : undefined;
    if (before !== undefined) {
      node.prev = before;
      before.next = node;
    }
    this.#children[this.#end] = node;
    this.#end += 1;
    node.parent = this.tagStack.at(-1) ?? null;
    this.lastNode = null;
  }

  #take(parent: ParentNode): void {
    const start = this.#starts.pop() ?? 0;
    if (this.#end > start) parent.children = this.#children.slice(start, this.#end);
    this.#end = start;
  }
}

function isEmpty(attributes: Record<string, string>): boolean {
  for (const _ in attributes) return false;
  return true;
}
