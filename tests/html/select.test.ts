import { load } from 'cheerio/slim';
import type { Element } from 'domhandler';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/html/page.ts';

const page = readPage(
  '<main id="m"><div class="story big"><p class="a">1</p><p>2</p></div><div class="story"><p class="a b">3</p></div>' +
    '<p class="a" data-k="x, .b">4</p><p class="काम md:flex">5</p></main>',
);

describe('selects elements in document order', () => {
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

  test('each element once', () => {
    expect(page.select('.a, p, p.a')).toHaveLength(5);
  });

  test('in document order, whatever the order of the selectors', () => {
    const tags = readPage('<h2 class="deck">क</h2><p class="lead">ख</p>')
      .select('.lead, .deck')
      .map(({ name }) => name);
    expect(tags).toEqual(['h2', 'p']);
  });
});

test.each<[string, string, string[]]>([
  ['the nearest parent does not fit, one further out does', '.x > .y .z', ['1']],
  ['a chain of parents around another', '.w > .x .y > .z', ['1']],
  ['a parent that is too far', '.x > .z', []],
])('%s: %s', (_, css, texts) => {
  const nested = readPage(
    '<div class="w"><div class="x"><div class="y"><div class="v"><div class="y"><p class="z">1</p></div></div></div></div></div>',
  );
  expect(nested.select(css).map(({ children: [text] }) => (text as { data?: string }).data)).toEqual(texts);
});

const COMPOUNDS = ['.a', '.b', 'p', 'div.a', '#m', '.a.b'];
const COMBINATORS = [' ', ' > '];

/** A tree in which each element has several of the names, some of its parents too. */
function treeOf(depth: number, seed: number): string {
  if (depth === 0) return 'क';
  const tag = ['div', 'p', 'span'][seed % 3];
  const classes = ['a', 'b', 'a b', 'c a', ''][seed % 5];
  const id = seed % 11 === 0 ? ' id="m"' : '';
  const inner = [1, 2, 3].map((step) => treeOf(depth - 1, seed * 3 + step)).join(' ');
  return `<${tag} class="${classes}"${id}>${inner}</${tag}>`;
}

test('a selector means what it means in cheerio', () => {
  const html = `<section>${treeOf(5, 1)}</section>`;
  const [read, $] = [readPage(html), load(html)];
  const ordered = (elements: readonly Element[]): string[] =>
    elements.map(({ name, attribs }) => `${name} ${attribs.class} ${attribs.id ?? ''}`);
  const longer = (css: string): string[] =>
    COMBINATORS.flatMap((combinator) => COMPOUNDS.map((compound) => `${css}${combinator}${compound}`));
  const selectors = COMPOUNDS.flatMap(longer).flatMap((css) => [css, ...longer(css)]);
  expect(selectors).toHaveLength(936);
  for (const css of selectors)
    expect([css, ordered(read.select(css))]).toEqual([css, ordered($(css).get() as Element[])]);
});
