/** The examples do what their first lines promise, on fixtures and on bad input, and the documents show what their code prints. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Article, articleSchema, extractArticle } from '../src/index.ts';
import { ended, type Said } from './apps/cli/built-command.ts';
import { childOf } from './children.ts';
import { hasComponent, NODE_24 } from './components.ts';
import { type Loopback, serve } from './fetch/loopback.ts';
import { recordsIn, recordsOf } from './ndjson-file.ts';
import { blocksOf } from './package/document-blocks.ts';
import { fixture } from './read-fixtures.ts';
import { temporaryFolder } from './temporary-folder.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const tsx = join(project, 'node_modules/tsx/dist/cli.mjs');
const workshop = temporaryFolder();
const examples = readdirSync(join(project, 'examples')).filter((file) => file.endsWith('.ts'));

const DOCUMENTS = ['docs/text.md', 'docs/formats.md', 'docs/sources.md'];

/** Examples compiled to JavaScript, by name. */
const built = new Map<string, string>();

beforeAll(async () => {
  for (const file of examples)
    built.set(file.replace(/\.ts$/u, ''), await childOf(join(project, 'examples', file)));
});

test.each(examples)('%s is short, starts with its command and imports the public API', (file) => {
  const source = readFileSync(join(project, 'examples', file), 'utf8');
  expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(28);
  expect(source).toMatch(/^\/\*\*\n \* /u);
  expect(source.slice(0, source.indexOf('*/'))).toContain(`npx tsx examples/${file}`);
  expect(source).toMatch(/from 'samachar(?:\/[a-z]+)?'/u);
  expect(source).not.toContain('fixtures');
});

