import { setTimeout as sleep } from 'node:timers/promises';
import { cleanUrl, type OptionKinds, ScrapeError } from '../../index.ts';
import { addPages } from './add-pages.ts';
import { addShards } from './archive-worker.ts';
import { eachHost, type Fleet, withFleet } from './fleet.ts';
import { idOf } from './fleet-keys.ts';
import { FLEET_OPTIONS, type FleetOptions, KINDS, shown } from './fleet-options.ts';
import type { ArchiveShard } from './fleet-result.ts';

/** An input of a fleet: a URL, or a part of an archive. */
export type FleetItem = string | ArchiveShard;

/** Options of the producer. */
export interface EnqueueOptions extends FleetOptions {
  /** Reading of the source pauses at about this many waiting URLs, of 80 to 160 bytes each. @defaultValue 10,000,000 */
  readonly maxWaiting?: number;
  /** Reading of the source pauses at this many pending results. @defaultValue 20,000 */
  readonly maxResults?: number;
  /** Stops the producer. Everything read so far is in the queues. */
  readonly signal?: AbortSignal;
  /** Called with the progress after each step. */
  readonly onProgress?: (summary: EnqueueSummary) => void;
}

const ENQUEUE_OPTIONS: OptionKinds<EnqueueOptions> = {
  ...FLEET_OPTIONS,
  maxWaiting: KINDS.countLimit,
  maxResults: KINDS.countLimit,
  signal: KINDS.signal,
  onProgress: KINDS.callback,
};

/** Counts of the items of a source. */
export interface EnqueueSummary {
  /** New pages and shards. */
  readonly added: number;
  /** Repeated in the source, already waiting, or done. */
  readonly known: number;
  /** Invalid URLs, which become dead letters. */
  readonly refused: number;
}

const BATCH_SIZE = 1000;
const LOOK_MS = 200;
const MAX_WAITING = 10_000_000;
const MAX_RESULTS = 20_000;
/** Counting waiting URLs means asking every host, so it is done only after this share of the limit has been added. */
const COUNTED_SHARE = 0.1;

/**
 * Adds pages and shards to the queues of a fleet. A URL is identified without its tracking parameters and
 * fragment: one that is waiting or done is not added again. If the fleet lags behind, reading of the source pauses.
 *
 * Items are added in batches of 1,000 and at the end, so split an endless source into chunks.
 *
 * @throws ScrapeError `invalid-input` for an unknown option or an invalid value, and for an invalid source; any error of
 * the source, once everything read before it is added; the signal's reason.
 * @example
 * await enqueue(['https://naya-akhbar.example/up/nahar'], { connection });
 * await enqueue([{ path: 's3://corpus/2024-10/part-1.warc.gz' }], { connection });
 */
export async function enqueue(
  source: Iterable<FleetItem> | AsyncIterable<FleetItem>,
  options: EnqueueOptions,
): Promise<EnqueueSummary> {
  assertSource(source);
  return withFleet(options, ENQUEUE_OPTIONS, async (fleet) => {
    const producer = new Producer(fleet, options);
    try {
      for await (const item of source) await producer.take(item);
    } finally {
      await producer.flush();
    }
    return producer.summary;
  });
}

function assertSource(source: unknown): void {
  const object = Object(source);
  if (object === source && (Symbol.asyncIterator in object || Symbol.iterator in object)) return;
  const message = `the source must be an array or another iterable of URLs or shards, not ${shown(source)}`;
  throw new ScrapeError('invalid-input', message);
}

class Producer {
  readonly summary = { added: 0, known: 0, refused: 0 };
  #items: FleetItem[] = [];
  #addedSinceCount = 0;

  constructor(
    private readonly fleet: Fleet,
    private readonly options: EnqueueOptions,
  ) {}

  async take(item: FleetItem): Promise<void> {
    const checked = typeof item === 'string' ? await this.#checked(item) : item;
    if (checked !== undefined) this.#items.push(checked);
    if (this.#items.length < BATCH_SIZE) return;
    await this.flush();
    await this.#roomForMore();
  }

  async flush(): Promise<void> {
    const items = this.#items;
    this.#items = [];
    const urls = items.filter((item) => typeof item === 'string');
    const shards = items.filter((item) => typeof item !== 'string');
    const added = (await addPages(this.fleet, urls)) + (await addShards(this.fleet, shards));
    this.#addedSinceCount += added;
    this.summary.added += added;
    this.summary.known += items.length - added;
    this.#report();
  }

  /** An invalid URL becomes a dead letter, just as a local scrape reports it as a failure. */
  async #checked(written: string): Promise<string | undefined> {
    try {
      return cleanUrl(written);
    } catch (error) {
      if (!(error instanceof ScrapeError)) throw error;
      const letter = { what: error.url ?? '', error: error.toJSON() };
      const { connection, keys } = this.fleet;
      await connection.hset(keys.refused, idOf(letter.what), JSON.stringify(letter));
      this.summary.refused += 1;
      this.#report();
      return undefined;
    }
  }

  async #roomForMore(): Promise<void> {
    const { maxWaiting = MAX_WAITING, maxResults = MAX_RESULTS, signal } = this.options;
    signal?.throwIfAborted();
    const { results } = this.fleet;
    const pause = () => sleep(LOOK_MS, undefined, { signal }).catch(() => signal?.throwIfAborted());
    while ((await results.pending()).results >= maxResults) await pause();
    if (this.#addedSinceCount < COUNTED_SHARE * maxWaiting) return;
    while ((await this.#waiting()) >= maxWaiting) await pause();
    this.#addedSinceCount = 0;
  }

  async #waiting(): Promise<number> {
    const fleet = this.fleet;
    const lengths = await eachHost(await fleet.hostNames(), (host) => fleet.list(host).length());
    return lengths.reduce((sum, length) => sum + length, 0);
  }

  #report(): void {
    this.options.onProgress?.({ ...this.summary });
  }
}
