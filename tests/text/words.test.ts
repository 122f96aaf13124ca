import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  devanagariShare,
  endsSentence,
  sentences,
  totalWords,
  wordCount,
  words,
} from '../../src/text/words.ts';

describe('words', () => {
  test.each([
    ['Hindi without its danda', 'नहर साफ है।', ['नहर', 'साफ', 'है']],
    ['joiners inside a word', 'समस्\u200dया', ['समस्\u200dया']],
    ['digits', '२०२६ और 3.5', ['२०२६', 'और', '3', '5']],
    ['Japanese into pairs of characters', '東京の空', ['東京', 'の空']],
    ['Japanese with digits', '2026年', ['2026', '年']],
    ['Thai into groups of four characters', 'ประเทศ', ['ประเ', 'ทศ']],
    ['Korean at spaces', '정부는 오늘', ['정부는', '오늘']],
    ['emoji into no words', '👨‍👩‍👧 ❤️ —', []],
    ['an empty text', '', []],
  ])('splits %s', (_case, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('agree with wordCount for any string', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom(...'कि।東のー。ประ่a1 \u200d\ufe0f\ud83d𠀀'), { maxLength: 20 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (value) => {
        expect(wordCount(value)).toBe(words(value).length);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('endsSentence', () => {
  test.each([
    'है।',
    'है ॥',
    'क्या?',
    'वाह!',
    'और…',
    'है.',
    'कहा, "होगा।"',
    '(ठीक है।)',
    'है।’',
    '終わり。',
    '本当？」',
    'ہے۔',
    'है|',
    'है। ',
  ])('true for %s', (text) => {
    expect(endsSentence(text)).toBe(true);
  });

  test.each(['नहर की सफाई', 'पढ़ें:', 'है,', 'Home |', '', '"नहर"'])('false for %s', (text) => {
    expect(endsSentence(text)).toBe(false);
  });
});

describe('sentences', () => {
  test.each([
    ['dandas, spaced or not', 'एक है।दो है। तीन है', ['एक है।', 'दो है।', 'तीन है']],
    ['question and exclamation marks', 'क्या? हां! ठीक', ['क्या?', 'हां!', 'ठीक']],
    ['full stops instead of dandas', 'काम हुआ है. लोग खुश हैं.', ['काम हुआ है.', 'लोग खुश हैं.']],
    ['titles', 'डॉ. रीना और प्रो. मोहन आए।', ['डॉ. रीना और प्रो. मोहन आए।']],
    ['initials in a row', 'ए.के. गोयल ने कहा.', ['ए.के. गोयल ने कहा.']],
    ['a single initial', 'एस. जयंत आए.', ['एस. जयंत आए.']],
    ['a word that may also be an initial', 'नेता जी. वे आए.', ['नेता जी.', 'वे आए.']],
    ['decimals', 'सड़क 3.5 किमी है।', ['सड़क 3.5 किमी है।']],
    ['money', 'कीमत रु. 500 है।', ['कीमत रु. 500 है।']],
    ['closing quotes', 'कहा, "ठीक है।" फिर गए।', ['कहा, "ठीक है।"', 'फिर गए।']],
    [
      'full stops of abbreviations between dandas',
      'एक है। दो है। वे आ. प्र. से हैं। काम हुआ. चार',
      ['एक है।', 'दो है।', 'वे आ. प्र. से हैं।', 'काम हुआ.', 'चार'],
    ],
    [
      'Latin full stops between dandas',
      'एक है। दो है। तीन है। It rained. It stopped.',
      ['एक है।', 'दो है।', 'तीन है।', 'It rained.', 'It stopped.'],
    ],
    ['pipes instead of dandas', 'नहर साफ हो गई है| किसान खुश हैं |', ['नहर साफ हो गई है|', 'किसान खुश हैं |']],
    ['a pipe in a title', 'नहर साफ हुई है | दैनिक प्रहरी', ['नहर साफ हुई है | दैनिक प्रहरी']],
    ['English', 'Mr. Rao came. J. Roy left.', ['Mr. Rao came.', 'J. Roy left.']],
    ['Japanese', '晴れ。雨？', ['晴れ。', '雨？']],
    ['an empty text', ' ', []],
  ])('handles %s', (_case, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test('lose only white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'कa1 .।?"…)\n') }), (text) => {
        expect(sentences(text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });
});

describe('devanagariShare', () => {
  test.each([
    ['नहर ab', 0.6],
    ['नहर 12।', 1],
    ['abc', 0],
    ['12 —', 0],
    ['', 0],
  ])('of %s is %d', (text, share) => {
    expect(devanagariShare(text)).toBeCloseTo(share);
  });
});

test('the total of several texts is the sum of each', () => {
  expect(totalWords(['नहर की सफाई', '', 'पानी आया।'])).toBe(5);
  expect(totalWords([])).toBe(0);
});
