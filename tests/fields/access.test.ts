import { describe, expect, test } from 'vitest';
import { type Article, definePublisher } from '../../src/index.ts';
import { articleOf, HEADLINE, PARAGRAPHS, pageOf, storyAround } from '../page-of.ts';

const story = storyAround();
const [A, B, C, D] = PARAGRAPHS;
const news = (more: object): object => ({ '@type': 'NewsArticle', headline: HEADLINE, ...more });

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
  ])('with isAccessibleForFree: %s', (_, free, paywalled) => {
    expect(articleOf(pageOf(story, { jsonLd: news({ isAccessibleForFree: free }) })).isPaywalled).toBe(
      paywalled,
    );
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
    expect(
      articleOf(pageOf(story, { head: `<meta property="article:content_tier" content="${tier}">` }))
        .isPaywalled,
    ).toBe(paywalled);
  });
});

describe('gated text is part of the body', () => {
  const gated = (cssSelector: string): object =>
    news({
      isAccessibleForFree: 'False',
      hasPart: { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector },
    });
  const body = `<p>${A}</p><p>${B}</p><div class="paywall"><p>${C}</p><p>${D}</p></div>`;
  test('with the index of its first block', () => {
    const article = articleOf(pageOf(body, { jsonLd: gated('.paywall') }));
    expect(article).toMatchObject({ isPaywalled: true, paywalledFrom: 2, isTruncated: false });
    expect(article.body).toHaveLength(4);
  });

  test('from the first block', () => {
    const article = articleOf(pageOf(`<div class="paywall">${story}</div>`, { jsonLd: gated('.paywall') }));
    expect(article).toMatchObject({ isPaywalled: true, paywalledFrom: 0 });
  });

  test.each([
    ['that does not match', '.none'],
    ['that is not valid CSS', '..//['],
    ['that is empty', ''],
  ])('a selector %s has no effect', (_, selector) => {
    const article = articleOf(pageOf(body, { jsonLd: gated(selector) }));
    expect(article).not.toHaveProperty('paywalledFrom');
    expect(article.isPaywalled).toBe(true);
  });

  test('a selector counts only if the article is paid', () => {
    const jsonLd = news({
      isAccessibleForFree: true,
      hasPart: { isAccessibleForFree: true, cssSelector: '.paywall' },
    });
    expect(articleOf(pageOf(body, { jsonLd }))).not.toHaveProperty('paywalledFrom');
  });
});

describe('isTruncated', () => {
  const paid = news({ isAccessibleForFree: false });
  test.each([
    ['complete text', pageOf(story), false],
    ['text that ends in dots', pageOf(`${story}<p>इसके बाद अधिकारियों ने नहर के दूसरे हिस्से का...</p>`), true],
    ['text that ends in an ellipsis', pageOf(`${story}<p>इसके बाद अधिकारियों ने नहर के दूसरे हिस्से का…</p>`), true],
    ['dots inside text', pageOf(`<p>इसके बाद... अधिकारियों ने नहर के दूसरे हिस्से का हाल देखा।</p>${story}`), false],
    [
      'paid text that breaks off',
      pageOf(`${story}<p>इसके बाद अधिकारियों ने नहर के दूसरे हिस्से का</p>`, { jsonLd: paid }),
      true,
    ],
    ['complete paid text', pageOf(story, { jsonLd: paid }), false],
  ])('%s', (_, html, truncated) => {
    const article = articleOf(html);
    expect(article.isTruncated).toBe(truncated);
    expect(article.warnings.some(({ code }) => code === 'body-truncated')).toBe(truncated);
  });
});

describe('pages of a numbered article', () => {
  const at = 'https://naya-akhbar.example/up/nahar-safai-1';
  test.each([
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
  ])('%s', (_, links, pages) => {
    expect(articleOf(pageOf(`${story}<div class="pages">${links}</div>`)).pages).toBe(pages);
  });
});

test.each([
  ['story_1.html', '<a href="story_2.html">2</a>', 2],
  ['hindi-1-768812-KKN.html', '<a href="hindi-2-768812-KKN.html">2</a>', 2],
  ['hindi-1-768812-KKN.html', '<a href="hindi-1-768813-KKN.html">2</a>', undefined],
  ['story-768812.html', '<a href="story-768813.html">2</a>', undefined],
])('page count at %s with %s', (name, links, pages) => {
  const url = `https://naya-akhbar.example/up/${name}`;
  expect(articleOf(pageOf(`${story}<div class="x">${links}</div>`), { url }).pages).toBe(pages);
});

test.each([
  ['LiveBlogPosting', true],
  ['NewsArticle', false],
])('%s: isLive is %s', (type, live) => {
  expect(articleOf(pageOf(story, { jsonLd: { '@type': type, headline: HEADLINE } })).isLive).toBe(live);
});

test('gated text hidden only by a style is part of the body', () => {
  const body = `<p>${A}</p><p>${B}</p><div class="locked" style="display:none"><p>${C}</p><p>${D}</p></div>`;
  const jsonLd = news({
    isAccessibleForFree: false,
    hasPart: { isAccessibleForFree: false, cssSelector: '.locked' },
  });
  const article = articleOf(pageOf(body, { jsonLd }));
  expect(article.body.map((block) => 'text' in block && block.text)).toEqual([A, B, C, D]);
  expect(article).toMatchObject({ isPaywalled: true, paywalledFrom: 2 });
});

describe('a rule with a paywall locator and live URLs', () => {
  const rule = definePublisher({
    id: 'naya-akhbar',
    name: 'नया अख़बार',
    domains: ['naya-akhbar.example'],
    locators: { paywall: [{ css: '.gated' }] },
    urls: { live: ['^/up/'] },
  });
  const accessOf = (html: string): Partial<Article> => {
    const { isPaywalled, isLive, paywalledFrom, warnings } = articleOf(html, { publishers: [rule] });
    return { isPaywalled, isLive, warnings, ...(paywalledFrom === undefined ? {} : { paywalledFrom }) };
  };
  const gated = `<p>${A}</p><p>${B}</p><div class="gated"><p>${C}</p><p>${D}</p></div>`;

  test('marks the article as paid from its first block', () => {
    expect(accessOf(pageOf(gated))).toMatchObject({ isPaywalled: true, paywalledFrom: 2 });
    expect(articleOf(pageOf(gated))).toMatchObject({ isPaywalled: false });
  });

  test('marks the article as paid even if the located box is hidden', () => {
    const access = accessOf(pageOf(gated.replace('class="gated"', 'class="gated" style="display:none"')));
    expect(access.isPaywalled).toBe(true);
    expect(access).not.toHaveProperty('paywalledFrom');
  });

  test('locates the paywall of a page that only states that it has one', () => {
    expect(accessOf(pageOf(gated, { jsonLd: news({ isAccessibleForFree: false }) }))).toMatchObject({
      isPaywalled: true,
      paywalledFrom: 2,
    });
  });

  test.each([
    ['does not match', pageOf(story), false],
    ['matches only a notice', pageOf(`${story}<div class="gated">पूरी खबर ऐप पर</div>`), true],
    [
      'matches on a page that states that it is free',
      pageOf(gated, { jsonLd: news({ isAccessibleForFree: true }) }),
      true,
    ],
  ])('has no effect if its locator %s', (_, html, isRejected) => {
    const { isPaywalled, warnings = [] } = accessOf(html);
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
