import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mixBits, shingles } from '../../src/text/shingles.ts';

describe('shingles', () => {
  test.each([
    ['two words', 'नहर की', 1],
    ['four words', 'नहर की सफाई शुरू', 2],
    ['one repeated word', 'नहर नहर नहर नहर नहर', 1],
    ['Chinese, two characters per word', '政府今天宣布新的', 2],
  ])('of %s: %j gives %d', (_case, text, count) => {
    expect(shingles(text).size).toBe(count);
  });

  test.each([
    ['Bengali digits', '২০২৬ সালে', '2026 সালে'],
    ['Malayalam digits', '൨൦൨൬ ജൂൺ', '2026 ജൂൺ'],
    ['Persian digits', '۱۲ جون ۲۰۲۶', '12 جون 2026'],
    ['Thai digits', 'ปี ๒๕๖๙', 'ปี 2569'],
    ['full-width digits', '２０２６年', '2026年'],
  ])('ignore %s: %s = %s', (_case, left, right) => {
    expect(shingles(left)).toEqual(shingles(right));
  });

  test.each([
    ['order', 'नहर की सफाई', 'सफाई की नहर'],
    ['a vowel sign', 'कल आया वह', 'काल आया वह'],
  ])('distinguish %s', (_case, left, right) => {
    expect(shingles(left)).not.toEqual(shingles(right));
  });
});

/**
 * The hashes behind fingerprints, for every pair of characters. They never change under the same scheme: a
 * change in folding or word boundaries that alters them needs a new SCHEME in fingerprint.ts.
 */
const devanagari = charactersFrom(0x900, 0x97f).concat('\u200c', '\u200d');
const latin = charactersFrom(0x20, 0x7e).concat(charactersFrom(0xa0, 0xff));

test.each([
  ['Devanagari pairs', pairsOf(devanagari, (left, right) => `${left}${right}`), 574346222],
  ['Latin pairs', pairsOf(latin, (left, right) => `a${left}${right}`), -633753015],
])('shingles of scheme mh1 never change: %s', (_case, text, sum) => {
  expect([...shingles(text)].reduce((total, hash) => (total + hash) | 0, 0)).toBe(sum);
});

test('mixBits maps different numbers to different numbers', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (left, right) => {
      expect(mixBits(left) === mixBits(right)).toBe(left === right);
    }),
  );
});

function charactersFrom(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at));
}

function pairsOf(characters: readonly string[], join: (left: string, right: string) => string): string {
  return characters.flatMap((left) => characters.map((right) => join(left, right))).join(' ');
}
