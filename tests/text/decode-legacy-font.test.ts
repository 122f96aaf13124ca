import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listOf } from '../../scripts/list-of.ts';
import { sharedLength, stringsOf, sum } from '../../scripts/score.ts';
import { decodeLegacyFont } from '../../src/text/decode-legacy-font.ts';
import { countCpuTime } from '../cpu-time.ts';
import { fixtures } from '../read-fixtures.ts';
import { encodeKrutiDev } from './encode-kruti-dev.ts';

const decode = (typed: string): string => decodeLegacyFont(typed, 'kruti-dev');
const nfc = (text: string): string => text.normalize('NFC');
const lettersOf = (text: string): string[] => nfc(text).match(/[\p{L}\p{M}]/gu) ?? [];

test.each([
  ['plain letters', 'dey ij ty', 'कमल पर जल'],
  [
    'half letters with their stroke',
    '[kr] ?kj] Fky] /ku] Hkkj] \'kke] "kV] x.k',
    'खत, घर, थल, धन, भार, शाम, षट, गण',
  ],
  ['short i before its letter', 'fdrkc', 'किताब'],
  ['short i before a cluster', 'fLFkfr', 'स्थिति'],
  ['short i after the half of its cluster', 'LfFkfr', 'स्थिति'],
  ['short i before a virama cluster', 'fpV~Bh', 'चिट्ठी'],
  ['short i before a letter with र below', 'fiz;', 'प्रिय'],
  ['short i with nukta', 'ft+n', 'ज़िद'],
  ['reph', '/keZ', 'धर्म'],
  ['reph after a matra', 'xksoZ/kZu', 'गोर्वर्धन'],
  ['reph before a late sign', 'dk;ksZa dk;ksaZ', 'कार्यों कार्यों'],
  ['reph before its matra', "'keZk", 'शर्मा'],
  ['reph over a cluster', 'ewPNkZ', 'मूर्च्छा'],
  ['reph over a conjunct shape', 'o)Zu', 'वर्द्धन'],
  ['reph and short i', 'vkfFkZd', 'आर्थिक'],
  ['reph and short i in one shape', 'vkÆFkd', 'आर्थिक'],
  ['reph and anusvara in one shape', 'dk;ks±', 'कार्यों'],
  ['short i and anusvara in one shape', 'Çgnh', 'हिंदी'],
  ['vowel letters in strokes', 'vke] bZ[k] ,sud] vksl] vkSj] v‚fQl', 'आम, ईख, ऐनक, ओस, और, ऑफिस'],
  ['o and au in strokes', 'dksV pkSd', 'कोट चौक'],
  ['candra o by either key', 'd‚yst dkWyst', 'कॉलेज कॉलेज'],
  ['anusvara before the matra', 'gaS uakS vkas', 'हैं नौं ओं'],
  ['a second matra, left as it is', 'gkh', 'हाी'],
  ['र below after the matra', 'lsaz', 'स्रें'],
  ['nukta before or after the stroke', '[+kcj [k+cj', 'ख़बर ख़बर'],
  ['nukta on a conjunct with र', 'Ý+kal', 'फ़्रांस'],
  ['conjunct shapes', 'Kku {ks= fo|k }kj', 'ज्ञान क्षेत्र विद्या द्वार'],
  ['त्र with an extra stroke', 'ek=kk f=kdks.k', 'मात्रा त्रिकोण'],
  ['signs typed twice', 'esaa gSS', 'में है'],
  ['word-final virama', 'vFkkZr~', 'अर्थात्'],
  ['chandrabindu', '/kqvk¡ pk¡n', 'धुआँ चाँद'],
  ['visarga', 'nq%[k vr% iqu%', 'दुःख अतः पुनः'],
  ['a colon typed with the visarga key', 'dgk% 10%30 g%]', 'कहा: 10:30 ह:,'],
  ['marks', 'D;k\\ gk¡A ¼,d½ d@[k 3-5 10&15 ^vke*', 'क्या? हाँ। (एक) क/ख 3.5 10-15 ‘आम’'],
  ['digits of both kinds', '2026 å‹', '2026 ०९'],
  ['white space, left as it is', 'ty\n\u00a0 ij ', 'जल\n\u00a0 पर '],
  ['signs without a letter', 'f k Z a + ~', 'ि ा र् ं ़ ्'],
  ['Devanagari, left as it is', 'नहर की सफाई पूरी हुई।', 'नहर की सफाई पूरी हुई।'],
  ['Devanagari with punctuation', 'कहा, "काम (पूरा) है"; ठीक?', 'कहा, "काम (पूरा) है"; ठीक?'],
  ['Devanagari beside Latin in the same word', 'BJP-नीत', 'BJP-नीत'],
  ['words beside Devanagari', 'नहर, dh lQkbZ', 'नहर, की सफाई'],
  ['an empty text', '', ''],
])('decodes Kruti Dev: %s', (_case, typed, expected) => {
  expect(decode(typed)).toBe(nfc(expected));
});

test('no letter already in Devanagari is lost', () => {
  const devanagari = Array.from({ length: 0x80 }, (_, index) => String.fromCharCode(0x900 + index));
  const onlyLetters = (text: string): string[] => lettersOf(text).filter((letter) => /\p{L}/u.test(letter));
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...devanagari, ' ') }), (text) => {
      expect(onlyLetters(decode(text))).toEqual(onlyLetters(text));
    }),
  );
});

