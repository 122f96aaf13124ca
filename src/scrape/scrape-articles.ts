/** From many addresses to many articles: a run that bounds its memory, spares each host, and can be gone on with. */
import { checkOptions, type OptionKinds, shown } from '../arguments/check-options.ts';
import { callback, group, isIterable, signal as signalKind, text } from '../arguments/option-kinds.ts';
import { type PageSource, readPageInput } from '../arguments/page-input.ts';
import { ScrapeError } from '../errors.ts';
import { cleanUrl } from '../fetch/clean-url.ts';
import {
  CLIENT_OPTIONS,
  type Client,
  type ClientOptions,
  CONCURRENCY,
  createClient,
  type PageSlot,
} from '../fetch/client.ts';
import { teller } from '../fetch/events.ts';
import { asScrapeError } from '../fetch/failure.ts';
import { type Journal, type JournalEntry, openJournal } from '../fetch/journal.ts';
import { readRights } from '../fetch/rights.ts';
import { UrlSet } from '../fetch/url-set.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import { hashText } from '../text/text-hash.ts';
import { type Claim, Claims } from './claims.ts';
import { openPageReader, type PageReader, READING_LIMITS, type ReadingLimits } from './page-reader.ts';
import {
  READ_ARTICLE_OPTIONS,
  type ReadArticle,
  type ReadArticleOptions,
  readArticle,
  readerOf,
} from './read-article.ts';
import { type Job, runJobs } from './run-jobs.ts';
import { turn } from './turn.ts';

/** What a run is fed with: an address, or a page that is at hand already, with the charset that its header stated. */
export type ScrapeItem =
  | string
  | { readonly url: string; readonly html: PageSource; readonly charset?: string };

/** Addresses and pages: an array, a generator, a stream of lines. It is read only as far ahead as needed. */
export type ScrapeSource = Iterable<ScrapeItem> | AsyncIterable<ScrapeItem>;

/** An article with the pages that it is from. A page that was at hand was not fetched. */
export type ScrapedArticle = Omit<ReadArticle, 'fetched'> & Partial<Pick<ReadArticle, 'fetched'>>;

/** What became of one address, in its clean form; an item that is no address is named as it was given. */
export type ScrapeResult =
  | ({ readonly url: string; readonly ok: true } & ScrapedArticle)
  | { readonly url: string; readonly ok: false; readonly error: ScrapeError };

/** How far a run is. The first five numbers add up to the items that were read from the source. */
export interface ScrapeProgress {
  /** Articles. */
  readonly done: number;
  /** Errors. */
  readonly failed: number;
  /** Repeated in the source, found to be an article that another address has given, or done according to the journal. */
  readonly skipped: number;
  readonly running: number;
  /** Read from the source and not begun. */
  readonly queued: number;
  /** Of all these, those that an earlier run failed on, according to the journal, and that are tried again. */
  readonly retried: number;
}

/** How a run is done. Every part is optional; the others say how pages are fetched. */
export interface ScrapeOptions extends ClientOptions, ReadingLimits {
  /** How pages are read. */
  readonly extract?: ReadArticleOptions;
  /** File of the journal that a killed run is gone on with. It is made where it is missing. */
  readonly journal?: string;
  /** Told how far the run is, after each change. What it throws ends the run. */
  readonly onProgress?: (progress: ScrapeProgress) => void;
  /** Ends the run: it throws the signal's reason and delivers nothing more. */
  readonly signal?: AbortSignal;
}

/** What each of {@link ScrapeOptions} may be. */
const SCRAPE_OPTIONS: OptionKinds<ScrapeOptions> = {
  ...CLIENT_OPTIONS,
  ...READING_LIMITS,
  extract: group(READ_ARTICLE_OPTIONS),
  journal: text,
  onProgress: callback,
  signal: signalKind,
};

/** Addresses that are read ahead, so that some of another host are at hand while one is slow. */
const AHEAD = 1000;
/** Items that are read from a source before other work of the process has its turn. */
const READS = 256;

