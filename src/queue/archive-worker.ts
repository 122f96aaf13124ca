/** Shards of archives, which BullMQ gives to workers: one job for each shard. */
import type { Job, JobsOptions, Worker } from 'bullmq';
import { bullmq } from './bullmq.ts';
import type { Fleet } from './fleet.ts';
import { ARCHIVE, idOf } from './fleet-keys.ts';
import type { ArchiveShard, DeadLetter } from './fleet-result.ts';
import { lostError } from './host-locks.ts';

/** The data of a job. */
export interface ShardData {
  readonly shard: ArchiveShard;
}

/** Options of the worker. */
export interface ArchiveWorkerOptions {
  readonly lockMs: number;
  readonly onError: ((error: Error) => void) | undefined;
  readonly doShard: (job: Job<ShardData>) => Promise<unknown>;
}

/** See the module comment. */
export interface ArchiveWorker {
  /** Starts it, on the first call. */
  open(): void;
  counts(): { readonly done: number; readonly failed: number };
  /** Finishes the shard in progress. */
  close(): Promise<void>;
}

/** Maximum number of times that a shard may crash its worker. */
const MAX_STALLS = 3;
/** BullMQ's own default. */
const MAX_RETRY_DELAY_MS = 15_000;
/** A shard that cannot be read is tried three times. Finished ones are kept for dashboards only. */
const SHARD_JOB: JobsOptions = {
  attempts: 3,
  backoff: { type: 'exponential', delay: 1000, jitter: 1 },
  removeOnComplete: { count: 100 },
  removeOnFail: { count: 1000 },
};

/** Makes a worker for archives. */
export function createArchiveWorker(fleet: Fleet, options: ArchiveWorkerOptions): ArchiveWorker {
  const { lockMs, doShard, onError = () => {} } = options;
  const { connection, prefix } = fleet;
  let worker: Worker<ShardData> | undefined;
  let done = 0;
  let failed = 0;
  const open = (): Worker<ShardData> => {
    const opened = new bullmq.Worker<ShardData>(ARCHIVE, doShard, {
      connection,
      prefix,
      lockDuration: lockMs,
      stalledInterval: lockMs,
      maxStalledCount: MAX_STALLS,
      // After a connection error; otherwise a worker with a short lock would miss many renewals.
      runRetryDelay: Math.min(MAX_RETRY_DELAY_MS, lockMs),
    });
    opened.on('error', onError);
    opened.on('completed', () => {
      done += 1;
    });
    opened.on('failed', (job, error) => {
      if (job?.finishedOn === undefined) return;
      failed += 1;
      if (isStalledTooOften(error)) void buryStalled(fleet, job).catch(onError);
    });
    return opened;
  };
  return {
    open() {
      worker ??= open();
    },
    counts: () => ({ done, failed }),
    close: async () => worker?.close(),
  };
}

/** Adds shards that are neither waiting nor finished. @returns how many are new */
export async function addShards(fleet: Fleet, shards: readonly ArchiveShard[]): Promise<number> {
  const { connection, keys, archive } = fleet;
  const fresh = new Map<string, ArchiveShard>();
  for (const shard of shards) {
    const id = shardId(shard);
    const isKnown = (await connection.sismember(keys.shards, id)) === 1 || (await archive.getJob(id));
    if (!isKnown) fresh.set(id, shard);
  }
  await archive.addBulk(
    [...fresh].map(([jobId, shard]) => ({ name: 'shard', data: { shard }, opts: { ...SHARD_JOB, jobId } })),
  );
  return fresh.size;
}

/** Two ranges of one file are two shards. */
export function shardId({ path, offset = 0, length }: ArchiveShard): string {
  return idOf(JSON.stringify([path, offset, length ?? null]));
}

/** Marks a shard as finished. @returns false if it was marked before */
export async function finishShard(
  { connection, keys }: Fleet,
  shard: ArchiveShard,
  pages: { readonly done: number; readonly failed: number },
): Promise<boolean> {
  if ((await connection.sadd(keys.shards, shardId(shard))) === 0) return false;
  await connection.hincrby(keys.shardPages, 'done', pages.done);
  await connection.hincrby(keys.shardPages, 'failed', pages.failed);
  return true;
}

/** Writes a dead letter, then marks its shard as finished: after a kill in between both are repeated. */
export async function buryShard(fleet: Fleet, shard: ArchiveShard, letter: DeadLetter): Promise<void> {
  await fleet.connection.hset(fleet.keys.failed, shardId(shard), JSON.stringify(letter));
  await finishShard(fleet, shard, { done: 0, failed: 1 });
}

/** BullMQ itself gives up on a job that stalls too often. */
function isStalledTooOften(error: Error): boolean {
  return error.message.startsWith('job stalled more than');
}

async function buryStalled(fleet: Fleet, { data: { shard } }: Job<ShardData>): Promise<void> {
  await buryShard(fleet, shard, { what: shard, error: lostError(shard.path).toJSON() });
}
