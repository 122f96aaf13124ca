import { checkOptions, mayHeal, type OptionKinds, optionKind, type ScrapeErrorCode } from '../../index.ts';
import { queueThose } from './add-pages.ts';
import { shardLetter } from './archive-worker.ts';
import { ALL_CODES, ERROR_CODES } from './error-codes.ts';
import { type Fleet, openFleet, withFleet } from './fleet.ts';
import { FLEET_OPTIONS, type FleetOptions } from './fleet-options.ts';
import type { DeadLetter } from './fleet-result.ts';

/** Which dead letters to requeue. */
export interface RequeueOptions extends FleetOptions {
  /** Error codes to requeue, or all. @defaultValue those that may succeed now: outages, busy hosts */
  readonly codes?: readonly ScrapeErrorCode[] | 'all';
}

const REQUEUE_OPTIONS: OptionKinds<RequeueOptions> = {
  ...FLEET_OPTIONS,
  codes: optionKind(`"${ALL_CODES}" or a list of codes such as ["timeout"]`, isCodes),
};

function isCodes(value: unknown): boolean {
  return value === ALL_CODES || (Array.isArray(value) && value.every((code) => ERROR_CODES.includes(code)));
}

const AT_ONCE = 500;

/**
 * Yields all dead letters, host by host.
 *
 * @example
 * for await (const { what, error } of deadLetters({ connection })) console.error(what, error.code);
 */
export async function* deadLetters(options: FleetOptions): AsyncGenerator<DeadLetter, void, undefined> {
  checkOptions(options, FLEET_OPTIONS);
  const fleet = openFleet(options);
  try {
    for (const letter of Object.values(await fleet.connection.hgetall(fleet.keys.refused)))
      yield JSON.parse(letter);
    for (const job of await fleet.archive.getFailed()) yield shardLetter(job);
    for (const host of await fleet.hostNames()) yield* fleet.list(host).failures();
  } finally {
    await fleet.close();
  }
}

/**
 * Requeues dead letters: those of hosts that were down or busy, or those with given codes. None is lost if the process is
 * killed halfway.
 *
 * @returns how many were requeued
 * @example
 * await requeueDeadLetters({ connection });
 * await requeueDeadLetters({ connection, codes: ['language-refused'] });
 */
export async function requeueDeadLetters(options: RequeueOptions): Promise<number> {
  return withFleet(options, REQUEUE_OPTIONS, async (fleet) => {
    const { codes } = options;
    let requeued = await requeueShards(fleet, codes);
    for (const host of await fleet.hostNames()) requeued += await requeuePages(fleet, host, codes);
    return requeued;
  });
}

/** An invalid URL stays invalid. */
function isChosen({ error }: DeadLetter, codes: RequeueOptions['codes']): boolean {
  if (error.code === 'invalid-url') return false;
  return codes === undefined ? mayHeal(error) : codes === ALL_CODES || codes.includes(error.code);
}

async function requeuePages(fleet: Fleet, host: string, codes: RequeueOptions['codes']): Promise<number> {
  const list = fleet.list(host);
  const urls: string[] = [];
  for await (const letter of list.failures()) {
    if (isChosen(letter, codes) && typeof letter.what === 'string') urls.push(letter.what);
  }
  let requeued = 0;
  for (let at = 0; at < urls.length; at += AT_ONCE)
    requeued += await list.retry(urls.slice(at, at + AT_ONCE));
  if (urls.length > 0) await queueThose(fleet, [{ host, ...(await list.add([])) }]);
  return requeued;
}

async function requeueShards({ archive }: Fleet, codes: RequeueOptions['codes']): Promise<number> {
  const chosen = (await archive.getFailed()).filter((job) => isChosen(shardLetter(job), codes));
  for (const job of chosen) await job.retry('failed', { resetAttemptsMade: true });
  return chosen.length;
}
