/**
 * Source repair: damage that has to be undone before a page is parsed, because the parser would turn it into text.
 *
 * Sound pages come back as the same string after three cheap probes.
 */
import { decodeEntities, textOfMarkup } from './markup-text.ts';

/** One piece of source that was rewritten; whole pages are shortened to their beginning. */
export interface SourceRepair {
  /**
   * `attribute-markup`: raw markup with raw quotes in an `alt` or `title`; `srcdoc`: a page within the only
   * `<iframe srcdoc>` of another; `escaped-page`: a page shown as its own source.
   */
  kind: 'attribute-markup' | 'srcdoc' | 'escaped-page';
  before: string;
  after: string;
}

/** A source after repair. */
export interface RepairedSource {
  html: string;
  repairs: SourceRepair[];
}

/** Elements that a caption's source may hold; any other one means that the attribute ended long ago. */
const CAPTION_ELEMENTS = new Set(
  'p span b strong i em u s a g br font sup sub small big mark code q o:p grammarly-extension lt-highlighter'.split(' '),
);
/** Attributes of the image that follow a caption attribute: they end a caption whose last tag was cut. */
const OUTER_ATTRIBUTE =
  /\s+(?:alt|title|src|srcset|sizes|loading|decoding|fetchpriority|height|width|data-(?:src|original|srcset|lazy-src))\s*=/iuy;

const MAX_VALUE = 8000;
const EXCERPT = 200;
const MAX_OUTER_TEXT = 200;
const MIN_INNER_PAGE = 500;