/**
 * Scrapes many pages and delivers each result as soon as it is ready.
 *
 * - **Memory.** At most `concurrency` pages are fetched and as many results wait to be taken before nothing new begins;
 *   of pages that are at hand two are held for each worker; 1,000 addresses are read ahead. A slow consumer slows the run
 *   down. Only the sets of addresses seen grow: by 40 to 70 bytes for each, and as much again with a journal.
 * - **Hosts.** One request of a host at a time, with a pause. A slow host holds up no other one as long as the addresses
 *   read ahead hold another: mix the hosts of a source that is long.
 * - **Repetitions.** An address is done once, by its form without tracking parameters and fragment. So is the address
 *   that a redirect leads to, and a page whose canonical address is in the source and has the same headline: who comes
 *   second gives no result, and counts as `skipped`.
 * - **Time.** Pages are read in worker threads, so that none holds up the caller: a slow one costs itself, `timeout`, and so
 *   does one that breaks its thread, `worker-failed`. `extract` is sent there, and has to be plain data.
 * - **Errors.** One of a page is its result. One of the source ends the run: all that was read before is delivered, then
 *   the error is thrown.
 * - **Journal.** A result is recorded when the consumer has taken it: when it asks for the next one, or leaves the
 *   loop. After a kill each recorded address is left out and each other one is done, so that only the result that was
 *   in the consumer's hands may come again. To leave the loop by an error counts as taken too: handle an error of
 *   your own within the loop, or go through the results by hand and tell the generator with `throw()`. Failures are
 *   recorded with their code: what may have healed by the next run is done again then (`retried`), the rest is not.
 *
 * @throws {@link ScrapeError} `invalid-input` for options, a source or a journal that cannot be used; what the source
 * throws; the reason of `signal`.
 * @example
 * for await (const result of scrapeArticles(urls, { contact: 'mailto:me@lab.example', journal: 'run.ndjson' })) {
 *   if (result.ok) await save(result.article);
 *   else console.error(result.error.toJSON());
 * }
 */
export async function* scrapeArticles(
  source: ScrapeSource,
  options: ScrapeOptions = {},
): AsyncGenerator<ScrapeResult, void, undefined> {
  yield* withReader(options, (pages, others) => scrapeWith(pages, source, others));
}

/** {@link scrapeArticles} with a reader of pages that is there already, and stays open. */
export async function* scrapeWith(
  pages: PageReader,
  source: ScrapeSource,
  options: Omit<ScrapeOptions, keyof ReadingLimits>,
): AsyncGenerator<ScrapeResult, void, undefined> {
  assertSource(source);
  const { journal: file, ...how } = options;
  how.signal?.throwIfAborted();
  const items = opened(source);
  const journal = file === undefined ? undefined : await openJournal(file);
  try {
    for await (const outcome of outcomesOf(pages, items, how, journal)) yield* handOver(outcome, journal);
  } finally {
    await journal?.close();
  }
}

/**
 * Scrapes for somebody who records by himself what he has taken.
 *
 * @param journal - says what is done; nothing is added to it
 * @throws as {@link scrapeArticles}
 * @example
 * for await (const { result, entry } of scrapeOutcomes(urls, {}, journal)) await journal.add(entry);
 */
export async function* scrapeOutcomes(
  source: ScrapeSource,
  options: Omit<ScrapeOptions, 'journal'>,
  journal: Journal | undefined,
): AsyncGenerator<ScrapeOutcome, void, undefined> {
  yield* withReader(options, (pages, others) => outcomesOf(pages, source, others, journal));
}

async function* withReader<T>(
  options: ScrapeOptions,
  scrape: (pages: PageReader, others: Omit<ScrapeOptions, keyof ReadingLimits>) => AsyncGenerator<T>,
): AsyncGenerator<T> {
  checkOptions(options, SCRAPE_OPTIONS);
  const { workers, pageTimeoutMs, ...others } = options;
  const { extract, onEvent } = options;
  const pages = openPageReader({ workers, pageTimeoutMs, extract, tell: teller(onEvent) });
  try {
    yield* scrape(pages, others);
  } finally {
    await pages.close();
  }
}

async function* outcomesOf(
  pages: PageReader,
  source: ScrapeSource,
  options: Omit<ScrapeOptions, 'journal' | keyof ReadingLimits>,
  journal: Journal | undefined,
): AsyncGenerator<ScrapeOutcome, void, undefined> {
  const { concurrency = CONCURRENCY, signal, onProgress, extract, ...clientOptions } = options;
  const client = createClient({ ...clientOptions, concurrency });
  const run = new Run({ client, pages, journal, extract, onProgress });
  try {
    yield* runJobs(run.jobsOf(source), {
      slots: 2 * concurrency,
      ahead: AHEAD,
      heavy: pages.ahead,
      signal,
      onResult: (outcome) => run.count(outcome),
      onChange: (state) => run.report(state),
    });
  } finally {
    run.isOver = true;
    await client.close();
  }
}

