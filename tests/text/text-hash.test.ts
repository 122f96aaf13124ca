import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashText } from '../../src/text/text-hash.ts';

test.each([
  ['', '92ca2f0e4bc0fbeb'],
  ['नहर की सफाई', '97e0a900417aa4b9'],
])('the hash of a text never changes, since profiles are stored: %j', (text, hash) => {
  expect(hashText(text)).toBe(hash);
});

test('different texts have different hashes', () => {
  const texts = Array.from({ length: 20_000 }, (_, at) => `नहर ${at}`);
  expect(new Set(texts.map(hashText)).size).toBe(texts.length);
});

test('a hash is sixteen hexadecimal digits, always the same', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(hashText(text)).toMatch(/^[0-9a-f]{16}$/u);
      expect(hashText(text)).toBe(hashText(text));
    }),
  );
});
