import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nextLine, linesOf as outputOf } from '../../child-lines.ts';
import { serve } from '../../fetch/loopback.ts';
import { commandForTests, ended, project } from './built-command.ts';
import { buildWithPages } from './command-pages.ts';

const samachar = commandForTests(buildWithPages);
const _file = (name: string): string => join(samachar.workshop, name);

const SUBCOMMANDS = [
  'extract',
  'fetch',
  'crawl',
  'inspect',
  'report',
  'recover',
  'dedupe',
  'serve',
  'mcp',
  'play',
  'publishers',
  'schema',
  'doctor',
  'learn',
  'enqueue',
  'work',
  'fleet',
];

describe('samachar', () => {
  test('--help lists every subcommand, examples and exit codes', async () => {
    const { status, stdout, stderr } = await samachar.runAlone(['--help']);
    for (const name of SUBCOMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'mu'));
    expect(stdout).toContain('samachar extract page.html');
    expect(stdout).toMatch(/0 success, 1 some pages failed, 2 usage error, 3 nothing processed/u);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test.each(SUBCOMMANDS)('%s --help shows an example of the command', async (name) => {
    const { status, stdout } = await samachar.run([name, '--help']);
    expect(stdout).toMatch(/^Examples:$/mu);
    expect(stdout).toContain(`  samachar ${name}`);
    expect(status).toBe(0);
  });

  test('--version prints the version, the commit and the Node version', async () => {
    const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    const build = join(samachar.dist, 'build.json');
    writeFileSync(build, '{"commit":"1a2b3c4d5e"}');
    const node = `Node ${process.versions.node}`;
    expect((await samachar.run(['--version'])).stdout).toBe(`${version} (commit 1a2b3c4d5e, ${node})\n`);
    rmSync(build);
    expect((await samachar.run(['--version'])).stdout).toBe(`${version} (${node})\n`);
  });

  test.each([
    { words: [], says: /Usage: samachar/u },
    { words: ['extarct'], says: /unknown command 'extarct'[^]*Did you mean extract/u },
    { words: ['extract'], says: /missing required argument 'paths'/u },
    { words: ['extract', '--fromat', 'md', 'a.html'], says: /unknown option '--fromat'/u },
    { words: ['extract', '--format', 'docx', 'a.html'], says: /'docx' is invalid[^]*ndjson, json, md/u },
    { words: ['extract', '--workers', 'many', 'a.html'], says: /--workers[^]*whole number/u },
    ...['extract', 'fetch', 'crawl', 'work'].flatMap((name) => [
      { words: [name, '--workers', '-1', 'x'], says: /--workers[^]*whole number/u },
      { words: [name, '--page-timeout', '0', 'x'], says: /--page-timeout[^]*above 0/u },
      { words: [name, '--page-timeout', '1e9', 'x'], says: /--page-timeout[^]*at most 2147483/u },
    ]),
    { words: ['extract', '--format', 'md', 'a.html', 'b.html'], says: /use a folder/u },
    {
      words: ['extract', '--url', 'https://x.example/', 'a.html', 'b.html'],
      says: /--url needs exactly one page/u,
    },
    { words: ['extract', '--publishers', 'none.json', 'a.html'], says: /none\.json contains no rules/u },
    {
      words: ['extract', '--format', 'parquet', '--resume', 'j', 'a.html'],
      says: /--resume is not supported for parquet output/u,
    },
    {
      words: ['extract', '--format', 'md', '--failures', 'inline', 'a.html'],
      says: /only supported for ndjson/u,
    },
    { words: ['fetch'], says: /no URL given/u },
    {
      words: ['fetch', 'https://x.example/', '--retry-codes', 'all'],
      says: /--retry-codes needs --retry-failures/u,
    },
    {
      words: ['fetch', '--retry-failures', 'f', '--retry-codes', 'timeuot'],
      says: /unknown error code "timeuot"/u,
    },
    {
      words: ['fetch', '--retry-failures', 'f.ndjson', '--failures', './f.ndjson'],
      says: /would overwrite the file/u,
    },
    ...['fetch', 'crawl', 'inspect', 'work'].map((name) => ({
      words: [name, 'https://x.example/', '--contact', 'mailto:डेस्क@lab.example'],
      says: /--contact[^]*U\+0921[^]*only contain visible ASCII[^]*punycode[^]*mailto:%E0/u,
    })),
    { words: ['publishers', 'naya-akhbar'], says: /no publisher rule has the id naya-akhbar/u },
    { words: ['doctor', 'x.html', '--baseline', 'none.json'], says: /none\.json does not exist/u },
    { words: ['recover', 'x.txt', '--profile', 'site.json'], says: /unknown option '--profile'/u },
  ])('rejects $words with a message on stderr and exit code 2', async ({ words, says }) => {
    const { status, stdout, stderr } = await samachar.run(words);
    expect(stderr).toMatch(says);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  test('--json-errors reports a usage error as a line of JSON', async () => {
    const { status, stderr } = await samachar.run(['extract', '--json-errors']);
    expect(JSON.parse(stderr)).toMatchObject({ code: 'usage' });
    expect(status).toBe(2);
  });
});

describe('samachar play', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'prints only its URL, serves the playground and ends on %s',
    async (signal) => {
      const child = samachar.start(['play']);
      const end = ended(child);
      const lines = outputOf(child);
      const url = await nextLine(lines);
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:[0-9]+\/$/u);
      // A connection kept open by a browser must not delay the end.
      const files = ['', 'play.js', 'play.css', 'worker.js'].map((name) => fetch(url + name));
      const types = (await Promise.all(files)).map(({ headers }) => headers.get('content-type'));
      expect(types.map((type) => type?.split(';')[0])).toEqual([
        'text/html',
        'text/javascript',
        'text/css',
        'text/javascript',
      ]);
      child.kill(signal);
      expect(await end).toMatchObject({ status: 0, stderr: '' });
      expect((await lines.next()).done).toBe(true);
    },
  );

  test('exits 3 if the port is taken', async () => {
    const taken = await serve(() => {});
    const port = new URL(taken.origin).port;
    const { status, stdout, stderr } = await samachar.run(['play', '--port', port]);
    await taken.close();
    expect({ status, stdout, stderr }).toEqual({
      status: 3,
      stdout: '',
      stderr: `samachar: cannot listen on port ${port}: EADDRINUSE\n`,
    });
  });

  test.each(['0', '65536', 'http'])('rejects --port %s', async (port) => {
    expect((await samachar.run(['play', '--port', port])).status).toBe(2);
  });
});
