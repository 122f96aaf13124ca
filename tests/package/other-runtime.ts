/** What the installed package must do in every JavaScript runtime. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Component, hasComponent } from '../components.ts';
import { packageForTests } from './installed-package.ts';

/** Reads the sample page through each entry point, and fetches it from its own server, with and without a worker. */
const SMOKE = `
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { articleSchema, extractArticle, fetchPage, scrapeArticles } from 'samachar';
import { toMarkdown } from 'samachar/formats';
import { publishers } from 'samachar/publishers';
import { pagesOfFiles } from 'samachar/sources';
import { sentences } from 'samachar/text';

const article = articleSchema.parse(extractArticle(readFileSync('page.html')));
const names = [];
for await (const page of pagesOfFiles('page.html')) names.push(page.name);

const server = createServer(({ url }, response) => {
  if (url === '/moved') response.writeHead(302, { location: '/page' }).end();
  else response.writeHead(url === '/robots.txt' ? 404 : 200, { 'content-type': 'text/html' }).end(readFileSync('page.html'));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const site = 'http://localhost:' + server.address().port;
const { code } = await fetchPage(site).catch((error) => error);
const fetched = [];
for (const workers of [0, 1])
  for await (const result of scrapeArticles([site + '/moved'], { allowPrivateAddresses: true, gapMs: 0, workers }))
    fetched.push(result.article?.headline ?? result.error.message);
server.close();

const [, , , first] = toMarkdown(article, { frontMatter: false }).split('\\n\\n');
console.log(JSON.stringify({
  headline: article.headline,
  agency: article.agency,
  names,
  guard: code,
  fetched,
  rules: publishers.length > 50,
  sentences: sentences(article.standfirst).length,
  markdown: first.length > 0,
}));
`;

const HEADLINE = 'हस्तशिल्प के लिए नई पहचान योजना, उत्पाद पर होगा कारीगर का नाम';

/** Tests the packed library in a runtime other than Node, if that is installed. `where` is the folder of the tests. */
export function describeRuntime(runtime: Component, where: string, words: readonly string[]): void {
  describe.runIf(hasComponent(runtime, where))('the packed library', () => {
    const install = packageForTests();

    test(`reads and fetches a page with ${runtime.binaries[0]} ${words.join(' ')}`, () => {
      const cwd = install();
      copyFileSync(join(cwd, 'node_modules/samachar/dist/sample.html'), join(cwd, 'page.html'));
      writeFileSync(join(cwd, 'smoke.mjs'), SMOKE);
      const command = [...words, 'smoke.mjs'];
      const { status, stdout, stderr } = spawnSync(runtime.binaries[0] ?? '', command, {
        cwd,
        encoding: 'utf8',
      });
      expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.not.stringContaining('rror') });
      expect(JSON.parse(stdout)).toEqual({
        headline: HEADLINE,
        agency: 'भाषा',
        names: ['page.html'],
        guard: 'blocked-address',
        fetched: [HEADLINE, HEADLINE],
        rules: true,
        sentences: 2,
        markdown: true,
      });
    });
  });
}
