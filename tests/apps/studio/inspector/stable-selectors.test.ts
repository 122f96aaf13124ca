import { describe, expect, test } from 'vitest';
import { stableSelectors } from '../../../../src/apps/studio/inspector/stable-selectors.ts';
import { readPage } from '../../../../src/html/page.ts';

/** Selectors for the `b` of a page, the most stable first. */
const selectorsOf = (html: string) => {
  const [element] = readPage(html).select('b');
  return element === undefined
    ? []
    : stableSelectors(element).map(({ css, stability }) => `${stability}: ${css}`);
};

describe('stableSelectors', () => {
  test.each([
    ['a descriptive class', '<b class="story-deck">', ['class: .story-deck']],
    ['an id', '<b id="deck">', ['id: #deck']],
    ['a semantic attribute', '<b itemprop="description">', ['attribute: [itemprop="description"]']],
    ['a data attribute with words', '<b data-part="story-deck">', ['attribute: [data-part="story-deck"]']],
    ['a descendant of a semantic element', '<h1><b>', ['below: h1 b']],
    ['the prefix of a CSS-module class', '<b class="Story_deck__x9Zq1">', ['class: [class*="Story_deck"]']],
    ['a hashed class as the last resort', '<b class="a88a1c42">', ['hashed class: .a88a1c42']],
    ['a generated class', '<b class="css-abcdef">', ['hashed class: .css-abcdef']],
    [
      'several selectors, the most stable first',
      '<b class="f3e032cb deck" id="deck" itemprop="about">',
      ['attribute: [itemprop="about"]', 'id: #deck', 'class: .deck', 'hashed class: .f3e032cb'],
    ],
    ['a descendant of an element with a class', '<div class="head"><p><b>', ['below: .head b']],
  ])('finds %s', (_title, html, selectors) => {
    expect(selectorsOf(html)).toEqual(selectors);
  });

  test.each([
    ['presentational classes', '<b class="col-md-8 text-lg row mt-4">'],
    ['the id of a single page', '<b id="story-1234567">'],
    ['names that would have to be escaped', '<b class="md:flex @x">'],
    ['an element without a named ancestor nearby', '<div class="head"><p><p><i><i><i><b>'],
  ])('does not use %s', (_title, html) => {
    expect(selectorsOf(html)).toEqual([]);
  });
});
