import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import type { Article, FieldName, Locator, PageElement } from '../src/index.ts';
import { inspectArticle, ScrapeError } from '../src/index.ts';
import {
  HEADLINE,
  inspectionOf,
  PAGE_URL,
  PARAGRAPHS,
  pageOf,
  ruleWith,
  SENTENCES,
  storyAround,
} from './page-of.ts';

const rule = ruleWith({
  layouts: [{ id: 'now', whenPresent: 'article', locators: { tags: [{ css: '.keys a' }] } }],
  boilerplate: ['.extra'],
});
const STANDFIRST = 'दस दिन में पूरी होगी बड़ी नहर की सफाई, तीन गांवों तक पहुंचेगा पानी।';
const full = pageOf(
  `<h2>${STANDFIRST}</h2><figure><img src="/lead.jpg" alt="नहर"><figcaption>सफाई करते मजदूर</figcaption></figure>` +
    `<div class="byline">By सुनीता शर्मा</div><div><h3>हाइलाइट्स</h3><ul><li>दस दिन में सफाई</li><li>तीन गांवों को पानी</li></ul></div>` +
    `<p>पटना। ${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p><h2>कब तक</h2><p>${PARAGRAPHS[2]}</p>` +
    `<p>यह भी पढ़ें: <a href="/x">पानी की कमी से जूझते गांव</a></p><div class="extra"><p>यह विज्ञापन जैसा कुछ है जो हट जाना चाहिए।</p></div>` +
    `<p>${PARAGRAPHS[3]} (भाषा)</p><div class="keys"><a href="/t/1">नहर</a></div>`,
  {
    before:
      '<nav><a href="/">होम</a></nav><div class="breadcrumb"><a href="/">होम</a> <a href="/up">उत्तर प्रदेश</a></div>',
    head:
      `<link rel="canonical" href="${PAGE_URL}"><meta name="description" content="एक विवरण जो पन्ने पर कहीं नहीं दिखता और अलग है।">` +
      '<meta property="article:modified_time" content="2026-11-24T11:00:00+05:30">',
    jsonLd: {
      '@type': 'NewsArticle',
      headline: HEADLINE,
      datePublished: '2026-11-24T09:30:00+05:30',
      author: { '@type': 'Person', name: 'सुनीता शर्मा' },
    },
  },
);
const { article, trace } = inspectArticle(full, { url: PAGE_URL, publishers: [rule] });

