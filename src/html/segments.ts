/** Reads a parsed page in one walk: its boxes, segments, head and scripts. */
import type { Document, Element, Text } from 'domhandler';
import { tidyText } from '../text/tidy-text.ts';
import { isCiteOfQuote, isCreditOfCaption, isEndOf, isLastPartOfCaption } from './caption-credit.ts';
import {
  hasTornAttribute,
  hides,
  imageWithoutScript,
  isBlock,
  isField,
  isPicture,
  isTagLink,
} from './element-kind.ts';
import { BLOCK_ELEMENTS, HEAD_ELEMENTS, headingLevel, tagOf } from './elements.ts';
import { providerOf, readEmbed, readMedia } from './embed.ts';
import { type PageHead, readHead } from './head.ts';
import { isHidden } from './hidden.ts';
import { readImage } from './image.ts';
import { Line, LineReader, type TextFrame } from './line.ts';
import { blocksOfMarkup, decodeEntities, looksLikeMarkup } from './markup-text.ts';
import { PageNotes } from './page-notes.ts';
import type { Repair } from './repair-source.ts';
import { Box, Segment, type SegmentEmbed, type SegmentParts } from './segment.ts';
import { readTable } from './table.ts';
import {
  BLOCK,
  BOLD,
  CLASSED,
  CONTROL,
  DEBRIS,
  DELAYED,
  ITALIC,
  MAY_EMBED,
  NAMED,
  SILENT,
  STATES,
  traitsOf,
} from './traits.ts';
import { markVerse } from './verse.ts';
import { walk } from './walk.ts';

type Noted = 'elements' | 'stating' | 'times' | 'isSourceSuspect' | 'isMachineTranslated';

export interface PageContent extends Readonly<Pick<PageNotes, Noted>> {
  /** URLs of all links, as written. */
  readonly hrefs: readonly string[];
  /** Links that mark themselves as tags of the article. */
  readonly tagLinks: readonly Element[];
  readonly repairs: readonly Repair[];
  readonly head: PageHead;
  readonly boxes: readonly Box[];
  readonly segments: readonly Segment[];
}

/** Elements nested deeper share the box above them: no newspaper nests this deep, and chains of parents stay short. */
const MAX_BOX_DEPTH = 256;
/** Maximum number of characters of a repaired text in the trace. */
const EXCERPT = 200;
/** Any markup in a text, even escaped, contains one of these characters. */
const MARKUP_SIGN = /[<&]/u;
/** The state that an element passes to its children. */
interface Frame extends TextFrame {
  readonly box: Box;
  readonly hidden: boolean;
  readonly control: boolean;
  readonly embed: EmbedDraft | undefined;
}

interface EmbedDraft {
  readonly element: Element;
  readonly embed: SegmentEmbed;
  text: string;
  /** Its last link to the provider, which is the post itself. */
  link: string | undefined;
}

/** Reads a document. Linear in its size; no depth of nesting overflows the stack. */
export function readSegments(document: Document): PageContent {
  const reader = new SegmentReader(document);
  walk(document, reader);
  return reader.finish();
}

class SegmentReader {
  readonly #notes = new PageNotes();
  readonly #lines = new LineReader();
  readonly #boxes: Box[] = [];
  readonly #segments: Segment[] = [];
  readonly #frames: Frame[] = [];
  #frame: Frame;
  /** Hidden words and controls within the lines, with their frames. Their segments come after those of the lines. */
  readonly #asides: (readonly [Line, Frame])[] = [];

