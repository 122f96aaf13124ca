/** The example that reads a Parquet file in Python, run on the fixtures. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { sum } from '../../scripts/score.ts';
import { toParquet } from '../../src/formats/parquet.ts';
import { extractArticle } from '../../src/index.ts';
import { binaryOf, hasComponent, PYARROW } from '../components.ts';
import { fixtures } from '../read-fixtures.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const folder = temporaryFolder();

describe.runIf(hasComponent(PYARROW, 'tests/python/'))('examples/read_parquet.py', () => {
  test('counts articles, words and blocks by publisher', async () => {
    const articles = fixtures(['unknown']).map(({ html }) => extractArticle(html));
    const file = join(folder, 'articles.parquet');
    writeFileSync(file, await toParquet(articles));
    const { status, stdout, stderr } = spawnSync(
      binaryOf(PYARROW) ?? '',
      ['examples/read_parquet.py', file],
      { cwd: project, encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf-8' } },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    const rows = lines.map((line) => line.split('\t'));
    const sumOf = (column: number): number => sum(rows.map((row) => Number(row[column])));
    const names = new Set(articles.map(({ publisher }) => publisher?.name ?? 'None'));
    expect(rows.map(([name]) => name).sort()).toEqual([...names].sort());
    expect(sumOf(1)).toBe(articles.length);
    expect(sumOf(2)).toBe(sum(articles.map(({ wordCount }) => wordCount)));
    const paragraphs = articles.flatMap(({ body }) => body.filter(({ type }) => type === 'paragraph'));
    const counted = [...stdout.matchAll(/'paragraph': ([0-9]+)/gu)].map(([, count]) => Number(count));
    expect(sum(counted)).toBe(paragraphs.length);
  });
});
