import { describe, expect, test } from 'vitest';
import { definePublisher, extractArticle } from '../../src/index.ts';
import { articleOf, HEADLINE, PAGE_URL, pageOf, storyAround } from '../page-of.ts';

const story = storyAround();
const rule = definePublisher({ id: 'naya-akhbar', name: 'नया अख़बार', domains: ['naya-akhbar.example'] });
const siteName = '<meta property="og:site_name" content="नया अख़बार ऑनलाइन">';
const publisher = {
  '@type': 'NewsArticle',
  headline: HEADLINE,
  publisher: { '@type': 'Organization', name: 'नया अख़बार समूह' },
};

describe('the publisher: order of the places', () => {
  test.each([
    [
      'rule',
      pageOf(story, { head: siteName, jsonLd: publisher }),
      [rule],
      { id: 'naya-akhbar', name: 'नया अख़बार', domain: 'naya-akhbar.example' },
      'publisher-rule',
    ],
    [
      'site name',
      pageOf(story, { head: siteName, jsonLd: publisher }),
      [],
      { name: 'नया अख़बार ऑनलाइन', domain: 'naya-akhbar.example' },
      'meta',
    ],
    [
      'JSON-LD',
      pageOf(story, { jsonLd: publisher }),
      [],
      { name: 'नया अख़बार समूह', domain: 'naya-akhbar.example' },
      'json-ld',
    ],
    ['domain', pageOf(story), [], { name: 'naya-akhbar.example', domain: 'naya-akhbar.example' }, 'url'],
  ])('%s', (_, html, publishers, expected, source) => {
    const article = articleOf(html, { publishers });
    expect(article.publisher).toEqual(expected);
    expect(article.provenance.publisher?.source).toBe(source);
  });

  test('the domain is without www', () => {
    expect(articleOf(pageOf(story), { url: 'https://www.naya-akhbar.example/a' }).publisher?.domain).toBe(
      'naya-akhbar.example',
    );
  });

  test('neither URL nor page names one', () => {
    expect(extractArticle(pageOf(story))).not.toHaveProperty('publisher');
  });
});

describe('the canonical URL', () => {
  const canonical = '<link rel="canonical" href="/up/nahar-1">';
  const og = '<meta property="og:url" content="https://naya-akhbar.example/og-1">';
  test.each([
    ['rel=canonical', canonical + og, 'https://naya-akhbar.example/up/nahar-1'],
    ['og:url', og, 'https://naya-akhbar.example/og-1'],
    [
      'canonical that is not a URL',
      `<link rel="canonical" href="javascript:void(0)">${og}`,
      'https://naya-akhbar.example/og-1',
    ],
    [
      'base',
      `<base href="https://m.naya-akhbar.example/x/"><link rel="canonical" href="y">`,
      'https://m.naya-akhbar.example/x/y',
    ],
    ['nothing', '', undefined],
  ])('%s', (_, head, url) => {
    expect(articleOf(pageOf(story, { head })).canonicalUrl).toBe(url);
  });
});

describe('the URL of the page', () => {
  test("is the caller's, as given", () => {
    expect(
      articleOf(pageOf(story, { head: '<link rel="canonical" href="https://naya-akhbar.example/c">' })).url,
    ).toBe(PAGE_URL);
  });

  test('without it, the canonical URL resolves links and finds the rule', () => {
    const html = pageOf(storyAround('<img src="/b.jpg">'), {
      head: `<link rel="canonical" href="${PAGE_URL}">`,
    });
    const article = extractArticle(html, { publishers: [rule] });
    expect(article).toMatchObject({ canonicalUrl: PAGE_URL, publisher: { id: 'naya-akhbar' } });
    expect(article.body).toContainEqual({ type: 'image', url: 'https://naya-akhbar.example/b.jpg' });
  });

  test('without it, the canonical URL stands in as url', () => {
    const html = pageOf(story, { head: `<link rel="canonical" href="${PAGE_URL}">` });
    expect(extractArticle(html).url).toBe(PAGE_URL);
  });

  test('without it, og:url finds the rule too', () => {
    const html = pageOf(story, { head: `<meta property="og:url" content="${PAGE_URL}">` });
    expect(extractArticle(html, { publishers: [rule] }).publisher?.id).toBe('naya-akhbar');
  });

  test('no URL at all: links that need one are left out', () => {
    const article = extractArticle(pageOf(storyAround('<img src="/b.jpg">')));
    expect(article).not.toHaveProperty('url');
    expect(article.body.every(({ type }) => type === 'paragraph')).toBe(true);
  });
});
