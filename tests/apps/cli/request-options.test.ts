/** Request options of `samachar fetch` and `samachar crawl`, against loopback sites. */
import { readdirSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { endOfTime, pathPatterns } from '../../../src/apps/cli/options.ts';
import { clientOptionsOf, ownHeaders } from '../../../src/apps/cli/run/client-options.ts';
import { urlFilter } from '../../../src/apps/cli/run/urls-of-site.ts';
import { type Loopback, serveForTests } from '../../fetch/loopback.ts';
import { fixture } from '../../read-fixtures.ts';
import { commandForTests, HERE, type Said } from './built-command.ts';

const page = fixture('unknown/two-halves').html;
const HTML = { 'content-type': 'text/html', 'cache-control': 'max-age=3600' };
const OF_HOST = /\/(?:robots\.txt|\.well-known\/.*) /u;
const samachar = commandForTests();
/** Requests with their cookie and desk, such as `site /up/1 session=7 up`. */
let asked: string[] = [];

const serveAs = (name: string): Promise<Loopback> =>
  serveForTests(({ url = '', headers }, response) => {
    asked.push([name, url, headers.cookie ?? '-', headers['x-desk'] ?? '-'].join(' '));
    if (url === '/busy') response.writeHead(503).end();
    else if (url === '/moved') response.writeHead(302, { location: `${other.origin}/up/2` }).end();
    else if (url === '/map.xml') response.end(`<urlset><url><loc>${other.origin}/up/3</loc></url></urlset>`);
    else if (url === '/robots.txt') response.end('');
    else if (url !== '/silent') response.writeHead(200, HTML).end(page);
  });
const [site, other] = [await serveAs('site'), await serveAs('other')];

beforeEach(() => {
  asked = [];
});

function pagesAsked(): string[] {
  return asked.filter((line) => !OF_HOST.test(line)).sort();
}

/** Runs the command, with `@site` and `@other` in place of the loopback sites. */
function run(line: string, ...more: readonly string[]): Promise<Said> {
  const words = line.replaceAll('@site', site.origin).replaceAll('@other', other.origin).split(' ');
  return samachar.run([...words, HERE, '--private', '--quiet', '--gap', '0', ...more]);
}

test.each([
  ['--retries 0 makes a single request', '/busy --retries 0', /: http-status/u, ['/robots.txt', '/busy']],
  ['--timeout gives up', '/silent --timeout 0.1 --retries 0', /: timeout \(/u, ['/robots.txt', '/silent']],
  ['--proxy replaces the host', '/up/1 --proxy http://127.0.0.1:1 --retries 0', /: network \(/u, []],
])('%s', async (_title, words, says, paths) => {
  const { status, stderr } = await run(`fetch @site${words}`);
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(says) });
  expect(asked).toEqual(paths.map((path) => `site ${path} - -`));
});

describe('--cache', () => {
  test('requests no page twice, even in another run', async () => {
    const first = await run('fetch @site/up/1 --cache cache');
    const second = await run('fetch @site/up/1 --cache cache');
    expect(second.stdout).toBe(first.stdout);
    expect(pagesAsked()).toEqual(['site /up/1 - -']);
    expect(readdirSync(samachar.file('cache'))).not.toEqual([]);
  });

  test('that cannot be written is reported once, and the pages are fetched', async () => {
    samachar.write('a-file', '');
    const { status, stderr } = await run('fetch @site/up/1 --cache a-file');
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringMatching(/^--cache a-file: .*\n$/u),
    });
  });
});

test.each([
  ['to the given sites', 'fetch @site/up/1 @other/up/1', 'session=7 up', ['other /up/1', 'site /up/1']],
  ['but not after a redirect to another site', 'fetch @site/moved', '- -', ['other /up/2', 'site /moved']],
  ['but not to other sites in a sitemap', 'crawl @site/map.xml', '- -', ['other /up/3', 'site /map.xml']],
])('headers and cookies are sent %s', async (_title, words, sentToOther, [toOther, toSite]) => {
  expect((await run(words, '--cookie', 'session=7', '--header', 'X-Desk: up')).status).toBe(0);
  expect(pagesAsked()).toEqual([`${toOther} ${sentToOther}`, `${toSite} session=7 up`]);
  expect(asked.filter((line) => line.startsWith('other') && !line.endsWith(sentToOther))).toEqual([]);
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
  const given = { gap: 3, retries: 0, timeout: 90, concurrency: 2, cache: samachar.file('cache') };
  const { cache, proxy, ...options } = clientOptionsOf(given, ownHeaders({}));
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
  { pattern: '/up/', path: '/desh/up/', isWanted: false },
  { pattern: '/खेल', path: '/%E0%A4%96%E0%A5%87%E0%A4%B2/1', isWanted: true },
  { pattern: '*?id=', path: '/story?id=7', isWanted: true },
])('the pattern $pattern is matched against $path', ({ pattern, path, isWanted }) => {
  const url = `https://naya-akhbar.example${path}`;
  expect(urlFilter({ include: [pattern] })({ url })).toBe(isWanted);
  expect(urlFilter({ exclude: [pattern] })({ url })).toBe(!isWanted);
});
