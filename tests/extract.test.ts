import { describe, expect, test } from 'vitest';
import { type ExtractOptions, extractArticle } from '../src/index.ts';
import { words } from '../src/text/words.ts';
import { articleOf, HEADLINE, PAGE_URL, PARAGRAPHS, pageOf, storyAround } from './page-of.ts';

const story = storyAround();
const page = pageOf(story);

describe('the article of a plain page', () => {
  const article = articleOf(page);
  test('contains what is on the page and nothing else', () => {
    expect(article).toEqual({
      url: PAGE_URL,
      publisher: { name: 'naya-akhbar.example', domain: 'naya-akhbar.example' },
      language: 'hi',
      breadcrumb: [],
      headline: HEADLINE,
      body: PARAGRAPHS.map((text) => ({ type: 'paragraph', text })),
      authors: [],
      tags: [],
      isLive: false,
      isPaywalled: false,
      isTruncated: false,
      wordCount: expect.any(Number),
      warnings: [],
      provenance: expect.any(Object),
    });
  });

  test('has a provenance for exactly the fields that have a value', () => {
    expect(Object.keys(article.provenance).sort()).toEqual(['body', 'headline', 'language', 'publisher']);
    for (const { confidence } of Object.values(article.provenance)) expect(confidence).toBeGreaterThan(0);
  });

  test('counts the words of its body', () => {
    expect(article.wordCount).toBe(words(PARAGRAPHS.join(' ')).length);
  });
});

test.each<[string, string, object]>([
  ['white space', ' \n\t ', { code: 'not-an-article', kind: 'empty-shell' }],
  ['a byte order mark', '\ufeff', { code: 'not-an-article', kind: 'empty-shell' }],
  ['too many characters', 'क'.repeat(33 * 1024 * 1024), { code: 'too-large' }],
])('input that is not a page throws: %s', (_, input, expected) => {
  const error = { name: 'ScrapeError', ...expected, url: PAGE_URL };
  expect(() => extractArticle(input, { url: PAGE_URL })).toThrow(expect.objectContaining(error));
});

test.each(['', 'x'])('options.url is checked before the page is read: "%s"', (url) => {
  const error = { name: 'ScrapeError', code: 'invalid-url' };
  expect(() => extractArticle(null as unknown as string, { url })).toThrow(expect.objectContaining(error));
});

test('options.url may contain Hindi', () => {
  const url = 'https://नया-अखबार.भारत/up';
  expect(extractArticle(page, { url }).url).toBe(url);
});

const english = pageOf(
  Array.from(
    { length: 4 },
    (_, at) =>
      `<p>The irrigation department began to clean the main canal on Thursday, officials said, and the work of part ${at} will be done within ten days of the start.</p>`,
  ).join(''),
  { headline: 'Canal cleaning begins, relief for farmers' },
);

test.each<[string, string, ExtractOptions, string]>([
  ['any language without options.languages', english, {}, 'en'],
  ['a wanted language', page, { languages: ['hi'] }, 'hi'],
  ['one of several wanted languages', page, { languages: ['en', 'hi'] }, 'hi'],
  ['Hindi whose lang attribute says English', page.replace('lang="hi"', 'lang="en"'), {}, 'hi'],
])('%s is accepted', (_, html, options, language) => {
  expect(articleOf(html, options).language).toBe(language);
});

test('extraction changes neither options nor bytes and keeps no state', () => {
  const bytes = new TextEncoder().encode(page);
  const copy = bytes.slice();
  const options = Object.freeze({
    url: PAGE_URL,
    publishers: Object.freeze([]),
    languages: Object.freeze(['hi']),
  });
  const first = extractArticle(bytes, options);
  extractArticle(pageOf(storyAround('<p>कुछ और बात यहां लिखी गई है।</p>')), options);
  expect(extractArticle(bytes, options)).toEqual(first);
  expect(bytes).toEqual(copy);
});

test.each([
  ['machine-translated', page.replace('<h1>', '<h1><font style="vertical-align: inherit">')],
  ['mojibake-repaired', Buffer.from(page, 'utf8').toString('latin1')],
])('a page is read with the warning %s', (warning, html) => {
  const { headline, warnings } = articleOf(html);
  expect([headline, ...warnings.map(({ code }) => code)]).toEqual([HEADLINE, warning]);
});

describe('a body found only in JSON-LD', () => {
  const jsonLd = {
    '@type': 'NewsArticle',
    headline: HEADLINE,
    datePublished: '2026-11-24T09:30:00+05:30',
    articleBody: PARAGRAPHS.join('\n\n'),
  };
  test('is used, with a warning', () => {
    const article = articleOf(pageOf('<div id="root"></div>', { jsonLd }));
    expect(article.body.map((block) => 'text' in block && block.text)).toEqual(PARAGRAPHS);
    expect(article.warnings.map(({ code }) => code)).toContain('body-from-json-ld');
    expect(article.provenance.body).toMatchObject({ source: 'json-ld' });
  });

  test('does not replace a body shown on the page', () => {
    const article = articleOf(pageOf(story, { jsonLd: { ...jsonLd, articleBody: 'कुछ और।' } }));
    expect(article.provenance.body?.source).toBe('page');
  });
});
