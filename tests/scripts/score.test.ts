import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  foldText,
  type GoldPage,
  isPerfect,
  median,
  type ScoredPage,
  scorePage,
  sharedLength,
  summarize,
  textLines,
} from '../../scripts/score.ts';

const paragraph = (text: string) => ({ type: 'paragraph', text });
const list = (...items: (string | { text: string })[]) => ({ type: 'list', items });
const subheading = (text: string) => ({ type: 'subheading', text });
const scoreBodies = (gold: ScoredPage['body'], found: ScoredPage['body']) =>
  scorePage({ body: gold ?? [] }, { body: found ?? [] });

test.each([
  ['turns undefined into empty text', undefined, ''],
  ['turns null into empty text', null, ''],
  ['folds white space', '  नहर \n की\u00a0सफाई ', 'नहर की सफाई'],
  ['removes zero-width spaces and soft hyphens', 'नह\u200bर\u00ad', 'नहर'],
  ['keeps joiners', 'क्\u200dष', 'क्\u200dष'],
  ['normalizes composed and decomposed letters', '\u095b', '\u091c\u093c'],
])('foldText %s', (_title, value, text) => {
  expect(foldText(value)).toBe(text);
});

test.each([
  ['has a line per list item', [list('एक', { text: 'दो' })], ['list-item: एक', 'list-item: दो']],
  ['omits pictures, embeds and tables', [{ type: 'image' }, { type: 'embed', text: 'क' }], []],
  ['omits empty blocks', [paragraph(' \u200b ')], []],
  [
    'has the headline and the blocks of a live entry',
    [{ type: 'live-entry', headline: 'मतगणना शुरू', blocks: [paragraph('क'), list('ख')] }],
    ['subheading: मतगणना शुरू', 'paragraph: क', 'list-item: ख'],
  ],
])('textLines %s', (_title, body, lines) => {
  expect(textLines(body).map(({ type, text }) => `${type}: ${text}`)).toEqual(lines);
});

describe('scorePage: body', () => {
  test('counts a block of another type for texts, not for blocks', () => {
    const score = scoreBodies([paragraph('क'), subheading('ख')], [paragraph('क'), paragraph('ख')]);
    expect(score.texts.f).toBe(1);
    expect(score.blocks).toEqual({ p: 0.5, r: 0.5, f: 0.5 });
    expect(score.subheadings.f).toBe(0);
  });

  test('ignores case, punctuation and joiners in words', () => {
    const gold = [paragraph('Delhi में, क्\u200dष।')];
    expect(scoreBodies(gold, [paragraph('delhi में क्ष')]).words.f).toBe(1);
  });

  test.each([
    ['lowers precision for extra blocks and recall for missing ones', 'कखगघ', 'कच', 1],
    ['takes all of a body and itself', 'कखग', 'कखग', 3],
    ['ignores blocks in between', 'कखग', 'कग', 2],
    ['respects the order of blocks', 'कख', 'खक', 1],
    ['does not count a repeated block again', 'कक', 'ककक', 2],
    ['takes the longer of two alignments', 'कखकग', 'खकगक', 3],
  ])('%s', (_title, gold, found, shared) => {
    const bodies = [gold, found].map((letters) => [...letters].map(paragraph));
    const [one, other] = [scoreBodies(bodies[0], bodies[1]), scoreBodies(bodies[1], bodies[0])];
    expect([one.blocks.p, one.blocks.r]).toEqual([shared / found.length, shared / gold.length]);
    expect(one.blocks.f).toBeCloseTo((2 * shared) / (gold.length + found.length));
    expect([other.blocks.p, other.blocks.r]).toEqual([one.blocks.r, one.blocks.p]);
  });

  test('counts two bodies without subheadings as agreeing', () => {
    expect(scoreBodies([paragraph('क')], [paragraph('ख')]).subheadings.f).toBe(1);
  });

  test('ignores neutral blocks', () => {
    const gold: GoldPage = { body: [paragraph('क'), paragraph('ख')], neutral: ['ख', 'ग'] };
    expect(scorePage(gold, { body: [paragraph('क'), paragraph('ग')] }).blocks.f).toBe(1);
  });

  test('counts no leak that is short or part of the gold body', () => {
    const leak = 'यह भी पढ़ें: नहर का पानी घटा';
    const honest = 'नहर की सफाई कल से शुरू होगी';
    const gold: GoldPage = { body: [paragraph(honest)], leaks: [leak, honest, 'विज्ञापन'] };
    const found = { body: [paragraph(honest), paragraph(`${leak} `), paragraph('विज्ञापन')] };
    expect(scorePage(gold, found).leaks).toEqual({ hit: 1, of: 1 });
  });
});

