/** The code of the workers of a page reader. */
import { batchReader } from '../pool/read-batch.ts';
import { type PageToRead, type ReadingOptions, readingOf } from './page-reading.ts';
import { type SentReading, sent } from './sent-reading.ts';

/** Reads the pages of a batch. */
export const runTask = batchReader<PageToRead, SentReading, ReadingOptions>((page, options) =>
  sent(readingOf(page, options)),
);
