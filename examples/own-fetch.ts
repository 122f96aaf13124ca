/**
 * A `fetch` of your own: here one that answers from a folder of saved pages, so that nothing leaves the machine.
 * Run: npx tsx examples/own-fetch.ts [FOLDER]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { type Fetch, scrapeArticles } from '../src/index.ts';

const folder = process.argv[2] ?? 'fixtures/unknown';
const pages = new Map<string, Uint8Array>();
for (const name of readdirSync(folder)) {
  const { url } = JSON.parse(readFileSync(`${folder}/${name}/page.json`, 'utf8'));
  pages.set(url, readFileSync(`${folder}/${name}/page.html`));
}

const fetch: Fetch = async (url) => {
  const page = pages.get(url);
  const headers = { 'content-type': 'text/html' };
  return new Response(page, { status: page === undefined ? 404 : 200, headers });
};

for await (const result of scrapeArticles(pages.keys(), { fetch, gapMs: 0 }))
  console.log(result.ok ? result.article.headline : `${result.url}: ${result.error.code}`);
