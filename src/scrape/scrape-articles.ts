/** From many URLs to many articles: a run with bounded memory that is polite to each host and can be resumed. */
import { ScrapeError } from '../errors.ts';
import { type Claim, Claims } from '../fetch/claims.ts';
import {
  CLIENT_OPTIONS,
  type Client,
  type ClientOptions,
  CONCURRENCY,
  createClient,
  type PageSlot,
} from '../fetch/client.ts';
import type { FetchEvent } from '../fetch/events.ts';
import { type Journal, type JournalEntry, openJournal } from '../fetch/journal.ts';
import { readRights } from '../fetch/rights.ts';
import { checkOptions, type OptionKinds, shown } from '../io/check-options.ts';
import { cleanUrl } from '../io/clean-url.ts';
import { asScrapeError } from '../io/network-failure.ts';
import { callback, flag, group, isIterable, objectWith, signal as signalKind } from '../io/option-kinds.ts';
import { type PageSource, readPageInput } from '../io/page-input.ts';
import { UrlSet } from '../io/url-set.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import { hashText } from '../text/text-hash.ts';
import { acquire, HeldPages } from './held-pages.ts';
import { assertNotOfOpen, OPEN_RESOURCES, type OpenResources } from './open-resources.ts';
import { openPageReader, type PageReader, READING_LIMITS, type ReadingLimits } from './pool/page-reader.ts';
import { folderOrStore, type ProfileStore, profileFolder, profilesOf } from './pool/site-profiles.ts';
import { turn } from './pool/turn.ts';
import {
  type PageOfUrl,
  READ_ARTICLE_OPTIONS,
  type ReadArticle,
  type ReadArticleOptions,
  readArticle,
  readerOf,
  readPage,
} from './read-article.ts';
import { RENDER_OPTIONS, type Rendering, type RenderOptions } from './render-page.ts';
import { type Job, runJobs } from './run-jobs.ts';

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

/**
 * Options of a run. All are optional; the inherited ones apply to fetching. With an open `client`, `concurrency` is the maximum
 * number of pages of the run that are fetched and not yet consumed.
 */
export interface ScrapeOptions extends ClientOptions, ReadingLimits, RenderOptions, OpenResources {
  /** Extraction options. */
  readonly extract?: ReadArticleOptions;
  /**
   * Journal from which a killed run is resumed: its file, created if missing; or an open journal, to which you add the `entry` of
   * each result yourself, such as with the place of your output. It stays open.
   */
  readonly journal?: string | Journal;
  /**
   * Whether to learn a host from its first twelve pages, if the run has at least six. They are held until then, and what they
   * repeat is left out of the articles. Not with `extract.profile`. @defaultValue true
   */
  readonly learn?: boolean;
  /**
   * Keeps learned profiles for later runs: a folder with one file per host, or a store of your own. Default: a folder with the
   * name of the journal plus `.profiles`.
   */
  readonly profiles?: string | ProfileStore;
  /** Called with the progress after each change. An error it throws ends the run. */
  readonly onProgress?: (progress: ScrapeProgress) => void;
  /** Aborts the run: it throws the signal's reason and yields nothing more. */
  readonly signal?: AbortSignal;
}

const openJournalKind = objectWith(['has', 'hasArticle', 'add'], 'a file or an open journal');

/** The validators of {@link ScrapeOptions}, for {@link checkOptions} in a function that passes options on. */
export const SCRAPE_OPTIONS: OptionKinds<ScrapeOptions> = {
  ...CLIENT_OPTIONS,
  ...READING_LIMITS,
  ...RENDER_OPTIONS,
  ...OPEN_RESOURCES,
  extract: group(READ_ARTICLE_OPTIONS),
  journal: { check: (value, name) => typeof value === 'string' || openJournalKind.check(value, name) },
  learn: flag,
  profiles: folderOrStore,
  onProgress: callback,
  signal: signalKind,
};

/** URLs to read ahead, so that other hosts can proceed while one is slow. */
const AHEAD = 1000;
/** Number of items read from a source before yielding to the event loop. */
const READS = 256;

