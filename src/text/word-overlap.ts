import { foldForMatching } from './fold-for-matching.ts';
import { words } from './words.ts';

export function wordSet(text: string): ReadonlySet<string> {
  return new Set(words(foldForMatching(text)));
}

/** Share of the smaller set's words that the larger set contains, from 0 to 1. */
export function setOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  return shared / small.size;
}

/** Share of the shorter text's words that the longer text contains, from 0 to 1. */
export function wordOverlap(left: string, right: string): number {
  return setOverlap(wordSet(left), wordSet(right));
}
