import type { Article } from '../article.ts';
import { CLIENT_OPTIONS, type ClientOptions, createClient } from '../fetch/client.ts';
import { checkOptions, type OptionKinds } from '../io/check-options.ts';
import { asScrapeError } from '../io/network-failure.ts';
import { group, signal as signalKind } from '../io/option-kinds.ts';
import { assertNotOfOpen, OPEN_RESOURCES, type OpenResources } from './open-resources.ts';
import { openPageReader, READING_LIMITS, type ReadingLimits, WORKERS } from './pool/page-reader.ts';
import { READ_ARTICLE_OPTIONS, type ReadArticleOptions, readArticle, readerOf } from './read-article.ts';
import { RENDER_OPTIONS, type RenderOptions } from './render-page.ts';

/** Options for fetching an article. */
export interface FetchArticleOptions
  extends Omit<ClientOptions, 'concurrency' | 'askTdmrep'>,
    RenderOptions,
    OpenResources {
  /** Aborts it: it throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** Extraction options. */
  readonly extract?: ReadArticleOptions;
  /**
   * Timeout for reading one page, in milliseconds; then it fails with `timeout`. This needs a worker thread.
   * @defaultValue none: the page is read in the caller's thread
   */
  readonly pageTimeoutMs?: number;
}

/** Includes all client options, so that the same options object works for `scrapeArticles`. */
const FETCH_ARTICLE_OPTIONS: OptionKinds<FetchArticleOptions & ClientOptions & ReadingLimits> = {
  ...CLIENT_OPTIONS,
  ...READING_LIMITS,
  ...RENDER_OPTIONS,
  ...OPEN_RESOURCES,
  signal: signalKind,
  extract: group(READ_ARTICLE_OPTIONS),
};

/**
 * Fetches one article: obeys robots.txt, retries transient failures, reads the AMP version of a page without text,
 * and joins the pages of a multi-page article. Calls to one host share its pauses;
 * each fetches robots.txt again, so for many URLs use `scrapeArticles` or an open `client`.
 *
 * @throws {@link ScrapeError} from fetching or extraction; `invalid-input` for an unknown option or an invalid value; the reason
 * of `signal`.
 * @example
 * const article = await fetchArticle('https://naya-akhbar.example/up/nahar', { contact: 'mailto:me@lab.example' });
 */
export async function fetchArticle(url: string, options: FetchArticleOptions = {}): Promise<Article> {
  checkOptions(options, FETCH_ARTICLE_OPTIONS);
  assertNotOfOpen(options);
  const { signal, extract, pageTimeoutMs, render, renderTimeoutMs, ...clientOptions } = options;
  const workers = pageTimeoutMs === undefined ? 0 : WORKERS;
  const pages = options.reader ?? openPageReader(extract, { workers, pageTimeoutMs });
  const client = options.client ?? createClient({ ...clientOptions, askTdmrep: false });
  const reader = readerOf(client, pages, { signal, rendering: { render, renderTimeoutMs } });
  try {
    return (await readArticle(url, reader, extract)).article;
  } catch (error) {
    signal?.throwIfAborted();
    throw asScrapeError(error, url);
  } finally {
    await Promise.all([options.client ?? client.close(), options.reader ?? pages.close()]);
  }
}
