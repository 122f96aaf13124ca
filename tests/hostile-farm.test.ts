/** A run against a farm of sound and hostile hosts yields each sound page once and reports each bad one with its code. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { commandForTests, ended, harmReaders } from './apps/cli/built-command.ts';
import { type Farm, faultsOf, openFarm, urlsOf } from './farm/farm.ts';
import { recordsIn, recordsOf } from './ndjson-file.ts';

/** Number of sound pages. `FARM_PAGES=2000` takes minutes. */
const PAGES = Number(process.env.FARM_PAGES ?? 200);
/** Whether the command also fetches from hosts that drip bytes, which takes minutes of timeouts. */
const IS_PATIENT = process.env.FARM_DRIPS !== undefined;
const PAGE_TIMEOUT_MS = 8000;
const MAX_MS = 600_000;

const samachar = commandForTests();

beforeAll(() => harmReaders(samachar));

async function withFarm(hasDrips: boolean, run: (farm: Farm) => Promise<void>): Promise<void> {
  const farm = await openFarm({ sound: PAGES, hasDrips });
  try {
    await run(farm);
  } finally {
    await farm.close();
  }
}

test('scrapeArticles', { timeout: MAX_MS }, () =>
  withFarm(true, async (farm) => {
    const program = fileURLToPath(new URL('./farm/run.mjs', import.meta.url));
    const child = spawn(process.execPath, [program, samachar.dist, String(PAGE_TIMEOUT_MS)]);
    child.stdin.end(urlsOf(farm).join('\n'));
    const { stdout, stderr, status } = await ended(child);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    const lines = recordsIn(stdout);
    const { delayMs } = lines.pop();
    expect(faultsOf(farm, lines)).toEqual([]);
    // Extracting a page in this thread would block it until the page timeout, or forever.
    expect(delayMs).toBeLessThan(PAGE_TIMEOUT_MS);
  }),
);

test('samachar fetch', { timeout: MAX_MS }, () =>
  withFarm(IS_PATIENT, async (farm) => {
    writeFileSync(join(samachar.workshop, 'urls.txt'), urlsOf(farm).join('\n'));
    const limits = `--private --concurrency 32 --page-timeout ${PAGE_TIMEOUT_MS / 1000} --quiet`;
    const files = '--out articles.ndjson --failures failures.ndjson --resume journal.ndjson';
    const { status } = await samachar.runAlone(`fetch --urls urls.txt ${limits} ${files}`);
    expect(status).toBe(1);
    const linesOf = (name: string) => recordsOf(join(samachar.workshop, `${name}.ndjson`));
    const results = [
      ...linesOf('articles').map(({ url, headline }) => [url, headline] as const),
      ...linesOf('failures').map(({ name, code }) => [name, code] as const),
    ];
    expect(faultsOf(farm, results)).toEqual([]);
    expect(new Set(linesOf('journal').map(({ url }) => url)).size).toBe(farm.sound.size + farm.bad.size);
  }),
);
