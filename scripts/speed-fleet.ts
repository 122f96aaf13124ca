/**
 * Compares two workers of a fleet with one on shards of an archive, and both with processes that only extract; then it
 * computes what a large corpus would need. The time that a process needs to start and to compile its code is not
 * counted.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { linkSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { formatTable } from '../src/apps/cli/print/table.ts';
import { enqueue, fleetStatus } from '../src/apps/fleet/index.ts';
import { startValkey } from '../tests/apps/fleet/valkey.ts';
import { answer, packedWarc, warcRecord } from '../tests/sources/warc-file.ts';
import { print } from './command-line.ts';
import { sizingRows } from './fleet-sizing.ts';
import { FIXTURES, pagesToRead } from './saved-pages.ts';

/** Minimum speed of two workers relative to one, unless the machine has no more to give. */
const MIN_RATIO = 1.7;
/** Minimum share of the gain of two processes that only extract. */
const MIN_OF_CEILING = 0.9;
/** Pages per process before anything is measured: until then, its compiler uses a large part of another core. */
const WARM_UP = 6000;
/** Many short rounds, so that other work of the machine affects only a few. */
const ROUNDS = 5;
const ROUND_MS = 1200;
/** Small shards, since a shard is one step of the count. */
const PARTS = 4;
/** More shards than two workers can process in that time. */
const SHARDS = 2000;

/** Two processes that do the same work. */
interface Pair {
  readonly name: string;
  readonly processes: readonly [ChildProcess, ChildProcess];
  /** Pages that both have done so far. */
  readonly pages: () => Promise<number>;
}

/** Pages per second. */
interface Speed {
  readonly one: number;
  readonly two: number;
}

const CONTENDER = fileURLToPath(new URL('speed-contender.mjs', import.meta.url));
const { values } = parseArgs({ options: { pages: { type: 'string', default: FIXTURES } } });
const folder = mkdtempSync(join(tmpdir(), 'samachar-speed-'));
const valkey = await startValkey();
const pairs = [await startWorkers(), startExtracting()] as const;
try {
  const speeds = await Promise.race([measured(pairs), ended(pairs)]);
  report(speeds, megabytesOf(pairs[0].processes[0]));
} finally {
  for (const { processes } of pairs) tell(processes, 'SIGKILL');
  await valkey.remove();
  rmSync(folder, { recursive: true });
}

/** Measures each pair and one of each in turn, so that a slow moment of the machine affects all; the others are stopped. */
async function measured(all: readonly Pair[]): Promise<Map<Pair, Speed>> {
  for (const { processes, pages } of all)
    while ((await pages()) < processes.length * WARM_UP) await sleep(50);
  for (const { processes } of all) tell(processes, 'SIGSTOP');
  const best = new Map(all.map((pair) => [pair, { one: 0, two: 0 }]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [pair, { one, two }] of best) {
      const [first] = pair.processes;
      best.set(pair, {
        two: Math.max(two, await speedOf(pair.processes, pair.pages)),
        one: Math.max(one, await speedOf([first], pair.pages)),
      });
    }
  return best;
}

/** A process that has exited does not work. */
function ended(all: readonly Pair[]): Promise<never> {
  return new Promise((_, reject) => {
    for (const { name, processes } of all)
      for (const one of processes) one.once('exit', () => reject(new Error(`${name}: a process has ended`)));
  });
}

async function speedOf(processes: readonly ChildProcess[], pages: Pair['pages']): Promise<number> {
  tell(processes, 'SIGCONT');
  // Measures from one step of the count to another, so that a half-done step does not matter.
  const first = await nextStep(pages);
  await sleep(ROUND_MS);
  const last = await nextStep(pages);
  tell(processes, 'SIGSTOP');
  return (1000 * (last.pages - first.pages)) / (last.at - first.at);
}

async function nextStep(pages: Pair['pages']): Promise<{ readonly pages: number; readonly at: number }> {
  const before = await pages();
  for (;;) {
    const now = await pages();
    if (now > before) return { pages: now, at: performance.now() };
    await sleep(5);
  }
}

function tell(processes: readonly ChildProcess[], signal: NodeJS.Signals): void {
  for (const one of processes) one.kill(signal);
}

function report(speeds: ReadonlyMap<Pair, Speed>, megabytes: number): void {
  const rows = [...speeds].map(([{ name }, { one, two }]) => ({ name, one, two, ratio: two / one }));
  const cells = rows.map(({ name, one, two, ratio }) => {
    return [name, one.toFixed(0), two.toFixed(0), ratio.toFixed(2)];
  });
  const [workers = 0, ceiling = 0] = rows.map(({ ratio }) => ratio);
  if (workers < Math.min(MIN_RATIO, MIN_OF_CEILING * ceiling)) process.exitCode = 1;
  const pagesPerSecond = (rows[0]?.two ?? 0) / 2;
  print([
    `pages a second, best of ${ROUNDS}`,
    ...formatTable([['', 'one', 'two', 'ratio'], ...cells]),
    '',
    `rate ${pagesPerSecond.toFixed(0)} pages a second, memory ${megabytes.toFixed(0)} MB`,
    ...formatTable([['3 billion pages', 'how', ''], ...sizingRows({ pagesPerSecond, megabytes })]),
  ]);
}

/** Memory of a process that is working or stopped. */
function megabytesOf({ pid }: ChildProcess): number {
  const kilobytes = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  return Number(kilobytes) / 1000;
}

async function startWorkers(): Promise<Pair> {
  const connection = valkey.connect();
  const shards = writeShards();
  const pagesOfShard = pagesToRead(values.pages).length / PARTS;
  await enqueue(shards, { connection });
  const words = ['work', '--out', join(folder, 'articles'), '--redis', `redis://127.0.0.1:${valkey.port}`];
  const program = fileURLToPath(new URL('../dist/apps/cli/main.js', import.meta.url));
  const start = (): ChildProcess => spawn(process.execPath, [program, ...words], { stdio: 'inherit' });
  return {
    name: 'workers of a fleet',
    processes: [start(), start()],
    async pages() {
      const { done, failed } = (await fleetStatus({ connection })).total;
      return (done + failed) * pagesOfShard;
    },
  };
}

function startExtracting(): Pair {
  const list = join(folder, 'pages.json');
  writeFileSync(list, JSON.stringify(pagesToRead(values.pages)));
  const counts = [0, 0];
  const start = (at: number): ChildProcess => {
    const child = spawn(process.execPath, [CONTENDER, 'samachar', list, '--endless'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    createInterface(child.stdout as Readable).on('line', (line) => {
      counts[at] = Number(line);
    });
    return child;
  };
  return {
    name: 'only extracting',
    processes: [start(0), start(1)],
    pages: async () => counts.reduce((sum, count) => sum + count),
  };
}

/** The pages of a few shards, each under many paths. */
function writeShards(): { readonly path: string }[] {
  const pages = pagesToRead(values.pages);
  const parts = Array.from({ length: PARTS }, (_, part) => {
    const path = join(folder, `part-${part}.warc.gz`);
    const records = pages
      .filter((_page, at) => at % PARTS === part)
      .map(({ file, url }) => warcRecord({ url, block: answer(readFileSync(file)) }));
    writeFileSync(path, packedWarc(records));
    return path;
  });
  return Array.from({ length: SHARDS }, (_, at) => {
    const path = join(folder, `${at}.warc.gz`);
    linkSync(parts[at % PARTS] as string, path);
    return { path };
  });
}
