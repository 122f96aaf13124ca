/** Hosts as BullMQ jobs: one job per host, so that only one worker at a time visits it. */
import type { Job, Worker } from 'bullmq';
import { bullmq } from './bullmq.ts';
import { HOSTS } from './fleet-keys.ts';
import { type VisitContext, visitHost } from './visit.ts';

export interface HostWorkerOptions {
  readonly context: VisitContext;
  /** Hosts visited at once. */
  readonly limit: number;
  readonly lockMs: number;
  readonly onError: ((error: Error) => void) | undefined;
  readonly signal: AbortSignal | undefined;
}

/** Share of the lock time. A lock is renewed every half of that time, and the renewal takes a moment. */
const SAFE_SHARE = 0.75;
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
function createVisits({ context, lockMs, signal, onError }: HostWorkerOptions) {
  /** How long each job surely holds its host, by the clock of this process. */
  const heldUntil = new Map<string | undefined, number>();
  let isClosing = false;
  const hold = (id: string | undefined): void => {
    heldUntil.set(id, performance.now() + SAFE_SHARE * lockMs);
  };
  const visit = async ({ id, name: host }: Job): Promise<number | undefined> => {
    hold(id);
    const isLost = (): boolean => performance.now() > (heldUntil.get(id) ?? 0);
    const isStopped = (): boolean => isClosing || signal?.aborted === true || isLost();
    try {
      const isOver = await visitHost(host, context, { isStopped, isLost });
      return isOver ? undefined : context.client.waitMs(`http://${host}`);
    } catch (error) {
      onError?.(error as Error);
      return AFTER_ERROR_MS;
    } finally {
      heldUntil.delete(id);
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
      for (const id of ids) if (heldUntil.has(id)) hold(id);
    },
    /** Another worker may hold their hosts by now. */
    lose(ids: readonly string[]): void {
      for (const id of ids) if (heldUntil.has(id)) heldUntil.set(id, 0);
    },
    close(): void {
      isClosing = true;
    },
  };
}
