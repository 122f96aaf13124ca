import { expect, test } from 'vitest';
import { displayWidth, formatTable, padToWidth } from '../../../src/apps/cli/print/table.ts';

test.each([
  ['', 0],
  ['abc', 3],
  ['नहर', 3],
  ['हिन्दी', 5],
  ['क्\u200dष', 2],
  ['पाँच', 3],
])('displayWidth counts %j as %d columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
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
