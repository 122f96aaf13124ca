/** What a fleet costs Valkey: commands per page, bytes per URL, and how evenly hosts are visited. */
import type { Redis } from 'ioredis';
import { describe, expect, test } from 'vitest';
import { keysOf } from '../../../src/apps/fleet/fleet-keys.ts';
import { HostList } from '../../../src/apps/fleet/host-list.ts';
import { deadLetters, enqueue, type WorkOptions, work } from '../../../src/apps/fleet/index.ts';
import type { Fetch } from '../../../src/index.ts';
import { gathered } from '../../sources/gathered.ts';
import { AT_ONCE, articleAt } from './fleet/pages.ts';
import { connectEach, hasValkey } from './valkey.ts';

const CALLS = /^cmdstat_.*?:calls=(\d+)/gmu;
const USED_MEMORY = /^used_memory:(\d+)/mu;
const MAX_COMMANDS = 4;
const MAX_BYTES = 160;
/** About as long as the path of a typical report. */
const PATH = 'desh/rajya/nahar-ki-safai-shuru-gaon-ke-kisanon-ko-rahat';

describe.skipIf(!hasValkey('the costs of a fleet'))('with Valkey', () => {
  let connection: Redis;
  connectEach((fresh) => {
    connection = fresh;
  });

  const page: Fetch = async (input) => {
    const { pathname } = new URL(String(input));
    if (pathname === '/robots.txt') return new Response('', { status: 404 });
    const headers = { 'content-type': 'text/html' };
    return new Response(articleAt(0, Number(pathname.split('/').at(-1))), { headers });
  };
  const run = (options: Partial<WorkOptions> = {}) =>
    work({ connection, fetch: page, ...AT_ONCE, ...options });
  /** URLs sorted by host. */
  const urlsOf = (hosts: number, each: number): string[] =>
    Array.from(
      { length: hosts * each },
      (_, at) => `https://h${Math.floor(at / each)}.example/${PATH}/${at}`,
    );

  test.each([
    [4, 192],
    [16, 48],
  ])(`a page costs at most ${MAX_COMMANDS} commands, with %d hosts of %d pages`, async (hosts, each) => {
    const urls = urlsOf(hosts, each);
    await enqueue(urls, { connection });
    const cost = await commandsOf(connection, async () => {
      expect(await run()).toMatchObject({ done: urls.length, failed: 0 });
    });
    expect(cost / urls.length).toBeGreaterThan(1);
    expect(cost / urls.length).toBeLessThanOrEqual(MAX_COMMANDS);
  });

  test.each([
    [20, 1000],
    [200, 100],
  ])(`a waiting URL takes at most ${MAX_BYTES} bytes, with %d hosts of %d pages`, async (hosts, each) => {
    const before = await usedMemory(connection);
    const urls = urlsOf(hosts, each);
    await enqueue(urls, { connection });
    expect(((await usedMemory(connection)) - before) / urls.length).toBeLessThanOrEqual(MAX_BYTES);
  });

  test('a list sorted by host keeps all hosts busy', async () => {
    const hosts: string[] = [];
    const watched: Fetch = async (input, init) => {
      const { host, pathname } = new URL(String(input));
      if (pathname !== '/robots.txt') hosts.push(host);
      return page(input, init);
    };
    await enqueue(urlsOf(10, 12), { connection });
    await run({ fetch: watched });
    for (let at = 0; at < hosts.length; at += 40) expect(new Set(hosts.slice(at, at + 40)).size).toBe(10);
  });

  test('a page that takes down its workers four times is given up, but no other page', async () => {
    await enqueue(['https://a.example/1', 'https://a.example/2'], { connection });
    // A killed worker leaves the page that it was requesting.
    for (let kills = 0; kills < 4; kills += 1) {
      await new HostList(connection, keysOf('{samachar}').host('a.example')).open(48);
    }
    expect(await run()).toMatchObject({ done: 1, failed: 1 });
    const letters = await gathered(deadLetters({ connection }));
    expect(letters).toMatchObject([{ what: 'https://a.example/1', error: { code: 'aborted' } }]);
  });
});

/** Counts the commands run during a task, including those within scripts. */
async function commandsOf(connection: Redis, work: () => Promise<unknown>): Promise<number> {
  const count = async (): Promise<number> => {
    const stats = await connection.info('commandstats');
    return [...stats.matchAll(CALLS)].reduce((sum, [, calls]) => sum + Number(calls), 0);
  };
  const before = await count();
  await work();
  return (await count()) - before;
}

/** Memory used by the server, in bytes. */
async function usedMemory(connection: Redis): Promise<number> {
  return Number(USED_MEMORY.exec(await connection.info('memory'))?.[1]);
}
