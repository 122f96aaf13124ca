import { describe, expect, test } from 'vitest';
import { type Diagnosis, isDiagnosis } from '../../../../src/apps/studio/doctor/diagnose.ts';
import { findFaults } from '../../../../src/apps/studio/doctor/findings.ts';
import { type Locator, type Publisher, publishers } from '../../../../src/publishers/index.ts';
import { PAGE_URL, pageOf, ruleWith, storyAround } from '../../../page-of.ts';
import { fixtures } from '../../../read-fixtures.ts';
import { airMonitor, airRule, diagnose, fixturePage, multiplied, renamed } from './fixture-pages.ts';

/** A page with markup before its text. */
const pageWith = (parts: string) => ({ url: PAGE_URL, html: pageOf(storyAround(), { row: parts }) });
const diagnoseWith = (parts: Parameters<typeof ruleWith>[0], ...pages: readonly string[]) =>
  diagnose(pages.map(pageWith), [ruleWith(parts)]).publishers['naya-akhbar'];

test.each(publishers.map(({ id }) => id))('%s has no fault on its own fixtures', (id) => {
  const diagnosis = diagnose(fixtures([id]));
  expect(Object.keys(diagnosis.publishers)).toEqual([id]);
  expect(findFaults(diagnosis)).toEqual([]);
});

describe('after a redesign', () => {
  const ropeway = fixturePage('dainik-jagran/nextjs-ropeway');

  test('each locator that no longer finds its field is reported', () => {
    const kind = { publisher: 'republic-bharat', kind: 'stale-locator', pages: 1 };
    expect(findFaults(diagnose([renamed(airMonitor)], [airRule]))).toEqual(
      expect.arrayContaining([
        { ...kind, what: 'standfirst css .story-description' },
        { ...kind, what: 'caption css .gallery-item-caption' },
        { ...kind, what: 'body css .storytext' },
      ]),
    );
  });

  test('locators by id or meta tag still work', () => {
    const { locators } = diagnose([renamed(airMonitor)], [airRule]).publishers['republic-bharat'] ?? {};
    expect(locators?.find(({ locator }) => locator === 'css #breadcrumb a')).toMatchObject({
      matched: 1,
      missed: 0,
    });
  });

  test('a marker that is on no page is reported', () => {
    const diagnosis = diagnose([renamed(ropeway)]);
    const markers = findFaults(diagnosis).filter(({ kind }) => kind === 'stale-marker');
    expect(markers.map(({ what }) => what)).toEqual(expect.arrayContaining(['nextjs', '2020']));
    expect(diagnosis.publishers['dainik-jagran']).toMatchObject({
      unmarked: 1,
      layouts: expect.arrayContaining([{ id: 'nextjs', articles: 0 }]),
    });
  });

  test('a layout that no page uses any more is not a fault', () => {
    expect(findFaults(diagnose([ropeway])).filter(({ kind }) => kind === 'stale-marker')).toEqual([]);
  });

  test('a locator for a field that only it can find is reported after a long silence', () => {
    const kinds = (count: number, field: 'kicker' | 'paywall') => {
      const rule = ruleWith({ locators: { [field]: [{ css: '.gone' }] } });
      const diagnosis = multiplied(diagnose([pageWith('')], [rule]), count);
      return findFaults(diagnosis).map(({ kind, pages }) => [kind, pages]);
    };
    expect(kinds(30, 'kicker')).toEqual([['silent-locator', 30]]);
    expect(kinds(29, 'kicker')).toEqual([]);
    expect(kinds(30, 'paywall')).toEqual([]);
  });

  test('pages that are no longer articles are a fault', () => {
    const empty = {
      html: '<html><body><div id="root"></div></body></html>',
      url: 'https://www.jagran.com/x-1.html',
    };
    expect(findFaults(diagnose([empty]))).toEqual([
      { publisher: 'dainik-jagran', kind: 'no-article', what: 'empty-shell', pages: 1 },
    ]);
  });
});

