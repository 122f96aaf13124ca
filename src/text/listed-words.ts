/** Patterns and tests for the words of lists. */
import { type With, wordsOf } from '../languages/packs.ts';
import { foldAll, foldForMatching } from './fold-for-matching.ts';
import { once } from './once.ts';

const PATTERN_SIGN = /[.*+?^${}()|[\]\\]/gu;
/** No listed word is longer. */
const MAX_LENGTH = 60;

/** A group of literal words for a pattern, the longest first, so that none hides a longer one. Without words, it matches nothing. */
export function anyOf(words: readonly string[]): string {
  const unique = [...new Set(words.map((word) => word.normalize('NFC')))];
  const sorted = unique.sort((a, b) => b.length - a.length);
  return `(?:${sorted.map((word) => word.replace(PATTERN_SIGN, '\\$&')).join('|') || '(?!)'})`;
}

/** The same for the words of some lists. */
export function anyWord<K extends string>(packs: With<K>, ...lists: K[]): string {
  return anyOf(wordsOf(packs, ...lists));
}

/** Makes a test for the words of some lists in any spelling. */
export function foldedTest<K extends string>(packs: With<K>, ...lists: K[]): (word: string) => boolean {
  const words = once(() => new Set(foldAll(wordsOf(packs, ...lists))));
  return (word) => word.length <= MAX_LENGTH && words().has(foldForMatching(word));
}
