/** Words, sentences and scripts: the measures of running text in any language. */
import { endsPipedSentence, holdsPipedSentences } from './danda.ts';
import { goesOn } from './sentence-continuation.ts';
import { sumOf } from './tally.ts';

/** The kinds of characters. A sign continues a word but does not start one, so that emoji are not words. */
const [UNKNOWN, NONE, SIGN, LETTER, NUMERAL, IDEOGRAPHIC, SOUTH_EAST_ASIAN] = [0, 1, 2, 3, 4, 5, 6];
/** Scripts that put no space between words, with about the length of their words in news. */
const CHARACTERS_PER_WORD: Readonly<Record<number, number>> = {
  [IDEOGRAPHIC]: 2,
  [SOUTH_EAST_ASIAN]: 4,
};
/** The tests of a character, each from the first one that may pass it. What passes none is a sign. */
const KIND_TESTS: readonly (readonly [number, string, RegExp])[] = [
  [NONE, '', /[^\p{L}\p{M}\p{N}\u200c\u200d]/u],
  [IDEOGRAPHIC, '\u2e80', /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u],
  [SOUTH_EAST_ASIAN, '\u0e00', /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u],
  [LETTER, '', /\p{L}/u],
  [NUMERAL, '', /[\p{N}\p{Mc}]/u],
];
/** Kind of each code unit of the basic plane, filled block by block as characters are met: a property test is slow. */
const kindOfCodeUnit = new Uint8Array(0x10000);
const BLOCK_SIZE = 0x80;

const CLOSERS = '"\')\\]}\\u2019\\u201d\\u203a\\u00bb\\u300d\\u300f\\uff09\\u2033\\u2032';
/** Marks that end a sentence even without a space after them. */
const FIRM_ENDERS = '\\u0964\\u0965\\u3002\\uff01\\uff1f\\u06d4\\u104b\\u17d4\\u1362';
const SOFT_ENDERS = '?!\\u2026.\\u061f\\u0589';
const SENTENCE_END = new RegExp(
  `(?:[${FIRM_ENDERS}${SOFT_ENDERS}]|[\\u0900-\\u097f] ?\\|)[${CLOSERS}]*$`,
  'u',
);
const BOUNDARY = new RegExp(
  `[${FIRM_ENDERS}][${FIRM_ENDERS}${SOFT_ENDERS}]*[${CLOSERS}]*|(?<![${SOFT_ENDERS}])[${SOFT_ENDERS}]+[${CLOSERS}]*(?=\\s|$)|[|¦][${CLOSERS}]*(?=\\s|$)`,
  'gu',
);
const DANDA = /\u0964/gu;
/** A text with this many dandas ends its sentences with them, so full stops mark abbreviations. */
const MIN_DANDAS = 3;
/** Maximum length of a run of closing marks, and of the clause that says whose quote it is. */
const TAIL = 24;
const CLAUSE = 80;

/**
 * The words of a text: runs of letters, signs, digits and joiners.
 *
 * @example
 * words('नहर की सफाई, 2026 में।'); // ['नहर', 'की', 'सफाई', '2026', 'में']
 */
export function words(text: string): string[] {
  const found: string[] = [];
  readWords(text, found);
  return found;
}

/**
 * The number of {@link words} of a text, counted without creating them.
 *
 * @example
 * wordCount('नहर की सफाई'); // 3
 */
export function wordCount(text: string): number {
  return readWords(text);
}

export function totalWords(texts: readonly string[]): number {
  return sumOf(texts, wordCount);
}

/** The end of a text that was truncated. */
export const CUT = /\s?(?:\.{3}|…|\[(?:\.{3}|…)\])$/u;

/**
 * Whether a text ends as a sentence does: in । ॥ ? ! … . and the like, possibly with closing quotes or
 * brackets after it.
 *
 * @example
 * endsSentence('उन्होंने कहा, "काम पूरा होगा।"'); // true
 */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.trimEnd().slice(-TAIL));
}

