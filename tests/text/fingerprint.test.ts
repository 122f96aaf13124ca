import { describe, expect, test } from 'vitest';
import { fingerprint, fingerprintBands, fingerprintSimilarity } from '../../src/text/fingerprint.ts';
import { similarity } from '../../src/text/similarity.ts';
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

/** These values must never change, since stored fingerprints are compared with new ones. A change needs a new scheme name. */
describe('fingerprints of scheme mh1 never change', () => {
  test.each([
    [
      'one word',
      'नहर',
      'mh1:0b063a7e4af459412b24cbce585949e353e00a63b1d1dcfaaeb419e64668810a96c18e1b6e9a6a070c825d4c6ddb241d67a8c0a6084cb8a4ea69523b9aa3ba2fec504f1ad6fce5238eb13a80032f6cca6a87025a4bea3c9d84e3f94e2d44c28f9f966dd0a4478f4a90218557cfd83f2a05c00840fdbcac00',
    ],
    [
      'Tamil',
      'கால்வாய் சுத்தம் செய்யும் பணி இன்று காலை தொடங்கியது.',
      'mh1:72212aae49d6b4c9bbd37d0553b5d2a0d618e62609fe45dc59054920e1b6a05d3f0bfc047be2f33f9adeedca0213e392597376d5ca3211f7ecc2d52ed0ec78e662faee8bd86f1f3f73c0f5792e010568bab3791791b903845be7e3383c5f4ccc971ebeba2e9454c959040d4d0a977f3cd2dbbbbb3cac1cc7',
    ],
    [
      'Urdu',
      'نہر کی صفائی کا کام پیر سے شروع ہو گیا ہے۔',
      'mh1:b239e0fdaec9dddf8dd0e0b6242c1c0773f71104ddc94c0a63926d5b4478c0e08e584c45a149675315414b6b9d85fdba37c5e3f1a607a6eda327170ec4295f01018440f798e1abb9c61018b89055f5f66eb4d94019cca5099431931619346d462fea66711c508cf18cacb4db64f1bd1da1b0095cce985088',
    ],
    [
      'Thai',
      'เทศบาลเริ่มขุดลอกคลองเมื่อวันจันทร์',
      'mh1:a9cd9a91038976430a44664f1788a2af38dbc149be967c60f9c4dccf88d3925f3a9c861a7976975b2f07267c71f1ae0edee9d1b1b3b6a0fe5f4ddd9989fe1212688198d806edbc3dc134f5f7f09b2cb419aa043700786699824f0f71863d2173f2ea3d7c4b9049dc611009bb1ab8d4dffeed2228e6fc754d',
    ],
    [
      'outside the basic plane',
      '𑀓𑀫𑀮 𠀀𠀁 \ud800',
      'mh1:a782d51a3ea940d120db62b80c8b1e31d7a7fa6a2b395415ddf50e8cc7ad8a16009934c62d3de5f7bf4a303722686f60fc3f1342f3fb390a4e08ae36632a2f772ceef0ece61c59257a16b48662e9c4f803f5f0d53c0bb32032464b768002605a19af56794fd7832de85d962739eb39c837ba6d226ff969d9',
    ],
  ])('%s', (_case, text, pinned) => {
    expect(fingerprint(text)).toBe(pinned);
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

test('the example from the docs finds the first of each group', () => {
  const filed = new Map<string, string[]>();
  function nearDuplicateOf(print: string): string | undefined {
    const keys = fingerprintBands(print);
    const candidates = keys.flatMap((key) => filed.get(key) ?? []);
    const found = candidates.find((one) => fingerprintSimilarity(one, print) >= THRESHOLD);
    if (found === undefined) for (const key of keys) filed.set(key, [...(filed.get(key) ?? []), print]);
    return found;
  }
  expect(nearDuplicateOf(printOfAgency)).toBeUndefined();
  expect(nearDuplicateOf(fingerprint(OTHER_REPORT.join('\n')))).toBeUndefined();
  for (const [, copy] of COPIES) expect(nearDuplicateOf(fingerprint(copy))).toBe(printOfAgency);
});

describe('two million characters are fingerprinted quickly', () => {
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
  ])('%s', (_case, long) => {
    const spentMs = countCpuTime();
    fingerprint(long);
    expect(spentMs()).toBeLessThan(MAX_MS);
  });
});

function numbered(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, at) => `शब्द${from + at}`).join(' ');
}
