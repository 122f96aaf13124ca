/** Reads a single page in this thread, because starting another one takes longer than reading the page. */
import { runInNewContext } from 'node:vm';
import {
  openPageReader,
  type PageReader,
  type PageReaderLimits,
  type ReadingOptions,
} from '../../../index.ts';
import { errorCode, isScrapeError } from '../exit.ts';
import { optionsOf } from '../reading.ts';

const TIMEOUT_CODE = 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/** What a function returns, or undefined if it was stopped, even within a loop or a regular expression. */
export function withinTime<T>(run: () => T, timeoutMs: number): T | undefined {
  try {
    return runInNewContext('run()', { run }, { timeout: Math.ceil(timeoutMs) });
  } catch (error) {
    if (errorCode(error) === TIMEOUT_CODE) return undefined;
    throw error;
  }
}

/** Bytes or characters of a page that may be read in this thread: memory grows with size, and only workers have a limit. */
const SMALL = 1_000_000;
/** A page that takes longer gets a worker, since this thread must respond to signals. Few pages take half a second. */
const HERE_MS = 2000;

/** Opens a reader for a single page. It starts a worker only if the page is large or slow. */
export function openSinglePageReader(options: ReadingOptions, limits: PageReaderLimits): PageReader {
  const threads = openPageReader(options, limits);
  const { workers, pageTimeoutMs = HERE_MS } = limits;
  if (workers === 0) return threads;
  return {
    ...threads,
    async read(page) {
      if (page.html.length > SMALL) return threads.read(page);
      const { extractArticle } = await import('../../../browser.ts');
      const run = () => extractArticle(page.html, optionsOf(page, options));
      try {
        const article = withinTime(run, Math.min(HERE_MS, pageTimeoutMs));
        if (article !== undefined) return { url: page.url ?? article.url, article };
      } catch (error) {
        if (isScrapeError(error)) return { url: page.url ?? error.url, error };
      }
      // Anything but an expected error is left to the worker, too.
      return threads.read(page);
    },
  };
}
