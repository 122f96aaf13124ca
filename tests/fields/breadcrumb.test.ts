import { describe, expect, test } from 'vitest';
import { definePublisher } from '../../src/index.ts';
import { articleOf, HEADLINE, pageOf, storyAround } from '../page-of.ts';

const story = storyAround();
const ROOT = 'https://naya-akhbar.example';
const BREADCRUMB = [
  { name: 'होम', url: `${ROOT}/` },
  { name: 'उत्तर प्रदेश', url: `${ROOT}/up` },
  { name: 'आगरा', url: `${ROOT}/up/agra` },
];
const links = '<a href="/">होम</a> <a href="/up">उत्तर प्रदेश</a> <a href="/up/agra">आगरा</a>';
const items =
  '<li><a href="/">होम</a></li><li><a href="/up">उत्तर प्रदेश</a></li><li><a href="/up/agra">आगरा</a></li>';

function list(...names: readonly string[]): unknown {
  const itemListElement = names.map((name, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    item: { '@id': `${ROOT}/${at}`, name },
  }));
  return { '@context': 'https://schema.org', '@type': 'BreadcrumbList', itemListElement };
}

describe('the breadcrumb shown on the page', () => {
  test.each(
    Object.entries({
      list: `<ul class="breadcrumb">${items}</ul>`,
      'list in a nav': `<nav aria-label="Breadcrumb"><ol>${items}</ol></nav>`,
      microdata: `<ol itemscope itemtype="https://schema.org/BreadcrumbList">${items}</ol>`,
      'box with a misspelled name': `<div class="bredcrums">${links}</div>`,
      'box named with a letter and "crumb"': `<nav class="bcrumb">${links}</nav>`,
      'box named without vowels': `<div class="brdcrmb">${links}</div>`,
      'row in a nav that ends in the headline': `<nav class="x">${links} <span>${HEADLINE}</span></nav>`,
      'list in a nav that ends in the headline': `<nav class="x"><ul>${items}<li>नहर की सफाई शुरू, ...</li></ul></nav>`,
      'links separated by arrows in a nav': `<nav class="x">${links.replaceAll('> <', '> › <')}</nav>`,
      'row above an advert label': `<div class="x">${links}</div><div>Advertisement</div>`,
      'row of links before the headline': `<div class="x">${links}</div>`,
      'row with separators that ends in the page, far above the headline': `<p>${links.replaceAll('> <', '> / <')} / <span>नहर की सफाई</span></p>${'<p><a href="/x">अन्य खबर</a></p>'.repeat(15)}`,
      'headline at the end': `<ul class="breadcrumb">${items}<li>${HEADLINE}</li></ul>`,
      'slug at the end': `<ul class="breadcrumb">${items}<li>nahar safai</li></ul>`,
    }),
  )('%s', (_, breadcrumb) => {
    const article = articleOf(pageOf(story, { before: breadcrumb }));
    expect(article.breadcrumb).toEqual(BREADCRUMB);
    expect(article.section).toBe('आगरा');
  });
});

test('a label before an unnamed breadcrumb is not a crumb', () => {
  const html = pageOf(story, { before: `<div class="x">आप यहां हैं: ${links}</div>` });
  expect(articleOf(html).breadcrumb).toEqual(BREADCRUMB);
});

test.each(['आप यहां हैं: ', '<h2 class="visually-hidden">पग चिन्ह</h2>'])(
  'text before the home page is not a crumb: %s',
  (label) => {
    const html = pageOf(story, { before: `<div class="breadcrumb">${label}<ul>${items}</ul></div>` });
    expect(articleOf(html).breadcrumb).toEqual(BREADCRUMB);
  },
);

test('the link to the root is the home page, whatever its name', () => {
  const box = `<div class="breadcrumb">आप यहां हैं: <a href="/">पहला पन्ना</a> / <a href="/krishi">कृषि</a> / ${HEADLINE}</div>`;
  const { breadcrumb } = articleOf(pageOf(story, { before: box }));
  expect(breadcrumb.map(({ name }) => name)).toEqual(['पहला पन्ना', 'कृषि']);
});

test('a nav that is labelled by an element with a telling id is a breadcrumb', () => {
  const nav = `<nav class="bc" aria-labelledby="system-breadcrumb"><h2 id="system-breadcrumb" class="visually-hidden">पग चिन्ह</h2><ol>${items}</ol></nav><div>विज्ञापन</div>`;
  expect(articleOf(pageOf(story, { before: nav })).breadcrumb).toEqual(BREADCRUMB);
});