/**
 * The sentences of a text, trimmed, with their marks. Titles (डॉ.), initials (ए.के.) and decimals do not end one, nor does a quote
 * before its speaker ("…?" किसानों ने पूछा). A full stop ends one as in papers without dandas; in a text with three or more dandas, a
 * full stop after a Hindi word ends one only if that word is a verb. "|" ends one if it is used as a danda.
 *
 * @example
 * sentences('डॉ. रीना आईं। सड़क 3.5 किमी है.'); // ['डॉ. रीना आईं।', 'सड़क 3.5 किमी है.']
 */
export function sentences(text: string): string[] {
  const found: string[] = [];
  const isPiped = holdsPipedSentences(text);
  const hasDandas = (text.match(DANDA)?.length ?? 0) >= MIN_DANDAS;
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(BOUNDARY)) {
    const end = index + mark.length;
    if ('|¦'.includes(mark.charAt(0)) && !(isPiped && endsPipedSentence(text, index))) continue;
    if (goesOn(text.slice(start, index), mark, text.slice(end, end + CLAUSE), hasDandas)) continue;
    found.push(text.slice(start, end).trim());
    start = end;
  }
  found.push(text.slice(start).trim());
  return found.filter((sentence) => sentence !== '');
}

/**
 * Share of Devanagari among the letters of a text, from 0 to 1; 0 if there are no letters.
 *
 * @example
 * devanagariShare('नहर ab'); // 0.6
 */
export function devanagariShare(text: string): number {
  let letters = 0;
  let devanagari = 0;
  for (let index = 0; index < text.length; index += 1) {
    const kind = kindAt(text, index);
    if (kind !== LETTER && kind < IDEOGRAPHIC) continue;
    letters += 1;
    const codeUnit = text.charCodeAt(index);
    if (codeUnit >= 0x0900 && codeUnit <= 0x097f) devanagari += 1;
  }
  return letters === 0 ? 0 : devanagari / letters;
}

/** The run that a character continues or starts, by the character's kind. A sign, and half of a pair, belong to the letter before. */
const RUNS = [SIGN, NONE, SIGN, LETTER, LETTER, IDEOGRAPHIC, SOUTH_EAST_ASIAN];

/** Counts the words in one pass over the code units, and adds them to a list if there is one. */
function readWords(text: string, found?: string[]): number {
  let count = 0;
  let start = 0;
  let run = NONE;
  let room = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const next = index < text.length ? (RUNS[kindAt(text, index)] as number) : NONE;
    if (next === SIGN) continue;
    if (next !== run || room === 0) {
      if (run !== NONE) {
        count += 1;
        found?.push(text.slice(start, index));
      }
      start = index;
      run = next;
      room = CHARACTERS_PER_WORD[next] ?? text.length;
    }
    room -= 1;
  }
  return count;
}

/** Kind of the character that starts at a code unit; `UNKNOWN` for the second half of a surrogate pair. */
function kindAt(text: string, index: number): number {
  const codeUnit = text.charCodeAt(index);
  if (codeUnit >= 0xd800 && codeUnit <= 0xdfff) return kindOfSurrogate(text, index);
  if (kindOfCodeUnit[codeUnit] === UNKNOWN) fillBlock(codeUnit - (codeUnit % BLOCK_SIZE));
  return kindOfCodeUnit[codeUnit] as number;
}

function fillBlock(first: number): void {
  for (let at = first; at < first + BLOCK_SIZE; at += 1) kindOfCodeUnit[at] = kindOf(String.fromCharCode(at));
}

function kindOfSurrogate(text: string, index: number): number {
  const isSecondHalf = text.charCodeAt(index) >= 0xdc00 && (text.codePointAt(index - 1) ?? 0) > 0xffff;
  return isSecondHalf ? UNKNOWN : kindOf(String.fromCodePoint(text.codePointAt(index) as number));
}

function kindOf(character: string): number {
  return KIND_TESTS.find(([, first, test]) => character >= first && test.test(character))?.[0] ?? SIGN;
}
