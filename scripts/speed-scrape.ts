/** Compares fetching and extracting with fetching alone, against slow hosts on this machine. */
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { formatTable } from '../src/apps/cli/print/table.ts';
import { createClient } from '../src/fetch/client.ts';
import { scrapeArticles } from '../src/index.ts';

/** Latencies of a host, in milliseconds: one typical of the web, one faster than most hosts. */
const LATENCIES_MS = [100, 20];
const HOSTS = 20;
const PAGES = 320;
const ROUNDS = 2;
/** Minimum share of the pages per second that are fetched alone, at the first latency. */
const MIN_SHARE = 0.8;
const OPTIONS = { allowPrivateAddresses: true, gapMs: 0, obeyRobots: false, askTdmrep: false };

const shares: number[] = [];
const rows: string[][] = [];
for (const latencyMs of LATENCIES_MS) {
  const { fetched, scraped } = await measure(latencyMs);
  shares.push(scraped / fetched);
  const cells = [fetched.toFixed(0), scraped.toFixed(0), (scraped / fetched).toFixed(2)];
  rows.push([`${latencyMs} ms`, ...cells]);
}
const header = ['latency', 'fetched alone', 'fetched and extracted', 'share'];
process.stdout.write(`pages a second, best of ${ROUNDS}\n${formatTable([header, ...rows]).join('\n')}\n`);
if ((shares[0] ?? 0) < MIN_SHARE) process.exitCode = 1;

async function measure(latencyMs: number): Promise<{ fetched: number; scraped: number }> {
  const program = fileURLToPath(new URL('slow-hosts.ts', import.meta.url));
  const words = ['--import', 'tsx', program, `${HOSTS}`, `${latencyMs}`];
  const hosts = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const origins = await originsOf(hosts.stdout);
    const urls = Array.from({ length: PAGES }, (_, at) => `${origins[at % HOSTS]}/${at}`);
    const [fetched, scraped] = [[0], [0]];
    for (let round = 0; round < ROUNDS; round += 1) {
      fetched.push(await pagesPerSecond(urls, fetchAll));
      scraped.push(await pagesPerSecond(urls, scrapeAll));
    }
    return { fetched: Math.max(...fetched), scraped: Math.max(...scraped) };
  } finally {
    hosts.kill();
  }
}

async function originsOf(output: Readable): Promise<string[]> {
  for await (const line of createInterface(output)) return JSON.parse(line);
  throw new Error('the hosts did not start');
}

async function pagesPerSecond(
  urls: readonly string[],
  run: (urls: readonly string[]) => Promise<number>,
): Promise<number> {
  const started = performance.now();
  const done = await run(urls);
  if (done !== urls.length) throw new Error(`${urls.length - done} of ${urls.length} pages failed`);
  return (done * 1000) / (performance.now() - started);
}

async function fetchAll(urls: readonly string[]): Promise<number> {
  const client = createClient(OPTIONS);
  const pages = await Promise.all(urls.map((url) => client.fetch(url)));
  await client.close();
  return pages.filter(({ status }) => status === 200).length;
}

async function scrapeAll(urls: readonly string[]): Promise<number> {
  let articles = 0;
  for await (const { ok } of scrapeArticles(urls, OPTIONS)) if (ok) articles += 1;
  return articles;
}