const pick = (list: string): fc.Arbitrary<string> => fc.constantFrom(...list.split(' '));
const joined = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((list) => list.join(''));
const maybe = (part: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.oneof(fc.constant(''), part);

const consonant = pick('क ख ग घ ङ च छ ज झ ञ ट ठ ड ढ ण त थ द ध न प फ ब भ म य र ल व श ष स ह ळ क़ ख़ ग़ ज़ ड़ ढ़ फ़');
const conjunct = pick(
  'क्ष त्र ज्ञ श्र प्र क्र ग्र ट्र ड्र द्र फ्र ब्र क्त त्त न्न द्ध द्य द्व द्द ट्ट ट्ठ ड्ड ह्न ह्य ह्म ट्य ड्य स्थ न्द म्ब ल्ल ' +
    'च्छ स्त्र ष्ट्र न्त्र त्स्य क्ष्म ध्य ख्य श्व स्व न्ह त्व ब्ज फ़्त ज़्य फ़्र',
);
const matra = pick('ा ि ी ु ू ृ े ै ो ौ ॉ');
const vowel = pick('अ आ इ ई उ ऊ ऋ ए ऐ ओ औ ऑ');
const sign = pick('ं ँ');
const cluster = fc.oneof({ weight: 3, arbitrary: consonant }, { weight: 1, arbitrary: conjunct });
/** A letter that can carry a reph. र cannot, since र्र does not occur in Hindi. */
const bearer = cluster.filter((letters) => !letters.startsWith('र'));
const syllable = fc.oneof(
  { weight: 6, arbitrary: joined(cluster, maybe(matra), maybe(sign)) },
  { weight: 1, arbitrary: joined(fc.constant('र्'), bearer, maybe(matra), maybe(sign)) },
  { weight: 1, arbitrary: joined(vowel, maybe(sign)) },
);
const word = fc.oneof(
  { weight: 8, arbitrary: fc.array(syllable, { minLength: 1, maxLength: 5 }).map((list) => list.join('')) },
  { weight: 1, arbitrary: pick('दुःख अतः निःशुल्क प्रायः अर्थात् श्रीमान्') },
  { weight: 1, arbitrary: pick('2026 २०२६ १४ 3.5 10-15') },
);
const sentence = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 12 }), pick('। ? ! …'))
  .map(([list, mark]) => list.join(' ') + (mark === '…' ? '' : mark));

/** Share of letters that survive a round trip through Kruti Dev in place. */
function shareRight(texts: readonly string[]): number {
  const right = texts.map((text) => {
    const [expected, actual] = [lettersOf(text), lettersOf(decode(encodeKrutiDev(text)))];
    if (actual.join('') === expected.join('')) return expected.length;
    return sharedLength(expected, actual) - Math.max(0, actual.length - expected.length);
  });
  return sum(right) / sum(texts.map((text) => lettersOf(text).length));
}

describe('round trip', () => {
  test('restores at least 99.9 % of the letters of generated Hindi', () => {
    const texts = fc.sample(sentence, { numRuns: 2000, seed: 54 });
    expect(shareRight(texts)).toBeGreaterThanOrEqual(0.999);
  });

  test('restores every generated syllable', () => {
    fc.assert(
      fc.property(syllable, (text) => {
        expect(decode(encodeKrutiDev(text))).toBe(nfc(text));
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    'मुख्यमंत्री ने शुक्रवार को ज़िले की नई सड़क का उद्घाटन किया।',
    'वैज्ञानिकों ने पर्यावरण पर अंतर्राष्ट्रीय सम्मेलन में शोधपत्र प्रस्तुत किए।',
    'ट्रैक्टर-ट्रॉली की टक्कर से ढाबे की दीवार टूट गई, पाँच लोग घायल हुए।',
    '“क्या वर्षा ऋतु में फ़सल बचेगी?” किसान ने पूछा।',
    'स्वास्थ्य विभाग के कर्मचारियों को मंगलवार से निःशुल्क प्रशिक्षण मिलेगा।',
  ])('restores %s', (text) => {
    expect(decode(encodeKrutiDev(text))).toBe(nfc(text));
  });

  test('restores at least 99.9 % of the letters of the fixtures', () => {
    const texts = fixtures()
      .flatMap(({ expected }) => stringsOf(expected))
      .flatMap((text) => text.split(/\s+/u))
      .filter((text) => /[\u0900-\u097f]/u.test(text) && !/\p{Script=Latin}/u.test(text));
    expect(texts.length).toBeGreaterThan(5000);
    expect(shareRight(texts)).toBeGreaterThanOrEqual(0.999);
  });
});

/** Short i, half letters, viramas, reph, matras, signs, nukta, shapes below, and unknown characters. */
test.each([...listOf(`f|D|D+|d~|Z|dZ|DZ|ks|a¡%|d%|+~|z`), '\ud800é'])(
  'hostile runs of %j take linear time',
  (unit) => {
    const spentMs = countCpuTime();
    expect(decode(unit.repeat(100_000)).length).toBeGreaterThan(0);
    expect(spentMs()).toBeLessThan(1000);
  },
);
