/**
 * Measures what a page costs (CPU of all threads, including the engine's helpers), compared with other readers of the
 * same pages in the same run, and what starting costs. On a busy machine the figures are too high, but ratios are not.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { formatTable } from '../src/apps/cli/print/table.ts';
import { answer, packedWarc, warcRecord } from '../tests/sources/warc-file.ts';
import { PROJECT, print, runCommand, UsageError } from './command-line.ts';
import { sizingRows } from './fleet-sizing.ts';
import { corpusFolders, FIXTURES, pagesToRead } from './saved-pages.ts';
import { median } from './score.ts';
import { distinctRows, medianCells } from './speed-distinct.ts';

const USAGE = 'usage: npm run speed -- [DIR…] [--pages 40] [--rounds 5] [--archive 600] [--against CHECKOUT]';
/** Corpora of distinct articles, read if SAMACHAR_CORPUS has them. */
const DISTINCT = new Set(['articles', 'dated', 'world', 'hindi', 'hindi2', 'synthetic']);
const READERS = ['bare parse', 'cheerio load', 'samachar', 'Readability + linkedom', 'Defuddle + linkedom'];
const [BARE = '', , OURS = ''] = READERS;
const STARTS = 7;
const KILOBYTE = 1000;
const COMMAND = commandOf(PROJECT);
const CONTENDER = fileURLToPath(new URL('speed-contender.mjs', import.meta.url));
/** All readers have the same young generation as a worker of the command. */
const LIKE_A_WORKER = ['--max-semi-space-size=32', '--no-allocation-site-pretenuring'];
const MEASURED = new URL('measured.mjs', import.meta.url).href;

/** A run of a program: CPU time of all its threads, and elapsed time. */
interface ProgramRun {
  readonly cpuMs: number;
  readonly seconds: number;
  readonly megabytes: number;
}

const OPTIONS = { pages: 40, rounds: 5, archive: 600, against: '' };

