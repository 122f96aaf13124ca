import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toTei } from '../../src/formats/index.ts';
import { lineOf } from '../../src/formats/line-of.ts';
import type { Article, Block } from '../../src/index.ts';
import { unmarked } from '../unmarked.ts';
import { fixtureArticles, hostileArticle } from './articles.ts';
import { changed, printed } from './printed.ts';
import { readTei } from './read-tei.ts';

describe('TEI, read back by saxes', () => {
  test.each(fixtureArticles)('returns the blocks, the opening and the metadata of %s', (_, article) => {
    const { $, body, blocks } = readTei(toTei(article));
    const textsOf = (elements: typeof body): string[] => elements.toArray().map((one) => $(one).text());
    expect(blocks).toEqual(unmarked(article.body));
    expect(body.children('head[type="main"]').text()).toBe(article.headline);
    expect(body.children('argument[n="standfirst"]').first().text()).toBe(article.standfirst ?? '');
    const highlights = body.children('argument[n="highlights"]').toArray();
    expect(highlights.map(({ children }) => children.length)).toEqual(
      article.highlights === undefined ? [] : [1],
    );
    const bibl = $('teiHeader > fileDesc > sourceDesc > bibl');
    expect(bibl.children('title').first().text()).toBe(article.headline);
    expect(bibl.children('publisher').text()).toBe(article.publisher?.name ?? '');
    expect(textsOf(bibl.children('author').children('persName'))).toEqual(
      article.authors.map(({ name }) => name),
    );
    expect(bibl.children('date[type="published"]').attr('when')).toBe(article.publishedAt);
    expect(bibl.children('date[type="modified"]').attr('when')).toBe(article.modifiedAt);
    expect(bibl.children('availability').children('licence').attr('target')).toBe(article.license);
    expect(textsOf(bibl.children('note[type="correction"]'))).toEqual(
      (article.notes ?? []).map(({ text }) => text),
    );
    const keywords = $('teiHeader > profileDesc > textClass > keywords');
    expect(textsOf(keywords.filter('[n="tags"]').children())).toEqual(article.tags);
    expect(textsOf(keywords.filter('[n="breadcrumb"]').children())).toEqual(
      article.breadcrumb.map(({ name }) => name),
    );
  });

  test('is well-formed and returns the blocks of texts that look like XML', () => {
    fc.assert(
      fc.property(hostileArticle, (article) => {
        const expected = changed(printed(article.body), 'table', ({ rows }: { rows: string[][] }) => ({
          type: 'table',
          rows: rows.map((row) => (row.length === 0 ? [''] : row)),
        }));
        const { $, blocks } = readTei(toTei(article));
        expect(blocks).toEqual(expected);
        const tags = $('textClass > keywords[n="tags"]').children().toArray();
        expect(tags.map((tag) => $(tag).text())).toEqual(article.tags.map(lineOf));
      }),
      { numRuns: 500 },
    );
  });

  test('has the TEI namespace, the language and no paragraph after a division', () => {
    const paragraph: Block = { type: 'paragraph', text: 'नहर' };
    const article = { ...(fixtureArticles[0]?.[1] as Article), language: 'hi' };
    const body: Block[] = [
      paragraph,
      { type: 'live-entry', headline: 'पानी', blocks: [paragraph] },
      paragraph,
    ];
    const { $, body: written } = readTei(toTei({ ...article, body }));
    expect($('TEI').attr()).toEqual({ xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': 'hi' });
    const names = written
      .children()
      .toArray()
      .map(({ name }) => name);
    expect(names.slice(-3)).toEqual(['p', 'div', 'div']);
  });
});
