import { expect, test } from 'vitest';
import { locate } from '../../src/html/locate.ts';
import { readPage } from '../../src/html/page.ts';
import { describeLocator, type Locator } from '../../src/publishers/publisher.ts';

const page = readPage(
  '<head><meta property="og:title" content="&lt;b&gt;नहर&lt;/b&gt; खुली"><meta name="empty" content=" ">' +
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"नहर","author":{"name":"सुनीता शर्मा"},"keywords":["नहर","पानी"]}</script></head>' +
    '<p class="deck">दस दिन में <span class="sr">सफाई</span></p><p class="blank"> </p><ul><li class="tag">क</li><li class="tag">ख</li></ul>' +
    '<img class="lead" data-original="/a.jpg"><time datetime="2026-11-24">आज</time>',
);

test.each<[string, Locator, string[] | undefined]>([
  ['attribute', { css: 'time', attribute: 'datetime' }, ['2026-11-24']],
  ['attribute of an image', { css: '.lead', attribute: 'data-original' }, ['/a.jpg']],
  ['no such element', { css: '.none' }, undefined],
  ['no such attribute', { css: '.deck', attribute: 'title' }, undefined],
  ['no such path', { jsonLd: 'a.b.c' }, undefined],
  ['a list in JSON-LD', { jsonLd: 'keywords' }, ['नहर', 'पानी']],
  ['a meta in another case', { meta: 'OG:Title' }, ['नहर खुली']],
])('a locator finds texts: %s', (_, locator, texts) => {
  expect(locate(page, [locator])?.texts).toEqual(texts);
});

test('an empty list of locators finds nothing', () => {
  expect(locate(page, [])).toBeUndefined();
});

test.each<[Locator, string]>([
  [{ css: 'img', attribute: 'src' }, 'css img @src'],
  [{ meta: 'og:title' }, 'meta og:title'],
])('%j is described as "%s"', (locator, text) => {
  expect(describeLocator(locator)).toBe(text);
});
