/** The worker: takes jobs of all queues, until it is told to stop. */
import { checkOptions, type OptionKinds } from '../arguments/check-options.ts';
import {
  callback,
  countLimit,
  flag,
  group,
  objectWith,
  pauseMs,
  positiveCount,
  signal as signalKind,
  timeLimitMs,
} from '../arguments/option-kinds.ts';
import { ScrapeError } from '../errors.ts';
import { CLIENT_OPTIONS, type Client, type ClientOptions, createClient } from '../fetch/client.ts';
import { teller } from '../fetch/events.ts';
import { GAP_MS } from '../fetch/host-queue.ts';
import { SYSTEM_CLOCK } from '../fetch/system-clock.ts';
import {
  openPageReader,
  type PageReader,
  READING_LIMITS,
  type ReadingLimits,
} from '../scrape/page-reader.ts';
import { READ_ARTICLE_OPTIONS, type ReadArticleOptions } from '../scrape/read-article.ts';
import { doPage } from './do-page.ts';
import { doShard } from './do-shard.ts';
import { FLEET_OPTIONS, type Fleet, type FleetOptions, openFleet } from './fleet.ts';
import { createFleetHostQueue } from './fleet-host-queue.ts';
import type { ArchiveShard } from './fleet-result.ts';
import { createFleetSiteTexts } from './fleet-site-texts.ts';
import { createHostLeases } from './host-lease.ts';
import { type OpenQueues, openQueues } from './open-queues.ts';
import { createPacer } from './pacer.ts';
import { readWarcShard, type ShardPages } from './read-warc-shard.ts';
import type { Sink } from './sink.ts';
import { createWriter, type Writer } from './writer.ts';

/** How a worker works. The parts of `ClientOptions` say how pages are fetched; all workers should have the same. */
export interface WorkOptions extends FleetOptions, Omit<ClientOptions, 'retries'>, ReadingLimits {
  /** How pages are read. */
  readonly extract?: ReadArticleOptions;
  /** Where results go. @defaultValue they wait for `takeResults`, or for a worker with a sink */
  readonly sink?: Sink;
  /** Articles in a shard of pages. @defaultValue 1000 */
  readonly shardSize?: number;
  /** A shard that is not full is written after so long, in milliseconds. @defaultValue 60,000 */
  readonly shardMs?: number;
  /**
   * Reads the pages of a piece of an archive, always in the same order. A worker without a sink does no archives.
   * @defaultValue readWarcShard
   */
  readonly readShard?: (shard: ArchiveShard) => ShardPages;
  /** Queues that are open at a time, each with a connection of its own. @defaultValue 100 */
  readonly maxQueues?: number;
  /** With so many results that nobody has taken, no page is begun. @defaultValue 20,000 */
  readonly maxResults?: number;
  /** A worker that is not heard of for so long has lost its jobs, hosts and shards, in milliseconds. @defaultValue 30,000 */
  readonly lockMs?: number;
  /** Stop when there is nothing left to do, and all results are written where there is a sink. @defaultValue false */
  readonly untilDone?: boolean;
  /** Stops the worker: what is begun is ended and written, and nothing more is begun. */
  readonly signal?: AbortSignal;
}

const { retries: _retries, ...REQUEST_OPTIONS } = CLIENT_OPTIONS;
const WORK_OPTIONS: OptionKinds<WorkOptions> = {
  ...FLEET_OPTIONS,
  ...REQUEST_OPTIONS,
  ...READING_LIMITS,
  extract: group(READ_ARTICLE_OPTIONS),
  sink: objectWith(['write'], 'a sink, such as ndjsonSink(folder)'),
  shardSize: positiveCount,
  shardMs: pauseMs,
  readShard: callback,
  maxQueues: positiveCount,
  maxResults: countLimit,
  lockMs: timeLimitMs,
  untilDone: flag,
  signal: signalKind,
};

/** What a worker has done. */
export interface WorkSummary {
  /** Jobs that were ended: pages and shards. */
  readonly done: number;
  /** Jobs that failed for good. */
  readonly failed: number;
  /** Articles that were written, those of other workers too. */
  readonly written: number;
}

const LOCK_MS = 30_000;
const LOOK_MS = 500;
const MAX_QUEUES = 100;
const MAX_RESULTS = 20_000;

