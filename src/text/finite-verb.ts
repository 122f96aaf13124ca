/** Finite verbs: words that end a Hindi sentence. */
import { SENTENCE_WORDS, wordsOf } from '../languages/packs.ts';
import { foldAll, foldForMatching } from './fold-for-matching.ts';
import { once } from './once.ts';

const finite = once(
  () =>
    new Set(foldAll([...wordsOf('certainVerbs', SENTENCE_WORDS), ...wordsOf('finiteVerbs', SENTENCE_WORDS)])),
);
const certain = once(() => new Set(foldAll(wordsOf('certainVerbs', SENTENCE_WORDS))));

/** Whether a word is a verb form that ends sentences, and rarely captions. */
export function isFiniteVerb(word: string): boolean {
  return finite().has(foldForMatching(word));
}

/** Whether a word can only be a verb form: not a noun, a postposition or a part of a longer verb. */
export function isCertainVerb(word: string): boolean {
  return certain().has(foldForMatching(word));
}
