import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { cachedTransport } from '../../src/fetch/cached-transport.ts';
import type { PageStore, StoredPage } from '../../src/fetch/page-store.ts';
import type { Transport, TransportResponse } from '../../src/fetch/transport.ts';
import { readBody } from '../../src/io/read-body.ts';

const URL = 'https://naya-akhbar.example/up/nahar';
const START = Date.parse('2026-07-14T06:00:00Z');
const SECOND = 1000;

interface Reply {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
  readonly isDecoded?: boolean;
  /** Breaks the connection after the body. */
  readonly breaks?: boolean;
}

async function* bodyOf({ body = '<p>नहर', breaks = false }: Reply): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(body);
  yield bytes.subarray(0, 3);
  yield bytes.subarray(3);
  if (breaks) throw new Error('reset');
}

/** A host that sends the replies in order, with a clock, a cache and a record of the requests. */
function hostOf(...replies: readonly Reply[]) {
  const asked: Record<string, string>[] = [];
  const pages = new Map<string, StoredPage>();
  const clock = { time: START };
  const discarded: number[] = [];
  const store: PageStore = {
    get: async (key) => pages.get(key),
    set: async (key, page) => void pages.set(key, page),
    delete: async (key) => void pages.delete(key),
  };
  const inner: Transport = {
    async send(_url, headers) {
      const at = asked.push({ ...headers }) - 1;
      const reply = replies[at];
      if (reply === undefined) throw new Error('asked once too often');
      const { status = 200, headers: answered = {}, isDecoded = false } = reply;
      const discard = (): void => void discarded.push(at);
      return { status, headers: answered, body: bodyOf(reply), isDecoded, discard };
    },
    close: async () => {},
  };
  const transport = cachedTransport(inner, store, () => clock.time);
  const send = (headers: Record<string, string> = {}): Promise<TransportResponse> =>
    transport.send(URL, headers, new AbortController().signal);
  const read = async (headers?: Record<string, string>) => {
    const response = await send(headers);
    const { bytes, received } = await readBody(response, 10_000);
    return { ...response, text: Buffer.from(bytes).toString(), received };
  };
  const wait = (seconds: number): void => {
    clock.time += seconds * SECOND;
  };
  return { transport, send, read, wait, asked, pages, discarded };
}

const HOUR = { 'cache-control': 'max-age=3600' };
const NO_ARCHIVE = { ...HOUR, 'x-robots-tag': 'noarchive' };

