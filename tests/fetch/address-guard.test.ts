/** Requests and the browser's proxy connect to public addresses only, checked at connection time. Here 127.0.0.2 counts as public. */
import { lookup } from 'node:dns';
import { request } from 'node:http';
import type { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ScrapeError } from '../../src/errors.ts';
import { fetchPageBy } from '../../src/fetch/fetch-page.ts';
import { type GuardedProxy, openGuardedProxy } from '../../src/fetch/guarded-proxy.ts';
import { lookupPublic } from '../../src/fetch/public-address.ts';
import { undiciTransport } from '../../src/fetch/transport.ts';
import { type Loopback, serve, serveBare } from './loopback.ts';
import { TestProxy } from './test-proxy.ts';

const PUBLIC = '127.0.0.2';
const INSIDE = '127.0.0.1';

let outside: Loopback;
let inside: Loopback;
let port: number;
let visits: string[];
let proxy: GuardedProxy;
let upstream: TestProxy;
/** Successive replies of the name server for each name. */
let names: Record<string, string[]>;

const nameServer = ((name: string, options: object, callback: (...found: unknown[]) => void): void => {
  const [address, ...later] = names[name] ?? [];
  if (later.length > 0) names[name] = later;
  if (address === undefined) lookup(name, options, callback);
  else callback(null, [{ address, family: 4 }]);
}) as never as typeof lookup;
/** Passes no addresses with an error, as Node's own lookup does. */
const unknown: typeof lookup = ((_name: string, _options: object, callback: (error: Error) => void): void =>
  callback(new Error('ENOTFOUND'))) as never;
const guard = lookupPublic(nameServer, (address) => address === PUBLIC);

beforeAll(async () => {
  outside = await serve(
    ({ method, url = '' }, response) => {
      const location = new URL(url, 'http://x.example').searchParams.get('to');
      const head = { 'content-type': 'text/html', connection: 'close' };
      if (location === null) response.writeHead(200, head).end(`${method} ${url}`);
      else response.writeHead(302, { ...head, location }).end();
    },
    { host: PUBLIC },
  );
  port = Number(new URL(outside.origin).port);
  inside = await serve((asked, response) => response.end(String(visits.push(String(asked.url)))), { port });
  proxy = await openGuardedProxy({ lookup: guard, proxyOf: () => undefined });
});
afterAll(() => Promise.all([proxy.close(), outside.close(), inside.close()]));
beforeEach(() => {
  visits = [];
  names = { 'akhbar.example': [PUBLIC], 'inside.example': [INSIDE] };
  upstream = new TestProxy();
});
afterEach(() => upstream.close());

/** Status that the proxy sends for a URL, or for the tunnel that a browser opens for https. */
function statusOf(method: string, target: string, by = proxy): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(by.url, { method, path: target, agent: false });
    sent.once('response', (response) => resolve(response.resume().statusCode));
    sent.once('connect', (response, socket) => resolve(socket.destroy() && response.statusCode));
    sent.once('error', reject).end();
  });
}

describe.each([
  ['a request', 'GET', (host: string) => `http://${host}:${port}/up/1?a=1`],
  ['a tunnel', 'CONNECT', (host: string) => `${host}:${port}`],
])('%s', (_title, method, targetOf) => {
  test.each([
    ['a name with a public address', 'akhbar.example', 200],
    ['a public address', PUBLIC, 200],
    ['a name with a private address', 'inside.example', 403],
    ['localhost', 'localhost', 403],
    ['a private address', INSIDE, 403],
    ['a private address in another notation', '0x7f.1', 403],
    ['an IPv4-mapped private address', `[::ffff:${INSIDE}]`, 403],
    ['a cloud metadata address', '169.254.169.254', 403],
  ])('to %s (%s) gets %i', async (_what, host, status) => {
    expect(await statusOf(method, targetOf(host))).toBe(status);
    expect(visits).toEqual([]);
  });

  test('goes through the caller’s proxy to a checked address', async () => {
    const url = await upstream.start();
    const chained = await openGuardedProxy({ lookup: guard, proxyOf: () => url });
    expect(await statusOf(method, targetOf('inside.example'), chained)).toBe(403);
    expect(await statusOf(method, targetOf('akhbar.example'), chained)).toBe(200);
    expect(upstream.targets()).toEqual([`${PUBLIC}:${port}`]);
    await chained.close();
  });
});

