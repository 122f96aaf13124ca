/** Jobs: one for each page, and one for each shard of an archive. */
import type { Job } from 'bullmq';
import { MAX_PAUSE_MS, pauseBefore } from '../fetch/retry.ts';
import { isTransient } from '../fetch/retry-policy.ts';
import { asScrapeError } from '../io/network-failure.ts';
import type { Fleet } from './fleet.ts';
import { ARCHIVE, idOf } from './fleet-keys.ts';
import type { ArchiveShard } from './fleet-result.ts';

/** A job of a fleet. */
export interface FleetJob {
  readonly id: string;
  readonly queue: string;
  /** The URL of a page, or the location of a shard. */
  readonly what: string | ArchiveShard;
}

/** The data of a job in BullMQ. */
export type JobData = Pick<FleetJob, 'what'>;

/** Two ranges of one file are two jobs. */
export function shardJob({ path, offset, length }: ArchiveShard): FleetJob {
  const what = { path, ...(offset !== undefined && { offset }), ...(length !== undefined && { length }) };
  return { id: idOf(JSON.stringify([path, offset ?? 0, length ?? null])), queue: ARCHIVE, what };
}

/** Adds jobs to their queue. An existing one, by id, is left unchanged. */
export async function addJobs(
  fleet: Fleet,
  queue: string,
  jobs: readonly FleetJob[],
  retries: number,
): Promise<void> {
  const how = { attempts: retries + 1, backoff: { type: 'samachar' } };
  const name = queue === ARCHIVE ? 'shard' : 'page';
  await fleet
    .queue(queue)
    .addBulk(jobs.map(({ id, what }) => ({ name, data: { what }, opts: { jobId: id, ...how } })));
}

/** Whether a job is retried: by the rules of the local scrape, and as often as its producer allows. */
export function isTriedAgain(
  error: unknown,
  { attemptsMade, opts }: Pick<Job, 'attemptsMade' | 'opts'>,
): boolean {
  if (attemptsMade + 1 >= (opts.attempts ?? 1) || !isTransient(error)) return false;
  return (error.retryAfterMs ?? 0) <= MAX_PAUSE_MS;
}

/** The pause before the next attempt of a job, in milliseconds. */
export function backoff(attemptsMade: number, _type?: string, error?: Error): number {
  return Math.ceil(pauseBefore(attemptsMade, asScrapeError(error, '')));
}

/** The error of a job whose worker was lost too often. */
export function isStalledTooOften(error: Error): boolean {
  return error.message.startsWith('job stalled more than');
}

/** The name of a job in an error. */
export function urlOf(what: FleetJob['what']): string {
  return typeof what === 'string' ? what : what.path;
}
