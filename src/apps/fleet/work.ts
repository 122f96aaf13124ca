import { setTimeout as sleep } from 'node:timers/promises';
import type { Queue } from 'bullmq';
import {
  type ClientOptions,
  checkOptions,
  createClient,
  type OptionKinds,
  openPageReader,
  type PageReader,
  type ReadArticleOptions,
  type ReadingLimits,
  SCRAPE_OPTIONS,
  ScrapeError,
} from '../../index.ts';
import { createArchiveWorker, readWarcShard, type ShardPages } from './archive-worker.ts';
import { type Fleet, openFleet } from './fleet.ts';
import {
  callback,
  countLimit,
  FLEET_OPTIONS,
  type FleetOptions,
  flag,
  objectWith,
  pauseMs,
  positiveCount,
  timeLimitMs,
} from './fleet-options.ts';
import type { ArchiveShard, Sink } from './fleet-result.ts';
import { createHostWorker } from './host-worker.ts';
import type { VisitContext } from './visit.ts';
import { createWriter } from './writer.ts';

/** Options of a worker. Those of `ClientOptions` apply to fetching; all workers should use the same. */
export interface WorkOptions extends FleetOptions, Omit<ClientOptions, 'siteTexts'>, ReadingLimits {
  /** How pages are read. */
  readonly extract?: ReadArticleOptions;
  /** Whether to learn hosts, as `scrapeArticles` does. Their profiles are kept with the fleet. @defaultValue true */
  readonly learn?: boolean;
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
  /**
   * Maximum number of hosts visited at once. Each gives at most one page per `gapMs`, so it takes a hundred or two to keep a
   * core busy. @defaultValue 200
   */
  readonly maxHosts?: number;
  /** Workers pause at this many pending results. @defaultValue 20,000 */
  readonly maxResults?: number;
  /** A worker that is unresponsive for this long loses its hosts and shards, in milliseconds. @defaultValue 30,000 */
  readonly lockMs?: number;
  /** Stop when nothing is left to do, and all results are written if there is a sink. @defaultValue false */
  readonly untilDone?: boolean;
  /** Stops the worker: pages in progress are finished, pending results written, and no more pages started. */
  readonly signal?: AbortSignal;
}

const {
  client: _client,
  reader: _reader,
  journal: _journal,
  profiles: _profiles,
  onProgress: _onProgress,
  render: _render,
  renderTimeoutMs: _renderTimeoutMs,
  siteTexts: _siteTexts,
  ...SHARED_OPTIONS
} = SCRAPE_OPTIONS;

const WORK_OPTIONS: OptionKinds<WorkOptions> = {
  ...FLEET_OPTIONS,
  ...SHARED_OPTIONS,
  sink: objectWith(['write'], 'a sink, such as ndjsonSink(folder)'),
  shardSize: positiveCount,
  shardMs: pauseMs,
  readShard: callback,
  maxHosts: positiveCount,
  maxResults: countLimit,
  lockMs: timeLimitMs,
  untilDone: flag,
};

/** Counts of a worker. */
export interface WorkSummary {
  /** Pages that gave an article, and finished shards. */
  readonly done: number;
  /** Pages and shards that failed permanently. */
  readonly failed: number;
  /** Articles written, including those of other workers. */
  readonly written: number;
}

const LOCK_MS = 30_000;
const LOOK_MS = 1000;
const MAX_HOSTS = 200;
const MAX_RESULTS = 20_000;

/**
 * Works for a fleet of any number of processes on any number of machines. A host is visited by one worker at a time, which
 * reads a few dozen of its pages as `scrapeArticles` does, so all together send it one request at a time, followed by the
 * gap of `gapMs` or of its robots.txt.
 *
 * Killed workers lose nothing: their hosts, and the results they were writing, go to others after `lockMs`. Each page has one
 * result. A shard of an archive may be written twice, which gives the same file.
 *
 * Aborting `signal` stops it cleanly; a process should do so on SIGTERM.
 *
 * @returns when it has stopped
 * @throws any error of the sink, after a clean stop; ScrapeError `invalid-input` for an unknown option or an invalid value,
 * and for conflicting options
 * @example
 * const stop = new AbortController();
 * process.once('SIGTERM', () => stop.abort());
 * const connection = new Redis('redis://queue.example', { maxRetriesPerRequest: null });
 * await work({ connection, contact: 'mailto:desk@lab.example', sink: ndjsonSink('articles'), signal: stop.signal });
 */
