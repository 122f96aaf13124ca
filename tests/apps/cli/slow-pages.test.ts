/** A slow page affects no other page, in any subcommand, and nothing keeps a run from ending. */
import { existsSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Loopback, serve } from '../../fetch/loopback.ts';
import { recordsOf } from '../../ndjson-file.ts';
import { pageOf, storyAround } from '../../page-of.ts';
import { commandForTests, ended, harmReaders } from './built-command.ts';
import { until } from './command-pages.ts';

const PAGE = pageOf(storyAround());
const HTML = { 'content-type': 'text/html' };
/** Much longer than a run needs to end, and much shorter than a slow page. */
const SOON_MS = 10_000;

const samachar = commandForTests();
/** One host per page, so that none waits for the crawl delay of another. */
let hosts: Loopback[];
const asked: string[] = [];

beforeAll(async () => {
  harmReaders(samachar);
  const answer: RequestListener = ({ url = '', headers }, response) => {
    const sitemap = `<urlset><url><loc>http://${headers.host}/slow</loc></url></urlset>`;
    const pages: Record<string, string> = { '/1': PAGE, '/slow': PAGE, '/sitemap.xml': sitemap };
    asked.push(url);
    response.writeHead(url in pages ? 200 : 404, HTML).end(pages[url]);
  };
  hosts = await Promise.all([serve(answer), serve(answer)]);
});
afterAll(() => Promise.all(hosts.map((host) => host.close())));

const file = (name: string): string => join(samachar.workshop, name);
const linesIn = (name: string) => (existsSync(file(name)) ? recordsOf(file(name)) : []);

/** A sound and a slow page for each subcommand: as an NDJSON file or on their hosts. */
function wordsOf(name: 'extract' | 'fetch'): string {
  const urls = ['/1', '/slow'].map((path, at) => `${hosts[at]?.origin}${path}`);
  if (name === 'fetch') return `fetch --private ${urls.join(' ')}`;
  writeFileSync(file('pages.ndjson'), urls.map((url) => `${JSON.stringify({ url, html: PAGE })}\n`).join(''));
  return 'extract pages.ndjson --workers 1';
}

describe.each(['extract', 'fetch'] as const)('samachar %s', (name) => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'shuts down cleanly on %s while a slow page is being read',
    async (signal) => {
      const [out, journal] = [`${name}-${signal}.ndjson`, `${name}-${signal}.journal`];
      const files = `--out ${out} --resume ${journal}`;
      const child = samachar.start(`${wordsOf(name)} --page-timeout 600 ${files}`);
      const end = ended(child);
      await until(() => linesIn(journal).length > 0);
      const started = performance.now();
      child.kill(signal);
      const { status } = await end;
      expect(performance.now() - started).toBeLessThan(SOON_MS);
      expect(status).toBe(130);
      expect(linesIn(out).map(({ url }) => url)).toEqual([`${hosts[0]?.origin}/1`]);
      expect(linesIn(journal)).toHaveLength(1);
      expect(existsSync(file(`${journal}.lock`))).toBe(false);
    },
  );
});

test('samachar crawl shuts down cleanly while a slow page is being read', async () => {
  const words = `crawl ${hosts[0]?.origin}/sitemap.xml --private --out crawl.ndjson --page-timeout 600`;
  asked.length = 0;
  const child = samachar.start(`${words} --resume crawl.journal`);
  const end = ended(child);
  await until(() => asked.includes('/slow'));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  child.kill('SIGINT');
  expect(await end).toMatchObject({ status: 130 });
});
