/** What the playground's server sends, and to whom. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { listOf } from '../../../scripts/list-of.ts';
import { readSite, staticServer } from '../../../src/apps/cli/actions/play.ts';
import { started } from '../../fetch/loopback.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { ask } from '../service/test-service.ts';

const PAGE = '<!doctype html><title>खेल</title>';
const folder = temporaryFolder();
mkdirSync(join(folder, 'site/samples'), { recursive: true });
writeFileSync(join(folder, 'secret.txt'), 'not of the site');
writeFileSync(join(folder, 'site/index.html'), PAGE);
writeFileSync(join(folder, 'site/play.js'), '');
writeFileSync(join(folder, 'site/samples/one.json'), '{}');
const server = await started(staticServer(await readSite(join(folder, 'site'))));
const port = Number(new URL(server.origin).port);
afterAll(() => server.close());

/** Sends the path unchanged, as no browser would. */
const asked = (path: string, { method = 'GET', host = `127.0.0.1:${port}` } = {}) =>
  ask(port, path, { method, headers: { host } });

describe('a listed file', () => {
  test.each([
    { path: '/', type: 'text/html; charset=utf-8', body: PAGE },
    { path: '/index.html', type: 'text/html; charset=utf-8', body: PAGE },
    { path: '/?from=a-link', type: 'text/html; charset=utf-8', body: PAGE },
    { path: '/play.js', type: 'text/javascript; charset=utf-8', body: '' },
    { path: '/samples/one.json', type: 'application/json; charset=utf-8', body: '{}' },
  ])('is sent from $path as $type', async ({ path, type, body }) => {
    const got = await asked(path);
    expect(got).toMatchObject({ status: 200, body, headers: { 'content-type': type } });
  });

  test('must not be cached, sniffed, framed or read by another site', async () => {
    const { headers } = await asked('/');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });

  test('is not sent in response to HEAD, only its headers', async () => {
    const { status, headers, body } = await asked('/', { method: 'HEAD' });
    expect({ status, body }).toEqual({ status: 200, body: '' });
    expect(headers['content-length']).toBe(String(Buffer.byteLength(PAGE)));
  });
});

test.each(
  listOf(String.raw`/secret.txt|/../secret.txt|/samples/../../secret.txt|/%2e%2e/secret.txt|/..%2fsecret.txt|/..\secret.txt|//secret.txt
    /samples|/samples/|/play.js%00.html|http://127.0.0.1/secret.txt|/__proto__|/constructor`),
)('an unlisted path is not found: %s', async (path) => {
  expect(await asked(path)).toMatchObject({ status: 404, body: 'no such file\n' });
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is not allowed', async (method) => {
  const { status, headers } = await asked('/', { method });
  expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: 'GET, HEAD' });
});

describe('only requests to this machine by name or address are served', () => {
  const OWN = listOf('127.0.0.1|localhost|LOCALHOST:80|localhost:8080');
  const OTHER = listOf(`naya-akhbar.example|naya-akhbar.example:8080|127.0.0.1.naya-akhbar.example|192.168.0.1
    localhost.naya-akhbar.example|naya-akhbar.example#127.0.0.1`);
  test.each([...OWN.map((host) => [host, 200] as const), ...OTHER.map((host) => [host, 421] as const)])(
    '"%s": %i',
    async (host, status) => {
      expect((await asked('/', { host })).status).toBe(status);
    },
  );

  test('not without a Host header', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.end('GET / HTTP/1.0\r\n\r\n');
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    expect(answer.split('\r\n', 1)).toEqual(['HTTP/1.1 421 Misdirected Request']);
  });
});
