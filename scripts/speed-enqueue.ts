/**
 * Enqueues many URLs of many hosts on its own Valkey server, and reports the costs: memory of the producer over time,
 * commands and bytes per URL. It fails if a URL takes more than the allowed bytes.
 */
import { parseArgs } from 'node:util';
import type { Redis } from 'ioredis';
import { formatTable } from '../src/apps/cli/print/table.ts';
import { type EnqueueSummary, enqueue } from '../src/apps/fleet/index.ts';
import { commandsOf, usedMemory } from '../tests/apps/fleet/commands-of.ts';
import { startValkey } from '../tests/apps/fleet/valkey.ts';
import { runCommand, wholeNumber } from './command-line.ts';

const MEGABYTE = 1_048_576;
/** Rows of the table. */
const STEPS = 5;
const MAX_BYTES = 160;

runCommand('usage: npm run speed:enqueue -- [--urls 1000000] [--hosts 100000]', () => {
  const { values } = parseArgs({
    options: { urls: { type: 'string', default: '1000000' }, hosts: { type: 'string', default: '100000' } },
  });
  void run(wholeNumber(values.urls), wholeNumber(values.hosts));
});

async function run(urls: number, hosts: number): Promise<void> {
  const valkey = await startValkey();
  try {
    process.stdout.write(`${(await measured(valkey.connect(), urls, hosts)).join('\n')}\n`);
  } finally {
    await valkey.remove();
  }
}

async function measured(connection: Redis, urls: number, hosts: number): Promise<string[]> {
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
  if (Number(rows.at(-1)?.[3]) > MAX_BYTES) process.exitCode = 1;
  return [`${urls} URLs of ${hosts} hosts`, ...formatTable(rows)];
}

/** Takes turns between hosts, which is the worst case: each URL of a batch is on another host. */
function* urlsOf(from: number, to: number, hosts: number): Generator<string, void, undefined> {
  for (let at = from; at < to; at += 1)
    yield `https://host-${at % hosts}.example/desh/${at}/nahar-ki-safai-par-sawal`;
}
