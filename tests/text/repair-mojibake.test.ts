import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repairMojibake } from '../../src/text/repair-mojibake.ts';
import {
  ibm866,
  type SingleByteCharset,
  windows1251,
  windows1252,
} from '../../src/text/single-byte-charset.ts';
import { countCpuTime } from '../cpu-time.ts';
import { EUROPEAN_TEXTS } from './european-texts.ts';

const utf8 = new TextEncoder();
const asWindows1252 = (text: string): string => windows1252.decode(utf8.encode(text));
const asLatin1 = (text: string): string => String.fromCharCode(...utf8.encode(text));
const misread = (text: string, rounds: number, read = asWindows1252): string =>
  Array.from({ length: rounds }).reduce<string>((damaged) => read(damaged), text);

const asWindows1251 = (text: string): string => windows1251.decode(utf8.encode(text));
const asIbm866 = (text: string): string => ibm866.decode(utf8.encode(text));
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

/** A repair that lost nothing. */
const whole = (text: string, rounds = 1, charset: SingleByteCharset['name'] = 'windows-1252') => ({
  text,
  rounds,
  lossy: false,
  charset,
});
const sound = (text: string) => ({ text, rounds: 0, lossy: false });

const DEVANAGARI = Array.from({ length: 0x80 }, (_, index) => String.fromCharCode(0x900 + index));
const ROUNDS = [1, 2, 3];

describe('repairs', () => {
  test.each(ROUNDS)('a lone Devanagari character misread %i times', (rounds) => {
    for (const text of DEVANAGARI) {
      expect(repairMojibake(misread(text, rounds))).toEqual(whole(text, rounds));
      expect(repairMojibake(misread(text, rounds, asLatin1)).text).toBe(text);
      const inCyrillic = repairMojibake(misread(text, rounds, asWindows1251));
      expect(inCyrillic).toEqual(whole(text, rounds, 'windows-1251'));
    }
  });

  test.each(ROUNDS)('Devanagari text with ASCII markup misread %i times', (rounds) => {
    const word = fc.string({ unit: fc.constantFrom(...DEVANAGARI), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (list) => {
        const html = `<p class="a">${list.join(' ')}</p>\n`;
        expect(repairMojibake(misread(html, rounds))).toEqual(whole(html, rounds));
      }),
    );
  });

  test.each<[string, ((text: string) => string)[]]>([
    ['latin-1, windows-1252', [asLatin1, asWindows1252]],
    ['windows-1252, latin-1', [asWindows1252, asLatin1]],
    ['latin-1, windows-1252, latin-1', [asLatin1, asWindows1252, asLatin1]],
    ['windows-1252, latin-1, windows-1252', [asWindows1252, asLatin1, asWindows1252]],
  ])('every Devanagari character misread as %s', (_order, rounds) => {
    for (const character of DEVANAGARI) {
      const damaged = rounds.reduce((text, read) => read(text), character);
      expect(repairMojibake(damaged)).toMatchObject({ text: character, rounds: rounds.length, lossy: false });
    }
  });

  test.each(ROUNDS)('every Devanagari character in a word misread %i times as cp866', (rounds) => {
    for (const character of DEVANAGARI) {
      const text = `नहर क${character}म नदी`;
      expect(repairMojibake(misread(text, rounds, asIbm866))).toEqual(whole(text, rounds, 'ibm866'));
    }
  });

  test.each<[string, string, string, SingleByteCharset['name']]>([
    ['docs', 'а¤ЄаҐЌа¤°', 'प्र', 'windows-1251'],
    ['docs', 'рдкреНрд░', 'प्र', 'ibm866'],
    ['a letter between words', 'рдирд╣рд░ рд╡ рдирджреА рди рд╣реЛ ред', 'नहर व नदी न हो ।', 'ibm866'],
    ['quotes, rupee and dash', asIbm866('“नहर” की कीमत ₹५ — ठीक…'), '“नहर” की कीमत ₹५ — ठीक…', 'ibm866'],
    ['quotes and rupee', asWindows1251('“नहर” की ₹५ — ठीक…'), '“नहर” की ₹५ — ठीक…', 'windows-1251'],
    ['an emoji', asWindows1251('ठीक 🙂'), 'ठीक 🙂', 'windows-1251'],
    ['Bengali', asWindows1251('বাংলা খবর'), 'বাংলা খবর', 'windows-1251'],
  ])('Cyrillic mojibake: %s', (_source, damaged, text, charset) => {
    expect(repairMojibake(damaged)).toEqual(whole(text, 1, charset));
  });

  test.each([
    ['Bengali', 'বাংলা খবর'],
    ['Gurmukhi', 'ਪੰਜਾਬੀ ਖ਼ਬਰਾਂ'],
    ['Gujarati', 'ગુજરાતી સમાચાર'],
    ['Oriya', 'ଓଡ଼ିଆ ଖବର'],
    ['Tamil', 'தமிழ் செய்தி'],
    ['Telugu', 'తెలుగు వార్తలు'],
    ['Kannada', 'ಕನ್ನಡ ಸುದ್ದಿ'],
    ['Malayalam', 'മലയാളം വാർത്ത'],
    ['Hindi with quotes, rupee and emoji', '“नहर” की कीमत ₹5 — ठीक… 🙂'],
  ])('%s', (_script, text) => {
    for (const rounds of ROUNDS) expect(repairMojibake(misread(text, rounds))).toEqual(whole(text, rounds));
  });
});

