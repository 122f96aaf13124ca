/** A slow page affects no other page, in any subcommand, and nothing keeps a run from ending. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Loopback, serve } from '../../fetch/loopback.ts';
import { recordsOf } from '../../ndjson-file.ts';
import { pageOf, storyAround } from '../../page-of.ts';
import { type BuiltCommand, buildCommand, ended, harmReaders } from './built-command.ts';

const PAGE = pageOf(storyAround());
const HTML = { 'content-type': 'text/html' };
/** Much longer than a run needs to end, and much shorter than a slow page. */
const SOON_MS = 10_000;
const LATE = '--page-timeout 600';

let samachar: BuiltCommand;
/** One host per page, so that none waits for the crawl delay of another. */
let hosts: Loopback[];
let origins: readonly string[];
const asked: string[] = [];

beforeAll(async () => {
  samachar = buildCommand();
  harmReaders(samachar);
  hosts = await Promise.all(
    Array.from({ length: 3 }, () =>
      serve(({ url = '', headers }, response) => {
        const pages: Record<string, string> = { '/1': PAGE, '/slow': PAGE, '/deadly': PAGE };
        const sitemap = `<urlset><url><loc>http://${headers.host}/slow</loc></url></urlset>`;
        const body = url === '/sitemap.xml' ? sitemap : pages[url];
        asked.push(url);
        response.writeHead(body === undefined ? 404 : 200, HTML).end(body);
      }),
    ),
  );
  origins = hosts.map(({ origin }) => origin);
});
afterAll(async () => {
  samachar.remove();
  await Promise.all(hosts.map((host) => host.close()));
});

const file = (name: string): string => join(samachar.workshop, name);
const linesIn = (name: string) => (existsSync(file(name)) ? recordsOf(file(name)) : []);

/** The same pages for each subcommand: as an NDJSON file or on their hosts. */
function wordsOf(name: 'extract' | 'fetch', paths: readonly string[]): string {
  const urls = paths.map((path, at) => `${origins[at]}${path}`);
  if (name === 'fetch') return `fetch --private ${urls.join(' ')}`;
  writeFileSync(file('pages.ndjson'), urls.map((url) => `${JSON.stringify({ url, html: PAGE })}\n`).join(''));
  return 'extract pages.ndjson --workers 1';
}

describe.each(['extract', 'fetch'] as const)('samachar %s', (name) => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'shuts down cleanly on %s while a slow page is being read',
    async (signal) => {
      const [out, journal] = [`${name}-${signal}.ndjson`, `${name}-${signal}.journal`];
      const words = `${wordsOf(name, ['/1', '/slow'])} ${LATE} --out ${out} --resume ${journal}`;
      const child = samachar.start(words);
      const end = ended(child);
      while (linesIn(journal).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      const started = performance.now();
      child.kill(signal);
      const { status } = await end;
      expect(performance.now() - started).toBeLessThan(SOON_MS);
      expect(status).toBe(130);
      expect(linesIn(out).map(({ url }) => url)).toEqual([`${origins[0]}/1`]);
      expect(linesIn(journal)).toHaveLength(1);
      expect(existsSync(file(`${journal}.lock`))).toBe(false);
    },
  );
});

test('samachar crawl shuts down cleanly while a slow page is being read', async () => {
  const words = `crawl ${origins[0]}/sitemap.xml --private --out crawl.ndjson ${LATE}`;
  asked.length = 0;
  const child = samachar.start(`${words} --resume crawl.journal`);
  const end = ended(child);
  while (!asked.includes('/slow')) await new Promise((resolve) => setTimeout(resolve, 20));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  child.kill('SIGINT');
  expect(await end).toMatchObject({ status: 130 });
});
