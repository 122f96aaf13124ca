import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Loopback, serve } from '../../fetch/loopback.ts';
import { recordsIn } from '../../ndjson-file.ts';
import { commandForTests, HERE } from './built-command.ts';
import { article, articlesOf, buildWithPages, page } from './command-pages.ts';

const samachar = commandForTests(buildWithPages);
const file = (name: string): string => join(samachar.workshop, name);

describe('samachar fetch', () => {
  let host: Loopback;
  let visits: string[] = [];

  beforeAll(async () => {
    host = await serve(({ url = '' }, response) => {
      visits.push(url);
      const isPage = url.startsWith('/page');
      response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html' }).end(isPage ? page : '');
    });
  });
  afterAll(() => host.close());

  test('contacts no private address unless allowed', async () => {
    visits = [];
    const { status, stderr } = await samachar.run(`fetch ${host.origin}/page`);
    expect(stderr).toMatch(/blocked-address/u);
    expect({ status, visits }).toEqual({ status: 1, visits: [] });
  });

  test('obeys robots.txt, writes articles and resumes with a journal', async () => {
    visits = [];
    writeFileSync(file('urls.txt'), `# list\n${host.origin}/gone\nno address\n`);
    const words = `fetch ${host.origin}/page --urls urls.txt --private --resume fetched -o f.ndjson`;
    const { status, stderr } = await samachar.runAlone(`${words} --contact mailto:desk@lab.example`);
    expect(articlesOf(readFileSync(file('f.ndjson'), 'utf8'))).toHaveLength(1);
    expect(stderr).toMatch(/gone: http-status \(404\)/u);
    expect(stderr).toMatch(/urls\.txt:3: invalid-url/u);
    expect(stderr).toMatch(/^3 pages in [0-9]+ s: 1 articles, 2 failed$/mu);
    expect({ status, first: visits[0] }).toEqual({ status: 1, first: '/robots.txt' });
    expect(await samachar.run(words)).toMatchObject({
      stderr: expect.stringContaining('2 already done or repeated'),
    });
    expect(articlesOf(readFileSync(file('f.ndjson'), 'utf8'))).toHaveLength(1);
  });

  test('records the URL as given as the source of an article', async () => {
    const given = `${host.origin}/page?utm_source=rss#top`;
    const { stdout } = await samachar.run(['fetch', '--private', HERE, given]);
    expect(JSON.parse(stdout)).toMatchObject({ source: given, url: `${host.origin}/page` });
  });

  test('retries transient failures in a nightly run with the same journal', async () => {
    let isDown = true;
    const night = await serve(({ url = '' }, response) => {
      const isSound = url.startsWith('/page') && !(isDown && url === '/page/2');
      response.writeHead(isSound ? 200 : url === '/page/2' ? 503 : 404, { 'content-type': 'text/html' });
      response.end(isSound ? page : '');
    });
    const list = ['/page/1', '/page/2', '/gone'].map((path) => `${night.origin}${path}`);
    writeFileSync(file('nightly.txt'), list.join('\n'));
    const words = 'fetch --urls nightly.txt --private --resume nightly.journal -o nightly.ndjson';
    expect((await samachar.run(words)).stderr).toMatch(/^3 pages in [0-9]+ s: 1 articles, 2 failed$/mu);
    isDown = false;
    const { status, stderr } = await samachar.run(words);
    await night.close();
    expect(stderr).toMatch(
      /^1 pages in [0-9]+ s: 1 articles, 0 failed, 2 already done or repeated, 1 retried$/mu,
    );
    expect(status).toBe(0);
    expect(articlesOf(readFileSync(file('nightly.ndjson'), 'utf8'))).toHaveLength(2);
  });

  describe('--retry-failures', () => {
    const failureOf = (path: string, code: string, status?: number): string =>
      `${JSON.stringify({ name: path, url: `${host.origin}/page/${path}`, code, status, message: '' })}\n`;

    beforeAll(() => {
      const lines = [
        failureOf('reset', 'network'),
        failureOf('slow', 'timeout'),
        failureOf('busy', 'http-status', 503),
        failureOf('many', 'http-status', 429),
        failureOf('gone', 'http-status', 404),
        failureOf('gallery', 'not-an-article'),
        'nonsense\n',
        `${JSON.stringify({ name: 'inline', url: `${host.origin}/page/inline`, error: { code: 'network' } })}\n`,
        `${JSON.stringify(article)}\n`,
      ];
      writeFileSync(file('retry.ndjson'), lines.join(''));
    });

    test.each([
      { codes: [], pages: ['busy', 'inline', 'many', 'reset', 'slow'] },
      { codes: ['--retry-codes', 'http-status'], pages: ['busy', 'gone', 'many'] },
      {
        codes: ['--retry-codes', 'all'],
        pages: ['busy', 'gallery', 'gone', 'inline', 'many', 'reset', 'slow'],
      },
    ])('with $codes fetches $pages and reports other lines', async ({ codes, pages }) => {
      visits = [];
      const words = [
        'fetch',
        HERE,
        '--retry-failures',
        'retry.ndjson',
        ...codes,
        '--private',
        '--json-errors',
      ];
      const { status, stdout, stderr } = await samachar.run(words);
      const visited = visits.filter((url) => url.startsWith('/page/'));
      expect(visited.map((url) => url.slice('/page/'.length)).sort()).toEqual(pages);
      expect(articlesOf(stdout)).toHaveLength(pages.length);
      expect(recordsIn(stderr)[0]).toMatchObject({ name: 'retry.ndjson:7', code: 'invalid-input' });
      expect(status).toBe(1);
    });
  });
});
