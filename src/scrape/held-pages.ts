/** Pages of a scrape that wait until their site is learned, as long as the run has more pages of that site. */

import type { PageSlot } from '../fetch/client.ts';
import { unlessAborted } from '../fetch/on-abort.ts';
import { domainOf } from '../text/parse-url.ts';
import type { PageOutcome } from './pool/page-outcome.ts';
import type { PageReader } from './pool/page-reader.ts';
import type { PageToRead } from './pool/read-outcome.ts';
import { MAX_LATER_PAGES, MIN_PAGES, type ProfileStore, SiteProfiles } from './pool/site-profiles.ts';
import { turn } from './pool/turn.ts';
import type { PageOfUrl } from './read-article.ts';

/** How long a page waits for others of its site; enough even for a slow host. */
const MAX_WAIT_MS = 120_000;

/** Jobs of a host that were read but are not done, and those among them that wait for another job. */
interface HostJobs {
  open: number;
  waiting: number;
}

export interface HoldingJob {
  readonly url: string;
  readonly signal: AbortSignal;
  readonly slot: PageSlot;
}

/** Waits for a slot of the run. @throws the signal's reason */
export async function acquire(slot: PageSlot, signal: AbortSignal): Promise<void> {
  while (!slot.isFree() && !signal.aborted) await slot.freed();
  signal.throwIfAborted();
  slot.acquire();
}

export class HeldPages {
  readonly #sites: SiteProfiles;
  readonly #hosts = new Map<string, HostJobs>();
  #held = 0;

  /** The reader of the run, which records how well its pages match the profiles. */
  readonly pages: PageReader;

  /** @param isLearning - otherwise no page is held */
  constructor(
    pages: PageReader,
    stored: ProfileStore | undefined,
    private readonly isLearning: boolean,
  ) {
    this.#sites = new SiteProfiles(pages.learn, { maxWaitMs: MAX_WAIT_MS, stored });
    const read = async (page: PageToRead): Promise<PageOutcome> => {
      const outcome = await pages.read(page);
      this.#sites.note(page.url, outcome);
      return outcome;
    };
    this.pages = { ...pages, read };
  }

  run<T>(url: string, job: () => Promise<T>): Promise<T> {
    return this.#during(url, 'open', job);
  }

  /** Awaits what the job of a URL needs from other jobs. */
  wait<T>(url: string, result: () => Promise<T>): Promise<T> {
    return this.#during(url, 'waiting', result);
  }

  /**
   * The profile of a page's site, as JSON. A page waits for it without a slot; a continuation page does not wait.
   *
   * @param url - of the job
   * @throws the signal's reason
   */
  async profileOf(page: PageOfUrl, { url, signal, slot }: HoldingJob): Promise<string | undefined> {
    if (!this.isLearning) return undefined;
    const host = domainOf(page.url);
    // The source is read further, to find out what else there is of the site.
    await turn();
    const learned = host === undefined ? undefined : this.#sites.learned(host);
    if (learned !== undefined || !this.#mustWait(page, host, url)) return learned;
    slot.release();
    this.#held += 1;
    try {
      const profile = await unlessAborted(
        this.wait(url, () => this.#sites.of(page)),
        signal,
      );
      await acquire(slot, signal);
      return profile;
    } finally {
      this.#held -= 1;
    }
  }

  /** Whether enough pages of the site are in progress. After a redirect to another site, nobody knows. */
  #mustWait(page: PageOfUrl, host: string | undefined, url: string): boolean {
    const continuesAnother = page.firstUrl !== undefined && page.firstUrl !== page.url;
    if (host === undefined || host !== domainOf(url) || continuesAnother) return false;
    const isEnough = this.#jobsOf(url).open >= MIN_PAGES || this.#sites.isAwaited(host);
    return this.#held < MAX_LATER_PAGES && isEnough;
  }

  async #during<T>(url: string, what: keyof HostJobs, step: () => Promise<T>): Promise<T> {
    this.#change(url, what, 1);
    try {
      return await step();
    } finally {
      this.#change(url, what, -1);
    }
  }

  #jobsOf(url: string): HostJobs {
    return this.#hosts.get(domainOf(url) ?? '') ?? { open: 0, waiting: 0 };
  }

  #change(url: string, what: keyof HostJobs, by: number): void {
    const host = domainOf(url) ?? '';
    const jobs = this.#jobsOf(url);
    jobs[what] += by;
    if (jobs.open > 0) this.#hosts.set(host, jobs);
    else this.#hosts.delete(host);
    this.#check(host, jobs);
  }

  /** If every job of a host waits, nothing is left to wait for. Most waits are over at once. */
  #check(host: string, jobs: HostJobs): void {
    const isIdle = (): boolean => jobs.waiting >= jobs.open;
    if (!isIdle() || !this.#sites.isAwaited(host)) return;
    setImmediate(() => {
      if (isIdle()) this.#sites.release(host);
    });
  }
}