function assertSource(source: unknown): void {
  if (isIterable(source)) return;
  const message = `the source must be an array or another iterable of URLs or pages, not ${shown(source)}`;
  throw new ScrapeError('invalid-input', message);
}

/** The lines of a `readline` interface are lost that come before its iterator is asked for. */
function opened(source: ScrapeSource): ScrapeSource {
  if (!(Symbol.asyncIterator in source)) return source;
  const iterator = source[Symbol.asyncIterator]();
  return { [Symbol.asyncIterator]: () => iterator };
}

/** What a job comes to: a result for the consumer, or the address that has given the same article. */
export interface ScrapeOutcome {
  readonly result?: ScrapeResult;
  readonly entry: JournalEntry;
}

/** Delivers a result and records it, unless the consumer throws it back. */
async function* handOver(
  { result, entry }: ScrapeOutcome,
  journal: Journal | undefined,
): AsyncGenerator<ScrapeResult, void, undefined> {
  let isTaken = true;
  try {
    if (result !== undefined) yield result;
  } catch (error) {
    isTaken = false;
    throw error;
  } finally {
    if (isTaken) await journal?.add(entry);
  }
}

function failed(url: string, error: ScrapeError): ScrapeOutcome {
  const { code, status } = error;
  return {
    result: { url, ok: false, error },
    entry: { url, ok: false, code, ...(status !== undefined && { status }) },
  };
}

function duplicate(url: string, duplicateOf: string): ScrapeOutcome {
  return { entry: { url, ok: true, duplicateOf } };
}

/** What another item has come to, as the outcome of an address that leads to the same page. */
function asOutcomeOf(url: string, { result, entry }: ScrapeOutcome): ScrapeOutcome {
  if (result === undefined || result.ok) return duplicate(url, entry.duplicateOf ?? entry.url);
  const { code, message, ...details } = result.error.toJSON();
  return failed(url, new ScrapeError(code, message, { ...details, url, cause: result.error }));
}

/** Ends a fetch: the page is that of another item. */
class TakenError extends ScrapeError {
  constructor(readonly outcome: ScrapeOutcome) {
    super('aborted', 'the page is fetched for another address');
  }
}

interface RunParts {
  readonly client: Client;
  readonly pages: PageReader;
  readonly journal: Journal | undefined;
  readonly extract: ReadArticleOptions | undefined;
  readonly onProgress: ScrapeOptions['onProgress'] | undefined;
}

/** How the job of one item is done. */
interface JobContext {
  readonly signal: AbortSignal;
  readonly slot: PageSlot;
  readonly claim: Claim<ScrapeOutcome>;
}

/** The items of one run: which of them are new, and what became of them. */
class Run {
  /** Nothing more is read then. */
  isOver = false;
  readonly #parts: RunParts;
  readonly #seen = new UrlSet();
  /** Addresses of articles, and their keys. */
  readonly #articles = new UrlSet();
  readonly #claims = new Claims<ScrapeOutcome>();
  #progress: ScrapeProgress = { done: 0, failed: 0, skipped: 0, running: 0, queued: 0, retried: 0 };

  constructor(parts: RunParts) {
    this.#parts = parts;
  }

  /** It is reported with the change that an outcome makes to what runs. */
  count({ result }: ScrapeOutcome): void {
    const { done, failed, skipped } = this.#progress;
    if (result === undefined) this.#progress = { ...this.#progress, skipped: skipped + 1 };
    else if (result.ok) this.#progress = { ...this.#progress, done: done + 1 };
    else this.#progress = { ...this.#progress, failed: failed + 1 };
  }

  report(change: Partial<ScrapeProgress>): void {
    this.#progress = { ...this.#progress, ...change };
    this.#parts.onProgress?.(this.#progress);
  }

