import { createServer as createHttp2Server } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import nock from 'nock';
import { afterEach, describe, expect, test } from 'vitest';
import { ScrapeError } from '../../src/errors.ts';
import { type FetchedPage, type FetchPageOptions, fetchPage } from '../../src/fetch/fetch-page.ts';
import { extractArticle } from '../../src/index.ts';
import { HEADLINE, pageOf, storyAround } from '../page-of.ts';
import { type Loopback, serve, serveBare } from './loopback.ts';

const PAGE = pageOf(storyAround());
const HTML = { 'content-type': 'text/html; charset=utf-8' };
/** Limits small enough for a test. */
const QUICK: FetchPageOptions = {
  allowPrivateAddresses: true,
  timeouts: { connectMs: 500, headersMs: 300, bodyMs: 300 },
  totalMs: 1500,
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

async function errorOf(promise: Promise<FetchedPage>): Promise<ScrapeError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ScrapeError);
  return error as ScrapeError;
}

describe('a page comes as it was sent', () => {
  test('bytes, address, headers, charset and times', async () => {
    const origin = await running(serve((_request, response) => response.writeHead(200, HTML).end(PAGE)));
    const page = await fetchPage(`${origin}/up/nahar?utm_source=x&id=7#top`, QUICK);
    expect(page).toMatchObject({
      url: `${origin}/up/nahar?id=7`,
      requestedUrl: `${origin}/up/nahar?id=7`,
      redirects: [],
      status: 200,
      charset: 'utf-8',
      receivedBytes: Buffer.byteLength(PAGE),
    });
    expect(page.headers['content-type']).toBe(HTML['content-type']);
    expect(page.timing.totalMs).toBeGreaterThanOrEqual(page.timing.headersMs);
    expect(extractArticle(page.bytes, { url: page.url }).headline).toBe(HEADLINE);
  });

  test('who asks and what is understood is said', async () => {
    const seen: (string | undefined)[] = [];
    const origin = await running(
      serve(({ headers, method }, response) => {
        seen.push(method, headers['user-agent'], headers['accept-encoding'], headers.accept);
        response.writeHead(200, HTML).end(PAGE);
      }),
    );
    await fetchPage(origin, { ...QUICK, contact: 'mailto:me@lab.example' });
    await fetchPage(origin, QUICK);
    expect(seen[0]).toBe('GET');
    expect(seen[1]).toMatch(/^samachar\/[0-9.]+ \(\+mailto:me@lab\.example\)$/u);
    expect(seen[2]).toMatch(/^gzip, br/u);
    expect(seen[3]).toMatch(/^text\/html/u);
    expect(seen[5]).toMatch(/^samachar\/[0-9.]+$/u);
  });

  test.each([
    ['gzip', gzipSync(PAGE)],
    ['x-gzip', gzipSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
    ['gzip, br', brotliCompressSync(gzipSync(PAGE))],
    ['identity', Buffer.from(PAGE)],
  ])('decoded from %s, and what was sent is counted', async (encoding, body) => {
    const origin = await running(
      serve((_request, response) =>
        response.writeHead(200, { ...HTML, 'content-encoding': encoding }).end(body),
      ),
    );
    const { bytes, receivedBytes } = await fetchPage(origin, QUICK);
    expect(Buffer.from(bytes).toString()).toBe(PAGE);
    expect(receivedBytes).toBe(body.byteLength);
  });

  test.each([
    ['a type that says text', 'text/plain'],
    ['a type that says nothing', 'application/octet-stream'],
    ['no type', ''],
    ['XHTML', 'application/xhtml+xml'],
  ])('HTML with %s', async (_case, type) => {
    const origin = await running(
      serve((_request, response) =>
        response.writeHead(200, type === '' ? {} : { 'content-type': type }).end(`<!-- x -->\n${PAGE}`),
      ),
    );
    expect((await fetchPage(origin, QUICK)).bytes.byteLength).toBeGreaterThan(1000);
  });

  test('a charset that lies is told as it was told', async () => {
    const origin = await running(
      serve((_request, response) =>
        response.writeHead(200, { 'content-type': 'text/html; charset="windows-1252"' }).end(PAGE),
      ),
    );
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

  test.each([301, 302, 303, 307, 308])('with %i are followed, and told', async (status) => {
    const origin = await redirecting({ '/a': '/b', '/b': 'c?utm_medium=x&id=1' }, status);
    const page = await fetchPage(`${origin}/a`, QUICK);
    expect(page.url).toBe(`${origin}/c?id=1`);
    expect(page.redirects).toEqual([`${origin}/a`, `${origin}/b`]);
  });

  test.each<[string, Readonly<Record<string, string>>, object]>([
    ['in a circle', { '/a': '/b', '/b': '/a' }, { code: 'too-many-redirects' }],
    ['to itself', { '/a': '/a' }, { code: 'too-many-redirects' }],
    [
      'too many',
      { '/a': '/1', '/1': '/2', '/2': '/3', '/3': '/4', '/4': '/5', '/5': '/6' },
      { code: 'too-many-redirects' },
    ],
    ['to a file', { '/a': 'file:///etc/passwd' }, { code: 'invalid-url' }],
    ['to a script', { '/a': 'javascript:alert(1)' }, { code: 'invalid-url' }],
    ['to a login', { '/a': 'http://ram:secret@a.example/' }, { code: 'invalid-url' }],
    ['to nothing that can be read', { '/a': 'http://[' }, { code: 'http-status', status: 302 }],
  ])('%s end with an error', async (_case, targets, expected) => {
    const origin = await redirecting(targets);
    expect(await errorOf(fetchPage(`${origin}/a`, QUICK))).toMatchObject(expected);
  });
});

describe('addresses that are not public', () => {
  test.each([
    'http://127.0.0.1:9/',
    'http://2130706433:9/',
    'http://[::1]:9/',
    'http://169.254.169.254/latest/meta-data',
    'http://localhost:9/',
  ])('%s is not connected to', async (url) => {
    expect(await errorOf(fetchPage(url, { totalMs: 2000 }))).toMatchObject({ code: 'blocked-address' });
  });

  test('not after a redirect either, by a fetch of the caller', async () => {
    const fetch = async (): Promise<{ status: number; headers: [string, string][]; body: null }> => ({
      status: 302,
      headers: [['location', 'http://127.0.0.1/admin']],
      body: null,
    });
    const error = await errorOf(fetchPage('https://naya-akhbar.example/x', { fetch }));
    expect(error).toMatchObject({ code: 'blocked-address', url: 'http://127.0.0.1/admin' });
  });
});

describe('answers that are no page', () => {
  test.each<[string, number, Record<string, string>, string, object]>([
    ['no content', 204, {}, '', { code: 'http-status', status: 204 }],
    ['not modified, though nothing was kept', 304, {}, '', { code: 'http-status', status: 304 }],
    ['login needed', 401, HTML, PAGE, { code: 'http-status', status: 401 }],
    ['forbidden', 403, HTML, PAGE, { code: 'http-status', status: 403 }],
    ['not found, though it looks like an article', 404, HTML, PAGE, { code: 'http-status', status: 404 }],
    ['gone', 410, HTML, PAGE, { code: 'http-status', status: 410 }],
    ['too many requests', 429, { ...HTML, 'retry-after': '3' }, PAGE, { code: 'http-status', status: 429 }],
    ['a broken server', 500, HTML, PAGE, { code: 'http-status', status: 500 }],
    ['a redirect to nowhere', 302, {}, '', { code: 'http-status', status: 302 }],
    ['PDF', 200, { 'content-type': 'application/pdf' }, '%PDF-1.4', { code: 'not-html' }],
    ['an image', 200, { 'content-type': 'image/jpeg' }, '\u00ff\u00d8', { code: 'not-html' }],
    ['JSON', 200, { 'content-type': 'application/json' }, '{}', { code: 'not-html' }],
    ['plain text', 200, { 'content-type': 'text/plain' }, 'नहर की सफाई', { code: 'not-html' }],
    ['an empty body', 200, HTML, '', { code: 'not-html' }],
    [
      'too large by its own account',
      200,
      { ...HTML, 'content-length': '300000' },
      PAGE.padEnd(300_000),
      { code: 'too-large' },
    ],
    ['too large', 200, HTML, PAGE.padEnd(300_000), { code: 'too-large' }],
    ['an encoding that it has not', 200, { ...HTML, 'content-encoding': 'gzip' }, PAGE, { code: 'network' }],
    ['an encoding that nobody knows', 200, { ...HTML, 'content-encoding': 'zip' }, PAGE, { code: 'network' }],
  ])('%s', async (_case, status, headers, body, expected) => {
    const origin = await running(
      serve((_request, response) => response.writeHead(status, headers).end(body)),
    );
    const error = await errorOf(fetchPage(`${origin}/x`, QUICK));
    expect(error).toMatchObject({ ...expected, url: `${origin}/x` });
  });

  test('a few bytes that decode to very many are stopped', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, 'a'));
    expect(bomb.byteLength).toBeLessThan(QUICK.maxBytes ?? 0);
    const origin = await running(
      serve((_request, response) =>
        response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(bomb),
      ),
    );
    expect(await errorOf(fetchPage(origin, QUICK))).toMatchObject({ code: 'too-large' });
  });

  test('a body of 200 MB is left after the limit', async () => {
    let sent = 0;
    const piece = Buffer.alloc(100_000, 'a');
    const origin = await running(
      serve((_request, response) => {
        response.writeHead(200, HTML);
        const more = (): void => {
          while (sent < 200_000_000) {
            sent += piece.byteLength;
            if (!response.write(piece)) return void response.once('drain', more);
          }
          response.end();
        };
        more();
      }),
    );
    expect(await errorOf(fetchPage(origin, QUICK))).toMatchObject({ code: 'too-large' });
    expect(sent).toBeLessThan(50_000_000);
  });
});

