import { type With, wordsOf } from '../languages/packs.ts';
import { foldAll, foldForMatching } from './fold-for-matching.ts';
import { once } from './once.ts';

/** No listed word is longer. */
const MAX_LENGTH = 60;

/** Makes a test for the words of some lists in any spelling. */
export function foldedTest<K extends string>(packs: With<K>, ...lists: K[]): (word: string) => boolean {
  const words = once(() => new Set(foldAll(lists.flatMap((list) => wordsOf(list, packs)))));
  return (word) => word.length <= MAX_LENGTH && words().has(foldForMatching(word));
}
