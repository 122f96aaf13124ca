import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FleetResult, ndjsonSink } from '../../src/queue/index.ts';
import { articleOf, pageOf, storyAround } from '../page-of.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samachar-sink-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function resultAt(at: number): FleetResult {
  const url = `https://naya-akhbar.example/${at}`;
  const article = articleOf(pageOf(storyAround()), { url });
  return { url, article, rights: { sources: [] } as unknown as FleetResult['rights'] };
}

test('the same results written twice are one shard', async () => {
  const sink = ndjsonSink(join(folder, 'deep', 'er'));
  const results = [resultAt(1), resultAt(2)];
  const first = await sink.write(results);
  expect(await sink.write(results)).toEqual(first);
  expect(first?.results).toBe(2);
  expect(readdirSync(join(folder, 'deep', 'er'))).toEqual([first?.name]);
});

test('a line is the article, or what is asked for', async () => {
  const [result] = [resultAt(1)];
  const shard = await ndjsonSink(folder).write([result]);
  expect(JSON.parse(readFileSync(join(folder, shard?.name ?? ''), 'utf8'))).toEqual(result.article);
  const other = await ndjsonSink(folder, { lineOf: ({ url }) => [url] }).write([result]);
  expect(readFileSync(join(folder, other?.name ?? ''), 'utf8')).toBe(`["${result.url}"]\n`);
});

test('no result is no shard', async () => {
  expect(await ndjsonSink(folder).write([])).toBeUndefined();
  expect(readdirSync(folder)).toEqual([]);
});

test('results that break off leave nothing behind', async () => {
  async function* broken(): AsyncGenerator<FleetResult> {
    yield resultAt(1);
    throw new Error('torn');
  }
  await expect(ndjsonSink(folder).write(broken())).rejects.toThrow('torn');
  expect(readdirSync(folder)).toEqual([]);
});