/**
 * Works for a fleet: any number of processes on any number of machines may do so at once. Over all of them each host is
 * asked for one thing at a time, with the gap of `gapMs` or of its robots.txt behind it.
 *
 * Killed workers lose nothing: their jobs, and results that they were writing, go to others after `lockMs`. Pages have one
 * result each. A shard of an archive may be written twice, which gives the same file.
 *
 * Aborting `signal` stops it cleanly; a process should do so on SIGTERM.
 *
 * @returns when it has stopped
 * @throws what the sink throws, after a clean stop; ScrapeError `invalid-input` for an unknown option or an invalid value,
 * and for options that go together badly
 * @example
 * const stop = new AbortController();
 * process.once('SIGTERM', () => stop.abort());
 * const connection = new Redis('redis://queue.example', { maxRetriesPerRequest: null });
 * await work({ connection, contact: 'mailto:desk@lab.example', sink: ndjsonSink('articles'), signal: stop.signal });
 */
export async function work(options: WorkOptions): Promise<WorkSummary> {
  checkOptions(options, WORK_OPTIONS);
  assertWork(options);
  const { workers, pageTimeoutMs, extract, onEvent } = options;
  const pages = openPageReader({ workers, pageTimeoutMs, extract, tell: teller(onEvent) });
  const fleet = openFleet(options);
  const context = openContext(fleet, pages, options);
  try {
    await keepWorking(context, options).finally(() => stopWorking(context));
    await context.writer.write('all');
  } finally {
    await fleet.close();
  }
  return { ...context.queues.counts(), written: context.writer.written() };
}

function assertWork({ readShard, sink }: WorkOptions): void {
  if (readShard !== undefined && sink === undefined)
    throw new ScrapeError('invalid-input', 'archives are written where they are read: give a sink, too');
}

interface WorkerContext {
  readonly fleet: Fleet;
  readonly pages: PageReader;
  readonly client: Client;
  readonly queues: OpenQueues;
  readonly writer: Writer;
}

function openContext(fleet: Fleet, pages: PageReader, options: WorkOptions): WorkerContext {
  const { sink, extract, readShard = readWarcShard } = options;
  const { gapMs = GAP_MS, lockMs = LOCK_MS, maxQueues = MAX_QUEUES } = options;
  const { connection, keys, store } = fleet;
  const pacer = createPacer(fleet, gapMs);
  const leases = createHostLeases({
    connection,
    keyOf: keys.host,
    leaseMs: lockMs,
    sleep: SYSTEM_CLOCK.sleep,
  });
  // The signal stops the worker, not its requests.
  const { signal: _, ...clientOptions } = options;
  const client = createClient(clientOptions, {
    queue: createFleetHostQueue(leases, pacer),
    siteTexts: createFleetSiteTexts(connection, keys.text),
  });
  const writer = createWriter(store, { ...options, leaseMs: lockMs });
  const pageContext = { fleet, client, pages, pacer, extract };
  const shardContext = sink && { fleet, sink, readShard, pages, onWritten: writer.count };
  const queues = openQueues(fleet, {
    lockMs,
    maxQueues,
    onError: options.onError,
    onOpen: (name) => pacer.open(name),
    doPage: (job) => doPage(job, pageContext),
    doShard: shardContext && ((job) => doShard(job, shardContext)),
  });
  return { fleet, pages, client, queues, writer };
}

async function stopWorking({ queues, client, pages }: WorkerContext): Promise<void> {
  await queues.close();
  await Promise.all([client.close(), pages.close()]);
}

/** Looks for work, and writes what is there to write, until it is told to stop or there is nothing left. */
async function keepWorking({ fleet, queues, writer }: WorkerContext, options: WorkOptions): Promise<void> {
  const { signal, untilDone = false, maxResults = MAX_RESULTS, sink } = options;
  while (!signal?.aborted) {
    const begun = Date.now();
    const isIdle = !(await queues.look());
    await writer.write(isIdle ? 'all' : 'due');
    const { results, batches } = await fleet.store.backlog();
    queues.hold(results >= maxResults);
    if (untilDone && isIdle && (sink === undefined || results + batches === 0)) return;
    // With many thousand queues a look is work for Valkey.
    await SYSTEM_CLOCK.sleep(Math.max(LOOK_MS, 2 * (Date.now() - begun)), signal).catch(() => {});
  }
}
