/** Shards of archives as BullMQ jobs, one job per shard. */
import type { Job, JobsOptions, Worker } from 'bullmq';
import { bullmq } from './bullmq.ts';
import type { Fleet } from './fleet.ts';
import { ARCHIVE, idOf } from './fleet-keys.ts';
import { type ArchiveShard, type DeadLetter, lostError } from './fleet-result.ts';

export interface ShardData {
  readonly shard: ArchiveShard;
}

export interface ArchiveWorkerOptions {
  readonly lockMs: number;
  readonly onError: ((error: Error) => void) | undefined;
  readonly doShard: (job: Job<ShardData>) => Promise<unknown>;
}

/** Maximum number of times that a shard may crash its worker. */
const MAX_STALLS = 3;
/** A shard that cannot be read is tried three times. Finished ones are kept, so that they are not added again. */
const SHARD_JOB: JobsOptions = {
  attempts: 3,
  backoff: { type: 'exponential', delay: 1000, jitter: 1 },
};

export function createArchiveWorker(fleet: Fleet, options: ArchiveWorkerOptions) {
  const { lockMs, doShard, onError = () => {} } = options;
  let worker: Worker<ShardData> | undefined;
  let done = 0;
  let failed = 0;
  const open = (): Worker<ShardData> => {
    const opened = new bullmq.Worker<ShardData>(ARCHIVE, doShard, {
      ...fleet.workerOptions(lockMs),
      maxStalledCount: MAX_STALLS,
    });
    opened.on('error', onError);
    opened.on('completed', () => {
      done += 1;
    });
    opened.on('failed', (job) => {
      if (job?.finishedOn !== undefined) failed += 1;
    });
    return opened;
  };
  return {
    /** Starts it, on the first call. */
    open(): void {
      worker ??= open();
    },
    counts: () => ({ done, failed }),
    /** Finishes the shard in progress. */
    close: async () => worker?.close(),
  };
}

/** Adds shards that were never added before. @returns how many were new */
export async function addShards({ archive }: Fleet, shards: readonly ArchiveShard[]): Promise<number> {
  const fresh = new Map<string, ArchiveShard>();
  for (const shard of shards) {
    const id = shardId(shard);
    if ((await archive.getJob(id)) === undefined) fresh.set(id, shard);
  }
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
export function shardLetter({ data: { shard }, failedReason = '' }: Job<ShardData>): DeadLetter {
  const isStalled = failedReason.startsWith('job stalled');
  return { what: shard, error: isStalled ? lostError(shard.path).toJSON() : JSON.parse(failedReason) };
}
