import { describe, expect, test } from 'vitest';
import { type Article, definePublisher } from '../../src/index.ts';
import { articleOf, HEADLINE, PARAGRAPHS, pageOf, storyAround } from '../page-of.ts';

const story = storyAround();
const [A, B, C, D] = PARAGRAPHS;
const news = (more: object): object => ({ '@type': 'NewsArticle', headline: HEADLINE, ...more });

describe('whether the page asks for money', () => {
  test.each([
    ['true', true, false],
    ['false', false, true],
    ['"True"', 'True', false],
    ['"False"', 'False', true],
    ['"false"', 'false', true],
    ['a URL of schema.org', 'https://schema.org/False', true],
    ['nothing', undefined, false],
    ['something else', 'शायद', false],
  ])('isAccessibleForFree %s', (_, free, paywalled) => {
    expect(articleOf(pageOf(story, { jsonLd: news({ isAccessibleForFree: free }) })).isPaywalled).toBe(
      paywalled,
    );
  });

  test('hasPart says it where the article does not', () => {
    const hasPart = { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.none' };
    expect(articleOf(pageOf(story, { jsonLd: news({ hasPart }) })).isPaywalled).toBe(true);
  });

  test.each([
    ['locked', true],
    ['metered', true],
    ['free', false],
  ])('content tier %s', (tier, paywalled) => {
    expect(
      articleOf(pageOf(story, { head: `<meta property="article:content_tier" content="${tier}">` }))
        .isPaywalled,
    ).toBe(paywalled);
  });
});

describe('gated text is in the body', () => {
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

  test('from the first block on', () => {
    const article = articleOf(pageOf(`<div class="paywall">${story}</div>`, { jsonLd: gated('.paywall') }));
    expect(article).toMatchObject({ isPaywalled: true, paywalledFrom: 0 });
  });

  test.each([
    ['that the page does not have', '.none'],
    ['that is not valid CSS', '..//['],
    ['that is empty', ''],
  ])('a selector %s says nothing', (_, selector) => {
    const article = articleOf(pageOf(body, { jsonLd: gated(selector) }));
    expect(article).not.toHaveProperty('paywalledFrom');
    expect(article.isPaywalled).toBe(true);
  });

  test('a selector counts only where the article is paid', () => {
    const jsonLd = news({
      isAccessibleForFree: true,
      hasPart: { isAccessibleForFree: true, cssSelector: '.paywall' },
    });
    expect(articleOf(pageOf(body, { jsonLd }))).not.toHaveProperty('paywalledFrom');
  });
});

describe('whether the page holds only the beginning', () => {
  const paid = news({ isAccessibleForFree: false });
  test.each([
    ['a whole text', pageOf(story), false],
    ['a text that ends in dots', pageOf(`${story}<p>इसके बाद अधिकारियों ने नहर के दूसरे हिस्से का...</p>`), true],
    [
      'a text that ends in an ellipsis',
      pageOf(`${story}<p>इसके बाद अधिकारियों ने नहर के दूसरे हिस्से का…</p>`),
      true,
    ],
    [
      'dots within the text',
      pageOf(`<p>इसके बाद... अधिकारियों ने नहर के दूसरे हिस्से का हाल देखा।</p>${story}`),
      false,
    ],
    [
      'a paid text that breaks off',
      pageOf(`${story}<p>इसके बाद अधिकारियों ने नहर के दूसरे हिस्से का</p>`, { jsonLd: paid }),
      true,
    ],
    ['a paid text that is whole', pageOf(story, { jsonLd: paid }), false],
  ])('%s', (_, html, truncated) => {
    const article = articleOf(html);
    expect(article.isTruncated).toBe(truncated);
    expect(article.warnings.some(({ code }) => code === 'body-truncated')).toBe(truncated);
  });
});

describe('pages of a numbered article', () => {
  const at = 'https://naya-akhbar.example/up/nahar-safai-1';
  test.each([
    ['none', '', undefined],
    ['by path', `<a href="${at}/2">2</a> <a href="${at}/3">3</a>`, 3],
    ['by query', `<a href="${at}?page=2">2</a>`, 2],
    ['by relative link', '<a href="/up/nahar-safai-1/2">2</a><a href="/up/nahar-safai-1/3">3</a>', 3],
    ['a comment page is not a page of the article', `<a href="${at}/comments/2">2</a>`, undefined],
    ['another article is not a page of the article', `<a href="${at}9">x</a>`, undefined],
    ['too many', `<a href="${at}/99">99</a>`, undefined],
    ['by the number in the URL', '<b>1</b> <a href="nahar-safai-2">2</a> <a href="nahar-safai-3">3</a>', 3],
    ['another number than the link says', '<a href="nahar-safai-2">3</a>', undefined],
    ['a URL of other words', '<a href="nahar-bandh-2">2</a>', undefined],
    ['two numbers apart', '<a href="/up2/nahar-safai-2">2</a>', undefined],
    ['a title, not a number', '<a href="nahar-safai-2">नहर की सफाई का दूसरा दिन</a>', undefined],
  ])('%s', (_, links, pages) => {
    expect(articleOf(pageOf(`${story}<div class="pages">${links}</div>`)).pages).toBe(pages);
  });
});

test.each([
  ['story_1.html', '<a href="story_2.html">2</a>', 2],
  ['hindi-1-768812-KKN.html', '<a href="hindi-2-768812-KKN.html">2</a>', 2],
  ['hindi-1-768812-KKN.html', '<a href="hindi-1-768813-KKN.html">2</a>', undefined],
  ['story-768812.html', '<a href="story-768813.html">2</a>', undefined],
])('pages beside %s: %s', (name, links, pages) => {
  const url = `https://naya-akhbar.example/up/${name}`;
  expect(articleOf(pageOf(`${story}<div class="x">${links}</div>`), { url }).pages).toBe(pages);
});

test.each([
  ['LiveBlogPosting', true],
  ['NewsArticle', false],
])('%s: live %s', (type, live) => {
  expect(articleOf(pageOf(story, { jsonLd: { '@type': type, headline: HEADLINE } })).isLive).toBe(live);
});

test('gated text that only a style hides is in the body', () => {
  const body = `<p>${A}</p><p>${B}</p><div class="locked" style="display:none"><p>${C}</p><p>${D}</p></div>`;
  const jsonLd = news({
    isAccessibleForFree: false,
    hasPart: { isAccessibleForFree: false, cssSelector: '.locked' },
  });
  const article = articleOf(pageOf(body, { jsonLd }));
  expect(article.body.map((block) => 'text' in block && block.text)).toEqual([A, B, C, D]);
  expect(article).toMatchObject({ isPaywalled: true, paywalledFrom: 2 });
});

describe('paywall and live URL that a rule names', () => {
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

  test('is paid, from its first block on', () => {
    expect(accessOf(pageOf(gated))).toMatchObject({ isPaywalled: true, paywalledFrom: 2 });
    expect(articleOf(pageOf(gated))).toMatchObject({ isPaywalled: false });
  });

  test('may be hidden: then the page holds no block of it', () => {
    const access = accessOf(pageOf(gated.replace('class="gated"', 'class="gated" style="display:none"')));
    expect(access.isPaywalled).toBe(true);
    expect(access).not.toHaveProperty('paywalledFrom');
  });

  test('says where the paywall stands on a page that states only that it has one', () => {
    expect(accessOf(pageOf(gated, { jsonLd: news({ isAccessibleForFree: false }) }))).toMatchObject({
      isPaywalled: true,
      paywalledFrom: 2,
    });
  });

  test.each([
    ['is not there', pageOf(story), false],
    ['holds a notice alone', pageOf(`${story}<div class="gated">पूरी खबर ऐप पर</div>`), true],
    [
      'stands on a page that states that it is free',
      pageOf(gated, { jsonLd: news({ isAccessibleForFree: true }) }),
      true,
    ],
  ])('is none when it %s', (_, html, isRejected) => {
    const { isPaywalled, warnings = [] } = accessOf(html);
    expect(isPaywalled).toBe(false);
    expect(warnings.some(({ message }) => message.includes('paywall (css .gated)'))).toBe(isRejected);
  });

  test.each([
    ['with a headline that says so', 'Live: नहर की सफाई शुरू, किसानों को राहत', true],
    ['alone', HEADLINE, false],
  ])('a URL of the shape of live pages %s: live %s', (_, headline, live) => {
    expect(accessOf(pageOf(story, { headline })).isLive).toBe(live);
    expect(articleOf(pageOf(story, { headline })).isLive).toBe(false);
  });
});
