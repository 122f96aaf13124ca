import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/html/page.ts';

const page = readPage(
  '<main id="m"><div class="story big"><p class="a">1</p><p>2</p></div><div class="story"><p class="a b">3</p></div>' +
    '<p class="a" data-k="x, .b">4</p><p class="काम md:flex">5</p></main>',
);

describe('selects elements', () => {
  test.each<[string, string[]]>([
    ['.a', ['1', '3', '4']],
    ['p.a', ['1', '3', '4']],
    ['.a.b', ['3']],
    ['.story .a', ['1', '3']],
    ['.story.big > p', ['1', '2']],
    ['#m > .a', ['4']],
    ['#m .a', ['1', '3', '4']],
    ['main > .big > .a', ['1']],
    ['#m > .a .a', []],
    ['.story > p.a.b', ['3']],
    ['.sto .a', []],
    ['.big .a, .b', ['1', '3']],
    ['.b, .big .a', ['1', '3']],
    ['.a, .b', ['1', '3', '4']],
    ['.a, p, p.a', ['1', '2', '3', '4', '5']],
    [' .b ', ['3']],
    ['.a + p', ['2', '5']],
    ['[data-k="x, .b"]', ['4']],
    ['p:not(.a)', ['2', '5']],
    ['.story:nth-of-type(2) p', ['3']],
    ['.काम', ['5']],
    ['.md\\:flex', ['5']],
    ['.none', []],
    ['#none .a', []],
  ])('%s', (css, texts) => {
    expect(
      page.select(css).map((element) => (element.children[0] as { data?: string } | undefined)?.data),
    ).toEqual(texts);
  });

  test('keeps document order, whatever the order of the selectors', () => {
    const tags = readPage('<h2 class="deck">क</h2><p class="lead">ख</p>')
      .select('.lead, .deck')
      .map(({ name }) => name);
    expect(tags).toEqual(['h2', 'p']);
  });
});
