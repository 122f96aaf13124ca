/** All language packs, their lists as tables, and the selection of packs for a text. */
import { as, asSentences, asText } from './as.ts';
import { bn, bnSentences, bnText } from './bn.ts';
import { de, deSentences, deText } from './de.ts';
import { en, enSentences, enText } from './en.ts';
import { fr, frSentences, frText } from './fr.ts';
import { gu, guSentences, guText } from './gu.ts';
import { hi, hiSentences, hiText } from './hi.ts';
import { kn, knSentences, knText } from './kn.ts';
import type { Language, PageWords, SentenceWords, TextWords, Words } from './language.ts';
import { mai, maiText } from './mai.ts';
import { ml, mlSentences, mlText } from './ml.ts';
import { mr, mrSentences, mrText } from './mr.ts';
import { ne, neSentences, neText } from './ne.ts';
import { or, orSentences, orText } from './or.ts';
import { pa, paSentences, paText } from './pa.ts';
import { pl, plText } from './pl.ts';
import { sv, svText } from './sv.ts';
import { ta, taSentences, taText } from './ta.ts';
import { te, teSentences, teText } from './te.ts';
import { ur, urSentences, urText } from './ur.ts';

/** The words of pages, in the order in which they are consulted. */
export const LANGUAGES: readonly PageWords[] = [
  ...[hi, en, mr, ne, mai, bn, as, gu, pa, or, ta, te, kn, ml, ur],
  ...[de, fr, sv, pl],
];

/** The words for reading texts: names, dates and places. */
export const TEXT_WORDS: readonly TextWords[] = [
  ...[hiText, enText, mrText, neText, maiText],
  ...[bnText, asText, guText, paText, orText, taText, teText, knText, mlText, urText],
  ...[deText, frText, svText, plText],
];

/** The words for splitting texts into sentences. */
export const SENTENCE_WORDS: readonly SentenceWords[] = [
  ...[hiSentences, enSentences, mrSentences, neSentences],
  ...[bnSentences, asSentences, guSentences, paSentences, orSentences],
  ...[taSentences, teSentences, knSentences, mlSentences, urSentences],
  ...[deSentences, frSentences],
];

const BETWEEN = /[|\n]/u;
const CHOICE = /\[([^[\]]*)\]/u;
const ROW = /\s*,\s*/u;
const HOURS = /\s([0-9]+)-([0-9]+)$/u;

export function unpack(words: Words = ''): string[] {
  return words.split(BETWEEN).flatMap(expand).filter(Boolean);
}

function expand(phrase: string): string[] {
  const choice = phrase.includes('[') && CHOICE.exec(phrase);
  if (!choice) return [phrase.trim()];
  return (choice[1] ?? '').split('/').flatMap((one) => expand(phrase.replace(choice[0], one)));
}

/** Packs that may have a list. */
export type With<K extends string> = readonly { readonly [list in K]?: Words }[];

export function wordsOf<K extends string>(packs: With<K>, ...lists: K[]): string[] {
  return lists.flatMap((list) => packs.flatMap((pack) => unpack(pack[list])));
}

export function numbersOf<K extends string>(list: K, packs: With<K>): [string, number][] {
  return wordsOf(packs, list).map((row) => {
    const at = row.indexOf('=');
    return [row.slice(0, at), Number(row.slice(at + 1))];
  });
}

/** The words of a list of rows, each with the number of its row. */
export function rowsOf(list: 'months' | 'weekdays', packs: readonly TextWords[]) {
  return packs.flatMap(({ [list]: rows = '' }) =>
    rows.split(ROW).flatMap((row, at) => unpack(row).map((word) => [word, at] as const)),
  );
}

/** The parts of the day: the hours from `from` up to, but not including, `to`. A night continues past midnight. */
export function dayPartsOf(packs: readonly TextWords[]) {
  const rows = packs.flatMap(({ dayParts = '' }) => dayParts.split(ROW));
  return rows.flatMap((row) => {
    const [hours = '', from, to] = HOURS.exec(row) ?? [];
    const part = { from: Number(from), to: Number(to) };
    return unpack(row.slice(0, row.length - hours.length)).map((word) => [word, part] as const);
  });
}

/** The languages of each script of India, in the order of their blocks in Unicode. */
const INDIC = ['hi mr ne mai', 'bn as', 'pa', 'gu', 'or', 'ta', 'te', 'kn', 'ml'];
const [FIRST_BLOCK, BLOCK_SIZE] = [0x900, 0x80];
/** Dandas occur in several scripts. */
const LETTER = /[\u0600-\u06ff\u0900-\u0963\u0966-\u0d7f]/u;

/** The tags of the languages in the script of a text, separated by spaces. */
function tagsFor(text: string): string {
  const code = LETTER.exec(text)?.[0].charCodeAt(0);
  if (code === undefined) return 'de fr sv pl';
  if (code < FIRST_BLOCK) return 'ur';
  return INDIC[Math.floor((code - FIRST_BLOCK) / BLOCK_SIZE)] ?? '';
}

/** Makes a table for the packs of a text's script and English, when a text first needs it: words of other languages are not compiled. */
export function forText<P extends Language, T>(
  all: readonly P[],
  make: (packs: readonly P[]) => T,
): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const tags = tagsFor(text);
    const known = made.get(tags);
    if (known !== undefined) return known;
    const table = make(all.filter(({ tag }) => tag === 'en' || tags.split(' ').includes(tag)));
    made.set(tags, table);
    return table;
  };
}
