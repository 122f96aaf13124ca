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
import { type ArchiveWorker, createArchiveWorker, lostError } from './archive-worker.ts';
import { buryPage, doPage } from './do-page.ts';
import { doShard } from './do-shard.ts';
import { FLEET_OPTIONS, type Fleet, type FleetOptions, openFleet } from './fleet.ts';
import { createFleetHostQueue } from './fleet-host-queue.ts';
import type { ArchiveShard } from './fleet-result.ts';
import { createFleetSiteTexts } from './fleet-site-texts.ts';
import { createFrontier, type Frontier } from './frontier.ts';
import { createHostLeases } from './host-lease.ts';
import { createPageCrew, type PageCrew } from './page-crew.ts';
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
  /** Maximum number of hosts whose pages are in progress at once. @defaultValue 100 */
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
const LOOK_MS = 1000;
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
  return { ...countsOf(context), written: context.writer.written() };
}

function assertWork({ readShard, sink }: WorkOptions): void {
  if (readShard !== undefined && sink === undefined)
    throw new ScrapeError('invalid-input', 'archive jobs need options.sink');
}

interface WorkerContext {
  readonly fleet: Fleet;
  readonly frontier: Frontier;
  readonly pages: PageReader;
  readonly client: Client;
  readonly crew: PageCrew;
  /** Without a sink there is none. */
  readonly archives: ArchiveWorker | undefined;
  readonly writer: Writer;
}

function openContext(fleet: Fleet, pages: PageReader, options: WorkOptions): WorkerContext {
  const { sink, extract, readShard = readWarcShard, onError, signal } = options;
  const { gapMs = GAP_MS, lockMs = LOCK_MS, maxQueues = MAX_QUEUES } = options;
  const { connection, keys, prefix, store } = fleet;
  const leaseMs = lockMs;
  const leases = createHostLeases({ connection, keyOf: keys.host, leaseMs, sleep: SYSTEM_CLOCK.sleep });
  const frontier = createFrontier({ connection, keys, prefix, leaseMs });
  // The signal stops the worker but does not abort its requests.
  const { signal: _, ...clientOptions } = options;
  const client = createClient(clientOptions, {
    queue: createFleetHostQueue(leases, (url, ms) => crew.onGap(url, ms)),
    siteTexts: createFleetSiteTexts(connection, keys.text),
  });
  const crew = createPageCrew({
    frontier,
    leases,
    limit: maxQueues,
    gapMs,
    lockMs,
    doPage: (job) => doPage(job, { fleet, client, pages, extract }),
    giveUp: (job) => buryPage(fleet, job, lostError(job.url)),
    onError,
    signal,
  });
  const writer = createWriter(store, { ...options, leaseMs });
  const shardContext = sink && { fleet, sink, readShard, pages, onWritten: writer.count };
  const archives =
    shardContext &&
    createArchiveWorker(fleet, { lockMs, onError, doShard: (job) => doShard(job, shardContext) });
  return { fleet, frontier, pages, client, crew, archives, writer };
}

function countsOf({ crew, archives }: WorkerContext): Pick<WorkSummary, 'done' | 'failed'> {
  const pages = crew.counts();
  const shards = archives?.counts() ?? { done: 0, failed: 0 };
  return { done: pages.done + shards.done, failed: pages.failed + shards.failed };
}

async function stopWorking({ crew, archives, client, pages }: WorkerContext): Promise<void> {
  await Promise.all([crew.close(), archives?.close()]);
  await Promise.all([client.close(), pages.close()]);
}

/** Looks what there is to do and writes results, until it is stopped or nothing is left. */
async function keepWorking(context: WorkerContext, options: WorkOptions): Promise<void> {
  const { fleet, frontier, crew, archives, writer } = context;
  const { signal, untilDone = false, maxResults = MAX_RESULTS, sink } = options;
  while (!signal?.aborted) {
    const { queues, shards, isPaused, ...pending } = await frontier.look();
    if (shards > 0) archives?.open();
    const isIdle = queues === 0 && (archives === undefined || shards === 0);
    crew.hold(isPaused || pending.results >= maxResults);
    await writer.write(isIdle ? 'all' : 'due', pending);
    if (untilDone && isIdle && (sink === undefined || (await isWritten(fleet)))) return;
    await SYSTEM_CLOCK.sleep(LOOK_MS, signal).catch(() => {});
  }
}

async function isWritten({ store }: Fleet): Promise<boolean> {
  const { results, batches } = await store.backlog();
  return results + batches === 0;
}