  constructor(document: Document) {
    const box = this.#openBox(document as unknown as Element, 'body', undefined, false, false);
    this.#frame = {
      box,
      hidden: false,
      control: false,
      href: undefined,
      bold: false,
      italic: false,
      inline: undefined,
      embed: undefined,
      aside: undefined,
    };
  }

  text(data: string, node: Text): void {
    const { embed, box } = this.#frame;
    if (embed !== undefined) embed.text += data;
    else if (box.tag === 'pre') this.#addWrittenLines(data.split('\n'), node);
    else this.#lines.add(data, node, this.#frame);
  }

  /** Line breaks in the source count within a `<pre>`. */
  #addWrittenLines(lines: readonly string[], node: Text): void {
    for (const [at, line] of lines.entries()) {
      if (at > 0) this.#breakLine();
      this.#lines.add(line, node, this.#frame);
    }
  }

  enter(element: Element): boolean {
    const traits = traitsOf(element);
    this.#notes.elements.push(element);
    if ((traits & STATES) !== 0) this.#notes.stating.push(element);
    this.#noteKicker(element);
    if ((traits & (NAMED | SILENT | DELAYED)) !== 0 && !this.#enterNamed(element, traits)) return false;
    if (this.#frame.embed !== undefined && (traits & BLOCK) !== 0) this.#frame.embed.text += ' ';
    this.#frames.push(this.#frame);
    this.#frame = this.#frameOf(element, traits);
    return true;
  }

  /** Reads an element that is more than a box or a style of its text. Returns whether its content is text of the page. */
  #enterNamed(element: Element, traits: number): boolean {
    const tag = element.name;
    if (tag === 'br') this.#breakLine();
    else if (tag === 'noscript') this.#addImage(imageWithoutScript(element));
    else if (isPicture(element, traits)) this.#addImage(element);
    else if (tag === 'html' || HEAD_ELEMENTS.has(tag)) this.#notes.ofHead.push(element);
    else if (tag === 'time') this.#notes.addTime(element, this.#frame, this.#segments.length);
    if (isField(element) || tag === 'textarea') this.#frame.box.asks = true;
    if ((traits & SILENT) !== 0) return this.#addMedia(element);
    if (tag === 'a') this.#noteLink(element);
    return tag === 'table' ? !this.#addTable(element) : !HEAD_ELEMENTS.has(tag);
  }

  leave(element: Element): void {
    const closing = this.#frame;
    const outer = this.#frames.pop() ?? closing;
    this.#noteKicker(element);
    if (closing.embed !== undefined && BLOCK_ELEMENTS.has(element.name)) closing.embed.text += ' ';
    if (closing.aside !== undefined && closing.aside !== outer.aside) this.#addAside(closing.aside, closing);
    if (closing.box !== outer.box || (isTooDeep(closing.box) && isBlock(element, traitsOf(element))))
      this.#flush();
    if (closing.embed !== undefined && closing.embed !== outer.embed) this.#addEmbed(closing.embed, outer);
    if (closing.box !== outer.box) closing.box.end = this.#segments.length;
    this.#frame = outer;
    if (element === this.#notes.openTime) this.#notes.openTime = undefined;
  }

  finish(): PageContent {
    this.#flush();
    this.#frame.box.end = this.#segments.length;
    markVerse(this.#segments);
    const { links, ofHead, repairs, ...noted } = this.#notes;
    return {
      ...noted,
      boxes: this.#boxes,
      segments: this.#segments,
      hrefs: links.flatMap(({ attribs: { href } }) => href || []),
      tagLinks: links.filter(isTagLink),
      repairs: [...repairs.values()],
      head: readHead(ofHead),
    };
  }

  #frameOf(element: Element, traits: number): Frame {
    const frame = this.#frame;
    const hidden = frame.hidden || hides(element, traits, frame.box);
    const embed = (traits & MAY_EMBED) === 0 ? frame.embed : this.#embedIn(frame, element);
    if (isBlock(element, traits) || isCiteOfQuote(element, frame.box)) {
      return this.#blockFrame(element, traits, hidden, embed);
    }
    if (this.#isCredit(element, frame.box)) {
      const credit = this.#blockFrame(element, traits, hidden, embed);
      credit.box.isCredit = true;
      return credit;
    }
    this.#notes.addDebris(element, traits);
    return this.#inlineFrame(element, traits, hidden, embed);
  }

  /** Whether an inline element contains the credit of a caption: in a box with such a name, or in the first line after a picture. */
  #isCredit(element: Element, box: Box): boolean {
    if (box.isCaption) return isCreditOfCaption(element) || isLastPartOfCaption(element);
    if (this.#lines.line.chars > MAX_CAPTION_LENGTH || this.#lines.ended.length > 0) return false;
    const last = this.#segments.at(-1);
    const isBehindPicture = last?.kind === 'image' && (box.first === last.index + 1 || last.box === box);
    if (!isBehindPicture || !isEndOf(element, box.element)) return false;
    if (element.name === 'small' && this.#lines.line.chars === 0) return false;
    return isCreditOfCaption(element) || isLastPartOfCaption(element);
  }

  /** The frame of an inline element, or the one around it if nothing differs. */
  #inlineFrame(element: Element, traits: number, hidden: boolean, embed: EmbedDraft | undefined): Frame {
    const frame = this.#frame;
    const href = frame.href ?? linkOf(element);
    const isPlain = (traits & (BOLD | ITALIC | CONTROL | CLASSED)) === 0 && href === frame.href;
    if (isPlain && hidden === frame.hidden && embed === frame.embed) return frame;
    const control = frame.control || ((traits & CONTROL) !== 0 && headingLevel(frame.box.tag) === 0);
    return {
      box: frame.box,
      hidden,
      control,
      href,
      bold: frame.bold || (traits & BOLD) !== 0,
      italic: frame.italic || (traits & ITALIC) !== 0,
      inline: frame.inline ?? ((traits & CLASSED) !== 0 ? element : undefined),
      embed,
      aside: frame.aside ?? asideOf(frame.box, hidden, control),
    };
  }

  #blockFrame(element: Element, traits: number, hidden: boolean, embed: EmbedDraft | undefined): Frame {
    this.#flush();
    const frame = this.#frame;
    const control = frame.control || (traits & CONTROL) !== 0;
    const box = isTooDeep(frame.box)
      ? frame.box
      : this.#openBox(element, tagOf(element), frame.box, hidden, control);
    const bold = frame.bold || (traits & BOLD) !== 0;
    const italic = frame.italic || (traits & ITALIC) !== 0;
    const aside = asideOf(box, hidden, control);
    return { box, hidden, control, href: frame.href, bold, italic, inline: undefined, embed, aside };
  }

  #openBox(element: Element, tag: string, parent: Box | undefined, hidden: boolean, control: boolean): Box {
    if (parent !== undefined && headingLevel(parent.tag) > 0 && headingLevel(tag) > 0)
      this.#notes.isSourceSuspect = true;
    const box = new Box(element, tag, parent, this.#boxes.length, hidden, control, this.#segments.length);
    this.#boxes.push(box);
    return box;
  }

  #breakLine(): void {
    const { aside, embed } = this.#frame;
    if (embed !== undefined) embed.text += ' ';
    if (aside === undefined) this.#lines.endLine();
    else aside.raw += ' ';
  }

  #flush(): void {
    for (const line of this.#lines.take()) this.#addLine(line);
    for (const [line, frame] of this.#asides) this.#addText(line, tidyText(line.raw), frame);
    this.#asides.length = 0;
  }

  #addLine(line: Line): void {
    const { box } = this.#frame;
    const place = { box, hidden: box.hidden, control: box.control };
    const tidy = tidyText(line.raw);
    // Entities that were escaped twice are visible.
    const written = tidy.includes('&') ? tidyText(decodeEntities(tidy)) : tidy;
    if (!MARKUP_SIGN.test(written) || !looksLikeMarkup(written)) {
      this.#addText(line, written, place);
      return;
    }
    const blocks = blocksOfMarkup(written);
    const undone = blocks.map(({ text }) => text).join(' ');
    this.#notes.addRepair('markup-in-text', written.slice(0, EXCERPT), undone.slice(0, EXCERPT));
    for (const { text, isBold } of blocks)
      this.#addText(isBold ? { ...line, boldChars: line.chars } : line, text, place);
  }

  #addText(
    line: Line,
    text: string,
    { box, hidden, control }: Pick<Frame, 'box' | 'hidden' | 'control'>,
  ): void {
    if (text !== '') this.#push({ kind: 'text', box, text, hidden, control }, line);
  }

  #addAside(aside: Line, frame: Frame): void {
    const { line, ended } = this.#lines;
    if (aside.chars > 0 && (line.chars > 0 || ended.length > 0)) this.#asides.push([aside, frame]);
    else if (aside.chars > 0) this.#addText(aside, tidyText(aside.raw), frame);
  }

  #noteKicker(element: Element): void {
    if (this.#lines.line.endsInColon && (traitsOf(element) & DEBRIS) === 0) this.#lines.isBehindKicker = true;
  }

  #addImage(element: Element | undefined): void {
    if (element !== undefined && hasTornAttribute(element)) this.#notes.isSourceSuspect = true;
    const image = element && readImage(element);
    if (element === undefined || image === undefined || this.#frame.embed !== undefined) return;
    const { box, href } = this.#frame;
    if (this.#lines.line.chars === 0) this.#flush();
    const hidden = this.#frame.hidden || isHidden(element.attribs);
    this.#push({ kind: 'image', nodes: [element], box, inline: element, hidden, href, image });
  }

  #addTable(element: Element): boolean {
    const rows = this.#frame.embed === undefined ? readTable(element) : undefined;
    if (rows === undefined) return false;
    this.#flush();
    const text = rows.map((row) => row.join(' ')).join(' ');
    const { box, hidden, control } = this.#frame;
    const owner = this.#openBox(element, 'table', box, hidden, control);
    this.#push({ kind: 'table', nodes: [element], box: owner, text, hidden, rows });
    owner.end = this.#segments.length;
    return true;
  }

  /** The embed that an element opens or is part of. The frame within an embed code has the URL that the code omits. */
  #embedIn({ embed: open }: Frame, element: Element): EmbedDraft | undefined {
    const embed = readEmbed(element);
    if (open !== undefined) {
      if (embed?.provider === open.embed.provider) open.link ??= embed.url;
      return open;
    }
    if (element.name === 'iframe' && 'srcdoc' in element.attribs) this.#notes.isSourceSuspect = true;
    if (embed === undefined) return undefined;
    this.#flush();
    return { element, embed, text: '', link: undefined };
  }

  #addEmbed(draft: EmbedDraft, frame: Frame): void {
    const text = tidyText(draft.text);
    const { box, hidden } = frame;
    const embed = { ...draft.embed, url: draft.embed.url ?? draft.link };
    this.#push({ kind: 'embed', nodes: [draft.element], box, text, hidden, embed });
  }

  /** Adds the file of a player. Returns false, since its content is no text of the page. */
  #addMedia(element: Element): false {
    const embed = this.#frame.embed === undefined ? readMedia(element) : undefined;
    if (embed === undefined) return false;
    this.#flush();
    const hidden = this.#frame.hidden || isHidden(element.attribs);
    this.#addEmbed({ element, embed, text: '', link: undefined }, { ...this.#frame, hidden });
    return false;
  }

  #noteLink(link: Element): void {
    this.#notes.links.push(link);
    const { href } = link.attribs;
    const { embed } = this.#frame;
    if (href && embed !== undefined && providerOf(href) === embed.embed.provider) embed.link = href;
  }

  #push(parts: SegmentParts, line?: Line): void {
    this.#segments.push(new Segment(this.#segments.length, parts, line));
  }
}

function isTooDeep({ depth }: Box): boolean {
  return depth >= MAX_BOX_DEPTH;
}

function linkOf({ name, attribs }: Element): string | undefined {
  return name === 'a' ? (attribs.href ?? '') : undefined;
}

/** Words that differ from their box: hidden within a visible line, or in a button. */
function asideOf(box: Box, hidden: boolean, control: boolean): Line | undefined {
  return hidden === box.hidden && control === box.control ? undefined : new Line();
}

/** Maximum characters of a line after a picture that may be its caption. */
const MAX_CAPTION_LENGTH = 300;
