import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterEach, describe, expect, test } from 'vitest';
import { type ClientOptions, createClient, createClientIn } from '../../src/fetch/client.ts';
import type { FetchEvent } from '../../src/fetch/events.ts';
import { SYSTEM_CLOCK } from '../../src/fetch/system-clock.ts';
import { pageOf, storyAround } from '../page-of.ts';
import { serve } from './loopback.ts';

const PAGE = pageOf(storyAround());
const HTML = { 'content-type': 'text/html; charset=utf-8' };
const QUICK: ClientOptions = { allowPrivateAddresses: true, askTdmrep: false, gapMs: 0, totalMs: 10_000 };
const WITHOUT_PAUSES = { clock: { ...SYSTEM_CLOCK, sleep: async () => {} } };

type Answering = (
  path: string,
  visit: number,
) => { status?: number; headers?: Record<string, string>; body?: string; silent?: boolean };

const open: { close(): Promise<void> }[] = [];
const closeAll = async (): Promise<void> => {
  for (const one of open.splice(0).reverse()) await one.close();
};
afterEach(closeAll);

/** A client that is closed after the test. */
function clientWith(options: ClientOptions = {}, how: Parameters<typeof createClientIn>[0] = {}) {
  const client = createClientIn(how, { ...QUICK, ...options });
  open.push(client);
  return client;
}

/** A host that records the time of each visit. */
async function host(answer: Answering) {
  const visits: { path: string; at: number; cookie: string | undefined }[] = [];
  const server = await serve(({ url = '', headers: { cookie } }, response) => {
    const visit = visits.filter(({ path }) => path === url).length + 1;
    visits.push({ path: url, at: performance.now(), cookie });
    const { status = 200, headers = HTML, body = PAGE, silent = false } = answer(url, visit);
    if (!silent) response.writeHead(status, headers).end(body);
  });
  open.push(server);
  return { origin: server.origin, visits };
}

/** Answers with a robots.txt, and with a page elsewhere. */
const withRobots =
  (...rules: readonly string[]): Answering =>
  (path) =>
    path === '/robots.txt'
      ? { headers: { 'content-type': 'text/plain' }, body: ['User-agent: *', ...rules].join('\n') }
      : {};
const redirecting =
  (target: string): Answering =>
  (path) =>
    path === '/a' ? { status: 302, headers: { location: target } } : withoutRobots(path, 1);
const withoutRobots: Answering = (path) => (path === '/robots.txt' ? { status: 404 } : {});
const pathsOf = (visits: readonly { path: string }[]): string[] => visits.map(({ path }) => path);

describe('robots.txt', () => {
  test('is fetched once per host, with the extra headers, and obeyed', async () => {
    const { origin, visits } = await host(withRobots('Disallow: /khoj'));
    const client = clientWith({ headers: () => ({ cookie: 'session=7' }) });
    expect((await client.fetch(`${origin}/a`)).status).toBe(200);
    await expect(client.fetch(`${origin}/khoj?q=1`)).rejects.toMatchObject({ code: 'robots-disallowed' });
    expect(pathsOf(visits)).toEqual(['/robots.txt', '/a']);
    expect(visits.map(({ cookie }) => cookie)).toEqual(['session=7', 'session=7']);
  });

  test('is also obeyed for redirect targets', async () => {
    const closed = await host(withRobots('Disallow: /'));
    const { origin } = await host(redirecting(`${closed.origin}/b`));
    const client = clientWith();
    await expect(client.fetch(`${origin}/a`)).rejects.toMatchObject({
      code: 'robots-disallowed',
      url: `${closed.origin}/b`,
    });
    expect(pathsOf(closed.visits)).toEqual(['/robots.txt']);
  });

  test('of a redirect target is fetched even at concurrency 1', async () => {
    const { origin: target } = await host(withoutRobots);
    const { origin } = await host(redirecting(`${target}/b`));
    const client = createClient({ ...QUICK, concurrency: 1 });
    const page = await client.fetch(`${origin}/a`);
    expect(page).toMatchObject({ url: `${target}/b`, redirects: [`${origin}/a`] });
  });

  test.each<[string, Answering]>([
    ['responds with 503', () => ({ status: 503 })],
    ['responds with 429', () => ({ status: 429 })],
    ['redirects without end', (path) => ({ status: 302, headers: { location: `${path}x` } })],
  ])('closes the host for now if it %s', async (_case, answer) => {
    const { origin, visits } = await host(answer);
    const client = clientWith({}, WITHOUT_PAUSES);
    for (const path of ['/a', '/b'])
      await expect(client.fetch(origin + path)).rejects.toMatchObject({
        code: 'robots-unavailable',
        url: origin + path,
        cause: { url: `${origin}/robots.txt` },
      });
    expect(pathsOf(visits).filter((path) => !path.startsWith('/robots.txt'))).toEqual([]);
  });

  test('of a host that is down does not hide the network error', async () => {
    const { origin } = await host(withoutRobots);
    await closeAll();
    const events: FetchEvent[] = [];
    const client = clientWith({ onEvent: (event) => events.push(event) }, WITHOUT_PAUSES);
    for (const path of ['/a', '/b'])
      await expect(client.fetch(origin + path)).rejects.toMatchObject({
        code: 'network',
        url: origin + path,
        message: expect.stringContaining('ECONNREFUSED'),
        cause: { code: 'network', cause: { code: 'ECONNREFUSED' } },
      });
    // robots.txt is requested three times in all for both pages; the pages are never requested.
    const retried = events.filter(({ type }) => type === 'retry').map(({ url }) => url);
    expect(retried).toEqual([`${origin}/robots.txt`, `${origin}/robots.txt`]);
  });
});

