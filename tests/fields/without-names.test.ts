/** Fields that the engine reads from structure and text alone, without class names or ids. */
import { describe, expect, test } from 'vitest';
import { withoutNames } from '../../scripts/nameless.ts';
import { articleOf, HEADLINE, PARAGRAPHS, pageOf, SENTENCES, storyAround } from '../page-of.ts';

const STANDFIRST = 'दस दिन में पूरी होगी बड़ी नहर की सफाई, तीन गांवों के खेतों तक पहुंचेगा पानी।';
const page = (body: string, head = ''): string =>
  `<html><head><title>${HEADLINE}</title>${head}</head><body><main>${body}</main></body></html>`;
const paragraphs = (...texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

describe('a breadcrumb', () => {
  const expectedCrumbs = [
    { name: 'होम', url: 'https://naya-akhbar.example/' },
    { name: 'राज्य', url: 'https://naya-akhbar.example/rajya' },
    { name: 'आगरा', url: 'https://naya-akhbar.example/rajya/agra' },
  ];
  const links = (names: readonly string[]): string =>
    names.map((name, at) => `<a href="${expectedCrumbs[at]?.url}">${name}</a>`).join(' ');
  const crumbs = ['अख़बार', 'राज्य', 'आगरा'];

  test.each([['links to ever deeper sections', `<div>${links(crumbs)}</div>`]])('%s', (_, before) => {
    const { breadcrumb } = articleOf(pageOf(storyAround(), { before }));
    expect(breadcrumb).toEqual(expectedCrumbs.map(({ url }, at) => ({ name: crumbs[at], url })));
  });

  test.each([
    [
      'sibling sections',
      '<div><a href="/khel">खेल</a> <a href="/desh">देश</a> <a href="/desh/up">यूपी</a></div>',
    ],
  ])('does not come from %s', (_, before) => {
    expect(articleOf(pageOf(storyAround(), { before })).breadcrumb).toEqual([]);
  });
});

describe('a standfirst', () => {
  const [first = '', ...others] = PARAGRAPHS;
  test.each(
    Object.entries({
      "before the report's dateline": page(
        `<article><h1>${HEADLINE}</h1><div><p>${STANDFIRST}</p></div><div>${paragraphs(`आगरा, जागरण संवाददाता। ${first}`, ...others)}</div></article>`,
      ),
    }),
  )('%s', (_, html) => {
    const article = articleOf(html);
    expect(article.standfirst).toBe(STANDFIRST);
    expect(article.body).toHaveLength(PARAGRAPHS.length);
  });
});

describe('other fields', () => {
  test('a row of links that start with # is a row of tags', () => {
    const behind = '<ul><li><a href="/t/1"># नहर</a></li><li><a href="/t/2">#सिंचाई विभाग</a></li></ul>';
    expect(articleOf(pageOf(`${storyAround()}${behind}`)).tags).toEqual(['नहर', 'सिंचाई विभाग']);
  });

  test('a single link with # is not a row of tags', () => {
    expect(articleOf(pageOf(`${storyAround()}<p><a href="/t/1">#नहर</a></p>`)).tags).toEqual([]);
  });
});

describe('withoutNames', () => {
  const of = (html: string): string => new TextDecoder().decode(withoutNames(new TextEncoder().encode(html)));

  test('replaces classes and ids consistently', () => {
    const [, first, second] =
      /class="(\S+) x?\S*" id='(\S+)'/u.exec(of(`<p class="deck big" id='deck'>${SENTENCES[0]}</p>`)) ?? [];
    expect(first).toMatch(/^n[0-9a-f]{6}$/u);
    expect(second).toBe(first);
  });

  test('replaces them in selectors stated by the page, too', () => {
    const html = of('<p class="paid">क</p><script>{"cssSelector":".paid, #rest"}</script><p id="rest">ख</p>');
    const [paid = ''] = /(?<=class=")[^"]+/u.exec(html) ?? [];
    const [rest = ''] = /(?<=id=")[^"]+/u.exec(html) ?? [];
    expect(html).toContain(`"cssSelector":".${paid}, #${rest}"`);
  });

  test('keeps text, other attributes and third-party names', () => {
    const html = '<blockquote class="twitter-tweet" data-id="a" title="वर्ग">class = "क"</blockquote>';
    expect(of(html)).toBe(html);
  });
});
