/** What the engine reads where no class and no id says anything: from structure and text alone. */
import { describe, expect, test } from 'vitest';
import { withoutNames } from '../../scripts/nameless.ts';
import { articleOf, HEADLINE, PARAGRAPHS, pageOf, SENTENCES, storyAround } from '../page-of.ts';

const STANDFIRST = 'दस दिन में पूरी होगी बड़ी नहर की सफाई, तीन गांवों के खेतों तक पहुंचेगा पानी।';
const described = `<meta name="description" content="${STANDFIRST}">`;
const page = (body: string, head = ''): string =>
  `<html><head><title>${HEADLINE}</title>${head}</head><body><main>${body}</main></body></html>`;
const paragraphs = (...texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

describe('a trail', () => {
  const expectedCrumbs = [
    { name: 'होम', url: 'https://naya-akhbar.example/' },
    { name: 'राज्य', url: 'https://naya-akhbar.example/rajya' },
    { name: 'आगरा', url: 'https://naya-akhbar.example/rajya/agra' },
  ];
  const links = (names: readonly string[]): string =>
    names.map((name, at) => `<a href="${expectedCrumbs[at]?.url}">${name}</a>`).join(' ');
  const crumbs = ['अख़बार', 'राज्य', 'आगरा'];

  test.each([
    ['links that lead down', `<div>${links(crumbs)}</div>`],
    [
      'links in a list',
      `<ul>${crumbs.map((name, at) => `<li><a href="${expectedCrumbs[at]?.url}">${name}</a></li>`).join('')}</ul>`,
    ],
    ['in a nav, with the headline behind them', `<nav>${links(crumbs)} <span>${HEADLINE}</span></nav>`],
  ])('%s', (_, before) => {
    const { breadcrumb } = articleOf(pageOf(storyAround(), { before }));
    expect(breadcrumb).toEqual(expectedCrumbs.map(({ url }, at) => ({ name: crumbs[at], url })));
  });

  test.each([
    [
      'sections side by side',
      '<div><a href="/khel">खेल</a> <a href="/desh">देश</a> <a href="/desh/up">यूपी</a></div>',
    ],
    ['all links of a nav', `<nav>${links(crumbs)}</nav>`],
    ['all links of the page header', `<header>${links(crumbs)}</header>`],
  ])('%s are none', (_, before) => {
    expect(articleOf(pageOf(storyAround(), { before })).breadcrumb).toEqual([]);
  });
});

describe('a standfirst', () => {
  const [first = '', ...others] = PARAGRAPHS;
  test.each([
    [
      'with the headline in a header, like the paragraphs',
      page(
        `<article><header><h1>${HEADLINE}</h1><div><p>${STANDFIRST}</p></div></header><div>${paragraphs(first, ...others)}</div></article>`,
      ),
    ],
    [
      'before the dateline of the report',
      page(
        `<article><h1>${HEADLINE}</h1><div><p>${STANDFIRST}</p></div><div>${paragraphs(`आगरा, जागरण संवाददाता। ${first}`, ...others)}</div></article>`,
      ),
    ],
    [
      'behind a row with a label, repeating the description',
      page(
        `<article><h1>${HEADLINE}</h1><div>Publish Date: Sat, 28 Nov 2020 01:34 PM (IST) Author: रेखा जोशी</div><section>${STANDFIRST}</section><div>${paragraphs(first, ...others)}</div></article>`,
        described,
      ),
    ],
  ])('%s', (_, html) => {
    const article = articleOf(html);
    expect(article.standfirst).toBe(STANDFIRST);
    expect(article.body).toHaveLength(PARAGRAPHS.length);
  });

  test('is none where a word processor has marked the second paragraph alone', () => {
    const body = `<p>${first}</p><p class="MsoNormal">${others[0]}</p>${paragraphs(...others.slice(1))}`;
    const head = `<meta name="description" content="${first}">`;
    expect(articleOf(pageOf(body, { head }))).not.toHaveProperty('standfirst');
  });
});

describe('other parts', () => {
  test('tags are a row of links that open with #', () => {
    const behind = '<ul><li><a href="/t/1"># नहर</a></li><li><a href="/t/2">#सिंचाई विभाग</a></li></ul>';
    expect(articleOf(pageOf(`${storyAround()}${behind}`)).tags).toEqual(['नहर', 'सिंचाई विभाग']);
  });

  test('a single # is not a row of tags', () => {
    expect(articleOf(pageOf(`${storyAround()}<p><a href="/t/1">#नहर</a></p>`)).tags).toEqual([]);
  });

  test('the picture of a button is not a lead image', () => {
    const head =
      '<div><img src="/theme/share.png"><img src="/files/nahar.jpg" width="800" height="450"></div>';
    const { leadImage } = articleOf(
      page(`<article><h1>${HEADLINE}</h1>${head}<div>${storyAround()}</div></article>`),
    );
    expect(leadImage?.url).toBe('https://naya-akhbar.example/files/nahar.jpg');
  });

  test('a market of shares is a picture of a report', () => {
    const head = '<div><img src="/files/share-market-sensex.png" width="800" height="450"></div>';
    const { leadImage } = articleOf(
      page(`<article><h1>${HEADLINE}</h1>${head}<div>${storyAround()}</div></article>`),
    );
    expect(leadImage?.url).toBe('https://naya-akhbar.example/files/share-market-sensex.png');
  });

  test('the row with date and author is not a caption', () => {
    const head =
      '<figure><img src="/files/nahar.jpg" width="800" height="450"></figure><div>Publish Date: Sat, 28 Nov 2020 01:34 PM (IST) Author: रेखा जोशी</div>';
    expect(
      articleOf(page(`<article><h1>${HEADLINE}</h1>${head}<div>${storyAround()}</div></article>`)),
    ).not.toHaveProperty('caption');
  });
});

describe('withoutNames', () => {
  const of = (html: string): string => new TextDecoder().decode(withoutNames(new TextEncoder().encode(html)));

  test('replaces classes and ids, the same by the same', () => {
    const [, first, second] =
      /class="(\S+) x?\S*" id='(\S+)'/u.exec(of(`<p class="deck big" id='deck'>${SENTENCES[0]}</p>`)) ?? [];
    expect(first).toMatch(/^n[0-9a-f]{6}$/u);
    expect(second).toBe(first);
  });

  test('replaces them in the selectors that the page states, too', () => {
    const html = of('<p class="paid">क</p><script>{"cssSelector":".paid, #rest"}</script><p id="rest">ख</p>');
    const [paid = ''] = /(?<=class=")[^"]+/u.exec(html) ?? [];
    const [rest = ''] = /(?<=id=")[^"]+/u.exec(html) ?? [];
    expect(html).toContain(`"cssSelector":".${paid}, #${rest}"`);
  });

  test('leaves text, other attributes and names that other sites give', () => {
    const html = '<blockquote class="twitter-tweet" data-id="a" title="वर्ग">class = "क"</blockquote>';
    expect(of(html)).toBe(html);
  });
});
