/** One address, one article: fetched politely and read. */
import type { Article } from '../article.ts';
import { type ClientOptions, createClient } from '../fetch/client.ts';
import { asScrapeError } from '../fetch/failure.ts';
import { SYSTEM_CLOCK } from '../fetch/system-clock.ts';
import { type ReadArticleOptions, readArticle } from './read-article.ts';

/** How an article is fetched and read. */
export interface FetchArticleOptions extends ClientOptions {
  /** Ends it. */
  readonly signal?: AbortSignal;
  /** How its pages are read. */
  readonly extract?: ReadArticleOptions;
}

/**
 * Fetches one article: asks robots.txt, repeats what failed in passing, reads the AMP version of a page without text,
 * and joins the pages of an article that is cut into several.
 *
 * @throws ScrapeError of fetching or of extraction.
 * @example
 * const article = await fetchArticle('https://naya-akhbar.example/up/nahar', { contact: 'mailto:me@lab.example' });
 */
export async function fetchArticle(url: string, options: FetchArticleOptions = {}): Promise<Article> {
  const { signal, extract, ...clientOptions } = options;
  const client = createClient(clientOptions, SYSTEM_CLOCK);
  try {
    const { article } = await readArticle(
      await client.fetch(url, signal),
      (another) => client.fetch(another, signal),
      extract,
    );
    return article;
  } catch (error) {
    throw asScrapeError(error, url, signal);
  } finally {
    await client.close();
  }
}
