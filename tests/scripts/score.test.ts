import { describe, expect, test } from 'vitest';
import {
  foldText,
  type GoldPage,
  isPerfect,
  median,
  type ScoredPage,
  scorePage,
  summarize,
  textLines,
} from '../../scripts/score.ts';

const paragraph = (text: string) => ({ type: 'paragraph', text });
const subheading = (text: string) => ({ type: 'subheading', text });
const scoreBodies = (gold: ScoredPage['body'], found: ScoredPage['body']) =>
  scorePage({ body: gold ?? [] }, { body: found ?? [] });

describe('foldText', () => {
  test.each([
    ['nothing is the empty text', undefined, ''],
    ['null is the empty text', null, ''],
    ['white space is folded', '  नहर \n की\u00a0सफाई ', 'नहर की सफाई'],
    ['a zero-width space and a soft hyphen are padding', 'नह\u200bर\u00ad', 'नहर'],
    ['a joiner is spelling', 'क्\u200dष', 'क्\u200dष'],
    ['composed and decomposed letters are the same', '\u095b', '\u091c\u093c'],
  ])('%s', (_title, value, text) => {
    expect(foldText(value)).toBe(text);
  });
});

describe('textLines', () => {
  test.each([
    [
      'list items are lines',
      [{ type: 'list', items: ['एक', { text: 'दो' }] }],
      ['list-item: एक', 'list-item: दो'],
    ],
    ['pictures, embeds and tables do not count', [{ type: 'image' }, { type: 'embed', text: 'क' }], []],
    ['empty blocks do not count', [paragraph(' \u200b ')], []],
    [
      'a live entry is its headline and its blocks',
      [
        {
          type: 'live-entry',
          headline: 'मतगणना शुरू',
          blocks: [paragraph('क'), { type: 'list', items: ['ख'] }],
        },
      ],
      ['subheading: मतगणना शुरू', 'paragraph: क', 'list-item: ख'],
    ],
  ])('%s', (_title, body, lines) => {
    expect(textLines(body).map(({ type, text }) => `${type}: ${text}`)).toEqual(lines);
  });
});

describe('scorePage: body', () => {
  test('a block of another type counts for texts, not for blocks', () => {
    const score = scoreBodies([paragraph('क'), subheading('ख')], [paragraph('क'), paragraph('ख')]);
    expect(score.texts.f).toBe(1);
    expect(score.blocks).toEqual({ p: 0.5, r: 0.5, f: 0.5 });
    expect(score.subheadings.f).toBe(0);
  });

  test('words ignore case, punctuation and joiners', () => {
    const gold = [paragraph('Delhi में, क्\u200dष।')];
    expect(scoreBodies(gold, [paragraph('delhi में क्ष')]).words.f).toBe(1);
  });

  test('precision falls with what is extra, recall with what is missing', () => {
    const gold = [paragraph('क'), paragraph('ख'), paragraph('ग'), paragraph('घ')];
    const { p, r, f } = scoreBodies(gold, [paragraph('क'), paragraph('च')]).blocks;
    expect([p, r]).toEqual([0.5, 0.25]);
    expect(f).toBeCloseTo(1 / 3);
  });

  test('two bodies without subheadings agree on them', () => {
    expect(scoreBodies([paragraph('क')], [paragraph('ख')]).subheadings.f).toBe(1);
  });

  test('neutral blocks count neither for nor against', () => {
    const gold: GoldPage = { body: [paragraph('क'), paragraph('ख')], neutral: ['ख', 'ग'] };
    expect(scorePage(gold, { body: [paragraph('क'), paragraph('ग')] }).blocks.f).toBe(1);
  });

  test('a mark that is short, or stands in the gold body, is not a leak', () => {
    const leak = 'यह भी पढ़ें: नहर का पानी घटा';
    const honest = 'नहर की सफाई कल से शुरू होगी';
    const gold: GoldPage = { body: [paragraph(honest)], leaks: [leak, honest, 'विज्ञापन'] };
    const found = { body: [paragraph(honest), paragraph(`${leak} `), paragraph('विज्ञापन')] };
    expect(scorePage(gold, found).leaks).toEqual({ hit: 1, of: 1 });
  });
});

