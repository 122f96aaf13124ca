/**
 * A `fetch` of your own: here one that answers with saved pages, so that nothing leaves the machine.
 * Run: npx tsx examples/own-fetch.ts PAGE...
 */
import { readFile } from 'node:fs/promises';
import { type Fetch, scrapeArticles } from 'samachar';

const ORIGIN = 'https://naya-akhbar.example/';
const files = new Map(process.argv.slice(2).map((file, index) => [`${ORIGIN}${index}`, file]));

const fetch: Fetch = async (url) => {
  const file = files.get(url);
  const headers = { 'content-type': 'text/html' };
  if (file === undefined) return new Response('', { status: 404, headers });
  return new Response(await readFile(file), { headers });
};

for await (const result of scrapeArticles(files.keys(), { fetch, gapMs: 0 }))
  console.log(result.article ? result.article.headline : `${result.url}: ${result.error.code}`);
