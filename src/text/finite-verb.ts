import { SENTENCE_WORDS } from '../languages/packs.ts';
import { foldedTest } from './listed-words.ts';

/** Whether a word is a verb form that ends sentences, and rarely captions. */
export const isFiniteVerb = foldedTest(SENTENCE_WORDS, 'certainVerbs', 'finiteVerbs');

/** Whether a word can only be a verb form: not a noun, a postposition or a part of a longer verb. */
export const isCertainVerb = foldedTest(SENTENCE_WORDS, 'certainVerbs');
