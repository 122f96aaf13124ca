/** The producer: turns URLs and shards into jobs, at the pace of the fleet. */
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
import { SYSTEM_CLOCK } from '../fetch/system-clock.ts';
import { cleanUrl } from '../io/clean-url.ts';
import { asScrapeError } from '../io/network-failure.ts';
import { bury } from './dead-letters.ts';
import { FLEET_OPTIONS, type Fleet, type FleetOptions, openFleet } from './fleet.ts';
import { addPages, addShards, type FleetJob, type PageToAdd, shardJob } from './fleet-job.ts';
import { ARCHIVE, idOf, queueOf, REFUSED } from './fleet-keys.ts';
import type { ArchiveShard } from './fleet-result.ts';

/** An input of a fleet: a URL, or a part of an archive. */
export type FleetItem = string | ArchiveShard;

/** Options of the producer. */
export interface EnqueueOptions extends FleetOptions {
  /** Retries after a transient failure. @defaultValue 2 */
  readonly retries?: number;
  /**
   * Number of shared queues; hosts are hashed onto them and share rate limits. Meant for
   * lists of many thousand hosts. @defaultValue a queue for each host
   */
  readonly sharedQueues?: number;
  /** Reading of the source pauses at this many waiting jobs. @defaultValue 100,000 */
  readonly maxWaiting?: number;
  /** Reading of the source pauses at this many pending results. @defaultValue 20,000 */
  readonly maxResults?: number;
  /** Stops it; everything read so far is in the queues. */
  readonly signal?: AbortSignal;
  /** Called with the progress after each step. */
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

/** Counts of the items of a source. */
export interface EnqueueSummary {
  /** New jobs. */
  readonly added: number;
  /** Repeated in the source, already waiting, or done. */
  readonly known: number;
  /** Invalid URLs, which become dead letters. */
  readonly refused: number;
}

const AT_ONCE = 500;
const LOOK_MS = 200;

/**
 * Adds pages and shards to the queues of a fleet. A URL is identified without its tracking parameters and
 * fragment: one that is waiting or done is not added again. If the fleet lags behind, reading of the source pauses.
 *
 * Items are added in batches of 500 and at the end: split an endless source into pieces.
 *
 * @throws ScrapeError `invalid-input` for an unknown option or an invalid value, and for an invalid source; what the
 * source throws, after everything read before is added; the reason of the signal.
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
  /** Queues that the fleet knows, as far as this producer knows. */
  readonly #announced = new Set<string>();
  #jobs = new Map<string, PageToAdd>();

  constructor(fleet: Fleet, options: EnqueueOptions) {
    this.#fleet = fleet;
    this.#options = options;
  }

  async take(item: FleetItem): Promise<void> {
    const job = typeof item === 'string' ? await this.#pageJob(item) : { ...shardJob(item), label: ARCHIVE };
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
    const { retries = 2 } = this.#options;
    const pages = jobs.filter(({ queue }) => queue !== ARCHIVE).map((page) => this.#announce(page));
    const shards = jobs.filter(({ queue }) => queue === ARCHIVE);
    const added = await addPages(this.#fleet, pages, retries);
    for (const { queue } of pages) this.#announced.add(queue);
    const addedShards = await addShards(this.#fleet, shards, retries);
    this.#count({ added: added + addedShards, known: jobs.length - added - addedShards });
  }

  /** The name of a queue is sent once. */
  #announce(page: PageToAdd): PageToAdd {
    return this.#announced.has(page.queue) ? { ...page, label: '' } : page;
  }

  /** An invalid URL is a dead letter, as it is a failed result of the local scrape. */
  async #pageJob(written: string): Promise<PageToAdd | undefined> {
    try {
      const url = cleanUrl(written);
      const { name, label } = queueOf(url, this.#options.sharedQueues);
      return { id: idOf(url), queue: name, what: url, label };
    } catch (failure) {
      const error = asScrapeError(failure, written);
      if (error.code !== 'invalid-url') throw failure;
      const what = error.url ?? '';
      const job: FleetJob = { id: idOf(what), queue: REFUSED, what };
      await bury(this.#fleet, job, { error, attempts: 0 });
      return undefined;
    }
  }

  async #roomForMore(): Promise<void> {
    const { maxWaiting = 100_000, maxResults = 20_000, signal } = this.#options;
    signal?.throwIfAborted();
    while (await this.#isFull(maxWaiting, maxResults)) await SYSTEM_CLOCK.sleep(LOOK_MS, signal);
  }

  async #isFull(maxWaiting: number, maxResults: number): Promise<boolean> {
    const { waiting, results } = await this.#fleet.load();
    return waiting >= maxWaiting || results >= maxResults;
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
