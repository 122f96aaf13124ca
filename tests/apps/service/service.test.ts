/** What the service responds, to whom, and how it copes with load, slow or impolite clients and shutdown. */
import { once } from 'node:events';
import { Agent, get, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { listOf } from '../../../scripts/list-of.ts';
import { ScrapeError } from '../../../src/errors.ts';
import { recordsIn } from '../../ndjson-file.ts';
import {
  articleOf,
  ask,
  type BareClient,
  bareClient,
  beginPage,
  beginStream,
  errorIn,
  HTML,
  holdPages,
  JSON_BODY,
  lengthOf,
  NDJSON,
  outcomeOf,
  POLL,
  startTestService,
  type TestOptions,
  type TestService,
} from './test-service.ts';

let service: TestService | undefined;

afterEach(stop);

async function stop(): Promise<void> {
  const running = service;
  service = undefined;
  await running?.stop();
}

/** Sends a page as HTML. */
const askFor = (port: number, body: string) => ask(port, '/extract', { headers: HTML, body });

async function start(read = lengthOf, options: TestOptions = {}): Promise<number> {
  service = await startTestService(read, options);
  return service.port;
}

describe('POST /extract', () => {
  test('accepts HTML with options in the query and the charset of its content type', async () => {
    const port = await start(async (page) => articleOf({ ...page, html: page.html.toString() }));
    const query =
      '?url=https://naya-akhbar.example/up/nahar&languages=hi,mr&publishers=dainik-jagran&fetchedAt=2026-11-24T07:30:00Z';
    const headers = { 'content-type': 'text/html; charset="windows-1252"' };
    const { status, headers: told, body } = await ask(port, `/extract${query}`, { headers, body: 'नहर' });
    expect([status, told['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    expect(JSON.parse(body)).toEqual({
      html: 'नहर',
      charset: 'windows-1252',
      url: 'https://naya-akhbar.example/up/nahar',
      languages: ['hi', 'mr'],
      publishers: ['dainik-jagran'],
      fetchedAt: '2026-11-24T07:30:00.000Z',
    });
  });

  test.each([
    { body: '{"html":', says: /^not JSON: / },
    { body: '[]', says: /^the request: / },
    { body: '{"url":"https://naya-akhbar.example/"}', says: /^html: / },
    { body: '{"html":"x","langauges":["hi"]}', says: /langauges/ },
    { body: '{"html":"x","languages":["no tag"]}', says: /^languages\.0: not a BCP 47 language tag/ },
    { body: '{"html":"x","fetchedAt":"yesterday"}', says: /^fetchedAt: / },
  ])('rejects $body', async ({ body, says }) => {
    const answer = await ask(await start(), '/extract', { headers: JSON_BODY, body });
    expect(answer.status).toBe(400);
    expect(errorIn(answer)).toMatchObject({ code: 'invalid-input', message: expect.stringMatching(says) });
  });

  test.each([
    { code: 'not-an-article', status: 422 },
    { code: 'language-refused', status: 422 },
    { code: 'invalid-url', status: 400 },
    { code: 'invalid-publisher', status: 400 },
    { code: 'too-large', status: 413 },
    { code: 'timeout', status: 504 },
    { code: 'worker-failed', status: 500 },
  ] as const)('reports the error $code of a page with status $status', async ({ code, status }) => {
    const port = await start(async () => ({
      error: new ScrapeError(code, 'the reason', { url: 'https://x.example/' }),
    }));
    const answer = await askFor(port, 'x');
    expect({ status: answer.status, error: errorIn(answer) }).toEqual({
      status,
      error: { code, message: 'the reason', url: 'https://x.example/' },
    });
  });

  test('does not reveal an internal error', async () => {
    const port = await start(() => Promise.reject(new Error('secret')));
    const answer = await askFor(port, 'x');
    expect(outcomeOf(answer)).toBe('500 unexpected');
    expect(answer.body).not.toContain('secret');
  });

  test.each<[string, Record<string, string>, string]>([
    ['', {}, '415 unsupported-media-type'],
    ['', { 'content-type': 'text/plain' }, '415 unsupported-media-type'],
    ['', { 'content-type': 'application/x-www-form-urlencoded' }, '415 unsupported-media-type'],
    ['', { ...HTML, 'content-encoding': 'gzip' }, '415 unsupported-media-type'],
    ['/stream', JSON_BODY, '415 unsupported-media-type'],
    ['?langauges=hi', HTML, '400 invalid-input'],
    ['?fetchedAt=now', HTML, '400 invalid-input'],
    ['?languages=hi', JSON_BODY, '400 invalid-input'],
  ])('rejects a request for /extract%s with the headers %j: %s', async (path, headers, outcome) => {
    const body = '{"html":"x"}';
    expect(outcomeOf(await ask(await start(), `/extract${path}`, { headers, body }))).toBe(outcome);
  });
});

describe('limits', () => {
  test('a body that is too large by its Content-Length is rejected before it is sent', async () => {
    const { socket, said } = beginPage(await start(lengthOf, { maxBytes: 10 }), 11);
    socket.once('data', () => socket.end());
    expect(await said).toMatch(/^HTTP\/1\.1 413 [^]*"code":"too-large"/u);
  });

  test.each([
    [10, '200'],
    [11, '413 too-large'],
  ])('a chunked body is rejected as soon as it is too large: %i of 10 bytes', async (length, outcome) => {
    const port = await start(lengthOf, { maxBytes: 10 });
    const how = { headers: { ...HTML, 'transfer-encoding': 'chunked' }, body: 'x'.repeat(length) };
    expect(outcomeOf(await ask(port, '/extract', how))).toBe(outcome);
  });

  const TOO_LATE = /^HTTP\/1\.1 408 [^]*"code":"request-timeout"/u;
  const TOO_LATE_IN_STREAM = /\{"article":\{"length":1\}\}\n[^]*\{"error":\{"code":"request-timeout"/u;
  test.each([
    ['an incomplete page', beginPage, 'ab', '', TOO_LATE],
    ['a page that trickles in', beginPage, '', 'x', TOO_LATE],
    ['an incomplete stream', beginStream, '{"html":"x"}\n{"ht', '', TOO_LATE_IN_STREAM],
    ['a line that trickles in', beginStream, '{"html":"x"}\n', ' ', TOO_LATE_IN_STREAM],
  ])('%s gets a timeout and frees its slot', async (_what, begin, first, more, says) => {
    const port = await start(lengthOf, { bodyMs: 200, concurrency: 1 });
    const { socket, said } = begin(port, 99_999, first);
    const trickle = setInterval(() => socket.write(more), 20);
    expect(await said).toMatch(says);
    clearInterval(trickle);
    await requestsOf(port, 'active', 0);
  });

  test.each<[string, string, RegExp]>([
    ['incomplete headers', 'POST /extract HTTP/1.1\r\nhost: loc', TOO_LATE],
    ['input that is not HTTP', 'नहर\r\n\r\n', /^HTTP\/1\.1 400 [^]*"code":"bad-request"/u],
  ])('%s cannot be answered otherwise', async (_what, first, says) => {
    const port = await start(lengthOf, { headersMs: 20 });
    expect(await bareClient(port, first).said).toMatch(says);
  });

  test('of 1,000 simultaneous requests, four are handled at a time, and all succeed', async () => {
    const pages = holdPages();
    const port = await start(pages.read);
    const answers = Array.from({ length: 1000 }, (_, at) => askFor(port, 'x'.repeat(at)));
    await pages.until(4);
    pages.release();
    const lengths = (await Promise.all(answers)).map(({ body }) => JSON.parse(body).length);
    expect(lengths).toEqual(Array.from({ length: 1000 }, (_, at) => at));
    expect(pages.most()).toBe(4);
  });

  test('a client that finds the queue full is told when to retry', async () => {
    const pages = holdPages();
    const port = await start(pages.read, { concurrency: 1, maxWaiting: 0 });
    const first = askFor(port, 'x');
    await pages.until(1);
    const second = await askFor(port, 'x');
    expect(outcomeOf(second)).toBe('503 overloaded');
    expect(second.headers['retry-after']).toBe('1');
    expect((await ask(port, '/health')).status).toBe(200);
    pages.release();
    expect((await first).status).toBe(200);
  });

  test('the largest incomplete body is rejected if all take too much memory', async () => {
    const port = await start(lengthOf, { maxHeldBytes: 150_000 });
    const [small, large, third] = [40_000, 99_000, 30_000].map((sent) =>
      beginPage(port, 99_999, 'x'.repeat(sent)),
    ) as [BareClient, BareClient, BareClient];
    expect(await large.said).toMatch(/^HTTP\/1\.1 503 [^]*retry-after: 1[^]*"code":"overloaded"/u);
    small.socket.write('x'.repeat(59_999));
    small.socket.once('data', () => small.socket.end());
    expect(await small.said).toContain('{"length":99999}');
    third.socket.destroy();
  });

  test('clients that disconnect leave no request behind', async () => {
    const pages = holdPages();
    const port = await start(pages.read, { concurrency: 1 });
    const first = beginPage(port, 1, 'x');
    await pages.until(1);
    const others = Array.from({ length: 20 }, () => beginPage(port, 1, 'x'));
    await requestsOf(port, 'waiting', 20);
    for (const { socket } of [first, ...others]) socket.destroy();
    await requestsOf(port, 'waiting', 0);
    pages.release();
    expect((await askFor(port, 'x')).status).toBe(200);
    expect(pages.most()).toBe(1);
    const { body } = await ask(port, '/metrics');
    expect(body).toContain('samachar_serve_requests_total{route="/extract",status="499"} 21\n');
  });
});

/** Resolves when so many requests are waiting or active. */
async function requestsOf(port: number, state: 'waiting' | 'active', count: number): Promise<void> {
  const line = `samachar_serve_requests_${state}{work="extract"} ${count}\n`;
  for (;;) if ((await ask(port, '/metrics')).body.includes(line)) return;
}

const OTHER_HOSTS = listOf(
  'naya-akhbar.example|localhost.naya-akhbar.example|127.0.0.1.naya-akhbar.example|192.168.0.1',
);
const OTHER_ORIGINS = ['https://naya-akhbar.example', 'http://localhost:1', 'https://127.0.0.1', 'null'];

describe('a request to a loopback service', () => {
  const rowsOf = (name: string, values: readonly string[], outcome: string) =>
    values.map((value) => [{ [name]: value }, outcome] as const);
  test.each([
    ...rowsOf('host', ['127.0.0.1', 'localhost', 'LOCALHOST:80', '[::1]:8080'], '200'),
    ...rowsOf('host', OTHER_HOSTS, '421 host-not-allowed'),
    ...rowsOf('sec-fetch-site', ['cross-site', 'same-site'], '403 cross-site'),
    ...rowsOf('origin', OTHER_ORIGINS, '403 cross-site'),
  ])('with the headers %j: %s', async (headers, outcome) => {
    expect(outcomeOf(await ask(await start(), '/health', { headers }))).toBe(outcome);
  });

  test('may have the service itself as its origin', async () => {
    const port = await start();
    const headers = { origin: `http://127.0.0.1:${port}` };
    expect(outcomeOf(await ask(port, '/health', { headers }))).toBe('200');
  });
});

test('a service elsewhere accepts any host, unless allowed hosts are given', async () => {
  const headers = { host: 'samachar.lab.example:8080' };
  const open = await start(lengthOf, { host: '0.0.0.0' });
  expect(outcomeOf(await ask(open, '/health', { headers }))).toBe('200');
  await stop();
  const named = await start(lengthOf, { host: '0.0.0.0', allowedHosts: ['samachar.lab.example'] });
  expect(outcomeOf(await ask(named, '/health', { headers }))).toBe('200');
  expect(outcomeOf(await ask(named, '/health'))).toBe('421 host-not-allowed');
});

describe('GET /fetch', () => {
  const url = 'https://naya-akhbar.example/up/nahar';
  const fetching = {
    fetch: async (asked: string) => articleOf({ asked }),
    close: async () => {},
  };

  test('is disabled by default', async () => {
    expect(outcomeOf(await ask(await start(), `/fetch?url=${url}`))).toBe('403 fetch-not-allowed');
  });

  test('returns the article of a URL if it is enabled', async () => {
    const port = await start(lengthOf, { fetching });
    expect(await ask(port, `/fetch?url=${url}`)).toMatchObject({ status: 200, body: `{"asked":"${url}"}` });
    expect((await ask(port, '/fetch')).status).toBe(400);
    expect((await ask(port, `/fetch?url=${url}&languages=hi`)).status).toBe(400);
  });
});

test('an unknown path or method is answered with the available ones', async () => {
  const port = await start();
  const missing = await ask(port, '/constructor');
  expect({ status: missing.status, error: errorIn(missing) }).toEqual({
    status: 404,
    error: { code: 'not-found', message: expect.stringContaining('/extract/stream') },
  });
  const wrong = await ask(port, '/extract');
  expect({ status: wrong.status, allow: wrong.headers.allow }).toEqual({ status: 405, allow: 'POST' });
  expect(await ask(port, '/health', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
});

test('metrics count requests by route and status, and pages by outcome', async () => {
  const port = await start(async ({ html }) =>
    html.length > 1 ? lengthOf({ html }) : { error: new ScrapeError('not-an-article', '') },
  );
  await askFor(port, 'xx');
  await askFor(port, 'x');
  await ask(port, '/etc/passwd');
  const { body, headers } = await ask(port, '/metrics');
  expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
  for (const line of [
    'samachar_serve_requests_total{route="/extract",status="200"} 1',
    'samachar_serve_requests_total{route="/extract",status="422"} 1',
    'samachar_serve_requests_total{route="other",status="404"} 1',
    'samachar_serve_pages_total{outcome="article"} 1',
    'samachar_serve_pages_total{outcome="not-an-article"} 1',
    'samachar_serve_requests_waiting{work="extract"} 0',
  ])
    expect(body).toContain(`${line}\n`);
});

describe('stopping the service', () => {
  test('refuses new connections and completes every accepted request', async () => {
    const pages = holdPages();
    const port = await start(pages.read, { concurrency: 2 });
    const answers = Array.from({ length: 10 }, () => askFor(port, 'xx'));
    await pages.until(2);
    await requestsOf(port, 'waiting', 8);
    const stopped = stop();
    await expect(ask(port, '/health')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    pages.release();
    for (const { status, body } of await Promise.all(answers))
      expect({ status, body }).toEqual({ status: 200, body: '{"length":2}' });
    await stopped;
  });

  test('waits for the rest of a body', async () => {
    const port = await start();
    const { socket, said } = beginPage(port, 4, 'ab');
    await ask(port, '/health');
    const stopped = stop();
    socket.write('cd');
    expect(await said).toContain('{"length":4}');
    await stopped;
  });

  test('does not wait for idle connections', async () => {
    const port = await start();
    const agent = new Agent({ keepAlive: true });
    const [response] = await once(get({ host: '127.0.0.1', port, path: '/health', agent }), 'response');
    await text(response);
    await stop();
    agent.destroy();
  });

  test('waits no longer than its limit', async () => {
    const pages = holdPages();
    const port = await start(pages.read, { stopMs: 20 });
    const lost = askFor(port, 'x');
    const told = expect(lost).rejects.toMatchObject({ code: 'ECONNRESET' });
    await pages.until(1);
    await stop();
    await told;
    pages.release();
  });
});

describe('POST /extract/stream', () => {
  const askToStream = (port: number, body: string) => ask(port, '/extract/stream', { headers: NDJSON, body });

  test('responds to each line in order, valid or not', async () => {
    const port = await start(lengthOf, { maxBytes: 60 });
    const lines = [
      '{"html":"a","name":"one"}',
      '',
      '{"html":"ab","name":2}',
      'no JSON',
      `{"html":"${'x'.repeat(100)}"}`,
      '{"html":"abc"}',
    ];
    const { status, headers, body } = await askToStream(port, lines.join('\n'));
    expect([status, headers['content-type']]).toEqual([200, 'application/x-ndjson; charset=utf-8']);
    expect(recordsIn(body)).toEqual([
      { name: 'one', article: { length: 1 } },
      { error: { code: 'invalid-input', message: expect.stringMatching(/^not JSON/u) } },
      { name: 2, article: { length: 2 } },
      { error: { code: 'invalid-input', message: expect.stringMatching(/^not JSON/u) } },
      { error: { code: 'too-large', message: 'the line is longer than 60 characters' } },
      { article: { length: 3 } },
    ]);
  });

  test('responds while the client is still sending', async () => {
    const port = await start();
    const to = { host: '127.0.0.1', port, path: '/extract/stream' };
    const sent = request({ ...to, method: 'POST', headers: NDJSON });
    const answers = new Promise<string[]>((resolve) => {
      const texts: string[] = [];
      sent.on('response', (response) => {
        response.setEncoding('utf8').on('data', (text: string) => {
          texts.push(text);
          if (texts.length < 3) sent.write(`{"html":"${'x'.repeat(texts.length + 1)}"}\n`);
          else sent.end();
        });
        response.on('end', () => resolve(texts));
      });
    });
    sent.write('{"html":"x"}\n');
    expect(await answers).toEqual([1, 2, 3].map((length) => `{"article":{"length":${length}}}\n`));
  });

  test('holds no more pages than its window', async () => {
    const pages = holdPages();
    const port = await start(pages.read, { window: 3 });
    const answer = askToStream(port, '{"html":"x"}\n'.repeat(100));
    await pages.until(3);
    pages.release();
    expect(recordsIn((await answer).body)).toHaveLength(100);
    expect(pages.most()).toBe(3);
  });

  test('stops reading if the client reads no responses, and finally drops it', async () => {
    let read = 0;
    const reading = async () => {
      read += 1;
      return articleOf('x'.repeat(200_000));
    };
    const port = await start(reading, { bodyMs: 50 });
    const lines = '{"html":"x"}\n'.repeat(1000);
    const { socket, said } = beginStream(port, lines.length);
    socket.pause();
    socket.write(lines);
    await expect.poll(() => read, POLL).toBeGreaterThan(0);
    await requestsOf(port, 'active', 0);
    expect(read).toBeLessThan(200);
    socket.resume();
    await said;
  });

  test('takes no slot without a complete line, and limits the streams of each client', async () => {
    const port = await start(lengthOf, { concurrency: 1, maxStreams: 3 });
    const slow = Array.from({ length: 3 }, () => beginStream(port, 99, '{'));
    await Promise.all(slow.map(({ socket }) => once(socket, 'data')));
    expect(outcomeOf(await askToStream(port, '{"html":"x"}'))).toBe('503 overloaded');
    expect((await askFor(port, 'x')).status).toBe(200);
    for (const { socket } of slow) socket.destroy();
    while ((await askToStream(port, '{"html":"x"}')).status !== 200);
  });

  test('lets lines wait where a request would get 503', async () => {
    const pages = holdPages();
    const port = await start(pages.read, { concurrency: 1, maxWaiting: 0 });
    const answer = askToStream(port, '{"html":"x"}\n'.repeat(3));
    await pages.until(1);
    pages.release();
    expect(recordsIn((await answer).body)).toEqual(Array(3).fill({ article: { length: 1 } }));
  });

  test('counts waiting lines in the memory limit, and ends their stream', async () => {
    const pages = holdPages();
    const port = await start(pages.read, { maxHeldBytes: 100_000, concurrency: 1 });
    const line = `{"html":"${'x'.repeat(60_000)}"}\n`;
    const { socket, said } = beginStream(port, 999_999);
    socket.write(line.repeat(2));
    await requestsOf(port, 'waiting', 1);
    pages.release();
    expect(await said).toMatch(/(?:"length":60000[^]*){2}"code":"overloaded"/u);
  });
});