runCommand(USAGE, OPTIONS, async ({ pages: limit, rounds, archive, against }, words) => {
  const checkouts = against === '' ? [PROJECT] : [PROJECT, resolve(against)];
  const workshop = mkdtempSync(join(tmpdir(), 'samachar-speed-'));
  try {
    const corpora = corpusFolders().filter((folder) => DISTINCT.has(basename(folder)));
    print([machine()]);
    if (corpora.length > 0) print(['', ...distinctRows(corpora, { rounds, workshop, checkouts })]);
    print(['', ...startRows(workshop, corpora, checkouts), '']);
    if (against !== '') return;
    const folders = words.length === 0 ? [FIXTURES] : words;
    const pages = spread(folders.flatMap(pagesToRead), limit);
    if (pages.length === 0) throw new UsageError(`no page with a known URL in ${folders.join(', ')}`);
    const kilobytes = median(pages.map(({ file }) => statSync(file).size)) / KILOBYTE;
    const names = folders.map((folder) => basename(resolve(folder))).join(', ');
    print([`${names}: ${pages.length} pages, median ${kilobytes.toFixed(0)} kB; ${rounds} rounds, medians`]);
    const list = join(workshop, 'pages.json');
    writeFileSync(list, JSON.stringify(pages));
    print(['', ...(await readerRows(list, pages.length, rounds))]);
    print(['', ...commandRows(workshop, pages, archive)]);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
});

/** The same number of pages from each part of a folder. */
function spread<T>(pages: readonly T[], limit: number): T[] {
  const step = Math.max(1, pages.length / limit);
  return Array.from({ length: Math.min(limit, pages.length) }, (_, at) => pages[Math.floor(at * step)] as T);
}

/** More runnable processes than cores before the start: the figures are too high. */
function machine(): string {
  const [load = 0] = loadavg();
  const cores = availableParallelism();
  const state = load > cores / 2 ? `BUSY, load ${load.toFixed(1)}` : `idle, load ${load.toFixed(1)}`;
  const date = new Date().toISOString().slice(0, 10);
  return `Node ${process.versions.node}, ${cpus()[0]?.model.trim() ?? 'unknown CPU'}, ${cores} cores, ${state}, ${date}`;
}

async function readerRows(list: string, pages: number, rounds: number): Promise<string[]> {
  const times = await roundsOf(READERS, list, rounds);
  const rows = READERS.map((name) => [
    name,
    (median(times.get(name) ?? []) / pages).toFixed(2),
    medianRatio(times, name, BARE),
    medianRatio(times, name, OURS),
    allocated(name, list),
  ]);
  return formatTable([
    ['', 'CPU ms a page', '/ bare parse', '/ samachar', 'bytes allocated a byte'],
    ...rows,
  ]);
}

/** Median ratio, over the rounds, of the times of two readers in the same round. */
function medianRatio(times: ReadonlyMap<string, readonly number[]>, name: string, to: string): string {
  const others = times.get(to) ?? [];
  return median((times.get(name) ?? []).map((ms, round) => ms / (others[round] ?? ms))).toFixed(2);
}

/** CPU milliseconds for all pages, by name. Readers take turns, so that a slow moment of the machine affects all. */
async function roundsOf(
  names: readonly string[],
  list: string,
  rounds: number,
): Promise<Map<string, number[]>> {
  const children = names.map((name) => {
    const child = spawn(process.execPath, [...LIKE_A_WORKER, CONTENDER, name, list], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    return { name, child, lines: createInterface(child.stdout)[Symbol.asyncIterator]() };
  });
  const times = new Map<string, number[]>(names.map((name) => [name, []]));
  try {
    await Promise.all(children.map(({ lines }) => lines.next()));
    for (let round = 0; round < rounds; round += 1)
      for (const { name, child, lines } of children) {
        child.stdin.write('go\n');
        const { value, done } = await lines.next();
        if (done === true) throw new Error(`${name} has ended`);
        times.get(name)?.push(Number(value));
      }
  } finally {
    for (const { child } of children) child.kill();
  }
  return times;
}

function allocated(name: string, list: string): string {
  const words = ['--max-semi-space-size=256', CONTENDER, name, list, '--allocation'];
  const { stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  return Number(stdout).toFixed(1);
}

function startRows(workshop: string, corpora: readonly string[], checkouts: readonly string[]): string[] {
  const programs = checkouts.map((checkout) => programsOf(checkout, corpora));
  const rows = Object.keys(programs[0] ?? {}).map((name) => {
    const pairs = Array.from({ length: STARTS }, () =>
      programs.map((words) => programRun(workshop, words[name] ?? []).cpuMs),
    );
    return [name, ...medianCells(pairs)];
  });
  return formatTable([['start', 'CPU ms', ...checkouts.slice(1).map((name) => `/ ${name}`)], ...rows]);
}

/** The arguments of Node for each start. */
function programsOf(checkout: string, corpora: readonly string[]): Record<string, string[]> {
  const library = pathToFileURL(join(checkout, 'dist/index.js')).href;
  const command = commandOf(checkout);
  const all = [command, 'extract', ...corpora, '--quiet', '--exit-zero'];
  return {
    'node alone': ['-e', '0'],
    'import samachar': ['--input-type=module', '-e', `await import(${JSON.stringify(library)})`],
    'samachar --help': [command, '--help'],
    'samachar extract PAGE': [command, 'extract', pagesToRead(FIXTURES)[0]?.file ?? ''],
    ...(corpora.length > 0 && { 'samachar extract, distinct pages': all }),
  };
}

function commandOf(checkout: string): string {
  const { bin } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'));
  return join(checkout, bin.samachar);
}

function commandRows(workshop: string, pages: ReturnType<typeof pagesToRead>, count: number): string[] {
  const archive = join(workshop, 'pages.warc.gz');
  const records = pages.map(({ file, url }) => warcRecord({ url, block: answer(readFileSync(file)) }));
  const members = records.map((record) => packedWarc([record]));
  const all = Array.from({ length: count }, (_, at) => members[at % members.length] as Buffer);
  writeFileSync(archive, Buffer.concat(all));
  const out = join(workshop, 'out.ndjson');
  const runs = commandRuns().map(({ name, workers, before }) => {
    const flags = ['--workers', workers, '--quiet', '--exit-zero', '--overwrite', '--out', out];
    return { name, ...programRun(workshop, [COMMAND, 'extract', archive, ...flags], before) };
  });
  const rows = runs.map(({ name, cpuMs, seconds, megabytes }) => {
    return [name, (count / seconds).toFixed(0), (cpuMs / count).toFixed(1), megabytes.toFixed(0)];
  });
  const table = formatTable([[`command, ${count} pages`, 'pages/s', 'CPU ms a page', 'peak MB'], ...rows]);
  // What one worker needs, on as many cores as there are.
  const { cpuMs = 0, megabytes = 0 } = runs.at(-2) ?? {};
  const sizing = sizingRows({ pagesPerSecond: count / (cpuMs / 1000), megabytes });
  return [...table, '', ...formatTable([['3 billion pages', 'how', ''], ...sizing])];
}

function commandRuns(): { name: string; workers: string; before: string[] }[] {
  const pin = spawnSync('taskset', ['-c', '0', 'true']).status === 0;
  return [
    ...(pin ? [{ name: 'one worker on one core', workers: '1', before: ['taskset', '-c', '0'] }] : []),
    { name: 'one worker', workers: '1', before: [] },
    { name: 'two workers', workers: '2', before: [] },
  ];
}

function programRun(workshop: string, words: readonly string[], before: readonly string[] = []): ProgramRun {
  const file = join(workshop, 'measured.json');
  const [program = '', ...args] = [...before, process.execPath, '--import', MEASURED, ...words];
  const started = performance.now();
  const { status } = spawnSync(program, args, { stdio: 'ignore', env: { ...process.env, MEASURED: file } });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}`);
  const { cpuSeconds, peak } = JSON.parse(readFileSync(file, 'utf8'));
  return { cpuMs: 1000 * cpuSeconds, seconds, megabytes: peak / 1e6 };
}
