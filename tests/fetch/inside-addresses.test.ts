/** No name connects to a private address: addresses are checked at connection time. Here 127.0.0.2 counts as public. */
import type { lookup } from 'node:dns';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ScrapeError } from '../../src/errors.ts';
import { fetchPageBy } from '../../src/fetch/fetch-page.ts';
import { lookupPublic } from '../../src/fetch/public-address.ts';
import { type Transport, undiciTransport } from '../../src/fetch/transport.ts';
import { type Loopback, serve } from './loopback.ts';

const PUBLIC = '127.0.0.2';
const INSIDE = '127.0.0.1';

let outside: Loopback;
let inside: Loopback;
let transport: Transport;
let insideVisits: number;
let port: number;
/** Successive replies of the name server for each name. */
let names: Record<string, string[]>;

beforeEach(async () => {
  insideVisits = 0;
  outside = await serve(
    ({ url = '' }, response) => {
      const target = new URL(url, 'http://x.example').searchParams.get('to');
      const head = { 'content-type': 'text/html', connection: 'close' };
      if (target === null) response.writeHead(200, head).end('<html>नहर');
      else response.writeHead(302, { ...head, location: target }).end();
    },
    { host: PUBLIC },
  );
  port = Number(new URL(outside.origin).port);
  inside = await serve(
    (_request, response) => {
      insideVisits += 1;
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>secret');
    },
    { host: INSIDE, port },
  );
  const lookup = lookupPublic(nameServer, (address) => address === PUBLIC);
  const timeouts = { connectMs: 2000, headersMs: 2000, bodyMs: 2000 };
  transport = undiciTransport(timeouts, { lookup, proxyOf: () => undefined });
});

afterEach(async () => {
  await transport.close();
  await outside.close();
  await inside.close();
});

const nameServer = ((
  name: string,
  _options: object,
  callback: (error: null, found: { address: string; family: number }[]) => void,
): void => {
  const [answer = '', ...later] = names[name] ?? [];
  if (later.length > 0) names[name] = later;
  callback(null, [{ address: answer, family: 4 }]);
}) as never as typeof lookup;

/** The status of a page, or the code of its error. */
const outcomeOf = (path: string): Promise<unknown> =>
  fetchPageBy(transport, `http://akhbar.example:${port}${path}`, {}).then(
    ({ status }) => status,
    (error: ScrapeError) => error.code,
  );

test.each<[string, Record<string, string[]>, string, unknown[]]>([
  ['with a public address is allowed', { 'akhbar.example': [PUBLIC] }, '/', [200]],
  ['with a private address is blocked', { 'akhbar.example': [INSIDE] }, '/', ['blocked-address']],
  [
    'with a private address is blocked after a redirect',
    { 'akhbar.example': [PUBLIC], 'rebound.example': [INSIDE] },
    '/?to=http://rebound.example:PORT/',
    ['blocked-address'],
  ],
  [
    'is blocked once its address is private',
    { 'akhbar.example': [PUBLIC, INSIDE] },
    '/',
    [200, 'blocked-address'],
  ],
])('a connection to a name %s', async (_case, given, path, expected) => {
  names = given;
  const outcomes: unknown[] = [];
  for (const _time of expected) outcomes.push(await outcomeOf(path.replace('PORT', `${port}`)));
  expect(outcomes).toEqual(expected);
  expect(insideVisits).toBe(0);
});
