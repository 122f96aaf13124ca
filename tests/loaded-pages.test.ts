/** Pages loaded by cheerio give the same article as their HTML, and the tree is not changed. */
import { load as loadWithParse5 } from 'cheerio';
import { load as loadSlim } from 'cheerio/slim';
import { describe, expect, test } from 'vitest';
import { extractArticle, inspectArticle, learnSite, type PageInput } from '../src/index.ts';
import { newsSite } from './extract/learn/site-generator.ts';
import { SENTENCES } from './page-of.ts';
import { fixtures } from './read-fixtures.ts';

/**
 * Pages whose trees contain less than their source. A quote inside an attribute ends it early, and only the source shows
 * where it should have ended.
 */
const TORN_ATTRIBUTES: ReadonlySet<string> = new Set([
  'india-tv-hindi/2018-leaking-alt',
  'ndtv-india/2019-sparrow-nest',
  'the-wire-hindi/wordpress-rail-hospital',
]);

const pages = fixtures().map(({ name, html }) => ({ name, html: String(html) }));
const isTorn = ({ name }: { readonly name: string }): boolean => TORN_ATTRIBUTES.has(name);

const outcomeOf = (page: PageInput) => {
  const { article, error } = inspectArticle(page);
  return article ?? [error?.code, error?.kind];
};

describe.each([
  ['cheerio/slim', loadSlim],
  ['cheerio, which parses with parse5', loadWithParse5],
] as const)('%s', (_, load) => {
  test.each(pages.filter((page) => !isTorn(page)))('$name', ({ html }) => {
    const $ = load(html);
    const before = $.html();
    expect(outcomeOf($)).toEqual(outcomeOf(html));
    expect($.html()).toBe(before);
  });

  test.each(pages.filter(isTorn))('the body of $name, whose alt attribute is broken', ({ html }) => {
    expect(extractArticle(load(html)).body).toEqual(extractArticle(html).body);
  });

  test('a lazy image is read from its noscript fallback', () => {
    const html = `<h1>${SENTENCES[0]}</h1><p><img class="lazy"><noscript><img src="https://naya-akhbar.example/nahar.jpg" alt="नहर"></noscript></p>${SENTENCES.map((text) => `<p>${text}</p>`).join('')}`;
    expect(extractArticle(load(html))).toEqual(extractArticle(html));
  });

  test('mojibake is repaired in the article but not in the tree', () => {
    const misread = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
    const html = `<h1>${SENTENCES[0]}</h1>${SENTENCES.map((text) => `<p>${text}</p>`).join('')}`;
    const $ = load(misread(html));
    expect(extractArticle($).body).toEqual(extractArticle(html).body);
    expect($('h1').text()).toBe(misread(SENTENCES[0] ?? ''));
  });

  test('a tree nested too deeply is refused', () => {
    const $ = load('<p>');
    let deepest = $('p').get(0);
    for (let depth = 0; depth < 1100; depth += 1) {
      const [child] = load('<i></i>')('i').get();
      if (child === undefined || deepest === undefined) break;
      child.parent = deepest;
      child.prev = null;
      child.next = null;
      deepest.children = [child];
      deepest = child;
    }
    expect(() => extractArticle($)).toThrow(expect.objectContaining({ code: 'too-large' }));
  });
});

test('a function without a document is invalid input', () => {
  const notLoaded = Object.assign(() => {}, { root: () => [] });
  expect(() => extractArticle(notLoaded)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
});

test('learnSite accepts loaded pages', () => {
  const saved = newsSite(8);
  const loaded = saved.map(({ html, url }) => ({ html: loadSlim(html), url }));
  expect(learnSite(loaded)).toEqual(learnSite(saved));
});
