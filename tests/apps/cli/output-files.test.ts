/** Whatever happens to a run, no existing file is lost. */
import * as fs from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { serveForTests } from '../../fetch/loopback.ts';
import { recordsOf } from '../../ndjson-file.ts';
import { commandForTests, HERE, type Said } from './built-command.ts';
import { gallery, linesOf, OLD, page } from './command-pages.ts';

const samachar = commandForTests();
const file = (name: string): string => samachar.file(name);
let visits: string[] = [];

const site = await serveForTests(({ url = '' }, response) => {
  visits.push(url);
  const isPage = url.startsWith('/page/');
  response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html' }).end(isPage ? page : '');
});

beforeEach(() => {
  visits = [];
  for (const name of fs.readdirSync(samachar.workshop)) fs.rmSync(file(name), { recursive: true });
  samachar.write('page.html', page);
  samachar.write('gallery.html', gallery);
});

describe('an existing file', () => {
  test.each([
    ['--out', 'extract page.html --out keep.ndjson'],
    ['--out for csv', 'extract page.html --format csv --out keep.ndjson'],
    ['--out for one document', 'extract page.html --format md --out keep.ndjson'],
    ['--failures', 'extract page.html --failures keep.ndjson --out new.ndjson'],
    ['fetch --out', 'fetch @site --private --out keep.ndjson'],
    ['crawl --out', 'crawl @site --private --out keep.ndjson'],
    ['recover --out', 'recover page.html --out keep.ndjson'],
  ])('is not replaced by %s without --overwrite, and nothing is read', async (_case, words) => {
    samachar.write('keep.ndjson', OLD);
    const { status, stderr } = await run(words);
    expect(stderr).toMatch(/^samachar: keep\.ndjson is not empty: use --overwrite .*--resume JOURNAL/u);
    expect({ status, visits }).toEqual({ status: 2, visits: [] });
    expect(samachar.read('keep.ndjson')).toBe(OLD);
    expect(fs.readdirSync(samachar.workshop).sort()).toEqual(['gallery.html', 'keep.ndjson', 'page.html']);
  });

  test('is replaced with --overwrite, both for articles and failures', async () => {
    for (const name of ['keep.ndjson', 'failed.ndjson']) samachar.write(name, OLD);
    const places = '--out keep.ndjson --failures failed.ndjson --overwrite';
    expect((await run(`extract page.html gallery.html ${places}`)).status).toBe(1);
    expect(recordsOf(file('keep.ndjson'))).toMatchObject([{ language: 'hi' }]);
    expect(recordsOf(file('failed.ndjson'))).toMatchObject([
      { name: 'gallery.html', code: 'not-an-article' },
    ]);
    expect(partials()).toEqual([]);
  });

  test('is replaced if it is empty', async () => {
    samachar.write('keep.ndjson', '');
    expect((await run('extract page.html --out keep.ndjson')).status).toBe(0);
    expect(recordsOf(file('keep.ndjson'))).toHaveLength(1);
  });

  test.each([
    { words: 'extract nosuch/', ends: 3 },
    { words: 'extract nosuch.html', ends: 3 },
    { words: 'extract gallery.html', ends: 1 },
    { words: 'extract gallery.html --format csv', ends: 1 },
    { words: 'extract gallery.html --format parquet', ends: 1 },
    { words: 'extract void/', ends: 3 },
    { words: 'recover nosuch.txt', ends: 1 },
    { words: 'fetch --urls nosuch.txt', ends: 2 },
    { words: 'fetch --urls empty.txt', ends: 3 },
    { words: 'crawl @site --private', ends: 1 },
    { words: 'extract page.html --publishers nosuch.json', ends: 2 },
  ])('is unchanged if $words gives no article, even with --overwrite', async ({ words, ends }) => {
    fs.mkdirSync(file('void'));
    samachar.write('empty.txt', '');
    samachar.write('keep.ndjson', OLD);
    const { status } = await run(`${words} --out keep.ndjson --overwrite`);
    expect(status).toBe(ends);
    expect(samachar.read('keep.ndjson')).toBe(OLD);
    expect(partials()).toEqual([]);
  });

  test('is unchanged if a run has only inline failures, which stay in a partial file', async () => {
    samachar.write('keep.ndjson', OLD);
    const places = '--failures inline --out keep.ndjson --overwrite';
    const { stderr } = await run(`extract gallery.html ${places}`);
    expect(samachar.read('keep.ndjson')).toBe(OLD);
    const [partial = ''] = partials();
    expect(recordsOf(file(partial))).toMatchObject([{ error: { code: 'not-an-article' } }]);
    expect(stderr).toContain(`keep.ndjson is unchanged; the output of this run is in ${partial}`);
  });
});

test('a run without articles writes no file of articles, but a file of failures', async () => {
  await run('extract gallery.html --out new.ndjson --failures one.ndjson');
  await run('extract page.html --out good.ndjson --failures none.ndjson');
  expect(fs.existsSync(file('new.ndjson'))).toBe(false);
  expect([recordsOf(file('one.ndjson')).length, recordsOf(file('none.ndjson')).length]).toEqual([1, 0]);
});

