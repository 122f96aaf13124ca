/** The producer: addresses and shards become jobs, as fast as the fleet does them. */
import { checkOptions, type OptionKinds, shown } from '../arguments/check-options.ts';
import {
  callback,
  count,
  countLimit,
  isIterable,
  positiveCount,
  signal as signalKind,
} from '../arguments/option-kinds.ts';
import { ScrapeError } from '../errors.ts';
import { cleanUrl } from '../fetch/clean-url.ts';
import { asScrapeError } from '../fetch/failure.ts';
import { SYSTEM_CLOCK } from '../fetch/system-clock.ts';
import { bury } from './dead-letters.ts';
import { FLEET_OPTIONS, type Fleet, type FleetOptions, openFleet } from './fleet.ts';
import { addJobs, type FleetJob, shardJob } from './fleet-job.ts';
import { ARCHIVE, idOf, queueOf, REFUSED } from './fleet-keys.ts';
import type { ArchiveShard } from './fleet-result.ts';

/** What a fleet is fed with: an address, or a piece of an archive. */
export type FleetItem = string | ArchiveShard;

/** How a fleet is fed. */
export interface EnqueueOptions extends FleetOptions {
  /** Attempts after the first, where another may help. @defaultValue 2 */
  readonly retries?: number;
  /**
   * So many queues are shared by all hosts, by a hash of their names; hosts of one queue share its pauses too. Meant for
   * lists of many thousand hosts. @defaultValue a queue for each host
   */
  readonly sharedQueues?: number;
  /** With so many jobs that wait, the source is not read on. @defaultValue 100,000 */
  readonly maxWaiting?: number;
  /** With so many results that nobody has taken, the source is not read on. @defaultValue 20,000 */
  readonly maxResults?: number;
  /** Ends it: what was read before is in the queues. */
  readonly signal?: AbortSignal;
  /** Told how far it is, after each step. */
  readonly onProgress?: (summary: EnqueueSummary) => void;
}

const ENQUEUE_OPTIONS: OptionKinds<EnqueueOptions> = {
  ...FLEET_OPTIONS,
  retries: count,
  sharedQueues: positiveCount,
  maxWaiting: countLimit,
  maxResults: countLimit,
  signal: signalKind,
  onProgress: callback,
};

/** What became of the items of a source. */
export interface EnqueueSummary {
  /** New jobs. */
  readonly added: number;
  /** Repeated in the source, waiting already, or done. */
  readonly known: number;
  /** No address: these are dead letters. */
  readonly refused: number;
}

const AT_ONCE = 500;
const LOOK_MS = 200;

/**
 * Puts pages and shards into the queues of a fleet. An address is known by its form without tracking parameters and
 * fragment: one that waits or is done is not added again. Where the fleet lags behind, the source is not read on.
 *
 * Items are added in steps of 500 and at the end: a source that never ends should be cut into pieces.
 *
 * @throws ScrapeError `invalid-input` for an unknown option or an invalid value, and for a source that is none; what the
 * source throws, when all that was read before is added; the reason of the signal.
 * @example
 * await enqueue(['https://naya-akhbar.example/up/nahar'], { connection });
 * await enqueue([{ path: 's3://corpus/2024-10/part-1.warc.gz' }], { connection });
 */
export async function enqueue(
  source: Iterable<FleetItem> | AsyncIterable<FleetItem>,
  options: EnqueueOptions,
): Promise<EnqueueSummary> {
  checkOptions(options, ENQUEUE_OPTIONS);
  assertSource(source);
  const fleet = openFleet(options);
  const producer = new Producer(fleet, options);
  try {
    try {
      for await (const item of source) await producer.take(item);
    } finally {
      await producer.flush();
    }
    return producer.summary;
  } finally {
    await fleet.close();
  }
}

function assertSource(source: unknown): void {
  if (isIterable(source)) return;
  const message = `the source must be an array or another iterable of URLs or shards, not ${shown(source)}`;
  throw new ScrapeError('invalid-input', message);
}

