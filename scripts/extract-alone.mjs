/**
 * Extraction and nothing else, of the built package: `extract-alone.mjs WARC FROM TO` reads some pages of an archive into
 * memory, waits for a line on stdin, and prints how long extracting them took. A process of its own.
 */
import { createReadStream } from 'node:fs';
import { toJsonLine } from '../dist/formats/index.js';
import { extractArticle } from '../dist/index.js';
import { pagesOfWarc } from '../dist/sources/index.js';

const [archive = '', from = '0', to = '0'] = process.argv.slice(2);
const pages = [];
for await (const page of pagesOfWarc(createReadStream(archive))) pages.push(page);
const taken = pages.slice(Number(from), Number(to));

console.log('ready');
await new Promise((resolve) => process.stdin.once('data', resolve));
const [started, cpu] = [performance.now(), process.cpuUsage()];
for (const { html, url, charset, fetchedAt } of taken)
  toJsonLine(extractArticle(html, { url, charset, now: fetchedAt }));
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(cpu);
console.log(JSON.stringify({ pages: taken.length, seconds, cpuSeconds: (user + system) / 1e6 }));
process.exit();
