/** Reads pages and texts in worker threads, each with its own options. */
import { ScrapeError } from '../errors.ts';
import { openWorkerPool, workerBeside } from '../pool/worker-pool.ts';
import type { PageToServe, ServedOutcome, ServiceReading } from './read-served-page.ts';

/** Limits of a {@link PageService}. */
export interface PageServiceLimits {
  /** Number of worker threads, at least one. */
  readonly workers: number;
  /** Timeout per page, in milliseconds. */
  readonly pageTimeoutMs: number;
}

/** Reads pages, whatever they do to their thread. */
export interface PageService {
  /** Reads a page. It never rejects: any failure becomes the outcome of the page. */
  readonly read: (page: PageToServe) => Promise<ServedOutcome>;
  /** Terminates all workers, busy or not. */
  readonly close: () => Promise<void>;
}

/** Memory limit per worker, in megabytes: a page that needs more crashes it. */
const MEMORY_MB = 1024;

/**
 * Opens the worker threads. They start with the first page.
 *
 * @param reading - for all pages; a page may narrow it
 */
export function openPageService(
  reading: ServiceReading,
  { workers, pageTimeoutMs }: PageServiceLimits,
): PageService {
  const { read, close } = openWorkerPool<PageToServe, ServedOutcome>({
    worker: workerBeside(import.meta.url, 'page-worker'),
    workers,
    timeoutMs: pageTimeoutMs,
    memoryMb: MEMORY_MB,
    settings: reading,
  });
  return { read: (page) => read(page).catch((error) => lost(error, page)), close };
}

/** The pool knows no URLs. */
function lost(cause: unknown, { url }: PageToServe): ServedOutcome {
  const code = cause instanceof ScrapeError ? cause.code : 'worker-failed';
  const message = cause instanceof Error ? cause.message : String(cause);
  return { error: new ScrapeError(code, message, { url }).toJSON() };
}
