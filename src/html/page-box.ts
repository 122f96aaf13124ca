/** The box of a page: a block-level element that reads its names and type lazily and only once. */
import type { ChildNode, Element } from 'domhandler';
import { type Box, namesOf } from './segment.ts';

const CAPTION_ELEMENTS: ReadonlySet<string> = new Set(['figcaption', 'figure']);

/** A box reads its names lazily, because those of most menus and footers are never needed. */
export class PageBox implements Box {
  readonly element: Element;
  readonly tag: string;
  readonly parent: Box | undefined;
  readonly depth: number;
  readonly index: number;
  readonly hidden: boolean;
  readonly control: boolean;
  readonly first: number;
  end: number;
  asks = false;
  asksPassword = false;
  isCredit = false;
  #names: string | undefined;
  #isCaption: boolean | undefined;
  #isQuoteFigure: boolean | undefined;

  constructor(
    element: Element,
    tag: string,
    parent: Box | undefined,
    index: number,
    hidden: boolean,
    control: boolean,
    first: number,
  ) {
    this.element = element;
    this.tag = tag;
    this.parent = parent;
    this.depth = parent === undefined ? 0 : parent.depth + 1;
    this.index = index;
    this.hidden = hidden;
    this.control = control;
    this.first = first;
    this.end = first;
  }

  /** Whether it contains the caption of a picture, which each element in it checks. */
  get isCaption(): boolean {
    this.#isCaption ??=
      CAPTION_ELEMENTS.has(this.tag) || this.element.attribs?.class?.includes('caption') === true;
    return this.#isCaption;
  }

  get isQuoteFigure(): boolean {
    this.#isQuoteFigure ??= this.tag === 'figure' && this.element.children.some(isQuote);
    return this.#isQuoteFigure;
  }

  get names(): string {
    this.#names ??= namesOf(this.element);
    return this.#names;
  }
}

function isQuote(child: ChildNode): boolean {
  return 'name' in child && child.name === 'blockquote';
}
