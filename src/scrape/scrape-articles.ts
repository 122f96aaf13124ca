/** From many addresses to many articles: a run that bounds its memory, spares each host, and can be gone on with. */
import { ScrapeError } from '../errors.ts';
import { cleanUrl } from '../fetch/clean-url.ts';
import {
  type Client,
  type ClientOptions,
  CONCURRENCY,
  createClient,
  type PageRoom,
} from '../fetch/client.ts';
import { asScrapeError } from '../fetch/failure.ts';
import { type Journal, openJournal } from '../fetch/journal.ts';
import { readRights } from '../fetch/rights.ts';
import { UrlSet } from '../fetch/url-set.ts';
import { examinePage } from './examine-page.ts';
import { type ReadArticle, type ReadArticleOptions, readArticle, readerOf } from './read-article.ts';
import { type Job, runJobs } from './run-jobs.ts';
import { turn } from './turn.ts';

/** What a run is fed with: an address, or a page that is at hand already, with the charset that its header stated. */
export type ScrapeItem =
  | string
  | { readonly url: string; readonly html: string | Uint8Array; readonly charset?: string };

/** Addresses and pages: an array, a generator, a stream of lines. It is read only as far ahead as needed. */
export type ScrapeSource = Iterable<ScrapeItem> | AsyncIterable<ScrapeItem>;

/** An article with the pages that it is from. A page that was at hand was not fetched. */
export type ScrapedArticle = Omit<ReadArticle, 'fetched'> & Partial<Pick<ReadArticle, 'fetched'>>;

/** What became of one address, in its clean form; an item that is no address is named as it was given. */
export type ScrapeResult =
  | ({ readonly url: string; readonly ok: true } & ScrapedArticle)
  | { readonly url: string; readonly ok: false; readonly error: ScrapeError };

/** How far a run is. The five numbers add up to the items that were read from the source. */
export interface ScrapeProgress {
  /** Articles. */
  readonly done: number;
  /** Errors. */
  readonly failed: number;
  /** Repeated in the source, or done according to the journal. */
  readonly skipped: number;
  readonly running: number;
  /** Read from the source and not begun. */
  readonly queued: number;
}

/** How a run is done. Every part is optional; the others say how pages are fetched. */
export interface ScrapeOptions extends ClientOptions {
  /** How pages are read. */
  readonly extract?: ReadArticleOptions;
  /** File of the journal that a killed run is gone on with. It is made where it is missing. */
  readonly journal?: string;
  /** Told how far the run is, after each change. What it throws ends the run. */
  readonly onProgress?: (progress: ScrapeProgress) => void;
  /** Ends the run: it throws the signal's reason and delivers nothing more. */
  readonly signal?: AbortSignal;
}

/** Addresses that are read ahead, so that some of another host are at hand while one is slow. */
const AHEAD = 1000;
/** Items that are read from a source before other work of the process has its turn. */
const READS = 256;

/**
 * Scrapes many pages and delivers each result as soon as it is ready.
 *
 * - **Memory.** At most `concurrency` pages are fetched and as many results wait to be taken before nothing new begins;
 *   of pages that are at hand one is held at a time; 1,000 addresses are read ahead. A slow consumer slows the run down.
 *   Only the set of addresses seen grows: by 12 to 24 bytes for each.
 * - **Hosts.** One request of a host at a time, with a pause. A slow host holds up no other one as long as the addresses
 *   read ahead hold another: mix the hosts of a source that is long.
 * - **Repetitions.** An address is done once, by its form without tracking parameters and fragment.
 * - **Errors.** One of a page is its result. One of the source ends the run: all that was read before is delivered, then
 *   the error is thrown.
 * - **Journal.** A result is recorded when the consumer has taken it: when it asks for the next one, or leaves the
 *   loop. After a kill each recorded address is left out and each other one is done, so that only the result that was
 *   in the consumer's hands may come again. To leave the loop by an error counts as taken too: handle an error of
 *   your own within the loop, or go through the results by hand and tell the generator with `throw()`. Failures are
 *   recorded like articles.
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
  const { concurrency = CONCURRENCY, signal, journal: file, onProgress, extract, ...clientOptions } = options;
  assertRun(source, concurrency);
  signal?.throwIfAborted();
  const items = opened(source);
  const journal = file === undefined ? undefined : await openJournal(file);
  const client = createClient({ ...clientOptions, concurrency });
  const run = new Run({ client, journal, extract, onProgress });
  try {
    const results = runJobs(run.jobsOf(items), {
      rooms: 2 * concurrency,
      ahead: AHEAD,
      signal,
      onResult: (result) => run.count(result),
      onChange: (state) => run.report(state),
    });
    for await (const result of results) yield* handOver(result, journal);
  } finally {
    run.isOver = true;
    await client.close();
    await journal?.close();
  }
}

function assertRun(source: unknown, concurrency: number): void {
  if (!(Number.isSafeInteger(concurrency) && concurrency > 0))
    throw new ScrapeError('invalid-input', `concurrency must be a whole number above 0, not ${concurrency}`);
  const isIterable =
    typeof source === 'object' &&
    source !== null &&
    (Symbol.iterator in source || Symbol.asyncIterator in source);
  if (!isIterable)
    throw new ScrapeError('invalid-input', 'the source must be an iterable of addresses or pages');
}

/** The lines of a `readline` interface are lost that come before its iterator is asked for. */
function opened(source: ScrapeSource): ScrapeSource {
  if (!(Symbol.asyncIterator in source)) return source;
  const iterator = source[Symbol.asyncIterator]();
  return { [Symbol.asyncIterator]: () => iterator };
}

