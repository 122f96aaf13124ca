/** Fields that the engine reads from structure and text alone, without class names or ids. */
import { describe, expect, test } from 'vitest';
import { withoutNames } from '../../scripts/nameless.ts';
import { articleOf, HEADLINE, PARAGRAPHS, pageOf, SENTENCES, storyAround } from '../page-of.ts';

const STANDFIRST = 'दस दिन में पूरी होगी बड़ी नहर की सफाई, तीन गांवों के खेतों तक पहुंचेगा पानी।';

test.each([
  ['links to ever deeper sections are', ['/', '/rajya', '/rajya/agra'], ['अख़बार', 'राज्य', 'आगरा']],
  ['links to sibling sections are not', ['/khel', '/desh', '/desh/up'], []],
])('%s a breadcrumb', (_, paths, names) => {
  const links = paths.map((path, at) => `<a href="${path}">${['अख़बार', 'राज्य', 'आगरा'][at]}</a>`);
  const { breadcrumb } = articleOf(pageOf(storyAround(), { before: `<div>${links.join(' ')}</div>` }));
  expect(breadcrumb).toEqual(
    names.map((name, at) => ({ name, url: `https://naya-akhbar.example${paths[at]}` })),
  );
});

test("a paragraph before the report's dateline is a standfirst", () => {
  const [first, ...others] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
  const report = `<p>आगरा, जागरण संवाददाता। ${first?.slice(3)}${others.join('')}`;
  const article = articleOf(
    `<title>${HEADLINE}</title><main><article><h1>${HEADLINE}</h1><div><p>${STANDFIRST}</p></div><div>${report}</div></article></main>`,
  );
  expect(article.standfirst).toBe(STANDFIRST);
  expect(article.body).toHaveLength(PARAGRAPHS.length);
});

test.each([
  [
    'a row of links that start with # is',
    '<li><a href="/1"># नहर</a></li><li><a href="/2">#सिंचाई विभाग</a></li>',
    2,
  ],
  ['a single link with # is not', '<li><a href="/1">#नहर</a></li>', 0],
])('%s a row of tags', (_, items, count) => {
  const { tags } = articleOf(pageOf(`${storyAround()}<ul>${items}</ul>`));
  expect(tags).toEqual(['नहर', 'सिंचाई विभाग'].slice(0, count));
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
