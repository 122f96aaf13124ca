/**
 * Measures what a fleet costs its Valkey server: seconds, commands and bytes per URL while many URLs of many hosts are enqueued,
 * and commands per crawled page. It fails if a URL or a page costs more than allowed.
 */
import type { Redis } from 'ioredis';
import { formatTable } from '../src/apps/cli/print/table.ts';
import { type EnqueueSummary, enqueue, work } from '../src/apps/fleet/index.ts';
import { commandsOf, usedMemory } from '../tests/apps/fleet/commands-of.ts';
import { articleAt } from '../tests/apps/fleet/fleet/pages.ts';
import { startValkey } from '../tests/apps/fleet/valkey.ts';
import { print, runCommand } from './command-line.ts';

const MEGABYTE = 1_048_576;
/** Rows of the table. */
const STEPS = 5;
const MAX_BYTES = 160;
const CRAWLED_PAGES = 1920;
const CRAWLED_HOSTS = 20;
const MAX_COMMANDS = 4;

const USAGE = 'usage: npm run speed:enqueue -- [--urls 1000000] [--hosts 100000]';

runCommand(USAGE, { urls: 1_000_000, hosts: 100_000 }, async ({ urls, hosts }) => {
  const valkey = await startValkey();
  try {
    const connection = valkey.connect();
    const rows = await enqueued(connection, urls, hosts);
    print([`${urls} URLs of ${hosts} hosts`, ...formatTable(rows)]);
    await connection.flushall();
    const commands = await crawled(connection);
    print([`${commands.toFixed(2)} commands a page, with ${CRAWLED_PAGES} pages of ${CRAWLED_HOSTS} hosts`]);
    if (Number(rows.at(-1)?.[3]) > MAX_BYTES || commands > MAX_COMMANDS) process.exitCode = 1;
  } finally {
    await valkey.remove();
  }
});

async function enqueued(connection: Redis, urls: number, hosts: number): Promise<string[][]> {
  const rows: string[][] = [['URLs', 'seconds', 'commands a URL', 'bytes a URL', 'MB of the producer']];
  const atFirst = await usedMemory(connection);
  for (let step = 0; step < STEPS; step += 1) {
    const [from, to] = [step, step + 1].map((at) => Math.round((at * urls) / STEPS)) as [number, number];
    const begun = performance.now();
    let summary: EnqueueSummary | undefined;
    const commands = await commandsOf(connection, async () => {
      summary = await enqueue(urlsOf(from, to, hosts), { connection, maxWaiting: urls + 1 });
    });
    if (summary?.added !== to - from) throw new Error(`${summary?.added} of ${to - from} URLs were added`);
    const bytes = ((await usedMemory(connection)) - atFirst) / to;
    rows.push([
      String(to),
      ((performance.now() - begun) / 1000).toFixed(1),
      (commands / (to - from)).toFixed(2),
      bytes.toFixed(0),
      (process.memoryUsage.rss() / MEGABYTE).toFixed(0),
    ]);
  }
  return rows;
}

async function crawled(connection: Redis): Promise<number> {
  await enqueue(urlsOf(0, CRAWLED_PAGES, CRAWLED_HOSTS), { connection });
  const page = async (input: string | URL | Request): Promise<Response> => {
    const at = Number(new URL(String(input)).pathname.split('/')[2]);
    if (Number.isNaN(at)) return new Response('', { status: 404 });
    return new Response(articleAt(0, at), { headers: { 'content-type': 'text/html' } });
  };
  const options = { connection, fetch: page, gapMs: 1, askTdmrep: false, untilDone: true };
  return (await commandsOf(connection, () => work(options))) / CRAWLED_PAGES;
}

/** Takes turns between hosts, which is the worst case: each URL of a batch is on another host. */
function* urlsOf(from: number, to: number, hosts: number): Generator<string, void, undefined> {
  for (let at = from; at < to; at += 1)
    yield `https://host-${at % hosts}.example/desh/${at}/nahar-ki-safai-par-sawal`;
}
