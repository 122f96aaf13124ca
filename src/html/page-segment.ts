/** The segment of a page: a run of text, an image, an embed or a table. It counts its words lazily and only once. */
import type { Element } from 'domhandler';
import { type BoilerplateKind, boilerplateKind } from '../text/boilerplate.ts';
import { endsSentence, wordCount } from '../text/words.ts';
import { emptyLine, type Line, MAX_LABEL_LENGTH } from './line.ts';
import type { Box, Segment, SegmentEmbed, SegmentImage, Text } from './segment.ts';

/** The text, or its beginning if links make up much of it: a related line may be long. */
function headOf({ text, chars, linkChars }: PageSegment): string {
  return linkChars > chars * LINKED_SHARE ? text.slice(0, MAX_LABEL_LENGTH) : text;
}

const LINKED_SHARE = 0.3;

/** What is known about a segment besides the line of its text. */
export type SegmentParts = Pick<Segment, 'kind' | 'box'> & Partial<Segment>;

/** An image, an embed or a table has no line. */
const NO_LINE = emptyLine();

/** One class for all kinds, since code that reads objects of several shapes is compiled again and again. */
export class PageSegment implements Segment {
  readonly kind: Segment['kind'];
  readonly index: number;
  readonly nodes: readonly (Text | Element)[];
  readonly box: Box;
  readonly text: string;
  readonly chars: number;
  readonly linkChars: number;
  readonly boldChars: number;
  readonly italicChars: number;
  readonly inline: Element | undefined;
  readonly hidden: boolean;
  readonly control: boolean;
  readonly afterBreak: boolean;
  readonly href: string | undefined;
  readonly lines: number;
  readonly written: readonly string[] | undefined;
  readonly image: SegmentImage | undefined;
  readonly embed: SegmentEmbed | undefined;
  readonly rows: readonly (readonly string[])[] | undefined;
  readonly template: number | undefined;
  isVerse: boolean;
  #words: number | undefined;
  #ends: boolean | undefined;
  #boilerplate: BoilerplateKind | null | undefined;

  constructor(index: number, parts: SegmentParts, line: Line = NO_LINE) {
    this.kind = parts.kind;
    this.index = index;
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
    this.afterBreak = parts.afterBreak === true;
    this.href = parts.href ?? line.href;
    this.lines = line.lines;
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

  get ends(): boolean {
    this.#ends ??= this.kind === 'text' && endsSentence(this.text);
    return this.#ends;
  }

  get boilerplate(): BoilerplateKind | undefined {
    if (this.kind !== 'text' || this.template !== undefined) return undefined;
    if (this.#boilerplate === undefined) this.#boilerplate = boilerplateKind(headOf(this)) ?? null;
    return this.#boilerplate ?? undefined;
  }
}
