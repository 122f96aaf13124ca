/**
 * The marks of a text: links, emphasis and line breaks of the page, placed in a text of the article.
 *
 * On its way into the article a text loses whitespace, bullets, labels, credits and ends, but letters are never added or
 * moved. So the letters of the final text are aligned with those of its text nodes, and a mark is where its letters are.
 */
import type { Element, Text } from 'domhandler';
import type { Mark } from '../article.ts';
import { once } from '../text/once.ts';
import { parseUrl } from '../text/parse-url.ts';
import { tidyText } from '../text/tidy-text.ts';
import { decodeEntities } from './markup-text.ts';
import type { ResolveUrl } from './page-url.ts';
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
const CONTACT = /^(?:mailto|tel):/iu;
/** Number of letters that show where a text continues after a piece that it lacks. */
const ANCHOR_LENGTH = 16;
/** Maximum characters in the nodes of a text, since one node may belong to thousands of texts, as in `<pre>`. */
const MAX_NODE_CHARS = 1000;
const MAX_NODE_RATIO = 10;
/** Code units on both sides of an offset that contain its grapheme cluster. */
const CLUSTER_REACH = 64;
/** Code units around an offset that certainly separates clusters: a space before anything but a mark, or an ASCII character. */
const BORDER = /^(?: [^\p{M}\u200c\u200d]|.[ -~])$/su;

type Range = Pick<Mark, 'start' | 'end'>;
type Marking = Pick<Mark, 'type'> & { readonly element: Element };

/**
 * The marks of each of some texts that were read from segments, in their order, sorted by position. A mark whose letters are
 * not in the text is left out, and none splits a grapheme cluster. Adjacent elements of one type are one mark, unless they are links.
 * Undefined if there are none.
 */
export function marksOf(
  texts: readonly string[],
  segments: readonly Segment[],
  resolve: ResolveUrl,
): Mark[][] | undefined {
  const whole = texts.join('\n');
  const found = [...marksOfElements(whole, segments, resolve), ...lineBreaks(whole, segments)];
  if (found.length === 0) return undefined;
  found.sort((left, right) => left.start - right.start || right.end - left.end);
  let [first, taken] = [0, 0];
  return texts.map((text) => {
    const marks: Mark[] = [];
    const past = first + text.length;
    for (let mark = found[taken]; mark !== undefined && mark.start <= past; mark = found[taken]) {
      const { start } = splitCluster(text, mark.start - first);
      const { end } = splitCluster(text, Math.min(text.length, mark.end - first));
      marks.push({ ...mark, start, end });
      taken += 1;
    }
    first = past + 1;
    return marks;
  });
}

/** Whether segments have nothing to mark: all their text is directly in their boxes, without a link around it. */
export function arePlain(segments: readonly Segment[]): boolean {
  return segments.every(({ kind, nodes, box, linkChars, isVerse }) => {
    if (kind !== 'text') return kind !== 'table';
    return linkChars === 0 && !isVerse && nodes.every(({ parent }) => parent === box.element);
  });
}

/** The marks of elements. Letters are compared only if there is such an element. */
function marksOfElements(text: string, segments: readonly Segment[], resolve: ResolveUrl): Mark[] {
  const nodes = [...new Set(segments.flatMap(textNodesOf))];
  const chars = nodes.reduce((sum, { data }) => sum + data.length, 0);
  if (chars > MAX_NODE_CHARS + MAX_NODE_RATIO * text.length) return [];
  const boxes = new Set(segments.map(({ box }) => box.element));
  const isLinked = segments.some(({ linkChars, chars }) => linkChars > 0 && linkChars === chars);
  const around = nodes.map((node) => markingsOf(node, boxes, isLinked));
  const marked = around.findLastIndex(({ length }) => length > 0) + 1;
  if (marked === 0) return [];
  const parts = rangesOf(text, nodes, marked).flatMap(({ start, end }, at) =>
    start < end ? (around[at] ?? []).map(({ type, element }) => ({ type, element, start, end })) : [],
  );
  return joined(parts, text, resolve);
}

/** The text nodes of a segment; those of a table are in its cells. */
function textNodesOf({ kind, nodes }: Segment): readonly Text[] {
  if (kind !== 'table') return kind === 'text' ? (nodes as readonly Text[]) : [];
  const found: Text[] = [];
  for (const table of nodes) walk(table, { text: (_, node) => found.push(node) });
  return found;
}