export async function work(options: WorkOptions): Promise<WorkSummary> {
  checkOptions(options, WORK_OPTIONS);
  const { workers, pageTimeoutMs, extract, readShard, sink } = options;
  if (readShard !== undefined && sink === undefined)
    throw new ScrapeError('invalid-input', 'archive jobs need options.sink');
  const reader = openPageReader(extract, { workers, pageTimeoutMs });
  const fleet = openFleet(options);
  const context = openContext(fleet, reader, options);
  try {
    await keepWorking(context, options).finally(() => stopWorking(context));
    await context.writer.write('all');
  } finally {
    await fleet.close();
  }
  return { ...context.counts(), written: context.writer.written() };
}

type WorkerContext = ReturnType<typeof openContext>;

function openContext(fleet: Fleet, reader: PageReader, options: WorkOptions) {
  const { sink, extract, readShard = readWarcShard, lockMs = LOCK_MS, onError, onEvent, signal } = options;
  // The signal stops the worker but does not abort its requests.
  const { signal: _, ...clientOptions } = options;
  const client = createClient({ ...clientOptions, siteTexts: fleet.siteTexts });
  const counts = { done: 0, failed: 0 };
  let isHeld = true;
  const visits: VisitContext = {
    fleet,
    client,
    reader,
    maxPagesPerArticle: extract?.maxPages,
    isLearning: options.learn !== false && extract?.profile === undefined,
    isHeld: () => isHeld,
    onPage: (state) => {
      counts[state] += 1;
    },
  };
  const limit = options.maxHosts ?? MAX_HOSTS;
  const hosts = createHostWorker({ context: visits, limit, lockMs, onError, signal });
  const writer = createWriter(fleet.results, { ...options, leaseMs: lockMs });
  const shards = { readShard, reader, onEvent, lockMs, onError, onWritten: writer.count };
  const archives = sink && createArchiveWorker(fleet, { ...shards, sink });
  return {
    fleet,
    client,
    reader,
    hosts,
    /** Starts or stops taking hosts and starting pages of the hosts being visited. */
    hold(isNowHeld: boolean): void {
      isHeld = isNowHeld;
      hosts.hold(isNowHeld);
    },
    counts() {
      const { done, failed } = archives?.counts() ?? { done: 0, failed: 0 };
      return { done: counts.done + done, failed: counts.failed + failed };
    },
    /** Undefined without a sink. */
    archives,
    writer,
  };
}

async function stopWorking({ hosts, archives, client, reader }: WorkerContext): Promise<void> {
  await Promise.all([hosts.close(), archives?.close()]);
  await Promise.all([client.close(), reader.close()]);
}

/** Checks what there is to do and writes results, until it is stopped or nothing is left. */
async function keepWorking(context: WorkerContext, options: WorkOptions): Promise<void> {
  const { fleet, archives, writer } = context;
  const { signal, untilDone = false, maxResults = MAX_RESULTS, sink } = options;
  while (!signal?.aborted) {
    const shards = await jobsIn(fleet.archive);
    if (shards > 0) archives?.open();
    const isIdle = (archives === undefined || shards === 0) && (await jobsIn(fleet.hosts)) === 0;
    const pending = await fleet.results.pending();
    context.hold((await fleet.hosts.isPaused()) || pending.results >= maxResults);
    await writer.write(isIdle ? 'all' : 'due', pending);
    if (untilDone && isIdle && (sink === undefined || (await isWritten(fleet)))) return;
    await sleep(LOOK_MS, undefined, { signal }).catch(() => {});
  }
}

async function jobsIn(queue: Queue): Promise<number> {
  const counts = await queue.getJobCounts('wait', 'active', 'delayed');
  return Object.values(counts).reduce((sum, count) => sum + count);
}

async function isWritten({ results: store }: Fleet): Promise<boolean> {
  const { results, batches } = await store.pending();
  return results + batches === 0;
}