/**
 * Scrapes many pages and delivers each result as soon as it is ready.
 *
 * - **Memory.** At most `concurrency` pages are fetched and not yet consumed at a time;
 *   of given pages, two per worker are in memory; 1,000 URLs are read ahead. Pages of hosts that are being learned are held
 *   in addition: at most 256 pages or 32 MB, for two minutes. A slow consumer slows the run
 *   down. Only the sets of seen URLs grow: by 40 to 70 bytes each, and twice that with a journal.
 * - **Hosts.** One request per host at a time, with a pause. A slow host does not block others as long as the URLs
 *   read ahead include others: mix the hosts of a long source.
 * - **Repetitions.** A URL is processed once, identified without tracking parameters and fragment. So is the URL
 *   that a redirect leads to, and a page whose canonical URL is in the source and has the same headline: the
 *   second one gives no result, and counts as `skipped`.
 * - **Time.** Pages are read in worker threads, so that none blocks the caller: a slow one fails with `timeout`, and
 *   one that crashes its worker with `worker-failed`. `extract` is sent there, and has to be plain data.
 * - **Errors.** An error of a page is its result. An error of the source ends the run: everything read before is delivered, then
 *   the error is thrown.
 * - **Journal.** A result is recorded when the consumer has processed it: when it requests the next one, or leaves the
 *   loop. After a kill each recorded URL is skipped and all others are processed, so that only the result that was
 *   being processed may come again. Leaving the loop by an error counts as processed too: handle your own
 *   errors within the loop, or iterate manually and call `throw()` on the generator. Failures are
 *   recorded with their code: those that may have healed are retried by the next run (`retried`), the others are not.
 *
 * @throws {@link ScrapeError} `invalid-input` for options, a source or a journal that cannot be used; any error of the source;
 * the reason of `signal`.
 * @example
 * for await (const result of scrapeArticles(urls, { contact: 'mailto:me@lab.example', journal: 'run.ndjson' })) {
 *   if (result.article) await save(result.article);
 *   else console.error(result.error.toJSON());
 * }
 */
export async function* scrapeArticles(
  source: ScrapeSource,
  options: ScrapeOptions = {},
): AsyncGenerator<ScrapeResult, void, undefined> {
  yield* withReader(options, (pages, others) => resultsOf(pages, source, others));
}

async function* resultsOf(
  pages: PageReader,
  source: ScrapeSource,
  options: Omit<ScrapeOptions, keyof ReadingLimits>,
): AsyncGenerator<ScrapeResult, void, undefined> {
  assertSource(source);
  const { journal: named, ...others } = options;
  const profiles = profilesOf(others.profiles, typeof named === 'object' ? named.file : named);
  const how = { ...others, ...(profiles !== undefined && { profiles }) };
  how.signal?.throwIfAborted();
  const items = opened(source);
  const journal = typeof named === 'string' ? await openJournal(named) : named;
  const isOpen = journal === named;
  try {
    for await (const outcome of outcomesOf(pages, items, how, journal)) {
      const result = resultOf(outcome, isOpen && journal !== undefined);
      if (result === undefined) await journal?.add(outcome.entry);
      else if (isOpen) yield result;
      else yield* handOver(result, outcome.entry, journal);
    }
  } finally {
    if (!isOpen) await journal?.close();
  }
}

async function* withReader<T>(
  options: ScrapeOptions,
  scrape: (pages: PageReader, others: Omit<ScrapeOptions, keyof ReadingLimits>) => AsyncGenerator<T>,
): AsyncGenerator<T> {
  checkOptions(options, SCRAPE_OPTIONS);
  assertNotOfOpen(options);
  const { workers, pageTimeoutMs, reader, ...others } = options;
  const pages = reader ?? openPageReader(options.extract, { workers, pageTimeoutMs });
  try {
    yield* scrape(pages, others);
  } finally {
    if (reader === undefined) await pages.close();
  }
}

