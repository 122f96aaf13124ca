/** The worker: processes jobs of all queues until it is stopped. */
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

/** Options of a worker. Those of `ClientOptions` apply to fetching; all workers should use the same. */
export interface WorkOptions extends FleetOptions, Omit<ClientOptions, 'retries'>, ReadingLimits {
  /** How pages are read. */
  readonly extract?: ReadArticleOptions;
  /** Where results are written. @defaultValue they wait for `takeResults`, or for a worker with a sink */
  readonly sink?: Sink;
  /** Articles in a shard of pages. @defaultValue 1000 */
  readonly shardSize?: number;
  /** A shard that is not full is written after this time, in milliseconds. @defaultValue 60,000 */
  readonly shardMs?: number;
  /**
   * Reads the pages of a part of an archive, always in the same order. A worker without a sink does not process archives.
   * @defaultValue readWarcShard
   */
  readonly readShard?: (shard: ArchiveShard) => ShardPages;
  /** Maximum number of open queues, each with its own connection. @defaultValue 100 */
  readonly maxQueues?: number;
  /** Workers pause at this many pending results. @defaultValue 20,000 */
  readonly maxResults?: number;
  /** A worker that is unresponsive for this long loses its jobs, hosts and shards, in milliseconds. @defaultValue 30,000 */
  readonly lockMs?: number;
  /** Stop when no jobs are left, and all results are written if there is a sink. @defaultValue false */
  readonly untilDone?: boolean;
  /** Stops the worker: jobs in progress are finished and written, and no more are started. */
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

/** Counts of a worker. */
export interface WorkSummary {
  /** Finished jobs: pages and shards. */
  readonly done: number;
  /** Jobs that failed permanently. */
  readonly failed: number;
  /** Articles written, including those of other workers. */
  readonly written: number;
}

const LOCK_MS = 30_000;
const LOOK_MS = 500;
const MAX_QUEUES = 100;
const MAX_RESULTS = 20_000;

/**
 * Works for a fleet of any number of processes on any number of machines. All together send each host
 * one request at a time, followed by the gap of `gapMs` or of its robots.txt.
 *
 * Killed workers lose nothing: their jobs, and the results they were writing, go to others after `lockMs`. Each page has one
 * result. A shard of an archive may be written twice, which gives the same file.
 *
 * Aborting `signal` stops it cleanly; a process should do so on SIGTERM.
 *
 * @returns when it has stopped
 * @throws what the sink throws, after a clean stop; ScrapeError `invalid-input` for an unknown option or an invalid value,
 * and for conflicting options
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
    throw new ScrapeError('invalid-input', 'archive jobs need options.sink');
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
  // The signal stops the worker but does not abort its requests.
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

/** Polls for jobs and writes results, until it is stopped or nothing is left. */
async function keepWorking({ fleet, queues, writer }: WorkerContext, options: WorkOptions): Promise<void> {
  const { signal, untilDone = false, maxResults = MAX_RESULTS, sink } = options;
  while (!signal?.aborted) {
    const begun = Date.now();
    const isIdle = !(await queues.look());
    await writer.write(isIdle ? 'all' : 'due');
    const { results, batches } = await fleet.store.backlog();
    queues.hold(results >= maxResults);
    if (untilDone && isIdle && (sink === undefined || results + batches === 0)) return;
    // With many thousand queues, polling is expensive for Valkey.
    await SYSTEM_CLOCK.sleep(Math.max(LOOK_MS, 2 * (Date.now() - begun)), signal).catch(() => {});
  }
}
