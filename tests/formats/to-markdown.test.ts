import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toMarkdown } from '../../src/formats/index.ts';
import { lineOf } from '../../src/formats/line-of.ts';
import type { Article, Block } from '../../src/index.ts';
import { articleWith, fixtureArticles, hostileArticle, mapStrings } from './articles.ts';
import { changed, printed } from './printed.ts';
import { readBlocks, readFrontMatter, textOf, treeOf } from './read-markdown.ts';

describe('Markdown, read back by mdast', () => {
  test.each(fixtureArticles)('gives the blocks of %s', (_, article) => {
    expect(blocksIn(article)).toEqual(expectedBlocks(article.body));
  });

  test.each(fixtureArticles)('gives the opening of %s', (_, article) => {
    const { children } = treeOf(toMarkdown(article));
    expect(children.slice(0, openingOf(article).length).map(textOf)).toEqual(openingOf(article));
  });

  test.each(fixtureArticles)('has the fields of %s in front', (_, article) => {
    const { body, provenance, ...fields } = article;
    expect(readFrontMatter(toMarkdown(article))).toEqual(fields);
  });

  test('has the source of a line in front, but not its text', () => {
    const line = { source: 'pages/nahar.html', ...articleWith(), text: 'नहर' };
    const { body, provenance, text, ...fields } = line;
    expect(readFrontMatter(toMarkdown(line))).toEqual(fields);
  });

  test('gives the blocks of texts that look like Markdown', () => {
    fc.assert(
      fc.property(hostileArticle, (article) => {
        expect(blocksIn(article)).toEqual(expectedBlocks(printed(article.body)));
      }),
      { numRuns: 1000 },
    );
  });

  test('has fields in front that look like YAML', () => {
    fc.assert(
      fc.property(hostileArticle, (article) => {
        const { body, provenance, ...fields } = article;
        expect(readFrontMatter(toMarkdown(article))).toEqual(fields);
      }),
    );
  });

  test('is nothing but text, whatever the headline says', () => {
    fc.assert(
      fc.property(hostileArticle, ({ headline }) => {
        const [heading, ...others] = treeOf(toMarkdown(articleWith({ headline }))).children;
        expect(heading && textOf(heading)).toBe(lineOf(headline));
        expect(others.map(({ type }) => type)).toEqual(['paragraph']);
      }),
    );
  });
});

describe('Markdown', () => {
  test('goes without front matter where it is not wanted', () => {
    expect(toMarkdown(articleWith(), { frontMatter: false })).toBe('# नहर की सफाई शुरू\n\nकाम शुरू हो गया है।');
  });

  test('keeps two lists apart', () => {
    const list = (item: string): Block => ({ type: 'list', ordered: false, items: [item] });
    const article = articleWith({ highlights: ['एक'], body: [list('दो'), list('तीन')] });
    expect(treeOf(toMarkdown(article)).children.filter(({ type }) => type === 'list')).toHaveLength(3);
  });

  test('links to no URL but http and https', () => {
    const url = 'javascript:alert(1)';
    const body: Block[] = [
      { type: 'embed', provider: 'other', url, text: 'नहर' },
      { type: 'image', url, alt: 'चित्र' },
    ];
    expect(toMarkdown(articleWith({ body }), { frontMatter: false })).not.toContain('javascript');
  });
});

/** What stands before the blocks: texts of nodes. An image has none, its caption has. */
function openingOf({ headline, standfirst, leadImage, caption, highlights }: Article): string[] {
  return [
    headline,
    ...(standfirst === undefined ? [] : [standfirst]),
    ...(leadImage === undefined && caption === undefined ? [] : [caption ?? '']),
    ...(highlights === undefined ? [] : [highlights.join('')]),
  ];
}

function blocksIn(article: Article): Block[] {
  return readBlocks(treeOf(toMarkdown(article)).children.slice(openingOf(article).length));
}

/** Sizes of images are not in Markdown; a table has as many cells in each row. */
function expectedBlocks(body: readonly Block[]): readonly Block[] {
  const sizeless = mapStrings(body, (text) => text);
  const images = changed(
    sizeless,
    'image',
    ({ width: _, height: __, ...image }: { width?: 1; height?: 1 }) => image,
  );
  return changed(images, 'table', ({ rows }: { rows: string[][] }) => {
    const width = Math.max(1, ...rows.map((row) => row.length));
    return { type: 'table', rows: rows.map((row) => [...row, ...Array(width - row.length).fill('')]) };
  });
}
