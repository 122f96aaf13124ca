/** Request options of `samachar fetch` and `samachar crawl`, against a loopback site. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endOfTime, pathPatterns } from '../../../src/apps/cli/options.ts';
import { clientOptionsOf } from '../../../src/apps/cli/run/client-options.ts';
import { ownHeaders } from '../../../src/apps/cli/run/own-headers.ts';
import { urlFilter } from '../../../src/apps/cli/run/urls-of-site.ts';
import { type Loopback, serve } from '../../fetch/loopback.ts';
import { commandForTests, HERE } from './built-command.ts';

const page = readFileSync(new URL('../../../fixtures/unknown/two-halves/page.html', import.meta.url));
const HTML = { 'content-type': 'text/html', 'cache-control': 'max-age=3600' };
const samachar = commandForTests();
let site: Loopback;
let visits: string[] = [];

const answer: RequestListener = ({ url = '' }, response) => {
  visits.push(url);
  if (url === '/busy') response.writeHead(503).end();
  else if (url !== '/silent') response.writeHead(200, HTML).end(page);
};

beforeAll(async () => {
  site = await serve(answer);
});
afterAll(() => site.close());
beforeEach(() => {
  visits = [];
});

function pageVisits(): string[] {
  return visits.filter((url) => url !== '/robots.txt' && !url.startsWith('/.well-known/'));
}

describe('samachar fetch', () => {
  const fetchOf = (path: string, words: string) =>
    samachar.run(`fetch ${HERE} ${site.origin}${path} --private --quiet --gap 0 ${words}`);

  test('--retries 0 makes a single request', async () => {
    expect((await fetchOf('/busy', '--retries 0')).stderr).toMatch(/http-status/u);
    expect(pageVisits()).toEqual(['/busy']);
  });

  test('--timeout gives up on a silent host', async () => {
    const { status, stderr } = await fetchOf('/silent', '--timeout 0.1 --retries 0');
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(/: timeout \(/u) });
  });

  test('--proxy contacts the proxy instead of the host', async () => {
    const { stderr } = await fetchOf('/up/1', '--proxy http://127.0.0.1:1 --retries 0');
    expect(stderr).toMatch(/: network \(/u);
    expect(visits).toEqual([]);
  });

  test('--cache requests no page twice, even in another run', async () => {
    const folder = join(samachar.workshop, 'cache');
    const first = await fetchOf('/up/1', '--cache cache');
    const second = await fetchOf('/up/1', '--cache cache');
    expect(second.stdout).toBe(first.stdout);
    expect(pageVisits()).toEqual(['/up/1']);
    expect(readdirSync(folder)).not.toEqual([]);
  });

  test('reports an unwritable --cache once and fetches the pages', async () => {
    writeFileSync(join(samachar.workshop, 'a-file'), '');
    const { status, stderr } = await fetchOf('/up/1', '--cache a-file');
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringMatching(/^--cache a-file: .*\n$/u),
    });
  });
});

describe('headers and cookies', () => {
  let other: Loopback;
  const told: string[] = [];
  const tell = (name: string, { url = '', headers }: IncomingMessage): void => {
    told.push([name, url, headers.cookie ?? '-', headers['x-desk'] ?? '-'].join(' '));
  };
  let named: Loopback;

  beforeAll(async () => {
    other = await serve((request, response) => {
      tell('other', request);
      response.writeHead(200, HTML).end(page);
    });
    named = await serve((request, response) => {
      tell('named', request);
      if (request.url === '/moved') response.writeHead(302, { location: `${other.origin}/up/2` }).end();
      else if (request.url === '/map.xml')
        response.end(`<urlset><url><loc>${other.origin}/up/3</loc></url></urlset>`);
      else if (request.url === '/robots.txt') response.end('');
      else response.writeHead(200, HTML).end(page);
    });
  });
  afterAll(async () => {
    await named.close();
    await other.close();
  });
  beforeEach(() => {
    told.length = 0;
  });
  const words = [...`${HERE} --private --quiet --gap 0 --cookie session=7 --header`.split(' '), 'X-Desk: up'];
  const isOfPage = (line: string): boolean =>
    !line.includes('/robots.txt') && !line.includes('/.well-known/');

  test('are sent to the given sites', async () => {
    const { status } = await samachar.run([
      'fetch',
      `${named.origin}/up/1`,
      `${other.origin}/up/1`,
      ...words,
    ]);
    expect(told.filter(isOfPage).sort()).toEqual(['named /up/1 session=7 up', 'other /up/1 session=7 up']);
    expect(status).toBe(0);
  });

  test('are not sent after a redirect to another site', async () => {
    await samachar.run(['fetch', `${named.origin}/moved`, ...words]);
    expect(told.filter(isOfPage)).toEqual(['named /moved session=7 up', 'other /up/2 - -']);
    expect(told.filter((line) => line.startsWith('other')).every((line) => line.endsWith(' - -'))).toBe(true);
  });

  test('are not sent to other sites in a sitemap', async () => {
    await samachar.run(['crawl', `${named.origin}/map.xml`, ...words]);
    expect(told.filter(isOfPage)).toEqual(['named /map.xml session=7 up', 'other /up/3 - -']);
  });
});

test.each([
  { site: 'https://naya.example/', url: 'https://www.naya.example/1', isSent: true },
  { site: 'http://naya.example/', url: 'https://naya.example/1', isSent: true },
  { site: 'https://naya.example/', url: 'http://naya.example/1', isSent: false },
  { site: 'https://naya.example/', url: 'https://naya.example:8443/1', isSent: false },
  { site: 'https://naya.example/', url: 'https://amp.naya.example/1', isSent: false },
  { site: 'https://naya.example/', url: 'https://naya.example.other.example/1', isSent: false },
])('a cookie for $site is only sent to $url if it is the same site', ({ site: start, url, isSent }) => {
  const own = ownHeaders({ cookie: 'session=7' });
  own.addSite(start);
  expect(own.headersFor?.(url)).toEqual(isSent ? { cookie: 'session=7' } : {});
});

test('options in seconds become client options in milliseconds', () => {
  const { cache, proxy, ...options } = clientOptionsOf(
    {
      gap: 3,
      retries: 0,
      timeout: 90,
      concurrency: 2,
      cache: join(samachar.workshop, 'cache'),
    },
    ownHeaders({}),
  );
  expect(cache).toBeDefined();
  expect(proxy).toBeTypeOf('function');
  expect(options).toEqual({
    allowPrivateAddresses: false,
    concurrency: 2,
    gapMs: 3000,
    retries: 0,
    totalMs: 90_000,
    timeouts: { connectMs: 90_000, headersMs: 90_000, bodyMs: 90_000 },
  });
  const url = 'http://proxy.lab.example:3128';
  expect(clientOptionsOf({ proxy: url }, ownHeaders({}))).toEqual({
    allowPrivateAddresses: false,
    proxy: url,
  });
});

test('a date includes its whole day, and a time is exact', () => {
  expect(endOfTime('2026-11-01').toISOString()).toBe('2026-11-01T18:29:59.999Z');
  expect(endOfTime('2026-11-01T07:30:00Z').toISOString()).toBe('2026-11-01T07:30:00.000Z');
  expect(pathPatterns('/b', ['/a'])).toEqual(['/a', '/b']);
});

test.each([
  { pattern: '/up/', path: '/up/nahar', isWanted: true },
  { pattern: '/up/', path: '/desh/up/', isWanted: false },
  { pattern: '*.html$', path: '/up/nahar.html', isWanted: true },
  { pattern: '*.html$', path: '/up/nahar.html?p=2', isWanted: false },
  { pattern: '/खेल', path: '/%E0%A4%96%E0%A5%87%E0%A4%B2/1', isWanted: true },
  { pattern: '*?id=', path: '/story?id=7', isWanted: true },
])('the pattern $pattern is matched against $path', ({ pattern, path, isWanted }) => {
  const url = `https://naya-akhbar.example${path}`;
  expect(urlFilter({ include: [pattern] })({ url })).toBe(isWanted);
  expect(urlFilter({ exclude: [pattern] })({ url })).toBe(!isWanted);
});
