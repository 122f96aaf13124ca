/** Source repair: damage that must be undone before a page is parsed, since the parser would turn it into text. */
import { decodeEntities, textOfMarkup } from './markup-text.ts';

/** One piece of source or text that was rewritten; whole pages are shortened to their beginning. */
export interface Repair {
  kind:
    | 'attribute-markup' // raw markup with raw quotes in an `alt` or `title`
    | 'srcdoc' // a page within the only `<iframe srcdoc>` of another
    | 'open-heading' // a heading without an end tag
    | 'legacy-font' // a text whose Latin letters draw Devanagari
    | 'markup-in-text' // tags that a reader would see
    | 'unwrapped-debris'; // what an editor left around a word
  before: string;
  after: string;
}

/** Elements that the source of a caption may contain; any other one means that the attribute ended before it. */
const CAPTION_ELEMENTS = new Set(
  'p span b strong i em u s a g br font sup sub small big mark code q o:p grammarly-extension lt-highlighter'.split(
    ' ',
  ),
);
/** Attributes of the image that follow a caption attribute: they end a caption whose last tag was truncated. */
const OUTER_ATTRIBUTE =
  /\s+(?:alt|title|src|srcset|sizes|loading|decoding|fetchpriority|height|width|data-(?:src|original|srcset|lazy-src))\s*=/iuy;

/** Maximum characters of the source of a caption. More means that its end was not found. */
const MAX_CAPTION = 4000;
/** Maximum unreadable tags; with more, the page is something else. */
const MAX_UNREADABLE = 50;
const EXCERPT = 200;
const MAX_OUTER_TEXT = 200;
const MIN_INNER_PAGE = 500;

/**
 * A caption attribute whose first quote ends within a tag or before a word, since it contains a quoted word.
 * A cheap probe before {@link DAMAGED_TAG}.
 */
