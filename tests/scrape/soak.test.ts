/** Two thousand pages on twenty hosts, most of them faulty: one run is killed three times, another is not. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { headlineAt } from '../apps/fleet/fleet/pages.ts';
import { linesOf, nextLine } from '../child-lines.ts';
import { childOf } from '../children.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { faultOf, GAP_MS, urlsOf } from './soak/faults.ts';

/** Tolerance for the clocks of two processes and a timer that fires early. */
const JITTER_MS = 3;
/** The reading thread takes a third of it. */
const MAX_BYTES = 330_000_000;
const MAX_MS = 600_000;
/** Error codes that a resumed run retries. */
const HEALING: ReadonlySet<string> = new Set(['network', 'timeout']);

let hostsProgram: string;
let runProgram: string;
const folder = temporaryFolder();
let hosts: ChildProcess;
let origins: readonly string[];
let said: AsyncIterator<string>;

beforeAll(async () => {
  [hostsProgram = '', runProgram = ''] = await Promise.all(
    ['hosts', 'run'].map((name) => childOf(fileURLToPath(new URL(`./soak/${name}.ts`, import.meta.url)))),
  );
});

beforeEach(async () => {
  hosts = start(hostsProgram, []);
  said = linesOf(hosts);
  origins = JSON.parse(await nextLine(said));
});
afterEach(() => void hosts.kill('SIGKILL'));

test('each URL has one result, memory is bounded and crawl delays are kept', {
  timeout: MAX_MS,
}, async () => {
  const out = join(folder, 'alone.ndjson');
  const run = start(runProgram, [JSON.stringify(origins), join(folder, 'alone.journal'), out]);
  const { growth } = JSON.parse(await nextLine(linesOf(run)));
  expect(growth).toBeLessThan(MAX_BYTES);
  await expectAll(out);
});

test('a run killed three times and resumed gives the same results', {
  timeout: MAX_MS,
}, async () => {
  const [journal, out] = [join(folder, 'killed.journal'), join(folder, 'killed.ndjson')];
  const again = (): ChildProcess => start(runProgram, [JSON.stringify(origins), journal, out]);
  for (let kill = 0; kill < 3; kill += 1) {
    const run = again();
    const moment = Math.floor(200 + Math.random() * 300) * (kill + 1);
    await vi.waitUntil(() => linesIn(out).length >= moment, { interval: 10, timeout: MAX_MS });
    run.kill('SIGKILL');
    await new Promise((resolve) => run.once('exit', resolve));
  }
  await nextLine(linesOf(again()));
  const lines = linesIn(out);
  // A result may be repeated for each kill, and outages are repeated each time.
  const lasting = lines.filter(([, outcome]) => !HEALING.has(outcome));
  expect(lasting.length - new Set(lasting.map(([url]) => url)).size).toBeLessThanOrEqual(3);
  await expectAll(out);
});

function start(program: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Each page has its outcome, and no host was asked too early. */
async function expectAll(out: string): Promise<void> {
  const outcomes = urlsOf(origins).map((url) => {
    const host = origins.findIndex((origin) => url.startsWith(`${origin}/`));
    const at = Number(new URL(url).pathname.slice(1));
    return [url, faultOf(host, at).code ?? headlineAt(host, at)] as const;
  });
  expect(Object.fromEntries(linesIn(out))).toEqual(Object.fromEntries(outcomes));
  hosts.kill('SIGTERM');
  expect(JSON.parse(await nextLine(said)).minMs).toBeGreaterThanOrEqual(GAP_MS - JITTER_MS);
}

/** Returns complete lines only: a kill may have torn the last one. */
function linesIn(file: string): [url: string, outcome: string][] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.flatMap((line) => (line.endsWith('"]') ? [JSON.parse(line)] : []));
}