test('crawl delays are as long as the host asks for', async () => {
  const { origin, visits } = await host(withRobots('Crawl-delay: 0.2'));
  const client = clientWith();
  await client.fetch(`${origin}/a`);
  await client.fetch(`${origin}/b`);
  expect((visits[2]?.at ?? 0) - (visits[1]?.at ?? 0)).toBeGreaterThanOrEqual(195);
});

test('two clients share the crawl delay of a host, whose robots.txt is ignored if both callers say so', async () => {
  const { origin, visits } = await host(withoutRobots);
  const clients = [1, 2].map(() => clientWith({ obeyRobots: false, gapMs: 150 }));
  await Promise.all(clients.map((client) => client.fetch(`${origin}/a`)));
  expect(pathsOf(visits)).toEqual(['/a', '/a']);
  expect((visits[1]?.at ?? 0) - (visits[0]?.at ?? 0)).toBeGreaterThanOrEqual(145);
});

describe('the rights of a page', () => {
  const RESERVED = {
    headers: { 'content-type': 'application/json' },
    body: '[{"location":"/","tdm-reservation":1}]',
  };

  test('come from tdmrep.json, fetched once, and the page’s own headers', async () => {
    const { origin, visits } = await host((path) => {
      if (path === '/.well-known/tdmrep.json') return RESERVED;
      return path === '/a' ? { headers: { ...HTML, 'x-robots-tag': 'noai' } } : withoutRobots(path, 1);
    });
    const client = createClient({ ...QUICK, askTdmrep: true });
    const rights = [];
    for (const path of ['/a', '/b'])
      rights.push(await client.rightsOf(await client.fetch(origin + path), []));
    expect(rights).toMatchObject([
      { noai: true, tdm: { reserved: true }, sources: { noai: 'header', tdm: 'file' } },
      { noai: false, tdm: { reserved: true } },
    ]);
    expect(pathsOf(visits)).toEqual(['/robots.txt', '/a', '/.well-known/tdmrep.json', '/b']);
  });

  test('come from robots.txt', async () => {
    const { origin } = await host(withRobots('Content-Signal: ai-train=no', 'License: /rsl.xml'));
    const client = clientWith();
    const rights = await client.rightsOf(await client.fetch(`${origin}/a`), []);
    expect(rights).toMatchObject({ contentSignal: { 'ai-train': false }, license: `${origin}/rsl.xml` });
  });

  test.each<[string, Answering]>([
    ['does not exist', (path) => (path === '/a' ? {} : { status: 404 })],
    ['fails', (path) => (path === '/.well-known/tdmrep.json' ? { status: 500 } : withoutRobots(path, 1))],
    [
      'is disallowed',
      (path) =>
        path === '/.well-known/tdmrep.json' ? RESERVED : withRobots('Disallow: /.well-known/')(path, 1),
    ],
  ])('have no TDM reservation if tdmrep.json %s', async (_case, answer) => {
    const { origin } = await host(answer);
    const client = createClient({ ...QUICK, askTdmrep: true });
    const rights = await client.rightsOf(await client.fetch(`${origin}/a`), []);
    expect(rights).not.toHaveProperty('tdm');
  });
});

test('a closed client sends no more requests', async () => {
  const { origin, visits } = await host(() => ({}));
  const client = createClient({ ...QUICK, gapMs: 200 });
  const pages = ['/a', '/b'].map((path) => client.fetch(origin + path).catch((error: unknown) => error));
  await client.close();
  await Promise.all(pages);
  expect(visits).toEqual([]);
});

describe('a transient failure', () => {
  test('is retried and reported, also to subscribers of its diagnostics channel', async () => {
    const { origin } = await host((path, visit) =>
      visit < 3 && path !== '/robots.txt' ? { status: 500 } : withoutRobots(path, visit),
    );
    const events: FetchEvent[] = [];
    const heard: unknown[] = [];
    const listen = (event: unknown): void => void heard.push(event);
    const client = clientWith({ onEvent: (event) => events.push(event) }, WITHOUT_PAUSES);
    subscribe('samachar:retry', listen);
    expect((await client.fetch(`${origin}/a`)).status).toBe(200);
    unsubscribe('samachar:retry', listen);
    const types = events.map(({ type }) => type).filter((type) => type !== 'robots');
    expect(types).toEqual(['request', 'retry', 'request', 'retry', 'request']);
    expect(heard).toEqual(events.filter(({ type }) => type === 'retry'));
    await client.fetch(`${origin}/b`);
    expect(heard).toHaveLength(2);
  });

  test('delays all requests to the host as long as the host asks', async () => {
    const { origin, visits } = await host((path, visit) =>
      path === '/a' && visit === 1
        ? { status: 429, headers: { ...HTML, 'retry-after': '1' } }
        : withoutRobots(path, visit),
    );
    const client = clientWith();
    await Promise.all([client.fetch(`${origin}/a`), client.fetch(`${origin}/b`)]);
    const refused = visits.find(({ path }) => path === '/a')?.at ?? 0;
    const next = visits.filter(({ at }) => at > refused).map(({ at }) => at - refused);
    expect(next.length).toBe(2);
    for (const pause of next) expect(pause).toBeGreaterThanOrEqual(950);
  });
});
