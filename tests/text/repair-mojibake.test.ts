import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repairMojibake } from '../../src/text/repair-mojibake.ts';
import { decodeWindows1252 } from '../../src/text/windows-1252.ts';

const utf8 = new TextEncoder();
const asWindows1252 = (text: string): string => decodeWindows1252(utf8.encode(text));
const asLatin1 = (text: string): string => String.fromCharCode(...utf8.encode(text));
const misread = (text: string, rounds: number, read = asWindows1252): string =>
  Array.from({ length: rounds }).reduce<string>((damaged) => read(damaged), text);

const DEVANAGARI = Array.from({ length: 0x80 }, (_, index) => String.fromCharCode(0x900 + index));
const ROUNDS = [1, 2, 3];

describe('round trips', () => {
  test.each(ROUNDS)('every Devanagari character alone, misread %i times', (rounds) => {
    for (const character of DEVANAGARI) {
      expect(repairMojibake(misread(character, rounds))).toEqual({ text: character, rounds, lossy: false });
      expect(repairMojibake(misread(character, rounds, asLatin1)).text).toBe(character);
    }
  });

  test.each(ROUNDS)('any Devanagari text with ASCII markup, misread %i times', (rounds) => {
    const word = fc.string({ unit: fc.constantFrom(...DEVANAGARI), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (list) => {
        const html = `<p class="a">${list.join(' ')}</p>\n`;
        expect(repairMojibake(misread(html, rounds))).toEqual({ text: html, rounds, lossy: false });
      }),
    );
  });

  test.each([
    ['Bengali', 'বাংলা খবর'],
    ['Gurmukhi', 'ਪੰਜਾਬੀ ਖ਼ਬਰਾਂ'],
    ['Gujarati', 'ગુજરાતી સમાચાર'],
    ['Oriya', 'ଓଡ଼ିଆ ଖବର'],
    ['Tamil', 'தமிழ் செய்தி'],
    ['Telugu', 'తెలుగు వార్తలు'],
    ['Kannada', 'ಕನ್ನಡ ಸುದ್ದಿ'],
    ['Malayalam', 'മലയാളം വാർത്ത'],
    ['Hindi with quotes, rupee and emoji', '“नहर” की कीमत ₹5 — ठीक… 🙂'],
  ])('%s', (_script, text) => {
    for (const rounds of ROUNDS)
      expect(repairMojibake(misread(text, rounds))).toEqual({ text, rounds, lossy: false });
  });
});

describe('half-damaged documents', () => {
  test('sound text beside a damaged run is not touched', () => {
    const sound = 'नहर “ठीक” é Ã SÃO à la';
    expect(repairMojibake(`${sound} ${asWindows1252('सफाई')} ${sound}`).text).toBe(`${sound} सफाई ${sound}`);
  });

  test('a hard space that became a space is ठ inside a word', () => {
    expect(repairMojibake('à¤ à¥€à¤•').text).toBe('ठीक');
  });

  test('a hard space that became a space within a twice misread letter', () => {
    expect(repairMojibake(misread('जल', 2).replaceAll('\u00a0', ' ')).text).toBe('जल');
  });
});

describe('lost bytes', () => {
  test('are reported and not guessed', () => {
    expect(repairMojibake('à¤à¥à¤—')).toEqual({ text: '\ufffd\ufffdग', rounds: 1, lossy: true });
  });
});

describe('correct text', () => {
  test.each([
    'à la carte, déjà vu, à «Paris»',
    'à«\u00a0Paris\u00a0»',
    'São João, IRMÃ, MAÇÃ\u00a0verde, NÃO',
    'Âge, Île, château',
    'नहर की सफाई',
    '¥100 à ¤5',
    'à¤',
    '',
  ])('is the same: %s', (text) => {
    expect(repairMojibake(text)).toEqual({ text, rounds: 0, lossy: false });
  });

  test('never throws on any string', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'à¤¥ÃÂâ€™ï¿½ð\u009f\u008d \ud800íø÷') }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        expect(typeof repairMojibake(text).text).toBe('string');
      }),
      { numRuns: 2000 },
    );
  });
});
