/**
 * Times the built `samachar extract` on an archive of fixtures, compared with extraction alone, and two threads
 * compared with one.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { formatTable } from '../src/apps/cli/print/table.ts';
import { packedWarc } from '../tests/sources/warc-file.ts';
import { fixtureRecords } from './fixture-archive.ts';
import { median } from './score.ts';

/** Shorter runs end before the engine is warm and memory is level, so only their share and peak are compared with floors. */
const PAGES = 5000;
/** Minimum share of the pages that extraction alone reads per second of one core. */
const MIN_SHARE = 0.85;
/** Minimum share of what two processes gain over one that does the work of both; each has to warm up too. */
const MIN_OF_CEILING = 0.85;
/** Limit for two workers, of which 200 each are young generation and its reserve. */
const MAX_MEGABYTES = 800;
/** Maximum memory in the last quarter of a run, relative to that in the second. */
const MAX_GROWTH = 1.25;
const MEGABYTE = 1_048_576;
/** Number of runs, of which the fastest counts: other work on the machine can only slow a run down. */
const ROUNDS = 2;

const COMMAND = fileURLToPath(new URL('../dist/apps/cli/main.js', import.meta.url));
const ALONE = fileURLToPath(new URL('extract-alone.mjs', import.meta.url));
const MEASURED = new URL('measured.mjs', import.meta.url).href;

/** A run over all pages. */
interface Run {
  readonly seconds: number;
  /** CPU time of all threads, including those of the engine. */
  readonly cpuSeconds: number;
}

/** A run of the command. */
interface CommandRun extends Run {
  readonly name: string;
  readonly peakMegabytes: number;
  readonly growth: number;
}

const pages = Number(process.argv[2] ?? PAGES);
if (!Number.isSafeInteger(pages) || pages < 100) {
  process.stderr.write('usage: npm run speed:command -- [PAGES], 100 or more\n');
  process.exit(2);
}

const isLong = pages >= PAGES;
const folder = mkdtempSync(join(tmpdir(), 'samachar-speed-'));
try {
  process.exitCode = await compare(writeArchives());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function compare({ plain, packed }: ReturnType<typeof writeArchives>): Promise<number> {
  const alone = await fastest(async () => (await runAlone(plain, [[0, pages]]))[0] as Run);
  const halves = await runAlone(plain, [
    [0, pages / 2],
    [pages / 2, pages],
  ]);
  const runs: CommandRun[] = [];
  for (const archive of isLong ? [plain, packed] : [packed])
    for (const workers of [0, 1, 2]) runs.push(await fastest(() => runCommand(archive, workers)));
  print(alone, runs);
  const ceiling = alone.seconds / Math.max(...halves.map(({ seconds }) => seconds));
  return verdict(alone, runs, ceiling);
}

/** The minimum of both times over some rounds, with the other values of the last round. */
async function fastest<R extends Run>(run: () => Promise<R>): Promise<R> {
  let best = await run();
  for (let round = 1; round < ROUNDS; round += 1) {
    const next = await run();
    best = {
      ...next,
      seconds: Math.min(best.seconds, next.seconds),
      cpuSeconds: Math.min(best.cpuSeconds, next.cpuSeconds),
    };
  }
  return best;
}

function print(alone: Run, runs: readonly CommandRun[]): void {
  const header = ['', 'pages/s', 'pages/s of CPU', 'share', 'peak MB', 'growth'];
  const rows = runs.map((run) => [
    run.name,
    ...speedsOf(run),
    shareOf(run, alone).toFixed(2),
    run.peakMegabytes.toFixed(0),
    run.growth.toFixed(2),
  ]);
  const table = formatTable([header, ['extraction alone', ...speedsOf(alone), '', '', ''], ...rows]);
  process.stdout.write(`${pages} pages\n${table.join('\n')}\n`);
}

function speedsOf({ seconds, cpuSeconds }: Run): string[] {
  return [seconds, cpuSeconds].map((time) => (pages / time).toFixed(0));
}

/** Time on all cores counts, so that a second core cannot hide the overhead of the command. */
function shareOf(run: Run, alone: Run): number {
  return alone.cpuSeconds / run.cpuSeconds;
}

/** @returns the exit code */
function verdict(alone: Run, runs: readonly CommandRun[], ceiling: number): number {
  const [none, one, two] = runs as readonly [CommandRun, CommandRun, CommandRun];
  const gain = one.seconds / two.seconds;
  process.stdout.write(
    `two threads beside the main one over one: ${gain.toFixed(2)}; ` +
      `two processes that extract half each over one that extracts all: ${ceiling.toFixed(2)}\n`,
  );
  const faults = [
    ...(shareOf(none, alone) < MIN_SHARE ? [`--workers 0 is below ${MIN_SHARE} of extraction alone`] : []),
    ...(isLong && gain < MIN_OF_CEILING * ceiling
      ? [`two threads gain less than ${MIN_OF_CEILING} of what two processes do`]
      : []),
    ...runs
      .filter(({ peakMegabytes }) => peakMegabytes > MAX_MEGABYTES)
      .map(({ name }) => `${name} needs more than ${MAX_MEGABYTES} MB`),
    ...runs
      .filter(({ growth }) => isLong && growth > MAX_GROWTH)
      .map(({ name }) => `the memory of ${name} grows`),
  ];
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  return faults.length === 0 ? 0 : 1;
}

function writeArchives(): { readonly plain: string; readonly packed: string } {
  const records = fixtureRecords(fileURLToPath(new URL('../fixtures', import.meta.url)), pages);
  const [plain, packed] = [join(folder, 'pages.warc'), join(folder, 'pages.warc.gz')];
  writeFileSync(plain, Buffer.concat(records));
  writeFileSync(packed, packedWarc(records));
  return { plain, packed };
}

/** Processes that extract parts of an archive, and start together when all have read it. */
async function runAlone(archive: string, parts: readonly (readonly [number, number])[]): Promise<Run[]> {
  const children = parts.map(([from, to]) =>
    spawn(process.execPath, [ALONE, archive, String(Math.floor(from)), String(Math.floor(to))], {
      stdio: ['pipe', 'pipe', 'inherit'],
    }),
  );
  const outputs = children.map(({ stdout }) => createInterface(stdout)[Symbol.asyncIterator]());
  await Promise.all(outputs.map((output) => output.next()));
  for (const { stdin } of children) stdin.write('go\n');
  return Promise.all(outputs.map(async (output) => JSON.parse((await output.next()).value) as Run));
}

async function runCommand(archive: string, workers: number): Promise<CommandRun> {
  const measured = join(folder, 'measured.json');
  const words = [
    'extract',
    archive,
    '--workers',
    String(workers),
    '--quiet',
    '--out',
    join(folder, 'out.ndjson'),
  ];
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', MEASURED, COMMAND, ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, MEASURED: measured },
  });
  const status = await statusOf(child);
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`samachar ${words.join(' ')} ended with ${status}`);
  const { cpuSeconds, peak, samples } = JSON.parse(readFileSync(measured, 'utf8'));
  const name = `--workers ${workers}, ${archive.endsWith('.gz') ? '.warc.gz' : '.warc'}`;
  return { name, seconds, cpuSeconds, peakMegabytes: peak / MEGABYTE, growth: growthOf(samples) };
}

function statusOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on('close', resolve));
}

function growthOf(samples: readonly number[]): number {
  const quarter = samples.length / 4;
  return median(samples.slice(3 * quarter)) / median(samples.slice(quarter, 2 * quarter));
}
