/** Marks after which a sentence goes on: full stops of abbreviations, and closing quotes before the speaker. */
import { SENTENCE_WORDS, wordsOf } from '../languages/packs.ts';
import { isCertainVerb, isFiniteVerb } from './finite-verb.ts';
import { once } from './once.ts';

const abbreviations = once(() => new Set(wordsOf(SENTENCE_WORDS, 'abbreviations')));
const numberLabels = once(() => new Set(wordsOf(SENTENCE_WORDS, 'numberLabels')));
const letterNames = once(() => new Set(wordsOf(SENTENCE_WORDS, 'letterNames')));
/** Names of Latin letters that are words too (के, जी, आई): initials only beside other initials and at the start of a sentence. */
const wordlike = once(() => new Set(wordsOf(SENTENCE_WORDS, 'wordlikeLetterNames')));
const LATIN_INITIAL = /^\p{Lu}$/u;
/** The letters that a virama adds to a syllable. */
const CONJOINED = /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0c4d\u0ccd\u0d4d]\u200d?\p{L}/gu;
const SYLLABLE = /^[\u0900-\u0d7f]\p{M}*$/u;
/** In Tamil, Telugu, Kannada and Malayalam, no word of one syllable ends a sentence. */
const SOUTHERN = /^[\u0b80-\u0bff\u0c00-\u0d7f]/u;
const ITEM_NUMBER = /^\p{Nd}{1,3}$/u;
const TOKEN = /[\p{L}\p{M}\p{N}\u200c\u200d.]+$/u;
const TOKEN_BEFORE = /([\p{L}\p{M}\u200c\u200d]+)[.\u06d4]\s*$/u;
const TOKEN_AFTER = /^\s*([\p{L}\p{M}\u200c\u200d]+)[.\u06d4]/u;
const NUMBER_AFTER = /^\s*\p{Nd}/u;
const speechVerbs = once(() => new Set(wordsOf(SENTENCE_WORDS, 'speechVerbs')));
const CLAUSE = /^\s+([\p{L}\p{M}\u200c\u200d' -]+)[\u0964.\u06d4,]/u;
const MAX_CLAUSE_WORDS = 6;
const CLOSES_QUOTE = /["'\u2019\u201d\u203a\u00bb]$/u;
/** After these a Latin sentence may go on, in lower case. */
const SOFT_END = /^[?!\u2026.\u061f\u0589]/u;
const CONTINUES = /^\s+\p{Ll}/u;
const DEVANAGARI_WORD = /[\u0900-\u0963\u0971-\u097f\u200c\u200d]+$/u;
const URDU_STOP = '\u06d4';
/** Maximum length of an abbreviation with the one before it. */
const TAIL = 24;

/** Whether a sentence, of which `before` is the text up to a mark, goes on after it. */
export function goesOn(before: string, mark: string, after: string, hasDandas: boolean): boolean {
  if (SOFT_END.test(mark) && CONTINUES.test(after)) return true;
  if (CLOSES_QUOTE.test(mark)) return attributesQuote(after);
  if (mark !== '.' && mark !== URDU_STOP) return false;
  if (isAbbreviated(before, after)) return true;
  const word = DEVANAGARI_WORD.exec(before.slice(-TAIL))?.[0];
  return hasDandas && word !== undefined && !isFiniteVerb(word);
}

/** Whether a text after a quote says whose it is: it begins with a verb of speech (बोले मंत्री।), or is short and ends with one. */
function attributesQuote(after: string): boolean {
  const words = CLAUSE.exec(after)?.[1]?.trim().split(' ') ?? [];
  if (words.length > MAX_CLAUSE_WORDS) return false;
  const last = isCertainVerb(words.at(-1) ?? '') ? words.at(-2) : words.at(-1);
  return [words[0], last].some((word = '') => speechVerbs().has(word));
}

/** Whether a full stop belongs to the word before it: a title, a unit, an initial or the number of an item. */
function isAbbreviated(before: string, after: string): boolean {
  const tail = before.slice(-TAIL);
  const token = TOKEN.exec(tail)?.[0] ?? '';
  const word = token.toLowerCase();
  if (abbreviations().has(word) || (numberLabels().has(word) && NUMBER_AFTER.test(after))) return true;
  const isFirst = before.trimStart().length === token.length;
  if (isFirst && ITEM_NUMBER.test(token)) return true;
  return isInitial(token, isFirst, TOKEN_BEFORE.exec(tail.slice(0, -token.length))?.[1], after);
}

/** Whether a token is an initial, alone (एस. जयंत) or among others (ए.के. गोयल, प्रा. लि.). */
function isInitial(token: string, isFirst: boolean, previous: string | undefined, after: string): boolean {
  const parts = token.split('.').filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  if (isLetterName(last) || (SOUTHERN.test(last) && isSyllable(last))) return true;
  if (!isShort(last)) return false;
  if (parts.length > 1) return parts.every(isShort);
  return (isFirst && wordlike().has(last)) || isShort(previous) || isShort(TOKEN_AFTER.exec(after)?.[1]);
}

function isLetterName(part: string): boolean {
  return letterNames().has(part) || LATIN_INITIAL.test(part);
}

function isShort(part = ''): boolean {
  return isLetterName(part) || wordlike().has(part) || (isSyllable(part) && !isFiniteVerb(part));
}

function isSyllable(part: string): boolean {
  return SYLLABLE.test(part.replace(CONJOINED, ''));
}
