/** What each entry point of the package exports. */
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';
import * as browser from '../src/browser.ts';
import * as main from '../src/index.ts';
import { sharedBuild } from './apps/cli/shared-build.ts';

test('the browser entry exports everything except fetching and files', () => {
  const withheld = Object.keys(main).filter((name) => !(name in browser));
  expect(withheld.sort()).toEqual(
    [
      ...['cleanUrl', 'createClient', 'extractArticles', 'fetchArticle', 'fetchPage', 'fileStore', 'mayHeal'],
      ...['openJournal', 'openPageReader', 'pathMatcher', 'SCRAPE_OPTIONS', 'scrapeArticles'],
    ].sort(),
  );
  expect(Object.keys(browser).filter((name) => !(name in main))).toEqual([]);
});

test.each(
  Object.entries<readonly string[]>({
    'browser.js': [
      'cheerio/slim',
      'domhandler',
      'entities/decode',
      'htmlparser2',
      'leven',
      'zod/locales',
      'zod/mini',
    ],
    'index.js': [
      ...['cheerio/slim', 'domhandler', 'entities/decode', 'htmlparser2', 'http-cache-semantics'],
      ...['ipaddr.js', 'leven', 'p-limit', 'tinypool', 'undici/index.js', 'zod/locales', 'zod/mini'],
    ],
    'publishers/index.js': ['leven', 'zod/locales', 'zod/mini'],
    'text/index.js': [],
  }),
)('%s imports only its declared dependencies', (entry, packages) => {
  const { metafile } = buildSync({
    entryPoints: [join(sharedBuild(), entry)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    write: false,
    logLevel: 'error',
    metafile: true,
    outdir: 'dist',
  });
  const imported = Object.values(metafile.inputs).flatMap(({ imports }) => imports);
  const external = new Set(imported.filter((one) => one.external).map(({ path }) => path));
  expect([...external].filter((path) => !path.startsWith('node:')).sort()).toEqual(packages);
});
