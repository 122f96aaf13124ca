/** The code of the worker threads of a service. */
import { batchReader } from '../pool/read-batch.ts';
import {
  type PageToServe,
  readServedPage,
  type ServedOutcome,
  type ServiceReading,
} from './read-served-page.ts';

/** Reads the pages of a batch. */
export const runTask = batchReader<PageToServe, ServedOutcome, ServiceReading>(readServedPage);