describe('partly damaged documents', () => {
  const HINDI = 'नहर की “सफाई” शुरू हुई है।';
  const DAMAGES: [SingleByteCharset['name'], string][] = [
    ['windows-1251', asWindows1251(HINDI)],
    ['ibm866', asIbm866(HINDI)],
    ['windows-1252', asWindows1252(HINDI)],
  ];
  // Excludes windows-1252 beside Latin texts: four of them contain a lone "à¤" or "Â»", which looks like damage there.
  test.each(DAMAGES)('a run of %s is repaired beside every European text', (charset, damaged) => {
    for (const [language, around] of EUROPEAN_TEXTS) {
      const isLatin = !['ru', 'uk', 'bg', 'sr', 'mk', 'be'].includes(language);
      if (isLatin && charset === 'windows-1252') continue;
      const repair = repairMojibake(`${around}\n${damaged}\n${around}`);
      expect(repair).toEqual(whole(`${around}\n${HINDI}\n${around}`, 1, charset));
    }
  });

  const clean = 'नहर “ठीक” é Ã SÃO à la';
  test.each([
    [
      'sound text beside a damaged run stays',
      `${clean} ${asWindows1252('सफाई')} ${clean}`,
      `${clean} सफाई ${clean}`,
    ],
    ['a no-break space turned into a space is ठ inside a word', 'à¤ à¥€à¤•', 'ठीक'],
    ['so is one in a twice misread letter', misread('जल', 2).replaceAll('\u00a0', ' '), 'जल'],
    [
      'a syllable that is also a Russian word stays beside Russian text',
      `рек ред. газеты ${asIbm866('नहर न')}`,
      'рек ред. газеты नहर рди',
    ],
    [
      'runs in three charsets are repaired in one text',
      `${asWindows1252('नहर')} ${asWindows1251('नदी')} ${asIbm866('झील')}`,
      'नहर नदी झील',
    ],
  ])('%s', (_case, damaged, text) => {
    expect(repairMojibake(damaged)).toMatchObject({ text, lossy: false });
  });
});

describe('bytes', () => {
  test.each<[string, Uint8Array, string]>([
    ['sound UTF-8', utf8.encode('नहर “ठीक” é'), 'नहर “ठीक” é'],
    ['a byte order mark', join(latin1('\u00ef\u00bb\u00bf'), utf8.encode('नहर')), 'नहर'],
    ['no bytes', new Uint8Array(), ''],
    [
      'windows-1252 quotes',
      join(latin1('\u0093'), utf8.encode('नहर'), latin1('\u0094 \u0096 5')),
      '“नहर” – 5',
    ],
    [
      'a windows-1252 word',
      join(utf8.encode('नहर '), latin1('caf\u00e9, fa\u00e7\u00e3o')),
      'नहर café, fação',
    ],
    ['a partial letter', join(utf8.encode('नह'), latin1('\u00e0\u00a4'), utf8.encode('र')), 'नह\ufffdर'],
    ['a lead byte', join(utf8.encode('नह'), latin1('\u00e0'), utf8.encode('र')), 'नह\ufffdर'],
    [
      'a partial letter before an ASCII letter',
      join(utf8.encode('नहर'), latin1('\u00e0\u00a4b')),
      'नहर\ufffdb',
    ],
    ['a truncated end', utf8.encode('नहर की').subarray(0, -1), 'नहर क\ufffd'],
    ['ठ whose byte A0 became a space', join(latin1('\u00e0\u00a4 '), utf8.encode('ीक है')), 'ठीक है'],
    ['only windows-1252', latin1('caf\u00e9 \u0080 \u0096'), 'café € –'],
    [
      'surrogates and overlong sequences',
      join(utf8.encode('नहर की सफाई '), latin1('\u00ed\u00a0\u0080 \u00c0\u0080 \u00f5')),
      'नहर की सफाई \ufffd\u00a0€ \ufffd€ \ufffd',
    ],
  ])('%s', (_case, bytes, text) => {
    expect(repairMojibake(bytes)).toEqual({ ...sound(text), lossy: text.includes('\ufffd') });
  });

  test('are repaired run by run if parts were encoded twice or lost bytes', () => {
    const bytes = join(
      utf8.encode(`<p>नहर ${asWindows1252('सफाई')}</p>`),
      latin1('\u0093\u00e0\u00a4\u0094'),
      utf8.encode(asWindows1252(asWindows1252('झील'))),
    );
    expect(repairMojibake(bytes)).toEqual(whole('<p>नहर सफाई</p>“औझील', 2));
  });

  test('of windows-1252 with UTF-8 Hindi inside are decoded as both', () => {
    const bytes = join(latin1('\u00e9\u00e8\u00ea \u00e9t\u00e9 \u00e8 \u00ea \u00e7a'), utf8.encode(' नदी'));
    expect(repairMojibake(bytes).text).toBe('éèê été è ê ça नदी');
  });

  test('are repaired like their text, for any text', () => {
    const damaged = fc.array(
      fc.constantFrom('नहर', asWindows1252('ठीक'), 'à la', asIbm866('नहर'), '<p>', ' '),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          damaged.map((parts) => parts.join('')),
        ),
        (text) => {
          expect(repairMojibake(utf8.encode(text))).toEqual(repairMojibake(text));
        },
      ),
    );
  });

  test('never cause an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(typeof repairMojibake(bytes).text).toBe('string');
      }),
    );
  });
});

