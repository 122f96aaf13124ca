import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { parquetWriter, toParquet } from '../../src/formats/parquet.ts';
import { bodyText } from '../../src/formats/to-text.ts';
import type { Article } from '../../src/index.ts';
import { articleWith } from '../article-with.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { fixtureArticles, hostileArticle, mapStrings } from './articles.ts';

const folder = temporaryFolder();

const articles = fixtureArticles.map(([, article]) => article);

describe('Parquet, read back by DuckDB', () => {
  test('returns every fixture unchanged', async () => {
    const rows = await query('select * from articles', await toParquet(articles, { rowGroupSize: 40 }));
    expect(rows.map(articleOf)).toEqual(articles.map(inUtc));
    expect(rows.map(({ text }) => text)).toEqual(articles.map((article) => bodyText(article)));
  });

  test('can be queried with SQL', async () => {
    const bytes = await toParquet(articles, { rowGroupSize: 40 });
    const sql = `select publisher.name as name, len(body) as blocks, publishedAt > '2000-01-01' is not null as dated
      from articles where headline = '${articles[7]?.headline.replaceAll("'", "''")}'`;
    expect(await query(sql, bytes)).toEqual([
      {
        name: articles[7]?.publisher?.name ?? null,
        blocks: String(articles[7]?.body.length),
        dated: articles[7]?.publishedAt !== undefined,
      },
    ]);
    const [sum] = await query('select count(*) as n from (select unnest(body) as b from articles)', bytes);
    expect(sum).toEqual({ n: String(articles.reduce((total, { body }) => total + body.length, 0)) });
  });

  test('returns hostile articles unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileArticle, { minLength: 1, maxLength: 4 }), async (given) => {
        const rows = await query('select * from articles', await toParquet(given, { rowGroupSize: 2 }));
        expect(rows.map(articleOf)).toEqual(given.map(wellFormed));
      }),
      { numRuns: 40 },
    );
  });

  test('always has the columns listed in docs/formats.md', async () => {
    const describe =
      "select string_agg(column_name || ' ' || column_type, chr(10)) as t from (describe from articles)";
    const [none] = await query(describe, await toParquet([]));
    const [all] = await query(describe, await toParquet(articles));
    expect(none).toEqual(all);
    expect(none?.t).toMatchInlineSnapshot(`
      "source VARCHAR
      url VARCHAR
      canonicalUrl VARCHAR
      publisher STRUCT(id VARCHAR, "name" VARCHAR, "domain" VARCHAR)
      language VARCHAR
      breadcrumb STRUCT("name" VARCHAR, url VARCHAR)[]
      section VARCHAR
      kicker VARCHAR
      headline VARCHAR
      standfirst VARCHAR
      description VARCHAR
      caption VARCHAR
      leadImage STRUCT(url VARCHAR, alt VARCHAR, credit VARCHAR, width DOUBLE, height DOUBLE)
      text VARCHAR
      body STRUCT("type" VARCHAR, "text" VARCHAR, "level" INTEGER, ordered BOOLEAN, items VARCHAR[], cite VARCHAR, "rows" VARCHAR[][], url VARCHAR, alt VARCHAR, credit VARCHAR, width DOUBLE, height DOUBLE, caption VARCHAR, provider VARCHAR, duration DOUBLE, marks STRUCT("type" VARCHAR, "start" INTEGER, "end" INTEGER, url VARCHAR)[], itemMarks STRUCT("type" VARCHAR, "start" INTEGER, "end" INTEGER, url VARCHAR)[][], cellMarks STRUCT("type" VARCHAR, "start" INTEGER, "end" INTEGER, url VARCHAR)[][][], "time" VARCHAR, headline VARCHAR, blocks STRUCT("type" VARCHAR, "text" VARCHAR, "level" INTEGER, ordered BOOLEAN, items VARCHAR[], cite VARCHAR, "rows" VARCHAR[][], url VARCHAR, alt VARCHAR, credit VARCHAR, width DOUBLE, height DOUBLE, caption VARCHAR, provider VARCHAR, duration DOUBLE, marks STRUCT("type" VARCHAR, "start" INTEGER, "end" INTEGER, url VARCHAR)[], itemMarks STRUCT("type" VARCHAR, "start" INTEGER, "end" INTEGER, url VARCHAR)[][], cellMarks STRUCT("type" VARCHAR, "start" INTEGER, "end" INTEGER, url VARCHAR)[][][])[])[]
      authors STRUCT("name" VARCHAR, "role" VARCHAR, url VARCHAR)[]
      agency VARCHAR
      dateline STRUCT(raw VARCHAR, place VARCHAR, date VARCHAR, desk VARCHAR)
      publishedAt TIMESTAMP WITH TIME ZONE
      modifiedAt TIMESTAMP WITH TIME ZONE
      highlights VARCHAR[]
      marks STRUCT(standfirst STRUCT("type" VARCHAR, "start" INTEGER, "end" INTEGER, url VARCHAR)[], caption STRUCT("type" VARCHAR, "start" INTEGER, "end" INTEGER, url VARCHAR)[], highlights STRUCT("type" VARCHAR, "start" INTEGER, "end" INTEGER, url VARCHAR)[][])
      tags VARCHAR[]
      license VARCHAR
      notes STRUCT(kind VARCHAR, "text" VARCHAR)[]
      isLive BOOLEAN
      isPaywalled BOOLEAN
      paywalledFrom INTEGER
      isTruncated BOOLEAN
      pages INTEGER
      wordCount INTEGER
      warnings STRUCT(code VARCHAR, message VARCHAR)[]
      provenance STRUCT(field VARCHAR, "source" VARCHAR, confidence DOUBLE, profile VARCHAR)[]"
    `);
  });
});

