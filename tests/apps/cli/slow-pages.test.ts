/** A slow page affects no other page, in any subcommand, and nothing keeps a run from ending. */
import { existsSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { serveForTests } from '../../fetch/loopback.ts';
import { recordsOf } from '../../ndjson-file.ts';
import { pageOf, storyAround } from '../../page-of.ts';
import { commandForTests, harmReaders } from './built-command.ts';

const PAGE = pageOf(storyAround());
const HTML = { 'content-type': 'text/html' };
/** Much longer than a run needs to end, and much shorter than a slow page. */
const SOON_MS = 10_000;

const samachar = commandForTests();
const asked: string[] = [];
const answer: RequestListener = ({ url = '', headers }, response) => {
  const sitemap = `<urlset><url><loc>http://${headers.host}/slow</loc></url></urlset>`;
  const pages: Record<string, string> = { '/1': PAGE, '/slow': PAGE, '/sitemap.xml': sitemap };
  asked.push(url);
  response.writeHead(url in pages ? 200 : 404, HTML).end(pages[url]);
};
/** One host per page, so that none waits for the crawl delay of another. */
const [sound, slow] = await Promise.all([serveForTests(answer), serveForTests(answer)]);
const URLS = [`${sound.origin}/1`, `${slow.origin}/slow`];

beforeAll(() => harmReaders(samachar));

const linesIn = (name: string) => (existsSync(samachar.file(name)) ? recordsOf(samachar.file(name)) : []);

test.each([
  ['extract', 'SIGINT', 'extract pages.ndjson --workers 1'],
  ['extract', 'SIGTERM', 'extract pages.ndjson --workers 1'],
  ['fetch', 'SIGINT', `fetch --private --workers 2 ${URLS.join(' ')}`],
  ['fetch', 'SIGTERM', `fetch --private --workers 2 ${URLS.join(' ')}`],
] as const)(
  'samachar %s shuts down cleanly on %s while a slow page is being read',
  async (name, signal, words) => {
    samachar.write('pages.ndjson', URLS.map((url) => `${JSON.stringify({ url, html: PAGE })}\n`).join(''));
    const [out, journal] = [`${name}-${signal}.ndjson`, `${name}-${signal}.journal`];
    const files = `--out ${out} --resume ${journal}`;
    const isBegun = (): boolean => linesIn(journal).length > 0;
    const { status, ms } = await samachar.interrupt(`${words} --page-timeout 600 ${files}`, isBegun, signal);
    expect(ms).toBeLessThan(SOON_MS);
    expect(status).toBe(130);
    expect(linesIn(out).map(({ url }) => url)).toEqual([URLS[0]]);
    expect(linesIn(journal)).toHaveLength(1);
    expect(existsSync(samachar.file(`${journal}.lock`))).toBe(false);
  },
);

test('samachar crawl shuts down cleanly while a slow page is being read', async () => {
  const words = `crawl ${sound.origin}/sitemap.xml --private --out crawl.ndjson --page-timeout 600`;
  asked.length = 0;
  const isBegun = async (): Promise<boolean> => asked.includes('/slow') && sleep(1000, true);
  expect(await samachar.interrupt(`${words} --resume crawl.journal`, isBegun)).toMatchObject({ status: 130 });
});
