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

const rowsBy = {
  DuckDB: (bytes: Uint8Array) => query('select * from articles', bytes),
  hyparquet: (bytes: Uint8Array) => parquetReadObjects({ file: bufferOf(bytes) }),
};

describe.each(Object.entries(rowsBy))('Parquet, read back by %s', (_reader, rowsOf) => {
  test('returns every fixture unchanged', async () => {
    const rows = await rowsOf(await toParquet(articles, { rowGroupSize: 40 }));
    expect(rows.map(articleOf)).toEqual(articles.map(inUtc));
    expect(rows.map(({ text }) => text)).toEqual(articles.map((article) => bodyText(article)));
  });

  test('returns hostile articles unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileArticle, { minLength: 1, maxLength: 4 }), async (given) => {
        const rows = await rowsOf(await toParquet(given, { rowGroupSize: 2 }));
        expect(rows.map(articleOf)).toEqual(given.map(wellFormed));
      }),
      { numRuns: 40 },
    );
  });
});

test('Parquet always has the columns listed in docs/formats.md', async () => {
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

  test('rethrows an error of the write callback', async () => {
    const file = parquetWriter(() => Promise.reject(new Error('disk full')), { rowGroupSize: 1 });
    await expect(file.add(articleWith())).rejects.toThrow('disk full');
    await expect(file.close()).rejects.toThrow('disk full');
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
