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
  /** The connection breaks after the body. */
  readonly breaks?: boolean;
}

async function* bodyOf({ body = '<p>नहर', breaks = false }: Reply): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(body);
  yield bytes.subarray(0, 3);
  yield bytes.subarray(3);
  if (breaks) throw new Error('reset');
}

/** A host that gives the replies in order, with a clock, a cache and what was asked. */
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
  const transport = cachedTransport(inner, store, { now: () => clock.time });
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

describe('a fresh answer is given without a request', () => {
  test.each<[string, Record<string, string>]>([
    ['by its lifetime', HOUR],
    ['by its date of expiry', { expires: new Date(START + 3_600_000).toUTCString() }],
    ['by a directive in capitals', { 'cache-control': 'Public, MAX-AGE=3600' }],
    ['though it is private: this cache has one reader', { 'cache-control': 'private, max-age=3600' }],
    ['though shared caches may keep it for less', { 'cache-control': 'max-age=3600, s-maxage=1' }],
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

  test('and says how old it is, from the time it was asked for and the age it came with', async () => {
    const { read, wait } = hostOf({
      headers: { ...HOUR, age: '100', date: 'Tue, 14 Jul 2026 06:00:00 GMT' },
    });
    await read();
    wait(50);
    expect((await read()).headers).toEqual({ ...HOUR, age: '150', date: 'Tue, 14 Jul 2026 06:00:00 GMT' });
  });

  test('still encoded, with the name of its encoding', async () => {
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

  test('decoded, where the transport had decoded it', async () => {
    const { read } = hostOf({ headers: { ...HOUR, 'content-encoding': 'gzip' }, isDecoded: true });
    await read();
    expect(await read()).toMatchObject({ cache: 'hit', isDecoded: true, text: '<p>नहर' });
  });

  test('but not to a caller who has left', async () => {
    const { read, transport } = hostOf({ headers: HOUR });
    await read();
    await expect(transport.send(URL, {}, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a stale answer is asked about', () => {
  const etag = { etag: '"v1"', 'cache-control': 'max-age=60' };
  const modified = {
    'last-modified': 'Mon, 13 Jul 2026 06:00:00 GMT',
    'cache-control': 'max-age=60',
  };

  test.each<[string, Record<string, string>, Record<string, string>, Record<string, string>]>([
    ['by its tag', etag, { 'if-none-match': '"v1"' }, { etag: '"v1"' }],
    ['by a weak tag', { ...etag, etag: 'W/"v1"' }, { 'if-none-match': 'W/"v1"' }, { etag: 'W/"v1"' }],
    ['and the host repeats no tag', etag, { 'if-none-match': '"v1"' }, {}],
    [
      'by its date',
      modified,
      { 'if-modified-since': modified['last-modified'] },
      { 'last-modified': modified['last-modified'] },
    ],
    ['and the host repeats no date', modified, { 'if-modified-since': modified['last-modified'] }, {}],
    [
      'by both',
      { ...modified, etag: '"v1"' },
      { 'if-none-match': '"v1"', 'if-modified-since': modified['last-modified'] },
      { etag: '"v1"' },
    ],
    [
      'when it has a date but no lifetime: none is guessed',
      { 'last-modified': modified['last-modified'] },
      { 'if-modified-since': modified['last-modified'] },
      {},
    ],
    [
      'when it must be, each time',
      { ...etag, 'cache-control': 'no-cache' },
      { 'if-none-match': '"v1"' },
      { etag: '"v1"' },
    ],
  ])('%s', async (_case, headers, conditions, answered) => {
    const { read, wait, asked, discarded } = hostOf({ headers }, { status: 304, headers: answered });
    await read({ accept: 'text/html' });
    wait(61);
    const page = await read({ accept: 'text/html' });
    expect(page).toMatchObject({ cache: 'revalidated', status: 200, text: '<p>नहर', headers });
    expect(asked[1]).toEqual({ accept: 'text/html', ...conditions });
    expect(discarded).toEqual([1]);
  });

  test('and what the host says of it is kept: it is fresh again', async () => {
    const { read, wait, asked } = hostOf(
      { headers: { ...etag, age: '10', 'content-type': 'text/html; charset=utf-8' } },
      {
        status: 304,
        headers: { etag: '"v1"', 'cache-control': 'max-age=600', 'content-type': 'text/plain', 'x-new': '1' },
      },
    );
    await read();
    wait(61);
    await read();
    wait(599);
    const page = await read();
    expect(page).toMatchObject({ cache: 'hit', text: '<p>नहर' });
    expect(page.headers).toEqual({
      etag: '"v1"',
      'cache-control': 'max-age=600',
      'content-type': 'text/html; charset=utf-8',
      'x-new': '1',
      age: '599',
    });
    expect(asked).toHaveLength(2);
  });

  test('and a new one takes its place', async () => {
    const { read, wait } = hostOf({ headers: etag }, { headers: { ...HOUR, etag: '"v2"' }, body: 'नई नहर' });
    await read();
    wait(61);
    expect(await read()).toMatchObject({ cache: 'miss', text: 'नई नहर' });
    expect(await read()).toMatchObject({ cache: 'hit', text: 'नई नहर' });
  });

  test('and fetched whole when the host confirms another version', async () => {
    const { read, wait, asked } = hostOf(
      { headers: etag },
      { status: 304, headers: { etag: '"v3"' } },
      { headers: { etag: '"v3"' }, body: 'तीसरी' },
    );
    await read();
    wait(61);
    expect(await read()).toMatchObject({ cache: 'miss', text: 'तीसरी' });
    expect(asked[2]).toEqual({});
  });

  test('and no longer kept when it may not be', async () => {
    const { read, wait, pages } = hostOf(
      { headers: etag },
      { status: 304, headers: { etag: '"v1"', 'cache-control': 'no-store' } },
    );
    await read();
    wait(61);
    expect(await read()).toMatchObject({ cache: 'revalidated', text: '<p>नहर' });
    expect(pages.size).toBe(0);
  });

  test('even when it may be used while it is asked about', async () => {
    const { read, wait } = hostOf(
      { headers: { 'cache-control': 'max-age=60, stale-while-revalidate=600' } },
      { body: 'नई' },
    );
    await read();
    wait(61);
    expect(await read()).toMatchObject({ cache: 'miss', text: 'नई' });
  });

  test('when the clock was set back', async () => {
    const { read, wait, asked } = hostOf({ headers: HOUR }, {});
    await read();
    wait(-10_000);
    await read();
    expect(asked).toHaveLength(2);
  });

  test.each([
    [500, 1],
    [503, 1],
    [429, 1],
    [403, 1],
    [404, 0],
    [410, 0],
  ])('and a host that answers %i leaves %i in the store', async (status, left) => {
    const { read, wait, pages } = hostOf({ headers: etag }, { status, headers: HOUR });
    await read();
    wait(61);
    expect(await read()).toMatchObject({ cache: 'miss', status });
    expect(pages.size).toBe(left);
  });
});

describe('an answer is not kept', () => {
  test.each<[string, Reply]>([
    ['that says no-store', { headers: { 'cache-control': 'no-store, max-age=3600' } }],
    ['that says so in capitals', { headers: { 'cache-control': 'No-Store, max-age=3600' } }],
    ['that says noarchive', { headers: { ...HOUR, 'x-robots-tag': 'noarchive' } }],
    ['that says it among others', { headers: { ...HOUR, 'x-robots-tag': 'noindex,NOARCHIVE, nofollow' } }],
    ['that says it to one robot', { headers: { ...HOUR, 'x-robots-tag': 'somebot: noarchive' } }],
    ['that varies by anything', { headers: { ...HOUR, vary: 'accept, *' } }],
    ['with nothing to use it by', { headers: {} }],
    ['of a page that is not there', { status: 404, headers: HOUR }],
    ['of a page that is gone', { status: 410, headers: HOUR }],
    ['of a broken server', { status: 501, headers: HOUR }],
    ['of a part', { status: 206, headers: HOUR }],
    ['of not modified, unasked', { status: 304, headers: HOUR }],
  ])('%s', async (_case, reply) => {
    const { read, pages, asked } = hostOf(reply, reply);
    expect(await read()).toMatchObject({ cache: 'miss' });
    expect(await read()).toMatchObject({ cache: 'miss' });
    expect(asked).toHaveLength(2);
    expect(pages.size).toBe(0);
  });

  test('and what was kept before goes', async () => {
    const { read, wait, pages } = hostOf(
      { headers: HOUR },
      { headers: { ...HOUR, 'x-robots-tag': 'noarchive' } },
    );
    await read();
    wait(3601);
    await read();
    expect(pages.size).toBe(0);
  });

  test('whose body breaks off', async () => {
    const { read, pages } = hostOf({ headers: HOUR, breaks: true });
    await expect(read()).rejects.toThrow('reset');
    expect(pages.size).toBe(0);
  });

  test('whose body is not read to its end', async () => {
    const { send, pages } = hostOf({ headers: HOUR }, { headers: HOUR }, { headers: HOUR });
    await expect(readBody(await send(), 5)).rejects.toThrow('more than 5 bytes');
    for await (const _chunk of (await send()).body) break;
    (await send()).discard();
    expect(pages.size).toBe(0);
  });

  test('that is discarded after its end: it was no good', async () => {
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

describe('an answer that varies', () => {
  const headers = { ...HOUR, vary: 'Accept-Language, User-Agent', etag: '"v1"' };

  test('is given to the same request, and to no other', async () => {
    const { read, asked } = hostOf({ headers }, { headers, body: 'english' });
    await read({ 'accept-language': 'hi', accept: 'text/html' });
    expect(await read({ 'accept-language': 'hi', accept: '*/*' })).toMatchObject({ cache: 'hit' });
    expect(await read({ 'accept-language': 'en' })).toMatchObject({ cache: 'miss', text: 'english' });
    expect(asked[1]).toEqual({ 'accept-language': 'en' });
    expect(await read({ 'accept-language': 'en' })).toMatchObject({ cache: 'hit', text: 'english' });
  });
});

describe('a redirect', () => {
  test.each<[number, Record<string, string>, 'hit' | 'miss']>([
    [301, HOUR, 'hit'],
    [308, HOUR, 'hit'],
    [302, HOUR, 'hit'],
    [301, {}, 'miss'],
    [302, {}, 'miss'],
    [301, { 'cache-control': 'no-store' }, 'miss'],
  ])(
    'with %i and %j is a %s the second time, though nobody read its body',
    async (status, headers, cache) => {
      const reply = { status, headers: { ...headers, location: '/b', 'content-length': '9' } };
      const { send } = hostOf(reply, reply);
      (await send()).discard();
      const response = await send();
      expect(response).toMatchObject({ status, cache, headers: { location: '/b' } });
      if (cache === 'hit')
        expect(await readBody(response, 9)).toEqual({ bytes: Buffer.alloc(0), received: 0 });
    },
  );
});
