/** The code of the worker threads that read pages. */
import { type SentOutcome, sent } from './page-outcome.ts';
import { readRequest } from './page-request.ts';
import { batchReader } from './read-batch.ts';
import { type PageToRead, type ReadingOptions, readOutcome } from './read-outcome.ts';

/** Reads the pages of a batch. */
export const runTask = batchReader<PageToRead, SentOutcome, ReadingOptions>((page, options) =>
  sent(page.as === 'json' ? readRequest(page, options) : readOutcome(page, options)),
);
