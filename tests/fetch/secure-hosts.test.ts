/** HTTPS and HTTP/2. A child process trusts the test certificate; this process does not. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createClient } from '../../src/fetch/client.ts';
import { fetchTrusting } from './fetch-trusting.ts';
import { type Loopback, serveSecurely } from './loopback.ts';

const QUICK = { allowPrivateAddresses: true, totalMs: 60_000 };

let server: Loopback;
let versions: string[];

beforeEach(async () => {
  versions = [];
  server = await serveSecurely(({ httpVersion }, response) => {
    versions.push(httpVersion);
    response.writeHead(200, { 'content-type': 'text/html', 'x-version': httpVersion }).end('<html>नहर');
  });
});
afterEach(() => server.close());

test('a host with a trusted certificate is contacted over HTTP/2', async () => {
  expect(await fetchTrusting(`${server.origin}/a`, QUICK)).toBe('2.0');
  expect(versions).toEqual(['2.0']);
});

test('a host with a certificate for another name receives no request', async () => {
  const url = `${server.origin.replace('localhost', '127.0.0.2')}/a`;
  expect(await fetchTrusting(url, QUICK)).toMatch(/^network /u);
  expect(versions).toEqual([]);
});

test('a host with an untrusted certificate receives no request and is not retried', async () => {
  const events: string[] = [];
  const client = createClient({ ...QUICK, obeyRobots: false, onEvent: ({ type }) => events.push(type) });
  await expect(client.fetch(`${server.origin}/a`)).rejects.toMatchObject({
    code: 'network',
    cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
  });
  await client.close();
  expect(events).toEqual(['request']);
  expect(versions).toEqual([]);
});
