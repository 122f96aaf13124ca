/** What the installed package must do in every JavaScript runtime. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { packPackage } from './installed-package.ts';

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

/** Runs the smoke test in a folder with the package, in a runtime other than Node. */
export function expectToRun(binary: string, words: readonly string[]): void {
  const installations = packPackage();
  try {
    const folder = installations.install();
    copyFileSync(join(folder, 'node_modules/samachar/dist/sample.html'), join(folder, 'page.html'));
    writeFileSync(join(folder, 'smoke.mjs'), SMOKE);
    const { status, stdout, stderr } = spawnSync(binary, [...words, 'smoke.mjs'], {
      cwd: folder,
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
  } finally {
    installations.remove();
  }
}