describe('lost bytes', () => {
  const HOLES = ['\u0081', '\u008d', '\u008f', '\u0090', '\u009d'];

  test.each(ROUNDS)('each of the five unmapped bytes is reported if lost after %i rounds', (rounds) => {
    for (const character of DEVANAGARI) {
      const damaged = misread(`नल क${character}म नदी`, rounds);
      for (const hole of HOLES.filter((letter) => damaged.includes(letter))) {
        const expected = { ...whole('नल क\ufffdम नदी', rounds), lossy: true };
        expect(repairMojibake(damaged.replaceAll(hole, ''))).toEqual(expected);
        expect(repairMojibake(damaged.replaceAll(hole, '\ufffd'))).toEqual(expected);
      }
    }
  });

  test.each(ROUNDS)('intact letters are repaired if all five are lost after %i rounds', (rounds) => {
    const holes = /[\u0081\u008d\u008f\u0090\u009d]/gu;
    const damaged = misread('“झील” के पास पढ़ाई, ॐ और हँसी', rounds).replace(holes, '');
    const { text, lossy } = repairMojibake(damaged);
    expect(text).toContain(
      rounds === 1 ? '“\ufffdील\ufffd के पास पढ़ाई, \ufffd और ह\ufffdसी' : 'ील\ufffd के पास पढ़ाई, \ufffd ',
    );
    expect(lossy).toBe(true);
  });

  test.each([
    ['byte 98 of windows-1251', asWindows1251('घर में').replace('\u0098', ''), '\ufffdर में'],
    ['two letters', 'à¤à¥à¤—', '\ufffd\ufffdग'],
  ])('are reported, not guessed: %s', (_case, damaged, text) => {
    expect(repairMojibake(damaged)).toMatchObject({ text, rounds: 1, lossy: true });
  });
});

describe('correct text', () => {
  test.each([
    'à la carte, déjà vu, à «Paris»',
    'à«\u00a0Paris\u00a0»',
    'São João, IRMÃ, MAÇÃ\u00a0verde, NÃO',
    'Âge, Île, château',
    'नहर की सफाई',
    '¥100 à ¤5',
    'à¤',
    '',
  ])('is returned unchanged: %s', (text) => {
    expect(repairMojibake(text)).toEqual(sound(text));
  });

  test.each(EUROPEAN_TEXTS)('is returned unchanged, as text and as bytes: %s %s', (_language, text) => {
    expect(repairMojibake(text)).toEqual(sound(text));
    expect(repairMojibake(utf8.encode(text))).toEqual(sound(text));
  });

  test('is returned unchanged for any letters that resemble damage', () => {
    const letters = fc.constantFrom(...'àâãäéèñóúßабвгдежзийклмнопрстужійґљњ नहरकीि। «»“”–…\u00a0');
    const word = fc.string({ unit: letters, maxLength: 12 }).filter((text) => !/[рà]/u.test(text));
    const text = fc.oneof(word, fc.string({ unit: fc.constantFrom(...'नहरकी है।é“”–…') }));
    fc.assert(
      fc.property(text, (some) => {
        expect(repairMojibake(some)).toEqual(sound(some));
      }),
    );
  });

  test('is returned unchanged once repaired', () => {
    const damaged = [asWindows1252('ठीक'), misread('झील', 2), asIbm866('नहर'), asWindows1251('नदी')];
    const part = fc.constantFrom('नहर', 'à la', ...damaged, 'à¤', '\ufffd', 'рек', ' ', '\ud800');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const { text } = repairMojibake(parts.join(' '));
        expect(repairMojibake(text)).toEqual(sound(text));
      }),
    );
  });

  test.each(['à¤', 'à', 'Ã', 'Ã Â', 'рд', 'рдХ', 'рд░', 'реа', 'а¤', 'а¤№', 'аҐ', '╤А', 'â€', 'à¤ '])(
    'takes linear time: %s',
    (unit) => {
      const spentMs = countCpuTime();
      repairMojibake(
        `${unit.repeat(300_000)}я ${asWindows1252('नहर')} ${asWindows1251('नहर')} ${asIbm866('नहर')}`,
      );
      expect(spentMs()).toBeLessThan(3000);
    },
  );
});
