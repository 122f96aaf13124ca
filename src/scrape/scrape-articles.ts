import { ScrapeError } from '../errors.ts';
import { CLIENT_OPTIONS, type ClientOptions, CONCURRENCY, createClient } from '../fetch/client.ts';
import type { FetchEvent } from '../fetch/events.ts';
import { type Journal, type JournalEntry, openJournal } from '../fetch/journal.ts';
import { checkOptions, type OptionKinds, shown } from '../io/check-options.ts';
import { callback, flag, group, isIterable, objectWith, signal as signalKind } from '../io/option-kinds.ts';
import { HeldPages } from './held-pages.ts';
import { assertNotOfOpen, OPEN_RESOURCES, type OpenResources } from './open-resources.ts';
import { mapConcurrently } from './pool/map-concurrently.ts';
import { openPageReader, type PageReader, READING_LIMITS, type ReadingLimits } from './pool/page-reader.ts';
import { folderOrStore, type ProfileStore, profileFolder } from './pool/site-profiles.ts';
import { READ_ARTICLE_OPTIONS, type ReadArticleOptions } from './read-article.ts';
import { RENDER_OPTIONS, type RenderOptions } from './render-page.ts';
import {
  type ScrapeOutcome,
  type ScrapeProgress,
  type ScrapeResult,
  ScrapeRun,
  type ScrapeSource,
} from './scrape-run.ts';

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
  checkOptions(options, SCRAPE_OPTIONS);
  assertNotOfOpen(options);
  assertSource(source);
  const { workers, pageTimeoutMs, reader, journal: named } = options;
  const pages = reader ?? openPageReader(options.extract, { workers, pageTimeoutMs });
  let journal: Journal | undefined;
  try {
    options.signal?.throwIfAborted();
    const items = opened(source);
    journal = typeof named === 'string' ? await openJournal(named) : named;
    yield* resultsOf(outcomesOf(items, options, { pages, journal }), journal, journal === named);
  } finally {
    await Promise.all([journal === named || journal?.close(), reader ?? pages.close()]);
  }
}

/** @param isOpen - whether the caller adds the entries to the journal */
async function* resultsOf(
  outcomes: AsyncIterable<ScrapeOutcome>,
  journal: Journal | undefined,
  isOpen: boolean,
): AsyncGenerator<ScrapeResult, void, undefined> {
  for await (const { result, entry } of outcomes) {
    if (result === undefined) await journal?.add(entry);
    else if (isOpen) yield journal === undefined ? result : { ...result, entry };
    else yield* handOver(result, entry, journal);
  }
}

async function* outcomesOf(
  source: ScrapeSource,
  { signal, ...options }: ScrapeOptions,
  { pages, journal }: { readonly pages: PageReader; readonly journal: Journal | undefined },
): AsyncGenerator<ScrapeOutcome, void, undefined> {
  const { concurrency = CONCURRENCY, extract, learn = true, render, renderTimeoutMs, onProgress } = options;
  const onEvent = (event: FetchEvent): void => {
    if (event.type === 'retry') run.countRetry();
    options.onEvent?.(event);
  };
  const client = options.client ?? createClient({ ...options, concurrency, onEvent });
  const profiles = options.profiles ?? (journal?.file && `${journal.file}.profiles`);
  const store = typeof profiles === 'object' ? profiles : profileFolder(profiles);
  const held = new HeldPages(pages, store, learn && extract?.profile === undefined);
  const slots = options.client === undefined ? 2 * concurrency : concurrency;
  const rendering = { render, renderTimeoutMs };
  const parts = { client, held, journal, extract, rendering, slots, signal, onProgress };
  const run: ScrapeRun = new ScrapeRun(parts);
  const outcomes = mapConcurrently(run.tasksOf(source), (task) => run.process(task), {
    window: AHEAD,
    full: pages.ahead,
    // A given page is in memory already.
    sizeOf: (task) => ('html' in task ? 1 : 0),
    isOrdered: false,
    signal: run.signal,
  });
  try {
    for (let next = await outcomes.next(); !next.done; next = await outcomes.next()) {
      run.consume();
      yield next.value;
    }
  } finally {
    run.end(new DOMException('the run is over', 'AbortError'));
    await outcomes.return();
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
