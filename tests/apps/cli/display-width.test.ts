import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth, formatTable, padToWidth, wrapText } from '../../../src/apps/cli/print/table.ts';

const word = fc.stringMatching(/^[क-हा-ू्ं]{1,12}$/u);

describe('displayWidth', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['नहर', 3],
    ['हिन्दी', 5],
    ['क्\u200dष', 2],
    ['पाँच', 3],
  ])('counts %j as %d columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('wrapText', () => {
  test.each([
    ['breaks between words', 'नहर की सफाई शुरू', 8, ['नहर की', 'सफाई शुरू']],
    ['leaves short text unchanged', 'नहर की', 8, ['नहर की']],
    ['leaves a long word unbroken', 'क अआइईउऊएऐ ख', 4, ['क', 'अआइईउऊएऐ', 'ख']],
    ['returns one line for empty text', '', 8, ['']],
  ])('%s', (_title, text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines);
  });

  test('loses no word and stays within the width', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 12, max: 40 }), (words, width) => {
        const lines = wrapText(words.join(' '), width);
        expect(lines.join(' ')).toBe(words.join(' '));
        expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
      }),
    );
  });
});

test('padToWidth pads by columns, not by characters', () => {
  expect(padToWidth('दिन्', 5)).toBe('दिन्  ');
});

test('formatTable aligns Devanagari columns without trailing spaces', () => {
  expect(
    formatTable([
      ['दिन्', 'क', 'x'],
      ['abcd', ''],
    ]),
  ).toEqual(['दिन्   क  x', 'abcd']);
});
