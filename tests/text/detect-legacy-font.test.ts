import { describe, expect, test } from 'vitest';
import { listOf } from '../../scripts/list-of.ts';
import { decodeLegacyFont } from '../../src/text/decode-legacy-font.ts';
import type { LegacyFont } from '../../src/text/detect-legacy-font.ts';
import { detectFontOf, detectLegacyFont, isSetInKrutiDev } from '../../src/text/detect-legacy-font.ts';
import { countCpuTime } from '../cpu-time.ts';
import { encodeKrutiDev } from './encode-kruti-dev.ts';

const KRUTI = { families: ['"Kruti Dev 010", Arial'] };
const HINDI =
  'शहर की नई सड़क पर शनिवार को पानी भर गया और लोग घंटों तक जाम में फंसे रहे। नगर निगम ने कहा कि नालों की सफाई का काम ' +
  'अगले सप्ताह से शुरू होगा, लेकिन दुकानदारों को इस वादे पर भरोसा नहीं है।';

describe('without a hint', () => {
  test('a paragraph in Kruti Dev is recognized', () => {
    const guess = detectLegacyFont(encodeKrutiDev(HINDI));
    expect(guess).toMatchObject({ font: 'kruti-dev', supported: true });
    expect(guess?.confidence).toBeGreaterThan(0.9);
  });

  test.each([
    ['fewer than 12 tokens', encodeKrutiDev('नहर की सफाई का काम शुरू और लोगों में खुशी')],
    ['fewer than 3 different common words', 'ds ds ds ds ds dh dh dh dh dh dh dh dh dh'],
    ['fewer than 12 % of common words', `ds dh esa ${'xkao '.repeat(30)}`],
    ['5 % Devanagari', `${encodeKrutiDev(HINDI)} ${HINDI.slice(0, 60)}`],
  ])('Kruti Dev is not recognized in text with %s', (_case, text) => {
    expect(detectLegacyFont(text)).toBeUndefined();
  });
});

const SOUND = [
  ['Hindi', HINDI],
  [
    'English',
    'The town council said on Friday that it would repair the old bridge after the rains, but traders who use it daily are not convinced by the promise.',
  ],
  [
    'romanised Hindi',
    'Shahar ki nayi sadak par pani bhar gaya aur log ghanton tak jaam mein phanse rahe, nagar nigam ne kaha ki safai ka kaam agle hafte se hoga.',
  ],
  [
    'German',
    'Der Stadtrat hat am Freitag beschlossen, die alte Brücke nach dem Regen zu erneuern, doch die Händler glauben dem Versprechen nicht so recht.',
  ],
  [
    'French',
    'Le conseil de la ville a décidé vendredi de réparer le vieux pont après les pluies, mais les marchands n’y croient guère et l’ont dit.',
  ],
  [
    'Spanish',
    'El ayuntamiento decidió el viernes reparar esa vieja puente tras las lluvias, pero los vendedores no creen en la promesa que les hizo.',
  ],
  [
    'Danish',
    'Byrådet og borgerne var enige om, at den gamle bro og vejen til havnen skal laves, og det bliver dyrt for os og for jer.',
  ],
  [
    'JavaScript',
    'for (const key of Object.keys(menu)) { if (!menu[key].open) continue; els.push(menu[key].el); us += 1; } export { els, us };',
  ],
  [
    'abbreviations',
    'DJ LS BJP MLA DK Shivakumar, PS Gill, RD Burman, MLS DC vs NY, GST, NDTV, ISRO, PSLV, TDS, TV, DGP RK Singh, SDM HQ',
  ],
  [
    'table rows',
    'Rs 450/kg; M+L size; 3/4" bolt; IND vs PAK | 50-ov; Team A+B; Q1/Q2 FY26; km/hr; w/o GST; x=12, y=13; McDonald’s, iPhone',
  ],
] as const;

test.each(SOUND)('sound text is not taken for a legacy font, even with a hint: %s', (language, text) => {
  const parts = language === 'JavaScript' ? [] : text.split(/[,.;|]/u);
  expect(detectLegacyFont(text)).toBeUndefined();
  for (const part of [text, ...parts]) expect(detectLegacyFont(part, KRUTI)).toBeUndefined();
});

