import { expect, test } from 'vitest';
import type { BoxRole } from '../../src/body/block.ts';
import { roleOf, roleOfNames } from '../../src/body/box-roles.ts';
import { readPage } from '../../src/html/page.ts';

const namesOf = (words: string): string => ` ${words} `;

test.each<[string, BoxRole | undefined]>([
  ['breadcrumb', 'breadcrumb'],
  ['breadcrumbs list', 'breadcrumb'],
  ['story related', 'related'],
  ['relatedstories', 'related'],
  ['also read', 'related'],
  ['sharedaddy', 'share'],
  ['ad', 'advert'],
  ['vigyapan', 'advert'],
  ['td a rec id content inline', 'advert'],
  ['sambandhit kadi', 'related'],
  ['tasveer vivran', 'caption'],
  ['khabar lekh saar', 'standfirst'],
  ['lekhak patti', 'metadata'],
  ['tags', 'tags'],
  ['byline', 'metadata'],
  ['author name', 'metadata'],
  ['photo credit', 'credit'],
  ['imgcap', 'caption'],
  ['pic cap', 'caption'],
  ['cptn', 'caption'],
  ['standfirst', 'standfirst'],
  ['highlights', 'summary'],
  ['comments', 'comments'],
  ['cookie banner', 'consent'],
  ['newsletter', 'promo'],
  ['footer', 'footer'],
  ['sidebar', 'sidebar'],
  ['audio player', 'player'],
  ['assigned video heading', 'player'],
  ['vjs wrapper', 'player'],
  ['post boilerplate', 'promo'],
  ['quarto appendix contents', 'metadata'],
  ['elementor widget share buttons', 'share'],
  ['elementor widget text editor', undefined],
  ['item intro text', undefined],
  ['story body', undefined],
  ['article content', undefined],
  ['read', undefined],
  ['read story', undefined],
  ['shadow', undefined],
  ['header', undefined],
  ['adventure', undefined],
  ['padding', undefined],
  ['heading', undefined],
  ['main', undefined],
  ['', undefined],
])('class and id words give a box its role: "%s" is %s', (words, role) => {
  expect(roleOfNames(namesOf(words))).toBe(role);
});

test.each<[string, BoxRole | undefined]>([
  ['<nav class="share">', 'navigation'],
  ['<aside>', 'sidebar'],
  ['<footer>', 'footer'],
  ['<figcaption class="ad">', 'caption'],
  ['<div role="navigation">', 'navigation'],
  ['<div role="complementary" class="story">', 'sidebar'],
  ['<div role="main">', undefined],
  ['<div class="relatedStory-card">', 'related'],
  ['<div id="taboola-below">', 'related'],
  ['<article>', undefined],
  ['<h2 class="widget-title">', undefined],
  ['<h2 class="summary">', undefined],
  ['<h2 class="subtitle">', 'standfirst'],
  ['<p class="photo-credit">', 'credit'],
  ['<p id="AdDkxw">', undefined],
  ['<p id="ShareQ" class="related">', 'related'],
  ['<p id="end-of-recommendations">', 'related'],
  ['<div class="cmp-text">', undefined],
  ['<div id="menu-ideas-for-a-small-party">', undefined],
  ['<div id="related-stories-box">', 'related'],
  ['<div class="cmp-banner">', 'consent'],
  ['<app-related-inline>', 'related'],
  ['<app-article-page>', undefined],
])('elements and ARIA roles take precedence over classes: %s is %s', (tag, role) => {
  const box = readPage(`${tag}<p>नहर</p>`).boxes[1];
  expect(box && roleOf(box)).toBe(role);
});
