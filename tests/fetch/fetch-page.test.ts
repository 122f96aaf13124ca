import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import nock from 'nock';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ScrapeError } from '../../src/errors.ts';
import { type FetchedPage, type FetchPageOptions, fetchPage } from '../../src/fetch/fetch-page.ts';
import { fileStore } from '../../src/fetch/page-store.ts';
import { extractArticle } from '../../src/index.ts';
import { HEADLINE, pageOf, storyAround } from '../page-of.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type Loopback, serve, serveBare } from './loopback.ts';

const PAGE = pageOf(storyAround());
const HTML = { 'content-type': 'text/html; charset=utf-8' };
/** Limits that are small enough for a test. */
const QUICK: FetchPageOptions = {
  allowPrivateAddresses: true,
  timeouts: { connectMs: 3000, headersMs: 1500, bodyMs: 1500 },
  totalMs: 4000,
  maxBytes: 200_000,
};

const open: Loopback[] = [];
const running = async (server: Promise<Loopback>): Promise<string> => {
  open.push(await server);
  return open.at(-1)?.origin ?? '';
};
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
  nock.cleanAll();
  nock.restore();
});

/** A host that gives each request the same response. */
const answering = (
  headers: OutgoingHttpHeaders,
  body: string | Uint8Array = PAGE,
  status = 200,
): Promise<string> => running(serve((_request, response) => response.writeHead(status, headers).end(body)));

async function errorOf(promise: Promise<FetchedPage>): Promise<ScrapeError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ScrapeError);
  return error as ScrapeError;
}

describe('a fetched page', () => {
  test('has bytes, URL, headers, charset and times', async () => {
    const origin = await answering(HTML);
    const page = await fetchPage(`${origin}/up/nahar?utm_source=x&id=7#top`, QUICK);
    expect(page).toMatchObject({
      url: `${origin}/up/nahar?id=7`,
      requestedUrl: `${origin}/up/nahar?id=7`,
      redirects: [],
      status: 200,
      charset: 'utf-8',
      receivedBytes: Buffer.byteLength(PAGE),
      fromCache: false,
    });
    expect(page.headers['content-type']).toBe(HTML['content-type']);
    expect(page.timing.totalMs).toBeGreaterThanOrEqual(page.timing.headersMs);
    expect(extractArticle(page.bytes, { url: page.url }).headline).toBe(HEADLINE);
  });

  test('is requested with the package version, a contact and the accepted types and encodings', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    const agent = `samachar/${version.replace(/[.][0-9]+$/u, '')}`;
    const seen: (string | undefined)[] = [];
    const origin = await running(
      serve(({ headers, method }, response) => {
        seen.push(method, headers['user-agent'], headers['accept-encoding'], headers.accept);
        response.writeHead(200, HTML).end(PAGE);
      }),
    );
    await fetchPage(origin, { ...QUICK, contact: 'mailto:me@lab.example' });
    await fetchPage(origin, QUICK);
    expect(seen.slice(0, 2)).toEqual(['GET', `${agent} (+mailto:me@lab.example)`]);
    expect(seen[2]).toMatch(/^gzip, br/u);
    expect(seen[3]).toMatch(/^text\/html/u);
    expect(seen[5]).toBe(agent);
  });

  test.each([
    ['gzip', gzipSync(PAGE)],
    ['x-gzip', gzipSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
    ['gzip, br', brotliCompressSync(gzipSync(PAGE))],
    ['identity', Buffer.from(PAGE)],
  ])('is decoded from %s, and its encoded bytes are counted', async (encoding, body) => {
    const origin = await answering({ ...HTML, 'content-encoding': encoding }, body);
    const { bytes, receivedBytes } = await fetchPage(origin, QUICK);
    expect(Buffer.from(bytes).toString()).toBe(PAGE);
    expect(receivedBytes).toBe(body.byteLength);
  });

  test.each([
    ['a text type', { 'content-type': 'text/plain' }],
    ['a generic type', { 'content-type': 'application/octet-stream' }],
    ['no type', {}],
    ['XHTML', { 'content-type': 'application/xhtml+xml' }],
  ])('may be HTML with %s', async (_case, headers) => {
    const origin = await answering(headers, `<!-- x -->\n${PAGE}`);
    expect((await fetchPage(origin, QUICK)).bytes.byteLength).toBeGreaterThan(1000);
  });

  test('keeps a wrong charset as stated', async () => {
    const origin = await answering({ 'content-type': 'text/html; charset="windows-1252"' });
    const { bytes, charset, url } = await fetchPage(origin, QUICK);
    expect(charset).toBe('windows-1252');
    expect(extractArticle(bytes, { url, charset: 'windows-1252' }).headline).toBe(HEADLINE);
  });
});

