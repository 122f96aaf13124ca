import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutEdges, withoutEnd, withoutStart } from '../../src/text/trim-signs.ts';

const SIGN = /[\s|»]/u;

describe('signs at the edges of a text', () => {
  test.each([
    ['none', 'खेल', 'खेल', 'खेल'],
    ['at the start', ' » खेल', 'खेल', ' » खेल'],
    ['at the end', 'खेल | ', 'खेल | ', 'खेल'],
    ['inside', '»खेल | देश»', 'खेल | देश»', '»खेल | देश'],
    ['alone', ' |» ', '', ''],
    ['in an empty text', '', '', ''],
    ['beside an emoji', '|😀|', '😀|', '|😀'],
  ])('%s', (_case, text, fromStart, fromEnd) => {
    expect(withoutStart(text, SIGN)).toBe(fromStart);
    expect(withoutEnd(text, SIGN)).toBe(fromEnd);
    expect(withoutEdges(text, SIGN)).toBe(withoutEnd(fromStart, SIGN));
  });

  test('are removed as by a regular expression', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(' ', '|', '»', 'क', '\u093f', '😀') }), (text) => {
        expect(withoutEdges(text, SIGN)).toBe(text.replace(/^[\s|»]+|[\s|»]+$/gu, ''));
      }),
    );
  });
});
