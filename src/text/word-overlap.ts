import { foldForMatching } from './fold-for-matching.ts';
import { words } from './words.ts';

export function wordSet(text: string): ReadonlySet<string> {
  return new Set(words(foldForMatching(text)));
}

/** Share of the smaller set's words that the larger set contains, from 0 to 1. */
export function setOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return small.size === 0 ? 0 : [...small].filter((word) => large.has(word)).length / small.size;
}

/** Share of the shorter text's words that the longer text contains, from 0 to 1. */
export function wordOverlap(left: string, right: string): number {
  return setOverlap(wordSet(left), wordSet(right));
}
