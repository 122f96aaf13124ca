import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeText, repairText } from '../../src/text/normalize-text.ts';

const ZWNJ = '\u200c';
const ZWJ = '\u200d';

describe('damage seen in papers', () => {
  test.each([
    ['hard space', 'नहर\u00a0की', 'नहर की'],
    ['line separator, tab, next line', 'नहर\u2028\tकी\u0085सफाई', 'नहर की सफाई'],
    ['white space around', '\n नहर की \u3000', 'नहर की'],
    ['zero-width space in a word', 'बुध\u200bवार', 'बुधवार'],
    ['byte order mark', '\ufeffनहर', 'नहर'],
    ['soft hyphen and word joiner', 'सर\u00ad\u2060कार', 'सरकार'],
    ['noncharacter and controls', 'स\ufffeर\u0000का\u0093र', 'सरकार'],
    ['bidi marks in text from left to right', '\u200eनहर\u202c', 'नहर'],
    ['precomposed nukta', '\u095bमीन', 'ज\u093cमीन'],
    ['nukta after the matra', 'जि\u093cद', 'ज\u093cिद'],
    ['o as aa and e', 'किशा\u0947र', 'किशोर'],
    ['au as aa and ai', 'का\u0948न', 'कौन'],
    ['aa as a and aa', 'अ\u093eम', 'आम'],
    ['doubled anusvara', 'यहां\u0902', 'यहां'],
    ['anusvara before the matra', 'क\u0902\u093eच', 'कांच'],
    ['virama after a matra', 'सामग्री\u094d', 'सामग्री'],
    ['short i before its consonant', '\u093fकसान', 'किसान'],
    ['short i before its cluster', '\u093fस्थति', 'स्थिति'],
  ])('mends %s', (_damage, before, after) => {
    expect(normalizeText(before)).toBe(after);
  });
});

describe('joiners', () => {
  test.each([
    ['half form in Devanagari', `समस्${ZWJ}या`],
    ['eyelash ra', `दर्${ZWJ}या`],
    ['visible halant inside a word', `श्रीमान्${ZWNJ}को`],
    ['ZWNJ between two letters', `कर${ZWNJ}ना`],
    ['Persian compound', `می${ZWNJ}شود`],
    ['Persian plural after a digit', `۲۰${ZWNJ}ساله`],
    ['Arabic initial form at a word edge', `ه${ZWJ} ق`],
    ['legacy Malayalam chillu at a word edge', `അവന്${ZWJ} വന്നു`],
    ['Bengali ra and ya-phala', `র${ZWJ}্যাব`],
    ['Sinhala conjunct', `ක්${ZWJ}ෂ`],
    ['emoji family', `👨${ZWJ}👩${ZWJ}👧`],
    ['emoji with variation selector', `❤\ufe0f${ZWJ}🔥`],
    ['emoji with skin tone', `👩🏽${ZWJ}🚒`],
  ])('stay where they are spelling: %s', (_case, text) => {
    expect(normalizeText(text)).toBe(text);
  });

  test.each([
    ['after a space', `पंजाब ${ZWNJ}विधानसभा`, 'पंजाब विधानसभा'],
    ['at the end of a word', `श्रीमान्${ZWNJ} जी`, 'श्रीमान् जी'],
    ['before punctuation', `नहर${ZWJ}।`, 'नहर।'],
    ['beside a digit', `10${ZWNJ}वीं`, '10वीं'],
    ['between Latin letters', `Auf${ZWNJ}lage`, 'Auflage'],
    ['repeated', `समस्${ZWJ}${ZWJ}या`, `समस्${ZWJ}या`],
    ['ZWJ without a virama', `नह${ZWJ}र`, 'नहर'],
    ['alone', ZWJ, ''],
  ])('go where they are junk: %s', (_case, before, after) => {
    expect(normalizeText(before)).toBe(after);
  });
});

describe('sound text', () => {
  test.each([
    'उन्होंने कहा, "हम दुःखी हैं" ।',
    'अर्थात् श्रीमान् मध्ये पृथक्',
    'हाँ, हंसी; ॐ नमः॥',
    '日本語のニュース、東京。',
    'தமிழ்ச் செய்திகள்',
    'বাংলা খবর ঢাকা',
    'L’été à la plage — déjà «vu»',
    '\u200fשלום\u200e abc',
    '👩🏽‍🚒 🇮🇳 1️⃣',
    '',
  ])('is handed back as it is: %s', (text) => {
    expect(normalizeText(text)).toBe(text);
  });
});

const SIGNS = [...'कखनरलजिाेैोौंँः़्अआओएी \u00a0\u200c\u200d\u200b।aé\u03010है'];
const devanagari = fc.array(fc.constantFrom(...SIGNS), { maxLength: 12 }).map((parts) => parts.join(''));
const anyText = fc.oneof(
  devanagari,
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
    .map((units) => String.fromCharCode(...units)),
);

describe('laws', () => {
  test('is idempotent and never throws, lone surrogates included', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalizeText(text);
        expect(normalizeText(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  test('keeps every letter', () => {
    const letters = (text: string): string[] => text.normalize('NFC').match(/\p{L}/gu)?.sort() ?? [];
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(letters(normalizeText(text))).toEqual(letters(text));
      }),
    );
  });

  test('agrees with repairText, which lists something exactly when something changed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: repaired, repairs } = repairText(text);
        expect(repaired).toBe(normalizeText(text));
        expect(repairs.length > 0).toBe(repaired !== text);
      }),
    );
  });
});

describe('repairText', () => {
  test('shows the words that changed', () => {
    expect(repairText('श्री नंद किशा\u0947र ने').repairs).toEqual([
      { kind: 'split-vowel', before: 'किशा\u0947र', after: 'किशोर' },
    ]);
  });

  test('lists nothing for clean text', () => {
    expect(repairText('नहर की सफाई')).toEqual({ text: 'नहर की सफाई', repairs: [] });
  });
});

test.each([
  ['spaces', ' '],
  ['matras', '\u093e'],
  ['anusvara and matra in turn', '\u0902\u093e'],
  ['matra and nukta in turn', '\u093f\u093c'],
  ['half letters', 'क\u094d'],
  ['joiners', '\u200d'],
])('hostile runs of %s take time in proportion', (_case, unit) => {
  const started = performance.now();
  expect(normalizeText(`क${unit.repeat(50_000)}a`)).toMatch(/^क/u);
  expect(performance.now() - started).toBeLessThan(1000);
});
