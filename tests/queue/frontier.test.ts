/** The frontier of a fleet: what a page costs, and what becomes of pages whose workers are lost. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Fetch } from '../../src/index.ts';
import { openFleet } from '../../src/queue/fleet.ts';
import { keysOf } from '../../src/queue/fleet-keys.ts';
import {
  createFrontier,
  type Frontier,
  type PageJob,
  type QueuedPageOutcome,
} from '../../src/queue/frontier.ts';
import {
  deadLetters,
  drainFleet,
  enqueue,
  type FleetResult,
  fleetStatus,
  type WorkOptions,
  work,
} from '../../src/queue/index.ts';
import { commandsOf } from './commands-of.ts';
import { articleAt } from './fleet/pages.ts';
import { hasValkey, startValkey, type Valkey } from './valkey.ts';

const prefix = '{samachar}';
const keys = keysOf(prefix);
const HTML = { 'content-type': 'text/html' };
const URL_OF_A = 'https://a.example/1';
const LEASE_MS = 60;
const GAP_MS = 1;

describe.skipIf(!hasValkey('the frontier of a fleet'))('with a Valkey', () => {
  let valkey: Valkey;
  let connection: Redis;

  beforeAll(async () => {
    valkey = await startValkey();
  });
  afterAll(() => valkey.remove());
  beforeEach(() => {
    connection = valkey.connect();
  });
  afterEach(async () => {
    await connection.flushall();
    await connection.quit();
  });

  const page: Fetch = async (input) => {
    const { pathname } = new URL(String(input));
    if (pathname === '/robots.txt') return new Response('', { status: 404 });
    return new Response(articleAt(0, Number(pathname.slice(1))), { headers: HTML });
  };
  const run = (options: Partial<WorkOptions> = {}) =>
    work({
      connection,
      fetch: page,
      gapMs: GAP_MS,
      askTdmrep: false,
      lockMs: 1000,
      untilDone: true,
      workers: 0,
      ...options,
    });
  const frontierOf = (): Frontier => createFrontier({ connection, keys, prefix, leaseMs: LEASE_MS });
  const taken = async (frontier: Frontier, token: string): Promise<PageJob | undefined> =>
    (await frontier.take({ token, limit: 1, gapMs: GAP_MS })).jobs[0];
  const completed: QueuedPageOutcome = {
    state: 'completed',
    result: { url: URL_OF_A } as FleetResult,
    articleId: 'A',
  };
  const end = (frontier: Frontier, job: PageJob | undefined, token: string): Promise<boolean> =>
    frontier.end({
      job: job as PageJob,
      outcome: completed,
      waitMs: 0,
      lease: { token, gapMs: GAP_MS, endedMs: 0 },
      longGapMs: undefined,
    });
  const waiting = async (): Promise<number> => {
    const fleet = openFleet({ connection });
    const load = await fleet.load();
    await fleet.close();
    return load.waiting;
  };
  const urlsOf = (hosts: number, each: number): string[] =>
    Array.from({ length: hosts * each }, (_, at) => `https://h${at % hosts}.example/${at}`);

  describe('costs', () => {
    const EACH = 3;

    test.each([[20], [2000], [10_000]])('at most 8 commands a URL with %d hosts', async (hosts) => {
      const urls = urlsOf(hosts, 10_000 / hosts);
      const cost = await commandsOf(connection, () => enqueue(urls, { connection }));
      expect(cost / urls.length).toBeLessThanOrEqual(8);
      expect(cost / urls.length).toBeGreaterThan(1);
    });

    test('at most 25 commands a page, as many with 500 hosts as with 20', async () => {
      const costOf = async (hosts: number): Promise<number> => {
        const urls = urlsOf(hosts, EACH);
        await enqueue(urls, { connection });
        const cost = await commandsOf(connection, async () => {
          expect(await run()).toMatchObject({ done: urls.length, failed: 0 });
        });
        await connection.flushall();
        return cost / urls.length;
      };
      const [few, many] = [await costOf(20), await costOf(500)];
      expect(many).toBeLessThanOrEqual(25);
      expect(few).toBeGreaterThan(10);
      // A short run shares its last look among fewer pages.
      expect(many).toBeLessThanOrEqual(few + 1);
    });

    test('one connection for all hosts', async () => {
      const clients = async (): Promise<number> =>
        String(await connection.client('LIST'))
          .trim()
          .split('\n').length;
      await enqueue(urlsOf(50, 2), { connection });
      const before = await clients();
      let most = 0;
      const watched: Fetch = async (...call) => {
        most = Math.max(most, await clients());
        return page(...call);
      };
      await run({ fetch: watched });
      expect(most).toBe(before);
    });
  });

  describe('a page whose worker is lost', () => {
    beforeEach(() => enqueue([URL_OF_A], { connection }));

    test('is not taken as long as it is claimed, then by another', async () => {
      const frontier = frontierOf();
      const job = await taken(frontier, 'first');
      expect(job).toMatchObject({ url: URL_OF_A, losses: 0 });
      await frontier.look();
      expect(await taken(frontier, 'second')).toBeUndefined();
      await sleep(LEASE_MS / 2);
      await frontier.keep([{ job: job as PageJob, token: 'first' }]);
      await sleep(LEASE_MS / 2 + 10);
      expect(await frontier.look()).toMatchObject({ queues: 1 });
      expect(await taken(frontier, 'second')).toBeUndefined();
      await sleep(LEASE_MS);
      await frontier.look();
      expect(await taken(frontier, 'second')).toMatchObject({ url: URL_OF_A, losses: 1 });
    });

    test.each([
      ['while it waits', false],
      ['while another has it', true],
    ])('has one result if its worker ends it after all, %s', async (_when, isTakenAgain) => {
      const frontier = frontierOf();
      const first = await taken(frontier, 'first');
      await sleep(LEASE_MS + 10);
      await frontier.look();
      const second = isTakenAgain ? await taken(frontier, 'second') : undefined;
      expect(await end(frontier, first, 'first')).toBe(true);
      if (isTakenAgain) expect(await end(frontier, second, 'second')).toBe(false);
      expect(await connection.llen(keys.results)).toBe(1);
      expect(await waiting()).toBe(0);
      const { total } = await fleetStatus({ connection });
      expect(total).toMatchObject({ waiting: 0, active: 0, done: 1 });
      await sleep(5);
      expect(await taken(frontier, 'third')).toBeUndefined();
      expect(await frontier.look()).toMatchObject({ queues: 0 });
    });

    test('is a dead letter after four of them, and not fetched', async () => {
      const frontier = frontierOf();
      for (const token of ['1', '2', '3', '4']) {
        expect(await taken(frontier, token)).toBeDefined();
        await sleep(LEASE_MS + 10);
        await frontier.look();
      }
      const fetch: Fetch = () => Promise.reject(new Error('it is fetched'));
      expect(await run({ fetch })).toMatchObject({ done: 0, failed: 1 });
      const letters = [];
      for await (const letter of deadLetters({ connection })) letters.push(letter);
      expect(letters).toMatchObject([{ what: URL_OF_A, error: { code: 'aborted' } }]);
    });
  });

  test('pages that redirect to each other’s hosts do not wait for each other', async () => {
    const other: Record<string, string> = { 'a.example': 'b.example', 'b.example': 'a.example' };
    const crossed: Fetch = async (input, init) => {
      const { host, pathname } = new URL(String(input));
      if (pathname !== '/1') return page(input, init);
      await sleep(50);
      return new Response(null, { status: 302, headers: { location: `https://${other[host]}/2` } });
    };
    await enqueue(['https://a.example/1', 'https://b.example/1'], { connection });
    expect(await run({ fetch: crossed, lockMs: 10_000 })).toMatchObject({ done: 2, failed: 0 });
  });

  test('counts what waits, whatever becomes of it', async () => {
    const urls = urlsOf(2, 4);
    await enqueue(urls, { connection });
    await enqueue(urls, { connection });
    expect(await waiting()).toBe(8);
    await taken(frontierOf(), 'first');
    await drainFleet({ connection });
    expect(await waiting()).toBe(1);
    await sleep(LEASE_MS);
    await run();
    expect(await waiting()).toBe(0);
    expect((await fleetStatus({ connection })).total).toMatchObject({ done: 1, waiting: 0 });
  });

  test('keeps the last hundred pages of a host for dashboards', async () => {
    const urls = urlsOf(1, 140);
    await enqueue(urls, { connection });
    await run();
    const queue = new Queue('pages-h0.example', { connection, prefix });
    const { completed: kept = 0 } = await queue.getJobCounts('completed');
    expect(kept).toBeGreaterThanOrEqual(100);
    expect(kept).toBeLessThan(120);
    const [last] = await queue.getCompleted(0, 0);
    expect(last).toMatchObject({ attemptsMade: 1, data: { what: urls.at(-1) } });
    expect(last?.finishedOn).toBeGreaterThanOrEqual(last?.processedOn ?? Number.POSITIVE_INFINITY);
    await queue.close();
    expect(await connection.keys(`${prefix}:pages-h0.example:*`)).toHaveLength(kept + 2);
  });
});
