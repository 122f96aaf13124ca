import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeText, repairText } from '../../src/text/normalize-text.ts';
import { countCpuTime } from '../cpu-time.ts';

const ZWNJ = '\u200c';
const ZWJ = '\u200d';

test.each([
  ['white space around', '\n नहर की \u3000', 'नहर की'],
  ['zero-width space in a word', 'बुध\u200bवार', 'बुधवार'],
  ['soft hyphen and word joiner', 'सर\u00ad\u2060कार', 'सरकार'],
  ['bidi marks in left-to-right text', '\u200eनहर\u202c', 'नहर'],
  ['precomposed nukta', '\u095bमीन', 'ज\u093cमीन'],
  ['au as aa and ai', 'का\u0948न', 'कौन'],
  ['doubled anusvara', 'यहां\u0902', 'यहां'],
  ['virama after a matra', 'सामग्री\u094d', 'सामग्री'],
  ['short i before its cluster', '\u093fस्थति', 'स्थिति'],
  ['useless joiner after a space', `पंजाब ${ZWNJ}विधानसभा`, 'पंजाब विधानसभा'],
  ['useless joiner beside a digit', `10${ZWNJ}वीं`, '10वीं'],
  ['repeated joiner', `समस्${ZWJ}${ZWJ}या`, `समस्${ZWJ}या`],
  ['joiner alone', ZWJ, ''],
  ['docs: a pipe that ends a text', 'अब सारी खबरें पढ़ें अपने मोबाइल पे|', 'अब सारी खबरें पढ़ें अपने मोबाइल पे।'],
  ['a broken bar for a danda', 'बैठक कल होगी¦', 'बैठक कल होगी।'],
  ['docs: a scanned l', 'काम हो गया हैl सब खुश हैंl', 'काम हो गया है। सब खुश हैं।'],
  ['docs: a space before a danda', 'नहर साफ हुई ।', 'नहर साफ हुई।'],
  ['visarga in a time in Devanagari', 'सुबह १०ः३४ पर', 'सुबह १०:३४ पर'],
  ['seen in the wild: a visarga after a dateline', 'बर्लिनः सरकार ने कहा', 'बर्लिन: सरकार ने कहा'],
  ['visarga after a dateline of two places', 'लखनऊ/पटनाः सरकार ने कहा', 'लखनऊ/पटना: सरकार ने कहा'],
  ['docs: a colon at the end of a word', 'अत: वे प्राय: आते हैं', 'अतः वे प्रायः आते हैं'],
  ['colon for a visarga at the end of the text', 'यह हुआ क्रमश:', 'यह हुआ क्रमशः'],
])('repairs %s', (_damage, before, after) => {
  expect(normalizeText(before)).toBe(after);
});

test.each([
  ['eyelash ra', `दर्${ZWJ}या`],
  ['ZWNJ between two letters', `कर${ZWNJ}ना`],
  ['Persian compound', `می${ZWNJ}شود`],
  ['Persian plural after a digit', `۲۰${ZWNJ}ساله`],
  ['legacy Malayalam chillu at a word edge', `അവന്${ZWJ} വന്നു`],
  ['Sinhala conjunct', `ක්${ZWJ}ෂ`],
  ['emoji with variation selector', `❤\ufe0f${ZWJ}🔥`],
  ['emoji with skin tone', `👩🏽${ZWJ}🚒`],
  ['a title whose verb is finite before a pipe', 'नहर की सफाई शुरू हो गई है | दैनिक प्रहरी'],
  ['seen in the wild: a bilingual menu', 'राज्य-शहर|Local'],
  ['a menu that ends in a mark', 'राज्य|शहर|क्या आप हैं|'],
  ['a row of a table', 'सीट | मत | बढ़त |'],
  ['a unit', '5l दूध'],
  ['full stops of papers that print no danda', 'काम हुआ है. लोग खुश हैं.'],
  ['an abbreviation', 'डॉ॰ और पं. और बी०ए०'],
  ['labels with a colon', 'लेखक: सुनीता, अंत: भला, छ: लोग'],
  ['a word that ends like a dateline', 'निपुण: वे, मत: पाया'],
  ['Sanskrit', 'रामः वनं गच्छति'],
  ['Hindi with signs', 'हाँ, हंसी; ॐ नमः॥'],
  ['Japanese', '日本語のニュース、東京。'],
  ['Tamil', 'தமிழ்ச் செய்திகள்'],
  ['Bengali', 'বাংলা খবর ঢাকা'],
  ['emoji', '👩🏽‍🚒 🇮🇳 1️⃣'],
  ['an empty text', ''],
])('keeps %s', (_case, text) => {
  expect(normalizeText(text)).toBe(text);
});

