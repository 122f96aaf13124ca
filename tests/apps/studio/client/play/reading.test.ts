/** What the playground reads, compares and copies. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explainRefusal } from '../../../../../src/apps/studio/client/inspection/refusals.ts';
import { changesOf } from '../../../../../src/apps/studio/client/play/changes.ts';
import { fixtureFiles } from '../../../../../src/apps/studio/client/play/fixture-files.ts';
import { looksLikeHtml } from '../../../../../src/apps/studio/client/play/is-another-page.ts';
import {
  type PlaygroundResult,
  readSource,
  resultWords,
} from '../../../../../src/apps/studio/client/play/read-source.ts';
import { SAMPLE_IDS } from '../../../../../src/apps/studio/client/play/samples.ts';
import { type Article, extractArticle, publishers, recoverArticle } from '../../../../../src/index.ts';

const PROJECT = new URL('../../../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, PROJECT), 'utf8');
const page = read('fixtures/unknown/paywall/page.html');
const text = read('examples/flattened.txt');
const rule = {
  id: 'vichar-path',
  name: 'विचार पथ',
  domains: ['vichar-path.example'],
  locators: { standfirst: [{ css: 'h2.deck' }] },
};

function viewed(reading: PlaygroundResult): Extract<PlaygroundResult, { ok: true }> {
  if (!reading.ok) throw new Error(reading.message);
  return reading;
}

describe('a source', () => {
  test.each([
    { what: 'a page', source: page, isHtml: true },
    { what: 'the bytes of a page', source: Buffer.from(page), isHtml: true },
    { what: 'a page in UTF-16', source: Buffer.from(`\ufeff${page}`, 'utf16le'), isHtml: true },
    { what: 'a fragment of markup', source: 'पटना।<br>काम शुरू', isHtml: true },
    { what: 'flattened text', source: text, isHtml: false },
    { what: 'text with < and > that are not tags', source: 'यदि क < ख और ख > ग', isHtml: false },
    { what: 'an empty source', source: '', isHtml: false },
  ])('is recognized: $what', ({ source, isHtml }) => {
    expect(looksLikeHtml(source)).toBe(isHtml);
  });

  test('that is a page is read with and without the given rules', () => {
    const { view, before } = viewed(readSource({ source: page, as: 'html', rules: [rule], against: [] }));
    expect(view.article).toEqual(extractArticle(page, { publishers: [rule] }));
    expect(before.article).toEqual(extractArticle(page, { publishers: [] }));
  });

  test('that is text is recovered', () => {
    const { view, before } = viewed(readSource({ source: Buffer.from(text), as: 'text', against: [] }));
    expect(view.article).toEqual(recoverArticle(text));
    expect(before.article).toEqual(recoverArticle(text, { publishers: [] }));
    expect(view.fields.map(({ field }) => field)).toEqual(Object.keys(view.article?.provenance ?? {}));
  });

  test('without rules is read with all of samachar’s rules', () => {
    const source = read('fixtures/ndtv-india/2022-salt-lake-birds/page.html');
    const { view } = viewed(readSource({ source, as: 'html', against: [] }));
    expect(view.publisher).toBe('ndtv-india');
    expect(resultWords(view)).toMatch(/^An article of .* words.*; rule ndtv-india, layout 2022\.$/u);
  });

  test.each([
    ['an invalid URL', { url: 'नहीं' }, 'invalid-url'],
    [
      'an invalid selector',
      { rules: [{ ...rule, locators: { tags: [{ css: 'h1:' }] } }] },
      'invalid-publisher',
    ],
  ])('with %s fails with its code', (_what, given, code) => {
    const reading = readSource({ source: page, as: 'html', ...given, against: [] });
    expect(reading).toMatchObject({ ok: false, code });
  });
});

describe('a rejected page', () => {
  const kinds = readdirSync(new URL('fixtures/not-articles', PROJECT));
  const pageOf = (kind: string): string => read(`fixtures/not-articles/${kind}/page.html`);

  test.each([
    ...kinds.map((kind) => ({ what: kind, source: pageOf(kind), as: 'html' as const })),
    { what: 'empty-shell', source: 'होम\nखेल\nवीडियो', as: 'text' as const },
    { what: 'invalid-input', source: 'https://naya-akhbar.example/up/nahar', as: 'text' as const },
  ])('is explained with a reason and a next step: $what (read as $as)', ({ what, source, as }) => {
    const { view } = viewed(readSource({ source, as, against: [] }));
    expect([view.error?.kind ?? view.error?.code, resultWords(view)]).toEqual([what, 'No article.']);
    if (view.error === undefined) throw new Error('an article');
    expect(explainRefusal(view.error)).toMatch(/^(?:The|This) [^.]+\. [A-Z][^.]+\.$/u);
  });

  test('shows the error message if there is no explanation', () => {
    expect(explainRefusal({ code: 'network', message: 'connection reset' })).toBe('connection reset');
  });
});

describe('the difference made by a rule', () => {
  const article = extractArticle(page, { publishers: [] });

  test('is listed by field, with removed and added values', () => {
    const { view, before } = viewed(readSource({ source: page, as: 'html', rules: [rule], against: [] }));
    const { changed, confirmed } = changesOf(before, view);
    const added = ['vichar-path · विचार पथ · vichar-path.example'];
    expect(changed).toEqual([{ field: 'publisher', gone: expect.any(Array), added }]);
    expect(confirmed).toEqual(['standfirst']);
  });

  test('is empty if nothing differs', () => {
    expect(changesOf({ article }, { article })).toEqual({ changed: [], confirmed: [] });
  });

  test('in the body is listed block by block', () => {
    const added = { type: 'paragraph', text: 'एक पंक्ति और।' } as const;
    const after = { article: { ...article, body: [...article.body.slice(1), added] } };
    const [first] = article.body;
    expect(changesOf({ article }, after).changed).toEqual([
      { field: 'body', gone: [Object.values(first ?? {}).join(' · ')], added: ['paragraph · एक पंक्ति और।'] },
    ]);
  });

  test('in the order of values shows both orders', () => {
    const tags = ['एक', 'दो'];
    const one = { article: { ...article, tags } };
    const two = { article: { ...article, tags: tags.toReversed() } };
    expect(changesOf(one, two).changed).toEqual([{ field: 'tags', gone: tags, added: ['दो', 'एक'] }]);
  });

  test('may be an article where there was none', () => {
    const error = { code: 'not-an-article', kind: 'listing', message: 'not an article: listing' } as const;
    expect(changesOf({ error }, { article }).changed).toEqual([
      { field: 'article', gone: ['not-an-article: listing'], added: [`an article: ${article.headline}`] },
    ]);
  });
});

describe('a new fixture', () => {
  const files = (copied: string): Record<string, string> =>
    Object.fromEntries(
      copied
        .split(/^==> /mu)
        .slice(1)
        .map((part) => part.split(' <==\n') as [string, string]),
    );

  test('contains the page, and leaves the texts of its article to a person', () => {
    const article = extractArticle(page, { publishers: [rule] });
    const url = 'https://vichar-path.example/a';
    const got = files(fixtureFiles({ html: page, url, rule, article, error: undefined }));
    const folder = 'fixtures/vichar-path/first-page';
    expect(Object.keys(got)).toEqual(
      ['page.html', 'page.json', 'article.json'].map((name) => `${folder}/${name}`),
    );
    expect(got[`${folder}/page.html`]?.trim()).toBe(page.trim());
    const expected: Article = JSON.parse(got[`${folder}/article.json`] ?? '');
    expect(expected.headline).toBe('FILL IN BY HAND');
    expect(expected.body.map(({ type }) => type)).toEqual(article.body.map(({ type }) => type));
    expect(expected).not.toHaveProperty('provenance');
    const { absent } = JSON.parse(got[`${folder}/page.json`] ?? '');
    for (const field of absent) expect(article).not.toHaveProperty(field);
  });

  test('of a page that is not an article has its page kind and no article', () => {
    const nothing = { url: undefined, rule: undefined, article: undefined };
    const got = files(fixtureFiles({ html: '<p>', ...nothing, error: { kind: 'listing' } }));
    const folder = 'fixtures/not-articles/first-page';
    expect(Object.keys(got)).toEqual([`${folder}/page.html`, `${folder}/page.json`]);
    expect(JSON.parse(got[`${folder}/page.json`] ?? '')).toMatchObject({ kind: 'listing' });
  });
});

test('samples cover many publishers and kinds without repetition', () => {
  expect(new Set(SAMPLE_IDS).size).toBe(SAMPLE_IDS.length);
  const publisherIds = new Set(SAMPLE_IDS.map((id) => id.split('/')[0]));
  expect(publishers.filter(({ id }) => publisherIds.has(id)).length).toBeGreaterThanOrEqual(10);
});
