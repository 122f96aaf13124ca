/** Follows a new user: installs the package and runs the code of the documents. */
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listOf } from '../../scripts/list-of.ts';
import { type Loopback, serve } from '../fetch/loopback.ts';
import { blocksOf, type DocumentBlock, printedPattern } from './document-blocks.ts';
import { packageForTests, project, shell } from './installed-package.ts';

const DOCUMENTS =
  listOf(`README.md|docs/library.md|docs/fetching.md|docs/README.md|docs/examples.md|docs/crawlee.md
  docs/adding-a-publisher.md`);
const NEEDS: readonly (string | undefined)[] = [undefined, 'checkout', 'network', 'site', 'valkey'];
const SAMPLE = 'node_modules/samachar/dist/sample.html';
const HEADLINE = 'हस्तशिल्प के लिए नई पहचान योजना, उत्पाद पर होगा कारीगर का नाम';

/** Replaced by the URL of a loopback host. */
const SITE = /https:\/\/naya-akhbar\.example/gu;
/** `allowPrivateAddresses` is inserted here, since the address guard blocks loopback. */
const CONTACT = /contact:/gu;

/** A package that an example imports besides samachar, statically or dynamically. */
const PACKAGE = /(?:from |import\()'(?<name>(?!node:|samachar)[^']+)'/gu;
/** Pages from which a site profile can be learned. */
const SITE_PAGES = listOf(`damaged|figures-and-embeds|paywall|second-article|word-export|wordpress-menus`);

/** The article, or the required Node version. */
const SQLITE_SAYS = /^(?:हस्तशिल्प|node:sqlite needs Node 22\.13)/u;

/** Arguments and expected output of each example. `ORIGIN` is a host that serves the page. */
const EXAMPLES: Readonly<Record<string, readonly [words: string, says: string | RegExp]>> = {
  'check-ndjson.ts': ['< articles.ndjson', '{"articles":1,'],
  'cheerio-crawler.ts': ['ORIGIN/page', HEADLINE],
  'document-loader.ts': ['page.html', '"pageContent"'],
  'fetch-article.ts': ['ORIGIN/page --private', HEADLINE],
  'flattened-text.ts': ['examples/flattened.txt', 'subheading ऐसे हुई सफाई'],
  'folder-to-ndjson.ts': ['pages', HEADLINE],
  'http-crawler.ts': ['ORIGIN/page', HEADLINE],
  'into-node-sqlite.ts': ['pages node.sqlite हस्तशिल्प', SQLITE_SAYS],
  'into-sqlite.ts': ['pages articles.sqlite && ls', 'articles.sqlite'],
  'ndjson-filter.ts': ['< pages.ndjson', HEADLINE],
  'near-duplicates.ts': ['< twice.ndjson', 'copies '],
  'node-stream.ts': ['<<< page.html', HEADLINE],
  'one-article.ts': ['page.html', HEADLINE],
  'own-cache.ts': ['', 'asked 1 time'],
  'own-fetch.ts': ['page.html', HEADLINE],
  'own-publisher.ts': ['page.html', 'with: subah-savera'],
  'render-with-playwright.ts': ['ORIGIN/page --private', HEADLINE],
  'sentence-corpus.ts': ['< examples/flattened.txt', 'पानी'],
  'urls-to-ndjson.ts': ['urls.txt out.ndjson --private', '{"articles":1,"failed":0}'],
};

/**
 * Tests that the code of the documents works for anyone who has installed the package.
 *
 * @param node the Node binary
 * @param runner the command that runs TypeScript
 */
