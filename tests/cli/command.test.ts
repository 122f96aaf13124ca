/** The command from outside: what it prints where, and how it ends. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Article, articleSchema, extractArticle } from '../../src/index.ts';
import { nextLine, linesOf as outputOf } from '../child-lines.ts';
import { type Loopback, serve } from '../fetch/loopback.ts';
import { inventedRun } from '../report/invented-run.ts';
import { answer, packedWarc, warcRecord } from '../sources/warc-file.ts';
import { type BuiltCommand, buildCommand, ended, project, type Said } from './built-command.ts';

let samachar: BuiltCommand;
const page = readFileSync(join(project, 'fixtures/unknown/paywall/page.html'));
const article = extractArticle(page);
const gallery = readFileSync(join(project, 'fixtures/not-articles/gallery/page.html'));

const OLD = '{"headline":"कल की रात का काम"}\n';

beforeAll(() => {
  samachar = buildCommand();
  mkdirSync(file('pages/deep'), { recursive: true });
  for (const name of ['a', 'b', 'deep/c']) writeFileSync(file(`pages/${name}.html`), page);
  writeFileSync(file('pages/broken.html'), new Uint8Array([0, 1, 2, 0]));
  writeFileSync(file('page.html'), page);
  writeFileSync(file('page.json'), JSON.stringify({ url: article.url }));
  writeFileSync(file('gallery.html'), gallery);
  writeFileSync(file('empty.html'), '');
});

afterAll(() => samachar.remove());

describe('samachar', () => {
  test('--help names every subcommand, shows examples and the exit codes', async () => {
    const { status, stdout, stderr } = await samachar.run(['--help']);
    for (const name of [
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
    ])
      expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'mu'));
    expect(stdout).toContain('samachar extract page.html');
    expect(stdout).toMatch(/0 success, 1 some pages failed, 2 usage error, 3 nothing processed/u);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test.each([
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
  ])('%s --help shows an example that begins with it', async (name) => {
    const { status, stdout } = await samachar.run([name, '--help']);
    expect(stdout).toMatch(/^Examples:$/mu);
    expect(stdout).toContain(`  samachar ${name}`);
    expect(status).toBe(0);
  });

  test('--version is that of the package, with its commit and that of Node', async () => {
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
  ])('$words is wrong use: it says so on stderr and exits 2', async ({ words, says }) => {
    const { status, stdout, stderr } = await samachar.run(words);
    expect(stderr).toMatch(says);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  test('--json-errors makes wrong use a line of JSON', async () => {
    const { status, stderr } = await samachar.run(['extract', '--json-errors']);
    expect(JSON.parse(stderr)).toMatchObject({ code: 'usage' });
    expect(status).toBe(2);
  });
});

describe('samachar extract', () => {
  test('prints the article of a file as a line of JSON, and nothing else', async () => {
    const { status, stdout, stderr } = await samachar.run(['extract', 'page.html']);
    expect(articleSchema.parse(JSON.parse(stdout))).toEqual(article);
    expect(stdout.split('\n')).toHaveLength(2);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('reads a page from stdin, with the address that is given', async () => {
    const { stdout } = await samachar.run(['extract', '-', '--url', 'https://naya-akhbar.example/1'], page);
    expect(JSON.parse(stdout)).toMatchObject({
      headline: article.headline,
      url: 'https://naya-akhbar.example/1',
    });
  });

  test.each([
    { format: 'json', begins: /^\{\n {2}"/u },
    { format: 'md', begins: /^---\n/u },
    { format: 'txt', begins: /^[^<{#-]/u },
    { format: 'html', begins: /^<article/u },
    { format: 'jsonld', begins: /^\{\n {2}"@context"/u },
    { format: 'tei', begins: /^<\?xml/u },
    { format: 'csv', begins: /^"url",/u },
    { format: 'chunks', begins: /^\{"id":"[0-9a-f]{32}"/u },
  ])('--format $format holds the headline', async ({ format, begins }) => {
    const { status, stdout } = await samachar.run(['extract', 'page.html', '--format', format]);
    expect(stdout).toMatch(begins);
    expect(stdout).toContain(article.headline);
    expect(status).toBe(0);
  });

  test('--bom begins CSV with one byte order mark, also in a folder and with several articles', async () => {
    const words = ['extract', 'pages', '--format', 'csv', '--bom'];
    const { stdout } = await samachar.run(words);
    expect(stdout.startsWith('\uFEFF"url",')).toBe(true);
    expect(stdout.split('\uFEFF')).toHaveLength(2);
    await samachar.run([...words, '--out', 'marked/']);
    const [first = ''] = readdirSync(file('marked'));
    expect(readFileSync(join(file('marked'), first), 'utf8')).toMatch(/^\uFEFF"url",/u);
    expect(await samachar.run(['extract', 'page.html', '--bom'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--bom is for csv, not for ndjson'),
    });
  });

  test('--format parquet is a Parquet file', async () => {
    const { status } = await samachar.run([
      'extract',
      'page.html',
      '--format',
      'parquet',
      '--out',
      'a.parquet',
    ]);
    const bytes = readFileSync(file('a.parquet'));
    expect([bytes.toString('latin1', 0, 4), bytes.toString('latin1', bytes.length - 4)]).toEqual([
      'PAR1',
      'PAR1',
    ]);
    expect(status).toBe(0);
  });

  test('a bad page among many is a line on stderr; the summary counts; the exit code is 1', async () => {
    const { status, stdout, stderr } = await samachar.run(['extract', 'pages', '--ordered']);
    expect(articlesOf(stdout).map(({ headline }) => headline)).toEqual(Array(3).fill(article.headline));
    expect(stderr).toMatch(/^pages\/broken\.html: invalid-input \(.+\)$/mu);
    expect(stderr).toMatch(/^4 pages in [0-9]+ s: 3 articles, 1 failed$/mu);
    expect(status).toBe(1);
  });

  test('--quiet leaves the summary out, not the failures', async () => {
    const { stderr } = await samachar.run(['extract', 'pages', '--quiet']);
    expect(stderr).toMatch(/^pages\/broken\.html: invalid-input \(.+\)\n$/u);
  });

  test('--json-errors makes each failure and the summary a line of JSON', async () => {
    const { stderr } = await samachar.run(['extract', 'pages', '--json-errors']);
    expect(linesOf(stderr).map((line) => JSON.parse(line))).toMatchObject([
      { name: 'pages/broken.html', code: 'invalid-input' },
      { summary: { pages: 4, articles: 3, failed: 1 } },
    ]);
  });

  test('--failures FILE holds the failures', async () => {
    const { stderr } = await samachar.run([
      'extract',
      'pages',
      'gallery.html',
      '-q',
      '--failures',
      'failed.ndjson',
    ]);
    const failures = linesOf(readFileSync(file('failed.ndjson'), 'utf8')).map((line) => JSON.parse(line));
    expect(failures.map(({ name, code, kind }) => [name, code, kind]).sort()).toEqual([
      ['gallery.html', 'not-an-article', 'gallery'],
      ['pages/broken.html', 'invalid-input', undefined],
    ]);
    expect(stderr).toBe('');
  });

  test.each([
    { name: 'empty.html', code: 'invalid-input', prepare: () => {} },
    { name: 'missing.html', code: 'invalid-input', prepare: () => {} },
    { name: 'gallery.html', code: 'not-an-article', prepare: () => {} },
    {
      name: 'locked.html',
      code: 'invalid-input',
      prepare: () => {
        writeFileSync(file('locked.html'), page);
        chmodSync(file('locked.html'), 0);
      },
    },
  ])('$name is one failed page', async ({ name, code, prepare }) => {
    prepare();
    const isReadable = name === 'locked.html' && process.getuid?.() === 0;
    const { status, stdout, stderr } = await samachar.run(['extract', name, '--json-errors']);
    if (isReadable) expect(status).toBe(0);
    else {
      expect(JSON.parse(linesOf(stderr)[0] ?? '')).toMatchObject({ name, code });
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    }
  });

  test('a folder without pages is nothing: exit 3', async () => {
    mkdirSync(file('void'));
    const { status, stdout } = await samachar.run(['extract', 'void']);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  });

  test('--out with a slash is a folder with a file for each article', async () => {
    const { status } = await samachar.run(['extract', 'pages', '-f', 'md', '-o', 'md/', '-q']);
    const names = readdirSync(file('md'));
    expect(names.map((name) => name.replace(/-[0-9a-f]{8}/u, ''))).toEqual([
      'pages-a.md',
      'pages-b.md',
      'pages-deep-c.md',
    ]);
    for (const name of names) expect(readFileSync(file(`md/${name}`), 'utf8')).toContain(article.headline);
    expect(status).toBe(1);
  });

  test('a rule of the user is known', async () => {
    const rule = { id: 'vichar-path', name: 'विचार पथ', domains: ['vichar-path.example'] };
    writeFileSync(file('rules.json'), JSON.stringify([rule]));
    const { stdout } = await samachar.run(['extract', 'page.html', '--publishers', 'rules.json']);
    expect(JSON.parse(stdout).publisher).toMatchObject({ id: 'vichar-path' });
  });

  test('a module of rules that ends its thread is a failure with the code worker-failed', async () => {
    const exit = 'setTimeout(() => process.exit(3)); await new Promise(() => {});';
    const rules = `import { isMainThread } from 'node:worker_threads'; if (!isMainThread) { ${exit} }`;
    const rule = { id: 'vichar-path', name: 'विचार पथ', domains: ['vichar-path.example'] };
    writeFileSync(file('exit.mjs'), `${rules} export const rule = ${JSON.stringify(rule)};`);
    const words = ['extract', 'page.html', '--publishers', 'exit.mjs', '--json-errors'];
    const { status, stderr } = await samachar.run(words);
    expect(JSON.parse(linesOf(stderr)[0] ?? '')).toMatchObject({
      code: 'worker-failed',
      message: expect.stringMatching(/process\.exit\(3\) was called/u),
    });
    expect(status).toBe(1);
  });

  test('--languages refuses the others', async () => {
    const { status, stderr } = await samachar.run(['extract', 'page.html', '--languages', 'mr']);
    expect(stderr).toMatch(/^page\.html: language-refused/u);
    expect(status).toBe(1);
  });

  test.each([{ workers: '0' }, { workers: '2' }])(
    '--ordered keeps the order with $workers workers',
    async ({ workers }) => {
      const lines = Array.from({ length: 40 }, (_, number) => pageLine(number, number % 7 === 0));
      writeFileSync(file('order.ndjson'), lines.join(''));
      const words = ['extract', 'order.ndjson', '--ordered', '--workers', workers, '--failures', 'inline'];
      const { stdout } = await samachar.run(words);
      const urls = linesOf(stdout).map((line) => JSON.parse(line).url);
      expect(urls).toEqual(lines.map((_, number) => urlOf(number)));
    },
  );
});

describe('as a filter', () => {
  const filter = ['extract', '--input', 'ndjson', '-', '--failures', 'inline', '--quiet'];

  test('each line of NDJSON gives one line: the article, or why there is none', async () => {
    const input = [pageLine(1), pageLine(2, true), 'no JSON\n', pageLine(3)].join('');
    const { status, stdout, stderr } = await samachar.run(filter, input);
    expect(answersOf(stdout)).toMatchObject([
      { name: 'stdin:1', url: urlOf(1), headline: article.headline },
      { name: 'stdin:2', url: urlOf(2), error: { code: 'not-an-article', kind: 'gallery' } },
      { name: 'stdin:3', error: { code: 'invalid-input' } },
      { name: 'stdin:4', url: urlOf(3), headline: article.headline },
    ]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  test('an answer without its name is an article', async () => {
    const { stdout } = await samachar.run(filter, pageLine(1));
    const { name, ...rest } = JSON.parse(stdout);
    expect(name).toBe('stdin:1');
    expect(articleSchema.parse(rest)).toEqual(extractArticle(page, { url: urlOf(1) }));
  });

  test('blank lines are answered too: line N of the input is line N of the output', async () => {
    const input = ['\n', pageLine(1), ' \t\r\n', '\n', pageLine(2), '\n'].join('');
    const { stdout } = await samachar.run(filter, input);
    expect(answersOf(stdout).map(({ name, url, error }) => [name, url, error?.code, error?.message])).toEqual(
      [
        ['stdin:1', undefined, 'invalid-input', 'the line is blank'],
        ['stdin:2', urlOf(1), undefined, undefined],
        ['stdin:3', undefined, 'invalid-input', 'the line is blank'],
        ['stdin:4', undefined, 'invalid-input', 'the line is blank'],
        ['stdin:5', urlOf(2), undefined, undefined],
        ['stdin:6', undefined, 'invalid-input', 'the line is blank'],
      ],
    );
  });

  test('an answer has the name or id that its line states, also where there is no page', async () => {
    const html = String(page);
    const input = [
      { id: 'क-17', html },
      { name: 'नहर', id: 18, html },
      { id: 19, html },
      { id: 20 },
      { id: { odd: true }, html },
    ];
    const { stdout } = await samachar.run(filter, input.map((line) => `${JSON.stringify(line)}\n`).join(''));
    expect(answersOf(stdout).map(({ name }) => name)).toEqual(['क-17', 'नहर', '19', '20', 'stdin:5']);
  });

  test('two lines of one id are two pages, also for a journal', async () => {
    const line = `${JSON.stringify({ id: 'same', html: String(page) })}\n`;
    const words = [...filter, '--resume', 'same.journal'];
    expect(answersOf((await samachar.run(words, line + line)).stdout)).toHaveLength(2);
  });

  test('answers come in order though a later page is read sooner', async () => {
    const slow = `<html><body>${'<div><p>क ख<a href="/x">ग</a></p></div>'.repeat(4000)}`;
    const pages = Array.from({ length: 30 }, (_, number) => number);
    const input = pages.map((number) => (number % 10 === 0 ? lineOf(number, slow) : pageLine(number)));
    const { stdout } = await samachar.run([...filter, '--workers', '2'], input.join(''));
    expect(answersOf(stdout).map(({ url }) => url)).toEqual(pages.map(urlOf));
  });

  test('gzip on stdin is unpacked', async () => {
    const { stdout } = await samachar.run(filter, gzipSync(pageLine(1)));
    expect(answersOf(stdout)).toMatchObject([{ headline: article.headline }]);
  });

  test('a line is answered before the next one comes', async () => {
    const child = samachar.start(filter);
    child.stdin?.write(pageLine(1));
    const first = await new Promise<string>((resolve) =>
      child.stdout?.once('data', (data) => resolve(String(data))),
    );
    expect(JSON.parse(first).url).toBe(urlOf(1));
    child.stdin?.end(pageLine(2));
    const { status, stdout } = await ended(child);
    expect(JSON.parse(stdout).url).toBe(urlOf(2));
    expect(status).toBe(0);
  });

  test('of an archive on stdin gives one line for each page', async () => {
    const url = urlOf(1);
    const records = [warcRecord({ url, block: answer(page) }), warcRecord({ block: answer(gallery) })];
    const words = ['extract', '--input', 'warc', '-', '--failures', 'inline', '--quiet'];
    for (const archive of [Buffer.concat(records), packedWarc(records)]) {
      const { stdout, stderr } = await samachar.run(words, archive);
      expect(linesOf(stdout).map((line) => JSON.parse(line))).toMatchObject([
        { name: 'stdin@0', url, headline: article.headline },
        { name: expect.stringMatching(/^stdin@[0-9]+$/u), error: { code: 'not-an-article' } },
      ]);
      expect(stderr).toBe('');
    }
  });

  test.each([
    { what: 'failed pages', input: () => pageLine(1, true), lines: 1 },
    { what: 'lines that are none', input: () => 'nonsense\n', lines: 1 },
    { what: 'no page at all', input: () => '', lines: 0 },
  ])('--exit-zero: $what are no fault', async ({ input, lines }) => {
    const { status, stdout, stderr } = await samachar.run([...filter, '--exit-zero'], input());
    expect(linesOf(stdout)).toHaveLength(lines);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('--exit-zero: wrong use and a full disk stay faults', async () => {
    expect((await samachar.run(['extract', '--exit-zero'])).status).toBe(2);
    if (existsSync('/dev/full')) {
      const words = [...filter, '--exit-zero', '--out', '/dev/full'];
      expect((await samachar.run(words, pageLine(1))).status).toBe(3);
    }
  });

  test('nothing gives nothing: exit 3', async () => {
    expect(await samachar.run(filter)).toEqual({ status: 3, stdout: '', stderr: '' });
  });

  test('a reader that has seen enough ends it quietly', async () => {
    writeFileSync(file('many.ndjson'), Array.from({ length: 400 }, (_, number) => pageLine(number)).join(''));
    const command = `'${process.execPath}' '${join(samachar.dist, 'cli/main.js')}' extract many.ndjson | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = await ended(spawn('bash', ['-c', command], { cwd: samachar.workshop }));
    const [line = '', status] = linesOf(stdout);
    expect(JSON.parse(line).headline).toBe(article.headline);
    expect(status).toBe('0');
    expect(stderr).not.toMatch(/EPIPE|Error/u);
  });
});

describe('when the disk is full', () => {
  test
    .runIf(existsSync('/dev/full'))
    .each([
      { words: ['extract', 'page.html', '--out', '/dev/full'] },
      { words: ['extract', 'page.html', '--out', '/dev/full', '--format', 'csv'] },
      { words: ['extract', 'page.html', '--out', '/dev/full', '--format', 'parquet'] },
      { words: ['extract', 'gallery.html', '--failures', '/dev/full'] },
    ])('$words names the place and the code, and exits 3', async ({ words }) => {
    const { status, stdout, stderr } = await samachar.run([...words, '--json-errors']);
    const last = JSON.parse(linesOf(stderr).at(-1) ?? '');
    expect(last.code).toBe('ENOSPC');
    expect(last.message).toMatch(/\/dev\/full cannot be written to/u);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  });

  test.runIf(existsSync('/dev/full'))('stdout that is full is an error of the run too', async () => {
    const command = `'${process.execPath}' '${join(samachar.dist, 'cli/main.js')}' extract page.html > /dev/full`;
    const { status, stderr } = await ended(spawn('bash', ['-c', command], { cwd: samachar.workshop }));
    expect(stderr).toMatch(/stdout cannot be written to: ENOSPC/u);
    expect(status).toBe(3);
  });

  test.each(['--workers=0', '--workers=2'])(
    'a disk that fills up in between leaves whole lines, and the run goes on where there is room (%s)',
    async (workers) => {
      const [pages, out, journal] = [60, `full${workers}.ndjson`, `full${workers}.journal`];
      writeFileSync(
        file('room.ndjson'),
        Array.from({ length: pages }, (_, number) => pageLine(number)).join(''),
      );
      const words = ['extract', 'room.ndjson', '--out', out, '--resume', journal, workers];
      const { status, stderr } = await runWithRoom(100, words);
      expect(stderr).toMatch(/cannot be written to: EFBIG/u);
      expect(status).toBe(3);
      const text = readFileSync(file(out), 'utf8');
      const before = articlesOf(text);
      expect(text.endsWith('\n')).toBe(true);
      expect(before.length).toBeGreaterThan(5);
      expect(linesOf(readFileSync(file(journal), 'utf8'))).toHaveLength(before.length);

      expect((await samachar.run(words)).status).toBe(0);
      const urls = articlesOf(readFileSync(file(out), 'utf8')).map(({ url }) => url);
      expect(urls.sort()).toEqual(Array.from({ length: pages }, (_, number) => urlOf(number)).sort());
    },
  );
});

describe('a file that has content, when the disk fills up', () => {
  const words = [
    'extract',
    'lines.ndjson',
    '--workers=1',
    '--out',
    'kept.ndjson',
    '--overwrite',
    '--json-errors',
  ];

  beforeEach(() => {
    writeFileSync(file('kept.ndjson'), OLD);
    writeFileSync(file('lines.ndjson'), Array.from({ length: 60 }, (_, number) => pageLine(number)).join(''));
  });

  test('stays as it is, and whole lines lie beside it', async () => {
    const { status, stderr } = await runWithRoom(100, words);
    const [partial = ''] = partialsOf('kept.ndjson');
    expect(readFileSync(file('kept.ndjson'), 'utf8')).toBe(OLD);
    expect(articlesOf(readFileSync(file(partial), 'utf8')).length).toBeGreaterThan(5);
    const said = linesOf(stderr).map((line) => JSON.parse(line));
    expect(said).toContainEqual({ partial, of: 'kept.ndjson' });
    expect(said.at(-1)).toMatchObject({
      code: 'EFBIG',
      message: expect.stringMatching(/^kept\.ndjson cannot/u),
    });
    expect(status).toBe(3);
    rmSync(file(partial));
  });

  test.each([
    { given: [...words, '--format', 'parquet'], room: 0 },
    { given: ['inspect', 'page.html', '--html', '--out', 'kept.ndjson'], room: 2 },
    { given: ['report', 'page.html', '--out', 'kept.ndjson'], room: 2 },
    {
      given: ['doctor', join(project, 'fixtures/republic-bharat/air-monitor'), '--save', 'kept.ndjson'],
      room: 0,
    },
  ])('stays as it is, and nothing torn lies beside it: $given', async ({ given, room }) => {
    const { status, stderr } = await runWithRoom(room, given);
    expect(stderr).toMatch(/kept\.ndjson cannot be written to: EFBIG/u);
    expect(readFileSync(file('kept.ndjson'), 'utf8')).toBe(OLD);
    expect(partialsOf('kept.ndjson')).toEqual([]);
    expect(status).toBe(3);
  });

  test.each([
    { given: ['extract', 'page.html', '--format', 'html', '--out', 'torn/'] },
    { given: ['report', 'page.html', '--inspections', 'torn/'] },
  ])('a folder has no torn file: $given', async ({ given }) => {
    const { status } = await runWithRoom(2, given);
    expect(readdirSync(file('torn'))).toEqual([]);
    expect(status).toBe(3);
  });
});

test('a folder of inspections is not left by a planted link', async () => {
  const words = ['report', 'page.html', '--inspections', 'inspections/', '--out', 'linked.html'];
  await samachar.run(words);
  const [name = ''] = readdirSync(file('inspections'));
  const inspection = readFileSync(file(`inspections/${name}`), 'utf8');
  rmSync(file(`inspections/${name}`));
  writeFileSync(file('outside'), OLD);
  symlinkSync('../outside', file(`inspections/${name}`));
  await samachar.run(words);
  expect(readFileSync(file('outside'), 'utf8')).toBe(OLD);
  expect(readFileSync(file(`inspections/${name}`), 'utf8')).toBe(inspection);
});

describe('interrupted', () => {
  const pages = 300;

  test.each(['--workers=0', '--workers=2'])(
    '%s leaves whole lines and a journal to go on with',
    async (workers) => {
      const [input, out, journal] = ['long.ndjson', `out${workers}.ndjson`, `journal${workers}.ndjson`];
      writeFileSync(file(input), Array.from({ length: pages }, (_, number) => pageLine(number)).join(''));
      const words = ['extract', input, '--out', out, '--resume', journal, workers];
      const child = samachar.start(words);
      const end = ended(child);
      await until(() => existsSync(file(out)) && linesOf(readFileSync(file(out), 'utf8')).length > 20);
      child.kill('SIGINT');
      const { status: interrupted, stderr: told } = await end;
      expect(interrupted).toBe(130);
      expect(told).toMatch(/^interrupted: run the same command to resume$/mu);
      const before = articlesOf(readFileSync(file(out), 'utf8'));
      expect(before.length).toBeLessThan(pages);
      expect(linesOf(readFileSync(file(journal), 'utf8'))).toHaveLength(before.length);
      expect(existsSync(file(`${journal}.lock`))).toBe(false);

      const { status, stderr } = await samachar.run(words);
      const urls = articlesOf(readFileSync(file(out), 'utf8')).map(({ url }) => url);
      expect(new Set(urls).size).toBe(pages);
      expect(urls).toHaveLength(pages);
      expect(stderr).toContain(`${before.length} already done or repeated`);
      expect(status).toBe(0);
    },
  );

  describe('without a journal', () => {
    const words = ['extract', 'long.ndjson', '--workers=1', '--out', 'old.ndjson', '--overwrite'];
    const written = (): number =>
      partialsOf('old.ndjson').reduce((sum, name) => sum + statSync(file(name)).size, 0);

    beforeEach(() => {
      writeFileSync(file('old.ndjson'), OLD);
      writeFileSync(
        file('long.ndjson'),
        Array.from({ length: 200 }, (_, number) => pageLine(number)).join(''),
      );
    });

    test('leaves the old file and whole lines beside it, and says where', async () => {
      const child = samachar.start(words);
      const end = ended(child);
      await until(() => written() > 100_000);
      child.kill('SIGINT');
      const { status, stderr } = await end;
      const [partial = ''] = partialsOf('old.ndjson');
      expect(readFileSync(file('old.ndjson'), 'utf8')).toBe(OLD);
      expect(articlesOf(readFileSync(file(partial), 'utf8')).length).toBeGreaterThan(5);
      expect(stderr).toContain(`old.ndjson is unchanged; the output of this run is in ${partial}`);
      expect(stderr).toContain('interrupted: only runs with --resume JOURNAL can be resumed');
      expect(status).toBe(130);
      rmSync(file(partial));
    });

    test('by a kill leaves the old file, and the next run does its work', async () => {
      for (const bytes of [1, 100_000]) {
        const child = samachar.start(words);
        const end = ended(child);
        await until(() => partialsOf('old.ndjson').length > 0 && written() >= bytes);
        child.kill('SIGKILL');
        await end;
        expect(readFileSync(file('old.ndjson'), 'utf8')).toBe(OLD);
        for (const name of partialsOf('old.ndjson')) rmSync(file(name));
      }
      expect((await samachar.run(words)).status).toBe(0);
      expect(articlesOf(readFileSync(file('old.ndjson'), 'utf8'))).toHaveLength(200);
      expect(partialsOf('old.ndjson')).toEqual([]);
    });
  });

  test('by a kill again and again, it has each page once in the end', async () => {
    const pages = 150;
    const words = [
      'extract',
      'again.ndjson',
      '--workers=1',
      '--out',
      'once.ndjson',
      '--resume',
      'once.journal',
    ];
    const length = (): number => (existsSync(file('once.ndjson')) ? statSync(file('once.ndjson')).size : 0);
    writeFileSync(
      file('again.ndjson'),
      Array.from({ length: pages }, (_, number) => pageLine(number)).join(''),
    );
    for (const bytes of [1, 50_001, 130_003]) {
      const child = samachar.start(words);
      const end = ended(child);
      await until(() => length() >= bytes);
      child.kill('SIGKILL');
      await end;
    }
    const { status, stderr } = await samachar.run(words);
    const urls = articlesOf(readFileSync(file('once.ndjson'), 'utf8')).map(({ url }) => url);
    expect(urls).toHaveLength(pages);
    expect(new Set(urls).size).toBe(pages);
    expect(stderr).toMatch(/[0-9]+ already done or repeated/u);
    expect(status).toBe(0);
  });

  test('a journal in use stops the run: exit 3', async () => {
    writeFileSync(file('used.lock'), `${process.pid} another`);
    const { status, stderr } = await samachar.run(['extract', 'page.html', '--resume', 'used']);
    expect(stderr).toMatch(/^samachar: .*used/u);
    expect(status).toBe(3);
  });
});

describe('pages that harm', () => {
  /** Takes seconds to read, and hundreds of megabytes. */
  const monster = `<html><body>${'<div><p>क ख<a href="/x">ग</a></p></div>'.repeat(300_000)}`;

  test.each([
    ['time', ['--page-timeout', '2'], 'timeout'],
    ['memory', ['--worker-memory', '64'], 'worker-failed'],
  ])('one that needs too much %s is one failed page', async (_case, limit, code) => {
    writeFileSync(file('harm.ndjson'), [pageLine(1), lineOf(2, monster), pageLine(3)].join(''));
    const words = ['extract', 'harm.ndjson', '--ordered', '--failures', 'inline', ...limit, '--workers', '1'];
    const { status, stdout } = await samachar.run(words);
    expect(linesOf(stdout).map((line) => JSON.parse(line))).toMatchObject([
      { headline: article.headline },
      { url: urlOf(2), error: { code } },
      { headline: article.headline },
    ]);
    expect(status).toBe(1);
  });
});

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

  test('reaches no host of this machine unless it is told to', async () => {
    visits = [];
    const { status, stderr } = await samachar.run(['fetch', `${host.origin}/page`]);
    expect(stderr).toMatch(/blocked-address/u);
    expect({ status, visits }).toEqual({ status: 1, visits: [] });
  });

  test('asks robots.txt, gives articles, and goes on with a journal', async () => {
    visits = [];
    writeFileSync(file('urls.txt'), `# list\n${host.origin}/gone\nno address\n`);
    const words = [
      'fetch',
      `${host.origin}/page`,
      '--urls',
      'urls.txt',
      '--private',
      '--resume',
      'fetched',
      '-o',
      'f.ndjson',
    ];
    const { status, stderr } = await samachar.run([...words, '--contact', 'mailto:desk@lab.example']);
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

  test('a run every night tries again what has failed in passing, with nothing done to its journal', async () => {
    let isDown = true;
    const night = await serve(({ url = '' }, response) => {
      const isSound = url.startsWith('/page') && !(isDown && url === '/page/2');
      response.writeHead(isSound ? 200 : url === '/page/2' ? 503 : 404, { 'content-type': 'text/html' });
      response.end(isSound ? page : '');
    });
    const list = ['/page/1', '/page/2', '/gone'].map((path) => `${night.origin}${path}`);
    writeFileSync(file('nightly.txt'), list.join('\n'));
    const words = 'fetch --urls nightly.txt --private --resume nightly.journal -o nightly.ndjson'.split(' ');
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
    ])('$codes fetches $pages again, and names what is no failure', async ({ codes, pages }) => {
      visits = [];
      const words = ['fetch', '--retry-failures', 'retry.ndjson', ...codes, '--private', '--json-errors'];
      const { status, stdout, stderr } = await samachar.run(words);
      const visited = visits.filter((url) => url.startsWith('/page/'));
      expect(visited.map((url) => url.slice('/page/'.length)).sort()).toEqual(pages);
      expect(articlesOf(stdout)).toHaveLength(pages.length);
      expect(JSON.parse(linesOf(stderr)[0] ?? '')).toMatchObject({
        name: 'retry.ndjson:7',
        code: 'invalid-input',
      });
      expect(status).toBe(1);
    });
  });
});

