/**
 * Crawls the same pages from a list sorted by host and from a mixed one, each on its own Valkey server, and prints
 * seconds and commands per page. It fails if the sorted list takes more than a tenth longer, or a page takes too many
 * commands.
 */
import { performance } from 'node:perf_hooks';
import { formatTable } from '../src/apps/cli/print/table.ts';
import { enqueue, work } from '../src/apps/fleet/index.ts';
import type { Fetch } from '../src/index.ts';
import { commandsOf } from '../tests/apps/fleet/commands-of.ts';
import { articleAt } from '../tests/apps/fleet/fleet/pages.ts';
import { startValkey } from '../tests/apps/fleet/valkey.ts';

const HOSTS = 20;
const EACH = 96;
const GAP_MS = 100;
const MAX_COMMANDS = 4;
const MAX_RATIO = 1.1;

const hosts = Array.from({ length: HOSTS }, (_, host) => `https://h${host}.example`);
const sorted = hosts.flatMap((host) => Array.from({ length: EACH }, (_, at) => `${host}/${at}`));
const mixed = Array.from({ length: EACH }, (_, at) => hosts.map((host) => `${host}/${at}`)).flat();

const page: Fetch = async (input) => {
  const at = Number(new URL(String(input)).pathname.slice(1));
  if (Number.isNaN(at)) return new Response('', { status: 404 });
  return new Response(articleAt(0, at), { headers: { 'content-type': 'text/html' } });
};

const rows = [
  ['mixed', ...(await measured(mixed))],
  ['sorted', ...(await measured(sorted))],
] as const;
const cells = rows.map(([name, seconds, commands]) => [name, seconds.toFixed(1), commands.toFixed(2)]);
process.stdout.write(`${formatTable([['list', 'seconds', 'commands a page'], ...cells]).join('\n')}\n`);
const [[, mixedSeconds], [, sortedSeconds]] = rows;
if (sortedSeconds > MAX_RATIO * mixedSeconds || rows.some(([, , commands]) => commands > MAX_COMMANDS))
  process.exitCode = 1;

async function measured(urls: readonly string[]): Promise<readonly [seconds: number, commands: number]> {
  const valkey = await startValkey();
  try {
    const connection = valkey.connect();
    await enqueue(urls, { connection });
    const begun = performance.now();
    const commands = await commandsOf(connection, () =>
      work({ connection, fetch: page, gapMs: GAP_MS, askTdmrep: false, untilDone: true }),
    );
    return [(performance.now() - begun) / 1000, commands / urls.length];
  } finally {
    await valkey.remove();
  }
}
