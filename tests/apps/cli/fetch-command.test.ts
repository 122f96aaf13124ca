import { describe, expect, test } from 'vitest';
import { serveForTests } from '../../fetch/loopback.ts';
import { recordsIn } from '../../ndjson-file.ts';
import { commandForTests, HERE } from './built-command.ts';
import { article, articlesOf, buildWithPages, page } from './command-pages.ts';

const samachar = commandForTests(buildWithPages);
let visits: string[] = [];
let isDown = true;

const host = await serveForTests(({ url = '' }, response) => {
  visits.push(url);
  const status = url === '/page/down' && isDown ? 503 : url.startsWith('/page') ? 200 : 404;
  response.writeHead(status, { 'content-type': 'text/html' }).end(status === 200 ? page : '');
});

describe('samachar fetch', () => {
  test('contacts no private address unless allowed', async () => {
    visits = [];
    const { status, stderr } = await samachar.run(`fetch ${host.origin}/page`);
    expect(stderr).toMatch(/blocked-address/u);
    expect({ status, visits }).toEqual({ status: 1, visits: [] });
  });

  test('obeys robots.txt, writes articles, and with a journal retries only transient failures', async () => {
    visits = [];
    const list = ['# list', `${host.origin}/gone`, 'no address', `${host.origin}/page/down`];
    samachar.write('urls.txt', list.join('\n'));
    const words = `fetch ${host.origin}/page --urls urls.txt --private --resume fetched -o f.ndjson`;
    const { status, stderr } = await samachar.runAlone(`${words} --contact mailto:desk@lab.example`);
    expect(articlesOf(samachar.read('f.ndjson'))).toHaveLength(1);
    expect(stderr).toMatch(/gone: http-status \(404\)/u);
    expect(stderr).toMatch(/urls\.txt:3: invalid-url/u);
    expect(stderr).toMatch(/^4 pages in [0-9]+ s: 1 articles, 3 failed$/mu);
    expect({ status, first: visits[0] }).toEqual({ status: 1, first: '/robots.txt' });
    isDown = false;
    samachar.write('urls.txt', list.filter((line) => line !== 'no address').join('\n'));
    const again = await samachar.run(words);
    expect(again.stderr).toMatch(
      /^1 pages in [0-9]+ s: 1 articles, 0 failed, 2 already done or repeated, 1 retried$/mu,
    );
    expect(again.status).toBe(0);
    expect(articlesOf(samachar.read('f.ndjson'))).toHaveLength(2);
  });

  test('records the URL as given as the source of an article', async () => {
    const given = `${host.origin}/page?utm_source=rss#top`;
    const { stdout } = await samachar.run(['fetch', '--private', HERE, given]);
    expect(JSON.parse(stdout)).toMatchObject({ source: given, url: `${host.origin}/page` });
  });

  test.each([
    { codes: [], pages: ['busy', 'inline', 'many', 'reset', 'slow'] },
    { codes: ['--retry-codes', 'http-status'], pages: ['busy', 'gone', 'many'] },
    {
      codes: ['--retry-codes', 'all'],
      pages: ['busy', 'gallery', 'gone', 'inline', 'many', 'reset', 'slow'],
    },
  ])('--retry-failures with $codes fetches $pages and reports other lines', async ({ codes, pages }) => {
    const failureOf = (path: string, code: string, status?: number) => ({
      name: path,
      url: `${host.origin}/page/${path}`,
      code,
      status,
      message: '',
    });
    const lines = [
      failureOf('reset', 'network'),
      failureOf('slow', 'timeout'),
      failureOf('busy', 'http-status', 503),
      failureOf('many', 'http-status', 429),
      failureOf('gone', 'http-status', 404),
      failureOf('gallery', 'not-an-article'),
      'nonsense',
      { name: 'inline', url: `${host.origin}/page/inline`, error: { code: 'network' } },
      article,
    ];
    samachar.write(
      'retry.ndjson',
      lines.map((line) => `${line === 'nonsense' ? line : JSON.stringify(line)}\n`).join(''),
    );
    visits = [];
    const words = ['fetch', HERE, '--retry-failures', 'retry.ndjson', ...codes];
    const { status, stdout, stderr } = await samachar.run([...words, '--private', '--json-errors']);
    const visited = visits.filter((url) => url.startsWith('/page/'));
    expect(visited.map((url) => url.slice('/page/'.length)).sort()).toEqual(pages);
    expect(articlesOf(stdout)).toHaveLength(pages.length);
    expect(recordsIn(stderr)[0]).toMatchObject({ name: 'retry.ndjson:7', code: 'invalid-input' });
    expect(status).toBe(1);
  });
});
