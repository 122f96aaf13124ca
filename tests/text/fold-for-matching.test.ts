import { describe, expect, test } from 'vitest';
import { hi } from '../../src/languages/hi.ts';
import { TEXT_WORDS, unpack, wordsOf } from '../../src/languages/packs.ts';
import { foldAll, foldForMatching } from '../../src/text/fold-for-matching.ts';

describe('folds spellings of the same word', () => {
  test.each([
    ['homorganic nasal', 'हिन्दी', 'हिंदी'],
    ['homorganic nasal', 'मुम्बई', 'मुंबई'],
    ['homorganic nasal', 'पञ्जाब', 'पंजाब'],
    ['chandrabindu', 'हँसना', 'हंसना'],
    ['precomposed nukta', 'प\u095dें', 'पढें'],
    ['glide', 'नयी', 'नई'],
    ['glide', 'गये', 'गए'],
    ['glide with anusvara', 'गयीं', 'गईं'],
    ['joiner', 'समस्\u200dया', 'समस्या'],
    ['quotes', '‘ठीक’ “है”', '\'ठीक\' "है"'],
    ['spaces', 'यह\u00a0 भी', 'यह भी'],
    ['closing marks', 'यह भी पढ\u093cें :–', 'यह भी पढें'],
    ['closing arrow', 'और पढें »', 'और पढें'],
  ])('%s: %s = %s', (_fold, left, right) => {
    expect(foldForMatching(left)).toBe(foldForMatching(right));
  });

  test.each([
    ['मध्ये', 'मध्ए'],
    ['नया', 'नआ'],
    ['कल', 'काल'],
  ])('%s differs from %s', (left, right) => {
    expect(foldForMatching(left)).not.toBe(foldForMatching(right));
  });
});

test('is idempotent even if a nasal exceeds the mark limit', () => {
  const once = foldForMatching(`क${'\u0301'.repeat(29)}िन्द`);
  expect(foldForMatching(once)).toBe(once);
});

const phrases = Object.values(hi.boilerplate ?? {}).flatMap(unpack);

test.each([
  ['boilerplate', phrases],
  [
    'names',
    [
      ...wordsOf(TEXT_WORDS, 'jobWords'),
      ...wordsOf(TEXT_WORDS, 'notInNames'),
      ...wordsOf(TEXT_WORDS, 'personTitles'),
    ],
  ],
  ['places', wordsOf(TEXT_WORDS, 'notPlaces')],
  ['one word', ['हिन्दी']],
  ['nothing', []],
])('foldAll folds a table of %s like its lines one by one', (_table, lines) => {
  expect(foldAll(lines)).toEqual(lines.map(foldForMatching));
});
