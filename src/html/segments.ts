/** Reads a parsed page in one walk: its boxes, segments, head and scripts. */
import type { Document, Element, Text } from 'domhandler';
import { DomUtils } from 'htmlparser2';
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
import { joinLines, Line } from './line.ts';
import { blocksOfMarkup, decodeEntities, looksLikeMarkup } from './markup-text.ts';
import type { Repair } from './repair-source.ts';
import { Box, type PageTime, Segment, type SegmentEmbed, type SegmentParts } from './segment.ts';
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

export interface PageContent {
  /** All elements outside of scripts and the like, in document order. */
  readonly elements: readonly Element[];
  /** Elements among these that may state an author or a date, by microdata, a relation or a class. */
  readonly stating: readonly Element[];
  readonly boxes: readonly Box[];
  readonly segments: readonly Segment[];
  readonly times: readonly PageTime[];
  /** URLs of all links, as written. */
  readonly hrefs: readonly string[];
  /** Whether the source shows signs of damage or of a page within the page. */
  readonly isSourceSuspect: boolean;
  /** Links that mark themselves as tags of the article. */
  readonly tagLinks: readonly Element[];
  readonly repairs: readonly Repair[];
  readonly isMachineTranslated: boolean;
  readonly head: PageHead;
}

/** Elements nested deeper share the box above them: no newspaper nests this deep, and chains of parents stay short. */
const MAX_BOX_DEPTH = 256;
const KICKER_SIGNS: ReadonlySet<string> = new Set([':', '：']);
const HARD_SPACE = 0xa0;
const WHITE_SPACE = /\s/u;
const STARTS_WITH_LETTER = /^\p{L}/u;
/** Maximum number of characters of a repaired text in the trace. */
const EXCERPT = 200;
/** Any markup in a text, even escaped, contains one of these characters. */
const MARKUP_SIGN = /[<&]/u;
/** Traits that change the state within an inline element. */
const STYLING = BOLD | ITALIC | CONTROL | CLASSED;
/** Traces of Google Translate in a saved page. */
const TRANSLATOR_STYLE = /vertical-align:\s*inherit/iu;
/** The state that an element passes to its children. */
interface Frame {
  readonly box: Box;
  readonly hidden: boolean;
  readonly control: boolean;
  readonly href: string | undefined;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Outermost inline element with a class or font size, within the box. */
  readonly inline: Element | undefined;
  readonly embed: EmbedDraft | undefined;
  /** Words within a line that are hidden or in a control, so they are not words of the line. */
  readonly aside: Line | undefined;
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
  readonly #elements: Element[] = [];
  readonly #stating: Element[] = [];
  readonly #links: Element[] = [];
  /** The root and the elements of the head, wherever they are. */
  readonly #head: Element[] = [];
  readonly #boxes: Box[] = [];
  readonly #segments: Segment[] = [];
  readonly #times: PageTime[] = [];
  readonly #repairs = new Map<string, Repair>();
  #isMachineTranslated = false;
  #isSourceSuspect = false;
  readonly #frames: Frame[] = [];
  #frame: Frame;
  #lines: Line[] = [];
  #line = new Line();
  /** Hidden words and controls within the lines, with their frames. Their segments come after those of the lines. */
  readonly #asides: (readonly [Line, Frame])[] = [];
  /** Whether an inline element begins or ends after a colon. */
  #isBehindKicker = false;
  /** The time being read. One within it would only repeat it. */
  #openTime: Element | undefined;