const BROKEN_ATTRIBUTE = /<[a-z][-a-z0-9]*(?=\s)[^<>]*?\s(?:alt|title)\s*=\s*"[^"<]*<[a-z][^">]*=\s*"/giu;
const ATTRIBUTE = /\s*\/?\s*([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+))?/uy;
const CAPTION_START = /\s*(?:alt|title)\s*=\s*"/iuy;
const TAG_END = /\s*\/?>/uy;
const TAG_NAME = /<[a-z][-a-z0-9]*/iuy;
const INNER_TAG_START = /<\/?([a-z][a-z0-9]*(?:[:-][a-z0-9]+)*)/iuy;
const AFTER_INNER_VALUE = /[\s/>]/uy;
const AFTER_VALUE = /\s*\/?>|\s+[a-z_:@][-a-z0-9_:.@]*\s*=\s*["']/iuy;
const SCRIPT = /<(script|style|textarea)(?=[\s>])[^]*?(?:<\/\1|$)/giu;

const SRCDOC = /<iframe\s[^<>]*?(?<=\s)srcdoc\s*=\s*(["'])/iu;
const ESCAPED_PAGE = /&(?:amp;)*lt;(?:!doctype\s+html|html|body)(?=[\s&])/iu;
const RAW_PAGE = /<(?:html|body|!doctype)[\s>]/iu;
const HEAD = /<head[\s>][^]*?<\/head\s*>/iu;
const BREAK_TAG = /<br\s*\/?>/giu;
const ANY_TAG = /<[^<>]*>/gu;
const ESCAPED_TAG = /&(?:amp;)*lt;\/?[a-z]/giu;
const LAST_ESCAPED_CLOSE = /&(?:amp;)*gt;/giu;

/**
 * Undoes damage in the source of a page.
 *
 * Handles images whose `alt` or `title` holds raw markup with raw quotes, a page that is nothing but
 * `<iframe srcdoc="…">`, and a page that shows its own source as text. A sound page comes back as the very same string.
 *
 * @example
 * repairSource('<img alt="<p><span class="a">बाढ़</span></p>">').html;
 * // '<img alt="&lt;p&gt;&lt;span class=&quot;a&quot;&gt;बाढ़&lt;/span&gt;&lt;/p&gt;">'
 */
export function repairSource(html: string): RepairedSource {
  const repairs: SourceRepair[] = [];
  let current = html;
  for (const [kind, unwrap] of PAGE_REPAIRS) {
    const inner = unwrap(current);
    if (inner === undefined) continue;
    repairs.push({ kind, before: current.slice(0, EXCERPT), after: inner.slice(0, EXCERPT) });
    current = inner;
  }
  return { html: repairAttributes(current, repairs), repairs };
}

const PAGE_REPAIRS: readonly (readonly [SourceRepair['kind'], (html: string) => string | undefined])[] = [
  ['escaped-page', pageInText],
  ['srcdoc', pageInFrame],
];

function pageInFrame(html: string): string | undefined {
  if (!html.includes('srcdoc')) return undefined;
  const start = SRCDOC.exec(html);
  if (start === null) return undefined;
  const from = start.index + start[0].length;
  const end = html.indexOf(start[1] ?? '"', from);
  const value = html.slice(from, end === -1 ? undefined : end);
  if (value.length < MIN_INNER_PAGE || value.length * 2 < html.length) return undefined;
  const rest = end === -1 ? '' : html.slice(end + 1);
  return isNearlyEmpty(html.slice(0, start.index), `<i ${rest}`) ? decodeEntities(value, 1) : undefined;
}

function pageInText(html: string): string | undefined {
  const start = ESCAPED_PAGE.exec(html);
  if (start === null) return undefined;
  const end = endOfLast(LAST_ESCAPED_CLOSE, html, start.index);
  const region = html.slice(start.index, end);
  if (region.length < MIN_INNER_PAGE || region.length * 2 < html.length) return undefined;
  if ([...region.matchAll(ESCAPED_TAG)].length < 10) return undefined;
  if (!isNearlyEmpty(html.slice(0, start.index), html.slice(end))) return undefined;
  return unescapePage(region.replace(BREAK_TAG, '\n').replace(ANY_TAG, ''));
}

function endOfLast(pattern: RegExp, text: string, from: number): number {
  let end = text.length;
  for (const match of text.slice(from).matchAll(pattern)) end = from + match.index + match[0].length;
  return end;
}

function unescapePage(escaped: string): string | undefined {
  let page = escaped;
  for (let round = 0; round < 5 && !RAW_PAGE.test(page); round += 1) page = decodeEntities(page, 1);
  return RAW_PAGE.test(page) ? page : undefined;
}

/** Whether what surrounds an inner page says next to nothing itself. */
function isNearlyEmpty(before: string, after: string): boolean {
  return textOfMarkup(before.replace(HEAD, '')).length + textOfMarkup(after).length < MAX_OUTER_TEXT;
}

function repairAttributes(html: string, repairs: SourceRepair[]): string {
  let result = '';
  let from = 0;
  let scripts: readonly Range[] | undefined;
  for (const { index } of html.matchAll(BROKEN_ATTRIBUTE)) {
    if (index < from) continue;
    scripts ??= rangesOf(SCRIPT, html);
    if (scripts.some(([start, end]) => start <= index && index < end)) continue;
    const tag = rebuildTag(html, index);
    if (tag === undefined) continue;
    const before = html.slice(index, tag.end);
    repairs.push({ kind: 'attribute-markup', before, after: tag.html });
    result += html.slice(from, index) + tag.html;
    from = tag.end;
  }
  return from === 0 ? html : result + html.slice(from);
}

type Range = readonly [start: number, end: number];

function rangesOf(pattern: RegExp, text: string): Range[] {
  return [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]);
}

/** Reads one damaged tag and writes it with its caption attributes escaped. */
function rebuildTag(html: string, start: number): { html: string; end: number } | undefined {
  let index = start + lengthAt(TAG_NAME, html, start);
  let rebuilt = html.slice(start, index);
  for (;;) {
    const close = lengthAt(TAG_END, html, index);
    if (close > 0) return { html: rebuilt + html.slice(index, index + close), end: index + close };
    const opening = lengthAt(CAPTION_START, html, index);
    const end = opening > 0 ? endOfCaption(html, index + opening) : index + lengthAt(ATTRIBUTE, html, index);
    if (end === undefined || end === index) return undefined;
    rebuilt += html.slice(index, index + opening);
    rebuilt += opening > 0 ? `${escapeValue(html.slice(index + opening, end))}"` : html.slice(index, end);
    index = opening > 0 ? end + 1 : end;
  }
}

/** Index of the quote that ends a caption attribute, counting the tags within it. */
function endOfCaption(html: string, start: number): number | undefined {
  const plain = html.indexOf('"', start);
  if (plain !== -1 && !html.slice(start, plain).includes('<')) return plain;
  const limit = Math.min(html.length, start + MAX_VALUE);
  let index = start;
  while (index < limit) {
    const char = html[index];
    if (char === '"' && lengthAt(AFTER_VALUE, html, index + 1) > 0) return index;
    const inner = char === '<' ? innerTagAt(html, index) : index + 1;
    if (inner === undefined) return undefined;
    if (html[inner] === '"' && lengthAt(OUTER_ATTRIBUTE, html, inner + 1) > 0) return inner;
    index = inner;
  }
  return undefined;
}

/** Index after a tag within a caption, or where it was cut; `undefined` where such a tag cannot belong to a caption. */
function innerTagAt(html: string, start: number): number | undefined {
  INNER_TAG_START.lastIndex = start;
  const match = INNER_TAG_START.exec(html);
  if (match === null) return start + 1;
  if (!CAPTION_ELEMENTS.has((match[1] ?? '').toLowerCase())) return undefined;
  let index = start + match[0].length;
  while (index < html.length && html[index] !== '<') {
    if (html[index] === '>') return index + 1;
    if (html[index] !== '"') {
      index += 1;
      continue;
    }
    if (html[index - 1] !== '=' || lengthAt(OUTER_ATTRIBUTE, html, index + 1) > 0) return index;
    const close = html.indexOf('"', index + 1);
    if (close === -1 || lengthAt(OUTER_ATTRIBUTE, html, close + 1) > 0) return close === -1 ? undefined : close;
    if (lengthAt(AFTER_INNER_VALUE, html, close + 1) === 0) return close + 1;
    index = close + 1;
  }
  return index;
}

function lengthAt(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Entities that the value holds already stay, so that the parser decodes them once. */
function escapeValue(value: string): string {
  return value.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
