/** Fetches pages for a service: one polite client for all requests. */
import { createClient } from '../../fetch/client.ts';
import type { ClientOptions } from '../../index.ts';
import { asScrapeError } from '../../io/network-failure.ts';
import type { PageOutcome } from '../../scrape/pool/page-outcome.ts';
import type { PageReader } from '../../scrape/pool/page-reader.ts';
import { readArticle, readerOf } from '../../scrape/read-article.ts';

/** Fetches pages and reads their articles. It never rejects: a failure is also an outcome. */
export type Fetching = ReturnType<typeof openFetching>;

/** Opens a client with the guards of every fetch: robots.txt, public addresses only, pauses between requests, timeouts. */
export function openFetching(
  options: Pick<ClientOptions, 'contact' | 'allowPrivateAddresses'>,
  pages: PageReader,
) {
  const client = createClient({ ...options, askTdmrep: false });
  return {
    async fetch(url: string, signal: AbortSignal): Promise<PageOutcome> {
      try {
        const { article } = await readArticle(url, readerOf(client, pages, { signal }));
        return { url, article };
      } catch (error) {
        return { url, error: asScrapeError(error, url, signal) };
      }
    },
    close: client.close,
  };
}
