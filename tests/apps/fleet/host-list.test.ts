/** The URL list of a host, step by step, in cluster mode, which rejects scripts whose keys are in several slots. */
import type { Redis } from 'ioredis';
import { beforeEach, describe, expect, test } from 'vitest';
import { idOf, keysOf } from '../../../src/apps/fleet/fleet-keys.ts';
import { type Block, HostList } from '../../../src/apps/fleet/host-list.ts';
import { createResultStore, type ResultStore } from '../../../src/apps/fleet/result-store.ts';
import { connectEach, hasValkey } from './valkey.ts';

const keys = keysOf('{samachar}');
const HOST = 'a.example';
const A = 'https://a.example/a';
const B = 'https://a.example/b';
const C = 'https://a.example/c';
const D = 'https://a.example/d';
const SIZE = 2;
const NETWORK = { name: 'ScrapeError', code: 'network', message: 'x' } as const;

describe.skipIf(!hasValkey('the list of a host'))('with Valkey', () => {
  let connection: Redis;
  let list: HostList;
  let results: ResultStore;

  const cluster = ['--cluster-enabled', 'yes'];
  connectEach((fresh) => {
    connection = fresh;
    list = new HostList(connection, keys.host(HOST));
    results = createResultStore(connection, keys);
  }, cluster);

  const open = async (): Promise<Block> => (await list.open(SIZE)) as Block;
  let block: Block;
  /** Steps on a list; a URL is named by its letter. */
  const steps: Readonly<Record<string, (...urls: string[]) => Promise<unknown>>> = {
    add: (...urls) => list.add(urls),
    open: async () => {
      block = await open();
    },
    keep: (url = '', finalUrl) => list.keep(url, 'a', finalUrl),
    fail: (url = '') => list.fail(url, { what: url, error: { ...NETWORK, url } }),
    close: () => list.close(block),
    retry: (...urls) => list.retry(urls),
    drain: () => list.drain(),
  };
  const take = (step: string): Promise<unknown> => {
    const [name = '', ...letters] = step.split(' ');
    const act = steps[name] ?? expect.unreachable(`there is no step ${name}`);
    return act(...letters.map((letter) => `https://${HOST}/${letter}`));
  };
  /** The paths of the URLs in a list. */
  const paths = async () => (await connection.lrange(keys.host(HOST).urls, 0, -1)).join(' ');

  type Counts = [waiting: number, done: number, failed: number];
  test.each<[steps: string, paths: string, counts: Counts, result?: unknown]>([
    ['', '', [0, 0, 0]],
    ['add a b c', '/a /b /c', [3, 0, 0]],
    ['add a b, add b c', '/a /b /c', [3, 0, 0]],
    ['add a b c, open', '/a /b /c', [3, 0, 0]],
    ['add a b c, open, keep a', '/a /b /c', [2, 1, 0]],
    ['add a b c, open, fail a', '/a /b /c', [2, 0, 1]],
    ['add a b c, open, keep a, fail b, close', '/c', [1, 1, 1], 1],
    ['add a, open, keep a, close, add a', '', [0, 1, 0], { added: 0, needsJob: undefined }],
    ['add a, open, fail a, close, retry a', '/a', [1, 0, 0], 1],
    ['add a, open, fail a, close, retry a, retry a', '/a', [1, 0, 0], 0],
    // The open block is kept.
    ['add a b c d, open, drain', '/a /b', [2, 0, 0]],
    ['add a b c, drain, add c', '/c', [1, 0, 0]],
    // A redirected page, whose final URL is then known, or was known before.
    ['add a, open, keep a b', '/a', [0, 1, 0], 'a'],
    ['add a, open, keep a b, add b', '/a', [0, 1, 0], expect.objectContaining({ added: 0 })],
    ['add a b, open, keep a b', '/a /b', [1, 1, 0], ''],
  ])('after "%s" a list has the URLs "%s"', async (script, left, counts, ...results) => {
    let result: unknown;
    for (const step of script.split(', ').filter(Boolean)) result = await take(step);
    const { waiting, done, failed } = await list.counts(Date.now());
    expect([await paths(), [waiting, done, failed]]).toEqual([left, counts]);
    for (const expected of results) expect(result).toEqual(expected);
  });

  describe('a block', () => {
    beforeEach(() => list.add([A, B, C]));

    test('is the head of the list, also for a worker that takes it over', async () => {
      expect(await open()).toEqual({ number: 0, tries: 1, urls: [A, B], kept: new Map() });
      await list.keep(A, 'a');
      await list.add([D]);
      expect(await list.open(99)).toEqual({
        number: 0,
        tries: 1,
        urls: [A, B],
        kept: new Map([[idOf(A), 'a']]),
      });
    });

    test('counts consecutive visits without a finished page, except stopped ones', async () => {
      await open();
      expect(await open()).toMatchObject({ tries: 2 });
      expect(await open()).toMatchObject({ tries: 3 });
      await list.leave();
      expect(await open()).toMatchObject({ tries: 1 });
      await open();
      await list.keep(A, '');
      expect(await open()).toMatchObject({ tries: 1 });
    });

    test('is closed only once, by the first worker', async () => {
      const [first, second] = [await open(), await open()];
      expect(await list.close(first)).toBe(1);
      expect(await list.close(second)).toBeUndefined();
      expect(await open()).toMatchObject({ number: 1, urls: [C] });
      expect(await list.close(second)).toBeUndefined();
      expect(await paths()).toBe('/c');
    });

    test('delivers its results once', async () => {
      for (const _worker of ['lost', 'other']) await results.deliver(HOST, 0, ['"a"', '"b"']);
      await results.deliver(HOST, 1, ['"c"']);
      await results.deliver(HOST, 0, ['"a"']);
      await results.deliver('b.example', 0, ['"d"']);
      const batch = await results.take(1, 10, 1000);
      expect(batch?.results).toEqual(['a', 'b', 'c', 'd']);
    });
  });

  describe('a host needs a job', () => {
    test('from its first URL until it has a job', async () => {
      expect(await list.add([])).toEqual({ added: 0, needsJob: undefined });
      expect(await list.add([A])).toEqual({ added: 1, needsJob: '0' });
      expect(await list.add([B])).toEqual({ added: 1, needsJob: '0' });
      await list.queued('0');
      expect(await list.add([C])).toEqual({ added: 1, needsJob: undefined });
    });

    test('again for URLs added after its list was found empty', async () => {
      await list.add([A]);
      await list.queued('0');
      await list.close(await open());
      expect(await list.open(SIZE)).toBeUndefined();
      expect(await list.add([B])).toEqual({ added: 1, needsJob: '1' });
    });

    test('even if its list was emptied before the producer recorded the job', async () => {
      const { needsJob } = await list.add([A]);
      await list.close(await open());
      await list.open(SIZE);
      await list.queued(needsJob as string);
      expect(await list.add([B])).toEqual({ added: 1, needsJob: '1' });
    });
  });
});
