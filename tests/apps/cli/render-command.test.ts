/** `--render` runs a command in place of a browser. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { fetchUrls } from '../../../src/apps/cli/actions/fetch.ts';
import { COMMANDS } from '../../../src/apps/cli/commands.ts';
import { commandOf } from '../../../src/apps/cli/declaration.ts';
import { EXIT } from '../../../src/apps/cli/exit.ts';
import { clientOptionsOf } from '../../../src/apps/cli/run/client-options.ts';
import { commandWords, renderByCommand } from '../../../src/apps/cli/run/render-by-command.ts';
import { serveForTests } from '../../fetch/loopback.ts';
import { recordsOf } from '../../ndjson-file.ts';
import { pageOf, storyAround } from '../../page-of.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { AT_ONCE, NEVER } from './command-pages.ts';

const folder = temporaryFolder();
const URL_OF = 'https://naya-akhbar.example/up/nahar?a=1&b=$HOME;ls';
const ARTICLE = pageOf(storyAround());
const PROXY = 'http://127.0.0.1:8080';
const SHELL =
  '<html><head><title>नहर</title></head><body><div id="root"></div><script src="/app.js"></script></body></html>';

/** A script in place of a browser. */
function standIn(name: string, source: string): string {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, source);
  return file;
}

test.each<[string, string[] | undefined]>([
  ['node render.mjs {url}', ['node', 'render.mjs', '{url}']],
  ['  "my browser"   --dump\t{url} ', ['my browser', '--dump', '{url}']],
  [`a 'b "c"' --x="d e"f`, ['a', 'b "c"', '--x=d ef']],
  ['a ""', ['a', '']],
  ['a; rm $HOME | b > c', ['a;', 'rm', '$HOME', '|', 'b', '>', 'c']],
  ['a "b', undefined],
  ['  ', undefined],
])('commandWords splits %s', (command, words) => {
  expect(commandWords(command)).toEqual(words);
});

