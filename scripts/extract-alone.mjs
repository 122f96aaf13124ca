/**
 * Measures extraction alone in the built package: `extract-alone.mjs WARC FROM TO` reads some pages of an archive into
 * memory, waits for a line on stdin, and prints how long starting and extracting took. It runs as a separate process.
 */
import { createReadStream } from 'node:fs';
import { toJsonLine } from '../dist/formats/index.js';
import { extractArticle } from '../dist/index.js';
import { pagesOfWarc } from '../dist/sources/index.js';

const started = now();
const [archive = '', from = '0', to = '0'] = process.argv.slice(2);
const pages = [];
for await (const page of pagesOfWarc(createReadStream(archive))) pages.push(page);
const taken = pages.slice(Number(from), Number(to));

console.log('ready');
await new Promise((resolve) => process.stdin.once('data', resolve));
const ready = now();
for (const { html, url, charset, fetchedAt } of taken)
  toJsonLine(extractArticle(html, { url, charset, now: fetchedAt }));
const ended = now();
const spent = (clock) => started[clock] + ended[clock] - ready[clock];
console.log(JSON.stringify({ seconds: spent('seconds'), cpuSeconds: spent('cpuSeconds') }));
process.exit();

/** Since the start of the process. */
function now() {
  const { user, system } = process.cpuUsage();
  return { seconds: performance.now() / 1000, cpuSeconds: (user + system) / 1e6 };
}
