/** Hashes of texts: equal texts have equal hashes, and the text cannot be read from them. The same on every engine. */
import { FNV_PRIME, mixBits } from './shingles.ts';

const SEEDS = [0x9e3779b9, 0x7f4a7c15, 0xf39cc060, 0x5cedc834];
const SHORT_SEEDS = SEEDS.slice(0, 2);
const DIGITS = 8;

/** 64 bits of a text as 16 hexadecimal digits. Profiles and journals store them, so a change of the hash would invalidate these. */
export function hashText(text: string): string {
  return digitsOf(text, SHORT_SEEDS);
}

/** 128 bits of a text as 32 hexadecimal digits, for identifying texts; not collision-resistant against attackers. */
export function textId(text: string): string {
  return digitsOf(text, SEEDS);
}

function digitsOf(text: string, seeds: readonly number[]): string {
  return seeds.map((seed) => (hashOf(text, seed) >>> 0).toString(16).padStart(DIGITS, '0')).join('');
}

/** FNV over UTF-16 code units, each mixed, so that the hashes of one text with different seeds are unrelated. */
function hashOf(text: string, seed: number): number {
  let hash = mixBits(seed ^ text.length);
  for (let at = 0; at < text.length; at += 1)
    hash = mixBits(Math.imul(hash, FNV_PRIME) ^ text.charCodeAt(at));
  return hash;
}
