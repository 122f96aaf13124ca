import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  type FleetResult,
  ndjsonSink,
  parquetSink,
  type WrittenShard,
} from '../../../src/apps/fleet/index.ts';
import { articleWith } from '../../article-with.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const folders = temporaryFolder();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(folders, 'sink-'));
});

function resultAt(at: number): FleetResult {
  const url = `https://naya-akhbar.example/${at}`;
  return { url, article: articleWith({ url }), rights: { sources: [] } as unknown as FleetResult['rights'] };
}

function pathOf(shard: WrittenShard | undefined): string {
  return join(folder, shard?.name ?? '');
}

describe.each([
  ['ndjson', ndjsonSink],
  ['parquet', parquetSink],
])('a folder of %s shards', (extension, sinkOf) => {
  test('stores the same results as the same shard, byte for byte', async () => {
    const deep = join(folder, 'deep', 'er');
    const first = await sinkOf(deep).write([resultAt(1), resultAt(2)]);
    const bytes = readFileSync(join(deep, first?.name ?? ''));
    expect(await sinkOf(deep).write([resultAt(1), resultAt(2)])).toEqual(first);
    expect(first?.results).toBe(2);
    expect(first?.name).toMatch(new RegExp(`^[0-9a-f]{32}\\.${extension}$`, 'u'));
    expect(readdirSync(deep)).toEqual([first?.name]);
    expect(readFileSync(join(deep, first?.name ?? '')).equals(bytes)).toBe(true);
  });

  test('stores other results as another shard', async () => {
    const shards = [await sinkOf(folder).write([resultAt(1)]), await sinkOf(folder).write([resultAt(2)])];
    expect(readdirSync(folder).sort()).toEqual(shards.map((shard) => shard?.name).sort());
    expect(new Set(readdirSync(folder)).size).toBe(2);
  });

  test('writes no shard without results', async () => {
    expect(await sinkOf(folder).write([])).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('leaves nothing behind if the results break off', async () => {
    async function* broken(): AsyncGenerator<FleetResult> {
      yield resultAt(1);
      throw new Error('torn');
    }
    await expect(sinkOf(folder).write(broken())).rejects.toThrow('torn');
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('a line of NDJSON is the article, or the requested value', async () => {
  const result = resultAt(1);
  const shard = await ndjsonSink(folder).write([result]);
  expect(JSON.parse(readFileSync(pathOf(shard), 'utf8'))).toEqual(result.article);
  const other = await ndjsonSink(folder, { lineOf: ({ url }) => [url] }).write([result]);
  expect(readFileSync(pathOf(other), 'utf8')).toBe(`["${result.url}"]\n`);
});

test('a row of Parquet is an article, in the order of the results', async () => {
  const results = Array.from({ length: 1003 }, (_, at) => resultAt(at));
  const shard = await parquetSink(folder).write(results);
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(pathOf(shard)) });
  expect(rows.map(({ url }) => url)).toEqual(results.map(({ url }) => url));
  expect(rows[0]?.headline).toBe(results[0]?.article.headline);
});
