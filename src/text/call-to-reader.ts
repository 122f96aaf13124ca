/** Lines that address the reader: recognized by combinations of words, since each site phrases them differently. */
import type { BoilerplateKind, PageList, PageWords } from '../languages/language.ts';
import { forText, LANGUAGES, unpack, wordsOf } from '../languages/packs.ts';
import { foldAll, foldForMatching } from './fold-for-matching.ts';
import { anyOf } from './listed-words.ts';
import { sentences, words } from './words.ts';

const MAX_CALL_LENGTH = 700;
const MAX_SIMPLE_WORDS = 24;
/** A quoted appeal is part of a report. */
const QUOTES = /["“”]/u;
/** A question to the reader may contain quotation marks. */
const QUOTED_QUESTION = /^["“][^"“”?]{1,60}\?\s?["”]/u;

/** A sentence before the last: a text that merely ends with a call is text of the report, "…शिकायतें मिलीं। बने रहिए हमारे साथ।" */
export const MORE_SENTENCES = /[।॥!]\s+\S|\p{M}\.\s+\S/u;

/** A kind of call: its words as patterns over a line of folded words separated by spaces. */
interface CallPattern {
  readonly kind: BoilerplateKind;
  readonly all: readonly RegExp[];
  readonly isLong: boolean;
  readonly maxWords: number;
}

const ROW_END = /\n(?=\s*[a-z]+ [0-9]+(?: long)?: )/u;
const CALL = /^(?<kind>\S+) (?<maxWords>[0-9]+)(?<long> long)?: (?<words>[^]+)$/u;
const JOINT = /\s+\+ /u;

/** The calls of a text's languages, with a cheap check before a line is folded: parts of words, one of which is in every call. */
const calls = forText(LANGUAGES, (packs) => {
  const all = [...simpleCalls(packs), ...packs.flatMap(callsOf)];
  const isOpen = packs.some(({ followVerbs, longCallHints }) => followVerbs && !longCallHints);
  const long = isOpen ? [] : wordsOf(packs, 'longCallHints');
  const mayBe = (hints: readonly string[]): RegExp => new RegExp(isOpen ? '' : anyOf(hints), 'iu');
  return {
    all,
    long: all.filter(({ isLong }) => isLong),
    mayCall: mayBe([...long, ...wordsOf(packs, 'callHints')]),
    mayBeLong: mayBe(long),
    request: new RegExp(`${anyOf(wordsOf(packs, 'requestEndings'))}$`, 'u'),
  };
});

function callsOf({ calls = '' }: PageWords): CallPattern[] {
  return calls.split(ROW_END).flatMap((row) => {
    const { kind = '', maxWords, long, words = '' } = CALL.exec(row.trim())?.groups ?? {};
    if (kind === '') return [];
    const isLong = long !== undefined || kind === 'disclaimer';
    const all = words.split(JOINT).map(patternOf);
    return { kind: kind as BoilerplateKind, all, isLong, maxWords: Number(maxWords) };
  });
}

/** "Follow us on …", "Download our app" in languages of which no other calls are known: the verb ends the line in all of them. */
function simpleCalls(packs: readonly PageWords[]): CallPattern[] {
  const listed = (...lists: PageList[]): string => wordsOf(packs, ...lists).join('|');
  const rows = [
    [listed('platforms'), `…${listed('followVerbs')}`],
    [listed('ours', 'news'), listed('apps'), listed('downloads')],
  ];
  return rows.map((row) => ({
    kind: 'promo',
    all: row.map(patternOf),
    isLong: true,
    maxWords: MAX_SIMPLE_WORDS,
  }));
}

/** A row of words. "^" marks the start of a line, "…" the end. */
function patternOf(row: string): RegExp {
  if (row.startsWith('^')) return new RegExp(`^ ${alternatives(unpack(row.slice(1)))} `, 'u');
  if (row.startsWith('…')) return new RegExp(` ${alternatives(unpack(row.slice(1)))} $`, 'u');
  return new RegExp(` ${alternatives(unpack(row))} `, 'u');
}

/** Classifies a line that addresses the reader; undefined for text of a report. */
export function callKind(text: string): BoilerplateKind | undefined {
  if (text.length > MAX_CALL_LENGTH || QUOTES.test(text.replace(QUOTED_QUESTION, ''))) return undefined;
  const { all, long, mayCall, mayBeLong } = calls(text);
  if (!mayCall.test(text)) return undefined;
  if (!MORE_SENTENCES.test(text)) return kindOf(text, all);
  return (mayBeLong.test(text) ? kindOf(text, long) : undefined) ?? kindOfSentences(text, all);
}

/** Several sentences are a call if each of them is one; a report may only end with one. */
function kindOfSentences(text: string, all: readonly CallPattern[]): BoilerplateKind | undefined {
  const kinds = sentences(text).map((sentence) => kindOf(sentence, all));
  return kinds.every((kind) => kind !== undefined) ? kinds[0] : undefined;
}

/** Numbers of words in the name of a site. */
const NAME_LENGTHS = [1, 2, 3, 4];

/** Whether a text names the site, and its last word or the one before the name is a request: "… पढ़ते रहिए नया पथ". */
export function sendsToSite(text: string, isSiteName: (name: string) => boolean): boolean {
  const found = words(text);
  const { request } = calls(text);
  const asks = (word = ''): boolean => request.test(word);
  const isName = (from: number): boolean =>
    NAME_LENGTHS.some((length) => isSiteName(found.slice(from, from + length).join(' ')));
  return found.some((_, from) => (asks(found.at(-1)) || asks(found[from - 1])) && isName(from));
}

function kindOf(text: string, calls: readonly CallPattern[]): BoilerplateKind | undefined {
  const found = words(foldForMatching(text));
  const line = ` ${found.join(' ')} `;
  return calls.find(
    ({ all, maxWords }) => found.length <= maxWords && all.every((pattern) => pattern.test(line)),
  )?.kind;
}

function alternatives(phrases: readonly string[]): string {
  const exact = folded(phrases.filter((phrase) => !phrase.endsWith('*')));
  const open = folded(phrases.filter((phrase) => phrase.endsWith('*')).map((phrase) => phrase.slice(0, -1)));
  return `(?:${anyOf(exact)}|${anyOf(open)}[^ ]*)`;
}

function folded(phrases: readonly string[]): string[] {
  return foldAll(phrases).map((phrase) => words(phrase).join(' '));
}
