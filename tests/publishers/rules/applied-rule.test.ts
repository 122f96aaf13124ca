import { describe, expect, test } from 'vitest';
import { definePublisher, type Publisher, ScrapeError } from '../../../src/index.ts';
import { articleOf, HEADLINE, inspectionOf, PARAGRAPHS, pageOf, storyAround } from '../../page-of.ts';

const STANDFIRST = 'दस दिन में पूरी होगी बड़ी नहर की सफाई, तीन गांवों तक पहुंचेगा पानी।';
const OTHER = 'गांवों के लोगों ने बरसों तक इस दिन की राह देखी थी और अब राहत है।';
const base = { id: 'naya-akhbar', name: 'नया अख़बार', domains: ['naya-akhbar.example'] };
const html = pageOf(storyAround(), { before: `<p class="one">${STANDFIRST}</p><p class="two">${OTHER}</p>` });

function standfirstOf(rule: Publisher): string | undefined {
  return articleOf(html, { publishers: [rule] }).standfirst;
}

describe('locators of a rule', () => {
  test.each(
    Object.entries<[Omit<Publisher, 'id' | 'name' | 'domains'>, string | undefined]>({
      'the first that finds text is used': [
        { locators: { standfirst: [{ css: '.none' }, { css: '.two' }, { css: '.one' }] } },
        OTHER,
      ],
      'seen and scraped ones are used': [
        { locators: { standfirst: [{ css: '.one', sure: 'scraper' }] } },
        STANDFIRST,
      ],
      'guesses are not': [{ locators: { standfirst: [{ css: '.one', sure: 'guess' }] } }, undefined],
      'a guess does not hide the next': [
        {
          locators: {
            standfirst: [
              { css: '.one', sure: 'guess' },
              { css: '.two', sure: 'seen' },
            ],
          },
        },
        OTHER,
      ],
      'nothing is found': [{ locators: { standfirst: [{ css: '.none' }] } }, undefined],
    }),
  )('%s', (_, [more, expected]) => {
    expect(standfirstOf(definePublisher({ ...base, ...more }))).toBe(expected);
  });
});

describe('layouts', () => {
  const layouts = [
    { id: 'new', whenPresent: '.new-mark', locators: { standfirst: [{ css: '.one' }] } },
    { id: 'old', whenPresent: 'h1', locators: { standfirst: [{ css: '.two' }] } },
  ];
  const rule = definePublisher({ ...base, locators: { standfirst: [{ css: '.one' }] }, layouts });
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
    const none = definePublisher({ ...base, layouts: [{ id: 'x', whenPresent: '.none' }] });
    expect(inspectionOf(html, { publishers: [none] }).trace).not.toHaveProperty('layout');
  });

  test('boilerplate of both layout and rule is removed', () => {
    const fromRule = definePublisher({
      ...base,
      boilerplate: ['.x'],
      layouts: [{ id: 'y', whenPresent: 'h1', boilerplate: ['.y'] }],
    });
    const page = pageOf(
      storyAround(`<div class="x"><p>${OTHER}</p></div><div class="y"><p>${STANDFIRST}</p></div>`),
    );
    expect(
      articleOf(page, { publishers: [fromRule] }).body.map((block) => 'text' in block && block.text),
    ).toEqual(PARAGRAPHS);
    expect(articleOf(page).body).toHaveLength(6);
  });
});

describe('the domains of a rule', () => {
  const rule = definePublisher({ ...base, locators: { standfirst: [{ css: '.one' }] } });
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
  const rule = definePublisher({ ...base, locators: { body: [{ css: '.real' }] } });
  test('is the root, whatever else is on the page', () => {
    const page = pageOf(
      `<div class="real"><p>${PARAGRAPHS[0]}</p></div><div class="more"><p>${PARAGRAPHS[1]}</p><p>${PARAGRAPHS[2]}</p></div>`,
    );
    expect(articleOf(page, { publishers: [rule] }).body).toEqual([
      { type: 'paragraph', text: PARAGRAPHS[0] },
    ]);
  });

  test('is overruled with a warning if it does not match', () => {
    const article = articleOf(html, { publishers: [rule] });
    expect(article.body).toHaveLength(4);
    expect(article.warnings.map(({ code }) => code)).toContain('publisher-rule-overruled');
  });

  test('is overruled with a warning if it contains no sentence', () => {
    const article = articleOf(pageOf(`<div class="real">विज्ञापन</div>${storyAround()}`), {
      publishers: [rule],
    });
    expect(article.body).toHaveLength(4);
    expect(article.warnings.map(({ code }) => code)).toContain('publisher-rule-overruled');
  });

  test('may have several parts', () => {
    const page = pageOf(
      `<div class="real"><p>${PARAGRAPHS[0]}</p></div><div class="ad">विज्ञापन</div><div class="real"><p>${PARAGRAPHS[1]}</p><p>${PARAGRAPHS[2]}</p></div>`,
    );
    expect(articleOf(page, { publishers: [rule] }).body).toHaveLength(3);
  });
});

test('phrases of a rule are never part of an article', () => {
  const rule = definePublisher({ ...base, phrases: ['नया अख़बार की नई पेशकश'] });
  const page = pageOf(storyAround('<p>नया अख़बार की नई पेशकश हर गांव की बात सबके सामने लाती है।</p>'));
  expect(articleOf(page, { publishers: [rule] }).body).toHaveLength(4);
  expect(articleOf(page).body).toHaveLength(5);
});

test('an invalid CSS selector in a rule gives a ScrapeError', () => {
  const read = (): unknown =>
    articleOf(html, {
      publishers: [definePublisher({ ...base, locators: { standfirst: [{ css: '..//[' }] } })],
    });
  expect(read).toThrow(ScrapeError);
  const message = `rule ${base.id}: locators.standfirst[0].css must be a CSS selector, not "..//["`;
  expect(read).toThrow(expect.objectContaining({ code: 'invalid-publisher', message }));
});

test('the headline of a rule does not have to be a heading', () => {
  const rule = definePublisher({ ...base, locators: { headline: [{ css: '.head' }] } });
  const page = pageOf(storyAround(), { before: '<div class="head">नहर में आया पानी, झूम उठे गांव के किसान</div>' });
  const article = articleOf(page, { publishers: [rule] });
  expect([HEADLINE, 'नहर में आया पानी, झूम उठे गांव के किसान']).toContain(article.headline);
});
