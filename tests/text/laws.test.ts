/** Every function of samachar/text returns quickly for any string. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as text from '../../src/text/index.ts';
import { countCpuTime } from '../cpu-time.ts';

const now = new Date(Date.UTC(2026, 10, 24, 6));

/** Each function with text as its only argument. */
const FUNCTIONS: Readonly<Record<keyof typeof text, (value: string) => unknown>> = {
  decodeLegacyFont: (value) => text.decodeLegacyFont(value, 'kruti-dev'),
  detectLanguage: text.detectLanguage,
  detectLegacyFont: (value) => text.detectLegacyFont(value, { families: ['Kruti Dev 010'] }),
  devanagariShare: text.devanagariShare,
  endsSentence: text.endsSentence,
  findDates: (value) => text.findDates(value, { now }),
  fingerprint: text.fingerprint,
  fingerprintBands: (value) => text.fingerprintBands(text.fingerprint(value)),
  fingerprintSimilarity: (value) =>
    text.fingerprintSimilarity(text.fingerprint(value), text.fingerprint('नहर')),
  foldForMatching: text.foldForMatching,
  normalizeText: (value) => text.normalizeText(value, { joiners: 'canonical' }),
  parseByline: text.parseByline,
  parseDateline: text.parseDateline,
  parseHindiDate: (value) => text.parseHindiDate(value, { now }),
  repairMojibake: text.repairMojibake,
  repairText: text.repairText,
  sentences: text.sentences,
  similarity: (value) => text.similarity(value, 'नहर की सफाई'),
  tidyText: text.tidyText,
  trailingAgency: text.trailingAgency,
  wordCount: text.wordCount,
  words: text.words,
};
const rows = Object.entries(FUNCTIONS);

const PIECES = [
  ...'कखिाेंः़्।|:.,()-/ \n\u00a0\u200c\u200d\u200b\ufeffaZ5५é\ud83d\ude00',
  ...[
    'à¤',
    'Ã\u00a0Â¤',
    'पटना, ',
    '(भाषा) ',
    '3 मार्च ',
    '2020-',
    '1:',
    'सुबह ',
    'कल ',
    'बजे',
    'By ',
    'लेखक: ',
    'और ',
  ],
  ...['है| ', 'vkSj', 'Zf', '—'],
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join('')),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((units) => String.fromCharCode(...units)),
);

test.each(rows)('%s is deterministic and never throws, lone surrogates included', (_name, call) => {
  fc.assert(
    fc.property(anyText, (value) => {
      expect(call(value)).toEqual(call(value));
    }),
    { numRuns: 400 },
  );
});

describe.each(rows)('%s', (_name, call) => {
  test('handles hostile text within a second', () => {
    for (const piece of PIECES) expect(secondsOf(call, piece.repeat(40_000 / piece.length))).toBeLessThan(1);
  });
});

test.each([['\u0902'], ['\u0902\u093e'], ['à¤']])('millions of %j do not overflow the stack', (piece) => {
  // A long-running process used to overflow where a new one did not.
  for (let at = 0; at < 3000; at += 1) text.foldForMatching(`क${'\u0902'.repeat(40)}${at}`);
  const run = piece.repeat(3_000_000 / piece.length);
  expect(text.foldForMatching(run).length).toBeGreaterThan(0);
  expect(text.normalizeText(run).length).toBeGreaterThan(0);
});

function secondsOf(call: (value: string) => unknown, value: string): number {
  const spentMs = countCpuTime();
  call(value);
  return spentMs() / 1000;
}
