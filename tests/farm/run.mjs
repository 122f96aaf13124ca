/**
 * Runs the built library in its own process: `run.mjs DIST PAGE_TIMEOUT_MS`, with URLs on stdin. Prints `[url, headline
 * or code]` for each result and finally the longest delay of its event loop, in milliseconds.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

const { scrapeArticles } = await import(pathToFileURL(`${process.argv[2]}/index.js`).href);
const urls = (await text(process.stdin)).trim().split('\n');
const delay = monitorEventLoopDelay({ resolution: 20 });
delay.enable();
const results = scrapeArticles(urls, {
  allowPrivateAddresses: true,
  gapMs: 0,
  retries: 1,
  concurrency: 16,
  maxBytes: 2_000_000,
  timeouts: { headersMs: 4000, bodyMs: 4000 },
  totalMs: 8000,
  pageTimeoutMs: Number(process.argv[3]),
});
for await (const { url, article, error } of results)
  console.log(JSON.stringify([url, article?.headline ?? error.code]));
delay.disable();
console.log(JSON.stringify({ delayMs: delay.max / 1e6 }));
