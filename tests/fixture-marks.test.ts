/** Each mark of each fixture covers what an element of its page shows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { isTag } from 'domhandler';
import { describe, expect, test } from 'vitest';
import { elementText } from '../src/html/element-text.ts';
import type { Article, Block, Mark } from '../src/index.ts';
import { fixtureArticles } from './formats/articles.ts';

type MarkedText = readonly [text: string | undefined, marks: readonly Mark[] | undefined];

const ELEMENTS: Readonly<Record<Mark['type'], string>> = {
  link: 'a[href]',
  strong: 'b, strong, [class], [style]',
  emphasis: 'i, em, cite',
  superscript: 'sup',
  subscript: 'sub',
  strikethrough: 's, del, strike',
  'line-break': '',
};
const graphemes = new Intl.Segmenter('hi', { granularity: 'grapheme' });

/** The elements of a page in a legacy font show other letters, and those of a shell show nothing. */
const NOT_AS_SHOWN = ['kruti-dev', 'next-shell'].map((slug) => join('unknown', slug));

const marked = fixtureArticles.filter(
  ([name, article]) =>
    !NOT_AS_SHOWN.includes(name) && markedTexts(article).some(([, marks]) => marks?.length),
);

test('several fixtures have marks', () => {
  expect(marked.length).toBeGreaterThan(30);
});

describe.each(marked)('in %s', (name, article) => {
  const $ = load(readFileSync(join('fixtures', name, 'page.html')));
  const texts = markedTexts(article).map(([text = '', marks = []]) => ({ text, marks }));

  test('each mark is what its element shows', () => {
    for (const { text, marks } of texts) {
      for (const { type, start, end, url } of marks) {
        const elements = $(ELEMENTS[type]).filter(
          (_, element) => isTag(element) && elementText(element) === text.slice(start, end),
        );
        expect(elements.length).toBeGreaterThan(0);
        const hrefs = elements
          .toArray()
          .map((element) => new URL($(element).attr('href') ?? '', article.url).href);
        if (type === 'link') expect(hrefs).toContain(url);
      }
    }
  });

  test('marks are sorted, within the text and of whole clusters', () => {
    for (const { text, marks } of texts) {
      const borders = new Set([...graphemes.segment(text)].map(({ index }) => index)).add(text.length);
      expect(marks.map(({ start }) => start)).toEqual(
        marks.map(({ start }) => start).toSorted((one, other) => one - other),
      );
      for (const { start, end } of marks) {
        expect(start).toBeLessThan(end);
        expect([borders.has(start), borders.has(end)]).toEqual([true, true]);
      }
    }
  });
});

function markedTexts({ standfirst, caption, highlights = [], marks, body }: Article): MarkedText[] {
  return [
    [standfirst, marks?.standfirst],
    [caption, marks?.caption],
    ...highlights.map((item, at): MarkedText => [item, marks?.highlights?.[at]]),
    ...body.flatMap(textsOfBlock),
  ];
}

function textsOfBlock(block: Block): MarkedText[] {
  if (block.type === 'live-entry') return block.blocks.flatMap(textsOfBlock);
  if (block.type === 'list') return block.items.map((item, at) => [item, block.itemMarks?.[at]]);
  if (block.type === 'table')
    return block.rows.flatMap((row, at) =>
      row.map((cell, column): MarkedText => [cell, block.cellMarks?.[at]?.[column]]),
    );
  return [[block.type === 'image' ? block.caption : block.text, 'marks' in block ? block.marks : undefined]];
}