describe('scorePage: fields', () => {
  const NOON = '2026-11-24T12:00:00Z';
  test.each<[title: string, field: string, gold: unknown, found: unknown, right: boolean]>([
    ['accepts a value absent from both', 'standfirst', null, undefined, true],
    ['rejects an invented value', 'standfirst', null, 'क', false],
    ['rejects a missing value', 'standfirst', 'क', undefined, false],
    ['ignores white space', 'headline', 'नहर  की', 'नहर की', true],
    ['compares breadcrumbs by name', 'breadcrumb', ['होम', 'देश'], [{ name: 'होम' }, { name: 'देश' }], true],
    ['compares breadcrumbs in order', 'breadcrumb', ['होम', 'देश'], [{ name: 'देश' }, { name: 'होम' }], false],
    ['accepts authors in any order', 'authors', ['क', 'ख'], [{ name: 'ख' }, { name: 'क' }], true],
    ['accepts tags in any order', 'tags', ['क', 'ख'], ['ख', 'क'], true],
    ['accepts one time in two time zones', 'publishedAt', NOON, '2026-11-24T17:30:59+05:30', true],
    ['compares times to the minute', 'publishedAt', NOON, '2026-11-24T12:01:00Z', false],
    ['compares only the day if the gold has no time', 'publishedAt', '2026-11-24', NOON, true],
    ['rejects another day', 'publishedAt', '2026-11-25', NOON, false],
    ['compares datelines by place', 'dateline', 'पटना', { raw: 'पटना।', place: 'पटना' }, true],
    ['ignores the protocol of pictures', 'leadImage', '//a.example/1', { url: 'https://a.example/1' }, true],
  ])('%s', (_title, field, gold, found, right) => {
    const { fields } = scorePage({ body: [], [field]: gold }, { [field]: found });
    expect(fields).toEqual({ [field]: right });
  });

  test('finds the credit in the lead image, and accepts an alternative value of the gold', () => {
    const gold = { body: [], credit: 'भाषा', headline: 'क', accept: { headline: ['ख'] } };
    const found = { leadImage: { url: 'https://a.example/1.jpg', credit: 'भाषा' }, headline: 'ख' };
    expect(scorePage(gold, found).fields).toEqual({ credit: true, headline: true });
  });

  test('skips a field that is not in the gold', () => {
    expect(scorePage({ body: [] }, { headline: 'क' }).fields).toEqual({});
  });
});

describe('summarize', () => {
  const gold: GoldPage = { headline: 'क', body: [paragraph('ख')], leaks: ['डाउनलोड करें हमारा ऐप'] };
  const right = scorePage(gold, gold);
  const wrong = scorePage(gold, { body: [paragraph('ख'), paragraph('डाउनलोड करें हमारा ऐप')] });

  test('averages over pages', () => {
    const summary = summarize([{ score: right }, { score: wrong }, { score: wrong }]);
    expect(summary).toMatchObject({ pages: 3, 'blocks.r': 1, leaks: 2 / 3, leaky: 2 / 3 });
    expect(summary.headline).toBeCloseTo(1 / 3);
    expect(summary.perfect).toBeCloseTo(1 / 3);
    expect(summary['blocks.p']).toBeCloseTo(2 / 3);
  });

  test('omits measures that no page has', () => {
    const summary = summarize([{ score: scorePage({ body: [] }, {}) }]);
    expect(Object.keys(summary).filter((name) => ['leaks', 'leaky', 'headline'].includes(name))).toEqual([]);
  });

  test('counts a page as perfect if all blocks and the fields that readers see are right', () => {
    expect(isPerfect(right)).toBe(true);
    expect(isPerfect(wrong)).toBe(false);
    expect(isPerfect(scorePage({ ...gold, headline: 'ग' }, gold))).toBe(false);
    expect(isPerfect(scorePage({ ...gold, tags: ['ग'] }, gold))).toBe(true);
  });

  test.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 3],
    [[10, 9], 10],
  ])('uses the median, which for %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});

test('sharedLength does not depend on which list comes first, and is zero for empty lists', () => {
  const letters = fc.array(fc.constantFrom('क', 'ख', 'ग', 'घ'), { maxLength: 30 });
  fc.assert(fc.property(letters, letters, (a, b) => sharedLength(a, b) === sharedLength(b, a)));
  expect(sharedLength([], [])).toBe(0);
});
