import { foldForMatching } from './fold-for-matching.ts';

/** Texts that share this many characters are the same text. */
const MAX_COMPARED = 120;
/** Minimum share of a description that a standfirst must repeat to be recognized by it. */
const MIN_SHARED = 40;
/** A truncated description ends in an ellipsis or within a word. */
const CUT_TAIL = 8;

/** Whether two texts are the same up to the end of the shorter one. */
export function repeats(left: string, right: string): boolean {
  const a = foldForMatching(left.slice(0, MAX_COMPARED));
  const b = foldForMatching(right.slice(0, MAX_COMPARED));
  const length = Math.min(a.length, b.length);
  if (length < Math.min(MIN_SHARED, a.length)) return false;
  const shared = Math.max(Math.min(length, MIN_SHARED), length - CUT_TAIL);
  return a.slice(0, shared) === b.slice(0, shared);
}