describe('not a breadcrumb', () => {
  test.each(
    Object.entries({
      'home and the headline': `<ul class="breadcrumb"><li><a href="/">होम</a></li><li>${HEADLINE}</li></ul>`,
      'a hidden list': `<ul class="breadcrumb" hidden>${items}</ul>`,
      'a menu': `<nav><ul>${items}</ul></nav>`,
      'a menu of links below one section':
        '<ul><li><a href="/">होम</a></li><li><a href="/label/mandi">मंडी</a></li><li><a href="/label/mausam">मौसम</a></li></ul>',
      'a menu whose current page is not linked':
        '<nav><a href="/">होम</a> <a href="/up">उत्तर प्रदेश</a> <a href="/khel">खेल</a> <span>कारोबार</span></nav>',
      'buttons with a label': '<div>समाचार का फोन्ट बदलें: <a href="#">अ</a> <a href="#">अ+</a></div>',
      'an AMP sidebar': `<amp-sidebar layout="nodisplay"><ul>${items}</ul></amp-sidebar>`,
    }),
  )('%s', (_, before) => {
    expect(articleOf(pageOf(story, { before })).breadcrumb).toEqual([]);
  });
});

describe('order of sources', () => {
  const rule = definePublisher({
    id: 'naya-akhbar',
    name: 'नया अख़बार',
    domains: ['naya-akhbar.example'],
    locators: { breadcrumb: [{ css: '.trail a' }] },
  });
  const fromRule = '<div class="trail"><a href="/">होम</a> <a href="/x">खेती</a></div>';
  const named = '<div class="breadcrumb"><a href="/">होम</a> <a href="/y">गांव</a></div>';
  const jsonLd = list('Home', 'राज्य');
  test.each([
    ['rule', `${fromRule}${named}`, [rule], ['होम', 'खेती'], 'publisher-rule'],
    ['named box', `${fromRule}${named}`, [], ['होम', 'गांव'], 'page'],
    ['row before the headline', fromRule, [], ['होम', 'खेती'], 'page'],
    ['JSON-LD', '', [], ['Home', 'राज्य'], 'json-ld'],
  ])('%s', (_, before, publishers, names, source) => {
    const article = articleOf(pageOf(story, { before, jsonLd }), { publishers });
    expect(article.breadcrumb.map(({ name }) => name)).toEqual(names);
    expect(article.provenance.breadcrumb?.source).toBe(source);
  });

  test('the start of the headline is dropped if it is not linked', () => {
    const before = `<div class="breadcrumb"><a href="/">Home</a> » <a href="/kheti">खेती</a> » ${HEADLINE.split(' शुरू')[0]}</div>`;
    expect(articleOf(pageOf(story, { before })).breadcrumb.map(({ name }) => name)).toEqual(['Home', 'खेती']);
  });

  test('the headline is dropped from the JSON-LD breadcrumb too', () => {
    expect(
      articleOf(pageOf(story, { jsonLd: list('Home', 'राज्य', HEADLINE) })).breadcrumb.map(({ name }) => name),
    ).toEqual(['Home', 'राज्य']);
  });
});

describe('the section', () => {
  const article = { '@type': 'NewsArticle', headline: HEADLINE, articleSection: 'खेती' };
  test.each(
    Object.entries<[string, string, string]>({
      articleSection: [
        pageOf(story, { jsonLd: article, head: '<meta property="article:section" content="राज्य">' }),
        'खेती',
        'json-ld',
      ],
      'article:section': [
        pageOf(story, { head: '<meta property="article:section" content="राज्य">' }),
        'राज्य',
        'meta',
      ],
    }),
  )('%s', (_, [html, section, source]) => {
    const found = articleOf(html);
    expect(found.section).toBe(section);
    expect(found.provenance.section?.source).toBe(source);
  });

  test('is absent if nothing states it', () => {
    expect(articleOf(pageOf(story))).not.toHaveProperty('section');
  });

  test('is never the site itself', () => {
    const before =
      '<ul class="breadcrumb"><li><a href="/">होम</a></li><li><a href="/n">नया अख़बार</a></li></ul>';
    expect(
      articleOf(pageOf(story, { before, head: '<meta property="og:site_name" content="नया अख़बार">' })),
    ).not.toHaveProperty('section');
  });
});

describe('a menu before the headline is not a breadcrumb', () => {
  const menu = '<a href="/">मुखपृष्ठ</a> | <a href="/mathura">मथुरा</a> | <a href="/agra">आगरा</a>';

  test.each([
    ['sibling sections separated by bars', `<div align="center">${menu}</div>`],
    [
      'the tabs of a blog',
      '<div class="tabs section"><ul><li><a href="/">मुखपृष्ठ</a></li><li><a href="/p/mandi.html">मंडी भाव</a></li></ul></div>',
    ],
  ])('%s', (_, before) => {
    expect(articleOf(pageOf(story, { before })).breadcrumb).toEqual([]);
  });
});
