/** Reads a single page in this thread: to start another one costs more than to read a page. */
import { openPageReader, type PageReader, type PageReaderLimits } from '../../../scrape/pool/page-reader.ts';
import type { ReadingOptions } from '../../../scrape/pool/read-outcome.ts';
import { withinTime } from './within-time.ts';

/** Bytes or characters of a page that may be read in this thread: memory grows with size, and only a thread has a limit. */
const SMALL = 1_000_000;
/** A page that takes longer gets a thread: this one has to obey signals. On a fast machine, hardly a page takes half a second. */
const HERE_MS = 2000;

/** Opens a reader for a single page. It starts a thread only for a page that is large or slow. */
export function openSinglePageReader(options: ReadingOptions, limits: PageReaderLimits): PageReader {
  const threads = openPageReader(options, limits);
  const { workers, pageTimeoutMs = HERE_MS } = limits;
  if (workers === 0) return threads;
  return {
    ...threads,
    async read(page) {
      if (page.html.length > SMALL) return threads.read(page);
      const { readOutcome } = await import('../../../scrape/pool/read-outcome.ts');
      const outcome = withinTime(() => readOutcome(page, options), Math.min(HERE_MS, pageTimeoutMs));
      return outcome ?? threads.read(page);
    },
  };
}