async function* outcomesOf(
  pages: PageReader,
  source: ScrapeSource,
  options: Omit<ScrapeOptions, 'journal' | keyof ReadingLimits>,
  journal: Journal | undefined,
): AsyncGenerator<ScrapeOutcome, void, undefined> {
  const {
    concurrency = CONCURRENCY,
    signal,
    onProgress,
    extract,
    learn = true,
    profiles,
    ...others
  } = options;
  const { render, renderTimeoutMs, ...clientOptions } = others;
  const onEvent = (event: FetchEvent): void => {
    if (event.type === 'retry') run.countRetry();
    clientOptions.onEvent?.(event);
  };
  const client = options.client ?? createClient({ ...clientOptions, concurrency, onEvent });
  const isLearning = learn && extract?.profile === undefined;
  const store = typeof profiles === 'object' ? profiles : profileFolder(profiles);
  const held = isLearning ? new HeldPages(pages, store) : undefined;
  const run: Run = new Run({
    client,
    pages: held?.pages ?? pages,
    held,
    journal,
    extract,
    rendering: { render, renderTimeoutMs },
    onProgress,
  });
  try {
    yield* runJobs(run.jobsOf(source), {
      slots: options.client === undefined ? 2 * concurrency : concurrency,
      ahead: AHEAD,
      heavy: pages.ahead,
      signal,
      onResult: (outcome) => run.count(outcome),
      onChange: (state) => run.report(state),
    });
  } finally {
    run.isOver = true;
    if (options.client === undefined) await client.close();
  }
}

function assertSource(source: unknown): void {
  if (isIterable(source)) return;
  const message = `the source must be an array or another iterable of URLs or pages, not ${shown(source)}`;
  throw new ScrapeError('invalid-input', message);
}

/** A `readline` interface loses the lines that come before its iterator is created. */
function opened(source: ScrapeSource): ScrapeSource {
  if (!(Symbol.asyncIterator in source)) return source;
  const iterator = source[Symbol.asyncIterator]();
  return { [Symbol.asyncIterator]: () => iterator };
}

/** The outcome of a job: a result for the consumer, or the URL that gave the same article. */
interface ScrapeOutcome {
  readonly result?: ScrapeResult;
  readonly entry: JournalEntry;
}

/** @param isOpen - whether the caller adds the entry to the journal */
function resultOf({ result, entry }: ScrapeOutcome, isOpen: boolean): ScrapeResult | undefined {
  return result && { ...result, ...(isOpen && { entry }) };
}

/** Delivers a result and records it, unless the consumer throws it back. */
async function* handOver(
  result: ScrapeResult,
  entry: JournalEntry,
  journal: Journal | undefined,
): AsyncGenerator<ScrapeResult, void, undefined> {
  let isTaken = true;
  try {
    yield result;
  } catch (error) {
    isTaken = false;
    throw error;
  } finally {
    if (isTaken) await journal?.add(entry);
  }
}

