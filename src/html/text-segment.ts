/** The text segment of a page: a run of text with a lazy word count. */
import type { Element, Text } from 'domhandler';
import { type BoilerplateKind, boilerplateKind } from '../text/boilerplate.ts';
import { endsSentence, wordCount } from '../text/words.ts';
import { type Line, MAX_LABEL_LENGTH } from './line.ts';
import type { Box, Segment } from './segment.ts';

/** The text, or its beginning if links make up much of it: a related line may be long. */
function headOf({ text, chars, linkChars }: TextSegment): string {
  return linkChars > chars * LINKED_SHARE ? text.slice(0, MAX_LABEL_LENGTH) : text;
}

const LINKED_SHARE = 0.3;

/** The position of a text, and whether it is hidden or a control. */
export interface SegmentPosition {
  readonly box: Box;
  readonly hidden: boolean;
  readonly control: boolean;
}

/** A run of text counts its words lazily, because those of most menu links are never needed. */
export class TextSegment implements Segment {
  readonly kind = 'text';
  readonly index: number;
  readonly nodes: readonly Text[];
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
  isVerse = false;
  #words: number | undefined;
  #ends: boolean | undefined;
  #boilerplate: BoilerplateKind | null | undefined;

  constructor(
    index: number,
    text: string,
    line: Line,
    { box, hidden, control }: SegmentPosition,
    afterBreak: boolean,
  ) {
    this.index = index;
    this.nodes = line.nodes;
    this.box = box;
    this.text = text;
    this.chars = line.chars;
    this.linkChars = line.linkChars;
    this.boldChars = line.boldChars;
    this.italicChars = line.italicChars;
    this.inline = line.inline ?? undefined;
    this.hidden = hidden;
    this.control = control;
    this.afterBreak = afterBreak;
    this.href = line.href;
    this.lines = line.lines;
    this.written = line.written;
  }

  get words(): number {
    this.#words ??= wordCount(this.text);
    return this.#words;
  }

  get ends(): boolean {
    this.#ends ??= endsSentence(this.text);
    return this.#ends;
  }

  get boilerplate(): BoilerplateKind | undefined {
    if (this.#boilerplate === undefined) this.#boilerplate = boilerplateKind(headOf(this)) ?? null;
    return this.#boilerplate ?? undefined;
  }
}
