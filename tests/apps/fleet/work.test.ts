/** The parts of a fleet, each against Valkey, with pages from a `fetch` of the tests. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addPages } from '../../../src/apps/fleet/add-pages.ts';
import { type Fleet, openFleet } from '../../../src/apps/fleet/fleet.ts';
import { HOSTS, keysOf } from '../../../src/apps/fleet/fleet-keys.ts';
import {
  deadLetters,
  drainFleet,
  enqueue,
  type FleetResult,
  fleetStatus,
  pauseFleet,
  requeueDeadLetters,
  resumeFleet,
  type Sink,
  takeResults,
  type WorkOptions,
  work,
} from '../../../src/apps/fleet/index.ts';
import { createResultStore } from '../../../src/apps/fleet/result-store.ts';
import { type Fetch, ScrapeError } from '../../../src/index.ts';
import { pageOf } from '../../page-of.ts';
import { gathered } from '../../sources/gathered.ts';
import { AT_ONCE, articleAt } from './fleet/pages.ts';
import { connectEach, hasValkey } from './valkey.ts';

const keys = keysOf('{samachar}');
const HTML = { 'content-type': 'text/html' };
const articlePage = (at: number): Response => new Response(articleAt(0, at), { headers: HTML });
const failing =
  (status: number, headers = {}) =>
  (): Response =>
    new Response('', { status, headers });
const URLS = [1, 2, 3].map((at) => `https://naya-akhbar.example/${at}`);

describe.skipIf(!hasValkey('the queues of a fleet'))('with Valkey', () => {
  let connection: Redis;
  /** Responses by path; any other path is an article. */
  let answers: Record<string, () => Response>;
  let asked: string[];

  connectEach((fresh) => {
    connection = fresh;
    answers = { '/robots.txt': failing(404) };
    asked = [];
  });

  const fetch: Fetch = async (input) => {
    const { host, pathname } = new URL(String(input));
    asked.push(`${host}${pathname}`);
    return answers[pathname]?.() ?? articlePage(Number(pathname.slice(1)));
  };
  const run = (options: Partial<WorkOptions> = {}) =>
    work({ connection, fetch, ...AT_ONCE, lockMs: 1000, ...options });
  const queueOf = (name: string) => new Queue(name, { connection, prefix: '{samachar}' });
  /** How often a path has been requested. */
  const visitsOf = (path: string) => asked.filter((url) => url.endsWith(path)).length;
  const lettersLeft = () => gathered(deadLetters({ connection }));
  const resultsTaken = () => gathered(takeResults({ connection, untilEmpty: true }));

  function gatheringSink(): Sink & { readonly shards: FleetResult[][] } {
    const shards: FleetResult[][] = [];
    return {
      shards,
      async write(results) {
        const shard = await gathered(results as AsyncIterable<FleetResult>);
        shards.push(shard);
        return { name: String(shards.length), results: shard.length };
      },
    };
  }

  describe('enqueue', () => {
    test('recognizes a URL by its normalized form, within one call and across calls', async () => {
      const source = [URLS[0] as string, `${URLS[0]}?utm_source=mail#top`, URLS[1] as string];
      expect(await enqueue(source, { connection })).toEqual({ added: 2, known: 1, refused: 0 });
      expect(await enqueue(URLS, { connection })).toEqual({ added: 1, known: 2, refused: 0 });
    });

    test('records an invalid URL as a dead letter', async () => {
      expect(await enqueue(['ftp://naya-akhbar.example/1'], { connection })).toMatchObject({ refused: 1 });
      const [letter] = await lettersLeft();
      expect(letter).toMatchObject({ what: 'ftp://naya-akhbar.example/1', error: { code: 'invalid-url' } });
      expect(await requeueDeadLetters({ connection, codes: 'all' })).toBe(0);
    });

    test('stops reading while too many URLs are waiting', async () => {
      let read = 0;
      function* endless(): Generator<string> {
        for (;;) {
          read += 1;
          yield `https://naya-akhbar.example/${read}`;
        }
      }
      const stop = new AbortController();
      const feeding = enqueue(endless(), { connection, maxWaiting: 900, signal: stop.signal });
      await sleep(1500);
      expect(read).toBe(1000);
      stop.abort();
      await expect(feeding).rejects.toThrow();
    });

    test('gives each host a list', async () => {
      await enqueue([...URLS, 'http://127.0.0.1:8080/x'], { connection });
      await enqueue([`${URLS[0]}?page=2`], { connection });
      const { hosts } = await fleetStatus({ connection });
      expect(hosts.map(({ host, waiting }) => [host, waiting])).toEqual([
        ['127.0.0.1:8080', 1],
        ['naya-akhbar.example', 4],
      ]);
    });
  });

  describe('work', () => {
    test('reads each page once and keeps its results until they are taken', async () => {
      await enqueue(URLS, { connection });
      expect(await run()).toEqual({ done: 3, failed: 0, written: 0 });
      const results = await resultsTaken();
      expect(results.map(({ url }) => url).sort()).toEqual(URLS);
      expect(results[0]?.article.headline).toContain('नहर की सफाई');
      expect(await resultsTaken()).toEqual([]);
      expect(await enqueue(URLS, { connection })).toEqual({ added: 0, known: 3, refused: 0 });
    });

    const redirectTo = (location: string) => (): Response =>
      new Response(null, { status: 302, headers: { location } });

    test.each([
      ['a redirect and its target', [1, 2], 2],
      ['a redirect after its target', [2, 1], 2],
      ['two redirects to one target', [1, 3], 2],
    ])('yields one article for %s', async (_case, pages, done) => {
      Object.assign(answers, { '/1': redirectTo('/2'), '/3': redirectTo('/2') });
      const urls = pages.map((page) => `https://naya-akhbar.example/${page}`);
      await enqueue(urls, { connection });
      expect(await run()).toMatchObject({ done, failed: 0 });
      expect(await resultsTaken()).toHaveLength(1);
    });

    test('leaves a redirect to another host to that host’s worker', async () => {
      answers['/1'] = redirectTo('https://b.example/2');
      await enqueue([...URLS.slice(0, 1), 'https://c.example/3'], { connection });
      expect(await run()).toMatchObject({ done: 3, failed: 0 });
      const results = await resultsTaken();
      expect(results.map(({ url }) => url).sort()).toEqual(['https://b.example/2', 'https://c.example/3']);
      expect(await enqueue(['https://b.example/2'], { connection })).toMatchObject({ added: 0 });
    });

    test('fetches robots.txt once for all workers and obeys it', async () => {
      answers['/robots.txt'] = () => new Response('User-agent: *\nDisallow: /2');
      await enqueue(URLS.slice(0, 1), { connection });
      await run();
      await enqueue(URLS, { connection });
      await run();
      expect(visitsOf('robots.txt')).toBe(1);
      const letters = await lettersLeft();
      expect(letters.map(({ what, error }) => [what, error.code])).toEqual([[URLS[1], 'robots-disallowed']]);
    });

    test('keeps the crawl delay between two visits to a host', async () => {
      answers['/robots.txt'] = () => new Response('User-agent: *\nCrawl-delay: 0.5');
      const times: number[] = [];
      answers['/1'] = answers['/2'] = () => {
        times.push(performance.now());
        return articlePage(times.length);
      };
      for (const url of URLS.slice(0, 2)) {
        await enqueue([url], { connection });
        await run();
      }
      expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(499);
    });

    test('retries transient failures and records the others as dead letters', async () => {
      answers['/1'] = () => (visitsOf('/1') < 3 ? failing(503)() : articlePage(1));
      answers['/2'] = failing(410);
      answers['/3'] = failing(500);
      await enqueue(URLS, { connection });
      expect(await run()).toMatchObject({ done: 1, failed: 2 });
      const letters = await lettersLeft();
      const seen = letters.map(({ what, error }) => [what, error.code, error.status]);
      expect(seen.sort()).toEqual([
        [URLS[1], 'http-status', 410],
        [URLS[2], 'http-status', 500],
      ]);
      expect([visitsOf('/1'), visitsOf('/3')]).toEqual([3, 3]);
      expect((await fleetStatus({ connection })).total).toMatchObject({ done: 1, failed: 2 });
    });

    /** Takes far longer than a millisecond to read. */
    const slow = pageOf('<p>नहर</p>'.repeat(100_000));

    test('records a page that takes too long to read as a dead letter without fetching it again', async () => {
      answers['/1'] = () => new Response(slow, { headers: HTML });
      await enqueue(URLS.slice(0, 1), { connection });
      expect(await run({ workers: 1, pageTimeoutMs: 1 })).toMatchObject({ done: 0, failed: 1 });
      expect(visitsOf('/1')).toBe(1);
      const [letter] = await lettersLeft();
      expect(letter).toMatchObject({ error: { code: 'timeout', url: URLS[0] } });
    });

    test('counts a page of an archive that takes too long to read', async () => {
      const sink = gatheringSink();
      const readShard = () => [{ url: 'https://a.example/1', name: 'x', html: slow }];
      await enqueue([{ path: 'a.warc' }], { connection });
      await run({ sink, readShard, workers: 1, pageTimeoutMs: 1 });
      const archive = queueOf('archive');
      const [shard] = await archive.getCompleted();
      expect(shard?.returnvalue).toMatchObject({ articles: 0, errors: { timeout: 1 } });
      await archive.close();
      expect(await lettersLeft()).toEqual([]);
    });

    test.each<[string, object, string[]]>([
      ['transient ones', {}, [URLS[1], URLS[2]] as string[]],
      ['those with the requested codes', { codes: ['http-status'] }, [URLS[2]] as string[]],
      ['all', { codes: 'all' }, []],
    ])('retries dead letters: %s', async (_which, options, left) => {
      answers['/1'] = failing(503);
      answers['/2'] = failing(410);
      answers['/3'] = () => new Response('no page', { headers: { 'content-type': 'text/plain' } });
      await enqueue(URLS, { connection });
      await run({ retries: 0 });
      answers = {};
      expect(await requeueDeadLetters({ connection, ...options })).toBe(URLS.length - left.length);
      expect(await run()).toMatchObject({ done: URLS.length - left.length, failed: 0 });
      expect((await lettersLeft()).map(({ what }) => what).sort()).toEqual(left);
    });

    test('fails the pages of a host that is down, even if another worker requested its robots.txt', async () => {
      answers['/robots.txt'] = () => {
        throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
      };
      await enqueue(URLS.slice(0, 1), { connection });
      await run();
      const before = asked.length;
      await enqueue(URLS, { connection });
      await run();
      const letters = await lettersLeft();
      expect(letters.map(({ error }) => error.code)).toEqual(Array(3).fill('network'));
      expect(asked).toHaveLength(before);
    });

    test('leaves a host alone as long as the host asks', async () => {
      const retryAfter = failing(429, { 'retry-after': '1' });
      answers['/1'] = () => (visitsOf('/1') === 1 ? retryAfter() : articlePage(1));
      let time = 0;
      answers['/2'] = () => {
        time = Date.now();
        return articlePage(2);
      };
      await enqueue(URLS.slice(0, 2), { connection });
      const begun = Date.now();
      expect(await run()).toMatchObject({ done: 2, failed: 0 });
      expect(time - begun).toBeGreaterThanOrEqual(1000);
    });

    test('writes shards of the requested size, and loses nothing if the sink fails', async () => {
      await enqueue(URLS, { connection });
      const broken: Sink = { write: () => Promise.reject(new Error('the disk is full')) };
      await expect(run({ sink: broken, shardSize: 2 })).rejects.toThrow('the disk is full');
      const sink = gatheringSink();
      expect(await run({ sink, shardSize: 2 })).toMatchObject({ written: 3 });
      const written = sink.shards.flat().map(({ url }) => url);
      expect(written.sort()).toEqual(URLS);
    });

    test('writes each archive shard as one, and records an unreadable one as a dead letter', async () => {
      const sink = gatheringSink();
      const readShard: WorkOptions['readShard'] = ({ path, offset = 0 }) => {
        if (path === 'torn.warc') throw new Error('it is torn');
        const urlOf = (at: number) => `https://a.example/${path}/${offset + at}`;
        return [0, 1].map((at) => ({ url: urlOf(at), name: path, html: articleAt(offset, at) }));
      };
      const shards = [{ path: 'a.warc' }, { path: 'a.warc', offset: 7, length: 9 }, { path: 'torn.warc' }];
      expect(await enqueue(shards, { connection })).toMatchObject({ added: 3 });
      expect(await enqueue(shards, { connection })).toMatchObject({ known: 3 });
      expect(await run({ sink, readShard })).toEqual({ done: 2, failed: 1, written: 4 });
      expect(sink.shards.map((shard) => shard.length)).toEqual([2, 2]);
      const [letter] = await lettersLeft();
      expect(letter).toMatchObject({ what: { path: 'torn.warc' }, error: { code: 'invalid-input' } });
    });

    test('counts unreadable pages of an archive, and gives up an archive without readable ones', async () => {
      const sink = gatheringSink();
      const failure = { name: 'x', error: new ScrapeError('too-large', 'the page exceeds the size limit') };
      const page = { url: 'https://a.example/1', name: 'x', html: articleAt(0, 1) };
      const readShard: WorkOptions['readShard'] = ({ path }) =>
        path === 'half' ? [failure, page] : [failure];
      await enqueue([{ path: 'half' }, { path: 'none' }, { path: 'gone.warc' }], { connection });
      expect(await run({ sink, readShard })).toEqual({ done: 1, failed: 2, written: 1 });
      const letters = await lettersLeft();
      expect(letters.map(({ error }) => error.code)).toEqual(['too-large', 'too-large']);
      await requeueDeadLetters({ connection, codes: 'all' });
      expect(await run({ sink })).toMatchObject({ done: 0, failed: 2 });
      const again = await lettersLeft();
      expect(again.map(({ error }) => error.code)).toEqual(['invalid-input', 'invalid-input']);
    });

    test('rejects archives without a sink', async () => {
      await expect(run({ readShard: () => [] })).rejects.toMatchObject({ code: 'invalid-input' });
    });

    test('finishes the current page when it is stopped, and starts no other', async () => {
      const stop = new AbortController();
      const slow: Fetch = async (input, init) => {
        if (!String(input).endsWith('robots.txt')) {
          stop.abort();
          await sleep(300, undefined, init?.signal ? { signal: init.signal } : {});
        }
        return fetch(input, init);
      };
      await enqueue(URLS, { connection });
      expect(await run({ fetch: slow, signal: stop.signal })).toEqual({ done: 1, failed: 0, written: 0 });
      expect(await lettersLeft()).toEqual([]);
      expect((await fleetStatus({ connection })).total).toMatchObject({ done: 1, waiting: 2, active: 0 });
    });

    test('pauses while results are not taken', async () => {
      await enqueue(URLS, { connection });
      const stop = new AbortController();
      await connection.rpush(keys.results, '{}', '{}');
      const working = run({ maxResults: 2, signal: stop.signal, gapMs: 700 });
      await sleep(2500);
      expect((await fleetStatus({ connection })).total.waiting).toBeGreaterThan(0);
      stop.abort();
      await working;
    });
  });

  test('a pause holds all URLs until it ends, and a drain empties the queues', async () => {
    await enqueue(URLS, { connection });
    await pauseFleet({ connection });
    await enqueue(['https://b.example/1'], { connection });
    const stop = new AbortController();
    const working = run({ signal: stop.signal });
    await sleep(1200);
    expect(await fleetStatus({ connection })).toMatchObject({
      isPaused: true,
      total: { waiting: 4, done: 0 },
    });
    await drainFleet({ connection });
    await enqueue(['https://c.example/1'], { connection });
    await resumeFleet({ connection });
    await working;
    expect((await fleetStatus({ connection })).total).toMatchObject({ waiting: 0, done: 1 });
    stop.abort();
  });

  test('a BullMQ dashboard shows the queues, with one job per host', async () => {
    await enqueue([...URLS, 'https://b.example:8443/1'], { connection });
    await enqueue([`${URLS[0]}?page=2`, { path: 'a.warc' }], { connection });
    const [hosts, archive] = [queueOf(HOSTS), queueOf('archive')];
    const names = (await hosts.getJobs()).map((job) => job?.name);
    expect(names.sort()).toEqual(['b.example:8443', 'naya-akhbar.example']);
    expect((await archive.getWaiting()).map((job) => job?.data)).toEqual([{ shard: { path: 'a.warc' } }]);
    await pauseFleet({ connection });
    expect(await hosts.isPaused()).toBe(true);
    await resumeFleet({ connection });
    await run();
    expect(await hosts.getJobCounts()).toMatchObject({ waiting: 0, active: 0, delayed: 0, failed: 0 });
    await Promise.all([hosts.close(), archive.close()]);
  });

  describe('an added URL', () => {
    let fleet: Fleet;
    let worker: Worker;
    const HOST = 'naya-akhbar.example';
    const [first = '', second = ''] = URLS;

    beforeEach(async () => {
      fleet = openFleet({ connection });
      worker = new Worker(HOSTS, null, { connection, prefix: '{samachar}' });
      await addPages(fleet, [first]);
    });
    afterEach(async () => {
      await worker.close(true);
      await fleet.close();
    });

    const take = async () => worker.getNextJob('token', { block: false });
    const readBlock = async (): Promise<boolean> => {
      const block = await fleet.list(HOST).open(10);
      if (block !== undefined) await fleet.list(HOST).close(block);
      return block !== undefined;
    };

    test.each([
      ['added while its host is visited', 0],
      ['added after the visit, before the list is found empty', 1],
      ['added after the list is found empty, before the job ends', 2],
      ['added after the job has ended', 3],
    ])('is not lost if %s', async (_when, at) => {
      const job = await take();
      const end = () => job?.moveToCompleted(null, 'token', false);
      const steps: (() => Promise<unknown> | undefined)[] = [readBlock, readBlock, end];
      steps.splice(at, 0, () => addPages(fleet, [second]));
      for (const step of steps) await step();
      const next = await take();
      const left = await fleet.list(HOST).length();
      // URLs that the worker has not seen remain, and their host has a job.
      const isSeen = at < 2;
      expect([left, next?.name]).toEqual(isSeen ? [0, undefined] : [1, HOST]);
    });

    test('gets a job from the next producer if the first was killed before adding one', async () => {
      const job = await take();
      await readBlock();
      await readBlock();
      await fleet.list(HOST).add([second]);
      await job?.moveToCompleted(null, 'token', false);
      expect(await take()).toBeUndefined();
      await addPages(fleet, [second]);
      expect((await take())?.name).toBe(HOST);
    });
  });

  describe('results', () => {
    const result = (url: string): FleetResult => ({ url }) as FleetResult;
    const deliver = (url: string): Promise<void> =>
      createResultStore(connection, keys).deliver(url, 0, [JSON.stringify(result(url))]);
    test('are delivered again unchanged if their consumer is lost', async () => {
      const store = createResultStore(connection, keys);
      await deliver('a');
      await deliver('b');
      const lost = await store.take(1, 10, 3000);
      await deliver('c');
      const other = await store.take(1, 10, 10_000);
      expect(other?.results).toEqual([result('c')]);
      await sleep(3050);
      expect(await store.take(1, 10, 10_000)).toEqual(lost);
    });

    test('are held until there are as many as requested', async () => {
      const store = createResultStore(connection, keys);
      await deliver('a');
      expect(await store.take(2, 2, 100)).toBeUndefined();
      expect(await store.pending()).toEqual({ results: 1, batches: 0 });
    });
  });
});
