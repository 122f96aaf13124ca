/** A visit of a host: a worker reads the open block of its list, as `scrapeArticles` reads a list of URLs. */
import type { Client } from '../../fetch/client.ts';
import { type ReadArticleOptions, ScrapeError, type ScrapeResult } from '../../index.ts';
import { cleanUrl } from '../../io/clean-url.ts';
import { HeldPages } from '../../scrape/held-pages.ts';
import type { PageReader } from '../../scrape/pool/page-reader.ts';
import { type ScrapeOutcome, scrapeShared } from '../../scrape/scrape-articles.ts';
import { addPages } from './add-pages.ts';
import type { Fleet } from './fleet.ts';
import { idOf } from './fleet-keys.ts';
import type { FleetResult } from './fleet-result.ts';
import type { Block, HostList } from './host-list.ts';
import { LostError, lostError } from './host-locks.ts';

/** What all visits of a worker share. */
export interface VisitContext {
  readonly fleet: Fleet;
  readonly client: Client;
  readonly pages: PageReader;
  readonly extract: ReadArticleOptions | undefined;
  /** Whether hosts are learned. */
  readonly isLearning: boolean;
  /** Whether no page may be started. */
  readonly isHeld: () => boolean;
  /** Called with each page that is finished. */
  readonly onPage: (state: 'done' | 'failed') => void;
}

/** Pages per visit: enough that the commands of a job hardly matter, few enough to finish in a minute or two. */
const BLOCK = 48;
/** A page that was in progress when this many workers were lost is not tried again. */
const MAX_TRIES = 4;
/** The speed of a host is recorded each time this many pages are finished. */
const PACE_PAGES = 16;

/**
 * Reads the open block of a host. If it is stopped the block stays open, and the next visit reads the rest.
 *
 * @param isStopped - ends the visit when the page in progress is finished
 * @returns whether the list was found empty, so that the host needs no job
 */
export async function visitHost(
  host: string,
  context: VisitContext,
  isStopped: () => boolean,
): Promise<boolean> {
  const list = context.fleet.list(host);
  const block = await list.open(BLOCK);
  if (block === undefined) return true;
  const visit = new Visit(host, list, block, context, isStopped);
  await visit.run();
  return false;
}

/** Aborts a request that is redirected to another page of the fleet, which is read on its own. */
class MovedError extends ScrapeError {
  constructor(readonly target: string) {
    super('aborted', 'the page is redirected to another page of the fleet');
  }
}

class Visit {
  /** The finished pages by id: a result as JSON, or an empty string. */
  readonly #kept: Map<string, string>;
  #finished = 0;
  #paceAt = Date.now();

  constructor(
    private readonly host: string,
    private readonly list: HostList,
    private readonly block: Block,
    private readonly context: VisitContext,
    private readonly isStopped: () => boolean,
  ) {
    this.#kept = new Map(block.kept);
  }

  async run(): Promise<void> {
    if (this.block.tries > MAX_TRIES) await this.#giveUpFirst();
    const { client, extract } = this.context;
    const onRedirect = (from: string, to: string): Promise<void> => this.#assertStays(from, to);
    const held = await this.#held();
    const outcomes = scrapeShared(this.#source(held), { client, held, extract, slots: 1, onRedirect });
    for await (const outcome of outcomes) {
      await this.#finish(outcome);
      this.#finished += 1;
      if (this.#finished % PACE_PAGES === 0) await this.#recordPace(PACE_PAGES);
    }
    await this.#recordPace(this.#finished % PACE_PAGES);
    if (this.#left().length === 0) await this.#deliver();
    else await this.list.leave();
  }

  #left(): string[] {
    return this.block.urls.filter((url) => !this.#kept.has(idOf(url)));
  }

  /**
   * Learns the host unless it is known, and keeps its profile for later visits. After a lost worker no page waits, or it would
   * look like the one that took the worker down.
   */
  async #held(): Promise<HeldPages> {
    const { pages, isLearning } = this.context;
    const known = isLearning ? await this.list.profile() : '';
    return new HeldPages(pages, {
      load: () => (this.block.tries > 1 ? (known ?? '') : known),
      save: async (_host, profile) => {
        // If this fails, the next visit learns the host again.
        await this.list.keepProfile(profile ?? '').catch(() => {});
        return profile;
      },
    });
  }

  /** Page by page, so that one is in progress when the visit is stopped or its worker lost, besides those that wait. */
  async *#source(held: HeldPages): AsyncGenerator<string, void, undefined> {
    const urls = this.#left();
    for (const [at, url] of urls.entries()) {
      if (this.isStopped() || this.context.isHeld()) {
        held.expect(url, 0);
        return;
      }
      const later = urls.length - at - 1;
      held.expect(url, later);
      yield url;
      if (later > 0) await held.idle(url);
    }
  }

  /** A page of another host waits for the worker of that host. One that is in the list anyway gives its own article. */
  async #assertStays(from: string, to: string): Promise<void> {
    const target = cleanUrl(to);
    if (idOf(target) === idOf(from)) return;
    if (new URL(target).host !== this.host || (await this.list.has(target))) throw new MovedError(target);
  }

  async #finish({ result, entry }: ScrapeOutcome): Promise<void> {
    const { url } = entry;
    const failure = result?.ok === false ? result.error : undefined;
    if (failure instanceof LostError) return;
    const moved = [failure, failure?.cause].find((error) => error instanceof MovedError);
    if (moved !== undefined) await addPages(this.context.fleet, [moved.target]);
    else if (failure !== undefined) return this.#fail(url, failure);
    const line = result?.ok === true ? lineOf(result) : '';
    this.#kept.set(idOf(url), await this.list.keep(url, line, entry.finalUrl));
    this.context.onPage('done');
  }

  async #fail(url: string, error: ScrapeError): Promise<void> {
    await this.list.fail(url, { what: url, error: error.toJSON() });
    this.#kept.set(idOf(url), '');
    this.context.onPage('failed');
  }

  async #giveUpFirst(): Promise<void> {
    const [url] = this.#left();
    if (url !== undefined) await this.#fail(url, lostError(url));
  }

  async #recordPace(pages: number): Promise<void> {
    if (pages === 0) return;
    const now = Date.now();
    await this.list.pace((1000 * pages) / Math.max(1, now - this.#paceAt));
    this.#paceAt = now;
  }

  /** If a kill in between has them delivered twice, the results of a block are still stored once. */
  async #deliver(): Promise<void> {
    const { number, urls } = this.block;
    const lines = urls.flatMap((url) => this.#kept.get(idOf(url)) || []);
    await this.context.fleet.results.deliver(this.host, number, lines);
    await this.list.close(this.block);
  }
}

function lineOf({ url, article, rights }: Extract<ScrapeResult, { readonly ok: true }>): string {
  return JSON.stringify({ url, article, rights } satisfies FleetResult);
}
