/** The code of the worker threads of a page pool. */
import { batchReader } from '../../pool/read-batch.ts';
import type { InputPage, PageOutcome } from './page.ts';
import { type ReadSettings, readPage } from './read-page.ts';

/** Reads the pages of a batch. */
export const runTask = batchReader<InputPage, PageOutcome, ReadSettings>(readPage);
