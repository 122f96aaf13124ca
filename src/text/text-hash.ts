/** A short name for a text: equal texts have equal ones, and the text cannot be read from it. */
import { mixBits } from './shingles.ts';

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const SECOND_SEED = 0x9e3779b9;
const DIGITS = 8;

/**
 * 64 bits of a text as 16 hexadecimal digits: two FNV-1a sums over its UTF-16 code units, each mixed. The same on every
 * engine, and stored in profiles: a change of it makes them void.
 *
 * @example
 * hashText('नहर की सफाई') === hashText('नहर की सफाई'); // true
 */
export function hashText(text: string): string {
  return `${digitsOf(sumOf(text, FNV_OFFSET))}${digitsOf(sumOf(text, SECOND_SEED))}`;
}

function sumOf(text: string, seed: number): number {
  let sum = seed;
  for (let index = 0; index < text.length; index += 1)
    sum = Math.imul(sum ^ text.charCodeAt(index), FNV_PRIME) ^ (seed >>> 7);
  return mixBits(sum);
}

function digitsOf(bits: number): string {
  return (bits >>> 0).toString(16).padStart(DIGITS, '0');
}
