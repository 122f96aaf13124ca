/** The example that reads a Parquet file in Python, run on the fixtures. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { toParquet } from '../../src/formats/parquet.ts';
import { extractArticle } from '../../src/index.ts';
import { binaryOf, hasComponent, PYARROW } from '../components.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const folder = temporaryFolder();

describe.runIf(hasComponent(PYARROW, 'tests/python/'))('examples/read_parquet.py', () => {
  test('counts articles, words and blocks by publisher', async () => {
    const articles = readdirSync(join(project, 'fixtures/unknown')).map((slug) =>
      extractArticle(readFileSync(join(project, 'fixtures/unknown', slug, 'page.html'))),
    );
    const file = join(folder, 'articles.parquet');
    writeFileSync(file, await toParquet(articles));
    const { status, stdout, stderr } = spawnSync(
      binaryOf(PYARROW) ?? '',
      ['examples/read_parquet.py', file],
      { cwd: project, encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf-8' } },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    const names = new Set(articles.map(({ publisher }) => publisher?.name ?? 'None'));
    expect(rows.map(([name]) => name).sort()).toEqual([...names].sort());
    expect(sumOf(rows, 1)).toBe(articles.length);
    expect(sumOf(rows, 2)).toBe(articles.reduce((sum, { wordCount }) => sum + wordCount, 0));
    const paragraphs = articles.flatMap(({ body }) => body.filter(({ type }) => type === 'paragraph'));
    const counted = [...stdout.matchAll(/'paragraph': ([0-9]+)/gu)].map(([, count]) => Number(count));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(paragraphs.length);
  });
});

function sumOf(rows: readonly (readonly string[])[], column: number): number {
  return rows.reduce((sum, row) => sum + Number(row[column]), 0);
}
