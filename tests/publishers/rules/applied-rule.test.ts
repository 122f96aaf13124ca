import { describe, expect, test } from 'vitest';
import { type Locator, type Publisher, ScrapeError } from '../../../src/index.ts';
import {
  articleOf,
  bodyTexts,
  HEADLINE,
  inspectionOf,
  PARAGRAPHS,
  pageOf,
  ruleWith,
  storyAround,
} from '../../page-of.ts';

const STANDFIRST = 'दस दिन में पूरी होगी बड़ी नहर की सफाई, तीन गांवों तक पहुंचेगा पानी।';
const OTHER = 'गांवों के लोगों ने बरसों तक इस दिन की राह देखी थी और अब राहत है।';
const html = pageOf(storyAround(), { before: `<p class="one">${STANDFIRST}</p><p class="two">${OTHER}</p>` });

function standfirstOf(rule: Publisher): string | undefined {
  return articleOf(html, { publishers: [rule] }).standfirst;
}

test.each<[string, Locator[], string?]>([
  ['the first that finds text is used', [{ css: '.none' }, { css: '.two' }, { css: '.one' }], OTHER],
  ['seen and scraped ones are used', [{ css: '.one', sure: 'scraper' }], STANDFIRST],
  ['guesses are not used', [{ css: '.one', sure: 'guess' }]],
  [
    'a guess does not hide the next',
    [
      { css: '.one', sure: 'guess' },
      { css: '.two', sure: 'seen' },
    ],
    OTHER,
  ],
  ['nothing is found', [{ css: '.none' }]],
])('locators of a rule: %s', (_, standfirst, expected) => {
  expect(standfirstOf(ruleWith({ locators: { standfirst } }))).toBe(expected);
});

describe('layouts', () => {
  const layouts = [
    { id: 'new', whenPresent: '.new-mark', locators: { standfirst: [{ css: '.one' }] } },
    { id: 'old', whenPresent: 'h1', locators: { standfirst: [{ css: '.two' }] } },
  ];
  const rule = ruleWith({ locators: { standfirst: [{ css: '.one' }] }, layouts });
  test("the first layout whose marker matches takes precedence over the rule's own locators", () => {
    expect(standfirstOf(rule)).toBe(OTHER);
    expect(inspectionOf(html, { publishers: [rule] }).trace).toMatchObject({
      publisher: 'naya-akhbar',
      layout: 'old',
    });
  });

  test('a newer layout is tried first', () => {
    const page = html.replace('<article>', '<i class="new-mark"></i><article>');
    expect(inspectionOf(page, { publishers: [rule] }).trace.layout).toBe('new');
  });

  test('no layout is used if no marker matches', () => {
    const none = ruleWith({ layouts: [{ id: 'x', whenPresent: '.none' }] });
    expect(inspectionOf(html, { publishers: [none] }).trace).not.toHaveProperty('layout');
  });

  test('boilerplate of both layout and rule is removed', () => {
    const fromRule = ruleWith({
      boilerplate: ['.x'],
      layouts: [{ id: 'y', whenPresent: 'h1', boilerplate: ['.y'] }],
    });
    const page = pageOf(
      storyAround(`<div class="x"><p>${OTHER}</p></div><div class="y"><p>${STANDFIRST}</p></div>`),
    );
    expect(bodyTexts(page, { publishers: [fromRule] })).toEqual(PARAGRAPHS);
    expect(articleOf(page).body).toHaveLength(6);
  });
});

describe('the domains of a rule', () => {
  const rule = ruleWith({ locators: { standfirst: [{ css: '.one' }] } });
  test.each([
    ['its host', 'https://naya-akhbar.example/a', true],
    ['a subdomain', 'https://www.naya-akhbar.example/a', true],
    ['another host', 'https://purana-akhbar.example/a', false],
    ['a host with the same ending', 'https://xnaya-akhbar.example/a', false],
  ])('%s: %s', (_, url, applies) => {
    const article = articleOf(html, { url, publishers: [rule] });
    expect(article.publisher?.id).toBe(applies ? 'naya-akhbar' : undefined);
    expect(article.standfirst).toBe(applies ? STANDFIRST : undefined);
  });

  test('without rules the publisher has no id', () => {
    expect(articleOf(html, { publishers: [] }).publisher).not.toHaveProperty('id');
  });
});

describe('a body located by a rule', () => {
  const rule = ruleWith({ locators: { body: [{ css: '.real' }] } });
  const [first, second, third] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
  test.each([
    [
      'is the root, whatever else is on the page',
      `<div class="real">${first}</div><div class="more">${second}${third}</div>`,
      1,
    ],
    [
      'may have several parts',
      `<div class="real">${first}</div><div class="ad">विज्ञापन</div><div class="real">${second}${third}</div>`,
      3,
    ],
  ])('%s', (_, body, count) => {
    expect(bodyTexts(pageOf(body), { publishers: [rule] })).toEqual(PARAGRAPHS.slice(0, count));
  });

  test.each([
    ['does not match', html],
    ['contains no sentence', pageOf(`<div class="real">विज्ञापन</div>${storyAround()}`)],
  ])('is overruled with a warning if it %s', (_, page) => {
    const article = articleOf(page, { publishers: [rule] });
    expect(article.body).toHaveLength(4);
    expect(article.warnings.map(({ code }) => code)).toContain('publisher-rule-overruled');
  });
});

test('phrases of a rule are never part of an article', () => {
  const rule = ruleWith({ phrases: ['नया अख़बार की नई पेशकश'] });
  const page = pageOf(storyAround('<p>नया अख़बार की नई पेशकश हर गांव की बात सबके सामने लाती है।</p>'));
  expect(articleOf(page, { publishers: [rule] }).body).toHaveLength(4);
  expect(articleOf(page).body).toHaveLength(5);
});

test.each<[string, Omit<Publisher, 'id' | 'name' | 'domains'>]>([
  ['locators.standfirst[0].css', { locators: { standfirst: [{ css: '..//[' }] } }],
  ['boilerplate[0]', { boilerplate: ['..//['] }],
  ['layouts[0].whenPresent', { layouts: [{ id: 'now', whenPresent: '..//[' }] }],
])('an invalid CSS selector in a rule gives a ScrapeError: %s', (path, parts) => {
  const read = (): unknown => articleOf(html, { publishers: [ruleWith(parts)] });
  expect(read).toThrow(ScrapeError);
  const message = `rule naya-akhbar: ${path} must be a CSS selector, not "..//["`;
  expect(read).toThrow(expect.objectContaining({ code: 'invalid-publisher', message }));
});

test('the headline of a rule does not have to be a heading', () => {
  const rule = ruleWith({ locators: { headline: [{ css: '.head' }] } });
  const page = pageOf(storyAround(), { before: '<div class="head">नहर में आया पानी, झूम उठे गांव के किसान</div>' });
  const article = articleOf(page, { publishers: [rule] });
  expect([HEADLINE, 'नहर में आया पानी, झूम उठे गांव के किसान']).toContain(article.headline);
});
