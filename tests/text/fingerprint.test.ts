import { describe, expect, test } from 'vitest';
import { fingerprint, fingerprintBands, fingerprintSimilarity } from '../../src/text/fingerprint.ts';
import { similarity } from '../../src/text/shingles.ts';
import { hashText } from '../../src/text/text-hash.ts';
import { countCpuTime } from '../cpu-time.ts';
import { AGENCY, COPIES, OTHER_REPORT, RESPELLED } from './reports.ts';

const THRESHOLD = 0.4;
const MAX_MS = 5000;
const agency = AGENCY.join('\n');
const printOfAgency = fingerprint(agency);

function shareKey(left: string, right: string): boolean {
  const keys = new Set(fingerprintBands(left));
  return fingerprintBands(right).some((key) => keys.has(key));
}

describe('a copy', () => {
  test.each(COPIES)('with %s is a candidate above the threshold', (_edit, copy) => {
    const print = fingerprint(copy);
    expect(fingerprintSimilarity(printOfAgency, print)).toBeGreaterThanOrEqual(THRESHOLD);
    expect(shareKey(printOfAgency, print)).toBe(true);
  });

  test('in a different spelling has the same fingerprint', () => {
    expect(RESPELLED).not.toBe(agency);
    expect(fingerprint(RESPELLED)).toBe(printOfAgency);
  });

  test.each([
    ['joiners', 'समस्या का हल', 'समस्\u200dया का हल'],
    ['precomposed nukta', 'सड\u093cक पर', 'स\u095cक पर'],
    ['punctuation', '‘नहर’, की: सफाई…', 'नहर की सफाई'],
    ['case', 'Canal CLEANED Today', 'canal cleaned today'],
    ['chandrabindu', 'पाँच गाँव', 'पांच गांव'],
    ['digits', '१२ जून २०२६', '12 जून 2026'],
  ])('with different %s has the same fingerprint', (_case, left, right) => {
    expect(fingerprint(left)).toBe(fingerprint(right));
  });
});

test('another report on the same event is not a candidate', () => {
  const other = fingerprint(OTHER_REPORT.join('\n'));
  expect(fingerprintSimilarity(printOfAgency, other)).toBeLessThan(THRESHOLD / 4);
  expect(shareKey(printOfAgency, other)).toBe(false);
});

describe('a short text', () => {
  test.each([
    ['two words', 'नहर की'],
    ['one word', 'नहर'],
  ])('%s matches only its own copies', (_case, text) => {
    const print = fingerprint(text);
    const other = fingerprint('सड़क पर जाम');
    expect(fingerprintSimilarity(print, fingerprint(`“${text}!”`))).toBe(1);
    expect(fingerprintSimilarity(print, other)).toBeLessThan(0.1);
    expect(shareKey(print, other)).toBe(false);
  });

  test.each(['', ' \n', '— … 😀'])('%j has an empty fingerprint without keys', (text) => {
    expect(fingerprint(text)).toBe('mh1:');
    expect(fingerprintBands(fingerprint(text))).toEqual([]);
    expect(fingerprintSimilarity(fingerprint(text), 'mh1:')).toBe(1);
    expect(fingerprintSimilarity(fingerprint(text), printOfAgency)).toBe(0);
  });
});

/** These values, of which the hashes are written here, must never change, since stored fingerprints are compared with new ones. A change needs a new scheme name. */
describe('fingerprints of scheme mh1 never change', () => {
  test.each([
    ['one word', 'नहर', '0d601565f1528470'],
    ['Tamil', 'கால்வாய் சுத்தம் செய்யும் பணி இன்று காலை தொடங்கியது.', '1396c558c45cd842'],
    ['Urdu', 'نہر کی صفائی کا کام پیر سے شروع ہو گیا ہے۔', 'c8e2070e873abf91'],
    ['Thai', 'เทศบาลเริ่มขุดลอกคลองเมื่อวันจันทร์', '7f7a53850f454c2c'],
    ['outside the basic plane', '𑀓𑀫𑀮 𠀀𠀁 \ud800', '1fb42cf5db38e522'],
  ])('%s', (_case, text, hash) => {
    expect(hashText(fingerprint(text))).toBe(hash);
  });

  test('nor do their keys', () => {
    expect(fingerprintBands(fingerprint('नहर')).slice(0, 2)).toEqual(['mh1:0:0b063a', 'mh1:1:7e4af4']);
    expect(new Set(fingerprintBands(printOfAgency)).size).toBe(40);
  });
});

describe('an invalid fingerprint', () => {
  test.each([
    ['an empty string', ''],
    ['another scheme', printOfAgency.replace('mh1', 'mh2')],
    ['a truncated one', printOfAgency.slice(0, -1)],
    ['upper-case digits', printOfAgency.toUpperCase()],
    ['one with a line break', `${printOfAgency}\n`],
  ])('is rejected: %s', (_case, print) => {
    expect(() => fingerprintSimilarity(printOfAgency, print)).toThrow(RangeError);
    expect(() => fingerprintSimilarity(print, printOfAgency)).toThrow(RangeError);
    expect(() => fingerprintBands(print)).toThrow(RangeError);
  });

  test('is quoted in the message, shortened', () => {
    expect(() => fingerprintBands(`mh2:${'0'.repeat(240)}`)).toThrow(
      new RangeError('not a fingerprint of scheme mh1: "mh2:00000000000000000000"'),
    );
  });
});

test('the estimate is close to any exact similarity', () => {
  const half = numbered(0, 400);
  const errors = Array.from({ length: 41 }, (_, step) => {
    const other = numbered(step * 10, 400 + step * 10);
    return fingerprintSimilarity(fingerprint(half), fingerprint(other)) - similarity(half, other);
  });
  const meanSquare = errors.reduce((sum, error) => sum + error * error, 0) / errors.length;
  expect(Math.sqrt(meanSquare)).toBeLessThan(0.05);
});

test.each([
  ['different words', numbered(0, 200_000)],
  ['one word', 'नहर '.repeat(500_000)],
  ['one long word', 'न'.repeat(2_000_000)],
  ['punctuation', `क${'.'.repeat(2_000_000)}क`],
  ['joiners', '\u200d'.repeat(2_000_000)],
  ['nuktas', '\u093c'.repeat(2_000_000)],
  ['half letters', 'न्'.repeat(1_000_000)],
  ['no spaces', '東'.repeat(2_000_000)],
  ['lone surrogates', '\ud800'.repeat(2_000_000)],
])('two million characters are fingerprinted quickly: %s', (_case, long) => {
  const spentMs = countCpuTime();
  fingerprint(long);
  expect(spentMs()).toBeLessThan(MAX_MS);
});

function numbered(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, at) => `शब्द${from + at}`).join(' ');
}