describe('Parquet, read back by hyparquet', () => {
  test('returns every fixture unchanged', async () => {
    const rows = await parquetReadObjects({ file: bufferOf(await toParquet(articles)) });
    expect(rows.map(articleOf)).toEqual(articles.map(inUtc));
  });

  test('returns hostile articles unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileArticle, { minLength: 1, maxLength: 4 }), async (given) => {
        const file = bufferOf(await toParquet(given, { rowGroupSize: 3 }));
        const rows = await parquetReadObjects({ file });
        expect(rows.map(articleOf)).toEqual(given.map(wellFormed));
      }),
    );
  });
});

describe('a Parquet writer', () => {
  test('passes on each row group when it is full, and the footer at the end', async () => {
    const sizes: number[] = [];
    const file = parquetWriter((bytes) => void sizes.push(bytes.length), { rowGroupSize: 2 });
    for (const article of articles.slice(0, 5)) {
      await file.add(article);
      sizes.push(0);
    }
    await file.close();
    expect(sizes.map((size) => (size > 0 ? 'bytes' : 'row')).join(' ')).toBe(
      'row bytes row row bytes row row bytes bytes',
    );
  });

  test('waits for each write and keeps the order', async () => {
    const parts: Uint8Array[] = [];
    let open = 0;
    const file = parquetWriter(
      async (bytes) => {
        expect(++open).toBe(1);
        await new Promise((resolve) => setTimeout(resolve, 2));
        parts.push(bytes);
        open -= 1;
      },
      { rowGroupSize: 1 },
    );
    await Promise.all(articles.slice(0, 5).map((article) => file.add(article)));
    await file.close();
    const rows = await parquetReadObjects({ file: bufferOf(Buffer.concat(parts)) });
    expect(rows.map(articleOf)).toEqual(articles.slice(0, 5).map(inUtc));
  });

  test('writes the chosen columns, and the source of an article if it has one', async () => {
    const rows = [{ ...articleWith(), source: 'pages/nahar.html' }, articleWith()];
    const bytes = await toParquet(rows, { columns: ['wordCount', 'source'] });
    const { wordCount } = articleWith();
    expect(await parquetReadObjects({ file: bufferOf(bytes) })).toEqual([
      { wordCount, source: 'pages/nahar.html' },
      { wordCount, source: null },
    ]);
  });

  test('writes row groups of the requested size and its schema version', async () => {
    const bytes = await toParquet(articles.slice(0, 5), { rowGroupSize: 2 });
    const { row_groups, key_value_metadata } = parquetMetadata(bufferOf(bytes));
    expect(row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([2, 2, 1]);
    expect(key_value_metadata).toEqual([{ key: 'samachar.schema', value: '3' }]);
  });

  test('buffers at most one row group of a long run', async () => {
    const sizes: number[] = [];
    const file = parquetWriter((bytes) => void sizes.push(bytes.length), { rowGroupSize: 50 });
    const one = articleWith({ body: [{ type: 'paragraph', text: 'नहर '.repeat(500) }] });
    for (let at = 0; at < 2000; at += 1) await file.add({ ...one, headline: `नहर ${at}` });
    expect(Math.max(...sizes)).toBeLessThan(100_000);
    await file.close();
  });

  test('rethrows an error of the write callback', async () => {
    const file = parquetWriter(() => Promise.reject(new Error('disk full')), { rowGroupSize: 1 });
    await expect(file.add(articleWith())).rejects.toThrow('disk full');
    await expect(file.close()).rejects.toThrow('disk full');
  });

  test.each([0, -1, 1.5, Number.NaN])('rejects a row group size of %d', (rowGroupSize) => {
    const message = `option "rowGroupSize" must be a whole number above 0, not ${rowGroupSize}`;
    expect(() => parquetWriter(() => {}, { rowGroupSize })).toThrow(
      expect.objectContaining({ code: 'invalid-input', message }),
    );
  });
});

/** Rows that DuckDB returns for a query of the file. */
async function query(sql: string, bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  const file = join(folder, 'articles.parquet');
  writeFileSync(file, bytes);
  const database = await DuckDBInstance.create();
  const connection = await database.connect();
  try {
    const reader = await connection.runAndReadAll(sql.replaceAll('from articles', `from '${file}'`));
    return reader.getRowObjectsJson();
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}

/** Converts a row to an article: nulls become absent keys, and provenance is keyed by field. */
function articleOf({ text: _, provenance, ...row }: Record<string, unknown>): Article {
  const stated = provenance as { field: string }[];
  const origins = stated.map(({ field, ...origin }) => [field, withoutNulls(origin)]);
  return inUtc({ ...withoutNulls(row), provenance: Object.fromEntries(origins) } as Article);
}

/** Parquet stores points in time without their offsets. */
function inUtc(article: Article): Article {
  const times = (['publishedAt', 'modifiedAt'] as const)
    .filter((name) => article[name] !== undefined)
    .map((name) => [name, new Date(article[name] ?? '').toISOString()]);
  return { ...article, ...Object.fromEntries(times) };
}

function withoutNulls(value: object): object {
  return JSON.parse(JSON.stringify(value, (_, item) => (item === null ? undefined : item)));
}

/** UTF-8 cannot encode lone surrogates, and both readers strip a byte order mark from each string. */
function wellFormed(article: Article): Article {
  return mapStrings(article, (text) => text.replace(/\p{Cs}/gu, '\ufffd').replace(/^\ufeff/u, ''));
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
