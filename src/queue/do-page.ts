/** One page as a job. */
import type { Job } from 'bullmq';
import type { Client } from '../fetch/client.ts';
import { asScrapeError } from '../io/network-failure.ts';
import type { PageReader } from '../scrape/page-reader.ts';
import { type ArticleReader, type ReadArticleOptions, readArticle } from '../scrape/read-article.ts';
import { bullmq } from './bullmq.ts';
import { bury } from './dead-letters.ts';
import type { Fleet } from './fleet.ts';
import { isTriedAgain, type JobData } from './fleet-job.ts';
import { idOf } from './fleet-keys.ts';
import type { Pacer } from './pacer.ts';

/** Dependencies of page jobs. */
export interface PageJobContext {
  readonly fleet: Fleet;
  readonly client: Client;
  readonly pages: PageReader;
  readonly pacer: Pick<Pacer, 'meet'>;
  readonly extract: ReadArticleOptions | undefined;
}

/**
 * Fetches and reads a page, and records its article or its dead letter. Throws if it is to be retried, or has
 * failed permanently: BullMQ handles the job accordingly.
 */
export async function doPage(job: Job<JobData>, context: PageJobContext): Promise<void> {
  const { fleet, pacer, extract } = context;
  const id = job.id as string;
  const url = job.data.what as string;
  const queue = job.queueName;
  // A worker may be killed after the article is recorded, and before its job is.
  if (await fleet.store.isDone(id)) return;
  pacer.meet(url, queue);
  const read = await readArticle(url, readerOf(context), extract).catch((error) => asScrapeError(error, url));
  if ('article' in read) {
    const { article, rights, fetched } = read;
    const result = { url, article, rights };
    await fleet.store.finish({ id, queue, done: 1, failed: 0, result, articleId: idOf(fetched.url) });
    return;
  }
  if (isTriedAgain(read, job)) throw read;
  await bury(fleet, { id, queue, what: url }, { error: read, attempts: job.attemptsMade + 1 });
  throw new bullmq.UnrecoverableError(JSON.stringify(read));
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
