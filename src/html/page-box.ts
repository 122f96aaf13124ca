/** The box of a page: a block-level element that reads its names only when asked. */
import type { Element } from 'domhandler';
import { type Box, namesOf } from './segment.ts';

/** A box reads its names only when asked: most boxes of menus and footers never are. */
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
  #names: string | undefined;

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

  get names(): string {
    this.#names ??= namesOf(this.element);
    return this.#names;
  }
}
