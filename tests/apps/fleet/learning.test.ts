/** A fleet learns a host once, and all its visits read with the same profile. */
import type { Redis } from 'ioredis';
import { describe, expect, test } from 'vitest';
import { keysOf } from '../../../src/apps/fleet/fleet-keys.ts';
import { HostList } from '../../../src/apps/fleet/host-list.ts';
import {
  enqueue,
  type FleetResult,
  takeResults,
  type WorkOptions,
  work,
} from '../../../src/apps/fleet/index.ts';
import { type Fetch, learnSite } from '../../../src/index.ts';
import { PAGES, siteWith } from '../../extract/learn/site-with.ts';
import { gathered } from '../../sources/gathered.ts';
import { AT_ONCE } from './fleet/pages.ts';
import { connectEach, hasValkey } from './valkey.ts';

const HOST = 'naya-akhbar.example';
const PLEA = 'कागज और छपाई का सारा बोझ हमारे ढाई हजार साथी मिलकर उठाते हैं, आप भी हाथ बढ़ाइए।';
const site = siteWith(() => `<p>${PLEA}</p>`);
const urls = site.map(({ url }) => url);
const keys = keysOf('{samachar}').host(HOST);

describe.skipIf(!hasValkey('learning in a fleet'))('with Valkey', () => {
  let connection: Redis;
  let asked: string[];
  let onAsk: () => void;

  connectEach((fresh) => {
    connection = fresh;
    asked = [];
    onAsk = () => {};
  });

  async function run(options: Partial<WorkOptions> = {}, pages = site): Promise<FleetResult['article'][]> {
    const fetch: Fetch = async (input) => {
      const url = String(input);
      const html = pages.find((page) => page.url === url)?.html;
      if (html === undefined) return new Response('', { status: 404 });
      asked.push(url);
      onAsk();
      return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
    };
    await work({ connection, fetch, ...AT_ONCE, lockMs: 1000, ...options });
    const results = await gathered(takeResults({ connection, untilEmpty: true }));
    return results.map(({ article }) => article);
  }

  const pleas = (articles: readonly FleetResult['article'][]): number =>
    articles.filter(({ body }) => JSON.stringify(body).includes(PLEA)).length;

  test('a later visit reads with the profile of the first one', async () => {
    await enqueue(urls.slice(0, 7), { connection });
    const first = await run();
    await enqueue(urls, { connection });
    const second = await run();
    const all = [...first, ...second];
    expect([first.length, second.length, pleas(all)]).toEqual([7, PAGES - 7, 0]);
    expect(new Set(all.map(({ provenance }) => provenance.body?.profile)).size).toBe(1);
    expect(asked).toHaveLength(PAGES);
  });

  test.each<[string, Partial<WorkOptions>]>([
    ['learn: false', { learn: false }],
    ['a profile of the caller', { extract: { profile: { ...learnSite(site), keep: [PLEA] } } }],
  ])('nothing is learned with %s', async (_, options) => {
    await enqueue(urls, { connection });
    expect(pleas(await run(options))).toBe(PAGES);
    expect(await connection.get(keys.profile)).toBeNull();
  });

  test('a host without repeated text is recorded as such', async () => {
    const plain = siteWith(() => '');
    await enqueue(
      plain.map(({ url }) => url),
      { connection },
    );
    expect(await run({}, plain)).toHaveLength(PAGES);
    expect(await connection.get(keys.profile)).toBe('');
  });

  test('no page waits after a lost worker, so only the page that killed it is given up', async () => {
    await enqueue(urls, { connection });
    await new HostList(connection, keys).open(48);
    expect(pleas(await run())).toBe(PAGES);
  });

  test.each([
    [3, 3],
    [8, 0],
  ])('a worker stopped while %i pages wait requests no page twice', async (count, unlearned) => {
    await enqueue(urls, { connection });
    const stop = new AbortController();
    onAsk = () => {
      if (asked.length === count) stop.abort();
    };
    await run({ signal: stop.signal, untilDone: false });
    expect(asked).toHaveLength(count);
    const articles = await run();
    expect(articles.map(({ url }) => url).sort()).toEqual(urls.toSorted());
    expect(asked.toSorted()).toEqual(urls.toSorted());
    expect(pleas(articles)).toBe(unlearned);
  });
});
