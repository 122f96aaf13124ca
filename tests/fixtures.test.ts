/** Every page under fixtures/ gives the article or the kind that a person wrote for it. */
import { expect, test } from 'vitest';
import { type Article, articleSchema, extractArticle, ScrapeError } from '../src/index.ts';
import { fixtures } from './read-fixtures.ts';

const all = fixtures();

const articles = all.filter(({ expected }) => expected !== undefined);
test.each(articles)('a page gives its expected article: $name', ({ html, url, expected, absent = [] }) => {
  const article = extractArticle(html, { url });
  const given = Object.keys(expected ?? {}) as (keyof Article)[];
  expect(Object.fromEntries(given.map((key) => [key, article[key]]))).toEqual(expected);
  for (const key of absent) expect(article).not.toHaveProperty(key);
  expect(articleSchema.safeParse(article).success).toBe(true);
});

test.each(all.filter(({ kind }) => kind !== undefined))(
  'a page is refused with its kind: $name',
  ({ html, url, kind }) => {
    const read = (): Article => extractArticle(html, { url });
    expect(read).toThrow(ScrapeError);
    expect(read).toThrow(expect.objectContaining({ code: 'not-an-article', kind, url }));
  },
);