/** Delivers a result and records it, unless the consumer throws it back. */
async function* handOver(
  result: ScrapeResult,
  journal: Journal | undefined,
): AsyncGenerator<ScrapeResult, void, undefined> {
  let isTaken = true;
  try {
    yield result;
  } catch (error) {
    isTaken = false;
    throw error;
  } finally {
    if (isTaken) await journal?.add(entryOf(result));
  }
}

function entryOf(result: ScrapeResult): Parameters<Journal['add']>[0] {
  const { url } = result;
  return result.ok ? { url, ok: true } : { url, ok: false, code: result.error.code };
}

interface RunParts {
  readonly client: Client;
  readonly journal: Journal | undefined;
  readonly extract: ReadArticleOptions | undefined;
  readonly onProgress: ScrapeOptions['onProgress'] | undefined;
}

/** The items of one run: which of them are new, and what became of them. */
class Run {
  /** Nothing more is read then. */
  isOver = false;
  readonly #parts: RunParts;
  readonly #seen = new UrlSet();
  #progress: ScrapeProgress = { done: 0, failed: 0, skipped: 0, running: 0, queued: 0 };

  constructor(parts: RunParts) {
    this.#parts = parts;
  }

  /** It is reported with the change that a result makes to what runs. */
  count({ ok }: ScrapeResult): void {
    const { done, failed } = this.#progress;
    this.#progress = { ...this.#progress, ...(ok ? { done: done + 1 } : { failed: failed + 1 }) };
  }

  report(change: Partial<ScrapeProgress>): void {
    this.#progress = { ...this.#progress, ...change };
    this.#parts.onProgress?.(this.#progress);
  }

  async *jobsOf(source: ScrapeSource): AsyncGenerator<Job<ScrapeResult>, void, undefined> {
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
    return this.#parts.journal?.has(url) !== true && this.#seen.add(url);
  }

  #jobOf(task: Task): Job<ScrapeResult> {
    const { url } = task;
    return {
      isHeavy: !('isToFetch' in task),
      run: async (signal, room) => {
        try {
          return { url, ok: true, ...(await this.#read(task, signal, room)) };
        } catch (error) {
          return { url, ok: false, error: asScrapeError(error, url, signal) };
        }
      },
    };
  }

  async #read(task: Task, signal: AbortSignal, room: PageRoom): Promise<ScrapedArticle> {
    if ('error' in task) throw task.error;
    const { client, extract } = this.#parts;
    if ('isToFetch' in task) return readArticle(task.url, readerOf(client, { signal, room }), extract);
    while (!room.isFree() && !signal.aborted) await room.freed();
    signal.throwIfAborted();
    room.take();
    await turn();
    return this.#extract(task);
  }

  #extract({ url, html, charset }: PageTask): ScrapedArticle {
    const { client, extract: { maxPages: _, ...options } = {} } = this.#parts;
    const how = { ...options, url, ...(charset !== undefined && { charset }) };
    const { page, outcome } = examinePage(html, how, client.tell);
    if (outcome instanceof ScrapeError) throw outcome;
    return { article: outcome, rights: readRights({ headers: [], metas: page.head.metas, url }) };
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
  const given = addressOf(item);
  try {
    const url = cleanUrl(given);
    return typeof item === 'string' ? { url, isToFetch: true } : { ...item, url };
  } catch (error) {
    const failure = asScrapeError(error, given);
    return { url: failure.url ?? given, error: failure };
  }
}

/** A caller without types may feed anything; what that is stands in place of its address. */
function addressOf(item: unknown): string {
  const address = typeof item === 'string' ? item : (item as { url?: unknown } | null | undefined)?.url;
  return typeof address === 'string' ? address : Object.prototype.toString.call(item);
}
