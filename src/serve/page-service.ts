/** Reads and fetches pages for a service: worker threads, and one polite client for all requests. */
import { ScrapeError } from '../errors.ts';
import { type ClientOptions, createClient } from '../fetch/client.ts';
import { toJsonLine } from '../formats/to-json.ts';
import { asScrapeError } from '../io/network-failure.ts';
import { openWorkerPool, workerBeside } from '../pool/worker-pool.ts';
import { openPageReader } from '../scrape/page-reader.ts';
import { readArticle, readerOf } from '../scrape/read-article.ts';
import type { PageToServe, ServedOutcome, ServiceReading } from './page-worker.ts';

/** Limits of a {@link PageService}. */
export interface PageServiceLimits {
  /** Number of worker threads, at least one. */
  readonly workers: number;
  readonly pageTimeoutMs: number;
}

/** Reads pages, whatever they do to their thread. It never rejects: any failure is the outcome of the page. */
export type PageService = ReturnType<typeof openPageService>;

/** Fetches pages and reads their articles. It never rejects: any failure is the outcome. */
export type Fetching = ReturnType<typeof openFetching>;

/** How a service fetches. */
export type FetchingOptions = Pick<ClientOptions, 'contact' | 'allowPrivateAddresses' | 'concurrency'>;

/** Memory limit per worker, in megabytes: a page that needs more crashes it. */
const MEMORY_MB = 1024;

/**
 * Opens the worker threads. They start with the first page.
 *
 * @param settings - for all pages; a page may narrow them
 */
export function openPageService(settings: ServiceReading, limits: PageServiceLimits) {
  const worker = workerBeside(import.meta.url, 'page-worker');
  const { workers, pageTimeoutMs: timeoutMs } = limits;
  const how = { worker, workers, timeoutMs, memoryMb: MEMORY_MB, settings };
  const { read, close } = openWorkerPool<PageToServe, ServedOutcome>(how);
  return { read: (page: PageToServe) => read(page).catch((error) => lost(error, page)), close };
}

/** The pool knows no URLs. */
function lost(cause: unknown, { url }: PageToServe): ServedOutcome {
  const code = cause instanceof ScrapeError ? cause.code : 'worker-failed';
  const message = cause instanceof Error ? cause.message : String(cause);
  return { error: new ScrapeError(code, message, { url }).toJSON() };
}

/** Opens a client with the guards of every fetch: robots.txt, public addresses only, pauses between requests, timeouts. */
export function openFetching(options: FetchingOptions, reading: ServiceReading, limits: PageServiceLimits) {
  const client = createClient({ ...options, askTdmrep: false });
  const pages = openPageReader({ ...limits, extract: reading, tell: client.tell });
  return {
    async fetch(url: string, signal: AbortSignal): Promise<ServedOutcome> {
      try {
        const { article } = await readArticle(url, readerOf(client, pages, { signal }));
        return { article: toJsonLine(article).trimEnd() };
      } catch (error) {
        return { error: asScrapeError(error, url, signal).toJSON() };
      }
    },
    close: async (): Promise<void> => void (await Promise.all([client.close(), pages.close()])),
  };
}
