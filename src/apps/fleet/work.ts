import { setTimeout as sleep } from 'node:timers/promises';
import type { Queue, Worker } from 'bullmq';
import { checkOptions, createClient, openPageReader, ScrapeError } from '../../index.ts';
import { openArchiveWorker } from './archive-worker.ts';
import { type Fleet, openFleet } from './fleet.ts';
import { HostWorker } from './host-worker.ts';
import { WORK_OPTIONS, type WorkerContext, type WorkOptions, type WorkSummary } from './work-options.ts';
import { createWriter } from './writer.ts';

const LOCK_MS = 30_000;
const LOOK_MS = 1000;
const MAX_RESULTS = 20_000;

/**
 * Works for a fleet of any number of processes on any number of machines. A host is visited by one worker at a time, which
 * reads a few dozen of its pages as `scrapeArticles` does, so all together send it one request at a time, followed by the
 * gap of `gapMs` or of its robots.txt.
 *
 * Killed workers lose nothing: their hosts, and the results they were writing, go to others after `lockMs`. Each page has one
 * result. A shard of an archive may be written twice, which gives the same file.
 *
 * Aborting `signal` stops it cleanly; a process should do so on SIGTERM.
 *
 * @returns when it has stopped
 * @throws any error of the sink, after a clean stop; ScrapeError `invalid-input` for an unknown option or an invalid value,
 * and for conflicting options
 * @example
 * const stop = new AbortController();
 * process.once('SIGTERM', () => stop.abort());
 * const connection = new Redis('redis://queue.example', { maxRetriesPerRequest: null });
 * await work({ connection, contact: 'mailto:desk@lab.example', sink: ndjsonSink('articles'), signal: stop.signal });
 */
export async function work(options: WorkOptions): Promise<WorkSummary> {
  checkOptions(options, WORK_OPTIONS);
  const { workers, pageTimeoutMs, extract, readShard, sink, lockMs = LOCK_MS } = options;
  if (readShard !== undefined && sink === undefined)
    throw new ScrapeError('invalid-input', 'archive jobs need options.sink');
  const reader = openPageReader(extract, { workers, pageTimeoutMs });
  const fleet = openFleet(options);
  // The signal stops the worker but does not abort its requests.
  const { signal: _, ...clientOptions } = options;
  const client = createClient({ ...clientOptions, siteTexts: fleet.siteTexts });
  const summary = { done: 0, failed: 0, written: 0 };
  const context: WorkerContext = { options, lockMs, fleet, client, reader, summary };
  try {
    await keepWorking(context);
  } finally {
    await fleet.close();
  }
  return summary;
}

/** Checks what there is to do and writes results, until it is stopped or nothing is left. */
async function keepWorking(context: WorkerContext): Promise<void> {
  const { options, fleet, client, reader } = context;
  const { signal, untilDone = false, maxResults = MAX_RESULTS, sink } = options;
  const hosts = new HostWorker(context);
  const write = createWriter(context);
  let archives = undefined as Worker | undefined;
  const hasShards = async (): Promise<boolean> => {
    if (sink === undefined || (await jobsIn(fleet.archive)) === 0) return false;
    archives ??= openArchiveWorker(context, sink);
    return true;
  };
  try {
    while (!signal?.aborted) {
      const isIdle = !(await hasShards()) && (await jobsIn(fleet.hosts)) === 0;
      const pending = await fleet.results.pending();
      hosts.hold((await fleet.hosts.isPaused()) || pending.results >= maxResults);
      await write(isIdle ? 'all' : 'due', pending);
      if (untilDone && isIdle && (sink === undefined || (await isWritten(fleet)))) break;
      await sleep(LOOK_MS, undefined, { signal }).catch(() => {});
    }
  } finally {
    await Promise.all([hosts.close(), archives?.close()]);
    await Promise.all([client.close(), reader.close()]);
  }
  await write('all');
}

async function jobsIn(queue: Queue): Promise<number> {
  const counts = await queue.getJobCounts('wait', 'active', 'delayed');
  return Object.values(counts).reduce((sum, count) => sum + count);
}

async function isWritten(fleet: Fleet): Promise<boolean> {
  const { results, batches } = await fleet.results.pending();
  return results + batches === 0;
}