describe('scorePage: fields', () => {
  test.each<[title: string, gold: ScoredPage, found: ScoredPage, right: boolean]>([
    ['absent in both is right', { standfirst: null }, {}, true],
    ['made up is wrong', { standfirst: null }, { standfirst: 'क' }, false],
    ['left out is wrong', { standfirst: 'क' }, {}, false],
    ['white space does not matter', { headline: 'नहर  की' }, { headline: 'नहर की' }, true],
    [
      'a breadcrumb is compared by names',
      { breadcrumb: ['होम', 'देश'] },
      { breadcrumb: [{ name: 'होम' }, { name: 'देश' }] },
      true,
    ],
    [
      'a breadcrumb is compared in order',
      { breadcrumb: ['होम', 'देश'] },
      { breadcrumb: [{ name: 'देश' }, { name: 'होम' }] },
      false,
    ],
    [
      'authors may come in any order',
      { authors: ['क', 'ख'] },
      { authors: [{ name: 'ख' }, { name: 'क' }] },
      true,
    ],
    ['tags may come in any order', { tags: ['क', 'ख'] }, { tags: ['ख', 'क'] }, true],
    [
      'one time may be written in two zones',
      { publishedAt: '2026-11-24T09:30:00+05:30' },
      { publishedAt: '2026-11-24T04:00:59Z' },
      true,
    ],
    [
      'times are compared to the minute',
      { publishedAt: '2026-11-24T09:30:00Z' },
      { publishedAt: '2026-11-24T09:31:00Z' },
      false,
    ],
    [
      'gold that names a day asks for the day alone, as printed',
      { publishedAt: '2026-11-24' },
      { publishedAt: '2026-11-24T00:10:00+05:30' },
      true,
    ],
    [
      'another day is wrong',
      { publishedAt: '2026-11-24' },
      { publishedAt: '2026-11-25T00:10:00+05:30' },
      false,
    ],
    [
      'a dateline is compared by its place',
      { dateline: 'पटना' },
      { dateline: { raw: 'पटना।', place: 'पटना' } },
      true,
    ],
    [
      'a credit stands in the lead image',
      { credit: 'भाषा' },
      { leadImage: { url: 'https://a.example/1.jpg', credit: 'भाषा' } },
      true,
    ],
    [
      'a picture is compared without protocol',
      { leadImage: '//a.example/1.jpg' },
      { leadImage: { url: 'https://a.example/1.jpg' } },
      true,
    ],
    [
      'another accepted value is right',
      { headline: 'क', accept: { headline: ['ख'] } },
      { headline: 'ख' },
      true,
    ],
  ])('%s', (_title, gold, found, right) => {
    expect(Object.values(scorePage({ body: [], ...gold }, found).fields)).toEqual([right]);
  });

  test('a field that the gold does not name is not scored', () => {
    expect(scorePage({ body: [] }, { headline: 'क' }).fields).toEqual({});
  });
});

describe('summarize', () => {
  const gold: GoldPage = { headline: 'क', body: [paragraph('ख')], leaks: ['डाउनलोड करें हमारा ऐप'] };
  const right = scorePage(gold, gold);
  const wrong = scorePage(gold, { body: [paragraph('ख'), paragraph('डाउनलोड करें हमारा ऐप')] });

  test('means over pages', () => {
    const summary = summarize([{ score: right, ms: 2 }, { score: wrong, ms: 8 }, { score: wrong }]);
    expect(summary).toMatchObject({ pages: 3, 'blocks.r': 1, leaks: 2 / 3, leaky: 2 / 3, ms_median: 8 });
    expect(summary.headline).toBeCloseTo(1 / 3);
    expect(summary.perfect).toBeCloseTo(1 / 3);
    expect(summary['blocks.p']).toBeCloseTo(2 / 3);
  });

  test('leaves out what no page has', () => {
    const summary = summarize([{ score: scorePage({ body: [] }, {}) }]);
    expect(
      Object.keys(summary).filter((name) => ['leaks', 'leaky', 'ms_median', 'headline'].includes(name)),
    ).toEqual([]);
  });

  test('a perfect page has every block and the fields that readers see', () => {
    expect(isPerfect(right)).toBe(true);
    expect(isPerfect(wrong)).toBe(false);
    expect(isPerfect(scorePage({ ...gold, headline: 'ग' }, gold))).toBe(false);
    expect(isPerfect(scorePage({ ...gold, tags: ['ग'] }, gold))).toBe(true);
  });

  test.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 3],
    [[10, 9], 10],
  ])('the median of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});