class Producer {
  summary: EnqueueSummary = { added: 0, known: 0, refused: 0 };
  readonly #fleet: Fleet;
  readonly #options: EnqueueOptions;
  readonly #queues = new Set<string>();
  #jobs = new Map<string, FleetJob>();

  constructor(fleet: Fleet, options: EnqueueOptions) {
    this.#fleet = fleet;
    this.#options = options;
  }

  async take(item: FleetItem): Promise<void> {
    const job = typeof item === 'string' ? await this.#pageJob(item) : shardJob(item);
    if (job === undefined) this.#count({ refused: 1 });
    else if (this.#jobs.has(job.id)) this.#count({ known: 1 });
    else this.#jobs.set(job.id, job);
    if (this.#jobs.size < AT_ONCE) return;
    await this.flush();
    await this.#roomForMore();
  }

  async flush(): Promise<void> {
    const jobs = [...this.#jobs.values()];
    this.#jobs = new Map();
    const fresh = await this.#freshOf(jobs);
    for (const name of new Set(fresh.map(({ queue }) => queue))) {
      const ofQueue = fresh.filter(({ queue }) => queue === name);
      await addJobs(this.#fleet, name, ofQueue, this.#options.retries ?? 2);
    }
    this.#count({ added: fresh.length, known: jobs.length - fresh.length });
  }

  /** No address at all is a dead letter, as it is a result of the local scrape. */
  async #pageJob(written: string): Promise<FleetJob | undefined> {
    try {
      const url = cleanUrl(written);
      const { name, label } = queueOf(url, this.#options.sharedQueues);
      await this.#register(name, label);
      return { id: idOf(url), queue: name, what: url };
    } catch (failure) {
      const error = asScrapeError(failure, written);
      if (error.code !== 'invalid-url') throw failure;
      const what = error.url ?? '';
      const job = { id: idOf(what), queue: REFUSED, what };
      await bury(this.#fleet, job, { error, attempts: 0 });
      return undefined;
    }
  }

  async #register(name: string, label: string): Promise<void> {
    if (this.#queues.has(name)) return;
    await this.#fleet.register({ name, label });
    this.#queues.add(name);
  }

  /** Jobs that are neither done nor in their queue. */
  async #freshOf(jobs: readonly FleetJob[]): Promise<FleetJob[]> {
    if (jobs.some(({ queue }) => queue === ARCHIVE)) await this.#register(ARCHIVE, ARCHIVE);
    const done = await this.#fleet.store.areDone(jobs.map(({ id }) => id));
    const left = jobs.filter((_, at) => !done[at]);
    const looks = this.#fleet.connection.pipeline();
    for (const { id, queue } of left) looks.exists(this.#fleet.queue(queue).toKey(id));
    const found = (await looks.exec()) ?? [];
    return left.filter((_, at) => found[at]?.[1] !== 1);
  }

  async #roomForMore(): Promise<void> {
    const { maxWaiting = 100_000, maxResults = 20_000, signal } = this.#options;
    signal?.throwIfAborted();
    while ((await this.#waiting()) >= maxWaiting || (await this.#results()) >= maxResults)
      await SYSTEM_CLOCK.sleep(LOOK_MS, signal);
  }

  async #waiting(): Promise<number> {
    const names = [...(await this.#fleet.names()).keys()];
    const counts = await Promise.all(names.map((name) => this.#fleet.counts(name)));
    return counts.reduce((sum, { waiting, delayed }) => sum + waiting + delayed, 0);
  }

  async #results(): Promise<number> {
    return (await this.#fleet.store.backlog()).results;
  }

  #count({ added = 0, known = 0, refused = 0 }: Partial<EnqueueSummary>): void {
    const before = this.summary;
    this.summary = {
      added: before.added + added,
      known: before.known + known,
      refused: before.refused + refused,
    };
    this.#options.onProgress?.(this.summary);
  }
}
