/** Additional request headers: which requests get them, and which headers cannot be set. */
import type { IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createClient } from '../../src/fetch/client.ts';
import { fetchPage } from '../../src/fetch/fetch-page.ts';
import { type Loopback, serve } from './loopback.ts';

const QUICK = { allowPrivateAddresses: true, totalMs: 5000 };
let site: Loopback;
let told: { readonly url: string; readonly headers: IncomingHttpHeaders }[] = [];

beforeAll(async () => {
  site = await serve(({ url = '', headers }, response) => {
    told.push({ url, headers });
    if (url === '/moved') response.writeHead(302, { location: '/up/nahar' }).end();
    else response.writeHead(200, { 'content-type': 'text/html' }).end('<html>नहर');
  });
});
afterAll(() => site.close());
beforeEach(() => {
  told = [];
});

test('the hook is called for each request and may override a default', async () => {
  const urls: string[] = [];
  const headers = (url: string) => {
    urls.push(url);
    return url.endsWith('/moved') ? { Cookie: 'session=7' } : { 'Accept-Language': 'mr' };
  };
  await fetchPage(`${site.origin}/moved`, { ...QUICK, headers });
  expect(urls).toEqual([`${site.origin}/moved`, `${site.origin}/up/nahar`]);
  expect(told.map((one) => [one.headers.cookie, one.headers['accept-language']])).toEqual([
    ['session=7', 'hi,en;q=0.5'],
    [undefined, 'mr'],
  ]);
  expect(told[0]?.headers['user-agent']).toMatch(/^samachar\//u);
});

test('requests for robots.txt get the extra headers, too', async () => {
  const client = createClient({ ...QUICK, gapMs: 0, headers: () => ({ cookie: 'session=7' }) });
  await client.fetch(`${site.origin}/up/nahar`);
  await client.close();
  expect(told.find(({ url }) => url === '/robots.txt')?.headers.cookie).toBe('session=7');
});

test.each([
  { headers: { 'User-Agent': 'x' }, says: /user-agent cannot be set/u },
  { headers: { host: 'x' }, says: /host cannot be set/u },
  { headers: { 'a b': 'x' }, says: /"a b" is not the name of a header/u },
  { headers: { cookie: 'a\r\nb: c' }, says: /only contain visible ASCII/u },
])('rejects $headers without a request', async ({ headers, says }) => {
  await expect(
    fetchPage(`${site.origin}/`, { ...QUICK, headers: () => headers as Record<string, string> }),
  ).rejects.toMatchObject({ code: 'invalid-input', message: expect.stringMatching(says) });
  expect(told).toEqual([]);
});
