/** Simulates a publisher with unusual boilerplate phrases, to see what the engine recognizes only by words. */
import { createHash } from 'node:crypto';
import { decodeHTML, encodeXML } from 'entities';
import { LANGUAGES, wordsOf } from '../src/languages/packs.ts';
import {
  boilerplateKind,
  isBodyLabel,
  isRelatedLabel,
  isSummaryLabel,
  isWriterLabel,
} from '../src/text/boilerplate.ts';
import { foldForMatching } from '../src/text/fold-for-matching.ts';
import { foldText, type GoldPage, stringsOf, textLines } from './score.ts';

/** Everything but text: scripts, styles, comments and tags. */
const MARKUP =
  /(<script(?=[\s/>])[^]*?<\/script\s*>|<style(?=[\s/>])[^]*?<\/style\s*>|<!--[^]*?-->|<[a-z/!?](?:[^>"']|"[^"]*"|'[^']*')*>)/iu;
const WORD = /[\p{L}\p{M}]+/gu;
const LETTER = /\p{L}/u;
const LETTERS = /\p{L}/gu;
const SPACE = /\s/u;
const CASES = [/\p{Ll}/u, /\p{Lu}/u, /\p{L}/u] as const;
/** Scripts have ranges of this many code points. */
const RANGE = 128;

const VOCABULARY = new Set(
  [
    ...LANGUAGES.flatMap(({ boilerplate = {}, calls = '' }) => [calls, ...Object.values(boilerplate)]),
    ...wordsOf(LANGUAGES, 'platforms', 'writerLabels', 'summaryLabels', 'bodyLabels', 'shareWords'),
    ...wordsOf(LANGUAGES, 'tagLabels', 'topicLabels'),
  ].flatMap((phrase) => foldForMatching(phrase).match(WORD) ?? []),
);

/**
 * The page with other letters in the phrase-table words of each text that is boilerplate by its words. Replacement is
 * consistent, and text that is part of the gold is left unchanged. Pages that are not UTF-8 stay as they are.
 */
export function withOtherWords(html: Uint8Array, gold: GoldPage = {}): Uint8Array {
  const page = decoded(html);
  if (page === undefined) return html;
  const isKept = keeper(gold);
  const parts = page.split(MARKUP).map((part, index) => (index % 2 === 1 ? part : reworded(part, isKept)));
  return new TextEncoder().encode(parts.join(''));
}

function decoded(html: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(html);
  } catch {
    return undefined;
  }
}

/** Keeps gold texts, within or around the page's texts. A single word does not count: "Share" in a sentence protects no button. */
function keeper(gold: GoldPage): (text: string) => boolean {
  const { leaks: _leaks, neutral: _neutral, body, ...fields } = gold;
  const lines = [...textLines(body).map(({ text }) => text), ...stringsOf(fields).map(foldText)];
  const whole = new Set(lines);
  const all = lines.join('\n');
  const long = lines.filter((line) => SPACE.test(line));
  return (text) =>
    whole.has(text) || (SPACE.test(text) && all.includes(text)) || long.some((line) => text.includes(line));
}

function reworded(part: string, isKept: (text: string) => boolean): string {
  if (!LETTER.test(part)) return part;
  const printed = decodeHTML(part);
  const text = foldText(printed);
  if (!isBoilerplate(text) || isKept(text)) return part;
  return encodeXML(
    printed.replace(WORD, (word) => (VOCABULARY.has(foldForMatching(word)) ? other(word) : word)),
  );
}

function isBoilerplate(text: string): boolean {
  if (boilerplateKind(text) !== undefined || isWriterLabel(text)) return true;
  return isRelatedLabel(text) || isSummaryLabel(text) || isBodyLabel(text);
}

/** Each letter becomes another one of its script and case. A word is always replaced by the same word. */
function other(word: string): string {
  const hash = createHash('md5').update(foldForMatching(word)).digest();
  let at = 0;
  return word.replace(LETTERS, (letter) => {
    const letters = alphabetOf(letter);
    const step = 1 + ((hash[at++ % hash.length] ?? 0) % Math.max(1, letters.length - 1));
    return letters[(letters.indexOf(letter) + step) % letters.length] ?? letter;
  });
}

const alphabets = new Map<string, readonly string[]>();

function alphabetOf(letter: string): readonly string[] {
  const code = letter.codePointAt(0) ?? 0;
  const letterCase = CASES.find((pattern) => pattern.test(letter)) ?? LETTER;
  const start = code - (code % RANGE);
  const key = `${start} ${letterCase.source}`;
  const known = alphabets.get(key);
  if (known !== undefined) return known;
  const range = Array.from({ length: RANGE }, (_, index) => String.fromCodePoint(start + index));
  const letters = range.filter((one) => letterCase.test(one));
  alphabets.set(key, letters);
  return letters;
}