  async *jobsOf(source: ScrapeSource): AsyncGenerator<Job<ScrapeOutcome>, void, undefined> {
    let reads = 0;
    for await (const item of source) {
      if (this.isOver) return;
      const task = taskOf(item);
      if (this.#isNew(task.url)) yield this.#jobOf(task);
      else this.report({ skipped: this.#progress.skipped + 1 });
      reads += 1;
      if (reads % READS === 0) await turn();
    }
  }

  #isNew(url: string): boolean {
    const { journal } = this.#parts;
    if (journal?.has(url) === true || this.#hasArticle(url) || !this.#seen.add(url)) return false;
    if (journal?.isToRetry(url) === true) this.report({ retried: this.#progress.retried + 1 });
    return true;
  }

  #hasArticle(urlOrKey: string): boolean {
    return this.#articles.has(urlOrKey) || this.#parts.journal?.hasArticle(urlOrKey) === true;
  }

  #jobOf(task: Task): Job<ScrapeOutcome> {
    return {
      isHeavy: !('isToFetch' in task),
      run: (signal, slot) => this.#claims.run((claim) => this.#outcomeOf(task, { signal, slot, claim })),
    };
  }

  async #outcomeOf(task: Task, context: JobContext): Promise<ScrapeOutcome> {
    const { url } = task;
    try {
      return this.#articleOutcome(url, await this.#read(task, context));
    } catch (error) {
      if (error instanceof TakenError) return asOutcomeOf(url, error.outcome);
      return failed(url, asScrapeError(error, url, context.signal));
    }
  }

  async #read(task: Task, context: JobContext): Promise<ScrapedArticle> {
    if ('error' in task) throw task.error;
    const { client, pages, extract } = this.#parts;
    const { signal, slot } = context;
    if ('isToFetch' in task) {
      const onRedirect = (url: string): Promise<void> => this.#take(url, context);
      await onRedirect(task.url);
      return readArticle(task.url, readerOf(client, pages, { signal, slot, onRedirect }), extract);
    }
    await this.#takeAtHand(task.url, context);
    while (!slot.isFree() && !signal.aborted) await slot.freed();
    signal.throwIfAborted();
    slot.acquire();
    const { url, html, charset } = task;
    const { outcome, head } = await pages.read({ url, html, charset });
    if (outcome instanceof ScrapeError) throw outcome;
    return { article: outcome, rights: readRights({ headers: [], metas: head?.metas ?? [], url }) };
  }

  /** Takes an address that is asked for next. @throws TakenError where another item has it. */
  async #take(url: string, { claim }: JobContext): Promise<void> {
    const outcome = this.#hasArticle(url) ? duplicate(url, url) : await claim(url);
    if (outcome !== undefined) throw new TakenError(outcome);
  }

  /** A page that is at hand can be read, whatever fetching it has come to. */
  async #takeAtHand(url: string, { claim }: JobContext): Promise<void> {
    const outcome = await claim(url);
    if (outcome !== undefined && outcome.result?.ok !== false) throw new TakenError(outcome);
  }

  /** No other step comes between the look for an article and its entry. */
  #articleOutcome(url: string, read: ScrapedArticle): ScrapeOutcome {
    const { article, fetched } = read;
    if (fetched === undefined) {
      this.#articles.add(url);
      return { result: { url, ok: true, ...read }, entry: { url, ok: true } };
    }
    const finalUrl = fetched.url;
    const canonicalUrl = article.canonicalUrl ?? finalUrl;
    // Sites that state one canonical address on all of their pages are why the headline is a part of the key.
    const articleKey = hashText(`${canonicalUrl} ${foldForMatching(article.headline)}`);
    const isKnown =
      this.#hasArticle(articleKey) && (canonicalUrl === finalUrl || this.#isListed(canonicalUrl));
    for (const one of [...fetched.redirects, finalUrl, articleKey]) this.#articles.add(one);
    if (isKnown) return duplicate(url, canonicalUrl);
    const entry = { url, ok: true, ...(finalUrl !== url && { finalUrl }), articleKey };
    return { result: { url, ok: true, ...read }, entry };
  }

  #isListed(url: string): boolean {
    return this.#seen.has(url) || this.#hasArticle(url) || this.#parts.journal?.has(url) === true;
  }
}

interface PageTask {
  readonly url: string;
  readonly html: string | Uint8Array;
  readonly charset?: string;
}

/** An item whose address was looked at: to fetch, to extract, or no address. */
type Task =
  | { readonly url: string; readonly isToFetch: true }
  | PageTask
  | { readonly url: string; readonly error: ScrapeError };

function taskOf(item: ScrapeItem): Task {
  const given = urlOf(item);
  try {
    const url = cleanUrl(given);
    if (typeof item === 'string') return { url, isToFetch: true };
    return { ...item, html: readPageInput(item.html, url), url };
  } catch (error) {
    const failure = asScrapeError(error, given);
    return { url: failure.url ?? given, error: failure };
  }
}

/** A caller without types may feed anything; what that is stands in place of its address. */
function urlOf(item: unknown): string {
  const url = typeof item === 'string' ? item : (item as { url?: unknown } | null | undefined)?.url;
  return typeof url === 'string' ? url : Object.prototype.toString.call(item);
}
