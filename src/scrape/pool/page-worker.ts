/** The code of the worker threads that read pages. */

import { type SentOutcome, sent } from './page-outcome.ts';
import { readRequest } from './page-request.ts';
import type { PageToRead, ReadingOptions } from './read-outcome.ts';
import { taskReader } from './read-task.ts';
import type { RunPage } from './site-profiles.ts';

/** A worker task other than reading a page: learning a site from some of its pages. */
export interface SiteToLearn {
  readonly html: '';
  readonly pages: readonly RunPage[];
}

/** Reads a page, or learns a site. */
export const runTask = taskReader<PageToRead | SiteToLearn, SentOutcome | string | undefined, ReadingOptions>(
  async (task, options) => {
    if (!('pages' in task)) return sent(readRequest(task, options));
    const { learnedProfile } = await import('../../extract/learn/learned-profile.ts');
    return learnedProfile(task.pages);
  },
);
