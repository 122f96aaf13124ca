/** Lines: the texts between line breaks. They are read in a walk over a page, and joined into the blocks that a reader sees. */
import type { Element, Text } from 'domhandler';
import { boilerplateKind } from '../text/boilerplate.ts';
import { endsSentence, wordCount } from '../text/words.ts';

/** Replaced by the first text. */
const NO_NODES: Text[] = [];

export class Line {
  raw = '';
  /** Text nodes that it is read from, except those with only whitespace. */
  nodes = NO_NODES;
  chars = 0;
  linkChars = 0;
  boldChars = 0;
  /** Whether its first letter is bold. */
  opensBold = false;
  italicChars = 0;
  /** Inline element that contains the whole line; undefined while the line is empty, null if there is none. */
  inline: Element | null | undefined;
  href: string | undefined;
  /** Start in `raw` of the link that extends to the end of the line, or -1. */
  linkTail = -1;
  /** Whether its last character is a colon, cached because each element checks it. */
  endsInColon = false;
  /** Number of line breaks after it. */
  breaks = 0;
  /** Written lines that were joined into it, if there are several. */
  written: readonly string[] | undefined;
}

const KICKER_SIGNS: ReadonlySet<string> = new Set([':', '：']);
const HARD_SPACE = 0xa0;
const WHITE_SPACE = /\s/u;
const STARTS_WITH_LETTER = /^\p{L}/u;

/** What an element says about its text. */
export interface TextFrame {
  readonly href: string | undefined;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Outermost inline element with a class or font size, within the box. */
  readonly inline: Element | undefined;
  /** Words within a line that are hidden or in a control, so they are not words of the line. */
  readonly aside: Line | undefined;
}

export class LineReader {
  /** The line being read, and those before it. */
  line = new Line();
  ended: Line[] = [];
  /** Whether an inline element begins or ends after a colon. */
  isBehindKicker = false;

  add(data: string, node: Text, frame: TextFrame): void {
    const line = frame.aside ?? this.line;
    const chars = solidChars(data);
    if (chars > 0) this.#addText(line, data, chars, node, frame);
    // Whitespace at the start of a line is not kept; most of it on a page is between blocks.
    else if (line.raw !== '') append(line, data);
  }

  #addText(line: Line, data: string, chars: number, node: Text, frame: TextFrame): void {
    if (this.isBehindKicker && line.endsInColon && STARTS_WITH_LETTER.test(data)) line.raw += ' ';
    this.isBehindKicker = false;
    if (frame.href === undefined) line.linkTail = -1;
    else if (line.linkTail < 0) line.linkTail = line.raw.length;
    append(line, data);
    // An empty array that grows reserves 17 places, and V8 may put a literal into its old generation, where it retains the page.
    if (line.chars === 0) {
      line.nodes = Array.of(node);
      line.opensBold = frame.bold;
    } else line.nodes.push(node);
    line.chars += chars;
    if (frame.href !== undefined) line.linkChars += chars;
    if (frame.bold) line.boldChars += chars;
    if (frame.italic) line.italicChars += chars;
    line.href ??= frame.href;
    line.inline = line.inline === undefined || line.inline === frame.inline ? (frame.inline ?? null) : null;
  }

  endLine(): void {
    const last = this.line.chars > 0 ? this.line : this.ended.at(-1);
    if (last !== undefined) last.breaks += 1;
    if (last !== this.line) return;
    this.ended.push(last);
    this.line = new Line();
  }

  /** Takes the lines since the last call, joined into blocks. */
  take(): Line[] {
    // Most elements have only whitespace between them, so their line is cleared, not replaced.
    if (this.line.chars > 0) this.endLine();
    this.line.raw = '';
    this.line.endsInColon = false;
    if (this.ended.length === 0) return [];
    const lines = joinLines(this.ended);
    this.ended = [];
    return lines;
  }
}

/** Number of non-whitespace characters, which does not depend on how a text is split into elements. */
function solidChars(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 0x20 && unit !== HARD_SPACE && (unit < 0x2000 || !WHITE_SPACE.test(text.charAt(index))))
      count += 1;
  }
  return count;
}

function append(line: Line, data: string): void {
  line.raw += data;
  line.endsInColon = KICKER_SIGNS.has(data.at(-1) ?? '');
}

/** The bullet character of a list that was typed by hand. */
export const BULLET = /^\s*(?:[•▪◦‣●○►➤✓·◆■★✅👉]\uFE0F?\s*|[*-]\s)(?=\S)/u;

/** Minimum words on both sides of a single line break that separates two paragraphs. */
const PARAGRAPH_WORDS = 6;
/** A related line may be long; its label is at its start. */
const MAX_LABEL_LENGTH = 150;
const SUBHEADING_WORDS = 20;

/** Joins the lines of a run into blocks: an empty line always separates, a single break only if both sides indicate it. */
function joinLines(written: readonly Line[]): Line[] {
  const [only] = written;
  if (only !== undefined && written.length === 1) return withoutRelatedTail(only);
  const drafts: LineDraft[] = [];
  const lines = written.flatMap(withoutRelatedTail);
  const signature = signatureOf(lines);
  for (const [at, line] of lines.entries()) {
    const last = drafts.at(-1);
    if (last === undefined || at === signature || parts(last, line)) drafts.push(draftOf(line));
    else appendLine(last, line);
  }
  return drafts.map(({ block, raws }) => ({ ...block, raw: raws.join(' '), written: raws }));
}

const MAX_SIGNATURE_WORDS = 3;

/** The first of the very short lines below the last sentence, which sign a report: "सं. मोहन", "वार्ता". */
function signatureOf(lines: readonly Line[]): number | undefined {
  const above = lines.findLastIndex(({ raw }) => endsSentence(raw) || wordCount(raw) > MAX_SIGNATURE_WORDS);
  const last = lines[above];
  return last !== undefined && isSentence(last) ? above + 1 : undefined;
}

