/** The worker of a page reader, but for pages whose URL says that they harm it. */
import { type SentOutcome, sent } from '../../src/pool/page-outcome.ts';
import { batchReader } from '../../src/pool/read-batch.ts';
import { type PageToRead, type ReadingOptions, readOutcome } from '../../src/pool/read-outcome.ts';

export const runTask = batchReader<PageToRead, SentOutcome, ReadingOptions>((page, options) => {
  if (page.url?.endsWith('/slow')) for (;;);
  if (page.url?.endsWith('/deadly')) throw new Error('the thread is broken');
  return sent(readOutcome(page, options));
});
