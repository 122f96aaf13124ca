import type { ScrapeError } from '../errors.ts';
import { checkOptions, type OptionKinds } from '../io/check-options.ts';
import { flag, group, objectWith, positiveCount, signal as signalKind, text } from '../io/option-kinds.ts';
import { mapConcurrently } from './pool/map-concurrently.ts';
import type { PageOutcome } from './pool/page-outcome.ts';
import { openPageReader, type PageReader, READING_LIMITS, type ReadingLimits } from './pool/page-reader.ts';
import type { PageToRead, ReadingOptions } from './pool/read-outcome.ts';
import { MAX_LATER_PAGES, MAX_LATER_SIZE, profileFolder, SiteProfiles } from './pool/site-profiles.ts';
import { READ_ARTICLE_OPTIONS } from './read-article.ts';

/** Options for extracting saved pages. All are optional. */
export interface ExtractArticlesOptions extends ReadingLimits {
  /** Extraction options. */
  readonly extract?: ReadingOptions;
  /** Memory limit per worker, in megabytes. @defaultValue 1024 */
  readonly memoryMb?: number | undefined;
  /** An open reader, which stays open; it has extraction options and limits of its own. */
  readonly reader?: PageReader;
  /** Whether to learn each site with six or more pages. Not with `extract.profile`. @defaultValue true */
  readonly learn?: boolean;
  /** Folder that keeps learned profiles for later runs, one file per host. */
  readonly profiles?: string | undefined;
  /** Whether results come in the order of the pages, instead of as they are ready. @defaultValue false */
  readonly ordered?: boolean;
  /** Ends it at once, with the reason of the signal. */
  readonly signal?: AbortSignal;
}

const { maxPages: _, ...READING_OPTIONS } = READ_ARTICLE_OPTIONS;
const EXTRACT_ARTICLES_OPTIONS: OptionKinds<ExtractArticlesOptions> = {
  ...READING_LIMITS,
  extract: group(READING_OPTIONS),
  memoryMb: positiveCount,
  reader: objectWith(['read', 'learn', 'close'], 'an open reader'),
  learn: flag,
  profiles: text,
  ordered: flag,
  signal: signalKind,
};

/** Pages and results per worker thread, waiting or in progress. */
const AHEAD = 32;
/** Characters or bytes in memory at which reading ahead pauses. */
const FULL = 16_000_000;

/**
 * Extracts many saved pages in worker threads and yields each outcome with its page, as soon as it is ready. Sites are learned
 * from the run. A failure in place of a page, as `samachar/sources` yields it, is its outcome. At most 32 pages per worker or
 * 16 MB are read ahead, and with learning 256 pages or 32 MB more; a slow consumer slows down the reading.
 *
 * @throws ScrapeError `invalid-input` for wrong options, or a profile that cannot be used; any error of the source; the reason
 * of `signal`
 * @example
 * for await (const { page, article, error } of extractArticles(pagesOfFiles('saved'), { workers: 4 }))
 *   console.log(page.name, article?.headline ?? error?.code);
 */
export async function* extractArticles<P extends PageToRead | { readonly error: ScrapeError }>(
  pages: Iterable<P> | AsyncIterable<P>,
  options: ExtractArticlesOptions = {},
): AsyncGenerator<PageOutcome & { readonly page: P }, void, undefined> {
  checkOptions(options, EXTRACT_ARTICLES_OPTIONS);
  const { extract, learn = true, profiles, ordered = false, signal = new AbortController().signal } = options;
  const { workers, pageTimeoutMs, memoryMb } = options;
  const reader = options.reader ?? openPageReader(extract, { workers, pageTimeoutMs, memoryMb });
  const isLearning = learn && extract?.profile === undefined;
  const sites = isLearning ? new SiteProfiles(reader.learn, { stored: profileFolder(profiles) }) : undefined;
  const source = async function* (): AsyncGenerator<P> {
    yield* pages;
    sites?.flush();
  };
  try {
    yield* mapConcurrently(source(), (page) => outcomeOf(page, reader, sites), {
      window: AHEAD * Math.ceil(reader.ahead / 2) + (isLearning ? MAX_LATER_PAGES : 0),
      full: FULL + (isLearning ? MAX_LATER_SIZE : 0),
      sizeOf: (page) => ('error' in page ? 0 : page.html.length),
      isOrdered: ordered,
      signal,
    });
  } finally {
    if (options.reader === undefined) await reader.close();
  }
}

async function outcomeOf<P extends PageToRead | { readonly error: ScrapeError }>(
  page: P,
  reader: PageReader,
  sites: SiteProfiles | undefined,
): Promise<PageOutcome & { readonly page: P }> {
  if ('error' in page) {
    sites?.pass();
    return { page, url: page.error.url, error: page.error };
  }
  const siteProfile = await sites?.of(page);
  const outcome = await reader.read({ ...page, siteProfile });
  sites?.note(outcome.url, outcome);
  return { ...outcome, page };
}
