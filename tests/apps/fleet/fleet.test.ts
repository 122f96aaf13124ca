/** A whole fleet with hosts, Valkey and workers in processes of their own; workers are killed, and Valkey fails. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sum } from '../../../scripts/score.ts';
import {
  type ArchiveShard,
  deadLetters,
  enqueue,
  fleetStatus,
  pauseFleet,
  resumeFleet,
} from '../../../src/apps/fleet/index.ts';
import { type ScrapeItem, scrapeArticles } from '../../../src/index.ts';
import { pagesOfFiles } from '../../../src/sources/index.ts';
import { linesOf, nextLine } from '../../child-lines.ts';
import { childOf } from '../../children.ts';
import { gathered } from '../../sources/gathered.ts';
import { answer, warcRecord } from '../../sources/warc-file.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { articleAt, headlineAt } from './fleet/pages.ts';
import { hasValkey, startValkey, type Valkey } from './valkey.ts';

const HOSTS = 10;
/** Pages per host. They fill eight shards, and one worker ends within the third. `PAGES_EACH=500` suits a quiet machine. */
const EACH = Number(process.env.PAGES_EACH ?? 200);
const PAGES = HOSTS * EACH;
const GAP_MS = 20;
/** Tolerance for a host's timer that fires early. */
const JITTER_MS = 2;
const LOCK_MS = 2000;
const KILLS = 10;
const HOW = { gapMs: GAP_MS, lockMs: LOCK_MS, shardSize: 250, untilDone: true };