describe('a locator', () => {
  const BOX = '<div class="deck">तीन साल बाद पहली बार साफ होगी मुख्य नहर, पानी अंतिम छोर तक जाएगा।</div>';
  const OTHER = '<div class="note">विभाग ने कहा कि काम की निगरानी गांव की समिति करेगी और रोज सूचना देगी।</div>';
  const NONE = { asked: 1, matched: 0, won: 0, lost: 0, disagreed: 0, alone: 0, missed: 0, silent: 0 };
  const seen = (...all: readonly string[]): Locator[] => all.map((css) => ({ css }));
  const WON = { matched: 1, won: 1 };

  test.each<[string, NonNullable<Publisher['locators']>, string, Partial<typeof NONE>[]]>([
    ['agrees with the engine', { standfirst: seen('.deck') }, BOX, [WON]],
    ['finds what the engine cannot', { kicker: seen('.x') }, '<p class="x">खेती</p>', [{ ...WON, alone: 1 }]],
    ['is missed if the engine finds the field', { standfirst: seen('.gone') }, BOX, [{ missed: 1 }]],
    ['is silent if the page has no such field', { standfirst: seen('.gone') }, '', [{ silent: 1 }]],
    ['is not missed after one that found text', { standfirst: seen('.deck', '.gone') }, BOX, [WON, {}]],
    ['is ignored after it', { standfirst: seen('.deck', 'div.deck') }, BOX, [WON, { matched: 1 }]],
    ['loses if its text is not a value', { publishedAt: seen('.deck') }, BOX, [{ matched: 1, lost: 1 }]],
    ['may disagree', { standfirst: seen('.note') }, BOX + OTHER, [{ ...WON, disagreed: 1 }]],
    ['that is a guess is never used', { standfirst: [{ css: '.gone', sure: 'guess' }] }, BOX, []],
  ])('%s', (_title, locators, page, fates) => {
    const counted = diagnoseWith({ locators }, page)?.locators ?? [];
    expect(counted.map(({ field: _field, locator: _locator, ...counts }) => counts)).toEqual(
      fates.map((fate) => ({ ...NONE, ...fate })),
    );
  });

  test('of a layout is only used on pages of that layout', () => {
    const layouts = [{ id: 'now', whenPresent: '.deck', locators: { standfirst: [{ css: '.deck' }] } }];
    const diagnosis = diagnoseWith({ layouts }, BOX, '');
    expect(diagnosis).toMatchObject({
      layouts: [{ id: 'now', articles: 1 }],
      unmarked: 1,
      locators: [{ layout: 'now', asked: 1, won: 1 }],
    });
  });

  test('for boilerplate is counted, too', () => {
    const boilerplate = ['.ad', '.gone'];
    expect(diagnoseWith({ boilerplate }, '<div class="ad">विज्ञापन</div>', '')?.boilerplate).toEqual([
      { css: '.ad', asked: 2, matched: 1 },
      { css: '.gone', asked: 2, matched: 0 },
    ]);
  });
});

describe('diagnosed pages', () => {
  test('are assigned by the given URL or else by the stated one; others are unknown or unreadable', () => {
    const stated = `<link rel="canonical" href="${PAGE_URL}">${pageWith('').html}`;
    const pages = [
      pageWith(''),
      { html: stated },
      { html: stated, url: 'https://other.example/1' },
      { html: new Uint8Array([0, 1, 2, 0]), url: PAGE_URL },
      { html: '<p></p>', url: PAGE_URL },
    ];
    const diagnosis = diagnose(pages, [ruleWith({})]);
    expect(diagnosis).toMatchObject({ pages: 5, unknown: 1, unreadable: 1 });
    expect(diagnosis.publishers).toMatchObject({
      'naya-akhbar': {
        pages: 3,
        articles: 2,
        refused: { 'empty-shell': 1 },
        filled: { headline: 2, body: 2 },
      },
    });
  });

  test('may be none, which yields no publishers', () => {
    expect(diagnose([])).toEqual({ version: 1, pages: 0, unknown: 0, unreadable: 0, publishers: {} });
  });

  test('are refused if a rule has an invalid selector', () => {
    const broken = ruleWith({ locators: { standfirst: [{ css: '..' }] } });
    expect(() => diagnose([pageWith('')], [broken])).toThrow(
      expect.objectContaining({ code: 'invalid-publisher' }),
    );
  });
});

describe('isDiagnosis', () => {
  const diagnosis: Diagnosis = diagnose(fixtures(['dainik-jagran']));

  test('accepts a stored diagnosis', () => {
    expect(isDiagnosis(JSON.parse(JSON.stringify(diagnosis)))).toBe(true);
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['an array', []],
    ['another version', { ...diagnosis, version: 2 }],
    ['no publishers', { version: 1 }],
    ['a publisher without counts', { ...diagnosis, publishers: { x: {} } }],
    ['the output of --json', { diagnosis }],
  ])('rejects %s', (_title, value) => {
    expect(isDiagnosis(value)).toBe(false);
  });
});
