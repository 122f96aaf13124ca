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
  /** The observable state of a list: its URLs, and how many are waiting, done and failed. */
  const state = async () => {
    const { waiting, done, failed } = await list.counts(Date.now());
    const paths = await connection.lrange(keys.host(HOST).urls, 0, -1);
    return [paths.map((path) => `https://${HOST}${path}`), waiting, done, failed];
  };
  const fail = (url: string): Promise<void> => list.fail(url, { what: url, error: { ...NETWORK, url } });

  /** Steps from an empty list, with the resulting state. */
  const steps: [string, () => Promise<unknown>, unknown[]][] = [
    ['nothing', async () => {}, [[], 0, 0, 0]],
    ['add', () => list.add([A, B, C]), [[A, B, C], 3, 0, 0]],
    ['add twice', async () => [await list.add([A, B]), await list.add([B, C])], [[A, B, C], 3, 0, 0]],
    ['add and open', async () => [await list.add([A, B, C]), await open()], [[A, B, C], 3, 0, 0]],
    [
      'keep a page of the open block',
      async () => [await list.add([A, B, C]), await open(), await list.keep(A, 'a')],
      [[A, B, C], 2, 1, 0],
    ],
    [
      'fail a page of the open block',
      async () => [await list.add([A, B, C]), await open(), await fail(A)],
      [[A, B, C], 2, 0, 1],
    ],
    [
      'close a block',
      async () => {
        await list.add([A, B, C]);
        const block = await open();
        await list.keep(A, 'a');
        await fail(B);
        expect(await list.close(block)).toBe(1);
      },
      [[C], 1, 1, 1],
    ],
    [
      'add a finished page again',
      async () => {
        await list.add([A]);
        const block = await open();
        await list.keep(A, 'a');
        await list.close(block);
        expect(await list.add([A])).toEqual({ added: 0, needsJob: undefined });
      },
      [[], 0, 1, 0],
    ],
    [
      'retry a failed page, twice',
      async () => {
        await list.add([A]);
        const block = await open();
        await fail(A);
        await list.close(block);
        expect([await list.retry([A]), await list.retry([A])]).toEqual([1, 0]);
      },
      [[A], 1, 0, 0],
    ],
    [
      'drain, which keeps the open block',
      async () => [await list.add([A, B, C, D]), await open(), await list.drain()],
      [[A, B], 2, 0, 0],
    ],
    [
      'add what was drained',
      async () => [await list.add([A, B, C]), await list.drain(), await list.add([C])],
      [[C], 1, 0, 0],
    ],
    [
      'keep a redirected page, whose final URL is then known',
      async () => {
        await list.add([A]);
        await open();
        expect(await list.keep(A, 'a', B)).toBe('a');
        expect(await list.add([B])).toMatchObject({ added: 0 });
      },
      [[A], 0, 1, 0],
    ],
    [
      'keep a redirected page whose final URL is known',
      async () => {
        await list.add([A, B]);
        await open();
        expect(await list.keep(A, 'a', B)).toBe('');
      },
      [[A, B], 1, 1, 0],
    ],
  ];

  test.each(steps)('a list has the right state after: %s', async (_name, run, expected) => {
    await run();
    expect(await state()).toEqual(expected);
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
      expect((await state())[0]).toEqual([C]);
    });

    test('delivers its results once', async () => {
      for (const _worker of ['lost', 'other']) await results.deliver(HOST, 0, ['"a"', '"b"']);
      await results.deliver(HOST, 1, ['"c"']);
      await results.deliver(HOST, 0, ['"a"']);
      await results.deliver('b.example', 0, ['"d"']);
      const batch = await results.take({ atLeast: 1, atMost: 10, leaseMs: 1000 });
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