describe('a run with a journal', () => {
  const names = ['1', '2', '3', '4'];
  const words = `extract ${names.map((name) => `${name}.html`).join(' ')} --resume journal --ordered`;

  beforeEach(() => {
    for (const name of names) samachar.write(`${name}.html`, name === '3' ? gallery : page);
  });

  test.each([
    { given: 'extract page.html' },
    { given: 'extract page.html --format csv' },
    { given: 'extract page.html --format md' },
    { given: 'recover page.html' },
    { given: 'fetch @site --private' },
  ])('that is new rejects an existing output: $given', async ({ given }) => {
    samachar.write('keep.ndjson', OLD);
    const { status, stderr } = await run(`${given} --resume new --out keep.ndjson`);
    expect(stderr).toMatch(
      /^samachar: keep\.ndjson is not empty but the journal new is new, so pages would be written twice/u,
    );
    expect({ status, visits }).toEqual({ status: 2, visits: [] });
    expect(samachar.read('keep.ndjson')).toBe(OLD);
    expect(fs.existsSync(file('new.lock'))).toBe(false);
  });

  describe.each([
    { format: 'ndjson', failures: 'inline' },
    { format: 'csv', failures: 'failures' },
    { format: 'chunks', failures: 'failures' },
  ])('for $format with failures $failures', ({ format, failures }) => {
    const given = `${words} --format ${format} --failures ${failures} --out out`;

    test('resumes after a kill at any byte without repeating a page', async () => {
      await run(given);
      const [output, journal] = [samachar.read('out'), samachar.read('journal')];
      const lines = linesOf(journal);
      expect(lines).toHaveLength(names.length);
      for (const [at, line] of lines.entries()) {
        const { output: range } = JSON.parse(line);
        for (const cut of cutsOf(range)) {
          samachar.write('journal', `${lines.slice(0, at + 1).join('\n')}\n`);
          samachar.write('out', Buffer.from(output).subarray(0, cut));
          await run(given);
          expect(samachar.read('out')).toBe(output);
        }
      }
      expect(linesOf(samachar.read('journal'))).toHaveLength(names.length);
    });

    test('resumes after a kill within a journal line, and says so', async () => {
      await run(given);
      const [output, journal] = [samachar.read('out'), samachar.read('journal')];
      const [first = '', second = ''] = journal.split('\n');
      samachar.write('journal', `${first}\n${second.slice(0, 40)}`);
      samachar.write('out', Buffer.from(output).subarray(0, JSON.parse(first).output.end));
      const { stderr } = await run(given);
      expect(stderr).toMatch(
        /journal: 40 bytes of an incomplete line were removed; its page is processed again$/mu,
      );
      expect(samachar.read('out')).toBe(output);
    });
  });

  test('that fetches resumes after a kill without repeating a page', async () => {
    const given = 'fetch @site/page/1 @site/page/2 --private --resume journal --out out --workers=0';
    await run(given);
    const [output, journal] = [fs.readFileSync(file('out')), samachar.read('journal')];
    const { url, output: range } = JSON.parse(linesOf(journal)[1] ?? '');
    samachar.write('out', output.subarray(0, range.end - 9));
    visits = [];
    await run(given);
    expect(visits.filter((path) => path.startsWith('/page/'))).toEqual([new URL(url).pathname]);
    expect(recordsOf(file('out'))).toHaveLength(2);
    expect(linesOf(samachar.read('journal'))).toHaveLength(2);
    expect(fs.readFileSync(file('out')).subarray(0, range.start)).toEqual(output.subarray(0, range.start));
  });

  test('continues in a new file if the output was moved away', async () => {
    const places = '--resume journal --out out';
    await run(`extract 1.html 2.html ${places}`);
    fs.rmSync(file('out'));
    await run(`${words} --out out`);
    expect(recordsOf(file('out'))).toHaveLength(1);
  });

  test('appends after lines of other programs', async () => {
    await run('extract 1.html --resume journal --out out');
    fs.appendFileSync(file('out'), OLD);
    await run(`${words} --out out`);
    expect(recordsOf(file('out'))).toHaveLength(4);
    expect(samachar.read('out').split('\n')[1]).toBe(OLD.trimEnd());
  });
});

describe('a folder of articles', () => {
  const words = 'extract page.html --format md --out articles/';

  test('replaces a planted link instead of following it', async () => {
    await run(words);
    const [name = ''] = fs.readdirSync(file('articles'));
    const article = samachar.read(`articles/${name}`);
    fs.rmSync(file(`articles/${name}`));
    samachar.write('outside', OLD);
    fs.symlinkSync('../outside', file(`articles/${name}`));
    expect((await run(words)).status).toBe(0);
    expect(samachar.read('outside')).toBe(OLD);
    expect(fs.readdirSync(file('articles'))).toEqual([name]);
    expect(samachar.read(`articles/${name}`)).toBe(article);
  });

  test('keeps the articles of other pages, and of a page that now fails', async () => {
    samachar.write('other.html', page);
    await run(`${words} other.html`);
    samachar.write('page.html', gallery);
    expect((await run(words)).status).toBe(1);
    const names = fs.readdirSync(file('articles'));
    expect(names.map((name) => name.replace(/^.*(page|other)-[0-9a-f]{8}/u, '$1'))).toEqual([
      'other.md',
      'page.md',
    ]);
    for (const name of names) expect(samachar.read(`articles/${name}`)).toMatch(/^---\n/u);
  });
});

/** Lengths at which a kill may end an output. */
function cutsOf(range: { start: number; end: number } | undefined): number[] {
  if (range === undefined) return [];
  const { start, end } = range;
  return [start, start + 1, Math.floor((start + end) / 2), end - 1, end];
}

/** Names of temporary files. */
function partials(): string[] {
  return fs.readdirSync(samachar.workshop).filter((name) => name.endsWith('.partial'));
}

/** Runs the command, with `@site` in place of a loopback host. */
function run(line: string): Promise<Said> {
  const threads = line.startsWith('extract ') ? HERE : '';
  return samachar.run(`${line.replaceAll('@site', site.origin)} ${threads}`);
}