function failed({ source, url }: ScrapedUrl, error: ScrapeError): ScrapeOutcome {
  const { code, status } = error;
  return {
    result: { source, url, error },
    entry: { url, ok: false, code, ...(status !== undefined && { status }) },
  };
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

interface RunParts {
  readonly client: Client;
  readonly pages: PageReader;
  readonly held?: HeldPages | undefined;
  readonly journal: Journal | undefined;
  readonly extract: ReadArticleOptions | undefined;
  readonly rendering: Rendering;
  readonly onProgress: ScrapeOptions['onProgress'] | undefined;
}

/** Runs the job of one item. */
interface JobContext {
  readonly signal: AbortSignal;
  readonly slot: PageSlot;
  readonly claim: Claim<ScrapeOutcome>;
}

/** The items of a run: which of them are new, and their outcomes. */
class Run {
  /** Stops reading when aborted. */
  isOver = false;
  readonly #seen = new UrlSet();
  /** URLs and keys of articles. */
  readonly #articles = new UrlSet();
  readonly #claims = new Claims<ScrapeOutcome>();
  #progress: ScrapeProgress = {
    done: 0,
    failed: 0,
    skipped: 0,
    running: 0,
    queued: 0,
    retried: 0,
    retries: 0,
  };

  constructor(private readonly parts: RunParts) {}

  /** Reported with the next change in the running jobs. */
  count({ result }: ScrapeOutcome): void {
    const name = result === undefined ? 'skipped' : result.article ? 'done' : 'failed';
    this.#progress = { ...this.#progress, [name]: this.#progress[name] + 1 };
  }

  countRetry(): void {
    this.report({ retries: this.#progress.retries + 1 });
  }

  report(change: Partial<ScrapeProgress>): void {
    this.#progress = { ...this.#progress, ...change };
    this.parts.onProgress?.(this.#progress);
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
    const { journal } = this.parts;
    if (journal?.has(url) === true || this.#hasArticle(url) || !this.#seen.add(url)) return false;
    if (journal?.isToRetry(url) === true) this.report({ retried: this.#progress.retried + 1 });
    return true;
  }

  #hasArticle(urlOrKey: string): boolean {
    return this.#articles.has(urlOrKey) || this.parts.journal?.hasArticle(urlOrKey) === true;
  }

  #jobOf(task: Task): Job<ScrapeOutcome> {
    const { held } = this.parts;
    const run: Job<ScrapeOutcome>['run'] = (signal, slot) =>
      this.#claims.run((claim) => this.#outcomeOf(task, { signal, slot, claim }));
    return {
      isHeavy: !('isToFetch' in task),
      run: (signal, slot) => held?.run(task.url, () => run(signal, slot)) ?? run(signal, slot),
    };
  }

  async #outcomeOf(task: Task, context: JobContext): Promise<ScrapeOutcome> {
    try {
      return this.#articleOutcome(task, await this.#read(task, context));
    } catch (error) {
      if (error instanceof TakenError) return asOutcomeOf(task, error.outcome);
      return failed(task, asScrapeError(error, task.url, context.signal));
    }
  }

  async #read(task: Task, context: JobContext): Promise<ScrapedArticle> {
    if ('error' in task) throw task.error;
    const { client, pages, held, extract, rendering } = this.parts;
    const { signal, slot } = context;
    if ('isToFetch' in task) {
      const onRedirect = (url: string): Promise<void> => this.#take(url, task.url, context);
      await this.#take(task.url, task.url, context);
      const profileOf = (page: PageOfUrl): Promise<string | undefined> =>
        held?.profileOf(page, { ...context, url: task.url }) ?? Promise.resolve(undefined);
      const how = { signal, slot, onRedirect, rendering, profileOf };
      return readArticle(task.url, readerOf(client, pages, how), extract);
    }
    const outcome = await this.#claim(task.url, task.url, context);
    // A given page can be read, whatever the outcome of fetching it.
    if (outcome !== undefined && outcome.result?.error === undefined) throw new TakenError(outcome);
    await acquire(slot, signal);
    const siteProfile = await held?.profileOf(task, { ...context, url: task.url });
    const { article, error, head } = await readPage({ ...task, siteProfile }, { client, pages, signal });
    if (article === undefined) throw error;
    return { article, rights: readRights({ headers: [], metas: head?.metas ?? [], url: task.url }) };
  }

  async #claim(url: string, task: string, { claim }: JobContext): Promise<ScrapeOutcome | undefined> {
    const { held } = this.parts;
    return held === undefined ? claim(url) : held.wait(task, () => claim(url));
  }

  /** Claims a URL before it is requested. @throws TakenError if another item has claimed it. */
  async #take(url: string, task: string, context: JobContext): Promise<void> {
    const outcome = this.#hasArticle(url) ? duplicate(url, url) : await this.#claim(url, task, context);
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

/** An item after checking its URL: to fetch, to extract, or invalid. */
type Task = ScrapedUrl &
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
    return { ...item, source, html: readPageInput(item.html, url), url };
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