test.each<[string, string[], string, unknown[]]>([
  ['with a public address is allowed', [PUBLIC], '/', [200]],
  ['with a private address is blocked', [INSIDE], '/', ['blocked-address']],
  ['with a private address is blocked after a redirect', [PUBLIC], '/?to=INSIDE', ['blocked-address']],
  ['is blocked once its address is private', [PUBLIC, INSIDE], '/', [200, 'blocked-address']],
])('a connection to a name %s', async (_case, addresses, path, expected) => {
  names['akhbar.example'] = addresses;
  const timeouts = { connectMs: 2000, headersMs: 2000, bodyMs: 2000 };
  const transport = undiciTransport(timeouts, { lookup: guard, proxyOf: () => undefined });
  const url = `http://akhbar.example:${port}${path.replace('INSIDE', `http://inside.example:${port}/`)}`;
  const outcomes: unknown[] = [];
  for (const _time of expected)
    outcomes.push(
      await fetchPageBy(transport, url, {}).then(
        ({ status }) => status,
        (error: ScrapeError) => error.code,
      ),
    );
  await transport.close();
  expect(outcomes).toEqual(expected);
  expect(visits).toEqual([]);
});

describe('the guarded proxy', () => {
  test('forwards a request and its response', async () => {
    const body = await new Promise((resolve) => {
      const path = `http://akhbar.example:${port}/up/1?a=1`;
      const sent = request(proxy.url, { method: 'POST', path, agent: false }, async (response) =>
        resolve((await response.toArray()).join('')),
      );
      sent.end('नहर');
    });
    expect(body).toBe('POST /up/1?a=1');
  });

  test.each([
    ['GET', '/up/1', 400],
    ['GET', 'https://akhbar.example/', 400],
    ['GET', 'http://akhbar.example:1/', 502],
    ['CONNECT', 'akhbar.example:1', 502],
    ['CONNECT', '//', 502],
  ])('responds to %s %s with %i', async (method, target, status) => {
    expect(await statusOf(method, target)).toBe(status);
  });

  test('responds with 502 for an unknown name if private addresses are allowed', async () => {
    const url = await upstream.start();
    for (const proxyOf of [() => undefined, () => url]) {
      const open = await openGuardedProxy({ lookup: unknown, proxyOf });
      expect(await statusOf('CONNECT', 'nowhere.example:443', open)).toBe(502);
      await open.close();
    }
  });

  test.each([
    ['breaks off', (socket: Socket) => socket.destroy()],
    ['is not HTTP', (socket: Socket) => socket.end('नहर')],
    ['has overlong headers', (socket: Socket) => socket.end(`HTTP/1.1 200 OK\r\nx: ${'x'.repeat(99_999)}`)],
    [
      'breaks off in its body',
      (socket: Socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nx'),
    ],
  ])('survives a response that %s', async (_title, talk) => {
    const bare = await serveBare(talk);
    const open = await openGuardedProxy({ lookup, proxyOf: () => undefined });
    const body = new Promise<string>((resolve, reject) => {
      const sent = request(open.url, { path: `${bare.origin}/`, agent: false }, (response) =>
        response.toArray().then((pieces) => resolve(pieces.join('')), reject),
      );
      sent.once('error', reject).end();
    });
    await expect(body).rejects.toThrow();
    await Promise.all([open.close(), bare.close()]);
  });

  test('closes its tunnels when it is closed', async () => {
    const own = await openGuardedProxy({ lookup: guard, proxyOf: () => undefined });
    const sent = request(own.url, { method: 'CONNECT', path: `akhbar.example:${port}`, agent: false }).end();
    const ended = new Promise((resolve) => {
      sent.once('connect', (_response, socket) => socket.once('close', resolve).on('error', () => {}));
    });
    await new Promise((resolve) => sent.once('connect', resolve));
    await own.close();
    await ended;
    await expect(statusOf('GET', `http://akhbar.example:${port}/`, own)).rejects.toThrow(/ECONNREFUSED/u);
  });
});
