/** The items of a run that scrapes: which of them are new, their slots and their outcomes. */
import { ScrapeError } from '../errors.ts';
import { type Claim, Claims } from '../fetch/claims.ts';
import type { Client, PageSlot } from '../fetch/client.ts';
import type { Journal, JournalEntry } from '../fetch/journal.ts';
import { onAbort } from '../fetch/on-abort.ts';
import { readRights } from '../fetch/rights.ts';
import { cleanUrl } from '../io/clean-url.ts';
import { asScrapeError } from '../io/network-failure.ts';
import { omitUndefined } from '../io/omit-undefined.ts';
import { type PageSource, readPageInput } from '../io/page-input.ts';
import { UrlSet } from '../io/url-set.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import { hashText } from '../text/text-hash.ts';
import { acquire, type HeldPages, type HoldingJob } from './held-pages.ts';
import { turn } from './pool/turn.ts';
import {
  type PageOfUrl,
  type ReadArticle,
  type ReadArticleOptions,
  readArticle,
  readerOf,
  readPage,
} from './read-article.ts';
import type { Rendering } from './render-page.ts';

/** An input of a run: a URL, or a page that is already loaded, with the charset of its header. */
export type ScrapeItem =
  | string
  | { readonly url: string; readonly html: PageSource; readonly charset?: string };

/** URLs and pages: an array, a generator, a stream of lines. It is read only as far ahead as needed. */
export type ScrapeSource = Iterable<ScrapeItem> | AsyncIterable<ScrapeItem>;

/** An article with its source pages. A page given as input was not fetched. */
export type ScrapedArticle = Omit<ReadArticle, 'fetched'> & Partial<Pick<ReadArticle, 'fetched'>>;

/** The URL that a result is about. */
export interface ScrapedUrl {
  /** The URL as the source gave it, except that credentials are masked. An item without a URL is described. */
  readonly source: string;
  /** Cleaned, unless the item has no valid URL. */
  readonly url: string;
  /** What to add to an open journal; absent without one. */
  readonly entry?: JournalEntry;
}

/** The outcome of one URL. */
export type ScrapeResult = ScrapedUrl &
  ((ScrapedArticle & { readonly error?: never }) | { readonly error: ScrapeError; readonly article?: never });

/** Progress of a run. The first five numbers add up to the items read from the source. */
export interface ScrapeProgress {
  /** Number of articles. */
  readonly done: number;
  /** Number of errors. */
  readonly failed: number;
  /** Repeated in the source, the same article as another URL, or done according to the journal. */
  readonly skipped: number;
  readonly running: number;
  /** Read from the source and not started. */
  readonly queued: number;
  /** Items among these that failed in an earlier run, according to the journal, and are retried. */
  readonly retried: number;
  /** Requests repeated after a transient failure; not counted with an open `client`. */
  readonly retries: number;
}

/** Number of items read from a source before yielding to the event loop. */
const READS = 256;

/** The outcome of an item: a result for the consumer, or the URL that gave the same article. */
export interface ScrapeOutcome {
  readonly result?: ScrapeResult;
  readonly entry: JournalEntry;
}

function failed({ source, url }: Task, error: ScrapeError): ScrapeOutcome {
  const { code, status } = error;
  return { result: { source, url, error }, entry: omitUndefined({ url, ok: false, code, status }) };
}

function duplicate(url: string, duplicateOf: string): ScrapeOutcome {
  return { entry: { url, ok: true, duplicateOf } };
}

/** The outcome of another item, reported for a URL that leads to the same page. */
function asOutcomeOf(task: Task, { result, entry }: ScrapeOutcome): ScrapeOutcome {
  const { url } = task;
  if (result?.error === undefined) return duplicate(url, entry.duplicateOf ?? entry.url);
  const { code, message, ...details } = result.error.toJSON();
  return failed(task, new ScrapeError(code, message, { ...details, url, cause: result.error }));
}

/** Aborts a fetch: the page belongs to another item. */
class TakenError extends ScrapeError {
  constructor(readonly outcome: ScrapeOutcome) {
    super('aborted', 'the page is fetched for another URL');
  }
}

export interface RunParts {
  readonly client: Client;
  readonly held: HeldPages;
  readonly journal: Journal | undefined;
  readonly extract: ReadArticleOptions | undefined;
  readonly rendering: Rendering;
  /** Maximum number of items with a slot plus results not consumed yet. */
  readonly slots: number;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((progress: ScrapeProgress) => void) | undefined;
}

