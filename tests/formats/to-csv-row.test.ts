import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CSV_COLUMNS, csvHeader, csvRowOf, toCsvRow } from '../../src/formats/index.ts';
import { lineOf } from '../../src/formats/line-of.ts';
import { bodyText } from '../../src/formats/to-text.ts';
import type { Article } from '../../src/index.ts';
import { articleWith } from '../article-with.ts';
import { fixtureArticles, hostileArticle } from './articles.ts';

/** Characters that start a formula in a spreadsheet. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

describe('CSV, read back by csv-parse', () => {
  test.each(fixtureArticles)('returns the fields of %s', (_, article) => {
    const [row] = readRows([article]);
    expect(row).toMatchObject({
      url: article.url ?? '',
      publisher: article.publisher?.name ?? '',
      language: article.language,
      headline: article.headline,
      standfirst: article.standfirst ?? '',
      authors: article.authors.map(({ name }) => name).join('; '),
      publishedAt: article.publishedAt ?? '',
      tags: article.tags.join('; '),
      isLive: String(article.isLive),
      wordCount: String(article.wordCount),
    });
    expect(row?.text).toBe(guarded(bodyText(article)));
  });

  test('returns the fields of any articles and contains no formulas', () => {
    fc.assert(
      fc.property(fc.array(hostileArticle, { minLength: 1, maxLength: 3 }), (articles) => {
        const rows = readRows(articles);
        expect(rows.map(({ headline }) => headline)).toEqual(
          articles.map(({ headline }) => guarded(lineOf(headline))),
        );
        expect(rows.map(({ text }) => text)).toEqual(articles.map((article) => guarded(bodyText(article))));
        expect(rows.flatMap(Object.values).filter((field) => FORMULA.test(field))).toEqual([]);
      }),
    );
  });

  test.each(['=cmd|"/C calc"!A0', '+1', '-2+3', '@SUM(A1)', '\t=1', '＝1', "'=1", "''=1"])(
    'puts an apostrophe before %j',
    (headline) => {
      const [row] = readRows([articleWith({ headline })]);
      expect(row?.headline).toBe(`'${headline.trim()}`);
    },
  );

  test.each(["'नहर' साफ", 'नहर = पानी', '41', '१.५'])('leaves %j unchanged', (headline) => {
    expect(readRows([articleWith({ headline })])[0]?.headline).toBe(headline);
  });

  test('has a source column, which is empty for an article without a source', () => {
    const rows = readRows([{ ...articleWith(), source: 'pages/nahar.html' } as Article, articleWith()]);
    expect(rows.map(({ source }) => source)).toEqual(['pages/nahar.html', '']);
  });

  test('ends each row with CRLF', () => {
    expect(csvHeader()).toMatch(/^"source","url","canonicalUrl",.*,"text"\r\n$/u);
    expect(toCsvRow(articleWith())).toMatch(/\r\n$/u);
  });

  test('has the chosen columns in their order', () => {
    const article = articleWith({ headline: 'नहर की सफाई' });
    const columns = ['headline', 'isLive', 'nosuch'];
    expect(csvHeader(columns)).toBe('"headline","isLive","nosuch"\r\n');
    expect(csvRowOf(columns)(article)).toBe('"नहर की सफाई","false",""\r\n');
    expect([csvHeader(CSV_COLUMNS), csvRowOf(CSV_COLUMNS)(article)]).toEqual([
      csvHeader(),
      toCsvRow(article),
    ]);
  });
});

function readRows(articles: readonly Article[]): Record<string, string>[] {
  return parse(csvHeader() + articles.map(toCsvRow).join(''), {
    columns: true,
    record_delimiter: '\r\n',
    trim: false,
  });
}

/** The text with an apostrophe if it needs one. */
function guarded(text: string): string {
  return /^'*[=+\-@\t＝＋－＠]/u.test(text) ? `'${text}` : text;
}