describe('samachar crawl', () => {
  let host: Loopback;

  beforeAll(async () => {
    host = await serve(({ url = '' }, response) => {
      const text = siteFile(url, `http://${response.req.headers.host}`);
      const type = url.startsWith('/news') ? 'text/html' : 'application/xml';
      response.writeHead(text === undefined ? 404 : 200, { 'content-type': type }).end(text);
    });
    const rule = {
      id: 'loopback',
      name: 'नया अख़बार',
      domains: ['127.0.0.1'],
      feeds: [`${host.origin}/feed`],
      urls: { article: ['^/news/'], video: ['^/videos/'] },
    };
    writeFileSync(file('loopback.json'), JSON.stringify(rule));
  });
  afterAll(() => host.close());

  function siteFile(path: string, origin: string): string | undefined {
    const loc = (name: string, date: string): string =>
      `<url><loc>${origin}/${name}</loc><lastmod>${date}</lastmod></url>`;
    const urlset = [loc('news/1', '2026-11-20'), loc('news/2', '2026-11-24'), loc('videos/3', '2026-11-24')];
    if (path === '/robots.txt') return `User-agent: *\nSitemap: ${origin}/map.xml`;
    if (path === '/map.xml') return `<urlset>${urlset.join('')}</urlset>`;
    if (path === '/feed') return `<rss><channel><item><link>${origin}/news/4</link></item></channel></rss>`;
    return path.startsWith('/news/') ? String(page) : undefined;
  }

  test.each([
    { title: 'a site by robots.txt', site: '', words: [], paths: ['/news/1', '/news/2', '/videos/3'] },
    { title: 'a sitemap', site: '/map.xml', words: ['--limit', '2'], paths: ['/news/1', '/news/2'] },
    { title: 'what is new', site: '', words: ['--since', '2026-11-22'], paths: ['/news/2', '/videos/3'] },
    { title: 'a feed', site: '/feed', words: [], paths: ['/news/4'] },
    {
      title: 'a site with a rule, its feeds first and no videos',
      site: '',
      words: ['--publishers', 'loopback.json'],
      paths: ['/news/4', '/news/1', '/news/2'],
    },
  ])('--list prints the addresses of $title', async ({ site, words, paths }) => {
    const { status, stdout, stderr } = await samachar.run([
      'crawl',
      `${host.origin}${site}`,
      '--list',
      '--private',
      ...words,
    ]);
    expect(linesOf(stdout)).toEqual(paths.map((path) => `${host.origin}${path}`));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('writes the articles, and a sitemap that is missing is a failure', async () => {
    const words = ['crawl', `${host.origin}/none.xml`, '--private'];
    expect(await samachar.run(words)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/none\.xml: http-status/u),
    });
    const { status, stdout } = await samachar.run([
      'crawl',
      `${host.origin}/map.xml`,
      '--private',
      '--limit',
      '1',
    ]);
    expect(articlesOf(stdout)).toHaveLength(1);
    expect(status).toBe(0);
  });

  test('what is no site is wrong use', async () => {
    const { status, stderr } = await samachar.run(['crawl', 'nosuchrule']);
    expect(stderr).toMatch(/nosuchrule is not a URL, a host or a publisher rule/u);
    expect(status).toBe(2);
  });
});

