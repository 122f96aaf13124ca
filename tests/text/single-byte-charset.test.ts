import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ibm866, windows1251, windows1252 } from '../../src/text/single-byte-charset.ts';

const CHARSETS = [windows1252, windows1251, ibm866];

test.each([
  [windows1252, 0x80, '€'],
  [windows1252, 0x81, '\u0081'],
  [windows1252, 0x85, '…'],
  [windows1252, 0x8d, '\u008d'],
  [windows1252, 0x91, '‘'],
  [windows1252, 0x94, '”'],
  [windows1252, 0x96, '–'],
  [windows1252, 0x9f, 'Ÿ'],
  [windows1252, 0xa0, '\u00a0'],
  [windows1252, 0xad, '\u00ad'],
  [windows1252, 0xe0, 'à'],
  [windows1251, 0x98, '\u0098'],
  [windows1251, 0xc0, 'А'],
  [windows1251, 0xff, 'я'],
  [ibm866, 0x80, 'А'],
  [ibm866, 0xb0, '░'],
  [ibm866, 0xef, 'я'],
  [ibm866, 0xff, '\u00a0'],
])('$name: a byte maps to its character and back (case %#)', (charset, byte, character) => {
  expect(charset.decode(Uint8Array.of(byte))).toBe(character);
  expect(charset.encode(character)).toEqual(Uint8Array.of(byte));
});

describe.each(CHARSETS)('$name', (charset) => {
  test('any bytes survive a round trip', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20000 }), (bytes) => {
        expect(charset.encode(charset.decode(bytes))).toEqual(bytes);
      }),
    );
  });

  test('a raw control character encodes to its own byte', () => {
    expect(charset.encode('\u0091')).toEqual(Uint8Array.of(0x91));
  });

  test.each(['नहर', '\u0100', '\ud800'])('%j cannot be encoded', (text) => {
    expect(charset.encode(text)).toBeUndefined();
  });
});
