import { describe, expect, test } from 'vitest';
import { composed, decomposed } from '../../src/text/compose.ts';

/** Marks of two classes, in an order that NFC swaps. */
const OUT_OF_ORDER = '\u0301\u0323';

describe('composed', () => {
  test.each([
    ['Hindi', 'ज़मीन कि', 'ज़मीन कि'],
    ['many letters with a few marks each', `a${OUT_OF_ORDER}`.repeat(500), 'ạ\u0301'.repeat(500)],
    ['more than thirty marks on a letter', `x${'\u0301'.repeat(31)}y`, `x${'\u0301'.repeat(30)}y`],
    [
      'a long run inside a long text',
      `${'नहर '.repeat(40)}x${'\u0301'.repeat(99)} पानी`,
      `${'नहर '.repeat(40)}x${'\u0301'.repeat(30)} पानी`,
    ],
    ['marks beyond the basic plane', `x${'\u{1e000}'.repeat(99)}`, `x${'\u{1e000}'.repeat(30)}`],
    ['marks after half of a pair', `\udc00${'\u0301'.repeat(99)}`, `\udc00${'\u0301'.repeat(30)}`],
    ['marks that decompose into two', `ख${'\u0344'.repeat(30)}`, `ख${'\u0308\u0301'.repeat(15)}`],
  ])('%s', (_, text, expected) => {
    expect(composed(text)).toBe(expected.normalize('NFC'));
    expect(composed(composed(text))).toBe(composed(text));
    expect(composed(text).normalize('NFC')).toBe(composed(text));
  });

  test.each(Array.from({ length: 34 }, (_, before) => [before]))('a long run after %i letters', (before) => {
    const text = `${'क'.repeat(before)}${'\u0301'.repeat(31)}`;
    expect(composed(text)).toBe(text.slice(0, -1));
  });
});

test('decomposed is NFD except for endless marks', () => {
  expect(decomposed('ज़ é')).toBe('ज़ é'.normalize('NFD'));
  expect(decomposed(`x${OUT_OF_ORDER.repeat(5000)}`)).toBe(`x${OUT_OF_ORDER.repeat(15)}`.normalize('NFD'));
});