const DAMAGED_CAPTION = /(?:alt|title)\s*=\s*"(?:[^"]*<[a-z][^"<>]*=\s*"|[^"<>]*"[^\s"'<>/=])/iu;
/** A tag with such an attribute, or a script, which is skipped. */
const DAMAGED_TAG =
  /(<(?:script|style|textarea)(?=[\s>])[\s\S]*?(?:<\/(?:script|style|textarea)|$))|<[a-z][-a-z0-9]*(?=\s)[^<>]*?\s(?:alt|title)\s*=\s*"(?:[^"]*<[a-z][^"<>]*=\s*"|[^"<>]*"[^\s"'<>/=])/giu;
const TAG_START = /<[a-z][-a-z0-9]*/iuy;
const TAG_END = /\s*\/?>/uy;
const ATTRIBUTE = /\s*(?:\/\s*)?[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?/uy;
const CAPTION_START = /\s*(?:alt|title)\s*=\s*"/iuy;
/** After the quote that ends a caption: the next attribute, or the end of the tag. */
const AFTER_CAPTION = /\s*\/?>|\s*[a-z_:@][-a-z0-9_:.@]*\s*=/iuy;
const INNER_TAG_START = /<\/?([a-z][a-z0-9]*(?:[:-][a-z0-9]+)*)/iuy;
const AFTER_INNER_VALUE = /[\s/>]/uy;

const SRCDOC = /<iframe\s[^<>]*?(?<=\s)srcdoc\s*=\s*(["'])/iu;
const BODY = /<body[\s>]/iu;

/**
 * Undoes damage in the source of a page: images whose `alt` or `title` contains raw markup with raw quotes, headings without an end
 * tag, and a page that is only an `<iframe srcdoc="…">`. An intact page is returned as the same string. The attributes of a serialized tree
 * (`isRewritten`) are not repaired: what was cut off them is lost.
 */
export function repairSource(html: string, isRewritten = false): { html: string; repairs: Repair[] } {
  const repairs: Repair[] = [];
  const inner = pageInFrame(html);
  if (inner !== undefined)
    repairs.push({ kind: 'srcdoc', before: html.slice(0, EXCERPT), after: inner.slice(0, EXCERPT) });
  const current = closeHeadings(inner ?? html, repairs);
  return { html: isRewritten ? current : repairAttributes(current, repairs), repairs };
}

/** The tag of a heading, or a script, which is skipped. */
const HEADING_TAG =
  /<(script|style|textarea)(?=[\s>])[\s\S]*?(?:<\/\1|$)|<(?<end>\/?)(?<name>h[1-6])(?=[\s>])/giu;

/** Ends a heading where the next one begins, like browsers. Otherwise the first one would contain the rest of the page. */
function closeHeadings(html: string, repairs: Repair[]): string {
  let result = '';
  let from = 0;
  let open: string | undefined;
  for (const { index, groups: { name, end } = {} } of html.matchAll(HEADING_TAG)) {
    if (name === undefined) continue;
    if (open !== undefined && end === '') {
      const before = html.slice(index, index + EXCERPT);
      repairs.push({ kind: 'open-heading', before, after: `</${open}>${before}` });
      result += `${html.slice(from, index)}</${open}>`;
      from = index;
    }
    open = end === '' ? name : undefined;
  }
  return from === 0 ? html : result + html.slice(from);
}

function pageInFrame(html: string): string | undefined {
  const start = SRCDOC.exec(html);
  if (start === null) return undefined;
  const from = start.index + start[0].length;
  const quote = html.indexOf(start[1] ?? '"', from);
  const end = quote === -1 ? html.length : quote;
  if (end - from < MIN_INNER_PAGE || (end - from) * 2 <= html.length) return undefined;
  const tagEnd = html.indexOf('>', end);
  const after = tagEnd === -1 ? '' : html.slice(tagEnd + 1);
  return isNearlyEmpty(html.slice(0, start.index), after)
    ? decodeEntities(html.slice(from, end), 1)
    : undefined;
}

/** Whether there is almost no text around an inner page. */
function isNearlyEmpty(before: string, after: string): boolean {
  const body = before.slice(Math.max(0, before.search(BODY)));
  return textOfMarkup(body).length + textOfMarkup(after).length < MAX_OUTER_TEXT;
}

function repairAttributes(html: string, repairs: Repair[]): string {
  if (!DAMAGED_CAPTION.test(html)) return html;
  let result = '';
  let from = 0;
  let unreadable = 0;
  for (const { index, 1: script } of html.matchAll(DAMAGED_TAG)) {
    if (script !== undefined || index < from) continue;
    const tag = unreadable < MAX_UNREADABLE ? rebuildTag(html, index) : undefined;
    if (tag === undefined) {
      unreadable += 1;
      continue;
    }
    repairs.push({ kind: 'attribute-markup', before: html.slice(index, tag.end), after: tag.html });
    result += html.slice(from, index) + tag.html;
    from = tag.end;
  }
  return from === 0 ? html : result + html.slice(from);
}

/** The new source, and the end of the old one. */
interface Rebuilt {
  html: string;
  end: number;
}

/** Reads one damaged tag and writes it with its caption attributes escaped. */
function rebuildTag(html: string, start: number): Rebuilt | undefined {
  let index = start + lengthAt(TAG_START, html, start);
  let rebuilt = html.slice(start, index);
  while (index < html.length) {
    const close = index + lengthAt(TAG_END, html, index);
    if (close > index) return { html: rebuilt + html.slice(index, close), end: close };
    const attribute = rebuildAttribute(html, index);
    if (attribute === undefined) return undefined;
    rebuilt += attribute.html;
    index = attribute.end;
  }
  return undefined;
}

function rebuildAttribute(html: string, start: number): Rebuilt | undefined {
  const opening = start + lengthAt(CAPTION_START, html, start);
  if (opening === start) {
    const end = start + lengthAt(ATTRIBUTE, html, start);
    return end === start ? undefined : { html: html.slice(start, end), end };
  }
  const close = endOfCaption(html, opening);
  if (close === undefined) return undefined;
  return { html: `${html.slice(start, opening)}${escapeValue(html.slice(opening, close))}"`, end: close + 1 };
}

/** Index of the quote that ends a caption attribute, counting the tags within it. */
function endOfCaption(html: string, start: number): number | undefined {
  const source = html.slice(start, start + MAX_CAPTION);
  const plain = source.indexOf('"');
  if (plain !== -1 && !source.slice(0, plain).includes('<')) return start + endOfQuotedText(source, plain);
  let index: number | undefined = 0;
  while (index !== undefined && index < source.length) {
    if (isClosingQuote(source, index)) return start + index;
    index = source[index] === '<' ? endOfInnerTag(source, index) : index + 1;
  }
  return undefined;
}

const BARE_TAG_END = /[<>]/u;
/** Maximum raw quotes in a caption; more are not quoted words. */
const MAX_QUOTES = 12;
const ATTRIBUTE_VALUE = /=\s*"/u;

/** Index of the quote that ends a caption without tags, given its first quote: words in it may be in raw quotes. */
function endOfQuotedText(source: string, first: number): number {
  if (isClosingQuote(source, first)) return first;
  const tagEnd = source.search(BARE_TAG_END);
  const end = tagEnd === -1 ? source.length : tagEnd;
  let at = first;
  for (let quotes = 0; quotes < MAX_QUOTES; quotes += 1) {
    at = source.indexOf('"', at + 1);
    if (at === -1 || at >= end) return first;
    if (isClosingQuote(source, at)) return ATTRIBUTE_VALUE.test(source.slice(0, at)) ? first : at;
  }
  return first;
}

/** A quote after which the outer tag continues; other quotes are part of the caption's text. */
function isClosingQuote(source: string, index: number): boolean {
  return source[index] === '"' && lengthAt(AFTER_CAPTION, source, index + 1) > 0;
}

/** Index after a tag within a caption, or where that was truncated; `undefined` if it cannot belong to a caption. */
function endOfInnerTag(source: string, start: number): number | undefined {
  INNER_TAG_START.lastIndex = start;
  const match = INNER_TAG_START.exec(source);
  if (match === null) return start + 1;
  if (!CAPTION_ELEMENTS.has((match[1] ?? '').toLowerCase())) return undefined;
  let index = start + match[0].length;
  while (index < source.length && source[index] !== '<') {
    if (source[index] === '>') return index + 1;
    const value = source[index] === '"' ? innerValueAt(source, index) : { end: index + 1, isWhole: true };
    if (!value.isWhole) return value.end;
    index = value.end;
  }
  return index;
}

/** The end of a quoted value in an inner tag; incomplete if the tag was truncated within or after it. */
function innerValueAt(source: string, start: number): { end: number; isWhole: boolean } {
  if (!source.slice(0, start).trimEnd().endsWith('=')) return { end: start, isWhole: false };
  const close = source.indexOf('"', start + 1);
  if (close === -1) return { end: source.length, isWhole: false };
  if (lengthAt(OUTER_ATTRIBUTE, source, close + 1) > 0) return { end: close, isWhole: false };
  return { end: close + 1, isWhole: lengthAt(AFTER_INNER_VALUE, source, close + 1) > 0 };
}

function lengthAt(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Existing entities of the value stay, so that the parser decodes them once. */
function escapeValue(value: string): string {
  return value.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
