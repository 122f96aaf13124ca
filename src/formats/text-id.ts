/** Ids for texts, the same on every machine. */
import { mixBits } from '../text/shingles.ts';

const SEEDS = [0x9e3779b9, 0x7f4a7c15, 0xf39cc060, 0x5cedc834];
const FNV_PRIME = 0x01000193;
const HEX_DIGITS = 8;

/**
 * 128 bits of a text as 32 hexadecimal digits, for identifying texts; not collision-resistant against attackers.
 *
 * @example
 * textId('नहर') === textId('नहर'); // true
 */
export function textId(text: string): string {
  return SEEDS.map((seed) => hexOf(hashOf(text, seed))).join('');
}

function hashOf(text: string, seed: number): number {
  let hash = mixBits(seed ^ text.length);
  for (let at = 0; at < text.length; at += 1)
    hash = mixBits(Math.imul(hash, FNV_PRIME) ^ text.charCodeAt(at));
  return hash;
}

function hexOf(hash: number): string {
  return (hash >>> 0).toString(16).padStart(HEX_DIGITS, '0');
}
