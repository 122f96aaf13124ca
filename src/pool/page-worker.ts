/** The code of the worker threads that read pages. */
import type { RunPage } from '../learn/site-profiles.ts';
import { type SentOutcome, sent } from './page-outcome.ts';
import { readRequest } from './page-request.ts';
import { batchReader } from './read-batch.ts';
import { type PageToRead, type ReadingOptions, readOutcome } from './read-outcome.ts';

/** A task of a worker other than a page: to learn a site from some pages of it. */
export interface SiteToLearn {
  readonly html: '';
  readonly pages: readonly RunPage[];
}

/** Reads the pages of a batch. */
export const runTask = batchReader<
  PageToRead | SiteToLearn,
  SentOutcome | string | undefined,
  ReadingOptions
>(async (task, options) => {
  if (!('pages' in task))
    return sent(task.as === 'json' ? readRequest(task, options) : readOutcome(task, options));
  const { learnedProfile } = await import('../learn/learned-profile.ts');
  return learnedProfile(task.pages);
});
