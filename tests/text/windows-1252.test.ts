import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeWindows1252, encodeWindows1252, windows1252Byte } from '../../src/text/windows-1252.ts';

test.each([
  [0x80, '€'],
  [0x81, '\u0081'],
  [0x85, '…'],
  [0x8d, '\u008d'],
  [0x91, '‘'],
  [0x94, '”'],
  [0x96, '–'],
  [0x9f, 'Ÿ'],
  [0xa0, '\u00a0'],
  [0xad, '\u00ad'],
  [0xe0, 'à'],
])('byte %i is %s, both ways', (byte, character) => {
  expect(decodeWindows1252(Uint8Array.of(byte))).toBe(character);
  expect(windows1252Byte(character.charCodeAt(0))).toBe(byte);
});

test('every byte comes back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20000 }), (bytes) => {
      expect(encodeWindows1252(decodeWindows1252(bytes))).toEqual(bytes);
    }),
    { numRuns: 50 },
  );
});

test('a raw control stands for its own byte', () => {
  expect(encodeWindows1252('\u0091')).toEqual(Uint8Array.of(0x91));
});

test.each(['नहर', '\u0100', '\ud800'])('%j has no bytes', (text) => {
  expect(encodeWindows1252(text)).toBeUndefined();
});
