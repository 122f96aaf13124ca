/** Every page under fixtures/ gives the article or the kind that a person wrote for it. */
import { expect, test } from 'vitest';
import { contractFaults } from '../scripts/fuzz/contract-faults.ts';
import { mean, type ScoredPage, scorePage } from '../scripts/score.ts';
import { type Article, articleSchema, inspectArticle, ScrapeError } from '../src/index.ts';
import { fixtures } from './read-fixtures.ts';

test.each(fixtures())('$name', ({ html, url, expected, kind, absent = [] }) => {
  const { article, error, trace } = inspectArticle(html, { url });
  if (expected === undefined) {
    expect(error).toBeInstanceOf(ScrapeError);
    expect(error).toMatchObject({ code: 'not-an-article', kind, url });
  } else {
    const given = Object.keys(expected) as (keyof Article)[];
    expect(Object.fromEntries(given.map((key) => [key, article?.[key]]))).toEqual(expected);
    for (const key of absent) expect(article).not.toHaveProperty(key);
    expect(articleSchema.safeParse(article).success).toBe(true);
  }
  expect(contractFaults(article ?? {})).toEqual([]);
  // One attempt wins per field, and its source is in the provenance.
  const winners = trace.fields.filter(({ won }) => won).map(({ field, source }) => [field, source]);
  const provenance = Object.entries(article?.provenance ?? {}).map(([field, { source }]) => [field, source]);
  expect(winners.sort()).toEqual(provenance.sort());
});

test('the generic engine gets nearly every block right, without publisher rules', () => {
  const scores = fixtures().flatMap(({ html, url, expected }) => {
    if (expected === undefined) return [];
    const { article } = inspectArticle(html, { url, publishers: [] });
    const found: ScoredPage = article === undefined ? {} : { ...article };
    return [scorePage(expected, found).blocks.f];
  });
  expect(mean(scores)).toBeGreaterThanOrEqual(0.93);
});