test('one-article prints the breadcrumb, headline, byline row and text of the expected article', () => {
  const expected = expectedArticle('dainik-jagran/2020-soil-test');
  // Runs as its first line says. All other examples run as JavaScript, which takes half the time.
  const page = 'fixtures/dainik-jagran/2020-soil-test/page.html';
  const { status, stdout, stderr } = start([tsx, join(project, 'examples/one-article.ts'), page]);
  const [breadcrumb, headline, row, ...text] = stdout.trimEnd().split('\n');
  expect(breadcrumb).toBe('हिंदी न्यूज़ > उत्तर प्रदेश > सोनपुरा');
  expect(headline).toBe(expected.headline);
  expect(row).toBe('Vinay Tripathi | सोनपुरा | 2021-01-11T20:12:09+05:30');
  expect(text.filter((line) => line !== '')).toEqual(textsOf(expected));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test.each([
  ['one-article', 'fixtures/not-articles/gallery/page.html', /page\.html: not-an-article \(gallery\)\n$/u],
  ['flattened-text', join(workshop, 'menu.txt'), /not-an-article \([a-z-]+\)\n$/u],
])('%s names the kind of a page that is not an article', (example, file, says) => {
  writeFileSync(join(workshop, 'menu.txt'), 'होम\nदेश\nराज्य\nखेल\nमनोरंजन\n');
  const { status, stdout, stderr } = run(example, file);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(says);
});

describe('folder-to-ndjson and check-ndjson', () => {
  const folder = join(workshop, 'pages');

  beforeAll(() => {
    mkdirSync(join(folder, 'a-folder.html'), { recursive: true });
    writeFileSync(join(folder, 'binary.html'), new Uint8Array([0, 1, 2, 0]));
    writeFileSync(join(folder, 'empty.html'), '');
    writeFileSync(join(folder, 'notes.txt'), 'no page');
    writeFileSync(join(folder, 'page.html'), String(fixture('unknown/paywall').html));
  });

  test('write one article per line, and the consumer accepts each', () => {
    const { status, stdout, stderr } = run('folder-to-ndjson', 'fixtures/unknown');
    const articles = recordsIn(stdout).map((line) => articleSchema.parse(line));
    const slugs = readdirSync(join(project, 'fixtures/unknown')).sort();
    const expected = slugs.map((slug) => expectedArticle(`unknown/${slug}`).headline);
    expect(articles.map(({ headline }) => headline)).toEqual(expected);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });

    const lines = articles.map((article) => JSON.stringify({ source: 'a.html', ...article, text: 'नहर' }));
    const checked = runWith(lines.join('\n'), 'check-ndjson');
    const words = articles.reduce((sum, { wordCount }) => sum + wordCount, 0);
    expect(JSON.parse(checked.stdout)).toEqual({ articles: slugs.length, words, bad: 0 });
    expect({ status: checked.status, stderr: checked.stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('report a bad page on stderr and continue with the next', () => {
    const { status, stdout, stderr } = run('folder-to-ndjson', folder);
    const errors = recordsIn(stderr);
    expect(errors).toMatchObject([
      { file: join(folder, 'a-folder.html'), code: 'unreadable' },
      { file: join(folder, 'binary.html'), code: 'invalid-input' },
      { file: join(folder, 'empty.html'), code: 'not-an-article', kind: 'empty-shell' },
    ]);
    expect(recordsIn(stdout).map(({ headline }) => headline)).toEqual([
      expectedArticle('unknown/paywall').headline,
    ]);
    expect(status).toBe(1);
  });

  test('the consumer reports bad lines and counts the good ones', () => {
    const { stdout: line } = run('folder-to-ndjson', folder);
    const article = JSON.parse(line) as Article;
    const misspelt = JSON.stringify({ ...article, standFirst: article.standfirst });
    const input = [line.trimEnd(), '{"headline":"नहर"}', 'no JSON', misspelt, ''].join('\n');
    const { status, stdout, stderr } = runWith(input, 'check-ndjson');
    expect(JSON.parse(stdout)).toEqual({ articles: 1, words: article.wordCount, bad: 3 });
    expect(linesOf(stderr)).toEqual([
      expect.stringMatching(/^line 2: language: /u),
      expect.stringMatching(/^line 3: : /u),
      expect.stringMatching(/^line 4: : .*standFirst/u),
    ]);
    expect(status).toBe(1);
  });
});

test('flattened-text prints the fields and blocks of flattened.txt', () => {
  const { status, stdout } = run('flattened-text', 'examples/flattened.txt');
  const end = stdout.indexOf('\n}\n') + 2;
  expect(JSON.parse(stdout.slice(0, end))).toEqual({
    headline: 'बावड़ी की सफाई में जुटे सौ युवा, तीस साल बाद दिखा पानी',
    standfirst: 'गांव के युवाओं ने चार महीने तक हर रविवार श्रमदान किया। अब बावड़ी से दो मोहल्लों को पानी मिल रहा है।',
    caption: 'बावड़ी से गाद निकालते युवा। (फाइल फोटो)',
    dateline: { raw: 'देवपुर।', place: 'देवपुर' },
  });
  const blocks = linesOf(stdout.slice(end + 1));
  const types = blocks.map((line) => line.slice(0, line.indexOf(' ')));
  expect(types).toEqual(['paragraph', 'paragraph', 'subheading', 'paragraph', 'paragraph']);
  expect(blocks[2]).toBe('subheading ऐसे हुई सफाई');
  expect(stdout).not.toContain('यह भी पढ़ें');
  expect(status).toBe(0);
});

const SQLITE = 'node:sqlite';
/** This Node if it has SQLite, otherwise the Node 24 that other tests use. */
const sqliteNode = isBuiltin(SQLITE) ? process.execPath : (NODE_24.binaries[0] ?? '');
const hasSqlite = isBuiltin(SQLITE) || hasComponent(NODE_24, 'tests/examples.test.ts');
const HINDI_WORD = /[\u0904-\u0939][\u0900-\u0963]{3,}/u;

describe('examples for other tools', () => {
  const saved = 'fixtures/unknown/paywall/page.html';
  const { headline } = extractArticle(String(fixture('unknown/paywall').html));

  test.runIf(hasSqlite)('into-node-sqlite finds articles by whole words', () => {
    const search = (word: string, file: string): string[] => {
      const words = [fileOf('into-node-sqlite'), 'fixtures/unknown', join(workshop, file), word];
      const { status, stdout } = spawnSync(sqliteNode, ['--no-warnings', ...words], {
        cwd: project,
        encoding: 'utf8',
      });
      expect(status).toBe(0);
      return linesOf(stdout);
    };
    const [word = ''] = headline.match(HINDI_WORD) ?? [];
    expect(search(word, 'whole.sqlite')).toContain(headline);
    expect(search(word.slice(0, -1), 'part.sqlite')).not.toContain(headline);
  });

  test.runIf(!isBuiltin(SQLITE))('into-node-sqlite says which Node version it needs', () => {
    const { status, stdout, stderr } = run(
      'into-node-sqlite',
      'fixtures/unknown',
      join(workshop, 'none.sqlite'),
    );
    expect(stdout).toBe(`node:sqlite needs Node 22.13 or newer, and this is ${process.version}\n`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('document-loader yields documents with text, headings and a stable id', () => {
    const { status, stdout } = run('document-loader', saved);
    const documents = recordsIn(stdout);
    expect(documents.length).toBeGreaterThan(1);
    for (const { id, pageContent, metadata } of documents) {
      expect(id).toMatch(/^[0-9a-f]{32}$/u);
      expect(pageContent.length).toBeLessThanOrEqual(800);
      expect(metadata).toMatchObject({ source: saved, headline });
      expect(metadata.headings[0]).toBe(headline);
    }
    expect(run('document-loader', saved).stdout).toBe(stdout);
    expect(status).toBe(0);
  });

  test('ndjson-filter prints one line for each input line', () => {
    const html = String(fixture('unknown/paywall').html);
    const input = [JSON.stringify({ url: 'https://vichar-path.example/2', html }), 'no JSON', '{"html":""}'];
    const { status, stdout } = runWith(`${input.join('\n')}\n`, 'ndjson-filter');
    expect(recordsIn(stdout)).toMatchObject([
      { url: 'https://vichar-path.example/2', headline },
      { error: { code: 'invalid-input' } },
      { error: { code: 'not-an-article' } },
    ]);
    expect(status).toBe(0);
  });
});

test('near-duplicates pairs each copy with its original and reports no others', () => {
  const { stdout: lines } = run('folder-to-ndjson', 'fixtures/unknown');
  const names = recordsIn(lines).map(({ url, headline }) => url ?? headline);
  const twice = runWith(lines + lines, 'near-duplicates');
  expect(linesOf(twice.stdout)).toEqual(names.map((name) => `${name}\tcopies ${name}`));
  expect(runWith(lines, 'near-duplicates')).toMatchObject({ status: 0, stdout: '', stderr: '' });
});

describe('sentence-corpus', () => {
  test('prints each Hindi sentence once, repaired', () => {
    const dump = [
      'किशा\u0947र ने समस्\u200dया बताई और सब मान गए| सड़क अब जल्दी बनेगी|',
      'किशोर ने समस्या बताई और सब मान गए।',
      'The road will be built soon, they said on Monday.',
      'अपराध | राजनीति | खेल',
    ].join('\n');
    const { status, stdout, stderr } = runWith(dump, 'sentence-corpus');
    expect(linesOf(stdout)).toEqual(['किशोर ने समस्या बताई और सब मान गए।']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('warns that letters were lost', () => {
    const { status, stdout, stderr } = runWith('à¤à¥à¤— को आज ही साफ कर दिया गया है।', 'sentence-corpus');
    expect(stdout).toContain('को आज ही साफ कर दिया गया है।');
    expect(stderr).toBe('some letters were lost to a wrong charset\n');
    expect(status).toBe(0);
  });
});

describe('fetching', () => {
  const name = 'unknown/paywall';
  let host: Loopback;
  let visits: string[];

  beforeAll(async () => {
    host = await serve(({ url = '' }, response) => {
      visits.push(url);
      const isPage = url.startsWith('/page');
      response
        .writeHead(isPage ? 200 : 404, { 'content-type': 'text/html' })
        .end(isPage ? fixture(url.endsWith('/gallery') ? 'not-articles/gallery' : name).html : '');
    });
  });
  beforeEach(() => {
    visits = [];
  });
  afterAll(() => host.close());

  test('cheerio-crawler extracts pages that Crawlee has parsed', async () => {
    const { status, stdout } = await runBeside('cheerio-crawler', `${host.origin}/page`);
    expect(JSON.parse(stdout)).toEqual(extractArticle(fixture(name).html, { url: `${host.origin}/page` }));
    expect({ status, visits }).toEqual({ status: 0, visits: ['/page'] });
  });

  test('http-crawler extracts bytes that Crawlee has fetched, and says why a page has no article', async () => {
    const [page, gallery] = [`${host.origin}/page`, `${host.origin}/page/gallery`];
    const { status, stdout } = await runBeside('http-crawler', page, gallery);
    const [refused, article] = recordsIn(stdout).sort(
      (a, b) => Number('headline' in a) - Number('headline' in b),
    );
    expect(article).toEqual(extractArticle(fixture(name).html, { url: page }));
    expect(refused).toMatchObject({ url: gallery, error: { code: 'not-an-article', kind: 'gallery' } });
    expect(status).toBe(0);
  });

  test('fetch-article prints the article and logs what it did', async () => {
    const { status, stdout, stderr } = await runBeside('fetch-article', `${host.origin}/page`, '--private');
    expect(linesOf(stdout)[0]).toBe(expectedArticle(name).headline);
    expect(recordsIn(stderr).map(({ type }) => type)).toEqual(['robots', 'request', 'extraction']);
    expect({ status, visits }).toEqual({ status: 0, visits: ['/robots.txt', '/page'] });
  });

  test('fetch-article connects to private addresses only with --private', async () => {
    const { status, stderr } = await runBeside('fetch-article', `${host.origin}/page`);
    expect(JSON.parse(linesOf(stderr).at(-1) ?? '')).toMatchObject({ code: 'blocked-address' });
    expect({ status, visits }).toEqual({ status: 1, visits: [] });
  });

  test('urls-to-ndjson writes an article for each URL and skips finished ones', async () => {
    const [list, out] = [join(workshop, 'urls.txt'), join(workshop, 'articles.ndjson')];
    writeFileSync(list, `${host.origin}/page\n${host.origin}/gone\nno address\n`);
    const first = await runBeside('urls-to-ndjson', list, out, '--private');
    expect(JSON.parse(first.stdout)).toEqual({ articles: 1, failed: 2 });
    expect(
      recordsIn(first.stderr)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['http-status', 'invalid-url']);
    const second = await runBeside('urls-to-ndjson', list, out, '--private');
    expect(JSON.parse(second.stdout)).toEqual({ articles: 0, failed: 0 });
    const articles = recordsOf(out).map((line) => articleSchema.parse(line));
    expect(articles.map(({ headline }) => headline)).toEqual([expectedArticle(name).headline]);
  });
});

const OUTPUTS = DOCUMENTS.flatMap((document) =>
  blocksOf(readFileSync(join(project, document), 'utf8')).flatMap(({ language, code, printed }, at) =>
    language === 'ts' && printed !== undefined ? [{ document, at, code, printed }] : [],
  ),
);

test.each(OUTPUTS)('$document: code block $at prints the output shown below it', async (block) => {
  const file = join(workshop, `${block.document.replace('/', '-')}-${block.at}.mts`);
  writeFileSync(file, block.code);
  const { stdout, stderr } = start([await childOf(file)]);
  expect({ stdout, stderr }).toEqual({ stdout: block.printed, stderr: '' });
});

test('each of these documents shows output', () => {
  expect(new Set(OUTPUTS.map(({ document }) => document))).toEqual(new Set(DOCUMENTS));
});

function run(example: string, ...words: readonly string[]) {
  return runWith('', example, ...words);
}

/** Runs an example without blocking this process, which serves its requests. */
function runBeside(example: string, ...words: readonly string[]): Promise<Said> {
  return ended(spawn(process.execPath, [fileOf(example), ...words], { cwd: project }));
}

function runWith(input: string, example: string, ...words: readonly string[]) {
  return start([fileOf(example), ...words], input);
}

function fileOf(example: string): string {
  return built.get(example) ?? expect.unreachable(`there is no example ${example}`);
}

/** Runs a program in the project folder. */
function start(words: readonly string[], input = '') {
  return spawnSync(process.execPath, words, { cwd: project, encoding: 'utf8', input });
}

function expectedArticle(name: string): Article {
  return fixture(name).expected ?? expect.unreachable(`${name} is not an article`);
}

function textsOf({ body }: Article): string[] {
  return body.flatMap((block) =>
    block.type === 'paragraph' || block.type === 'subheading' ? [block.text] : [],
  );
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.trimEnd().split('\n');
}
