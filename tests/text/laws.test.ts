/** Every function of samachar/text keeps its law for any string, and returns quickly. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TEXT_FUNCTIONS, textFault } from '../../scripts/fuzz/text-probes.ts';
import { listOf } from '../../scripts/list-of.ts';
import * as text from '../../src/text/index.ts';
import { countCpuTime } from '../cpu-time.ts';
import { NEWS_PARAGRAPHS } from './news-paragraphs.ts';

type Name = keyof typeof TEXT_FUNCTIONS;

const PIECES = [
  ...'कखिाेंः़्।|:.,()-/ \n\u00a0\u200c\u200d\u200b\ufeffaZ5५é\ud83d\ude00',
  ...['à¤', 'Ã\u00a0Â¤', 'पटना, ', '(भाषा) ', '3 मार्च ', '2020-', '1:', 'सुबह ', 'कल ', 'बजे', 'By ', 'लेखक: '],
  ...['और ', 'है| ', 'vkSj', 'Zf', '—'],
];
const WORDS = 'नहर की सफाई हिन्दी कख गघ न्द a1 東'.split(' ').map((word) => `${word} `);
const SIGNS = [...'कखतनपमयरलवहजिीाेैोौंँः़्अआओएी।»aiéİ0\u03010'];
const DATES = listOf(`Updated|:|2|28|2020|-|/|Nov|मार्च|शाम|5|बजे|IST|T|१२|ः|+05:30`);
/** Pieces that mean something to one function. */
const OWN: { readonly [N in Name]?: readonly string[] } = {
  decodeLegacyFont: [...'fZka~+zqwsSdDFH=%bv,ª±ÆÇ'],
  detectLanguage: Object.values(NEWS_PARAGRAPHS).flatMap((texts) => texts.join(' ').split(/(?<= )/u)),
  detectLegacyFont: ['ds ', 'gSA ', 'fd;k ', '[k ', '] '],
  findDates: DATES,
  fingerprint: WORDS,
  fingerprintSimilarity: WORDS,
  foldForMatching: SIGNS,
  normalizeText: SIGNS,
  parseByline: listOf(`By|Edited By:|राम कुमार|Amit Rao|,|/|और|भाषा|न्यूज डेस्क|संवाददाता|2 जून 2023|।| @x|(1)|ः `),
  parseDateline: [...listOf(`नई दिल्ली|नयागंज|22 मार्च|न्यूज डेस्क|/|शहर में बारिश हुई है।`), ', ', 'ः ', '. '],
  parseHindiDate: DATES,
  repairMojibake: [...'¥ÂÃ¢â€™ï¿½ðíø÷\u009f\u008d'],
  repairText: SIGNS,
  sentences: [...'.?"…'],
  similarity: WORDS,
  wordCount: [...'の東ー。ประ่1𠀀\ufe0f\ud83d'],
};

const textOf = (pieces: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
const codeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
  .map((units) => String.fromCharCode(...units));

test.each(Object.keys(TEXT_FUNCTIONS) as Name[])(
  '%s is deterministic, keeps its law and never throws, lone surrogates included',
  (name) => {
    const own = OWN[name] ?? [];
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      codeUnits,
      textOf([...PIECES, ...own]),
      ...(own.length > 0 ? [textOf([...own, ' ', '\ud800'])] : []),
    );
    fc.assert(
      fc.property(anyText, (value) => {
        expect(textFault(name, value)).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  },
);

test.each(Object.entries(TEXT_FUNCTIONS))('%s handles hostile text within a second', (_name, call) => {
  for (const piece of PIECES) {
    const spentMs = countCpuTime();
    call(piece.repeat(40_000 / piece.length));
    expect(spentMs()).toBeLessThan(1000);
  }
});

test.each([['\u0902'], ['\u0902\u093e'], ['à¤']])('millions of %j do not overflow the stack', (piece) => {
  // A long-running process used to overflow where a new one did not.
  for (let at = 0; at < 3000; at += 1) text.foldForMatching(`क${'\u0902'.repeat(40)}${at}`);
  const run = piece.repeat(3_000_000 / piece.length);
  expect(text.foldForMatching(run).length).toBeGreaterThan(0);
  expect(text.normalizeText(run).length).toBeGreaterThan(0);
});
