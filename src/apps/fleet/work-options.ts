import {
  type Client,
  type ClientOptions,
  type OptionKinds,
  type PageReader,
  type ReadArticleOptions,
  type ReadingLimits,
  SCRAPE_OPTIONS,
} from '../../index.ts';
import type { SourceFailure, SourceItem } from '../../sources/index.ts';
import type { Fleet } from './fleet.ts';
import { FLEET_OPTIONS, type FleetOptions, KINDS, objectWith } from './fleet-options.ts';
import type { ArchiveShard, Sink } from './fleet-result.ts';

/** Pages of a shard, and errors in place of those that cannot be read. */
export type ShardPages = Iterable<SourceItem | SourceFailure> | AsyncIterable<SourceItem | SourceFailure>;

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
  /** Reads a part of an archive, always in the same order. Archives need a sink. @defaultValue readWarcShard */
  readonly readShard?: (shard: ArchiveShard) => ShardPages;
  /** Hosts visited at once. Each gives a page per `gapMs` at most: a hundred or two keep a core busy. @defaultValue 200 */
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

const { client, reader, journal, profiles, siteTexts, ...OPTIONS } = SCRAPE_OPTIONS;
const { onProgress, render, renderTimeoutMs, ...SHARED_OPTIONS } = OPTIONS;

export const WORK_OPTIONS: OptionKinds<WorkOptions> = {
  ...FLEET_OPTIONS,
  ...SHARED_OPTIONS,
  sink: objectWith(['write'], 'a sink, such as ndjsonSink(folder)'),
  shardSize: KINDS.positiveCount,
  shardMs: KINDS.pauseMs,
  readShard: KINDS.callback,
  maxHosts: KINDS.positiveCount,
  maxResults: KINDS.countLimit,
  lockMs: KINDS.timeLimitMs,
  untilDone: KINDS.flag,
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

/** What the parts of a worker share. */
export interface WorkerContext {
  readonly options: WorkOptions;
  readonly lockMs: number;
  readonly fleet: Fleet;
  readonly client: Client;
  readonly reader: PageReader;
  /** Counted as pages and shards are finished. */
  readonly summary: { -readonly [Count in keyof WorkSummary]: WorkSummary[Count] };
}