/** The elements that mark a text, outermost first, one per type: those within its box, and a link around the box. */
function markingsOf(node: Text, boxes: ReadonlySet<Element>, isLinked: boolean): readonly Marking[] {
  if (!isLinked && boxes.has(node.parent as Element)) return [];
  const found = new Map<Mark['type'], Element>();
  let isInside = true;
  let element = node.parent as Element | null;
  for (; element !== null; element = element.parent as Element | null) {
    isInside &&= !boxes.has(element);
    if (!isInside && (!isLinked || found.has('link'))) break;
    const type = isInside || element.name === 'a' ? typeOf(element) : undefined;
    if (type !== undefined) found.set(type, element);
  }
  return Array.from(found, ([type, element]) => ({ type, element })).reverse();
}

function typeOf(element: Element): Mark['type'] | undefined {
  const type = TYPES.get(element.name);
  if (type !== undefined) return type;
  const traits = traitsOf(element);
  if ((traits & BOLD) !== 0) return 'strong';
  return (traits & ITALIC) === 0 ? undefined : 'emphasis';
}

/** Joins each part to the mark that it continues, with at most a space between them. Two links stay two. */
function joined(parts: readonly (Marking & Range)[], text: string, resolve: ResolveUrl): Mark[] {
  const marks: Mark[] = [];
  const latest = new Map<Element | Mark['type'], Mark>();
  for (const { type, element, start, end } of parts) {
    const key = type === 'link' ? element : type;
    const before = latest.get(key);
    if (before && start - before.end <= 1 && text.charAt(before.end) !== '\n') {
      before.end = end;
      continue;
    }
    const target = type === 'link' ? targetOf(element, resolve) : {};
    if (target === undefined) continue;
    const mark = { type, start, end, ...target };
    latest.set(key, mark);
    marks.push(mark);
  }
  return marks;
}

/** The URL of a link; undefined if it leads nowhere. */
function targetOf({ attribs }: Element, resolve: ResolveUrl): Pick<Mark, 'url'> | undefined {
  const href = attribs.href?.trim() ?? '';
  const url = CONTACT.test(href) ? parseUrl(href)?.href : resolve(href);
  return url === undefined || href === '#' ? undefined : { url };
}

/** The spaces of a text at which a new line of verse begins. */
function lineBreaks(text: string, segments: readonly Segment[]): Mark[] {
  const lines = segments.flatMap(({ isVerse, written = [] }) => (isVerse ? written.slice(0, -1) : []));
  let end = 0;
  return lines.flatMap((line) => {
    const shown = tidyText(line);
    end = text.indexOf(shown, end) + shown.length;
    return text.charAt(end) === ' ' ? [{ type: 'line-break', start: end, end: end + 1 }] : [];
  });
}

/** Where the letters of the first few nodes are in a text; empty if the text lacks them. */
function rangesOf(text: string, nodes: readonly Text[], count: number): Range[] {
  const pieces = nodes.map(({ data }) => tidyText(decodeEntities(data)));
  const page = pieces.join('');
  let [past, isAligned] = [0, false];
  let at = letterFrom(page, 0);
  let next = letterFrom(text, 0);
  return pieces.slice(0, count).map(({ length }) => {
    const start = next;
    let end = start;
    for (past += length; at < past; at = letterFrom(page, at + 1)) {
      isAligned &&= page.charCodeAt(at) === text.charCodeAt(next);
      isAligned ||= isAnchor(page, at, text, next);
      if (!isAligned) continue;
      end = next + 1;
      next = letterFrom(text, end);
    }
    return { start, end };
  });
}

/** Whether the next letters of a text are those of the page, as many as show that it continues there. */
function isAnchor(page: string, at: number, text: string, next: number): boolean {
  let [left, right] = [at, next];
  for (let count = 0; count < ANCHOR_LENGTH && right < text.length; count += 1) {
    if (page.charCodeAt(left) !== text.charCodeAt(right)) return false;
    left = letterFrom(page, left + 1);
    right = letterFrom(text, right + 1);
  }
  return right > next;
}

function letterFrom(text: string, from: number): number {
  let at = from;
  while (isGap(text.charCodeAt(at))) at += 1;
  return at;
}

/** Spaces and joiners, which tidying may add or remove, and the separator of texts. */
function isGap(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x200c || unit === 0x200d;
}

/** The grapheme cluster that an offset splits; empty if it splits none. */
function splitCluster(text: string, offset: number): Range {
  const none = { start: offset, end: offset };
  if (offset === 0 || offset === text.length || BORDER.test(text.slice(offset - 1, offset + 1))) return none;
  const from = Math.max(0, offset - CLUSTER_REACH);
  const near = graphemes().segment(text.slice(from, offset + CLUSTER_REACH));
  const { index = 0, segment = '' } = near.containing(offset - from) ?? {};
  const start = from + index;
  return start === offset ? none : { start, end: start + segment.length };
}

const graphemes = once(() => new Intl.Segmenter(undefined, { granularity: 'grapheme' }));