export function describeStrangersPath(node: string, runner: string): void {
  const install = packageForTests();
  let host: Loopback;

  beforeAll(async () => {
    const page = readFileSync(join(install(), SAMPLE));
    host = await serve(({ url = '' }, response) => {
      const isPage = url !== '/robots.txt' && !url.startsWith('/.well-known/');
      response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html' }).end(isPage ? page : '');
    });
  });
  afterAll(() => host.close());

  describe.each(DOCUMENTS)('%s', (document) => {
    const blocks = blocksOf(readFileSync(join(project, document), 'utf8'));

    test('has code blocks that state what they need', () => {
      expect(blocks.length).toBeGreaterThan(0);
      for (const { needs } of blocks) expect(NEEDS).toContain(needs);
    });

    test('runs in an empty folder, block by block', async () => {
      const folder = install();
      saveSite(join(folder, 'site'));
      for (const [index, block] of blocks.entries()) {
        await runBlock({ folder, node, runner, origin: host.origin }, block, index);
      }
    });
  });

  describe('examples/', () => {
    let folder: string;

    beforeAll(async () => {
      folder = install();
      cpSync(join(folder, 'node_modules/samachar/examples'), join(folder, 'examples'), { recursive: true });
      copyFileSync(join(folder, SAMPLE), join(folder, 'page.html'));
      writeFileSync(join(folder, 'urls.txt'), `${host.origin}/page\n`);
      const prepare = [
        'mkdir pages; cp page.html pages; npx samachar extract page.html > articles.ndjson',
        'cat articles.ndjson articles.ndjson > twice.ndjson',
        `node -e 'console.log(JSON.stringify({ html: fs.readFileSync("page.html", "utf8") }))' > pages.ndjson`,
      ].join('; ');
      expect(await shell(folder, node, prepare)).toMatchObject({ status: 0, stderr: '' });
    });

    test('is covered by these tests', () => {
      const files = readdirSync(join(folder, 'examples')).filter((file) => file.endsWith('.ts'));
      expect(Object.keys(EXAMPLES)).toEqual(files.sort());
    });

    const needed = Object.keys(EXAMPLES).flatMap((file) => {
      const source = readFileSync(join(project, 'examples', file), 'utf8');
      return [...source.matchAll(PACKAGE)].map(({ groups }) => [file, groups?.name ?? ''] as const);
    });

    test.each(needed)('%s explains what to install if %s is missing', async (file, name) => {
      const bare = install();
      cpSync(join(folder, 'examples'), join(bare, 'examples'), { recursive: true });
      rmSync(join(bare, 'node_modules', name));
      const { status, stderr } = await shell(bare, node, `${runner} examples/${file}`);
      expect({ status, stderr }).toEqual({
        status: 1,
        stderr: `This example needs ${name}: npm install ${name}\n`,
      });
    });

    test.each(Object.entries(EXAMPLES))('%s runs', async (file, [words, says]) => {
      const code = `${runner} examples/${file} ${words.replace('ORIGIN', host.origin)}`;
      const { status, stdout, stderr } = await shell(folder, node, code);
      expect({ status, stdout, stderr }).toMatchObject({
        status: 0,
        stdout: typeof says === 'string' ? expect.stringContaining(says) : expect.stringMatching(says),
      });
    });
  });
}

function saveSite(folder: string): void {
  mkdirSync(folder);
  for (const name of SITE_PAGES)
    copyFileSync(join(project, 'fixtures/unknown', name, 'page.html'), join(folder, `${name}.html`));
}

interface Place {
  readonly folder: string;
  readonly node: string;
  readonly runner: string;
  readonly origin: string;
}

/** Runs a block. Commands that need more than the package are not run; their code must at least compile. */
async function runBlock(place: Place, block: DocumentBlock, index: number): Promise<void> {
  const { folder, node, runner, origin } = place;
  const { language, needs, printed } = block;
  if (needs === 'checkout' || needs === 'valkey' || (needs === 'network' && language === 'sh'))
    return expectSyntax(block);
  const code =
    needs === 'network'
      ? block.code.replace(SITE, origin).replace(CONTACT, 'allowPrivateAddresses: true, contact:')
      : block.code;
  const file = `block-${index}.m${language}`;
  if (language !== 'sh') writeFileSync(join(folder, file), code);
  const said = await shell(folder, node, { sh: code, js: `node ${file}`, ts: `${runner} ${file}` }[language]);
  expect({ code, ...said }).toMatchObject({ code, status: 0, ...(needs && { stderr: '' }) });
  if (printed !== undefined) expect(said.stdout).toMatch(printedPattern(printed));
}

async function expectSyntax({ language, code }: DocumentBlock): Promise<void> {
  if (language !== 'sh') await expect(transform(code, { loader: 'ts' })).resolves.toBeDefined();
}
