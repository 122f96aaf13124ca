/** The packed library, bundled for browsers, runs without any Node API. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';
import { packageForTests } from './installed-package.ts';

const install = packageForTests();

test('a browser bundle reads a page without Node', () => {
  const folder = install();
  const contents = `
    import { extractArticle } from 'samachar';
    import { toMarkdown } from 'samachar/formats';
    import { sentences } from 'samachar/text';
    const article = extractArticle(page);
    globalThis.told = [article.headline, toMarkdown(article).includes(article.headline), sentences(article.standfirst).length];
  `;
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    preserveSymlinks: false,
    logLevel: 'warning',
  });
  const page = readFileSync(join(folder, 'node_modules/samachar/dist/sample.html'), 'utf8');
  const world: Record<string, unknown> = { page, atob, TextDecoder, TextEncoder, URL };
  runInNewContext(outputFiles[0]?.text ?? '', world);
  expect(world.told).toEqual(['हस्तशिल्प के लिए नई पहचान योजना, उत्पाद पर होगा कारीगर का नाम', true, 2]);
});
