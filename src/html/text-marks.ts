/**
 * The marks of a text: links, emphasis and line breaks of the page, placed in a text of the article.
 *
 * On its way into the article a text loses whitespace, bullets, labels, credits and ends, but letters are never added or
 * moved. So marks are not carried along: the letters of the final text are aligned once with those of the text nodes
 * that it was read from, and a mark is where its letters are.
 */
import type { Element, Text } from 'domhandler';
import type { Mark } from '../article.ts';
import { parseUrl } from '../parse-url.ts';
import { once } from '../text/once.ts';
import { tidyText } from '../text/tidy-text.ts';
import { decodeEntities } from './markup-text.ts';
import type { Segment } from './segment.ts';
import { BOLD, ITALIC, traitsOf } from './traits.ts';
import { walk } from './walk.ts';

const TYPES: ReadonlyMap<string, Mark['type']> = new Map([
  ['a', 'link'],
  ['sup', 'superscript'],
  ['sub', 'subscript'],
  ['s', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['del', 'strikethrough'],
]);
/** Spaces and joiners, which tidying may add or remove, and the separator of texts. */
const NO_LETTERS = /[ \n\u200c\u200d]+/gu;
const NO_LETTER_CODES: ReadonlySet<number> = new Set([0x20, 0x0a, 0x200c, 0x200d]);
const EMPTY_LINKS: ReadonlySet<string> = new Set(['', '#']);
const CONTACT = /^\s*(?:mailto|tel):/iu;
/** Number of letters that show where a text continues after a piece that it lacks. */
const ANCHOR_LENGTH = 16;
/** Maximum characters in the nodes of a text, since one node may belong to thousands of texts, as in `<pre>`. */
const MAX_NODE_CHARS = 1000;
const MAX_NODE_RATIO = 10;
/** Code units on both sides of an offset that contain its grapheme cluster. */
const CLUSTER_REACH = 64;
/** Code units around an offset that certainly separates clusters: a space before anything but a mark, or an ASCII character. */
const BORDER = /^(?: [^\p{M}\u200c\u200d]|.[ -~])$/su;

/** Makes a URL absolute; undefined for anything but an http(s) URL. */
type ResolveUrl = (url: string) => string | undefined;

/**
 * The marks of each of some texts that were read from segments, in their order, sorted by position. A mark whose letters are
 * not in the text is left out, and none splits a grapheme cluster. Adjacent elements of one type are one mark, unless they are links.
 */
export function marksOf(
  texts: readonly string[],
  segments: readonly Segment[],
  resolve: ResolveUrl,
): Mark[][] {
  const marks: Mark[][] = texts.map(() => []);
  const whole = texts.join('\n');
  let index = 0;
  let first = 0;
  const ranges = [...rangesOf(whole, segments, resolve), ...lineBreaks(whole, segments)];
  for (const { type, url, start, end } of ranges.sort(byPosition)) {
    for (let text = texts[index]; text !== undefined && start > first + text.length; text = texts[index]) {
      first += text.length + 1;
      index += 1;
    }
    const range = wholeClusters(texts[index] ?? '', start - first, end - first);
    marks[index]?.push({ type, ...range, ...(url !== undefined && { url }) });
  }
  return marks;
}

function byPosition(left: Mark, right: Mark): number {
  return left.start - right.start || right.end - left.end;
}

/** The ranges of a text that elements mark. Letters are compared only if there is such an element. */
function rangesOf(text: string, segments: readonly Segment[], resolve: ResolveUrl): Mark[] {
  if (segments.every(isPlain)) return [];
  const nodes = [...nodesOf(segments, MAX_NODE_CHARS + MAX_NODE_RATIO * text.length)];
  const around = nodes.map(([node, segment]) => markedAround(node, segment));
  if (around.every(({ length }) => length === 0)) return [];
  const letters = nodes.map(([node]) => tidyText(decodeEntities(node.data)).replace(NO_LETTERS, ''));
  const offsets = offsetsIn(text, letters.join(''));
  const found: Marked[] = [];
  let count = 0;
  for (const [at, elements] of around.entries()) {
    const start = offsets[count] ?? 0;
    count += letters[at]?.length ?? 0;
    const end = endBefore(text, offsets[count] ?? 0);
    if (start < end)
      for (const element of elements) addMark(found, element, markOf(element, start, end, resolve), text);
  }
  return found.map(({ mark }) => mark);
}

/** Whether all text of a segment is directly in its box, without a link around it. */
function isPlain({ kind, nodes, box, linkChars }: Segment): boolean {
  return kind === 'text' && linkChars === 0 && nodes.every(({ parent }) => parent === box.element);
}

interface Marked {
  readonly mark: Mark;
  readonly element: Element;
}

/** Adds a mark, or extends the one that it continues, with at most a space between them. Two links stay two. */
function addMark(found: Marked[], element: Element, mark: Mark | undefined, text: string): void {
  if (mark === undefined) return;
  const last = found.findLast((marked) => marked.mark.type === mark.type);
  const before = mark.type === 'link' && last?.element !== element ? undefined : last?.mark;
  const isNear = before !== undefined && mark.start - before.end <= 1 && text.charAt(before.end) !== '\n';
  if (isNear) before.end = mark.end;
  else found.push({ mark, element });
}

/** The text nodes of some segments; none if they have too many characters. */
function nodesOf(segments: readonly Segment[], maxChars: number): Map<Text, Segment> {
  const nodes = new Map<Text, Segment>();
  let room = maxChars;
  for (const segment of segments) {
    for (const node of textNodesOf(segment)) {
      room -= node.data.length;
      if (room < 0) return new Map();
      nodes.set(node, segment);
    }
  }
  return nodes;
}

function textNodesOf({ kind, nodes }: Segment): readonly Text[] {
  const found: Text[] = [];
  const [table] = nodes;
  if (kind === 'table' && table !== undefined)
    walk(table, { text: (_, node) => found.push(node), enter: () => true, leave: () => {} });
  return kind === 'text' ? (nodes as readonly Text[]) : found;
}

/** The elements that mark a text, outermost first, one per type: those within its box, and a link around the box. */
function markedAround(node: Text, { box, linkChars }: Segment): readonly Element[] {
  const found = new Map<Mark['type'], Element>();
  let isInside = true;
  let element = node.parent as Element | null;
  for (; element !== null; element = element.parent as Element | null) {
    isInside &&= element !== box.element;
    if (!isInside && (linkChars === 0 || found.has('link'))) break;
    const type = isInside || element.name === 'a' ? typeOf(element) : undefined;
    if (type !== undefined) found.set(type, element);
  }
  return [...found.values()].reverse();
}

function typeOf(element: Element): Mark['type'] | undefined {
  const type = TYPES.get(element.name);
  if (type !== undefined) return type;
  const traits = traitsOf(element);
  if ((traits & BOLD) !== 0) return 'strong';
  return (traits & ITALIC) === 0 ? undefined : 'emphasis';
}

/** The mark of an element; undefined for a link that leads nowhere. */
function markOf(element: Element, start: number, end: number, resolve: ResolveUrl): Mark | undefined {
  const type = typeOf(element);
  if (type !== 'link') return type && { type, start, end };
  const { href = '' } = element.attribs;
  if (EMPTY_LINKS.has(href.trim())) return undefined;
  const url = CONTACT.test(href) ? parseUrl(href.trim())?.href : resolve(href);
  return url === undefined ? undefined : { type, start, end, url };
}

/** The spaces of a text at which a new line of verse begins. */
function lineBreaks(text: string, segments: readonly Segment[]): Mark[] {
  let end = 0;
  const breaks = segments
    .flatMap(({ isVerse, written = [] }) => (isVerse ? written.slice(0, -1) : []))
    .map((line) => {
      const shown = tidyText(line);
      end = text.indexOf(shown, end) + shown.length;
      return { type: 'line-break' as const, start: end, end: end + 1 };
    });
  return breaks.filter(({ start }) => text.charAt(start) === ' ');
}

/** For each letter of the page, its offset in the text; for one that the text lacks, and at the end, that of the next letter. */
function offsetsIn(text: string, page: string): number[] {
  const letters = text.replace(NO_LETTERS, '');
  const offsets: number[] = [];
  let offset = letterFrom(text, 0);
  for (let count = 0; count < letters.length; ) {
    const start = page.indexOf(letters.slice(count, count + ANCHOR_LENGTH), offsets.length);
    if (start < 0) break;
    while (offsets.length < start) offsets.push(offset);
    while (count < letters.length && page.charCodeAt(offsets.length) === letters.charCodeAt(count)) {
      offsets.push(offset);
      count += 1;
      offset = letterFrom(text, offset + 1);
    }
  }
  while (offsets.length <= page.length) offsets.push(offset);
  return offsets;
}

function letterFrom(text: string, from: number): number {
  let offset = from;
  while (NO_LETTER_CODES.has(text.charCodeAt(offset))) offset += 1;
  return offset;
}

/** The end of the last letter before an offset. */
function endBefore(text: string, offset: number): number {
  let end = offset;
  while (NO_LETTER_CODES.has(text.charCodeAt(end - 1))) end -= 1;
  return end;
}

/** The part of a range that is in a text, widened to whole grapheme clusters. */
function wholeClusters(text: string, from: number, to: number): Pick<Mark, 'start' | 'end'> {
  const end = Math.min(text.length, to);
  return {
    start: isBorder(text, from) ? from : clusterAt(text, from).start,
    end: isBorder(text, end) ? end : clusterAt(text, end - 1).end,
  };
}

function isBorder(text: string, offset: number): boolean {
  return offset === 0 || offset === text.length || BORDER.test(text.slice(offset - 1, offset + 1));
}

function clusterAt(text: string, offset: number): Pick<Mark, 'start' | 'end'> {
  const from = Math.max(0, offset - CLUSTER_REACH);
  const near = graphemes().segment(text.slice(from, offset + CLUSTER_REACH));
  const { index = 0, segment = '' } = near.containing(offset - from) ?? {};
  return { start: from + index, end: from + index + segment.length };
}

const graphemes = once(() => new Intl.Segmenter(undefined, { granularity: 'grapheme' }));
