import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toMarkdown } from '../../src/formats/index.ts';
import { lineOf } from '../../src/formats/line-of.ts';
import type { Article, Block } from '../../src/index.ts';
import { articleWith } from '../article-with.ts';
import { unmarked } from '../unmarked.ts';
import { fixtureArticles, hostileArticle, mapStrings } from './articles.ts';
import { changed, printed } from './printed.ts';
import { readBlocks, readFrontMatter, textOf, treeOf } from './read-markdown.ts';

describe('Markdown, read back by mdast', () => {
  test.each(fixtureArticles)('returns the fields, the opening and the blocks of %s', (_, article) => {
    const { body, provenance, marks, ...fields } = article;
    const markdown = toMarkdown(article);
    const { children } = treeOf(markdown);
    const opening = openingOf(article);
    expect(readFrontMatter(markdown)).toEqual(fields);
    expect(children.slice(0, opening.length).map(textOf)).toEqual(opening);
    expect(readBlocks(children.slice(opening.length))).toEqual(expectedBlocks(unmarked(body)));
  });

  test('has the source of a line as front matter, but not its text', () => {
    const line = { source: 'pages/nahar.html', ...articleWith(), text: 'नहर' };
    const { body, provenance, text, ...fields } = line;
    expect(readFrontMatter(toMarkdown(line))).toEqual(fields);
  });

  test('returns the blocks of texts that look like Markdown, and fields that look like YAML', () => {
    fc.assert(
      fc.property(hostileArticle, (article) => {
        const { body, provenance, ...fields } = article;
        const markdown = toMarkdown(article);
        expect(readFrontMatter(markdown)).toEqual(fields);
        const { children } = treeOf(markdown);
        const blocks = readBlocks(children.slice(openingOf(article).length));
        expect(blocks).toEqual(expectedBlocks(printed(body)));
      }),
      { numRuns: 1000 },
    );
  });

  test('is plain text, whatever the headline', () => {
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
  test('omits front matter on request', () => {
    expect(toMarkdown(articleWith(), { frontMatter: false })).toBe('# नहर की सफाई शुरू\n\nकाम शुरू हो गया है।');
  });

  test('keeps two lists apart', () => {
    const list = (item: string): Block => ({ type: 'list', ordered: false, items: [item] });
    const article = articleWith({ highlights: ['एक'], body: [list('दो'), list('तीन')] });
    expect(treeOf(toMarkdown(article)).children.filter(({ type }) => type === 'list')).toHaveLength(3);
  });

  test('links only to http and https URLs', () => {
    const url = 'javascript:alert(1)';
    const body: Block[] = [
      { type: 'embed', provider: 'other', url, text: 'नहर' },
      { type: 'image', url, alt: 'चित्र' },
    ];
    expect(toMarkdown(articleWith({ body }), { frontMatter: false })).not.toContain('javascript');
  });
});

/** Texts of the nodes before the blocks. An image has no text, but its caption does. */
function openingOf({ headline, standfirst, leadImage, caption, highlights }: Article): string[] {
  return [
    headline,
    ...(standfirst === undefined ? [] : [standfirst]),
    ...(leadImage === undefined && caption === undefined ? [] : [caption ?? '']),
    ...(highlights === undefined ? [] : [highlights.join('')]),
  ];
}

/** Markdown has no image sizes, and its table rows all have the same number of cells. */
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