test.each([
  ['remove a visible halant', `मिट्${ZWNJ}टी`, 'मिट्टी'],
  ['remove a ZWNJ between two letters', `कर${ZWNJ}ना`, 'करना'],
  ['remove one after ra with a visible halant', `कर्${ZWNJ}म`, 'कर्म'],
  ['compose letters that a joiner kept apart', `क\u0902${ZWNJ}\u093eच`, 'कांच'],
  ['keep a Malayalam chillu', `അവന്${ZWJ} വന്നു`, `അവന്${ZWJ} വന്നു`],
  ['keep a Persian compound', `می${ZWNJ}شود`, `می${ZWNJ}شود`],
  ['keep emoji', `👨${ZWJ}👩${ZWJ}👧`, `👨${ZWJ}👩${ZWJ}👧`],
])('canonical joiners %s', (_case, before, after) => {
  expect(normalizeText(before, { joiners: 'canonical' })).toBe(after);
});

test('normalizeText keeps every letter of any text', () => {
  const letters = (text: string): string[] => text.normalize('NFC').match(/\p{L}/gu)?.sort() ?? [];
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(letters(normalizeText(text))).toEqual(letters(text));
    }),
  );
});

describe('repairText', () => {
  test('shows each word that changed separately, once per kind of damage', () => {
    expect(repairText('जि\u093cद किशा\u0947र का\u0948न का\u0948\u0948न').repairs).toEqual([
      { kind: 'nukta-order', before: 'जि\u093cद', after: 'ज\u093cिद' },
      { kind: 'split-vowel', before: 'किशा\u0947र', after: 'किशोर' },
      { kind: 'split-vowel', before: 'का\u0948न', after: 'कौन' },
      { kind: 'split-vowel', before: 'का\u0948\u0948न', after: 'कौ\u0948न' },
    ]);
  });

  test('lists spaces with the adjacent words', () => {
    expect(repairText(' नहर की\u00a0सफाई हो  गई ').repairs).toEqual([
      { kind: 'white-space', before: ' नहर', after: 'नहर' },
      { kind: 'white-space', before: 'की\u00a0सफाई', after: 'की सफाई' },
      { kind: 'white-space', before: 'हो  गई ', after: 'हो गई' },
    ]);
  });

  test('lists nothing for clean text', () => {
    expect(repairText('नहर की सफाई')).toEqual({ text: 'नहर की सफाई', repairs: [] });
  });
});

test.each([
  ['spaces', ' '],
  ['matras', '\u093e'],
  ['alternating anusvara and matra', '\u0902\u093e'],
  ['alternating matra and nukta', '\u093f\u093c'],
  ['half letters', 'क\u094d'],
  ['joiners', '\u200d'],
  ['pipes', 'है| '],
  ['scanned dandas', 'हैl '],
  ['colons in words', 'दु:ख'],
  ['an endless word that needs repair everywhere', 'किशा\u0947र'],
  ['no-break spaces', 'क\u00a0'],
])('hostile runs of %s take linear time', (_case, unit) => {
  const seconds = (length: number): number => {
    const text = `क${unit.repeat(length / unit.length)}a है।`;
    const spentMs = countCpuTime();
    expect(repairText(text).text).toMatch(/^क/u);
    return spentMs() / 1000;
  };
  const base = Math.max(0.02, seconds(50_000));
  expect(seconds(400_000)).toBeLessThan(8 * 4 * base);
});
