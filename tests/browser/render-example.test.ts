/** Pages that are empty without their scripts, with a browser: the example for Playwright, and a browser as a command. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderByCommand } from '../../src/cli/run/render-by-command.ts';
import { extractArticle } from '../../src/index.ts';
import { childOf } from '../children.ts';
import { ended } from '../cli/built-command.ts';
import { binaryOf, CHROMIUM } from '../components.ts';
import { type Loopback, serve } from '../fetch/loopback.ts';
import { hasChromium } from './chromium.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(project, 'fixtures/unknown/paywall/page.html'), 'utf8');
const SHELL = `<!doctype html><html><head><meta charset="utf-8"><title>स्तंभ</title></head><body><div id="root"></div>
<script>fetch('/story').then((r) => r.text()).then((t) => { document.open(); document.write(t); document.close(); })</script></body></html>`;

describe.runIf(hasChromium('rendering'))('a page that its scripts fill', () => {
  const chromium = binaryOf(CHROMIUM) ?? '';
  let host: Loopback;

  beforeAll(async () => {
    host = await serve(({ url = '' }, response) => {
      const isPage = url === '/shell' || url === '/story';
      response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(url === '/shell' ? SHELL : page);
    });
  });
  afterAll(() => host.close());

  test('is rendered by the example', async () => {
    const file = await childOf(join(project, 'examples/render-with-playwright.ts'));
    const env = { ...process.env, CHROMIUM: `/usr/bin/${chromium}` };
    const child = spawn(process.execPath, [file, `${host.origin}/shell`, '--private'], { cwd: project, env });
    const { status, stdout, stderr } = await ended(child);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trim()).toBe(extractArticle(page).headline);
  });

  test('is rendered by a command', async () => {
    const words = ['--headless', '--no-sandbox', '--virtual-time-budget=10000', '--dump-dom', '{url}'];
    const html = await renderByCommand([chromium, ...words])(`${host.origin}/shell`, {
      signal: new AbortController().signal,
    });
    expect(extractArticle(html, { url: `${host.origin}/shell` }).headline).toBe(
      extractArticle(page).headline,
    );
  });
});
