/** Shards of archives, which BullMQ itself gives to workers: they are few and long. */
import type { Job, Worker, WorkerOptions } from 'bullmq';
import { ScrapeError } from '../errors.ts';
import { bullmq } from './bullmq.ts';
import { bury } from './dead-letters.ts';
import { type Fleet, KEPT } from './fleet.ts';
import { backoff, isStalledTooOften, type JobData, urlOf } from './fleet-job.ts';
import { ARCHIVE } from './fleet-keys.ts';

/** Options of the worker. */
export interface ArchiveWorkerOptions {
  readonly lockMs: number;
  readonly onError: ((error: Error) => void) | undefined;
  readonly doShard: (job: Job<JobData>) => Promise<unknown>;
}

/** See the module comment. */
export interface ArchiveWorker {
  /** Starts it, on the first call. */
  open(): void;
  counts(): { readonly done: number; readonly failed: number };
  /** Finishes the shard in progress. */
  close(): Promise<void>;
}

/** Maximum number of times that a job may crash its worker. */
export const MAX_STALLS = 3;
/** BullMQ's own default. */
const MAX_REST_MS = 15_000;

/** Makes a worker for archives. */
export function createArchiveWorker(fleet: Fleet, options: ArchiveWorkerOptions): ArchiveWorker {
  let worker: Worker<JobData> | undefined;
  let done = 0;
  let failed = 0;
  const open = (): Worker<JobData> => {
    const opened = new bullmq.Worker<JobData>(ARCHIVE, options.doShard, workerOptions(fleet, options));
    opened.on('error', options.onError ?? (() => {}));
    opened.on('completed', () => {
      done += 1;
    });
    opened.on('failed', (job, error) => {
      if (job?.finishedOn === undefined) return;
      failed += 1;
      if (isStalledTooOften(error)) void buryStalled(fleet, job).catch(options.onError);
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

function workerOptions({ connection, prefix }: Fleet, { lockMs }: ArchiveWorkerOptions): WorkerOptions {
  return {
    connection,
    prefix,
    ...KEPT,
    lockDuration: lockMs,
    stalledInterval: lockMs,
    maxStalledCount: MAX_STALLS,
    // After a connection error; otherwise a worker with a short lock would miss many renewals.
    runRetryDelay: Math.min(MAX_REST_MS, lockMs),
    settings: { backoffStrategy: backoff },
  };
}

/** BullMQ itself gives up on a job that stalls too often. */
async function buryStalled(fleet: Fleet, job: Job<JobData>): Promise<void> {
  const { what } = job.data;
  const error = lostError(urlOf(what));
  await bury(
    fleet,
    { id: job.id as string, queue: job.queueName, what },
    { error, attempts: job.attemptsStarted },
  );
}

/** The error of a job whose workers were lost too often. */
export function lostError(url: string): ScrapeError {
  return new ScrapeError('aborted', 'the job stalled too often (worker lost)', { url });
}
