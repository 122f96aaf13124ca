/** Hosts as BullMQ jobs: one job per host, so that only one worker at a time visits it. */
import type { Job, Worker } from 'bullmq';
import { bullmq } from './bullmq.ts';
import { HOSTS } from './fleet-keys.ts';
import type { HostLocks } from './host-locks.ts';
import { type VisitContext, visitHost } from './visit.ts';

export interface HostWorkerOptions {
  readonly context: VisitContext & {
    /** The hosts that are being visited. */
    readonly locks: HostLocks;
  };
  /** Hosts visited at once. */
  readonly limit: number;
  readonly lockMs: number;
  readonly onError: ((error: Error) => void) | undefined;
  readonly signal: AbortSignal | undefined;
}

/** How soon a host is visited again after an error of the fleet itself. */
const AFTER_ERROR_MS = 5000;

/** Makes a worker. It takes no hosts before `hold(false)`. */
export function createHostWorker(options: HostWorkerOptions) {
  const { lockMs, limit, context, onError = () => {} } = options;
  const visits = createVisits(options);
  const worker: Worker = new bullmq.Worker(HOSTS, visits.process, {
    ...context.fleet.workerOptions(lockMs),
    autorun: false,
    concurrency: limit,
    removeOnComplete: { count: 0 },
    removeOnFail: { count: 0 },
    // A host outlives many workers; pages that crash workers are given up one by one.
    maxStalledCount: Number.MAX_SAFE_INTEGER,
  });
  worker.on('error', onError);
  worker.on('locksRenewed', ({ jobIds }) => visits.renew(jobIds));
  worker.on('lockRenewalFailed', visits.lose);
  return {
    /** Starts or stops taking hosts. */
    hold(isHeld: boolean): void {
      if (isHeld && worker.isRunning() && !worker.isPaused()) void worker.pause(true).catch(onError);
      if (!isHeld && worker.isPaused()) void worker.resume();
      else if (!isHeld && !worker.isRunning()) void worker.run().catch(onError);
    },
    /** Finishes the pages in progress. */
    async close(): Promise<void> {
      visits.close();
      await worker.close();
    },
  };
}

/** The visits in progress. */
function createVisits({ context, signal, onError }: HostWorkerOptions) {
  const { client, locks } = context;
  /** Hosts being visited, keyed by job id. */
  const hosts = new Map<string | undefined, string>();
  let isClosing = false;
  const visit = async ({ id, name: host }: Job): Promise<number | undefined> => {
    hosts.set(id, host);
    locks.renew(host);
    const isStopped = (): boolean => isClosing || signal?.aborted === true || locks.isLost(host);
    try {
      const isOver = await visitHost(host, context, isStopped);
      return isOver ? undefined : client.waitMs(`http://${host}`);
    } catch (error) {
      onError?.(error as Error);
      return AFTER_ERROR_MS;
    } finally {
      hosts.delete(id);
      locks.forget(host);
    }
  };
  return {
    /** Visits the host of a job. The job is returned with a pause, unless the list was found empty. */
    async process(job: Job, token?: string): Promise<void> {
      const pauseMs = await visit(job);
      if (pauseMs === undefined) return;
      await job.moveToDelayed(Date.now() + Math.ceil(pauseMs), token);
      throw new bullmq.DelayedError();
    },
    renew(ids: readonly string[]): void {
      for (const id of ids) locks.renew(hosts.get(id) ?? '');
    },
    /** Another worker may hold their hosts by now. */
    lose(ids: readonly string[]): void {
      for (const id of ids) locks.lose(hosts.get(id) ?? '');
    },
    close(): void {
      isClosing = true;
    },
  };
}
