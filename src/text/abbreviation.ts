/** Abbreviations after which a full stop does not end a sentence. */
import { SENTENCE_WORDS, wordsOf } from '../languages/packs.ts';
import { once } from './once.ts';

const titles = once(() => new Set(wordsOf('abbreviations', SENTENCE_WORDS)));
/** Names of Latin letters that are words too (के, जी, आई): initials only beside other initials. */
const wordlike = once(() => new Set(wordsOf('wordlikeLetterNames', SENTENCE_WORDS)));
const letterNames = once(() => new Set(wordsOf('letterNames', SENTENCE_WORDS)));
const LATIN_INITIAL = /^\p{Lu}$/u;
const NEXT_TOKEN = /^\s*([\p{L}\p{M}]+)\./u;

/** Whether a word before a full stop is a title or a unit. */
export function isTitle(word: string): boolean {
  return titles().has(word.toLowerCase());
}

/** Whether a token before a full stop is an initial, alone (एस. जयंत) or among others (ए.के. गोयल). */
export function isInitial(token: string, after: string): boolean {
  const parts = token.split('.').filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  if (isLetterName(last)) return true;
  if (!wordlike().has(last)) return false;
  return (
    (parts.length > 1 && parts.every(isAnyLetterName)) || isAnyLetterName(NEXT_TOKEN.exec(after)?.[1] ?? '')
  );
}

function isLetterName(part: string): boolean {
  return letterNames().has(part) || LATIN_INITIAL.test(part);
}

function isAnyLetterName(part: string): boolean {
  return isLetterName(part) || wordlike().has(part);
}