describe('redirects', () => {
  const redirecting = (targets: Readonly<Record<string, string>>, status = 302): Promise<string> =>
    running(
      serve(({ url = '' }, response) => {
        const location = targets[url];
        if (location === undefined) response.writeHead(200, HTML).end(PAGE);
        else response.writeHead(status, { location }).end('moved');
      }),
    );

  test.each([301, 302, 303, 307, 308])('with %i are followed and reported', async (status) => {
    const origin = await redirecting({ '/a': '/b', '/b': 'c?utm_medium=x&id=1' }, status);
    const page = await fetchPage(`${origin}/a`, QUICK);
    expect(page.url).toBe(`${origin}/c?id=1`);
    expect(page.redirects).toEqual([`${origin}/a`, `${origin}/b`]);
  });

  const TOO_MANY = { code: 'too-many-redirects' };
  test.each<[string, Readonly<Record<string, string>>, object]>([
    ['in a loop', { '/a': '/b', '/b': '/a' }, TOO_MANY],
    ['to itself', { '/a': '/a' }, TOO_MANY],
    ['six times', { '/a': '/1', '/1': '/2', '/2': '/3', '/3': '/4', '/4': '/5', '/5': '/6' }, TOO_MANY],
    ['to a file', { '/a': 'file:///etc/passwd' }, { code: 'invalid-url' }],
    ['to a script', { '/a': 'javascript:alert(1)' }, { code: 'invalid-url' }],
    ['to a login', { '/a': 'http://ram:secret@a.example/' }, { code: 'invalid-url' }],
    ['to an unparsable URL', { '/a': 'http://[' }, { code: 'http-status', status: 302 }],
  ])('%s end with an error', async (_case, targets, expected) => {
    const origin = await redirecting(targets);
    expect(await errorOf(fetchPage(`${origin}/a`, QUICK))).toMatchObject(expected);
  });
});