  constructor(document: Document) {
    const root = document as unknown as Element;
    const box = this.#openBox(root, 'body', undefined, false, false);
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
    const chars = solidChars(data);
    if (this.#frame.embed !== undefined) this.#frame.embed.text += data;
    else if (this.#frame.box.tag === 'pre' && data.includes('\n')) this.#addWrittenLines(data, node);
    else if (chars === 0) appendSpace(this.#frame.aside ?? this.#line, data);
    else this.#addText(data, chars, node);
  }

  /** Line breaks in the source count within a `<pre>`. */
  #addWrittenLines(data: string, node: Text): void {
    for (const [at, written] of data.split('\n').entries()) {
      if (at > 0) this.#breakLine();
      const chars = solidChars(written);
      if (chars > 0) this.#addText(written, chars, node);
    }
  }

  #addText(data: string, chars: number, node: Text): void {
    const frame = this.#frame;
    const line = frame.aside ?? this.#line;
    if (this.#isBehindKicker && line.endsInColon && STARTS_WITH_LETTER.test(data)) line.raw += ' ';
    this.#isBehindKicker = false;
    if (frame.href === undefined) line.linkTail = -1;
    else if (line.linkTail < 0) line.linkTail = line.raw.length;
    append(line, data);
    addNode(line, node, frame);
    line.chars += chars;
    if (frame.href !== undefined) line.linkChars += chars;
    if (frame.bold) line.boldChars += chars;
    if (frame.italic) line.italicChars += chars;
    line.href ??= frame.href;
    line.inline = line.inline === undefined || line.inline === frame.inline ? (frame.inline ?? null) : null;
  }

  enter(element: Element): boolean {
    const traits = traitsOf(element);
    this.#elements.push(element);
    if ((traits & STATES) !== 0) this.#stating.push(element);
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
    else if (tag === 'html' || HEAD_ELEMENTS.has(tag)) this.#head.push(element);
    else if (tag === 'time') this.#addTime(element);
    this.#noteField(element);
    if ((traits & SILENT) !== 0) return this.#addMedia(element);
    if (tag === 'a') this.#noteLink(element);
    return tag === 'table' ? !this.#addTable(element) : !HEAD_ELEMENTS.has(tag);
  }

  #noteField(element: Element): void {
    if (isField(element) || element.name === 'textarea') this.#frame.box.asks = true;
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
    if (element === this.#openTime) this.#openTime = undefined;
  }

  finish(): PageContent {
    this.#flush();
    this.#frame.box.end = this.#segments.length;
    markVerse(this.#segments);
    return {
      elements: this.#elements,
      stating: this.#stating,
      boxes: this.#boxes,
      segments: this.#segments,
      hrefs: this.#links.flatMap(({ attribs: { href } }) => href || []),
      isSourceSuspect: this.#isSourceSuspect,
      tagLinks: this.#links.filter(isTagLink),
      repairs: [...this.#repairs.values()],
      isMachineTranslated: this.#isMachineTranslated,
      times: this.#times,
      head: readHead(this.#head),
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
    this.#noteDebris(element, traits);
    return this.#inlineFrame(element, traits, hidden, embed);
  }

  /** Whether an inline element contains the credit of a caption: in a box with such a name, or in the first line after a picture. */
  #isCredit(element: Element, box: Box): boolean {
    if (box.isCaption) return isCreditOfCaption(element) || isLastPartOfCaption(element);
    if (this.#line.chars > MAX_CAPTION_LENGTH || this.#lines.length > 0) return false;
    const last = this.#segments.at(-1);
    const isBehindPicture = last?.kind === 'image' && (box.first === last.index + 1 || last.box === box);
    if (!isBehindPicture || !isEndOf(element, box.element)) return false;
    if (element.name === 'small' && this.#line.chars === 0) return false;
    return isCreditOfCaption(element) || isLastPartOfCaption(element);
  }

  /** The frame of an inline element, or the one around it if nothing differs. */
  #inlineFrame(element: Element, traits: number, hidden: boolean, embed: EmbedDraft | undefined): Frame {
    const frame = this.#frame;
    const href = frame.href ?? linkOf(element);
    const isPlain = (traits & STYLING) === 0 && href === frame.href;
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

  #noteDebris({ name, attribs }: Element, traits: number): void {
    if ((traits & DEBRIS) !== 0)
      this.#repair('unwrapped-debris', `<${name} class="${attribs.class ?? ''}">`, '');
    if (name === 'font' && TRANSLATOR_STYLE.test(attribs.style ?? '')) this.#isMachineTranslated = true;
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
      this.#isSourceSuspect = true;
    const box = new Box(element, tag, parent, this.#boxes.length, hidden, control, this.#segments.length);
    this.#boxes.push(box);
    return box;
  }

  #breakLine(): void {
    const { aside, embed } = this.#frame;
    if (embed !== undefined) embed.text += ' ';
    if (aside !== undefined) {
      aside.raw += ' ';
      return;
    }
    if (this.#line.chars > 0) {
      this.#line.breaks = 1;
      this.#lines.push(this.#line);
      this.#line = new Line();
      return;
    }
    const last = this.#lines.at(-1);
    if (last !== undefined) last.breaks += 1;
  }

  #flush(): void {
    if (this.#line.chars > 0) this.#lines.push(this.#line);
    if (this.#lines.length > 0) {
      for (const line of joinLines(this.#lines)) this.#addLine(line);
      this.#lines = [];
    }
    for (const [line, frame] of this.#asides) this.#pushAside(line, frame);
    this.#asides.length = 0;
    // Most elements have only whitespace between them, so their line is cleared, not replaced.
    if (this.#line.chars > 0) this.#line = new Line();
    this.#line.raw = '';
    this.#line.endsInColon = false;
  }

  #addLine(line: Line): void {
    const tidy = tidyText(line.raw);
    // Entities that were escaped twice are visible.
    const written = tidy.includes('&') ? tidyText(decodeEntities(tidy)) : tidy;
    if (MARKUP_SIGN.test(written) && looksLikeMarkup(written)) {
      const blocks = blocksOfMarkup(written);
      const undone = blocks.map(({ text }) => text).join(' ');
      this.#repair('markup-in-text', written.slice(0, EXCERPT), undone.slice(0, EXCERPT));
      for (const { text, isBold } of blocks) {
        this.#addLineText(isBold ? { ...line, boldChars: line.chars } : line, text);
      }
    } else this.#addLineText(line, written);
  }

  #addLineText(line: Line, text: string): void {
    if (text === '') return;
    const { box } = this.#frame;
    const { hidden, control } = box;
    this.#push({ kind: 'text', box, text, hidden, control }, line);
  }

  #addAside(line: Line, frame: Frame): void {
    if (line.chars === 0) return;
    if (this.#line.chars > 0 || this.#lines.length > 0) this.#asides.push([line, frame]);
    else this.#pushAside(line, frame);
  }

  #pushAside(line: Line, { box, hidden, control }: Frame): void {
    this.#push({ kind: 'text', box, text: tidyText(line.raw), hidden, control }, line);
  }

  #noteKicker(element: Element): void {
    if (this.#line.endsInColon && (traitsOf(element) & DEBRIS) === 0) this.#isBehindKicker = true;
  }

  #repair(kind: Repair['kind'], before: string, after: string): void {
    const key = `${kind} ${before} ${after}`;
    if (!this.#repairs.has(key)) this.#repairs.set(key, { kind, before, after });
  }

  #addImage(element: Element | undefined): void {
    if (element !== undefined && hasTornAttribute(element)) this.#isSourceSuspect = true;
    const image = element && readImage(element);
    if (element === undefined || image === undefined || this.#frame.embed !== undefined) return;
    const { box, href } = this.#frame;
    if (this.#line.chars === 0) this.#flush();
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
    if (element.name === 'iframe' && 'srcdoc' in element.attribs) this.#isSourceSuspect = true;
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
    this.#links.push(link);
    const { href } = link.attribs;
    const { embed } = this.#frame;
    if (href && embed !== undefined && providerOf(href) === embed.embed.provider) embed.link = href;
  }

  #addTime(element: Element): void {
    const { box, hidden } = this.#frame;
    if (hidden || isHidden(element.attribs) || this.#openTime !== undefined) return;
    this.#openTime = element;
    const text = tidyText(DomUtils.textContent(element));
    const datetime = element.attribs.datetime ?? element.attribs.content ?? '';
    this.#times.push({ datetime, text, box, segment: this.#segments.length });
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

/**
 * Most lines have one text. An array created with it has room for one, while an empty array that grows reserves 17 places. V8
 * may start to allocate the arrays of a literal in its old generation, where they retain their page until the next full GC.
 */
function addNode(line: Line, node: Text, { bold }: Frame): void {
  if (line.chars > 0) {
    line.nodes.push(node);
    return;
  }
  line.nodes = Array.of(node);
  line.opensBold = bold;
}

function append(line: Line, data: string): void {
  line.raw += data;
  line.endsInColon = KICKER_SIGNS.has(data.at(-1) ?? '');
}

/** Whitespace at the start of a line is not kept; most of it on a page is between blocks. */
function appendSpace(line: Line, data: string): void {
  if (line.raw !== '') append(line, data);
}

/** Maximum characters of a line after a picture that may be its caption. */
const MAX_CAPTION_LENGTH = 300;
