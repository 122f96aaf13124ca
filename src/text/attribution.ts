/** Attributions: the clause after a quote that says whose it is. */
import { SENTENCE_WORDS, wordsOf } from '../languages/packs.ts';
import { isCertainVerb } from './finite-verb.ts';
import { once } from './once.ts';

const speechVerbs = once(() => new Set(wordsOf('speechVerbs', SENTENCE_WORDS)));
/** A clause up to the mark that ends it. */
const CLAUSE = /^\s+([\p{L}\p{M}\u200c\u200d' -]+)[\u0964.\u06d4,]/u;
const MAX_WORDS = 6;

/** Whether a text after a quote says whose it is: it begins with a verb of speech (बोले मंत्री।), or is short and ends with one. */
export function attributesQuote(after: string): boolean {
  const words = CLAUSE.exec(after)?.[1]?.trim().split(' ') ?? [];
  if (words.length > MAX_WORDS) return false;
  const last = isCertainVerb(words.at(-1) ?? '') ? words.at(-2) : words.at(-1);
  return [words[0], last].some((word = '') => speechVerbs().has(word));
}
