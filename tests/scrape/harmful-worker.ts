/** The worker of a page reader, but for pages whose URL says that they harm it. */
import { batchReader } from '../../src/pool/read-batch.ts';
import { type PageToRead, type ReadingOptions, readingOf } from '../../src/scrape/page-reading.ts';
import { type SentReading, sent } from '../../src/scrape/sent-reading.ts';

export const runTask = batchReader<PageToRead, SentReading, ReadingOptions>((page, options) => {
  if (page.url.endsWith('/slow')) for (;;);
  if (page.url.endsWith('/deadly')) throw new Error('the thread is broken');
  return sent(readingOf(page, options));
});
