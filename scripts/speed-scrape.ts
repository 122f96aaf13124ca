/** The command that compares fetching and extracting with fetching alone, against hosts on this machine that take their time. */
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createClient } from '../src/fetch/client.ts';
import { scrapeArticles } from '../src/index.ts';
import { formatTable } from './table.ts';

/** How long a host takes to answer, in milliseconds: few of the web are faster. */
const LATENCY_MS = 50;
const HOSTS = 20;
const PAGES = 600;
const ROUNDS = 3;
const LEAST_SHARE = 0.8;
const OPTIONS = { allowPrivateAddresses: true, gapMs: 0, obeyRobots: false, askTdmrep: false };

const hosts = spawn(
  process.execPath,
  ['--import', 'tsx', fileURLToPath(new URL('slow-hosts.ts', import.meta.url)), `${HOSTS}`, `${LATENCY_MS}`],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
try {
  const origins = await originsOf(hosts);
  const urls = Array.from({ length: PAGES }, (_, at) => `${origins[at % HOSTS]}/${at}`);
  const rounds: { fetched: number; scraped: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push({
      fetched: await pagesPerSecond(urls, fetchAll),
      scraped: await pagesPerSecond(urls, scrapeAll),
    });
  const [fetched, scraped] = [
    Math.max(...rounds.map((round) => round.fetched)),
    Math.max(...rounds.map((round) => round.scraped)),
  ];
  const share = scraped / fetched;
  const lines = formatTable([
    ['pages/s, best of 3', 'fetching alone', 'fetching and extracting', 'share'],
    [`${LATENCY_MS} ms latency`, fetched.toFixed(0), scraped.toFixed(0), share.toFixed(2)],
  ]);
  process.stdout.write(`${lines.join('\n')}\n`);
  if (share < LEAST_SHARE) process.exitCode = 1;
} finally {
  hosts.kill();
}

async function originsOf({ stdout }: typeof hosts): Promise<string[]> {
  for await (const line of createInterface(stdout)) return JSON.parse(line);
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
