/** Shards of archives as BullMQ jobs, one job per shard. */
import type { Job, JobsOptions } from 'bullmq';
import { ScrapeError, type ScrapeErrorCode, type ScrapeItem, scrapeArticles } from '../../index.ts';
import { pagesOfWarcFile } from '../../sources/index.ts';
import type { Fleet } from './fleet.ts';
import { ARCHIVE, idOf } from './fleet-keys.ts';
import {
  type ArchiveShard,
  type DeadLetter,
  type FleetResult,
  lostError,
  type Sink,
} from './fleet-result.ts';
import type { ShardPages, WorkerContext } from './work-options.ts';

type ShardJob = Job<{ readonly shard: ArchiveShard }>;

const MAX_CRASHES = 3;
/** A shard that cannot be read or written is tried three times. Finished ones are kept, so that they are not added again. */
const SHARD_JOB: JobsOptions = { attempts: 3, backoff: { type: 'exponential', delay: 1000, jitter: 1 } };

export function openArchiveWorker(context: WorkerContext, sink: Sink) {
  const { fleet, lockMs, summary } = context;
  /** @returns a report, which BullMQ stores with the job */
  const process = async ({ data: { shard } }: ShardJob) => {
    try {
      const report = await writeShard(shard, sink, context);
      summary.written += report.articles;
      return report;
    } catch (cause) {
      throw new Error(JSON.stringify(asShardError(cause, shard.path)));
    }
  };
  const worker = fleet.openWorker(ARCHIVE, process, lockMs, { maxStalledCount: MAX_CRASHES });
  worker.on('completed', () => {
    summary.done += 1;
  });
  worker.on('failed', (job) => {
    if (job?.finishedOn !== undefined) summary.failed += 1;
  });
  return worker;
}

/** Writes the articles of a shard as one shard of the sink. */
async function writeShard(shard: ArchiveShard, sink: Sink, { reader, options }: WorkerContext) {
  const { readShard = readWarcShard, onEvent } = options;
  const errors: Partial<Record<ScrapeErrorCode, number>> = {};
  const count = ({ code }: ScrapeError): void => {
    errors[code] = (errors[code] ?? 0) + 1;
  };
  let [readPages, unread] = [0, undefined as ScrapeError | undefined];
  async function* items(): AsyncGenerator<ScrapeItem, void, undefined> {
    for await (const page of readShard(shard)) {
      if ('error' in page) {
        count(page.error);
        unread ??= page.error;
        continue;
      }
      const { url = page.name, html, charset } = page;
      readPages += 1;
      yield { url, html, ...(charset !== undefined && { charset }) };
    }
  }
  // Pages are local, so few are kept in memory.
  const how = { reader, concurrency: 1, ...(onEvent && { onEvent }) };
  async function* articles(): AsyncGenerator<FleetResult, void, undefined> {
    for await (const result of scrapeArticles(items(), how)) {
      if (result.error) count(result.error);
      else yield { url: result.url, article: result.article, rights: result.rights };
    }
    // If there is no other page, the archive itself is unreadable.
    if (unread !== undefined && readPages === 0) throw unread;
  }
  const written = await sink.write(articles());
  return { articles: written?.results ?? 0, errors, ...(written && { shard: written.name }) };
}

function asShardError(cause: unknown, path: string): ScrapeError {
  if (cause instanceof ScrapeError) return cause;
  const message = `the shard cannot be processed: ${cause instanceof Error ? cause.message : String(cause)}`;
  return new ScrapeError('invalid-input', message, { url: path, cause });
}

/**
 * Reads a WARC file, or a range of its bytes that begins and ends with a record.
 *
 * @example
 * await work({ connection, sink: ndjsonSink('articles'), readShard: readWarcShard }); // the default
 */
export function readWarcShard({ path, offset = 0, length }: ArchiveShard): ShardPages {
  if (length === undefined && offset === 0) return pagesOfWarcFile(path);
  const end = length === undefined ? Number.MAX_SAFE_INTEGER : offset + length;
  return pagesOfWarcFile(path, { ranges: [{ start: offset, end }] });
}

/** Adds shards that were never added before. @returns how many were new */
export async function addShards({ archive }: Fleet, shards: readonly ArchiveShard[]): Promise<number> {
  const fresh = new Map(shards.map((shard) => [shardId(shard), shard]));
  for (const id of fresh.keys()) if ((await archive.getJob(id)) !== undefined) fresh.delete(id);
  await archive.addBulk(
    [...fresh].map(([jobId, shard]) => ({ name: 'shard', data: { shard }, opts: { ...SHARD_JOB, jobId } })),
  );
  return fresh.size;
}

/** Two ranges of one file are two shards. */
function shardId({ path, offset = 0, length }: ArchiveShard): string {
  return idOf(JSON.stringify([path, offset, length ?? null]));
}

/** The dead letter of a failed job. Its reason is the error as JSON, unless BullMQ has given up on the job. */
export function shardLetter({ data: { shard }, failedReason = '' }: ShardJob): DeadLetter {
  const isStalled = failedReason.startsWith('job stalled');
  return { what: shard, error: isStalled ? lostError(shard.path).toJSON() : JSON.parse(failedReason) };
}