describe('additional request headers', () => {
  /** A host that records the headers of its requests. */
  async function recording(): Promise<{ origin: string; told: IncomingHttpHeaders[] }> {
    const told: IncomingHttpHeaders[] = [];
    const origin = await running(
      serve(({ url, headers }, response) => {
        told.push(headers);
        if (url === '/moved') response.writeHead(302, { location: '/up/nahar' }).end();
        else response.writeHead(200, HTML).end(PAGE);
      }),
    );
    return { origin, told };
  }

  test('come from a hook that is called for each request and may override a default', async () => {
    const { origin, told } = await recording();
    const urls: string[] = [];
    const headers = (url: string) => {
      urls.push(url);
      return url.endsWith('/moved') ? { Cookie: 'session=7' } : { 'Accept-Language': 'mr' };
    };
    await fetchPage(`${origin}/moved`, { ...QUICK, headers });
    expect(urls).toEqual([`${origin}/moved`, `${origin}/up/nahar`]);
    expect(told.map((one) => [one.cookie, one['accept-language']])).toEqual([
      ['session=7', 'hi,en;q=0.5'],
      [undefined, 'mr'],
    ]);
    expect(told[0]?.['user-agent']).toMatch(/^samachar\//u);
  });

  test.each([
    { headers: { 'User-Agent': 'x' }, says: /user-agent cannot be set/u },
    { headers: { host: 'x' }, says: /host cannot be set/u },
    { headers: { 'a b': 'x' }, says: /"a b" is not the name of a header/u },
    { headers: { cookie: 'a\r\nb: c' }, says: /only contain visible ASCII/u },
  ])('are rejected without a request: $headers', async ({ headers, says }) => {
    const { origin, told } = await recording();
    const options = { ...QUICK, headers: () => headers as Record<string, string> };
    const message = expect.stringMatching(says);
    expect(await errorOf(fetchPage(origin, options))).toMatchObject({ code: 'invalid-input', message });
    expect(told).toEqual([]);
  });
});

describe('a response without end', () => {
  /** A host that sends a piece many times, as fast as it is read, and counts the pieces. */
  async function repeating(piece: Uint8Array, times: number, headers: OutgoingHttpHeaders) {
    const told = { origin: '', sent: 0 };
    told.origin = await running(
      serve((_request, response) => {
        response.writeHead(200, headers);
        const more = (): void => {
          while (told.sent < times) {
            told.sent += 1;
            if (!response.write(piece)) return void response.once('drain', more);
          }
          response.end();
        };
        more();
      }),
    );
    return told;
  }

  test('10 MB that decode to 10 GB are stopped on the way', async () => {
    const member = gzipSync(Buffer.alloc(10_000_000));
    const { origin } = await repeating(member, 1000, { ...HTML, 'content-encoding': 'gzip' });
    const before = process.memoryUsage().rss;
    const { maxBytes: _, ...defaults } = QUICK;
    expect(await errorOf(fetchPage(origin, defaults))).toMatchObject({ code: 'too-large' });
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
    expect(member.byteLength * 1000).toBeGreaterThan(9_000_000);
  });

  test('a body of 200 MB is not read beyond the limit', async () => {
    const host = await repeating(Buffer.alloc(100_000, 'a'), 2000, HTML);
    expect(await errorOf(fetchPage(host.origin, QUICK))).toMatchObject({ code: 'too-large' });
    expect(host.sent).toBeLessThan(500);
  });
});

describe('failed connections', () => {
  const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n';
  const drip = (socket: Socket, first: string, piece: string): void => {
    socket.write(first);
    const timer = setInterval(() => socket.write(piece), 20);
    socket.on('close', () => clearInterval(timer));
  };

  const LONG = `${HEAD}content-length: 99999\r\n\r\n<html>`;
  const CHUNKED = `${HEAD}transfer-encoding: chunked\r\n\r\n`;
  test.each<[string, string, (socket: Socket) => void]>([
    ['reset before the response', 'network', (socket) => socket.resetAndDestroy()],
    ['closed before the response', 'network', (socket) => socket.end()],
    ['reset within the body', 'network', (socket) => socket.write(LONG, () => socket.resetAndDestroy())],
    ['truncated body', 'network', (socket) => socket.end(LONG)],
    ['invalid chunk', 'network', (socket) => socket.end(`${CHUNKED}zz\r\n<html>`)],
    ['not HTTP', 'network', (socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n')],
    ['no response', 'timeout', () => {}],
    ['trickling headers', 'timeout', (socket) => drip(socket, 'HTTP/1.1 200 OK\r\n', 'x-a: b\r\n')],
    ['stalled body', 'timeout', (socket) => socket.write(LONG)],
    ['trickling body', 'timeout', (socket) => drip(socket, LONG, 'a')],
    ['endless body', 'timeout', (socket) => drip(socket, `${HEAD}\r\n<html>`, 'a'.repeat(10))],
  ])('%s', async (_case, code, talk) => {
    const origin = await running(serveBare(talk));
    expect(await errorOf(fetchPage(origin, QUICK))).toMatchObject({ code });
  });

  test('the timeout survives garbage collection even with a signal of the caller', async () => {
    const origin = await running(serveBare((socket) => drip(socket, `${HEAD}\r\n<html>`, 'a')));
    setFlagsFromString('--expose-gc');
    const collecting = setInterval(runInNewContext('gc'), 50);
    try {
      const { signal } = new AbortController();
      const error = await errorOf(fetchPage(origin, { ...QUICK, totalMs: 1000, signal }));
      expect(error).toMatchObject({ code: 'timeout' });
    } finally {
      clearInterval(collecting);
    }
  });

  test('no TLS on an https port, and a refused connection', async () => {
    const origin = await answering(HTML);
    const error = await errorOf(fetchPage(origin.replace('http:', 'https:'), QUICK));
    expect(error).toMatchObject({ code: 'network' });
    await open.pop()?.close();
    const refused = { code: 'network', cause: { code: 'ECONNREFUSED' } };
    expect(await errorOf(fetchPage(origin, QUICK))).toMatchObject(refused);
  });

  test('aborted by the caller, before and during the request', async () => {
    const origin = await running(serve(() => {}));
    const later = new AbortController();
    setTimeout(() => later.abort(), 50);
    for (const signal of [AbortSignal.abort(), later.signal])
      expect(await errorOf(fetchPage(origin, { ...QUICK, signal }))).toMatchObject({ code: 'aborted' });
  });
});

test.each([
  ['in seconds', 429, { 'retry-after': '120' }, { retryAfterMs: 120_000 }],
  ['by date', 503, { 'retry-after': 'Tue, 24 Nov 2026 12:01:00 GMT' }, { retryAfterMs: 60_000 }],
  ['not if it is missing', 503, {}, {}],
])('the Retry-After of an error is read %s', async (_case, status, headers, expected) => {
  const origin = await answering(headers, '', status);
  const now = (): number => Date.UTC(2026, 10, 24, 12);
  const error = await errorOf(fetchPage(origin, { ...QUICK, now }));
  const { message, ...told } = error.toJSON();
  expect(told).toStrictEqual({ code: 'http-status', url: `${origin}/`, status, ...expected });
  expect(error.retryAfterMs).toBe(told.retryAfterMs);
});

describe('with a custom fetch', () => {
  const url = 'https://naya-akhbar.example/a';
  const fetchBy = (options: FetchPageOptions = {}) => fetchPage(url, { fetch: globalThis.fetch, ...options });
  beforeEach(() => nock.activate());

  test('a page is read, and redirects are followed by fetchPage', async () => {
    const site = nock('https://naya-akhbar.example');
    site.get('/a').reply(301, '', { location: '/b' }).get('/b').reply(200, PAGE, HTML);
    const page = await fetchBy();
    expect(page).toMatchObject({ url: 'https://naya-akhbar.example/b', redirects: [url], status: 200 });
    expect(Buffer.from(page.bytes).toString()).toBe(PAGE);
  });

  test('its error becomes the cause', async () => {
    nock('https://naya-akhbar.example').get('/a').replyWithError('no route');
    const cause = expect.any(Error);
    expect(await errorOf(fetchBy())).toMatchObject({ code: 'network', url, cause });
  });
});

describe('with a cache', () => {
  const HOUR = { ...HTML, 'cache-control': 'max-age=3600' };
  const GZIP = { ...HOUR, 'content-encoding': 'gzip' };
  const folders = temporaryFolder();
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(folders, 'cache-'));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-07-14T06:00:00Z') });
  });
  afterEach(() => void vi.useRealTimers());

  /** A host that responds with 304 to a matching condition and records what it sent. */
  async function hostOf(headers: OutgoingHttpHeaders, body: string | Uint8Array = PAGE, status = 200) {
    const sent: number[] = [];
    const origin = await running(
      serve((request, response) => {
        const { 'if-none-match': tag, 'if-modified-since': since } = request.headers;
        const isKept = [headers.etag, headers['last-modified']].includes(tag ?? since ?? 'none');
        sent.push(isKept ? 304 : status);
        if (isKept) response.writeHead(304).end();
        else response.writeHead(status, headers).end(body);
      }),
    );
    return { url: `${origin}/up/nahar`, sent };
  }
  /** Fetches as another process would, with its own store. */
  const fetchAgain = (url: string, options: FetchPageOptions = {}): Promise<FetchedPage> =>
    fetchPage(url, { ...QUICK, cache: fileStore(folder), ...options });
  const wait = (seconds: number): void => void vi.setSystemTime(Date.now() + seconds * 1000);
  const storedFiles = (): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile());

  test.each<[string, OutgoingHttpHeaders, number, number[]]>([
    ['fresh, without a request', HOUR, 3599, [200]],
    ['expired, revalidated by ETag', { ...HOUR, etag: '"v1"' }, 3601, [200, 304]],
  ])('a page is served from the cache: %s', async (_case, headers, seconds, answers) => {
    const { url, sent } = await hostOf(headers);
    const first = await fetchAgain(url);
    wait(seconds);
    const second = await fetchAgain(`${url}?utm_source=x`);
    expect(sent).toEqual(answers);
    expect([first.fromCache, second.fromCache]).toEqual([false, true]);
    const { headers: _, timing: __, fromCache: ___, ...same } = first;
    expect(second).toMatchObject(same);
  });

  const LARGE = PAGE.padEnd(300_000);
  test.each<[string, number, OutgoingHttpHeaders, string | Uint8Array, string]>([
    ['no content', 204, {}, '', 'http-status'],
    ['not modified, though nothing was stored', 304, {}, '', 'http-status'],
    ['login needed', 401, HTML, PAGE, 'http-status'],
    ['not found, though it looks like an article', 404, HTML, PAGE, 'http-status'],
    ['too many requests', 429, { ...HTML, 'retry-after': '3' }, PAGE, 'http-status'],
    ['a server error', 500, HTML, PAGE, 'http-status'],
    ['a redirect without a location', 302, { 'cache-control': 'no-store' }, '', 'http-status'],
    ['PDF', 200, { 'content-type': 'application/pdf' }, '%PDF-1.4', 'not-html'],
    ['plain text', 200, { 'content-type': 'text/plain' }, 'नहर की सफाई', 'not-html'],
    ['an empty body', 200, HTML, '', 'not-html'],
    ['too large by its Content-Length', 200, { ...HTML, 'content-length': '300000' }, LARGE, 'too-large'],
    ['too large', 200, HTML, LARGE, 'too-large'],
    ['too large once decoded', 200, GZIP, gzipSync(LARGE), 'too-large'],
    ['truncated in its encoding', 200, GZIP, gzipSync(PAGE).subarray(0, -20), 'network'],
    ['mislabeled encoding', 200, GZIP, PAGE, 'network'],
    ['unknown encoding', 200, { ...HTML, 'content-encoding': 'zip' }, PAGE, 'network'],
  ])(
    'a response that is not a page is an error and not stored: %s',
    async (_case, status, headers, body, code) => {
      const { url, sent } = await hostOf({ 'cache-control': 'max-age=3600', ...headers }, body, status);
      const expected = { code, url, ...(code === 'http-status' && { status }) };
      for (const fetchBy of [fetchPage, fetchAgain, fetchAgain])
        expect(await errorOf(fetchBy(url, QUICK))).toMatchObject(expected);
      expect(storedFiles()).toEqual([]);
      expect(sent).toHaveLength(3);
    },
  );

  test('a redirect to a private address is blocked, also when it is stored', async () => {
    const fetch = vi.fn(async () => ({
      status: 301,
      headers: Object.entries({ ...HOUR, location: 'http://127.0.0.1/admin' }),
      body: null,
    }));
    for (const _time of [1, 2]) {
      const asked = fetchPage('https://naya-akhbar.example/x', { fetch, cache: fileStore(folder) });
      const expected = { code: 'blocked-address', url: 'http://127.0.0.1/admin' };
      expect(await errorOf(asked)).toMatchObject(expected);
    }
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test('a body from a custom fetch is decoded only once', async () => {
    const body = gzipSync(PAGE);
    const { url, sent } = await hostOf({ ...GZIP, etag: '"v1"' }, body);
    const options = { fetch: globalThis.fetch };
    await fetchAgain(url, options);
    const fresh = await fetchAgain(url, options);
    wait(3601);
    const confirmed = await fetchAgain(url, options);
    expect([fresh.fromCache, confirmed.fromCache]).toEqual([true, true]);
    expect(Buffer.from(confirmed.bytes).toString()).toBe(PAGE);
    expect(sent).toEqual([200, 304]);
  });
});
