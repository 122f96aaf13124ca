/** Dead letters: pages that failed permanently, each with its error. */

import type { Job } from 'bullmq';
import { checkOptions, type OptionKinds, optionKind } from '../arguments/check-options.ts';
import { ALL_CODES, ERROR_CODES } from '../arguments/error-codes.ts';
import { count } from '../arguments/option-kinds.ts';
import type { ScrapeError, ScrapeErrorCode } from '../errors.ts';
import { mayHeal } from '../fetch/retry-policy.ts';
import { FLEET_OPTIONS, type Fleet, type FleetOptions, openFleet } from './fleet.ts';
import { addPages, addShards, type FleetJob } from './fleet-job.ts';
import { ARCHIVE, DEAD_LETTERS, REFUSED } from './fleet-keys.ts';
import type { ArchiveShard } from './fleet-result.ts';

/** A page or a shard that failed permanently. */
export interface DeadLetter {
  /** Its queue, which it is requeued to. */
  readonly queue: string;
  /** The URL of a page, or the location of a shard. */
  readonly what: string | ArchiveShard;
  readonly error: ReturnType<ScrapeError['toJSON']>;
  /** Number of attempts. */
  readonly attempts: number;
}

interface FinalFailure {
  readonly error: ScrapeError;
  readonly attempts: number;
}

/** Which dead letters to requeue. */
export interface RequeueOptions extends FleetOptions {
  /** Those with these codes, or all. @defaultValue those that may succeed now: outages, busy hosts */
  readonly codes?: readonly ScrapeErrorCode[] | 'all';
  /** Number of retries. @defaultValue 2 */
  readonly retries?: number;
}

const REQUEUE_OPTIONS: OptionKinds<RequeueOptions> = {
  ...FLEET_OPTIONS,
  codes: optionKind(`"${ALL_CODES}" or a list of codes such as ["timeout"]`, isCodes),
  retries: count,
};

function isCodes(value: unknown): boolean {
  return value === ALL_CODES || (Array.isArray(value) && value.every((code) => ERROR_CODES.includes(code)));
}

const AT_ONCE = 500;

/** Writes a dead letter, then marks its job as done: after a kill in between both are repeated. */
export async function bury(fleet: Fleet, job: FleetJob, failure: FinalFailure): Promise<void> {
  const { id, queue } = job;
  await writeLetter(fleet, job, failure);
  await fleet.store.finish({ id, queue, done: 0, failed: 1 });
}

/** Writes a dead letter. The caller marks its job as done. */
export async function writeLetter(
  fleet: Fleet,
  { id, queue, what }: FleetJob,
  { error, attempts }: FinalFailure,
): Promise<void> {
  const letter: DeadLetter = { queue, what, error: error.toJSON(), attempts };
  await fleet.queue(DEAD_LETTERS).add('dead', letter, { jobId: id });
}

/**
 * Yields all dead letters, oldest first.
 *
 * @example
 * for await (const { what, error } of deadLetters({ connection })) console.error(what, error.code);
 */
export async function* deadLetters(options: FleetOptions): AsyncGenerator<DeadLetter, void, undefined> {
  checkOptions(options, FLEET_OPTIONS);
  const fleet = openFleet(options);
  try {
    for await (const { data } of lettersOf(fleet)) yield data;
  } finally {
    await fleet.close();
  }
}

/**
 * Requeues dead letters: those of hosts that were down or busy, or those with given codes. A kill in the
 * middle loses none.
 *
 * @returns how many
 * @example
 * await requeueDeadLetters({ connection });
 * await requeueDeadLetters({ connection, codes: ['language-refused'] });
 */
export async function requeueDeadLetters(options: RequeueOptions): Promise<number> {
  checkOptions(options, REQUEUE_OPTIONS);
  const { codes, retries = 2 } = options;
  const fleet = openFleet(options);
  try {
    const chosen: Job<DeadLetter>[] = [];
    for await (const letter of lettersOf(fleet)) if (isChosen(letter.data, codes)) chosen.push(letter);
    for (const letter of chosen) await requeue(letter, fleet, retries);
    return chosen.length;
  } finally {
    await fleet.close();
  }
}

/** An invalid URL stays invalid. */
function isChosen({ queue, error }: DeadLetter, codes: RequeueOptions['codes']): boolean {
  if (queue === REFUSED) return false;
  return codes === undefined ? mayHeal(error) : codes === 'all' || codes.includes(error.code);
}

async function requeue(letter: Job<DeadLetter>, fleet: Fleet, retries: number): Promise<void> {
  const { queue, what } = letter.data;
  const id = letter.id as string;
  await fleet.queue(queue).remove(id);
  await fleet.store.forget(id);
  const job = { id, queue, what, label: '' };
  await (queue === ARCHIVE ? addShards(fleet, [job], retries) : addPages(fleet, [job], retries));
  await letter.remove();
}

async function* lettersOf(fleet: Fleet): AsyncGenerator<Job<DeadLetter>, void, undefined> {
  const queue = fleet.queue(DEAD_LETTERS);
  for (let start = 0; ; start += AT_ONCE) {
    const letters = await queue.getJobs(['waiting'], start, start + AT_ONCE - 1, true);
    yield* letters as Job<DeadLetter>[];
    if (letters.length < AT_ONCE) return;
  }
}
