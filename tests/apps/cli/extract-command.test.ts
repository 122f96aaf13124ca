import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { bodyText } from '../../../src/formats/to-text.ts';
import { recordsIn, recordsOf } from '../../ndjson-file.ts';
import { commandForTests, HERE } from './built-command.ts';
import { article, articlesOf, buildWithPages, page } from './command-pages.ts';

const samachar = commandForTests(buildWithPages);
const file = (name: string): string => samachar.file(name);

describe('samachar extract', () => {
  test('prints only the article of a file, as a line of JSON', async () => {
    const { status, stdout, stderr } = await samachar.runAlone('extract page.html');
    expect(articlesOf(stdout)).toEqual([article]);
    expect(stdout.split('\n')).toHaveLength(2);
    // On a busy machine, the command prints its progress before it has read the page.
    expect(stderr.replaceAll(/^[0-9]+ pages, .*\n/gmu, '')).toBe('');
    expect(status).toBe(0);
  });

  test.each<{ words: string; line: object }>([
    { words: '', line: { source: 'page.html', ...article, text: bodyText(article) } },
    { words: '--no-text', line: { source: 'page.html', ...article } },
    {
      words: '--fields headline,source,text',
      line: { headline: article.headline, source: 'page.html', text: bodyText(article) },
    },
    {
      words: '--fields=headline --failures=inline',
      line: { name: 'page.html', headline: article.headline },
    },
  ])('selects the fields of a line by $words', async ({ words, line }) => {
    const { stdout } = await samachar.run(`extract page.html ${HERE} ${words}`);
    expect(JSON.parse(stdout)).toEqual(line);
  });

  test('--fields selects and orders the columns of CSV', async () => {
    const { stdout } = await samachar.run(`extract page.html ${HERE} --format csv --fields headline,source`);
    expect(stdout).toBe(`"headline","source"\r\n"${article.headline}","page.html"\r\n`);
  });

  test('--parts selects the parts of plain text, in reading order', async () => {
    const { stdout } = await samachar.run(`extract page.html ${HERE} --format txt --parts body,standfirst`);
    expect(stdout).toBe(
      `${bodyText(article, { standfirst: true, tables: false, captions: false, embeds: false })}\n`,
    );
  });

  test('--fields selects the columns of Parquet', async () => {
    const words = '--format parquet --fields source,wordCount --out columns.parquet';
    await samachar.run(`extract page.html ${HERE} ${words}`);
    const bytes = new Uint8Array(readFileSync(file('columns.parquet')));
    expect(await parquetReadObjects({ file: bytes.buffer })).toEqual([
      { source: 'page.html', wordCount: article.wordCount },
    ]);
  });

  test('reads a page from stdin with the given URL', async () => {
    const { stdout } = await samachar.run(`extract ${HERE} - --url https://naya-akhbar.example/1`, page);
    const { headline } = article;
    expect(JSON.parse(stdout)).toMatchObject({ headline, url: 'https://naya-akhbar.example/1' });
  });

  test.each([
    { format: 'json', begins: /^\{\n {2}"/u },
    { format: 'md', begins: /^---\n/u },
    { format: 'txt', begins: /^[^<{#-]/u },
    { format: 'html', begins: /^<article/u },
    { format: 'jsonld', begins: /^\{\n {2}"@context"/u },
    { format: 'tei', begins: /^<\?xml/u },
    { format: 'csv', begins: /^"source","url",/u },
    { format: 'chunks', begins: /^\{"id":"[0-9a-f]{32}"/u },
  ])('--format $format contains the headline', async ({ format, begins }) => {
    const { status, stdout } = await samachar.run(['extract', HERE, 'page.html', '--format', format]);
    expect(stdout).toMatch(begins);
    expect(stdout).toContain(article.headline);
    expect(status).toBe(0);
  });

  test('--bom starts CSV with a single byte order mark, even for several articles', async () => {
    const words = `extract ${HERE} pages --format csv --bom`;
    const { stdout } = await samachar.run(words);
    expect(stdout.startsWith('\uFEFF"source",')).toBe(true);
    expect(stdout.split('\uFEFF')).toHaveLength(2);
    await samachar.run(`${words} --out marked/`);
    const [first = ''] = readdirSync(file('marked'));
    expect(samachar.read(`marked/${first}`)).toMatch(/^\uFEFF"source",/u);
  });

  test('reports one bad page among many on stderr, counts it and exits 1', async () => {
    const { status, stdout, stderr } = await samachar.runAlone('extract pages --ordered');
    expect(articlesOf(stdout).map(({ headline }) => headline)).toEqual(Array(3).fill(article.headline));
    expect(stderr).toMatch(/^pages\/broken\.html: invalid-input \(.+\)$/mu);
    expect(stderr).toMatch(/^4 pages in [0-9]+ s: 3 articles, 1 failed$/mu);
    expect(status).toBe(1);
  });

  test('--quiet omits the summary but not the failures', async () => {
    const { stderr } = await samachar.run(`extract ${HERE} pages --quiet`);
    expect(stderr).toMatch(/^pages\/broken\.html: invalid-input \(.+\)\n$/u);
  });

  test('--json-errors prints each failure and the summary as a line of JSON', async () => {
    const { stderr } = await samachar.run(`extract ${HERE} pages --json-errors`);
    expect(recordsIn(stderr)).toMatchObject([
      { name: 'pages/broken.html', code: 'invalid-input' },
      { summary: { pages: 4, articles: 3, failed: 1 } },
    ]);
  });

  test.each([
    { path: 'nosuch/*.html', reason: 'no file matches the pattern' },
    { path: 'nothing/', reason: 'the folder contains no files' },
    { path: 'missing.html', reason: "ENOENT: no such file or directory, stat 'missing.html'" },
  ])('explains why a path yields no pages and exits 3: $path', async ({ path, reason }) => {
    mkdirSync(file('nothing'), { recursive: true });
    const { status, stderr } = await samachar.run(['extract', HERE, path, '--out', 'of-nothing.ndjson']);
    expect(stderr).toContain(`${path}: invalid-input (${reason})`);
    expect(status).toBe(3);
    expect(await samachar.run(['extract', HERE, path, 'page.html', '--quiet'])).toMatchObject({ status: 1 });
  });

  // On Linux, reading the first byte of this file fails with EIO.
  test.runIf(process.platform === 'linux')(
    'keeps its output in a partial file and exits 4 if an input breaks off',
    async () => {
      const words = `extract ${HERE} page.html /proc/self/mem --exit-zero --out broken.ndjson`;
      const { status, stderr } = await samachar.run(words);
      expect(stderr).toMatch(/^\/proc\/self\/mem: invalid-input \(EIO: /mu);
      expect(stderr).toMatch(/^the output is incomplete: an input could not be read to its end$/mu);
      const [, partial = ''] = /the output of this run is in (\S+\.partial)$/mu.exec(stderr) ?? [];
      expect(articlesOf(samachar.read(partial))).toEqual([article]);
      expect(existsSync(file('broken.ndjson'))).toBe(false);
      expect(status).toBe(4);
    },
  );

  test.runIf(process.platform === 'linux')('reads a broken input again in the next run', async () => {
    const words = `extract ${HERE} /proc/self/mem --quiet --resume broken.journal`;
    expect(await samachar.run(words)).toMatchObject({ status: 4 });
    expect(await samachar.run(words)).toMatchObject({ status: 4 });
  });

  test('writes each failure to the file given by --failures, with advice for what is not HTML', async () => {
    const inputs = {
      'feed.xml':
        '<?xml version="1.0"?><rss version="2.0"><channel><item><link>https://naya-akhbar.example/1</link></item></channel></rss>',
      'notes.md': '# नहर\n\nपंचायत ने काम की निगरानी की।\n\n- [कड़ी](https://naya-akhbar.example/1)\n- दो\n',
      'data.json': '{"title":"नहर"}',
    };
    for (const [name, text] of Object.entries(inputs)) samachar.write(name, text);
    const words = `extract gallery.html ${Object.keys(inputs).join(' ')} --quiet --failures failed.ndjson`;
    expect(await samachar.runAlone(words)).toEqual({ status: 1, stdout: '', stderr: '' });
    const failures = recordsOf(file('failed.ndjson'));
    expect(failures.map(({ name, code, kind, message }) => [name, code, kind ?? message]).sort()).toEqual([
      [
        'data.json:1',
        'not-html',
        'the line is JSON without "html": pass the HTML that it contains, as { "url", "html" } or in a file',
      ],
      ['feed.xml#1', 'not-html', 'the entry has only a summary, not the text of its page'],
      ['gallery.html', 'not-an-article', 'gallery'],
      ['notes.md', 'not-html', 'html is Markdown, not HTML: use recoverArticle'],
    ]);
  });

  test('applies a publisher rule of the user', async () => {
    const rule = { id: 'vichar-path', name: 'विचार पथ', domains: ['vichar-path.example'] };
    samachar.write('rules.json', JSON.stringify([rule]));
    const { stdout } = await samachar.run('extract page.html --publishers rules.json');
    expect(JSON.parse(stdout).publisher).toMatchObject({ id: 'vichar-path' });
  });

  test('--languages rejects pages in other languages', async () => {
    const { status, stderr } = await samachar.run(`extract ${HERE} page.html --languages mr`);
    expect(stderr).toMatch(/^page\.html: language-refused/u);
    expect(status).toBe(1);
  });
});