describe('a fresh response is served without a request', () => {
  test.each<[string, Record<string, string>]>([
    ['with max-age', HOUR],
    ['with an expiry date', { expires: new Date(START + 3_600_000).toUTCString() }],
    ['with a directive in capitals', { 'cache-control': 'Public, MAX-AGE=3600' }],
    ['even if private, since the cache has one reader', { 'cache-control': 'private, max-age=3600' }],
    ['even if shared caches may keep it for less time', { 'cache-control': 'max-age=3600, s-maxage=1' }],
    ['with robots rules that allow it', { ...HOUR, 'x-robots-tag': 'noindex, max-snippet:5' }],
    ['with a cookie', { ...HOUR, 'set-cookie': 'id=secret' }],
  ])('%s', async (_case, headers) => {
    const { read, wait, asked, pages } = hostOf({ headers });
    expect(await read()).toMatchObject({ cache: 'miss', status: 200, text: '<p>नहर' });
    wait(3599);
    expect(await read()).toMatchObject({ cache: 'hit', status: 200, text: '<p>नहर' });
    expect(asked).toHaveLength(1);
    expect(JSON.stringify([...pages.values()])).not.toContain('secret');
  });

  test('with an Age header that adds the time in the cache', async () => {
    const { read, wait } = hostOf({
      headers: { ...HOUR, age: '100', date: 'Tue, 14 Jul 2026 06:00:00 GMT' },
    });
    await read();
    wait(50);
    expect((await read()).headers).toEqual({ ...HOUR, age: '150', date: 'Tue, 14 Jul 2026 06:00:00 GMT' });
  });

  test('still encoded, with its Content-Encoding', async () => {
    const body = gzipSync('<p>नहर');
    const { send } = hostOf({ headers: { ...HOUR, 'content-encoding': 'gzip' }, body });
    for (const cache of ['miss', 'hit']) {
      const response = await send();
      const chunks: Uint8Array[] = [];
      for await (const chunk of response.body) chunks.push(chunk);
      expect(response).toMatchObject({ cache, isDecoded: false, headers: { 'content-encoding': 'gzip' } });
      expect(Buffer.concat(chunks)).toEqual(body);
    }
  });

  test('decoded, if the transport decoded it', async () => {
    const { read } = hostOf({ headers: { ...HOUR, 'content-encoding': 'gzip' }, isDecoded: true });
    await read();
    expect(await read()).toMatchObject({ cache: 'hit', isDecoded: true, text: '<p>नहर' });
  });

  test('but not to a caller that has already aborted', async () => {
    const { read, transport } = hostOf({ headers: HOUR });
    await read();
    await expect(transport.send(URL, {}, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a stale response is revalidated', () => {
  const etag = { etag: '"v1"', 'cache-control': 'max-age=60' };
  const date = { 'last-modified': 'Mon, 13 Jul 2026 06:00:00 GMT' };
  const since = { 'if-modified-since': date['last-modified'] };
  const [tagged, match] = [{ etag: '"v1"' }, { 'if-none-match': '"v1"' }];
  type Headers = Record<string, string>;
  const SWR = { 'cache-control': 'max-age=60, stale-while-revalidate=600' };

  test.each<[string, Headers, Headers, Headers]>([
    ['by ETag', etag, match, tagged],
    ['by a weak ETag', { ...etag, etag: 'W/"v1"' }, { 'if-none-match': 'W/"v1"' }, { etag: 'W/"v1"' }],
    ['even if the 304 repeats no ETag', etag, match, {}],
    ['even if the 304 repeats no date', { ...date, 'cache-control': 'max-age=60' }, since, {}],
    ['at once if it has a date but no lifetime', date, since, {}],
    ['every time with no-cache', { ...tagged, 'cache-control': 'no-cache' }, match, tagged],
  ])('%s', async (_case, headers, conditions, answered) => {
    const { read, wait, asked, discarded } = hostOf({ headers }, { status: 304, headers: answered });
    await read({ accept: 'text/html' });
    wait(61);
    const page = await read({ accept: 'text/html' });
    expect(page).toMatchObject({ cache: 'revalidated', status: 200, text: '<p>नहर', headers });
    expect(asked[1]).toEqual({ accept: 'text/html', ...conditions });
    expect(discarded).toEqual([1]);
  });

  test('and the headers of the 304 make it fresh again', async () => {
    const fresh = { ...tagged, 'cache-control': 'max-age=600', 'x-new': '1' };
    const html = { 'content-type': 'text/html; charset=utf-8' };
    const { read, wait, asked } = hostOf(
      { headers: { ...etag, age: '10', ...html } },
      { status: 304, headers: { ...fresh, 'content-type': 'text/plain' } },
    );
    await read();
    wait(61);
    await read();
    wait(599);
    const page = await read();
    expect(page).toMatchObject({ cache: 'hit', text: '<p>नहर' });
    expect(page.headers).toEqual({ ...fresh, ...html, age: '599' });
    expect(asked).toHaveLength(2);
  });

  const second = { headers: { ...HOUR, etag: '"v2"' }, body: 'नई नहर' };
  const hidden = { headers: NO_ARCHIVE, body: 'नई नहर' };
  test.each<[string, Record<string, string>, number, Reply[], object[], number]>([
    ['and replaced by a new version', etag, 61, [second], [{ cache: 'miss' }, { cache: 'hit' }], 1],
    [
      'and fetched again if the 304 confirms another version',
      etag,
      61,
      [{ status: 304, headers: { etag: '"v2"' } }, second],
      [{ cache: 'miss' }],
      1,
    ],
    ['and deleted if the new version says noarchive', HOUR, 3601, [hidden], [{ cache: 'miss' }], 0],
    ['even within stale-while-revalidate', SWR, 61, [second], [{ cache: 'miss' }], 1],
    ['if the clock was set back', HOUR, -10_000, [second], [{ cache: 'miss' }], 1],
    [
      'and deleted if the 304 says no-store',
      etag,
      61,
      [{ status: 304, headers: { ...tagged, 'cache-control': 'no-store' } }],
      [{ cache: 'revalidated', text: '<p>नहर' }],
      0,
    ],
  ])('%s', async (_case, headers, seconds, replies, expected, left) => {
    const { read, wait, asked, pages } = hostOf({ headers }, ...replies);
    await read();
    wait(seconds);
    for (const page of expected) expect(await read()).toMatchObject({ text: 'नई नहर', ...page });
    expect(asked[2] ?? {}).toEqual({});
    expect(pages.size).toBe(left);
  });

  test.each([
    ...[403, 429, 500, 503].map((status) => [status, 1] as const),
    ...[404, 410].map((status) => [status, 0] as const),
  ])('and after a %i the store holds this many pages: %i', async (status, left) => {
    const { read, wait, pages } = hostOf({ headers: etag }, { status, headers: HOUR });
    await read();
    wait(61);
    expect(await read()).toMatchObject({ cache: 'miss', status });
    expect(pages.size).toBe(left);
  });
});

describe('a response is not stored', () => {
  test.each<[string, Reply]>([
    ['if it says no-store', { headers: { 'cache-control': 'no-store, max-age=3600' } }],
    ['if it says so in mixed case', { headers: { 'cache-control': 'No-Store, max-age=3600' } }],
    ['if it says noarchive', { headers: NO_ARCHIVE }],
    ['if it also says noarchive', { headers: { ...HOUR, 'x-robots-tag': 'noindex,NOARCHIVE, nofollow' } }],
    ['even if noarchive is for one robot', { headers: { ...HOUR, 'x-robots-tag': 'somebot: noarchive' } }],
    ['if it varies by everything', { headers: { ...HOUR, vary: 'accept, *' } }],
    ['without a lifetime or validator', { headers: {} }],
    ['if the page is gone', { status: 410, headers: HOUR }],
    ['if the server failed', { status: 501, headers: HOUR }],
    ['if it is partial', { status: 206, headers: HOUR }],
  ])('%s', async (_case, reply) => {
    const { read, pages, asked } = hostOf(reply, reply);
    expect(await read()).toMatchObject({ cache: 'miss' });
    expect(await read()).toMatchObject({ cache: 'miss' });
    expect(asked).toHaveLength(2);
    expect(pages.size).toBe(0);
  });

  test('if its body breaks off', async () => {
    const { read, pages } = hostOf({ headers: HOUR, breaks: true });
    await expect(read()).rejects.toThrow('reset');
    expect(pages.size).toBe(0);
  });

  test('if its body is not read to the end', async () => {
    const { send, pages } = hostOf({ headers: HOUR }, { headers: HOUR }, { headers: HOUR });
    await expect(readBody(await send(), 5)).rejects.toThrow('more than 5 bytes');
    for await (const _chunk of (await send()).body) break;
    (await send()).discard();
    expect(pages.size).toBe(0);
  });

  test('if it is discarded after its end as invalid', async () => {
    const { send, transport, pages, discarded } = hostOf({
      headers: { ...HOUR, 'content-encoding': 'gzip' },
      body: gzipSync('<p>नहर').subarray(0, -9),
    });
    const response = await send();
    await expect(readBody(response, 10_000)).rejects.toThrow('does not match its content encoding');
    response.discard();
    await transport.close();
    expect(pages.size).toBe(0);
    expect(discarded).toEqual([0]);
  });
});

test('a response with a Vary header is served only to a matching request', async () => {
  const headers = { ...HOUR, vary: 'Accept-Language, User-Agent', etag: '"v1"' };
  const { read, asked } = hostOf({ headers }, { headers, body: 'english' });
  await read({ 'accept-language': 'hi', accept: 'text/html' });
  expect(await read({ 'accept-language': 'hi', accept: '*/*' })).toMatchObject({ cache: 'hit' });
  expect(await read({ 'accept-language': 'en' })).toMatchObject({ cache: 'miss', text: 'english' });
  expect(asked[1]).toEqual({ 'accept-language': 'en' });
  expect(await read({ 'accept-language': 'en' })).toMatchObject({ cache: 'hit', text: 'english' });
});

test.each<[number, Record<string, string>, 'hit' | 'miss']>([
  [301, HOUR, 'hit'],
  [308, HOUR, 'hit'],
  [302, HOUR, 'hit'],
  [301, {}, 'miss'],
  [302, {}, 'miss'],
  [301, { 'cache-control': 'no-store' }, 'miss'],
])(
  'a redirect with %i and %j is a %s the second time, even if its body was never read',
  async (status, more, cache) => {
    const reply = { status, headers: { ...more, location: '/b', 'content-length': '9' } };
    const { send } = hostOf(reply, reply);
    (await send()).discard();
    const response = await send();
    expect(response).toMatchObject({ status, cache, headers: { location: '/b' } });
    if (cache === 'hit') expect(await readBody(response, 9)).toEqual({ bytes: Buffer.alloc(0), received: 0 });
  },
);
