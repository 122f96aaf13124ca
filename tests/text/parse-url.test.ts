import { describe, expect, test } from 'vitest';
import { extractArticle, publisherOf, recoverArticle } from '../../src/index.ts';
import { cleanUrl } from '../../src/io/clean-url.ts';
import { urlsOfList } from '../../src/sources/index.ts';
import { parseUrl } from '../../src/text/parse-url.ts';
import { HEADLINE, PARAGRAPHS, pageOf, storyAround } from '../page-of.ts';
import { gathered } from '../sources/gathered.ts';

const TEXT = [HEADLINE, ...PARAGRAPHS, ...PARAGRAPHS].join('\n\n');

test.each([
  ['https://naya-akhbar.example/up', undefined, 'https://naya-akhbar.example/up'],
  ['/up/नहर', 'https://naya-akhbar.example/', 'https://naya-akhbar.example/up/%E0%A4%A8%E0%A4%B9%E0%A4%B0'],
  ['nahar', undefined, undefined],
  ['', undefined, undefined],
  ['https://', 'https://naya-akhbar.example/', undefined],
])('%j relative to %j is the URL %j', (url, base, href) => {
  expect(parseUrl(url, base)?.href).toBe(href);
});

test.each(['https://www./n/1', 'https://./n/1'])('%s yields no publisher', (url) => {
  expect(extractArticle(pageOf(storyAround()), { url })).not.toHaveProperty('publisher');
});

describe('credentials in a URL do not reach the article', () => {
  const url = 'https://user:secret@naya-akhbar.example/up/nahar';
  const bare = 'https://naya-akhbar.example/up/nahar';
  const image = '<meta property="og:image" content="https://me:secret@naya-akhbar.example/nahar-1200.jpg">';

  test.each([
    { case: 'options.url', head: '', options: { url } },
    { case: 'rel=canonical', head: `<link rel="canonical" href="${url}">`, options: {} },
    { case: 'og:url', head: `<meta property="og:url" content="${url}">`, options: {} },
    { case: 'a relative canonical URL', head: '<link rel="canonical" href="/up/nahar">', options: { url } },
    {
      case: 'the base URL of the page',
      head: '<base href="https://user:secret@naya-akhbar.example/up/"><link rel="canonical" href="nahar">',
      options: {},
    },
  ])('$case', ({ head, options }) => {
    const article = extractArticle(pageOf(storyAround(), { head: head + image }), options);
    expect(article.url).toBe(bare);
    expect(JSON.stringify(article)).not.toContain('secret');
  });

  test('url of recovered text', () => {
    expect(recoverArticle(TEXT, { url }).url).toBe(bare);
  });
});

test('URLs with Latin-1 letters are accepted everywhere, even after many earlier URLs', async () => {
  const url = 'https://naïve-akhbar.example/café';
  const clean = 'https://xn--nave-akhbar-edb.example/caf%C3%A9';
  // After this, `URL.canParse` of Node 20 refuses these letters.
  for (let call = 0; call < 50_000; call += 1) URL.canParse(url);
  expect(parseUrl(url)?.href).toBe(clean);
  expect(extractArticle(pageOf(storyAround()), { url }).url).toBe(url);
  expect(recoverArticle(TEXT, { url }).url).toBe(url);
  const naive = { id: 'naive', name: 'भोला', domains: ['xn--nave-akhbar-edb.example'] };
  expect(publisherOf(url, [naive])).toBe(naive);
  expect(cleanUrl(url)).toBe(clean);
  expect(await gathered(urlsOfList(`${url}\n`))).toEqual([{ url: clean }]);
});
