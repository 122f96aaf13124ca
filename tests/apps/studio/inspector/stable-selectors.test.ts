import { describe, expect, test } from 'vitest';
import { stableSelectors } from '../../../../src/apps/studio/inspector/stable-selectors.ts';
import { readPage } from '../../../../src/html/page.ts';

/** Selectors of the `b` of a page, the most stable first. */
const selectorsOf = (html: string) => {
  const [element] = readPage(html).select('b');
  return element === undefined
    ? []
    : stableSelectors(element).map(({ css, stability }) => `${stability}: ${css}`);
};

describe('stableSelectors', () => {
  test.each([
    ['a speaking class', '<b class="story-deck">', ['class: .story-deck']],
    ['an id', '<b id="deck">', ['id: #deck']],
    [
      'an attribute that says what it is for',
      '<b itemprop="description">',
      ['attribute: [itemprop="description"]'],
    ],
    ['a data attribute of words', '<b data-part="story-deck">', ['attribute: [data-part="story-deck"]']],
    ['a place in an element that says what it holds', '<h1><b>', ['below: h1 b']],
    ['the head of a CSS-module class', '<b class="Story_deck__x9Zq1">', ['class: [class*="Story_deck"]']],
    ['a hashed class, as the last resort', '<b class="a88a1c42">', ['hashed class: .a88a1c42']],
    ['a class of a tool that makes classes', '<b class="css-abcdef">', ['hashed class: .css-abcdef']],
    [
      'the most stable first',
      '<b class="f3e032cb deck" id="deck" itemprop="about">',
      ['attribute: [itemprop="about"]', 'id: #deck', 'class: .deck', 'hashed class: .f3e032cb'],
    ],
    ['a place below a named element', '<div class="head"><p><b>', ['below: .head b']],
  ])('names %s', (_title, html, selectors) => {
    expect(selectorsOf(html)).toEqual(selectors);
  });

  test.each([
    ['classes of looks', '<b class="col-md-8 text-lg row mt-4">'],
    ['an id that names one page', '<b id="story-1234567">'],
    ['what would have to be escaped', '<b class="md:flex @x">'],
    ['an element with no name near it', '<div class="head"><p><p><i><i><i><b>'],
  ])('does not try %s', (_title, html) => {
    expect(selectorsOf(html)).toEqual([]);
  });
});