describe('attempts per field', () => {
  const fields = Object.keys(article?.provenance ?? {}) as FieldName[];
  test('the page has values for most fields', () => {
    expect(fields.length).toBeGreaterThan(14);
  });

  test.each(fields.filter((field) => field !== 'body'))('%s: the winning value is used', (field) => {
    const value = article?.[field as keyof Article];
    const winner = trace.fields.find((attempt) => attempt.field === field && attempt.won);
    expect(winner?.value).toBe(typeof value === 'string' ? value : JSON.stringify(value));
  });

  test('the body is reported with its element', () => {
    const winner = trace.fields.find(({ field, won }) => field === 'body' && won);
    expect(winner?.where).toMatch(/^[a-z]+(?:[#.][\w.-]+)?$/u);
  });

  test('attempts that found nothing are reported too', () => {
    expect(trace.fields.some(({ value, won }) => value === undefined && !won)).toBe(true);
  });

  test('a rule is not tried for a field without a locator', () => {
    expect(
      trace.fields.filter(({ source, field }) => source === 'publisher-rule' && field === 'kicker'),
    ).toEqual([]);
  });
});

describe('blocks of the page', () => {
  test('each is listed once, with a path and either a type or a reason', () => {
    for (const block of trace.blocks) {
      expect([block.type, block.reason].filter((fate) => fate !== undefined)).toHaveLength(1);
      expect(block.path).not.toBe('');
    }
    const texts = trace.blocks.map(({ text }) => text).filter((text) => text.length > 20);
    expect(new Set(texts).size).toBe(texts.length);
  });

  test.each<[string, string | undefined, (string | undefined)?, string?, number[]?]>([
    [`पटना। ${PARAGRAPHS[0]}`, 'paragraph', undefined, 'body', [0]],
    ['कब तक', 'subheading', undefined, 'body', [2]],
    [HEADLINE, undefined, 'headline', 'headline'],
    [STANDFIRST, undefined, 'standfirst', 'standfirst'],
    ['सफाई करते मजदूर', undefined, 'lead-image', 'caption'],
    ['यह भी पढ़ें: पानी की कमी से जूझते गांव', undefined, 'related'],
    ['यह विज्ञापन जैसा कुछ है जो हट जाना चाहिए।', undefined, 'publisher-rule'],
    ['होम', undefined, 'outside', 'breadcrumb'],
  ])('"%s": type %s, reason %s, field %s, block %j', (text, type, reason, field, at) => {
    const found = trace.blocks.find((candidate) => candidate.text === text);
    expect([found?.type, found?.reason, found?.field, found?.block]).toEqual([type, reason, field, at]);
  });

  test('the texts of the body are those of the accepted blocks', () => {
    const accepted = trace.blocks.flatMap(({ type, text }) =>
      type === 'paragraph' || type === 'subheading' ? [text] : [],
    );
    expect(article?.body.flatMap((block) => ('text' in block ? [block.text] : []))).toEqual(accepted);
  });

  test('a path names elements and their classes, outermost first', () => {
    expect(trace.blocks.find(({ type }) => type === 'paragraph')?.path).toMatch(
      /article > div\.story-body > p$/u,
    );
  });
});

test('a picture has its alternative text and the attribute of its URL, an embed its provider', () => {
  expect(trace.blocks.find(({ kind }) => kind === 'image')).toMatchObject({ alt: 'नहर', attribute: 'src' });
  const video = '<iframe src="https://www.youtube.com/embed/abc"></iframe>';
  const { blocks } = inspectionOf(pageOf(storyAround(video))).trace;
  expect(blocks.find(({ kind }) => kind === 'embed')?.provider).toBe('youtube');
});

describe('the locators of the rule', () => {
  const deck: Locator[] = [
    { css: 'h2' },
    { css: 'figcaption' },
    { css: '.gone' },
    { css: 'p', sure: 'guess' },
  ];
  const own = ruleWith({
    layouts: [
      { id: 'then', whenPresent: '.gone', locators: { tags: [{ css: '.gone' }] } },
      { id: 'now', whenPresent: 'article', locators: { tags: [{ css: '.keys a' }] } },
    ],
    locators: { standfirst: deck, modifiedAt: [{ meta: 'article:modified_time' }] },
    boilerplate: ['.extra', '.gone'],
  });

  test('state what each of them finds, also after the one that was used', () => {
    expect(inspectArticle(full, { url: PAGE_URL, publishers: [own] }).trace.locators).toEqual([
      { field: 'tags', layout: 'now', where: 'css .keys a', found: 1 },
      { field: 'standfirst', where: 'css h2', found: 2 },
      { field: 'standfirst', where: 'css figcaption', found: 1 },
      { field: 'standfirst', where: 'css .gone', found: 0 },
      { field: 'modifiedAt', where: 'meta article:modified_time', found: 1 },
      { field: 'boilerplate', where: 'css .extra', found: 1 },
      { field: 'boilerplate', where: 'css .gone', found: 0 },
    ]);
  });
});

describe('the page of an inspection', () => {
  const html =
    '<body class="a" onload="x()"><script src="/x.js">alert(1)</script><p>नहर <b>खुली</b></p><img src="/a.jpg"></body>';

  test('has the elements with their attributes, and the pieces of its texts and pictures', () => {
    expect(inspectionOf(html).page).toEqual([
      {
        name: 'body',
        attribs: { class: 'a', onload: 'x()' },
        children: [
          { name: 'script', attribs: { src: '/x.js' }, children: [] },
          {
            name: 'p',
            attribs: {},
            children: [
              { text: 'नहर ', piece: 0 },
              { name: 'b', attribs: {}, children: [{ text: 'खुली', piece: 0 }] },
            ],
          },
          { name: 'img', attribs: { src: '/a.jpg' }, children: [], piece: 1 },
        ],
      },
    ]);
  });

  test('is a copy, so that a page loaded by the caller cannot be changed with it', () => {
    const loaded = load('<p class="a">नहर</p>');
    const [root] = inspectArticle(loaded, { url: PAGE_URL, publishers: [] }).page;
    Object.assign((root as PageElement).attribs, { lang: 'hi' });
    expect(loaded('html').attr('lang')).toBeUndefined();
  });
});

test('the trace names charset, rule and layout, and has no locators without a rule and no repairs of a sound page', () => {
  expect(trace).toMatchObject({ charset: 'string', publisher: 'naya-akhbar', layout: 'now' });
  const plain = inspectArticle(new TextEncoder().encode(full), { url: PAGE_URL, publishers: [] }).trace;
  expect(plain).toMatchObject({ charset: 'utf-8', locators: [], repairs: [] });
  expect(plain).not.toHaveProperty('publisher');
  expect(plain).not.toHaveProperty('layout');
});

describe('repairs in the trace', () => {
  test.each([
    [
      'spell-check debris',
      '<p>बड़ी <span class="scayt-misspell-word" data-scayt-word="नहर">नहर</span> खुल गई है अब।</p>',
      'unwrapped-debris',
    ],
    [
      'markup in an attribute',
      '<img src="/b.jpg" alt="<p><span class="scayt-misspell-word">नहर</span> का दृश्य</p>">',
      'attribute-markup',
    ],
    ['markup shown as text', '<p>&lt;b&gt;नहर&lt;/b&gt; खुल गई है अब।</p>', 'markup-in-text'],
  ])('%s', (_, middle, kind) => {
    expect(inspectionOf(pageOf(storyAround(middle))).trace.repairs.map((repair) => repair.kind)).toContain(
      kind,
    );
  });
});

describe('a page that is not an article', () => {
  const links = Array.from(
    { length: 30 },
    (_, at) => `<li><a href="/n/${at}">गांव ${at} में नहर की सफाई शुरू हुई</a></li>`,
  ).join('');
  const listing = `<html><head><title>राज्य</title></head><body><h1>राज्य</h1><ul>${links}</ul></body></html>`;
  const inspection = inspectionOf(listing);
  test('has no article but an error with a code, a kind, a message and the URL, if one was given', () => {
    expect(inspection).not.toHaveProperty('article');
    expect(inspection.error).toBeInstanceOf(ScrapeError);
    const error = { code: 'not-an-article', kind: 'listing', message: expect.stringContaining('listing') };
    expect(inspection.error?.toJSON()).toEqual({ ...error, url: PAGE_URL });
    expect(inspectArticle(listing).error?.toJSON()).toEqual(error);
  });

  test('has a trace of all its blocks without a winning attempt', () => {
    expect(inspection.trace.blocks).toHaveLength(31);
    expect(inspection.trace.fields.every(({ won }) => !won)).toBe(true);
  });

  test('an empty page has an empty trace', () => {
    expect(inspectionOf('')).toMatchObject({
      error: { code: 'not-an-article' },
      trace: { blocks: [], repairs: [] },
    });
  });

  test('a page in a refused language has a trace too', () => {
    const refused = inspectionOf(pageOf(storyAround()), { languages: ['en'] });
    expect(refused.error).toMatchObject({ code: 'language-refused', url: PAGE_URL });
    expect(refused.trace.blocks.map(({ text }) => text)).toContain(`${SENTENCES[0]} ${SENTENCES[1]}`);
  });
});

test('an inspection is plain data', () => {
  expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
});
