/** One page as a job. */
import type { ScrapeError } from '../errors.ts';
import type { Client } from '../fetch/client.ts';
import { asScrapeError } from '../io/network-failure.ts';
import type { PageReader } from '../scrape/page-reader.ts';
import { type ArticleReader, type ReadArticleOptions, readArticle } from '../scrape/read-article.ts';
import { writeLetter } from './dead-letters.ts';
import type { Fleet } from './fleet.ts';
import { backoff, isTriedAgain } from './fleet-job.ts';
import { idOf } from './fleet-keys.ts';
import type { PageJob, QueuedPageOutcome } from './frontier.ts';

/** Dependencies of page jobs. */
export interface PageJobContext {
  readonly fleet: Fleet;
  readonly client: Client;
  readonly pages: PageReader;
  readonly extract: ReadArticleOptions | undefined;
}

/** Fetches and reads a page. If it has failed for good, its dead letter is written. */
export async function doPage(job: PageJob, context: PageJobContext): Promise<QueuedPageOutcome> {
  const { url } = job;
  const read = await readArticle(url, readerOf(context), context.extract).catch((error) =>
    asScrapeError(error, url),
  );
  if ('article' in read) {
    const { article, rights, fetched } = read;
    return { state: 'completed', result: { url, article, rights }, articleId: idOf(fetched.url) };
  }
  if (!isTriedAgain(read, job)) return buryPage(context.fleet, job, read);
  const pauseMs = backoff(job.attemptsMade + 1, undefined, read);
  return { state: 'delayed', reason: JSON.stringify(read), pauseMs };
}

/** Writes the dead letter of a page. */
export async function buryPage(fleet: Fleet, job: PageJob, error: ScrapeError): Promise<QueuedPageOutcome> {
  const { id, queue, url, attemptsMade } = job;
  await writeLetter(fleet, { id, queue, what: url }, { error, attempts: attemptsMade + 1 });
  return { state: 'failed', reason: JSON.stringify(error) };
}

/** The page itself is retried as a job, so that others of its host run in between; its dependencies are retried immediately. */
function readerOf({ client, pages }: PageJobContext): ArticleReader {
  return {
    ...client,
    read: pages.read,
    fetch: (url) => client.fetch(url, { retries: 0 }),
    fetchFollowUp: (url) => client.fetch(url, { isFollowUp: true }),
  };
}
