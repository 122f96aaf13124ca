import { expect, test } from 'vitest';
import { readPage } from '../../../src/html/page.ts';
import { ownSelectors } from '../../../src/html/selectors.ts';

function lastBox(html: string) {
  const box = readPage(html).boxes.at(-1);
  if (box === undefined) throw new Error('no box');
  return box;
}

test.each([
  [
    '<div itemprop="articleBody" class="story css-1q8x2v">पाठ</div>',
    ['[itemprop="articleBody"]', 'div.story', '.story'],
  ],
  ['<div data-role="body" data-id="48213" id="kahani">पाठ</div>', ['[data-role="body"]', '#kahani']],
  ['<main>पाठ</main>', ['main']],
  ['<table><tr><td width="600" valign="top">पाठ</td></tr></table>', ['td[width="600"]', 'td[valign="top"]']],
  ['<div class="a&quot;]b">पाठ</div>', []],
  ['<div>पाठ</div>', []],
])('finds the selectors of %s', (html, selectors) => {
  expect(ownSelectors(lastBox(html).element)).toEqual(selectors);
});
