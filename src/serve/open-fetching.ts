/** Fetches articles for a service: one polite client for all requests. */
import { type ClientOptions, createClient } from '../fetch/client.ts';
import { toJsonLine } from '../formats/to-json.ts';
import { asScrapeError } from '../io/network-failure.ts';
import { openPageReader } from '../scrape/page-reader.ts';
import { readArticle, readerOf } from '../scrape/read-article.ts';
import type { PageServiceLimits } from './page-service.ts';
import type { ServedOutcome, ServiceReading } from './read-served-page.ts';

/** Fetches articles. */
export interface Fetching {
  /** Fetches a page and reads its article. It never rejects: any failure is the outcome. */
  readonly fetch: (url: string, signal: AbortSignal) => Promise<ServedOutcome>;
  readonly close: () => Promise<void>;
}

/** How a service fetches. */
export type FetchingOptions = Pick<ClientOptions, 'contact' | 'allowPrivateAddresses' | 'concurrency'>;

/** Opens a client with the guards of every fetch: robots.txt, public addresses only, pauses between requests, timeouts. */
export function openFetching(
  options: FetchingOptions,
  reading: ServiceReading,
  { workers, pageTimeoutMs }: PageServiceLimits,
): Fetching {
  const client = createClient({ ...options, askTdmrep: false });
  const pages = openPageReader({ workers, pageTimeoutMs, extract: reading, tell: client.tell });
  return {
    async fetch(url, signal) {
      try {
        const { article } = await readArticle(url, readerOf(client, pages, { signal }));
        return { article: toJsonLine(article).trimEnd() };
      } catch (error) {
        return { error: asScrapeError(error, url, signal).toJSON() };
      }
    },
    async close() {
      await Promise.all([client.close(), pages.close()]);
    },
  };
}
