/** The pauses of a fleet: one queue per host, enforced by leases shared by all machines. */

import { ScrapeError } from '../errors.ts';
import type { HostQueue, QueuedTask } from '../fetch/host-queue.ts';
import { parseUrl } from '../parse-url.ts';
import type { HostLeases } from './host-lease.ts';

/** Called with the gap of each request, so that the pages of the host are not even started before. */
export type GapListener = (url: string, gapMs: number) => void;

const atOnce: NonNullable<QueuedTask['limit']> = (start) => start();

/**
 * Makes a queue of requests for a client of a fleet. Jobs of a host already run one by one; the lease spaces out their
 * requests, and those to the targets of redirects. Waiting tasks have no order, and `room` is not
 * used.
 */
export function createFleetHostQueue(leases: HostLeases, onGap: GapListener): HostQueue {
  let hosts = 0;
  return {
    async run(url, task, { gapMs = 0, signal, limit = atOnce } = {}) {
      onGap(url, gapMs);
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
      // One connection preserves the order: this arrives before the lease is released.
      void leases.hold(hostOf(url), ms).catch(() => {});
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
    throw new ScrapeError('invalid-url', 'not a valid URL', { url: url.slice(0, 2000) });
  return parsed.host;
}
