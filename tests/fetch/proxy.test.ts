/** Requests through a proxy: tunnel targets, and the guard against private addresses. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { proxyFromEnvironment } from '../../src/apps/cli/run/client-options.ts';
import { fetchPage, fetchPageBy } from '../../src/fetch/fetch-page.ts';
import { lookupPublic } from '../../src/fetch/public-address.ts';
import { undiciTransport } from '../../src/fetch/transport.ts';
import { fetchTrusting } from './fetch-trusting.ts';
import { type Loopback, serve, serveBare, serveSecurely } from './loopback.ts';
import { TestProxy } from './test-proxy.ts';

const QUICK = { allowPrivateAddresses: true, totalMs: 60_000 };
const HTML = { 'content-type': 'text/html' };

let proxy: TestProxy;
let url: string;
let site: Loopback | undefined;
let visits: number;

beforeEach(async () => {
  visits = 0;
  proxy = new TestProxy();
  url = await proxy.start();
});
afterEach(async () => {
  await proxy.close();
  await site?.close();
  site = undefined;
});

async function plainSite(): Promise<string> {
  site = await serve((_request, response) => {
    visits += 1;
    response.writeHead(200, HTML).end('<html>नहर');
  });
  return site.origin;
}

describe('a request', () => {
  test('goes through the proxy, in one tunnel per host', async () => {
    const origin = await plainSite();
    const { status } = await fetchPage(`${origin}/up/nahar`, { ...QUICK, proxy: url });
    expect({ status, visits }).toEqual({ status: 200, visits: 1 });
    expect(proxy.targets()).toEqual([new URL(origin).host]);
    expect(proxy.asked[0]?.headers['proxy-authorization']).toBeUndefined();
  });

  test('authenticates with the credentials in the proxy URL', async () => {
    const origin = await plainSite();
    const withLogin = url.replace('http://', 'http://desk:p%40ss@');
    await fetchPage(`${origin}/`, { ...QUICK, proxy: withLogin });
    const login = Buffer.from('desk:p@ss').toString('base64');
    expect(proxy.asked[0]?.headers['proxy-authorization']).toBe(`Basic ${login}`);
  });

  test('goes out directly if the function returns no proxy', async () => {
    const origin = await plainSite();
    await fetchPage(`${origin}/`, { ...QUICK, proxy: () => undefined });
    expect({ visits, targets: proxy.targets() }).toEqual({ visits: 1, targets: [] });
  });

  test('over HTTPS is encrypted within the tunnel and uses HTTP/2', async () => {
    site = await serveSecurely(({ httpVersion }, response) =>
      response.writeHead(200, { ...HTML, 'x-version': httpVersion }).end('<html>नहर'),
    );
    expect(await fetchTrusting(`${site.origin}/`, { ...QUICK, proxy: url })).toBe('2.0');
    expect(proxy.targets()).toEqual([expect.stringMatching(/^127\.0\.0\.1:[0-9]+$/u)]);
  });
});

describe('the address guard', () => {
  test.each([
    ...['http://127.0.0.1/', 'http://2130706433:9/', 'http://localhost:9/', 'http://[::1]/'],
    'http://169.254.169.254/latest/meta-data/',
  ])('rejects %s, with and without a proxy, before the proxy is contacted', async (target) => {
    const message = expect.stringMatching(/allowPrivateAddresses, or --private/u);
    for (const options of [{}, { proxy: url }])
      await expect(fetchPage(target, { totalMs: 5000, ...options })).rejects.toMatchObject({
        code: 'blocked-address',
        message,
      });
    expect(proxy.targets()).toEqual([]);
  });

  test('passes the checked address to the proxy, and no name to resolve again', async () => {
    const origin = await plainSite();
    const { port } = new URL(origin);
    const answers = [
      { address: '10.0.0.7', family: 4 },
      { address: '2001:db8::7', family: 6 },
      { address: '203.0.113.7', family: 4 },
    ];
    const nameServer = ((_name: string, _options: object, callback: (error: null, found: object[]) => void) =>
      callback(null, answers)) as never;
    const lookup = lookupPublic(nameServer, (address) => !address.startsWith('10.'));
    const timeouts = { connectMs: 5000, headersMs: 5000, bodyMs: 5000 };
    const transport = undiciTransport(timeouts, { lookup, proxyOf: () => url });
    await fetchPageBy(transport, `http://akhbar.example:${port}/`, {});
    await transport.close();
    expect(proxy.targets()).toEqual([`203.0.113.7:${port}`]);
  });
});

describe('a failing proxy', () => {
  const NOWHERE = 'http://127.0.0.1:1/';
  const by = (wrong: unknown) =>
    fetchPage(NOWHERE, { ...QUICK, timeouts: { connectMs: 500 }, proxy: wrong as string });

  test('that refuses the connection causes a network error that says so', async () => {
    proxy.status = '407 Proxy Authentication Required';
    const message = expect.stringContaining('the proxy refused the connection (HTTP 407)');
    await expect(by(url)).rejects.toMatchObject({ code: 'network', message });
  });

  test('that does not respond causes a timeout', async () => {
    site = await serveBare(() => {});
    await expect(by(site.origin)).rejects.toMatchObject({ code: 'timeout' });
  });

  test.each([
    ['that does not exist causes a network error', 'http://127.0.0.1:1', 'network'],
    ['with another protocol is rejected', 'socks5://127.0.0.1:1', 'invalid-input'],
    ['without a protocol is rejected', 'proxy.lab.example', 'invalid-input'],
    ['that is a number is rejected', 3128, 'invalid-input'],
    ['with a password is rejected without it', 'ftp://desk:secret@proxy.lab.example', 'invalid-input'],
  ])('%s', async (_case, wrong, code) => {
    await expect(by(wrong)).rejects.toMatchObject({ code, message: expect.not.stringContaining('secret') });
  });
});

const SECURE = 'http://secure.example:1';
const environment = {
  https_proxy: SECURE,
  HTTP_PROXY: 'plain.example:2',
  no_proxy: 'lab.example, .akhbar.example,other.example:8080',
};
const everywhere = { ...environment, no_proxy: '*' };

test.each<[string, string, string | undefined, object?]>([
  ['that of the scheme', 'https://naya.example/', SECURE],
  ['that of the scheme', 'http://naya.example/', 'http://plain.example:2'],
  ['none for an excluded host', 'https://lab.example/', undefined],
  ['none for its subdomains', 'https://www.lab.example/', undefined],
  ['that of the scheme for other names with its ending', 'https://mylab.example/', SECURE],
  ['none for an excluded domain', 'https://www.akhbar.example/', undefined],
  ['none for an excluded port', 'https://other.example:8080/', undefined],
  ['that of the scheme for other ports', 'https://other.example/', SECURE],
  ['one for all', 'https://naya.example/', 'http://all.example:3', { ALL_PROXY: 'http://all.example:3' }],
  ['none for any host', 'https://naya.example/', undefined, everywhere],
  ['none if the variable is empty', 'https://naya.example/', undefined, { https_proxy: '' }],
])('the environment selects a proxy: %s (%s)', (_case, target, expected, given = environment) => {
  expect(proxyFromEnvironment({ ...given })(target)).toBe(expected);
});
