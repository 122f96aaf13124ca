/**
 * Markup text: a string that should be plain text but contains HTML, such as an `alt` that a CMS filled with the source of a
 * caption. Only elements and entities known to HTML are touched, so "5 < 6", "<3" and "<नाम>" stay as they are.
 */
import { decodeHTMLStrict } from 'entities/decode';
import { windows1252 } from '../text/single-byte-charset.ts';
import { BLOCK_ELEMENTS } from './elements.ts';

/** Inline elements, which do not end a word (HTML standard, including obsolete ones and those of editors). */
const INLINE_ELEMENTS = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font g grammarly-extension i ins kbd label ' +
    'lt-highlighter mark nobr o:p q rb rp rt rtc ruby s samp small span st1:place strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** Other elements of the HTML standard, and AMP's picture, which also separate words. */
const OTHER_ELEMENTS = new Set(
  (
    'amp-img area base br button col datalist embed frame head img input link map meta meter object ' +
    'output param picture progress script slot source style svg template title track'
  ).split(' '),
);

const MAX_ROUNDS = 5;
/** The longest name of the HTML standard has 31 letters; a number may have any number of digits. */
const ENTITY = /&(?:#(?:[xX]([0-9a-fA-F]+)|([0-9]+))|([a-zA-Z][a-zA-Z0-9]{1,30}));/gu;
const ESCAPED_ANGLE = /&(?:amp;)*(?:lt|LT|#0*60|#[xX]0*3[cC]);/u;
/** A whole tag. Its quoted values may contain angle brackets. */
const TAG = /<(\/?)([a-z][a-z0-9]*(?:[:-][a-z0-9]+)*)((?:[\s/](?:"[^"]*"|'[^']*'|[^<>"'])*)?)>/giu;
/** A tag whose quotes do not match. */
const BROKEN_TAG = /<\/?([a-z][a-z0-9]*(?:[:-][a-z0-9]+)*)\s[^<>=]*=[^<>]*>/giu;
/**
 * `<name a="b"`, then possibly a truncated value and an ellipsis. After `=`, letters of scripts
 * other than Latin are not a value but the text that continues.
 */
const TORN_TAG =
  /<([a-z][a-z0-9]*(?:[:-][a-z0-9]+)*)((?:\s+[a-z_:][-a-z0-9_:.]*\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>\u0080-\uffff]+))*(?:\s+[a-z_:][-a-z0-9_:.]*\s*=\s*(?:["'][^"'<>]*?(?:\.{3}|…|$|(?=[<>]))|$|(?=[\u0080-\uffff])))?)\s*(?:\.{3}|…)?>?/giu;
const ENDS_IN_SPACE = /\s$/u;
/** A tag cut within its name or before its first value. */
const TORN_END = /<\/?([a-z][a-z0-9]*)(?:\s+[a-z_:][-a-z0-9_:.]*)?\s*\/?$/iu;
const UNSEEN_START = /<!--|<(?:script|style)(?=[\s>])/giu;
const UNSEEN_END: Readonly<Record<string, RegExp>> = {
  '<!--': /-->/gu,
  '<script': /<\/script\s*>/giu,
  '<style': /<\/style\s*>/giu,
};
const DECLARATION = /<!(?:doctype|\[)[^<>]*>/giu;
const SPACE_RUN = / {2,}/gu;

/**
 * Replaces the numeric entities and those named by the HTML standard, each with its semicolon, until nothing changes.
 * `&#150;` is read as windows-1252, as browsers do. Two surrogates of a character that were escaped separately, as scripts
 * do, are joined.
 *
 * @param maxRounds how often an escaped `&amp;` may be decoded
 */
export function decodeEntities(text: string, maxRounds = MAX_ROUNDS): string {
  let current = text;
  for (let round = 0; round < maxRounds && current.includes('&'); round += 1) {
    const next = current.replace(ENTITY, decodeEntity);
    if (next === current) break;
    current = next;
  }
  return current;
}

/** Whether a text contains a tag of a known HTML element, plain or escaped. */
export function looksLikeMarkup(text: string): boolean {
  let current = text;
  for (let round = 0; round <= MAX_ROUNDS; round += 1) {
    if (current.includes('<') && hasTag(current)) return true;
    if (!ESCAPED_ANGLE.test(current)) return false;
    current = decodeEntities(current, 1);
  }
  return false;
}

/**
 * The visible text of a string with markup, however often it was escaped. A block tag or `<br>` becomes a space, an inline
 * tag nothing; scripts, styles, comments and a truncated tag are removed. No other letter or word boundary changes.
 */
export function textOfMarkup(text: string): string {
  if (!text.includes('<') && !text.includes('&')) return text;
  let current = stripTags(text);
  let hadTags = current !== text;
  for (let round = 0; round < MAX_ROUNDS && current.includes('&'); round += 1) {
    const decoded = decodeEntities(current, 1);
    if (decoded === current) break;
    current = stripTags(decoded);
    hadTags ||= current !== decoded;
  }
  return stripTornTags(current, hadTags);
}

function decodeEntity(entity: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return decodeHTMLStrict(entity);
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  if (code >= 0x80 && code <= 0x9f) return windows1252.decode(Uint8Array.of(code));
  return code === 0 || code > LAST_CODE ? REPLACEMENT : String.fromCodePoint(code);
}

const LAST_CODE = 0x10ffff;
/** Replacement that browsers show for an invalid code. */
const REPLACEMENT = '\ufffd';

function hasTag(text: string): boolean {
  for (const [, , name = '', rest = ''] of text.matchAll(TAG)) if (isTag(name, rest)) return true;
  for (const [, name = ''] of text.matchAll(BROKEN_TAG)) if (isKnown(name)) return true;
  for (const [, name = '', rest = ''] of text.matchAll(TORN_TAG))
    if (rest !== '' && isKnown(name)) return true;
  return false;
}

/** Words after the name must have a value, so that "a <b and c> d" is not a tag. */
function isTag(name: string, rest: string): boolean {
  return isKnown(name) && (rest.includes('=') || rest.trim() === '' || rest.trim() === '/');
}

function isKnown(name: string): boolean {
  const lower = name.toLowerCase();
  return INLINE_ELEMENTS.has(lower) || BLOCK_ELEMENTS.has(lower) || OTHER_ELEMENTS.has(lower);
}

function stripTags(text: string): string {
  if (!text.includes('<')) return text;
  const seen = withoutTags(dropUnseen(text).replace(DECLARATION, ''));
  const stripped = seen.replace(BROKEN_TAG, (tag, name: string) => (isKnown(name) ? gapOf(name) : tag));
  return stripped === text ? text : stripped.replace(SPACE_RUN, ' ').trim();
}

/** Text that only looks like a tag, such as `<b "मेरा <i>घर</i>">`, may contain tags between its quotes. */
function withoutTags(text: string): string {
  return text.replace(TAG, (tag, _slash: string, name: string, rest: string) =>
    isTag(name, rest) ? gapOf(name) : tag.charAt(0) + withoutTags(tag.slice(1)),
  );
}

function gapOf(name: string): string {
  return INLINE_ELEMENTS.has(name.toLowerCase()) ? '' : ' ';
}

/** Removes comments, scripts and styles; one that is never closed stays, with everything after it. */
function dropUnseen(text: string): string {
  let kept = '';
  let from = 0;
  for (const start of text.matchAll(UNSEEN_START)) {
    if (start.index < from) continue;
    const end = endOfUnseen(text, start[0], start.index);
    if (end === undefined) break;
    kept += text.slice(from, start.index);
    from = end;
  }
  return from === 0 ? text : kept + text.slice(from);
}

function endOfUnseen(text: string, start: string, index: number): number | undefined {
  const end = UNSEEN_END[start.toLowerCase()];
  if (end === undefined) return undefined;
  end.lastIndex = index + start.length;
  const match = end.exec(text);
  return match === null ? undefined : match.index + match[0].length;
}

function stripTornTags(text: string, hadTags: boolean): string {
  if (!text.includes('<')) return text;
  const stripped = text.replace(TORN_TAG, (tag, name: string, rest: string) => {
    if (rest === '' || !isKnown(name)) return tag;
    return ENDS_IN_SPACE.test(tag) ? ' ' : gapOf(name);
  });
  if (stripped === text && !hadTags) return text;
  return stripped
    .replace(TORN_END, (tag, name: string) => (isKnown(name) ? '' : tag))
    .replace(SPACE_RUN, ' ')
    .trim();
}

const BLOCK_TAG = /<\/?(?:p|div|br|li|ul|ol|h[1-6]|blockquote|tr|table|section|article)(?:\s[^<>]*)?\/?>/giu;

/** Splits a text with markup into one text for each block that its tags delimit. */
export function splitMarkup(text: string): string[] {
  return blocksOfMarkup(text).map((block) => block.text);
}

export interface MarkupBlock {
  readonly text: string;
  /** Whether one bold element contains all of it. */
  readonly isBold: boolean;
}

const BOLD_WHOLE = /^\s*<(strong|b)(?=[\s>])[^<>]*>(?:(?!<\/\1\s*>)[^])*<\/\1\s*>\s*$/iu;

/** The blocks of a text with markup, split as by {@link splitMarkup}. */
export function blocksOfMarkup(text: string): MarkupBlock[] {
  return decodeEntities(text)
    .split(BLOCK_TAG)
    .map((piece) => ({ text: textOfMarkup(piece), isBold: BOLD_WHOLE.test(piece) }))
    .filter((block) => block.text !== '');
}
