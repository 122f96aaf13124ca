/**
 * One run of the soak test, in its own process that may be killed: `run.ts ORIGINS JOURNAL OUT` scrapes all pages and
 * appends a line `[url, headline or code]` for each result. At the end it prints its peak memory, in bytes.
 */
import { openSync, writeSync } from 'node:fs';
import { scrapeArticles } from '../../../src/index.ts';
import { GAP_MS, urlsOf } from './faults.ts';

const [origins = '[]', journal = '', out = ''] = process.argv.slice(2);
const file = openSync(out, 'a');

let start = 0;
let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 20);

const results = scrapeArticles(urlsOf(JSON.parse(origins)), {
  allowPrivateAddresses: true,
  journal,
  gapMs: GAP_MS,
  concurrency: 20,
  retries: 2,
  maxBytes: 1_000_000,
  timeouts: { headersMs: 300, bodyMs: 300 },
  onProgress: () => {
    start ||= process.memoryUsage().rss;
  },
});
for await (const result of results)
  writeSync(file, `${JSON.stringify([result.url, result.article?.headline ?? result.error?.code])}\n`);
clearInterval(watch);
console.log(JSON.stringify({ growth: peak - start }));