interface TaskContext extends HoldingJob {
  readonly claim: Claim<ScrapeOutcome>;
}

/** A run. Items still in progress at its end are aborted, and not awaited. */
export class ScrapeRun {
  readonly #seen = new UrlSet();
  /** URLs and keys of articles. */
  readonly #articles = new UrlSet();
  readonly #claims = new Claims<ScrapeOutcome>();
  readonly #controller = new AbortController();
  /** Removes the listener of the caller's signal. */
  #forget = (): void => {};
  #inProgress = 0;
  /** Number of items with a slot. */
  #active = 0;
  /** Number of results not consumed yet. */
  #ready = 0;
  readonly #held: (() => void)[] = [];
  #progress: ScrapeProgress = {
    done: 0,
    failed: 0,
    skipped: 0,
    running: 0,
    queued: 0,
    retried: 0,
    retries: 0,
  };

  constructor(private readonly parts: RunParts) {
    const { signal } = parts;
    if (signal !== undefined) this.#forget = onAbort(signal, () => this.end(signal.reason));
    if (signal?.aborted) this.end(signal.reason);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  countRetry(): void {
    this.#report({ retries: this.#progress.retries + 1 });
  }

  consume(): void {
    this.#ready -= 1;
    this.#wakeHeld();
  }

  /** Aborts the items in progress; the first reason counts. */
  end(reason: unknown): void {
    if (this.signal.aborted) return;
    this.#forget();
    this.#controller.abort(reason);
    this.#wakeHeld();
  }

  async *tasksOf(source: ScrapeSource): AsyncGenerator<Task, void, undefined> {
    let reads = 0;
    for await (const item of source) {
      if (this.signal.aborted) return;
      const task = taskOf(item);
      if (this.#isNew(task.url)) yield task;
      else this.#report({ skipped: this.#progress.skipped + 1 });
      reads += 1;
      if (reads % READS === 0) await turn();
    }
  }

  /** Processes an item as soon as it is read. An error, such as one of the profiles or of `onProgress`, ends the run. */
  async process(task: Task): Promise<ScrapeOutcome> {
    const { held } = this.parts;
    const slot = this.#slot();
    const { url } = task;
    const run = (): Promise<ScrapeOutcome> =>
      this.#claims.run((claim) => this.#outcomeOf(task, { url, signal: this.signal, slot, claim }));
    this.#inProgress += 1;
    this.#reportItems();
    try {
      const outcome = await held.run(url, run);
      if (!this.signal.aborted) this.#count(outcome);
      this.#ready += 1;
      return outcome;
    } catch (error) {
      this.end(error);
      throw error;
    } finally {
      this.#inProgress -= 1;
      slot.release();
      this.#reportItems();
    }
  }

  /** The slot of one item: available as long as other items do not hold too many. */
  #slot(): PageSlot {
    let isTaken = false;
    const change = (isNowTaken: boolean): void => {
      if (isNowTaken === isTaken) return;
      isTaken = isNowTaken;
      this.#active += isTaken ? 1 : -1;
      if (!isTaken) this.#wakeHeld();
      this.#reportItems();
    };
    return {
      isFree: () => isTaken || this.#active + this.#ready < this.parts.slots,
      freed: () => new Promise((resolve) => this.#held.push(resolve)),
      acquire: () => change(true),
      release: () => change(false),
    };
  }

  #wakeHeld(): void {
    for (const wake of this.#held.splice(0)) wake();
  }

  /** Reported with the next change of the items in progress. */
  #count({ result }: ScrapeOutcome): void {
    const name = result === undefined ? 'skipped' : result.article ? 'done' : 'failed';
    this.#progress = { ...this.#progress, [name]: this.#progress[name] + 1 };
  }

  #reportItems(): void {
    if (this.signal.aborted) return;
    try {
      this.#report({ running: this.#active, queued: this.#inProgress - this.#active });
    } catch (error) {
      this.end(error);
    }
  }

  #report(change: Partial<ScrapeProgress>): void {
    this.#progress = { ...this.#progress, ...change };
    this.parts.onProgress?.(this.#progress);
  }

  #isNew(url: string): boolean {
    const { journal } = this.parts;
    if (journal?.has(url) === true || this.#hasArticle(url) || !this.#seen.add(url)) return false;
    if (journal?.isToRetry(url) === true) this.#report({ retried: this.#progress.retried + 1 });
    return true;
  }

  #hasArticle(urlOrKey: string): boolean {
    return this.#articles.has(urlOrKey) || this.parts.journal?.hasArticle(urlOrKey) === true;
  }

  async #outcomeOf(task: Task, context: TaskContext): Promise<ScrapeOutcome> {
    try {
      return this.#articleOutcome(task, await this.#read(task, context));
    } catch (error) {
      if (error instanceof TakenError) return asOutcomeOf(task, error.outcome);
      return failed(task, asScrapeError(error, task.url, context.signal));
    }
  }

  async #read(task: Task, context: TaskContext): Promise<ScrapedArticle> {
    if ('error' in task) throw task.error;
    const { client, held, extract, rendering } = this.parts;
    const { url, signal, slot } = context;
    const { pages } = held;
    if ('isToFetch' in task) {
      const onRedirect = (target: string): Promise<void> => this.#take(target, context);
      await this.#take(url, context);
      const profileOf = (page: PageOfUrl): Promise<string | undefined> => held.profileOf(page, context);
      const how = { signal, slot, onRedirect, rendering, profileOf };
      return readArticle(url, readerOf(client, pages, how), extract);
    }
    const outcome = await this.#claim(url, context);
    // A given page can be read, whatever the outcome of fetching it.
    if (outcome !== undefined && outcome.result?.error === undefined) throw new TakenError(outcome);
    await acquire(slot, signal);
    const siteProfile = await held.profileOf(task, context);
    const { article, error, head } = await readPage({ ...task, siteProfile }, { client, pages, signal });
    if (article === undefined) throw error;
    return { article, rights: readRights({ headers: [], metas: head?.metas ?? [], url }) };
  }

  #claim(target: string, { url, claim }: TaskContext): Promise<ScrapeOutcome | undefined> {
    return this.parts.held.wait(url, () => claim(target));
  }

  /** Claims a URL before it is requested. @throws TakenError if another item has claimed it. */
  async #take(target: string, context: TaskContext): Promise<void> {
    const outcome = this.#hasArticle(target) ? duplicate(target, target) : await this.#claim(target, context);
    if (outcome !== undefined) throw new TakenError(outcome);
  }

  /** No other step runs between the lookup of an article and its insertion. */
  #articleOutcome({ source, url }: Task, read: ScrapedArticle): ScrapeOutcome {
    const { article, fetched } = read;
    const result = { source, url, ...read };
    if (fetched === undefined) {
      this.#articles.add(url);
      return { result, entry: { url, ok: true } };
    }
    const finalUrl = fetched.url;
    const canonicalUrl = article.canonicalUrl ?? finalUrl;
    // The headline is part of the key because some sites state one canonical URL on all pages.
    const articleKey = hashText(`${canonicalUrl} ${foldForMatching(article.headline)}`);
    const isKnown =
      this.#hasArticle(articleKey) && (canonicalUrl === finalUrl || this.#isListed(canonicalUrl));
    for (const one of [...fetched.redirects, finalUrl, articleKey]) this.#articles.add(one);
    if (isKnown) return duplicate(url, canonicalUrl);
    const entry = { url, ok: true, ...(finalUrl !== url && { finalUrl }), articleKey };
    return { result, entry };
  }

  #isListed(url: string): boolean {
    return this.#seen.has(url) || this.#hasArticle(url) || this.parts.journal?.has(url) === true;
  }
}

/** An item after checking its URL. */
export type Task = ScrapedUrl &
  (
    | { readonly isToFetch: true }
    | { readonly html: string | Uint8Array; readonly charset?: string }
    | { readonly error: ScrapeError }
  );

function taskOf(item: ScrapeItem): Task {
  const source = urlOf(item);
  try {
    const url = cleanUrl(source);
    if (typeof item === 'string') return { source, url, isToFetch: true };
    return { ...item, source, url, html: readPageInput(item.html, url) };
  } catch (error) {
    const failure = asScrapeError(error, source);
    const url = failure.url ?? source;
    return { source: url, url, error: failure };
  }
}

/** An untyped caller may pass anything; its description is used in place of the URL. */
function urlOf(item: unknown): string {
  const url = typeof item === 'string' ? item : (item as { url?: unknown } | null | undefined)?.url;
  return typeof url === 'string' ? url : Object.prototype.toString.call(item);
}
