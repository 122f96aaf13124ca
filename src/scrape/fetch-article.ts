/** One address, one article: fetched politely and read. */
import type { Article } from '../article.ts';
import { type ClientOptions, createClient } from '../fetch/client.ts';
import { asScrapeError } from '../fetch/failure.ts';
import { type ReadArticleOptions, readArticle, readerOf } from './read-article.ts';

/** How an article is fetched and read. */
export interface FetchArticleOptions extends Omit<ClientOptions, 'concurrency' | 'askTdmrep'> {
  /** Ends it. */
  readonly signal?: AbortSignal;
  /** How its pages are read. */
  readonly extract?: ReadArticleOptions;
}

/**
 * Fetches one article: asks robots.txt, repeats what failed in passing, reads the AMP version of a page without text,
 * and joins the pages of an article that is cut into several. Calls that ask one host keep their pauses together;
 * each asks for robots.txt anew, so for many addresses use `scrapeArticles`.
 *
 * @throws {@link ScrapeError} of fetching or of extraction.
 * @example
 * const article = await fetchArticle('https://naya-akhbar.example/up/nahar', { contact: 'mailto:me@lab.example' });
 */
export async function fetchArticle(url: string, options: FetchArticleOptions = {}): Promise<Article> {
  const { signal, extract, ...clientOptions } = options;
  const client = createClient({ ...clientOptions, askTdmrep: false });
  try {
    return (await readArticle(url, readerOf(client, { signal }), extract)).article;
  } catch (error) {
    throw asScrapeError(error, url, signal);
  } finally {
    await client.close();
  }
}
