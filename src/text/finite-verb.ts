/** Finite verbs: the words that end a Hindi sentence. */
import { foldForMatching } from './fold-for-matching.ts';
import { CERTAIN_ENDINGS, FINITE_ENDINGS } from './hindi/finite-endings.ts';

const finite = new Set(FINITE_ENDINGS.map(foldForMatching));
const certain = new Set(CERTAIN_ENDINGS.map(foldForMatching));

/**
 * Whether a word is a verb form that ends sentences, and hardly ever captions.
 *
 * @example
 * isFiniteVerb('गई'); // true
 */
export function isFiniteVerb(word: string): boolean {
  return finite.has(foldForMatching(word));
}

/**
 * Whether a word is a verb form that is nothing else: no noun, no postposition, no part of a longer verb.
 *
 * @example
 * isCertainVerb('हैं'); // true; 'की' is none, since it is a postposition too
 */
export function isCertainVerb(word: string): boolean {
  return certain.has(foldForMatching(word));
}
