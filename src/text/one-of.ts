/** Alternations: literal words as part of a pattern. */

const PATTERN_SIGN = /[.*+?^${}()|[\]\\]/gu;

/**
 * Joins literal words into an alternation for a group of a regular expression, the longest first, so that no word
 * hides a longer one that begins with it.
 */
export function oneOf(words: readonly string[]): string {
  const unique = [...new Set(words.map((word) => word.normalize('NFC')))];
  return unique
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(PATTERN_SIGN, '\\$&'))
    .join('|');
}

/** A group of literal words for a pattern. Without words, it matches nothing. */
export function anyOf(words: readonly string[]): string {
  return words.length === 0 ? '(?!)' : `(?:${oneOf(words)})`;
}
