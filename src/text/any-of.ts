const PATTERN_SIGN = /[.*+?^${}()|[\]\\]/gu;

/** A group of literal words for a pattern, the longest first, so that none hides a longer one. Without words, it matches nothing. */
export function anyOf(words: readonly string[]): string {
  const unique = [...new Set(words.map((word) => word.normalize('NFC')))];
  const sorted = unique.sort((a, b) => b.length - a.length);
  return `(?:${sorted.map((word) => word.replace(PATTERN_SIGN, '\\$&')).join('|') || '(?!)'})`;
}
