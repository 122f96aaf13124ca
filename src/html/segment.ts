/**
 * A segment is the smallest piece of a page that the engine decides on: one run of text that a reader sees as a block, or
 * one image, embed or data table. A box is a block-level element, seen as the owner of segments. Nothing is ever removed.
 */
import type { Element, Text } from 'domhandler';
import type { Embed } from '../article.ts';
import { type BoilerplateKind, boilerplateKind } from '../text/boilerplate.ts';
import { endsSentence, wordCount } from '../text/words.ts';
import { headingLevel } from './elements.ts';
import { Line } from './line.ts';

export type { Element, Text };

const CAPTION_ELEMENTS: ReadonlySet<string> = new Set(['figcaption', 'figure']);

/** A block-level element. It reads its names only when asked, since those of most menus and footers are never needed. */
export class Box {
  readonly depth: number;
  /** Index after its last segment; that of its first one if it is empty. */
  end: number;
  /** Whether it directly contains a form field that a reader fills in. */
  asks = false;
  /** Whether it is an inline element with the credit of a caption. */
  isCredit = false;
  /** Whether it contains the caption of a picture. */
  readonly isCaption: boolean;
  #names: string | undefined;
  #isQuoteFigure: boolean | undefined;

  /**
   * @param index - Position among all boxes of the page, in document order.
   * @param hidden - Whether it is hidden from all readers.
   * @param control - Whether it is in a button or label.
   * @param first - Index of its first segment.
   */
  constructor(
    readonly element: Element,
    readonly tag: string,
    readonly parent: Box | undefined,
    readonly index: number,
    readonly hidden: boolean,
    readonly control: boolean,
    readonly first: number,
  ) {
    this.depth = parent === undefined ? 0 : parent.depth + 1;
    this.end = first;
    this.isCaption = CAPTION_ELEMENTS.has(tag) || element.attribs?.class?.includes('caption') === true;
  }

  /** Words of class and id, in lower case, each between spaces: `" article body "`. */
  get names(): string {
    this.#names ??= namesOf(this.element);
    return this.#names;
  }

  /** Whether it is a figure around a quote, in which the text after the quote names the speaker. */
  get isQuoteFigure(): boolean {
    this.#isQuoteFigure ??=
      this.tag === 'figure' &&
      this.element.children.some((child) => 'name' in child && child.name === 'blockquote');
    return this.#isQuoteFigure;
  }
}

export interface SegmentImage {
  readonly url: string;
  readonly alt: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** A post or video of another site as the page states it. */
export interface SegmentEmbed {
  readonly provider: Embed['provider'];
  readonly url: string | undefined;
}

/** What is known about a segment besides the line of its text. */
export type SegmentParts = Pick<Segment, 'kind' | 'box'> & Partial<Segment>;

/** An image, an embed or a table has no line. */
const NO_LINE = new Line();

/** One class for all kinds, since code that reads objects of several shapes is compiled again and again. */
export class Segment {
  readonly kind: 'text' | 'image' | 'embed' | 'table';
  /** The nodes that it is read from: text nodes, or the element of an image, an embed or a table. */
  readonly nodes: readonly (Text | Element)[];
  readonly box: Box;
  /** Normalized text; for an embed or a table, its content as text. */
  readonly text: string;
  /** Number of non-whitespace characters in the text, and in its parts in links, bold and italics. */
  readonly chars: number;
  readonly linkChars: number;
  readonly boldChars: number;
  readonly italicChars: number;
  /** Inline element with a class around the whole text; the image itself, for an image. */
  readonly inline: Element | undefined;
  readonly hidden: boolean;
  /** Whether it appears in a button or label. */
  readonly control: boolean;
  /** URL of the first link in it. */
  readonly href: string | undefined;
  /** Its lines as written, if there are several. */
  readonly written: readonly string[] | undefined;
  readonly image: SegmentImage | undefined;
  readonly embed: SegmentEmbed | undefined;
  readonly rows: readonly (readonly string[])[] | undefined;
  /** Number of pages of a site profile on which the text was seen, if it is part of the site's template. */
  readonly template: number | undefined;
  /** Whether it is a stanza: several short lines without end punctuation, next to others like it. */
  isVerse: boolean;
  #words: number | undefined;
  #ends: boolean | undefined;
  #boilerplate: BoilerplateKind | null | undefined;

  /** @param index - Position among all segments of the page, in document order. */
  constructor(
    readonly index: number,
    parts: SegmentParts,
    line: Line = NO_LINE,
  ) {
    this.kind = parts.kind;
    this.nodes = parts.nodes ?? line.nodes;
    this.box = parts.box;
    this.text = parts.text ?? '';
    this.chars = parts.chars ?? line.chars;
    this.linkChars = parts.linkChars ?? line.linkChars;
    this.boldChars = parts.boldChars ?? line.boldChars;
    this.italicChars = parts.italicChars ?? line.italicChars;
    this.inline = parts.inline ?? line.inline ?? undefined;
    this.hidden = parts.hidden === true;
    this.control = parts.control === true;
    this.href = parts.href ?? line.href;
    this.written = parts.written ?? line.written;
    this.image = parts.image;
    this.embed = parts.embed;
    this.rows = parts.rows;
    this.template = parts.template;
    this.isVerse = parts.isVerse === true;
  }

