/** Hosts as BullMQ jobs: one job per host, so that only one worker at a time visits it. */
import type { Job, Worker } from 'bullmq';
import { bullmq } from './bullmq.ts';
import { HOSTS } from './fleet-keys.ts';
import { visitHost } from './visit.ts';
import type { WorkerContext } from './work-options.ts';

const MAX_HOSTS = 200;
/** Share of the lock time. A lock is renewed every half of that time, and the renewal takes a moment. */
const SAFE_SHARE = 0.75;
/** How soon a host is visited again after an error of the fleet itself. */
const AFTER_ERROR_MS = 5000;

/** Visits hosts, from the first `hold(false)` on. */
export class HostWorker {
  readonly #worker: Worker;
  /** How long each job surely holds its host, by the clock of this process. */
  readonly #heldUntil = new Map<string | undefined, number>();
  #isHeld = true;

  constructor(private readonly context: WorkerContext) {
    const { fleet, lockMs, options } = context;
    this.#worker = fleet.openWorker(HOSTS, (job, token) => this.#process(job, token), lockMs, {
      autorun: false,
      concurrency: options.maxHosts ?? MAX_HOSTS,
      removeOnComplete: { count: 0 },
      removeOnFail: { count: 0 },
      // A host outlives many workers; pages that crash workers are given up one by one.
      maxStalledCount: Number.MAX_SAFE_INTEGER,
    });
    const hold = (ids: readonly string[], until: number): void => {
      for (const id of ids) if (this.#heldUntil.has(id)) this.#heldUntil.set(id, until);
    };
    this.#worker.on('locksRenewed', ({ jobIds }) => hold(jobIds, this.#safeUntil()));
    this.#worker.on('lockRenewalFailed', (ids) => hold(ids, 0));
  }

  /** Starts or stops taking hosts and starting pages of the hosts being visited. */
  hold(isHeld: boolean): void {
    this.#isHeld = isHeld;
    const { onError = () => {} } = this.context.options;
    const worker = this.#worker;
    if (isHeld && worker.isRunning() && !worker.isPaused()) void worker.pause(true).catch(onError);
    if (!isHeld && worker.isPaused()) void worker.resume();
    else if (!isHeld && !worker.isRunning()) void worker.run().catch(onError);
  }

  /** Finishes the pages in progress. */
  async close(): Promise<void> {
    this.#isHeld = true;
    await this.#worker.close();
  }

  async #process(job: Job, token?: string): Promise<void> {
    const pauseMs = await this.#visit(job);
    if (pauseMs === undefined) return;
    await job.moveToDelayed(Date.now() + Math.ceil(pauseMs), token);
    throw new bullmq.DelayedError();
  }

  /** @returns the pause before the next visit, in milliseconds; undefined if the list was found empty */
  async #visit({ id, name: host }: Job): Promise<number | undefined> {
    const { client, options } = this.context;
    this.#heldUntil.set(id, this.#safeUntil());
    const isLost = (): boolean => performance.now() > (this.#heldUntil.get(id) ?? 0);
    const isStopped = (): boolean => this.#isHeld || options.signal?.aborted === true || isLost();
    try {
      const isOver = await visitHost(host, this.context, { isStopped, isLost });
      return isOver ? undefined : client.waitMs(`http://${host}`);
    } catch (error) {
      options.onError?.(error as Error);
      return AFTER_ERROR_MS;
    } finally {
      this.#heldUntil.delete(id);
    }
  }

  #safeUntil(): number {
    return performance.now() + SAFE_SHARE * this.context.lockMs;
  }
}