/** A block to which lines are added. What each line needs is cached, since the text may be very long. */
interface LineDraft {
  /** Everything except its text. */
  readonly block: Line;
  readonly raws: string[];
  /** Its text, or the beginning of it. */
  head: string;
  /** The end of its text. */
  tail: string;
  /** Its words, counted until there are too many for a subheading. */
  words: number;
}

/** Longer than any text that is recognized by its words. */
const MAX_HEAD_LENGTH = 1000;
const MAX_TAIL_LENGTH = 100;

function draftOf(line: Line): LineDraft {
  const { raw } = line;
  return {
    block: { ...line, nodes: [...line.nodes] },
    raws: [raw],
    head: raw.slice(0, MAX_HEAD_LENGTH),
    tail: tailOf(raw),
    words: wordCount(raw),
  };
}

function tailOf(text: string): string {
  return text.trimEnd().slice(-MAX_TAIL_LENGTH);
}

const SENTENCE_END = /[।॥.!?…]["”’)]*\s/gu;

/** Separates "…। यह भी पढ़ें: <a>…</a>" at the end of a paragraph from the sentences before it. */
function withoutRelatedTail(line: Line): Line[] {
  if (line.linkTail <= 0 || line.linkChars >= line.chars) return [line];
  const head = line.raw.slice(0, line.linkTail);
  const border = [...head.matchAll(SENTENCE_END)].at(-1);
  const start = border === undefined ? -1 : border.index + border[0].length;
  const tail = line.raw.slice(start);
  if (start < 0 || boilerplateKind(tail.slice(0, MAX_LABEL_LENGTH)) !== 'related') return [line];
  const chars = tail.trim().length;
  const rest = { ...line, raw: line.raw.slice(0, start), chars: line.chars - chars, linkTail: -1, breaks: 2 };
  const linked = Math.min(line.linkChars, chars);
  const [before, behind] = nodesAround(line, start);
  return [
    {
      ...rest,
      nodes: before,
      linkChars: line.linkChars - linked,
      boldChars: Math.min(line.boldChars, rest.chars),
    },
    {
      ...line,
      nodes: behind,
      raw: tail,
      chars,
      linkChars: linked,
      boldChars: Math.min(line.boldChars, chars),
    },
  ];
}

/** The nodes on both sides of a border. A node that contains the border is on both sides. */
function nodesAround({ raw, nodes }: Line, border: number): [Text[], Text[]] {
  const [before, behind]: [Text[], Text[]] = [[], []];
  let end = 0;
  for (const node of nodes) {
    const start = raw.indexOf(node.data, end);
    end = start + node.data.length;
    if (start < border) before.push(node);
    if (end > border) behind.push(node);
  }
  return [before, behind];
}

/** "स्थान: आगरा", "उम्र – 35 साल": a label with a short value. */
const FACT = /^\s*[^:：।.!?]{1,40}[:：]\s*\S/u;
const MAX_FACT_WORDS = 14;

function parts(left: LineDraft, right: Line): boolean {
  const { block, head } = left;
  if (block.breaks >= 2) return true;
  if (isFact(block, head, left.words) && isFact(right, right.raw, wordCount(right.raw))) return true;
  if (isBoilerplate(right.raw, right) || isBoilerplate(head, block)) return true;
  if (BULLET.test(head) && BULLET.test(right.raw)) return true;
  if (haveOtherLooks(block, right)) return true;
  if (isBold(block) !== isBold(right))
    return (isBold(block) ? left.words : wordCount(right.raw)) <= SUBHEADING_WORDS;
  return endsSentence(left.tail) && left.words >= PARAGRAPH_WORDS && isSentence(right);
}

/** Whether each of two lines is all in an element of its own, with a class or font size that the other does not have. */
function haveOtherLooks({ inline: left }: Line, { inline: right }: Line): boolean {
  if (!left || !right || left === right) return false;
  return left.attribs.class !== right.attribs.class || left.attribs.size !== right.attribs.size;
}

/** Whether a line is a label and its value: the label is bold, or both are short. */
function isFact({ opensBold, boldChars, chars }: Line, text: string, words: number): boolean {
  return FACT.test(text) && (words <= MAX_FACT_WORDS || (opensBold && boldChars < chars));
}

const MAX_UNLINKED_LABEL_LENGTH = 80;

function isBoilerplate(text: string, { linkChars }: Line): boolean {
  return (linkChars > 0 || text.length <= MAX_UNLINKED_LABEL_LENGTH) && boilerplateKind(text) !== undefined;
}

function isSentence(line: Line): boolean {
  return endsSentence(line.raw) && wordCount(line.raw) >= PARAGRAPH_WORDS;
}

function isBold(line: Line): boolean {
  return line.boldChars >= line.chars;
}

function appendLine(draft: LineDraft, line: Line): void {
  const { block } = draft;
  draft.raws.push(line.raw);
  if (draft.head.length < MAX_HEAD_LENGTH) draft.head = `${draft.head} ${line.raw}`.slice(0, MAX_HEAD_LENGTH);
  draft.tail = tailOf(`${draft.tail} ${tailOf(line.raw)}`);
  if (draft.words <= SUBHEADING_WORDS) draft.words += wordCount(line.raw);
  for (const node of line.nodes) block.nodes.push(node);
  block.chars += line.chars;
  block.linkChars += line.linkChars;
  block.boldChars += line.boldChars;
  block.italicChars += line.italicChars;
  if (block.inline !== line.inline) block.inline = null;
  block.href ??= line.href;
  block.breaks = line.breaks;
}