describe('samachar play', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'prints its address as its one line, serves the playground, and %s is its end',
    async (signal) => {
      const child = samachar.start(['play']);
      const end = ended(child);
      const lines = outputOf(child);
      const url = await nextLine(lines);
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:[0-9]+\/$/u);
      // A connection that a browser keeps open holds nothing up.
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

  test('a port that is taken is told: exit 3', async () => {
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

  test.each(['0', '65536', 'http'])('--port %s is wrong use', async (port) => {
    expect((await samachar.run(['play', '--port', port])).status).toBe(2);
  });
});

describe('samachar report', () => {
  const lines = [...inventedRun(300)].map((line) => `${JSON.stringify(line)}\n`);
  const isFailure = (line: string): boolean => line.startsWith('{"name"');
  const articles = lines.filter((line) => !isFailure(line));

  test('of articles and a file of failures is one page on stdout', async () => {
    const failures = lines.filter(isFailure).map((line) => {
      const { name, url, error } = JSON.parse(line);
      return `${JSON.stringify({ name, url, ...error })}\n`;
    });
    writeFileSync(file('run.ndjson'), articles.join(''));
    writeFileSync(file('run-failures.ndjson'), failures.join(''));
    const words = ['report', 'run.ndjson', '--failures', 'run-failures.ndjson'];
    const { status, stdout, stderr } = await samachar.run(words);
    expect(stdout).toMatch(/^<!doctype html>\n<html lang="en">/u);
    expect(stdout).toContain(`<h1>${articles.length} articles from 300 pages</h1>`);
    expect(stdout).toContain('<style>:root{');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('--json prints the facts, also of gzip and of stdin, failures among articles', async () => {
    writeFileSync(file('run.ndjson.gz'), gzipSync(lines.join('')));
    const packed = await samachar.run(['report', 'run.ndjson.gz', '--json']);
    const piped = await samachar.run(['report', '-', '--json'], lines.join(''));
    expect(JSON.parse(packed.stdout)).toMatchObject({ pages: 300, articles: articles.length });
    expect(JSON.parse(piped.stdout).publishers).toEqual(JSON.parse(packed.stdout).publishers);
    expect([packed.status, piped.status]).toEqual([0, 0]);
  });

  test('a line that is none is named with its code, and costs no other', async () => {
    const input = [articles[0], '{"headline":1}\n', 'nonsense\n', articles[1]].join('');
    const { status, stdout, stderr } = await samachar.run(['report', '-', '--json'], input);
    expect(JSON.parse(stdout)).toMatchObject({ pages: 2, articles: 2, badLines: { count: 2 } });
    expect(linesOf(stderr)).toEqual([
      expect.stringMatching(/^-:2: invalid-input \(the line is not an article: /u),
      '-:3: invalid-input (the line is not a JSON object)',
    ]);
    expect(status).toBe(1);
    const json = await samachar.run(['report', '-', '--json', '--json-errors'], input);
    expect(JSON.parse(linesOf(json.stderr)[1] ?? '')).toEqual({
      name: '-:3',
      code: 'invalid-input',
      message: 'the line is not a JSON object',
    });
  });

  test.each([
    { words: ['report', '-'], input: '', says: /no pages to report on/u, status: 3 },
    { words: ['report', 'nowhere.ndjson'], says: /nowhere\.ndjson: invalid-input \(ENOENT/u, status: 3 },
    {
      words: ['report', '-', '--baseline', 'page.html'],
      says: /page\.html is not JSON: /u,
      status: 2,
    },
    {
      words: ['report', '-', '--baseline', 'empty.json'],
      says: /was not written by samachar report --json/u,
      status: 2,
    },
    { words: ['report', 'nowhere/'], says: /^nowhere\/: invalid-input /u, status: 3 },
    { words: ['report', '-', '--inspections', 'i/'], says: /--inspections needs pages/u, status: 2 },
    { words: ['report', '-', '--worst', '0'], says: /--worst[^]*whole number/u, status: 2 },
    {
      words: ['report', join(project, 'fixtures/unknown/paywall/page.html'), '--out', 'no/report.html'],
      says: /no\/report\.html cannot be written to/u,
      status: 3,
    },
  ])('$words ends with $status', async ({ words, says, status, input }) => {
    writeFileSync(file('empty.json'), '{}');
    const said = await samachar.run(words, input);
    expect(said.stderr).toMatch(says);
    expect({ status: said.status, stdout: said.stdout }).toEqual({ status, stdout: '' });
  });

  test('of a folder reads the pages with their trace: reasons are counted', async () => {
    const folder = join(project, 'fixtures/unknown');
    const { status, stdout } = await samachar.run(['report', folder, '--json', '--worst', '3']);
    const { pages, traced, worst } = JSON.parse(stdout);
    expect(traced.pages).toBe(pages);
    expect(traced.removed.map(({ reason }: { reason: string }) => reason)).toContain('related');
    expect(worst.unsure).toHaveLength(3);
    expect(worst.unsure[0].target).toMatch(/page\.html$/u);
    expect(status).toBe(0);
  });

  test('of articles tells what has changed since an earlier report, and then exits 1', async () => {
    const without = articles.map((line) => JSON.stringify({ ...JSON.parse(line), provenance: {} }));
    writeFileSync(
      file('before.json'),
      (await samachar.run(['report', '-', '--json'], articles.join(''))).stdout,
    );
    const same = await samachar.run(
      ['report', '-', '--json', '--baseline', 'before.json'],
      articles.join(''),
    );
    expect(JSON.parse(same.stdout).drift).toEqual({ baseline: 'report', changes: [] });
    const changed = await samachar.run(
      ['report', '-', '--json', '--baseline', 'before.json'],
      without.join('\n'),
    );
    expect(JSON.parse(changed.stdout).drift.changes).toContainEqual(
      expect.objectContaining({ publisher: 'naya-akhbar.example', measure: 'filled headline' }),
    );
    expect([same.status, changed.status]).toEqual([0, 1]);
  });

  test('of a folder tells what has changed since a diagnosis; articles cannot be compared with one', async () => {
    const html = readFileSync(join(project, 'fixtures/republic-bharat/air-monitor/page.html'), 'utf8');
    for (const [folder, page] of [
      ['old', html],
      ['new', html.replaceAll('storytext', 'brand-new')],
    ] as const) {
      mkdirSync(file(folder), { recursive: true });
      for (let number = 0; number < 8; number += 1) writeFileSync(file(`${folder}/${number}.html`), page);
    }
    await samachar.run(['doctor', 'old', '--save', 'diagnosis.json']);
    const same = await samachar.run(['report', 'old', '--json', '--baseline', 'diagnosis.json']);
    const changed = await samachar.run(['report', 'new', '--json', '--baseline', 'diagnosis.json']);
    expect(JSON.parse(same.stdout).drift).toEqual({ baseline: 'diagnosis', changes: [] });
    expect(JSON.parse(changed.stdout).drift.changes[0]).toMatchObject({
      publisher: 'republic-bharat',
      now: { count: 0, of: 8 },
    });
    expect([same.status, changed.status]).toEqual([0, 1]);
    const wrong = await samachar.run(['report', '-', '--baseline', 'diagnosis.json']);
    expect(wrong.stderr).toMatch(/a doctor diagnosis can only be compared with pages/u);
    expect(wrong.status).toBe(2);
  });
});

describe('the other subcommands', () => {
  test('inspect tells of fields, pieces and reasons', async () => {
    const path = join(project, 'fixtures/unknown/wordpress-menus/page.html');
    const { status, stdout } = await samachar.run(['inspect', path]);
    expect(stdout).toMatch(/^-> +publishedAt +json-ld +datePublished/mu);
    expect(stdout).toMatch(/^- +related +text +यह भी पढ़ें/mu);
    expect(stdout).toMatch(/^\+ +paragraph +text /mu);
    expect(stdout).not.toContain('\u001B');
    expect(status).toBe(0);
  });

  test('inspect --json holds article and trace; a page that is no article exits 1', async () => {
    const { status, stdout } = await samachar.run(['inspect', 'gallery.html', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      error: { code: 'not-an-article' },
      trace: { charset: 'utf-8' },
    });
    expect(status).toBe(1);
  });

  test('inspect --html writes one page that holds all it needs; --out names its file', async () => {
    const path = join(project, 'fixtures/not-articles/gallery/page.html');
    const { status, stdout } = await samachar.run(['inspect', path, '--html']);
    expect(stdout).toMatch(/^<!doctype html>[^]*Content-Security-Policy[^]*<\/html>\n$/u);
    expect(stdout).not.toMatch(/<(?:link|img|script src)/u);
    expect(status).toBe(1);
    const silent = await samachar.run(['inspect', path, '--html', '--out', 'inspection.html']);
    expect(silent.stdout).toBe('');
    expect(readFileSync(join(samachar.workshop, 'inspection.html'), 'utf8')).toBe(stdout);
  });

  test('recover makes an article of flattened text', async () => {
    const path = join(project, 'examples/flattened.txt');
    const { status, stdout, stderr } = await samachar.run(['recover', path]);
    expect(articlesOf(stdout)[0]?.headline).toBe('बावड़ी की सफाई में जुटे सौ युवा, तीस साल बाद दिखा पानी');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('recover reads stdin, and says that a menu is no article', async () => {
    const { status, stderr } = await samachar.run(['recover', '-'], 'होम\nदेश\nराज्य\n');
    expect(stderr).toMatch(/^-: not-an-article/u);
    expect(status).toBe(1);
  });

  test('publishers lists all rules, and prints the one that fits', async () => {
    expect((await samachar.run(['publishers'])).stdout).toMatch(/^dainik-jagran +दैनिक जागरण .*jagran\.com/mu);
    const { stdout } = await samachar.run(['publishers', 'https://www.jagran.com/uttar-pradesh/1.html']);
    expect(JSON.parse(stdout).id).toBe('dainik-jagran');
  });

  test('schema prints the fields, and --json a JSON Schema', async () => {
    expect((await samachar.run(['schema'])).stdout).toMatch(/^standfirst\? +string$/mu);
    const schema = JSON.parse((await samachar.run(['schema', '--json'])).stdout);
    expect(schema.required).toContain('headline');
  });

  test('learn prints the profile of a site, by which its pages are read', async () => {
    const site = Array.from({ length: 6 }, (_, number) => {
      const at = `site/${number}.html`;
      mkdirSync(file('site'), { recursive: true });
      writeFileSync(file(at), sitePage(number));
      return at;
    });
    const learned = await samachar.run(['learn', 'site']);
    expect(JSON.parse(learned.stdout)).toMatchObject({ pages: { learned: site.length } });
    writeFileSync(file('site.json'), learned.stdout);
    const read = await samachar.run(['extract', site[0] ?? '', '--profile', 'site.json']);
    expect(JSON.parse(read.stdout).body.map(({ text }: { text: string }) => text)).not.toContain(PROMO);
    const few = await samachar.run(['learn', 'site/1.html']);
    expect({ status: few.status, stdout: few.stdout }).toEqual({ status: 2, stdout: '' });
    const none = await samachar.run(['extract', site[0] ?? '', '--profile', 'page.html']);
    expect(none.status).toBe(2);
  });

  test('doctor exits 0 for pages as the rules know them, 3 for none of theirs', async () => {
    const fixture = join(project, 'fixtures/republic-bharat/air-monitor');
    const well = await samachar.run(['doctor', fixture, '--save', 'baseline.json']);
    expect(well.stdout).toContain('republic-bharat: 1 of 1 pages are articles\n');
    expect(well.status).toBe(0);
    const same = await samachar.run(['doctor', fixture, '--baseline', 'baseline.json', '--json']);
    expect(JSON.parse(same.stdout)).toMatchObject({ faults: [], changes: [] });
    expect((await samachar.run(['doctor', 'page.html'])).status).toBe(3);
  });
});

const PROMO = 'इस अखबार की हर सुबह की चिट्ठी पाने के लिए अपना पता हमारे दफ्तर में लिखवा दीजिए।';

/** A page of one site, whose promo stands between the paragraphs. */
function sitePage(number: number): string {
  const texts = ['पहले', 'दूसरे', 'तीसरे', 'चौथे'].map(
    (word) =>
      `<p>गांव ${number} के ${word} टोले में ${number + 3} दिन से काम चल रहा है। लोगों ने बताया कि यह ${number} साल बाद हुआ है।</p>`,
  );
  const headline = `गांव ${number} की नहर में ${number + 3} साल बाद पहुंचा पानी`;
  return `<!doctype html><meta charset="utf-8"><title>${headline}</title><article><h1>${headline}</h1><div class="text">${texts.slice(0, 2).join('')}<p>${PROMO}</p>${texts.slice(2).join('')}</div></article>`;
}

function file(name: string): string {
  return join(samachar.workshop, name);
}

/** Files of a run that has not put them into their place. */
function partialsOf(name: string): string[] {
  return readdirSync(samachar.workshop).filter(
    (other) => other.startsWith(`${name}.`) && other.endsWith('.partial'),
  );
}

/** No file may grow beyond so many KiB; the signal of that is left alone, so that the write fails. */
function runWithRoom(size: number, words: readonly string[]): Promise<Said> {
  const command = [process.execPath, join(samachar.dist, 'cli/main.js'), ...words].map((word) => `'${word}'`);
  const limited = `trap '' XFSZ; ulimit -f ${size}; ${command.join(' ')}`;
  return ended(spawn('bash', ['-c', limited], { cwd: samachar.workshop }));
}

function urlOf(number: number): string {
  return `https://vichar-path.example/stambh/${number}`;
}

function pageLine(number: number, isGallery = false): string {
  return lineOf(number, String(isGallery ? gallery : page));
}

function lineOf(number: number, html: string): string {
  return `${JSON.stringify({ url: urlOf(number), html })}\n`;
}

function articlesOf(text: string): Article[] {
  return linesOf(text).map((line) => articleSchema.parse(JSON.parse(line)) as Article);
}

interface Answer {
  readonly name: string;
  readonly url?: string;
  readonly error?: { readonly code: string; readonly message: string };
}

function answersOf(text: string): Answer[] {
  return linesOf(text).map((line) => JSON.parse(line));
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.trimEnd().split('\n');
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}
