/** Shingles: runs of a few words as 32-bit numbers, for comparing texts. */
import { foldForMatching } from './fold-for-matching.ts';
import { westernDigits } from './western-digits.ts';
import { words } from './words.ts';

/** Shorter runs are shared by chance, especially set phrases of news; in longer ones each changed word costs more. */
const WORDS_PER_SHINGLE = 3;
const FNV_OFFSET = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;

/**
 * The runs of three {@link words} of a text as numbers, each once. Words are spelled as {@link foldForMatching} folds
 * them, with digits as 0 to 9; marks and spaces do not count. A text of one or two words is one run, a text without words has none.
 *
 * Part of the fingerprint's scheme: any change of these numbers needs a new scheme name.
 */
export function shingles(text: string): Set<number> {
  const hashes = wordHashes(text);
  return new Set(hashesOfRuns(hashes, Math.min(WORDS_PER_SHINGLE, hashes.length)));
}

/** The hashes of all runs of so many words, by the hashes of the words, in order. */
export function hashesOfRuns(words: readonly number[], length: number): number[] {
  const runs: number[] = [];
  for (let end = Math.max(length, 1); end <= words.length; end += 1) {
    let hash = 0;
    for (let index = end - length; index < end; index += 1)
      hash = mixBits(Math.imul(hash, FNV_PRIME) ^ (words[index] as number));
    runs.push(hash);
  }
  return runs;
}

/**
 * Share of the three-word runs that two texts have in common, from 0 to 1 (Jaccard; Broder's resemblance, 1997).
 * Linear in the lengths. Order counts only within three words; a passage counts once however often it appears.
 * An excerpt scores its part of the whole. Texts without words are equal to each other.
 *
 * From 0.4, two article bodies are the same report: edited agency copy stays above it, other reports on the
 * same subject stay far below. In a headline, one changed word breaks three shingles: compare bodies.
 *
 * @example
 * similarity('नयी नहर की सफाई शुरू हुई।', 'नई नहर की सफाई शुरू'); // 0.75
 */
export function similarity(left: string, right: string): number {
  const ofLeft = shingles(left);
  const ofRight = shingles(right);
  if (ofLeft.size === 0 && ofRight.size === 0) return 1;
  const shared = [...ofLeft].filter((shingle) => ofRight.has(shingle)).length;
  return shared / (ofLeft.size + ofRight.size - shared);
}

/** The {@link words} of a text as numbers, spelled alike, with digits as 0 to 9. */
export function wordHashes(text: string): number[] {
  return words(westernDigits(foldForMatching(text))).map(hashOfWord);
}

/** Spreads each bit of a number over all 32, one to one: the finalizer of MurmurHash3. Signed. */
export function mixBits(bits: number): number {
  const once = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

/** FNV-1a over UTF-16 code units, so that all engines compute the same value. */
export function hashOfWord(word: string): number {
  let hash = FNV_OFFSET;
  for (let index = 0; index < word.length; index += 1)
    hash = Math.imul(hash ^ word.charCodeAt(index), FNV_PRIME);
  return mixBits(hash);
}
