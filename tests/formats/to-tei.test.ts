import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toTei } from '../../src/formats/index.ts';
import { lineOf } from '../../src/formats/line-of.ts';
import type { Article, Block } from '../../src/index.ts';
import { unmarked } from '../unmarked.ts';
import { fixtureArticles, hostileArticle } from './articles.ts';
import { changed, printed } from './printed.ts';
import { at, elementsOf, parseXml, readBody, textOf, type XmlElement } from './read-tei.ts';

describe('TEI, read back by saxes', () => {
  test.each(fixtureArticles)('returns the blocks, the opening and the metadata of %s', (_, article) => {
    const body = bodyOf(article);
    expect(readBody(body)).toEqual(unmarked(article.body));
    expect(textOf(elementsOf(body, 'head').find(({ attributes }) => attributes.type === 'main'))).toBe(
      article.headline,
    );
    const [standfirst] = argumentsOf(body, 'standfirst');
    expect(textOf(standfirst)).toBe(article.standfirst ?? '');
    expect(argumentsOf(body, 'highlights').map(({ children }) => children.length)).toEqual(
      article.highlights === undefined ? [] : [1],
    );
    const bibl = at(parseXml(toTei(article)), 'teiHeader', 'fileDesc', 'sourceDesc', 'bibl') as XmlElement;
    const typed = (name: string, type: string): string | undefined =>
      elementsOf(bibl, name).find(({ attributes }) => attributes.type === type)?.attributes.when;
    expect(textOf(at(bibl, 'title'))).toBe(article.headline);
    expect(textOf(at(bibl, 'publisher'))).toBe(article.publisher?.name ?? '');
    expect(elementsOf(bibl, 'author').map((author) => textOf(at(author, 'persName')))).toEqual(
      article.authors.map(({ name }) => name),
    );
    expect(typed('date', 'published')).toBe(article.publishedAt);
    expect(typed('date', 'modified')).toBe(article.modifiedAt);
    expect(at(bibl, 'availability', 'licence')?.attributes.target).toBe(article.license);
    expect(
      elementsOf(bibl, 'note')
        .filter(({ attributes }) => attributes.type === 'correction')
        .map(textOf),
    ).toEqual((article.notes ?? []).map(({ text }) => text));
    expect(termsOf(article, 'tags')).toEqual(article.tags);
    expect(termsOf(article, 'breadcrumb')).toEqual(article.breadcrumb.map(({ name }) => name));
  });

  test('is well-formed and returns the blocks of texts that look like XML', () => {
    fc.assert(
      fc.property(hostileArticle, (article) => {
        const expected = changed(printed(article.body), 'table', ({ rows }: { rows: string[][] }) => ({
          type: 'table',
          rows: rows.map((row) => (row.length === 0 ? [''] : row)),
        }));
        expect(readBody(bodyOf(article))).toEqual(expected);
        expect(termsOf(article, 'tags')).toEqual(article.tags.map(lineOf));
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
    const tei = parseXml(toTei({ ...article, body }));
    expect(tei.attributes).toEqual({ xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': 'hi' });
    const names = elementsOf(at(tei, 'text', 'body') as XmlElement).map(({ name }) => name);
    expect(names.slice(-3)).toEqual(['p', 'div', 'div']);
  });
});

function bodyOf(article: Article): XmlElement {
  return at(parseXml(toTei(article)), 'text', 'body') as XmlElement;
}

function argumentsOf(body: XmlElement, name: string): XmlElement[] {
  return elementsOf(body, 'argument').filter(({ attributes }) => attributes.n === name);
}

function termsOf(article: Article, name: string): string[] {
  const textClass = at(parseXml(toTei(article)), 'teiHeader', 'profileDesc', 'textClass');
  const keywords = textClass && elementsOf(textClass).find(({ attributes }) => attributes.n === name);
  return keywords === undefined ? [] : elementsOf(keywords).map(textOf);
}