describe.skipIf(!hasValkey('a fleet at work'))('a fleet', () => {
  let hostsProgram: string;
  let workerProgram: string;
  const folders = temporaryFolder();
  let folder: string;
  let articles: string;
  let valkey: Valkey;
  let connection: Redis;
  let processes: ChildProcess[];

  beforeAll(async () => {
    [hostsProgram = '', workerProgram = ''] = await Promise.all(
      ['hosts', 'worker'].map((name) =>
        childOf(fileURLToPath(new URL(`./fleet/${name}.ts`, import.meta.url))),
      ),
    );
  });
  beforeEach(async () => {
    processes = [];
    folder = mkdtempSync(join(folders, 'fleet-'));
    articles = join(folder, 'articles');
    valkey = await startValkey();
    connection = valkey.connect();
  });
  afterEach(async () => {
    for (const one of processes) one.kill('SIGKILL');
    await valkey.remove();
  });

  test('reads each page once and keeps crawl delays, although a worker is killed and one stopped', async () => {
    const { origins, hosts, said } = await startHosts();
    const urls = urlsOf(origins, EACH);
    expect(await enqueue(urls, { connection })).toEqual({ added: PAGES, known: 0, refused: 0 });
    const [killed, stopped, left] = await Promise.all([0, 1, 2].map(() => startWorker()));
    await untilDone(0.3 * PAGES);
    killed?.process.kill('SIGKILL');
    await untilDone(0.6 * PAGES);
    stopped?.process.kill('SIGTERM');
    const { done } = await ended(stopped);
    expect(done).toBeGreaterThan(0);
    await ended(left);
    expect(await gathered(deadLetters({ connection }))).toEqual([]);
    expect(headlines()).toEqual(expected(EACH));

    expect(await enqueue(urls, { connection })).toEqual({ added: 0, known: PAGES, refused: 0 });
    const shards = readdirSync(articles);
    expect(await ended(await startWorker())).toMatchObject({ done: 0, failed: 0, written: 0 });
    expect(readdirSync(articles)).toEqual(shards);
    expect((await fleetStatus({ connection })).total).toMatchObject({ done: PAGES, failed: 0, waiting: 0 });

    hosts.kill('SIGTERM');
    const { minMs, pages, robots } = JSON.parse(await nextLine(said));
    expect(minMs).toBeGreaterThanOrEqual(GAP_MS - JITTER_MS);
    // The killed worker may leave one unfinished page per host, which is requested again.
    expect(pages - PAGES).toBeLessThanOrEqual(HOSTS);
    expect(robots).toBe(HOSTS);
  });

  test('loses and duplicates no article although ten workers are killed', async () => {
    const { origins, hosts, said } = await startHosts();
    await enqueue(urlsOf(origins, EACH), { connection });
    const workers = await Promise.all([0, 1].map(() => startWorker()));
    for (let kills = 1; kills <= KILLS; kills += 1) {
      await untilDone((kills * PAGES) / (KILLS + 2));
      workers.shift()?.process.kill('SIGKILL');
      workers.push(await startWorker());
    }
    await Promise.all(workers.map(ended));
    expect(headlines()).toEqual(expected(EACH));
    expect(await gathered(deadLetters({ connection }))).toEqual([]);
    hosts.kill('SIGTERM');
    const { minMs, pages } = JSON.parse(await nextLine(said));
    expect(minMs).toBeGreaterThanOrEqual(GAP_MS - JITTER_MS);
    // Each kill repeats at most one request per host that was being visited.
    expect(pages - PAGES).toBeLessThanOrEqual(KILLS * HOSTS);
  });

  test('completes its run after ten seconds without Valkey', async () => {
    const { origins } = await startHosts();
    await enqueue(urlsOf(origins, 60), { connection });
    const workers = await Promise.all([0, 1].map(() => startWorker()));
    await untilDone(200);
    await valkey.stop();
    await sleep(10_000);
    await valkey.start();
    await Promise.all(workers.map(ended));
    expect(headlines()).toEqual(expected(60));
    expect(await gathered(deadLetters({ connection }))).toEqual([]);
  });

  test('divides an archive between two workers, with the same output as one machine', async () => {
    const shards = writeShards(12, 120);
    const alone = await timed(shards, 1, 'alone');
    const together = await timed(shards, 2, 'together');
    const single = await singleMachine(shards);
    expect(single).toHaveLength(12 * 120);
    expect(linesIn('alone').sort()).toEqual(single);
    expect(linesIn('together').sort()).toEqual(single);
    // A page costs about the same work, as far as can be measured on a busy machine.
    expect(together.cpuMs / alone.cpuMs).toBeLessThan(1.5);
    expect(together.fewest).toBeGreaterThan(0);
  });

  function start(program: string, args: readonly string[]): ChildProcess {
    const started = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    processes.push(started);
    return started;
  }

  async function startHosts() {
    const hosts = start(hostsProgram, [String(HOSTS)]);
    const said = linesOf(hosts);
    return { hosts, said, origins: JSON.parse(await nextLine(said)) as string[] };
  }

  async function startWorker(how: object = HOW, into = articles): Promise<Started> {
    const process = start(workerProgram, [String(valkey.port), into, JSON.stringify(how)]);
    const said = linesOf(process);
    await nextLine(said);
    return { process, said };
  }

  async function untilDone(pages: number): Promise<void> {
    while ((await fleetStatus({ connection })).total.done < pages) await sleep(20);
  }

  /** Headlines of all written lines, including duplicates. */
  function headlines(): string[] {
    return linesIn('articles')
      .map((line) => JSON.parse(line).headline)
      .sort();
  }

  function linesIn(name: string): string[] {
    const at = join(folder, name);
    if (!existsSync(at)) return [];
    // A killed worker may leave a temporary file behind.
    const files = readdirSync(at).filter((file) => file.endsWith('.ndjson'));
    return files.flatMap((file) => readFileSync(join(at, file), 'utf8').trimEnd().split('\n'));
  }

  /** WARC files, each as two jobs: the first half of the records and the second. */
  function writeShards(count: number, pages: number): ArchiveShard[] {
    return Array.from({ length: count }, (_, host) => {
      const path = join(folder, `${host}.warc`);
      const records = Array.from({ length: pages }, (_, at) =>
        warcRecord({ url: `https://naya-akhbar.example/${host}/${at}`, block: answer(articleAt(host, at)) }),
      );
      writeFileSync(path, Buffer.concat(records));
      const length = sum(records.slice(0, pages / 2).map(({ byteLength }) => byteLength));
      const rest = sum(records.slice(pages / 2).map(({ byteLength }) => byteLength));
      return [
        { path, length },
        { path, offset: length, length: rest },
      ];
    }).flat();
  }

  async function timed(shards: readonly ArchiveShard[], count: number, into: string) {
    const prefix = `{${into}}`;
    const how = { ...HOW, prefix };
    await pauseFleet({ connection, prefix });
    await enqueue(shards, { connection, prefix });
    const workers = await Promise.all(
      Array.from({ length: count }, () => startWorker(how, join(folder, into))),
    );
    const queue = new Queue('archive', { connection, prefix });
    while ((await queue.getWorkersCount()) < count) await sleep(20);
    await queue.close();
    await resumeFleet({ connection, prefix });
    const sums = await Promise.all(workers.map(ended));
    return {
      cpuMs: sum(sums.map(({ cpuMs }) => cpuMs)) / count,
      fewest: Math.min(...sums.map(({ pages }) => pages)),
    };
  }
});

interface Started {
  readonly process: ChildProcess;
  readonly said: AsyncIterator<string>;
}

async function singleMachine(shards: readonly ArchiveShard[]): Promise<string[]> {
  const pages = pagesOfFiles(new Set(shards.map(({ path }) => path))) as AsyncIterable<ScrapeItem>;
  const results = await gathered(scrapeArticles(pages));
  return results.flatMap((result) => (result.article ? [JSON.stringify(result.article)] : [])).sort();
}

async function ended(worker: Started | undefined): Promise<Record<'done' | 'cpuMs' | 'pages', number>> {
  return JSON.parse(await nextLine((worker as Started).said));
}

/** URLs that alternate between hosts. */
function urlsOf(origins: readonly string[], pages: number): string[] {
  return Array.from({ length: pages }, (_, at) => origins.map((origin) => `${origin}/${at}`)).flat();
}

function expected(pages: number): string[] {
  const numbers = Array.from({ length: HOSTS * pages }, (_, at) => at);
  return numbers.map((at) => headlineAt(at % HOSTS, Math.floor(at / HOSTS))).sort();
}