describe('with a Kruti Dev hint', () => {
  test.each([
    'नई दिल्ली में किसानों की बैठक',
    'शहर के विकास पर खर्च होंगे 40 करोड़',
    'राष्ट्रीय खेल',
    'खबर',
    'भारत ने जीता मैच',
  ])('a short text is recognized: %s', (text) => {
    const typed = encodeKrutiDev(text);
    expect(detectLegacyFont(typed)).toBeUndefined();
    expect(detectLegacyFont(typed, KRUTI)).toMatchObject({ font: 'kruti-dev', supported: true });
  });

  test.each(['fnukad 2026', 'unh', '2026', '— · —', ''])('no font is recognized in: %s', (typed) => {
    expect(detectLegacyFont(typed, KRUTI)).toBeUndefined();
  });
});

describe('font families of a hint', () => {
  test.each(['Kruti Dev 010', 'KrutiDev016', "Arial, 'DevLys 010'"])('%s means Kruti Dev', (family) => {
    const typed = encodeKrutiDev('नई दिल्ली में किसानों की बैठक');
    expect(detectLegacyFont(typed, { families: [family] })?.font).toBe('kruti-dev');
  });

  test.each<[string, LegacyFont]>([
    ['Chanakya', 'chanakya'],
    ['Walkman-Chanakya905', 'walkman'],
    ['Shusha05', 'shusha'],
    ['Shivaji01', 'shivaji'],
    ['4CGandhi', '4c-gandhi'],
    ['SHREE-DEV-0714, serif', 'shree-lipi'],
    ['Agra Thin', 'agra'],
    ['APS-C-DV-Prakash', 'aps'],
    ['AU', 'au'],
    ['Jagran', 'jagran'],
    ['Bhaskar', 'bhaskar'],
    ['Naidunia', 'naidunia'],
    ['Webdunia', 'webdunia'],
  ])('%s means %s, which cannot be decoded', (family, font) => {
    const guess = { font, supported: false, confidence: 0.5 };
    expect(detectLegacyFont('ÖêØ×´ÖÓ¡Öß', { families: ['Arial', family] })).toEqual(guess);
    expect(() => decodeLegacyFont('ÖêØ', font)).toThrow(
      new RangeError(`cannot decode text in the font ${font}`),
    );
  });

  test.each([
    ['for Devanagari', 'नहर की सफाई', 'Chanakya'],
    ['for text without letters', '2026 — 14', 'Chanakya'],
    ['for another script', 'தமிழ்', 'Chanakya'],
    ...['Arial', 'Mangal', 'Noto Sans Devanagari', 'Australis', ''].map((family) => [
      `if it is ${family || 'empty'}`,
      'The old bridge',
      family,
    ]),
  ])('a family is ignored %s', (_case, text = '', family = '') => {
    expect(detectLegacyFont(text, { families: [family] })).toBeUndefined();
  });

  test('count less than the text itself', () => {
    expect(detectLegacyFont(encodeKrutiDev(HINDI), { families: ['Chanakya'] })?.font).toBe('kruti-dev');
  });
});

test.each(['[', 'a', 'aA', 'k]', '^', 'ds ', '.a', '&a', "'k", ':/'])(
  'hostile runs of %s take linear time',
  (unit) => {
    const text = unit.repeat(100_000);
    const spentMs = countCpuTime();
    expect(typeof detectLegacyFont(text, { families: [text, 'Kruti Dev'] })).toMatch(/undefined|object/u);
    expect(spentMs()).toBeLessThan(1000);
  },
);

test('isSetInKrutiDev recognizes blocks that were typed in Kruti Dev', () => {
  const typed = listOf(`fdlkuksa dks jkgr|ns'k|[ksy|mRrj izns'k|vkt dk ekSle`);
  const others = listOf(`Contact us|Home|Best viewed in 800 x 600|BJP|NDTV Live TV|Mr Sharma|Dr. A. K. Rao
    www.krtnws.example|editor@krt.example|12 km|किसानों को राहत|2003`);
  expect([...typed, ...others, ''].filter(isSetInKrutiDev)).toEqual(typed);
});

describe('the font of a document', () => {
  const english =
    'The council met on Monday to talk about the water supply of the three villages near the canal.'.repeat(
      3,
    );
  const keyed = encodeKrutiDev(
    'सिंचाई विभाग ने गुरुवार सुबह से बड़ी नहर की सफाई का काम शुरू कर दिया है और किसान इससे खुश हैं।',
  );

  test('is recognized from one of its longest texts, even if the longest is in English', () => {
    expect(detectFontOf(['Home', english, keyed])?.font).toBe('kruti-dev');
  });

  test.each([[[]], [['']], [['Home', english]], [['किसान खेत में काम कर रहे हैं और पानी आ गया है']]])(
    'is undefined for %j',
    (texts) => {
      expect(detectFontOf(texts)).toBeUndefined();
    },
  );
});