  get words(): number {
    this.#words ??= wordCount(this.text);
    return this.#words;
  }

  /** Whether the text ends with sentence punctuation. */
  get ends(): boolean {
    this.#ends ??= this.kind === 'text' && endsSentence(this.text);
    return this.#ends;
  }

  get boilerplate(): BoilerplateKind | undefined {
    if (this.kind !== 'text' || this.template !== undefined) return undefined;
    if (this.#boilerplate === undefined) this.#boilerplate = boilerplateKind(this.text) ?? null;
    return this.#boilerplate ?? undefined;
  }
}

export interface PageTime {
  readonly datetime: string;
  readonly text: string;
  readonly box: Box;
  /** Index of the segment that contains or follows it. */
  readonly segment: number;
}

const HUMP = /(?<=[a-z])[A-Z]/gu;
/** Class words are compared with tables of ASCII words. */
const NO_WORD = /[^a-z0-9]+/gu;

/** Words of an element's class and id, and of the tag of a custom element, in lower case, each between spaces. */
export function namesOf(element: Element | undefined): string {
  return wordsOf(writtenNames(element));
}

/** Words of an element's class alone, as {@link namesOf} gives them. */
export function namesOfClass(element: Element): string {
  return wordsOf((element.attribs?.class ?? '').slice(0, MAX_NAMES_LENGTH));
}

/** The words of an element without class and id. */
export const NO_NAMES = ' ';

function wordsOf(written: string): string {
  if (written === '') return NO_NAMES;
  return ` ${written.replace(HUMP, ' $&')} `.toLowerCase().replace(NO_WORD, ' ');
}

/** Maximum length of class and id, which are read often. The longest seen has 6,116 characters. */
const MAX_NAMES_LENGTH = 10_000;

/** Class and id as written, cheaper than {@link namesOf}; a custom element is named by its tag: `<app-share-bar>`. */
export function writtenNames(element: Element | undefined): string {
  const { class: classes = '', id = '' } = element?.attribs ?? {};
  const names = element?.name?.includes('-') ? `${element.name} ${classes}` : classes;
  return (id === '' ? names : `${names} ${id}`).slice(0, MAX_NAMES_LENGTH);
}

export function isVisibleText({ kind, hidden }: Segment): boolean {
  return kind === 'text' && !hidden;
}

/** The first segments in a row that pass a test. */
export function runOf(segments: readonly Segment[], test: (segment: Segment) => boolean): Segment[] {
  const first = segments.findIndex(test);
  if (first < 0) return [];
  const behind = segments.slice(first);
  const end = behind.findIndex((segment) => !test(segment));
  return end < 0 ? behind : behind.slice(0, end);
}

/** Whether `box` is `ancestor` or within it. */
export function isWithin(box: Box, ancestor: Box): boolean {
  let current: Box | undefined = box;
  while (current !== undefined && current.depth > ancestor.depth) current = current.parent;
  return current === ancestor;
}

/** The nearest box, starting with `box` itself, that passes a test or is one of some elements. */
export function closest(box: Box | undefined, test: string[] | ((box: Box) => boolean)): Box | undefined {
  const passes = typeof test === 'function' ? test : ({ tag }: Box): boolean => test.includes(tag);
  let current = box;
  while (current !== undefined && !passes(current)) current = current.parent;
  return current;
}

/** A heading that was never closed contains the rest of its page. */
const MAX_HEADING_SEGMENTS = 4;

/** The box of the heading that a box is, or is within. */
export function headingOf(box: Box | undefined): Box | undefined {
  const heading = closest(box, ({ tag }) => headingLevel(tag) > 0);
  if (heading === undefined || heading === box) return heading;
  return heading.end - heading.first <= MAX_HEADING_SEGMENTS ? heading : undefined;
}

/** Whether a box is one of these, or within one. */
export function isInAny(box: Box | undefined, boxes: ReadonlySet<Box | Segment>): boolean {
  return boxes.size > 0 && closest(box, (up) => boxes.has(up)) !== undefined;
}

/** A box and all boxes around it, innermost first. */
export function ancestorsOf(box: Box | undefined): Box[] {
  const ancestors: Box[] = [];
  for (let current = box; current !== undefined; current = current.parent) ancestors.push(current);
  return ancestors;
}

/** A box in a few words: `div#main.article.body`. */
export function describeBox({ tag, element }: Box): string {
  const { id, class: classes } = element.attribs ?? {};
  const dotted = (classes ?? '').split(' ').filter(Boolean).slice(0, 3);
  return [tag + (id ? `#${id}` : ''), ...dotted].join('.');
}
