/** The pauses of a fleet: the line of each host, kept by leases that all machines share. */

import { ScrapeError } from '../errors.ts';
import type { HostQueue, QueuedTask } from '../fetch/host-queue.ts';
import { parseUrl } from '../parse-url.ts';
import type { HostLeases } from './host-lease.ts';

/** Told of what a host asks for, so that its jobs are not even begun. */
export interface PaceListener {
  /** Its gap, with each request. */
  onGap(url: string, gapMs: number): void;
  /** It wants to be left alone for a while. */
  onHold(url: string, ms: number): void;
}

const atOnce: NonNullable<QueuedTask['limit']> = (start) => start();

/**
 * Makes a queue of requests for a client of a fleet. Jobs of a host come one by one already; the lease keeps their
 * requests apart, and those to hosts that a redirect leads to. There is no order among those who wait, and `room` is not
 * asked.
 *
 * @example
 * const client = createClient(options, { queue: createFleetHostQueue(leases, pace) });
 */
export function createFleetHostQueue(leases: HostLeases, pace: PaceListener): HostQueue {
  let hosts = 0;
  return {
    async run(url, task, { gapMs = 0, signal, limit = atOnce } = {}) {
      pace.onGap(url, gapMs);
      const lease = await leases.take(hostOf(url), gapMs, signal);
      hosts += 1;
      try {
        return await resultOf(limit, task);
      } finally {
        hosts -= 1;
        await lease.release();
      }
    },
    holdOff(url, ms) {
      // One connection keeps the order: this is there before the lease is given back.
      void leases.hold(hostOf(url), ms).catch(() => {});
      pace.onHold(url, ms);
    },
    get hostCount() {
      return hosts;
    },
  };
}

async function resultOf<T>(limit: NonNullable<QueuedTask['limit']>, task: () => Promise<T>): Promise<T> {
  let result: Promise<T> | undefined;
  await limit(async () => {
    result = task();
    await result.catch(() => {});
  });
  return result as Promise<T>;
}

function hostOf(url: string): string {
  const parsed = parseUrl(url);
  if (parsed === undefined)
    throw new ScrapeError('invalid-url', 'the address is not a URL', { url: url.slice(0, 2000) });
  return parsed.host;
}