describe('renderByCommand', () => {
  function run(source: string, signal = NEVER, maxBytes?: number) {
    const words = [process.execPath, standIn('script', source), '--url={url}', '{proxy}'];
    return renderByCommand(words, maxBytes)(URL_OF, { signal, proxy: PROXY });
  }

  test('returns what the command prints, with URL and proxy as one argument each', async () => {
    const printed = await run('process.stdout.write(JSON.stringify(process.argv.slice(2)))');
    expect(JSON.parse(String(printed))).toEqual([`--url=${URL_OF}`, PROXY]);
  });

  test.each([
    ['a URL', 'https://other-paper.example/a b', undefined],
    ['the URL of the page', 'https://other-paper.example/up/1', 'https://other-paper.example/up/1'],
    ['the URL of an error page', 'about:blank\r', 'about:blank'],
  ])('reads a first line with %s', async (_title, line, url) => {
    const output = `${line}\n${ARTICLE}`;
    const page = await run(`process.stdout.write(${JSON.stringify(output)})`);
    expect(page).toEqual(url === undefined ? Buffer.from(output) : { url, html: Buffer.from(ARTICLE) });
  });

  test.each([
    [
      'fails, with its last line as the reason',
      'console.error("one\\nno display\\n"); process.exit(3)',
      /exited with 3: no display$/u,
    ],
    ['fails silently', 'process.exit(4)', /exited with 4$/u],
    ['prints nothing', '', /printed nothing/u],
    ['kills itself', 'process.kill(process.pid, "SIGKILL")', /killed by SIGKILL/u],
    [
      'prints too much, and kills it',
      'const piece = "x".repeat(1000); const go = () => process.stdout.write(piece, go); go();',
      /more than 5000 bytes/u,
    ],
  ])('throws an error if the command %s', async (_title, source, message) => {
    await expect(run(source, NEVER, 5000)).rejects.toThrow(message);
  });

  test('throws an error if the command does not exist', async () => {
    const render = renderByCommand([join(folder, 'no-such-browser'), '{url}']);
    await expect(render(URL_OF, { signal: NEVER, proxy: PROXY })).rejects.toThrow(/ENOENT/u);
  });

  test('kills the command and its children when the signal is aborted', async () => {
    const controller = new AbortController();
    const file = join(folder, 'pids');
    const sleeper = 'setInterval(() => {}, 1000)';
    const source = `import { spawn } from 'node:child_process'; import { writeFileSync, renameSync } from 'node:fs';
      const child = spawn(process.execPath, ['-e', ${JSON.stringify(sleeper)}]);
      writeFileSync(${JSON.stringify(`${file}.new`)}, process.pid + ' ' + child.pid);
      renameSync(${JSON.stringify(`${file}.new`)}, ${JSON.stringify(file)}); ${sleeper};`;
    const rendered = run(source, controller.signal);
    await vi.waitUntil(() => existsSync(file), 300_000);
    const pids = readFileSync(file, 'utf8').split(' ').map(Number);
    controller.abort();
    await expect(rendered).rejects.toThrow(/killed by SIGKILL/u);
    for (const pid of pids) await expect.poll(() => isAlive(pid)).toBe(false);
    expect(process.listeners('exit').filter(({ name }) => name === 'endAll')).toEqual([]);
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/mu.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

describe('the --render option', () => {
  test.each(['chromium', '{url}', 'chromium "{url}', ''])('rejects "%s"', (command) => {
    const parser = commandOf('fetch', COMMANDS.fetch)
      .exitOverride()
      .configureOutput({ writeErr: () => {} });
    expect(() => parser.parse(['--render', command], { from: 'user' })).toThrow(
      /It must be a command with \{url\}/u,
    );
  });

  const BYPASS = '--proxy-bypass-list=<-loopback>';
  test.each([
    ['node render.mjs {url}', /without \{proxy\} in the command/u],
    ['chromium --proxy-server={proxy} {url}', /without --proxy-bypass-list=<-loopback> in the command/u],
    ['node render.mjs {url} {proxy}', undefined],
    [`chromium --proxy-server={proxy} ${BYPASS} {url}`, undefined],
  ])('requires the proxy unless private addresses are allowed: %s', (command, message) => {
    const render = commandWords(command) ?? [];
    const made = (isPrivate: boolean) => () =>
      clientOptionsOf({ render, private: isPrivate }, { headersFor: undefined });
    expect(made(true)).not.toThrow();
    if (message === undefined) expect(made(false)).not.toThrow();
    else expect(made(false)).toThrow(message);
  });
});

describe('samachar fetch --render', async () => {
  const host = await serveForTests(({ url = '' }, response) => {
    if (url === '/robots.txt') return void response.end('User-agent: *\nDisallow: /secret');
    const html = url === '/full' ? ARTICLE : SHELL;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });

  /** Fetches an empty, a disallowed and a full page with a script in place of a browser. @returns the errors */
  async function errorsWith(name: string, source: string): Promise<{ code: string }[]> {
    const render = [process.execPath, standIn(name, source), '{url}', join(folder, 'rendered')];
    const options = { ...AT_ONCE, out: join(folder, `${name}.ndjson`), failures: 'inline', render };
    const urls = ['/shell', '/secret', '/full'].map((path) => `${host.origin}${path}`);
    expect(await fetchUrls(urls, options, NEVER)).toBe(EXIT.someFailed);
    return recordsOf(options.out).flatMap(({ error }) => error ?? []);
  }

  test('renders only the empty page', async () => {
    const source = `import { appendFileSync } from 'node:fs';
      appendFileSync(process.argv[3], process.argv[2] + '\\n'); console.log(${JSON.stringify(ARTICLE)});`;
    const errors = await errorsWith('browser', source);
    expect(errors.map(({ code }) => code)).toEqual(['robots-disallowed']);
    expect(readFileSync(join(folder, 'rendered'), 'utf8')).toBe(`${host.origin}/shell\n`);
  });

  test('explains why a page was not rendered', async () => {
    const errors = await errorsWith('broken', 'console.error("no display"); process.exit(1)');
    const message = expect.stringMatching(/exited with 1: no display/u);
    expect(errors).toContainEqual(expect.objectContaining({ code: 'render-failed', message }));
  });
});
