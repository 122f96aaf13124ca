import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/index.ts';
import {
  articleOf,
  bodyTexts,
  HEADLINE,
  news,
  PARAGRAPHS,
  pageOf,
  ruleWith,
  storyAround,
} from '../page-of.ts';

const story = storyAround();
const [A, B, C, D] = PARAGRAPHS;
const free = (isAccessibleForFree: unknown, more: object = {}): object =>
  news({ isAccessibleForFree, ...more });
/** JSON-LD of a page with a paywall at a selector. */
const gated = (cssSelector: string, isFree: unknown = 'False'): object =>
  free(isFree, { hasPart: { '@type': 'WebPageElement', isAccessibleForFree: isFree, cssSelector } });

describe('isPaywalled', () => {
  test.each([
    ['true', true, false],
    ['false', false, true],
    ['"True"', 'True', false],
    ['"False"', 'False', true],
    ['"false"', 'false', true],
    ['a schema.org URL', 'https://schema.org/False', true],
    ['nothing', undefined, false],
    ['something else', 'शायद', false],
  ])('with isAccessibleForFree: %s', (_, isFree, paywalled) => {
    expect(articleOf(pageOf(story, { jsonLd: free(isFree) })).isPaywalled).toBe(paywalled);
  });

  test('is read from hasPart if the article does not state it', () => {
    const hasPart = { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.none' };
    expect(articleOf(pageOf(story, { jsonLd: news({ hasPart }) })).isPaywalled).toBe(true);
  });

  test.each([
    ['locked', true],
    ['metered', true],
    ['free', false],
  ])('with content tier: %s', (tier, paywalled) => {
    const head = `<meta property="article:content_tier" content="${tier}">`;
    expect(articleOf(pageOf(story, { head })).isPaywalled).toBe(paywalled);
  });
});

describe('gated text is part of the body', () => {
  const body = `<p>${A}</p><p>${B}</p><div class="paywall"><p>${C}</p><p>${D}</p></div>`;
  test.each([
    ['with the index of its first block', body, 2],
    ['from the first block', `<div class="paywall">${story}</div>`, 0],
    ['even if hidden by a style', body.replace('"paywall"', '"paywall" style="display:none"'), 2],
  ])('%s', (_, html, paywalledFrom) => {
    const page = pageOf(html, { jsonLd: gated('.paywall') });
    expect(articleOf(page)).toMatchObject({ isPaywalled: true, paywalledFrom, isTruncated: false });
    expect(bodyTexts(page)).toEqual(PARAGRAPHS);
  });

  test.each([
    ['that does not match', gated('.none'), true],
    ['that is not valid CSS', gated('..//['), true],
    ['that is empty', gated(''), true],
    ['of an article that is free', gated('.paywall', true), false],
  ])('a selector %s has no effect', (_, jsonLd, isPaywalled) => {
    const article = articleOf(pageOf(body, { jsonLd }));
    expect(article).not.toHaveProperty('paywalledFrom');
    expect(article.isPaywalled).toBe(isPaywalled);
  });
});

const paid = free(false);
const cut = 'इसके बाद अधिकारियों ने नहर के दूसरे हिस्से का';
test.each([
  ['complete text', pageOf(story), false],
  ['text that ends in dots', pageOf(`${story}<p>${cut}...</p>`), true],
  ['text that ends in an ellipsis', pageOf(`${story}<p>${cut}…</p>`), true],
  ['dots inside text', pageOf(`<p>इसके बाद... अधिकारियों ने नहर के दूसरे हिस्से का हाल देखा।</p>${story}`), false],
  ['paid text that breaks off', pageOf(`${story}<p>${cut}</p>`, { jsonLd: paid }), true],
  ['complete paid text', pageOf(story, { jsonLd: paid }), false],
])('isTruncated: %s', (_, html, truncated) => {
  const article = articleOf(html);
  expect(article.isTruncated).toBe(truncated);
  expect(article.warnings.some(({ code }) => code === 'body-truncated')).toBe(truncated);
});

const folder = 'https://naya-akhbar.example/up';
const at = `${folder}/nahar-safai-1`;
test.each<[string, string, number | undefined, string?]>([
  ['no links', '', undefined],
  ['links by path', `<a href="${at}/2">2</a> <a href="${at}/3">3</a>`, 3],
  ['links by query', `<a href="${at}?page=2">2</a>`, 2],
  ['relative links', '<a href="/up/nahar-safai-1/2">2</a><a href="/up/nahar-safai-1/3">3</a>', 3],
  ['a link to a comment page does not count', `<a href="${at}/comments/2">2</a>`, undefined],
  ['a link to another article does not count', `<a href="${at}9">x</a>`, undefined],
  ['an implausibly high number', `<a href="${at}/99">99</a>`, undefined],
  ['numbers in URLs', '<b>1</b> <a href="nahar-safai-2">2</a> <a href="nahar-safai-3">3</a>', 3],
  ['a number unlike the link text', '<a href="nahar-safai-2">3</a>', undefined],
  ['a URL with other words', '<a href="nahar-bandh-2">2</a>', undefined],
  ['a URL with two different numbers', '<a href="/up2/nahar-safai-2">2</a>', undefined],
  ['a title instead of a number', '<a href="nahar-safai-2">नहर की सफाई का दूसरा दिन</a>', undefined],
  ['a number before .html', '<a href="story_2.html">2</a>', 2, 'story_1.html'],
  ['a number before the same id', '<a href="hindi-2-768812.html">2</a>', 2, 'hindi-1-768812.html'],
  ['a number before another id', '<a href="hindi-2-768813.html">2</a>', undefined, 'hindi-1-768812.html'],
  ['another id instead of a number', '<a href="story-768813.html">2</a>', undefined, 'story-768812.html'],
])('pages of a numbered article: %s', (_, links, pages, name = 'nahar-safai-1') => {
  const page = pageOf(`${story}<div class="pages">${links}</div>`);
  expect(articleOf(page, { url: `${folder}/${name}` }).pages).toBe(pages);
});

test.each([
  ['LiveBlogPosting', true],
  ['NewsArticle', false],
])('%s: isLive is %s', (type, live) => {
  expect(articleOf(pageOf(story, { jsonLd: { '@type': type, headline: HEADLINE } })).isLive).toBe(live);
});

describe('a rule with a paywall locator and live URLs', () => {
  const rule = ruleWith({ locators: { paywall: [{ css: '.gated' }] }, urls: { live: ['^/up/'] } });
  const accessOf = (html: string): Article => articleOf(html, { publishers: [rule] });
  const body = `<p>${A}</p><p>${B}</p><div class="gated"><p>${C}</p><p>${D}</p></div>`;

  test.each([
    ['shown', pageOf(body), 2],
    ['hidden', pageOf(body.replace('"gated"', '"gated" style="display:none"')), undefined],
    ['on a page that only states that it has one', pageOf(body, { jsonLd: free(false) }), 2],
  ])('marks the article as paid if the located box is %s', (_, html, paywalledFrom) => {
    const access = accessOf(html);
    expect([access.isPaywalled, access.paywalledFrom]).toEqual([true, paywalledFrom]);
  });

  test.each([
    ['does not match', pageOf(story), false],
    ['matches only a notice', pageOf(`${story}<div class="gated">पूरी खबर ऐप पर</div>`), true],
    ['matches on a page that states that it is free', pageOf(body, { jsonLd: free(true) }), true],
  ])('has no effect if its locator %s', (_, html, isRejected) => {
    const { isPaywalled, warnings } = accessOf(html);
    expect(isPaywalled).toBe(false);
    expect(warnings.some(({ message }) => message.includes('paywall (css .gated)'))).toBe(isRejected);
  });

  test.each([
    ['counts with a live headline', 'Live: नहर की सफाई शुरू, किसानों को राहत', true],
    ['does not count alone', HEADLINE, false],
  ])('a live URL %s: %s', (_, headline, live) => {
    expect(accessOf(pageOf(story, { headline })).isLive).toBe(live);
    expect(articleOf(pageOf(story, { headline })).isLive).toBe(false);
  });
});
