/** The code of the worker threads that read pages. */
import { Tinypool } from 'tinypool';
import { begin, end } from './page-clock.ts';
import { sent } from './page-outcome.ts';
import { readRequest } from './page-request.ts';
import type { PageToRead, ReadingOptions } from './read-outcome.ts';
import type { RunPage } from './site-profiles.ts';
import type { PageTask } from './worker-pool.ts';

const settings: ReadingOptions = Tinypool.workerData;

/** A worker task other than reading a page: learning a site from some of its pages. */
export interface SiteToLearn {
  readonly html: '';
  readonly pages: readonly RunPage[];
}

/** Reads a page, or learns a site. An error it throws becomes `worker-failed`. */
export async function runTask({ page, begun }: PageTask<PageToRead | SiteToLearn>) {
  begin(begun);
  const result = 'pages' in page ? await learned(page) : sent(readRequest(page, settings));
  end(begun);
  return result;
}

async function learned({ pages }: SiteToLearn): Promise<string | undefined> {
  const { learnedProfile } = await import('../../extract/learn/learned-profile.ts');
  return learnedProfile(pages);
}
