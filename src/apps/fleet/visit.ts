/** A visit of a host: a worker reads the open block of its list, as `scrapeArticles` reads a list of URLs. */
import pLimit from 'p-limit';
import {
  type Client,
  type ClientFetchOptions,
  cleanUrl,
  type FetchedPage,
  type ProfileStore,
  ScrapeError,
  type ScrapeResult,
  scrapeArticles,
} from '../../index.ts';
import { addPages } from './add-pages.ts';
import { idOf } from './fleet-keys.ts';
import { type FleetResult, lostError } from './fleet-result.ts';
import type { Block, HostList } from './host-list.ts';
import type { WorkerContext } from './work-options.ts';

/** How a visit may end early. */
export interface VisitEnd {
  /** Ends the visit when the page in progress is finished. */
  readonly isStopped: () => boolean;
  /** Whether another worker may hold the host by now, so that no request may begin. */
  readonly isLost: () => boolean;
}

/** Pages per visit: enough that the commands of a job hardly matter, few enough to finish in a minute or two. */
const BLOCK = 48;
/** A page that was in progress when this many workers were lost is not tried again. */
const MAX_TRIES = 4;
/** The speed of a host is recorded each time this many pages are finished. */
const PACE_PAGES = 16;

/** A stopped visit leaves the rest of its block to the next one. @returns whether the host had no URL and needs no job */
export async function visitHost(host: string, context: WorkerContext, end: VisitEnd): Promise<boolean> {
  const list = context.fleet.list(host);
  const block = await list.open(BLOCK);
  if (block !== undefined) await new Visit(host, list, block, context, end).run();
  return block === undefined;
}

/** Aborts a request of a visit that is stopped, or whose host another worker may hold by now. */
class LostError extends ScrapeError {
  constructor() {
    super('aborted', 'the worker was unresponsive and may have lost the host');
  }
}

/** Aborts a request that is redirected to another page of the fleet, which is read on its own. */
class MovedError extends ScrapeError {
  constructor(readonly target: string) {
    super('aborted', 'the page is redirected to another page of the fleet');
  }
}

class Visit {
  #finished = 0;
  #paceAt = Date.now();

  constructor(
    private readonly host: string,
    private readonly list: HostList,
    private readonly block: Block,
    private readonly context: WorkerContext,
    private readonly end: VisitEnd,
  ) {}

  async run(): Promise<void> {
    const [first] = this.#left();
    if (first !== undefined && this.block.tries > MAX_TRIES) await this.#fail(first, lostError(first));
    const { reader, options } = this.context;
    const { maxPages, profile } = options.extract ?? {};
    const isLearning = options.learn !== false && profile === undefined;
    const untold = new Set(this.#left());
    const results = scrapeArticles([...untold], {
      client: this.#pageByPage(),
      reader,
      concurrency: 1,
      learn: isLearning,
      ...(isLearning && { profiles: await this.#profiles() }),
      ...(maxPages !== undefined && { extract: { maxPages } }),
    });
    for await (const result of results) {
      untold.delete(result.url);
      await this.#finish(result);
    }
    // They lead to the same articles as others.
    for (const url of untold) await this.#keep(url, '');
    await this.#recordPace(this.#finished % PACE_PAGES);
    if (this.#left().length === 0) await this.#deliver();
    else await this.list.leave();
  }

  #left(): string[] {
    return this.block.urls.filter((url) => !this.block.kept.has(idOf(url)));
  }

  /**
   * Learns the host unless it is known, and keeps its profile for later visits. After a lost worker no page waits, or it would
   * look like the one that took the worker down.
   */
  async #profiles(): Promise<ProfileStore> {
    const known = await this.list.profile();
    return {
      load: () => (this.block.tries > 1 ? (known ?? '') : known),
      save: async (_host, profile) => {
        // If this fails, the next visit learns the host again.
        await this.list.keepProfile(profile ?? '').catch(() => {});
        return profile;
      },
    };
  }

  /** One page is in progress when the visit is stopped or its worker lost, besides those that wait for a profile. */
  #pageByPage(): Client {
    const { client } = this.context;
    const inTurn = pLimit(1);
    return {
      ...client,
      fetch: (url, how = {}) =>
        // The page in progress needs its follow-ups.
        how.isFollowUp ? client.fetch(url, how) : inTurn(() => this.#fetch(url, how)),
    };
  }

  async #fetch(url: string, { slot, ...how }: ClientFetchOptions): Promise<FetchedPage> {
    const { client } = this.context;
    while (slot?.isFree() === false && !how.signal?.aborted) await slot.freed();
    if (this.end.isStopped()) throw new LostError();
    const acquire = (): void => {
      if (this.end.isLost()) throw new LostError();
      slot?.acquire();
    };
    const onRedirect = async (target: string): Promise<void> => {
      await this.#assertStays(url, target);
      await how.onRedirect?.(target);
    };
    return client.fetch(url, { ...how, onRedirect, ...(slot && { slot: { ...slot, acquire } }) });
  }

  /** A page of another host waits for the worker of that host. One that is in the list anyway gives its own article. */
  async #assertStays(from: string, to: string): Promise<void> {
    const target = cleanUrl(to);
    if (idOf(target) === idOf(from)) return;
    if (new URL(target).host !== this.host || (await this.list.has(target))) throw new MovedError(target);
  }

  async #finish(result: ScrapeResult): Promise<void> {
    const { url } = result;
    if (result.article) return this.#keep(url, lineOf(result), result.fetched?.url);
    const { error } = result;
    const causes = [error, error.cause];
    if (causes.some((cause) => cause instanceof LostError)) return;
    const moved = causes.find((cause) => cause instanceof MovedError);
    if (moved === undefined) return this.#fail(url, error);
    await addPages(this.context.fleet, [moved.target]);
    return this.#keep(url, '');
  }

  async #keep(url: string, line: string, finalUrl?: string): Promise<void> {
    await this.#note(url, 'done', await this.list.keep(url, line, finalUrl));
  }

  async #fail(url: string, error: ScrapeError): Promise<void> {
    await this.list.fail(url, { what: url, error: error.toJSON() });
    await this.#note(url, 'failed', '');
  }

  async #note(url: string, state: 'done' | 'failed', kept: string): Promise<void> {
    this.block.kept.set(idOf(url), kept);
    this.context.summary[state] += 1;
    this.#finished += 1;
    if (this.#finished % PACE_PAGES === 0) await this.#recordPace(PACE_PAGES);
  }

  async #recordPace(pages: number): Promise<void> {
    if (pages === 0) return;
    const now = Date.now();
    await this.list.pace((1000 * pages) / Math.max(1, now - this.#paceAt));
    this.#paceAt = now;
  }

  /** If a kill in between has them delivered twice, the results of a block are still stored once. */
  async #deliver(): Promise<void> {
    const { number, urls, kept } = this.block;
    const lines = urls.flatMap((url) => kept.get(idOf(url)) || []);
    await this.context.fleet.results.deliver(this.host, number, lines);
    await this.list.close(this.block);
  }
}

function lineOf({ url, article, rights }: Extract<ScrapeResult, { readonly error?: never }>): string {
  return JSON.stringify({ url, article, rights } satisfies FleetResult);
}
