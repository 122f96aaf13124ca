/** Pages that are empty without their scripts, rendered by the Playwright example and by a browser as a command. */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchUrls } from '../../src/apps/cli/actions/fetch.ts';
import type { FetchRunOptions } from '../../src/apps/cli/options.ts';
import { extractArticle } from '../../src/index.ts';
import { ended } from '../apps/cli/built-command.ts';
import { childOf } from '../children.ts';
import { binaryOf, CHROMIUM } from '../components.ts';
import { type Loopback, serve } from '../fetch/loopback.ts';
import { TestProxy } from '../fetch/test-proxy.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { hasChromium, QUIET } from './chromium.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(project, 'fixtures/unknown/paywall/page.html'), 'utf8');
const PUBLIC_ADDRESS = '93.184.215.14';
const SILENT = { gap: 0, workers: 0, pageTimeout: 20, quiet: true };

function shell(script: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>स्तंभ</title></head><body><div id="root"></div>
<script>${script}</script></body></html>`;
}

/** Replaces the page with another one. */
const showing = (url: string): string =>
  shell(
    `fetch('${url}').then((r) => r.text()).then((t) => { document.open(); document.write(t); document.close(); })`,
  );

describe.runIf(hasChromium('rendering'))('a page that is filled by its scripts', () => {
  const chromium = binaryOf(CHROMIUM) ?? '';
  let host: Loopback;

  let privateVisits = 0;
  const folder = temporaryFolder();

  beforeAll(async () => {
    host = await serve((request, response) => {
      const { url = '', headers } = request;
      const inside = `${host.origin}/private`;
      const pages: Readonly<Record<string, string>> = {
        '/shell': showing('/story'),
        '/leads-inside': shell(`location = '${inside}'`),
        '/reads-inside': showing(inside),
        '/story': page,
        '/private': page,
      };
      if (url === '/private') privateVisits += 1;
      const cors = { 'access-control-allow-origin': headers.origin ?? '*' };
      response.writeHead(url in pages ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...cors });
      response.end(pages[url]);
    });
  });
  afterAll(async () => {
    await host.close();
  });

  test('is rendered by the example', async () => {
    const file = await childOf(join(project, 'examples/render-with-playwright.ts'));
    const env = { ...process.env, CHROMIUM: `/usr/bin/${chromium}` };
    const child = spawn(process.execPath, [file, `${host.origin}/shell`, '--private'], { cwd: project, env });
    const { status, stdout, stderr } = await ended(child);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trim()).toBe(extractArticle(page).headline);
  });

  /** The headline or the error of a URL, as written by the command. */
  async function fetched(url: string, options: Partial<FetchRunOptions>): Promise<unknown> {
    const out = join(folder, 'articles.ndjson');
    const given = { render, out, format: 'ndjson', failures: 'inline', ...SILENT, ...options } as const;
    await fetchUrls([url], given, new AbortController().signal);
    const { headline, error } = JSON.parse(readFileSync(out, 'utf8'));
    rmSync(out);
    return headline ?? error;
  }
  const render = [
    chromium,
    ...['--headless', ...QUIET, '--proxy-server={proxy}', '--proxy-bypass-list=<-loopback>'],
    ...['--virtual-time-budget=10000', '--dump-dom', '{url}'],
  ];

  test('is rendered by a command', async () => {
    expect(await fetched(`${host.origin}/shell`, { private: true })).toBe(extractArticle(page).headline);
  });

  describe('on a public host', () => {
    /** Every public address leads to the test host behind this proxy. */
    const internet = new TestProxy();
    let site: string;
    let options: Partial<FetchRunOptions>;
    beforeAll(async () => {
      options = { proxy: await internet.start() };
      site = `http://${PUBLIC_ADDRESS}:${new URL(host.origin).port}`;
    });
    afterAll(() => internet.close());

    test('is rendered by a command', async () => {
      expect(await fetched(`${site}/shell`, options)).toBe(extractArticle(page).headline);
    });

    test.each(['/leads-inside', '/reads-inside'])('reveals no page of this machine: %s', async (path) => {
      privateVisits = 0;
      const error = { code: 'not-an-article' };
      expect(await fetched(`${site}${path}`, options)).toMatchObject(error);
      expect(privateVisits).toBe(0);
    });

    test('may load pages of this machine if private addresses are allowed', async () => {
      const headline = await fetched(`${site}/leads-inside`, { ...options, private: true });
      expect(headline).toBe(extractArticle(page).headline);
    });
  });
});
