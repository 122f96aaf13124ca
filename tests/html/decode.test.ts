import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeHtml, isBinary } from '../../src/html/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), isLittle);
  return bytes;
};
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

const page = '<p>भारी बारिश से ठप यातायात, अब ओस भी</p>';

describe('decodeHtml', () => {
  const devanagari = 'भारीबारिशसेयातायात';
  test.each<[string, Uint8Array, string, string, string?]>([
    [
      'a UTF-8 byte order mark takes precedence over a label',
      join(latin1('\u00ef\u00bb\u00bf'), utf8(page)),
      'utf-8',
      page,
      'windows-1252',
    ],
    ['a UTF-16LE byte order mark', utf16(`\ufeff${page}`, true), 'utf-16le', page],
    ['a UTF-16BE byte order mark', utf16(`\ufeff${page}`, false), 'utf-16be', page],
    ['valid UTF-8 overrides a latin-1 header', utf8(page), 'utf-8', page, 'iso-8859-1'],
    [
      'valid UTF-8 overrides a meta',
      utf8(`<meta charset=latin1>${page}`),
      'utf-8',
      `<meta charset=latin1>${page}`,
    ],
    ['plain ASCII', utf8('<p>pul</p>'), 'utf-8', '<p>pul</p>'],
    ['no bytes', new Uint8Array(), 'utf-8', ''],
    ['UTF-16LE without a byte order mark', utf16(page, true), 'utf-16le', page],
    ['UTF-16BE without a byte order mark', utf16(page, false), 'utf-16be', page],
    ['UTF-16LE with only Devanagari', utf16(devanagari, true), 'utf-16le', devanagari],
    [
      'the header before the meta',
      latin1('<meta charset="windows-1252">\u00c0\u00c1'),
      'windows-1251',
      '<meta charset="windows-1252">АБ',
      'windows-1251',
    ],
    [
      'a meta',
      latin1('<meta charset="windows-1251">\u00c0\u00c1'),
      'windows-1251',
      '<meta charset="windows-1251">АБ',
    ],
    [
      'a meta http-equiv',
      latin1("<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>\u00c1"),
      'koi8-r',
      "<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>а",
    ],
    [
      'a meta in a comment does not count',
      latin1('<!-- <meta charset=koi8-r> -->caf\u00e9'),
      'windows-1252',
      '<!-- <meta charset=koi8-r> -->café',
    ],
    [
      'an XML declaration',
      latin1('<?xml version="1.0" encoding="windows-1251"?>\u00c0'),
      'windows-1251',
      '<?xml version="1.0" encoding="windows-1251"?>А',
    ],
    ['an unknown label is ignored', latin1('\u00c0'), 'windows-1252', 'À', 'x-iscii-de'],
    ['no label', latin1('<p>5 \u0080 \u0096 caf\u00e9</p>'), 'windows-1252', '<p>5 € – café</p>'],
    ['a wrong utf-8 label', latin1('caf\u00e9 \u0093ok\u0094'), 'windows-1252', 'café “ok”', 'utf-8'],
    [
      'a few invalid bytes in UTF-8',
      join(utf8(page), latin1('\u00ff'), utf8(page)),
      'utf-8',
      `${page}\ufffd${page}`,
      'windows-1252',
    ],
    ['one byte of the last character cut off', utf8(`${page}ी`).subarray(0, -1), 'utf-8', page],
    ['two bytes of the last character cut off', utf8(`${page}ी`).subarray(0, -2), 'utf-8', page],
    ['three stray bytes at the end', join(utf8(page), latin1('\u00ff\u00fe\u00ff')), 'utf-8', page],
  ])('%s', (_title, bytes, charset, html, label) => {
    expect(decodeHtml(bytes, label)).toEqual({ html, charset, warnings: [] });
  });

  test('an ArrayBuffer is read like a view of its bytes', () => {
    expect(decodeHtml(utf8(page).slice().buffer).html).toBe(page);
  });

  test.each([
    ['ASCII letters of a legacy font', latin1('<meta charset="x-user-defined">ljdkj us'), 'utf-8'],
    ['high letters of a legacy font', latin1('<meta charset=x-user-defined>\u00e4k\u00fcr'), 'windows-1252'],
  ])('an x-user-defined meta gives a warning: %s', (_title, bytes, charset) => {
    expect(decodeHtml(bytes)).toMatchObject({ charset, warnings: ['legacy-font'] });
  });

  test('a utf-16 meta in a page of single bytes means UTF-8', () => {
    const bytes = join(utf8(`<meta charset="utf-16">${page}`), latin1('\u00ff'), utf8('<p>'));
    expect(decodeHtml(bytes).charset).toBe('utf-8');
  });

  test('a string only loses its byte order mark', () => {
    expect(decodeHtml(`\ufeff${page}`)).toEqual({ html: page, charset: 'string', warnings: [] });
  });

  test('UTF-8 decoded as windows-1252 is repaired, including bytes A0, AD and 85', () => {
    const mojibake = decodeHtml(utf8(page).slice(), undefined).html;
    const twice = Array.from(utf8(mojibake), (byte) => String.fromCharCode(byte)).join('');
    expect(decodeHtml(utf8(twice))).toMatchObject({ html: page, warnings: ['mojibake-repaired'] });
    expect(decodeHtml(twice)).toMatchObject({ html: page, warnings: ['mojibake-repaired'] });
  });

  test('never throws for any bytes and label', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.option(fc.string(), { nil: undefined }),
        (bytes, label) => {
          expect(typeof decodeHtml(bytes, label).html).toBe('string');
        },
      ),
    );
  });

  test('round-trips UTF-8', () => {
    const texts = fc.array(fc.constantFrom('क', 'ठ', 'भ', 'अ', '्', 'ि', ' ', '<p>', 'a', '“'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(texts, (letters) => {
        expect(decodeHtml(utf8(letters.join(''))).html).toBe(letters.join(''));
      }),
    );
  });
});

describe('isBinary', () => {
  const noise = Uint8Array.from({ length: 2000 }, (_, index) => (index * 2654435761) >>> 24);

  test.each<[string, string | Uint8Array]>([
    ['a PDF', '%PDF-1.7\nनमस्ते'],
    ['a PDF as bytes', utf8('%PDF-1.4')],
    ['a PNG', latin1('\u0089PNG\r\n\u001a\n')],
    ['a JPEG', latin1('\u00ff\u00d8\u00ff\u00e0')],
    ['gzip', latin1('\u001f\u008b\u0008')],
    ['a zip archive', 'PK\u0003\u0004'],
    ['RTF', '{\\rtf1\\ansi'],
    ['only NULs', '\0\0\0\0\0\0\0\0'],
    ['noise', noise],
  ])('%s', (_title, input) => {
    expect(isBinary(input)).toBe(true);
  });

  test.each<[string, string | Uint8Array | ArrayBuffer]>([
    ['a page', page],
    ['a page in UTF-8', utf8(page)],
    ['a page in an ArrayBuffer', utf8(page).slice().buffer],
    ['a page in UTF-16', utf16(page, true)],
    ['a page in UTF-16 with a byte order mark', utf16(`\ufeff${page}`, false)],
    ['a page in windows-1252', latin1('<p>\u0093caf\u00e9\u0094</p>')],
    ['an empty string', ''],
    ['white space', '\r\n\t\f '],
  ])('is false for %s', (_title, input) => {
    expect(isBinary(input)).toBe(false);
  });
});
