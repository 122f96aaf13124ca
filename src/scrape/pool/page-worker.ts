import { Tinypool } from 'tinypool';
import { begin, end } from './page-clock.ts';
import { sent } from './page-outcome.ts';
import { type PageToRead, type ReaderSettings, readPrepared } from './read-outcome.ts';
import type { RunPage } from './site-profiles.ts';
import type { PageTask } from './worker-pool.ts';

const settings: ReaderSettings = Tinypool.workerData;
// Loading it counts as the start of the thread, not as time of its first page.
if (settings.prepare !== undefined) await import(settings.prepare);

/** A worker task other than reading a page: learning a site from some of its pages. */
export interface SiteToLearn {
  readonly html: '';
  readonly pages: readonly RunPage[];
}

/** Reads a page, or learns a site. An error it throws becomes `worker-failed`. */
export async function runTask({ page, begun }: PageTask<PageToRead | SiteToLearn>) {
  begin(begun);
  const result =
    'pages' in page
      ? (await import('../../extract/learn/learn-site.ts')).learnedProfile(page.pages)
      : sent(await readPrepared(page, settings));
  end(begun);
  return result;
}
