import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../src/index.ts';
import { articleOf, news, PAGE_URL, pageOf, ruleWith, storyAround } from '../page-of.ts';

const story = storyAround();
const rule = ruleWith({});
const siteName = '<meta property="og:site_name" content="नया अख़बार ऑनलाइन">';
const jsonLd = news({ publisher: { '@type': 'Organization', name: 'नया अख़बार समूह' } });
const domain = 'naya-akhbar.example';

describe('the publisher: order of sources', () => {
  test.each([
    ['rule', { head: siteName, jsonLd }, [rule], { id: 'naya-akhbar', name: 'नया अख़बार' }, 'publisher-rule'],
    ['site name', { head: siteName, jsonLd }, [], { name: 'नया अख़बार ऑनलाइन' }, 'meta'],
    ['JSON-LD', { jsonLd }, [], { name: 'नया अख़बार समूह' }, 'json-ld'],
    ['domain', {}, [], { name: domain }, 'url'],
  ])('%s', (_, parts, publishers, expected, source) => {
    const { publisher, provenance } = articleOf(pageOf(story, parts), { publishers });
    expect(publisher).toEqual({ ...expected, domain });
    expect(provenance.publisher?.source).toBe(source);
  });

  test('the domain does not include www', () => {
    expect(articleOf(pageOf(story), { url: `https://www.${domain}/a` }).publisher?.domain).toBe(domain);
  });

  test('is absent if neither URL nor page names it', () => {
    expect(extractArticle(pageOf(story))).not.toHaveProperty('publisher');
  });
});

describe('the canonical URL', () => {
  const canonical = (href: string): string => `<link rel="canonical" href="${href}">`;
  const og = '<meta property="og:url" content="https://naya-akhbar.example/og-1">';
  const base = '<base href="https://m.naya-akhbar.example/x/">';
  test.each([
    ['rel=canonical', canonical('/up/nahar-1') + og, 'https://naya-akhbar.example/up/nahar-1'],
    ['og:url', og, 'https://naya-akhbar.example/og-1'],
    [
      'og:url if rel=canonical is not a URL',
      canonical('javascript:1') + og,
      'https://naya-akhbar.example/og-1',
    ],
    ['relative to the base URL', base + canonical('y'), 'https://m.naya-akhbar.example/x/y'],
    ['no URL', '', undefined],
  ])('%s', (_, head, url) => {
    expect(articleOf(pageOf(story, { head }))).toMatchObject({ url: PAGE_URL });
    expect(articleOf(pageOf(story, { head })).canonicalUrl).toBe(url);
  });
});

describe('a missing URL of the page', () => {
  const html = storyAround('<img src="/b.jpg">');

  test.each([
    ['the canonical URL', `<link rel="canonical" href="${PAGE_URL}">`],
    ['og:url', `<meta property="og:url" content="${PAGE_URL}">`],
  ])('is replaced by %s for links and rules', (_, head) => {
    const article = extractArticle(pageOf(html, { head }), { publishers: [rule] });
    expect(article).toMatchObject({ url: PAGE_URL, publisher: { id: 'naya-akhbar' } });
    expect(article.body).toContainEqual({ type: 'image', url: 'https://naya-akhbar.example/b.jpg' });
  });

  test('without a replacement drops relative links', () => {
    const article = extractArticle(pageOf(html));
    expect(article).not.toHaveProperty('url');
    expect(article.body.every(({ type }) => type === 'paragraph')).toBe(true);
  });
});
