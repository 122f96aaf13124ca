import { describe, expect, test } from 'vitest';
import { articleOf, HEADLINE, news, pageOf, ruleWith, storyAround } from '../page-of.ts';

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

test.each(
  Object.entries({
    list: `<ul class="breadcrumb">${items}</ul>`,
    'list in a nav': `<nav aria-label="Breadcrumb"><ol>${items}</ol></nav>`,
    'list in a nav that is labelled by an element with a telling id': `<nav class="bc" aria-labelledby="system-breadcrumb"><h2 id="system-breadcrumb" class="visually-hidden">पग चिन्ह</h2><ol>${items}</ol></nav><div>विज्ञापन</div>`,
    microdata: `<ol itemscope itemtype="https://schema.org/BreadcrumbList">${items}</ol>`,
    'box with a misspelled name': `<div class="bredcrums">${links}</div>`,
    'box named with a letter and "crumb"': `<nav class="bcrumb">${links}</nav>`,
    'box named without vowels': `<div class="brdcrmb">${links}</div>`,
    'box named as path': `<div id="navPath">${links}</div>${'<p><a href="/x">अन्य खबर</a></p>'.repeat(15)}`,
    'box named as path by Joomla 1': `<div id="pathway">${links}</div>${'<p><a href="/x">अन्य खबर</a></p>'.repeat(15)}`,
    'row in a nav that ends in the headline': `<nav class="x">${links} <span>${HEADLINE}</span></nav>`,
    'list in a nav that ends in the headline': `<nav class="x"><ul>${items}<li>नहर की सफाई शुरू, ...</li></ul></nav>`,
    'links separated by arrows in a nav': `<nav class="x">${links.replaceAll('> <', '> › <')}</nav>`,
    'row above an advert label': `<div class="x">${links}</div><div>Advertisement</div>`,
    'row of links before the headline': `<div class="x">${links}</div>`,
    'row of links after a label': `<div class="x">आप यहां हैं: ${links}</div>`,
    'list after a label': `<div class="breadcrumb">आप यहां हैं: <ul>${items}</ul></div>`,
    'list after a hidden heading': `<div class="breadcrumb"><h2 class="visually-hidden">पग चिन्ह</h2><ul>${items}</ul></div>`,
    'row with separators that ends in the page, far above the headline': `<p>${links.replaceAll('> <', '> / <')} / <span>नहर की सफाई</span></p>${'<p><a href="/x">अन्य खबर</a></p>'.repeat(15)}`,
    'headline at the end': `<ul class="breadcrumb">${items}<li>${HEADLINE}</li></ul>`,
    'start of the headline at the end': `<ul class="breadcrumb">${items}<li>${HEADLINE.split(' शुरू')[0]}</li></ul>`,
    'slug at the end': `<ul class="breadcrumb">${items}<li>nahar safai</li></ul>`,
  }),
)('the breadcrumb shown on the page: %s', (_, before) => {
  expect(articleOf(pageOf(story, { before }))).toMatchObject({ breadcrumb: BREADCRUMB, section: 'आगरा' });
});

test('a breadcrumb in the box of the headline ends before the headline', () => {
  const line = links.replaceAll('> <', '> » <');
  const html = `<div><small>${line}</small><h1>${HEADLINE}</h1><ul><li>मोहन लाल</li></ul></div>${story}`;
  expect(articleOf(html).breadcrumb).toEqual(BREADCRUMB);
});

test('a list from home to the headline need not lead down', () => {
  const before = `<ol><li><a href="/">होम</a></li><li><a href="/up">राज्य</a></li><li><a href="/agra">आगरा</a></li><li>${HEADLINE} आज से</li></ol>`;
  expect(articleOf(pageOf(story, { before })).breadcrumb.map(({ name }) => name)).toEqual([
    'होम',
    'राज्य',
    'आगरा',
  ]);
});

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
    'sibling sections separated by bars':
      '<div align="center"><a href="/">मुखपृष्ठ</a> | <a href="/mathura">मथुरा</a> | <a href="/agra">आगरा</a></div>',
    'the tabs of a blog':
      '<div class="tabs section"><ul><li><a href="/">मुखपृष्ठ</a></li><li><a href="/p/mandi.html">मंडी भाव</a></li></ul></div>',
  }),
)('not a breadcrumb: %s', (_, before) => {
  expect(articleOf(pageOf(story, { before })).breadcrumb).toEqual([]);
});

describe('order of sources', () => {
  const rule = ruleWith({ locators: { breadcrumb: [{ css: '.from-rule a' }] } });
  const fromRule = '<div class="from-rule"><a href="/">होम</a> <a href="/x">खेती</a></div>';
  const named = '<div class="breadcrumb"><a href="/">पहला पन्ना</a> / <a href="/y">गांव</a></div>';
  const jsonLd = list('Home', 'राज्य', HEADLINE);
  test.each([
    ['rule', `${fromRule}${named}`, [rule], ['होम', 'खेती'], 'publisher-rule'],
    [
      'named box, whatever the name of its home page',
      `${fromRule}${named}`,
      [],
      ['पहला पन्ना', 'गांव'],
      'page',
    ],
    ['row before the headline', fromRule, [], ['होम', 'खेती'], 'page'],
    ['JSON-LD, without its headline', '', [], ['Home', 'राज्य'], 'json-ld'],
  ])('%s', (_, before, publishers, names, source) => {
    const { breadcrumb, provenance } = articleOf(pageOf(story, { before, jsonLd }), { publishers });
    expect(breadcrumb.map(({ name }) => name)).toEqual(names);
    expect(provenance.breadcrumb?.source).toBe(source);
  });
});

describe('the section', () => {
  const head = '<meta property="article:section" content="राज्य">';
  const site = '<meta property="og:site_name" content="नया अख़बार">';
  const before =
    '<ul class="breadcrumb"><li><a href="/">होम</a></li><li><a href="/n">नया अख़बार</a></li></ul>';
  test.each([
    ['is articleSection', { jsonLd: news({ articleSection: 'खेती' }), head }, 'खेती', 'json-ld'],
    ['is article:section', { head }, 'राज्य', 'meta'],
    ['is absent if nothing states it', {}, undefined, undefined],
    ['is never the site itself', { before, head: site }, undefined, undefined],
  ])('%s', (_, parts, section, source) => {
    const article = articleOf(pageOf(story, parts));
    expect([article.section, article.provenance.section?.source]).toEqual([section, source]);
  });
});