describe('connections that fail', () => {
  const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n';
  const drip = (socket: Socket, first: string, piece: string): void => {
    socket.write(first);
    const timer = setInterval(() => socket.write(piece), 20);
    socket.on('close', () => clearInterval(timer));
  };

  test.each<[string, (socket: Socket) => void, string]>([
    ['reset before the answer', (socket) => socket.resetAndDestroy(), 'network'],
    ['closed before the answer', (socket) => socket.end(), 'network'],
    [
      'reset within the body',
      (socket) => socket.write(`${HEAD}content-length: 999\r\n\r\n<html>`, () => socket.resetAndDestroy()),
      'network',
    ],
    ['half a body', (socket) => socket.end(`${HEAD}content-length: 999\r\n\r\n<html>`), 'network'],
    [
      'a chunk that is none',
      (socket) => socket.end(`${HEAD}transfer-encoding: chunked\r\n\r\nzz\r\n<html>`),
      'network',
    ],
    ['no HTTP', (socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'), 'network'],
    ['silence', () => {}, 'timeout'],
    ['headers that drip', (socket) => drip(socket, 'HTTP/1.1 200 OK\r\n', 'x-a: b\r\n'), 'timeout'],
    ['a body that stops', (socket) => socket.write(`${HEAD}content-length: 999\r\n\r\n<html>`), 'timeout'],
    [
      'a body that drips',
      (socket) => drip(socket, `${HEAD}content-length: 99999\r\n\r\n<html>`, 'a'),
      'timeout',
    ],
    ['a body that never ends', (socket) => drip(socket, `${HEAD}\r\n<html>`, 'a'.repeat(10)), 'timeout'],
  ])('%s', async (_case, talk, code) => {
    const origin = await running(serveBare(talk));
    const started = performance.now();
    expect(await errorOf(fetchPage(origin, QUICK))).toMatchObject({ code });
    expect(performance.now() - started).toBeLessThan(4000);
  });

  test('refused', async () => {
    const origin = await running(serve(() => {}));
    await open.pop()?.close();
    const error = await errorOf(fetchPage(origin, QUICK));
    expect(error.code).toBe('network');
    expect(error.cause).toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('a host that speaks HTTP/2 without TLS', async () => {
    const server = createHttp2Server((_request, response) => response.end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const error = await errorOf(fetchPage(`http://127.0.0.1:${port}/`, QUICK));
    expect(error.code).toBe('network');
    server.close();
  });

  test('a host that speaks no TLS', async () => {
    const origin = await running(serve((_request, response) => response.end(PAGE)));
    expect(await errorOf(fetchPage(origin.replace('http:', 'https:'), QUICK))).toMatchObject({
      code: 'network',
    });
  });

  test('ended by the caller, before and while it runs', async () => {
    const origin = await running(serve(() => {}));
    const ended = AbortSignal.abort();
    expect(await errorOf(fetchPage(origin, { ...QUICK, signal: ended }))).toMatchObject({ code: 'aborted' });
    const later = new AbortController();
    setTimeout(() => later.abort(), 50);
    expect(await errorOf(fetchPage(origin, { ...QUICK, signal: later.signal }))).toMatchObject({
      code: 'aborted',
    });
  });
});

describe('with the fetch of the caller', () => {
  test('the global one reads a page, and redirects are followed by us', async () => {
    nock.activate();
    nock('https://naya-akhbar.example')
      .get('/a')
      .reply(301, '', { location: '/b' })
      .get('/b')
      .reply(200, PAGE, HTML);
    const page = await fetchPage('https://naya-akhbar.example/a', { fetch: globalThis.fetch });
    expect(page).toMatchObject({
      url: 'https://naya-akhbar.example/b',
      redirects: ['https://naya-akhbar.example/a'],
      status: 200,
    });
    expect(Buffer.from(page.bytes).toString()).toBe(PAGE);
  });

  test('its failure is the cause', async () => {
    nock.activate();
    nock('https://naya-akhbar.example').get('/a').replyWithError('no route');
    const error = await errorOf(fetchPage('https://naya-akhbar.example/a', { fetch: globalThis.fetch }));
    expect(error).toMatchObject({ code: 'network', url: 'https://naya-akhbar.example/a' });
    expect(error.cause).toBeInstanceOf(Error);
  });

  test('a body over the limit is left', async () => {
    nock.activate();
    nock('https://naya-akhbar.example').get('/a').reply(200, PAGE.padEnd(300_000), HTML);
    const error = await errorOf(
      fetchPage('https://naya-akhbar.example/a', { fetch: globalThis.fetch, maxBytes: 200_000 }),
    );
    expect(error.code).toBe('too-large');
  });
});
