/** Every page under fixtures/ gives the article or the kind that a person wrote for it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Article, articleSchema, extractArticle, ScrapeError } from '../src/index.ts';

interface Fixture {
  readonly name: string;
  readonly html: Uint8Array;
  readonly page: { readonly url: string; readonly kind?: string; readonly absent?: readonly string[] };
  readonly expected: Partial<Article> | undefined;
}

const root = join(import.meta.dirname, '..', 'fixtures');

function fixtures(): Fixture[] {
  const publishers = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return publishers.flatMap(({ name: publisher }) =>
    readdirSync(join(root, publisher)).map((slug) => readFixture(join(publisher, slug))),
  );
}

function readFixture(name: string): Fixture {
  const read = (file: string): string => readFileSync(join(root, name, file), 'utf8');
  return {
    name,
    html: readFileSync(join(root, name, 'page.html')),
    page: JSON.parse(read('page.json')),
    expected: existsSync(join(root, name, 'article.json')) ? JSON.parse(read('article.json')) : undefined,
  };
}

const all = fixtures();

describe('a page gives its expected article', () => {
  const articles = all
    .filter(({ expected }) => expected !== undefined)
    .map((fixture) => [fixture.name, fixture] as const);
  test.each(articles)('%s', (_, { html, page, expected }) => {
    const article = extractArticle(html, { url: page.url });
    const given = Object.keys(expected ?? {}) as (keyof Article)[];
    expect(Object.fromEntries(given.map((key) => [key, article[key]]))).toEqual(expected);
    for (const key of page.absent ?? []) expect(article).not.toHaveProperty(key);
    expect(articleSchema.safeParse(article).success).toBe(true);
  });
});

describe('a page that is not an article is refused with its kind', () => {
  const others = all
    .filter(({ page }) => page.kind !== undefined)
    .map((fixture) => [fixture.name, fixture] as const);
  test.each(others)('%s', (_, { html, page }) => {
    const read = (): Article => extractArticle(html, { url: page.url });
    expect(read).toThrow(ScrapeError);
    expect(read).toThrow(expect.objectContaining({ code: 'not-an-article', kind: page.kind, url: page.url }));
  });
});
