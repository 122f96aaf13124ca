/** No name connects to a private address: addresses are checked at connection time. Here 127.0.0.2 counts as public. */
import type { lookup } from 'node:dns';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchPageBy } from '../../src/fetch/fetch-page.ts';
import { lookupPublic } from '../../src/fetch/public-address.ts';
import { type Transport, undiciTransport } from '../../src/fetch/transport.ts';
import { type Loopback, serve } from './loopback.ts';

const PUBLIC = '127.0.0.2';
const INSIDE = '127.0.0.1';
const TIMEOUTS = { connectMs: 2000, headersMs: 2000, bodyMs: 2000 };

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
  transport = undiciTransport(
    TIMEOUTS,
    lookupPublic(nameServer, (address) => address === PUBLIC),
  );
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

const fetch = (url: string): Promise<unknown> =>
  fetchPageBy(transport, url, {}).catch((error: unknown) => error);

describe('a connection', () => {
  test('to a name with a public address is allowed', async () => {
    names = { 'akhbar.example': [PUBLIC] };
    expect(await fetch(`http://akhbar.example:${port}/`)).toMatchObject({ status: 200 });
  });

  test('to a name with a private address is blocked', async () => {
    names = { 'akhbar.example': [INSIDE] };
    expect(await fetch(`http://akhbar.example:${port}/`)).toMatchObject({
      code: 'blocked-address',
      message: expect.stringMatching(/allowPrivateAddresses, or --private/u),
    });
    expect(insideVisits).toBe(0);
  });

  test('to a name with a private address is blocked after a redirect', async () => {
    names = { 'akhbar.example': [PUBLIC], 'rebound.example': [INSIDE] };
    const url = `http://akhbar.example:${port}/?to=http://rebound.example:${port}/`;
    expect(await fetch(url)).toMatchObject({ code: 'blocked-address' });
    expect(insideVisits).toBe(0);
  });

  test('to a name is blocked once it resolves to a private address', async () => {
    names = { 'akhbar.example': [PUBLIC, INSIDE] };
    expect(await fetch(`http://akhbar.example:${port}/`)).toMatchObject({ status: 200 });
    expect(await fetch(`http://akhbar.example:${port}/`)).toMatchObject({ code: 'blocked-address' });
    expect(insideVisits).toBe(0);
  });
});
