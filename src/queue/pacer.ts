/** The pace of queues: what a host asks for is passed to BullMQ, so that its jobs do not start before their turn. */
import type { Fleet } from './fleet.ts';
import type { PaceListener } from './fleet-host-queue.ts';

/** See the module comment. Leases enforce the pauses; this prevents workers from being blocked by jobs that wait for them. */
export interface Pacer extends PaceListener {
  /** Sets the rate of a queue for the whole fleet: one job at a time, with this time between the starts of two. */
  open(queue: string): Promise<void>;
  /** Returns the queue of a host. */
  meet(url: string, queue: string): void;
}

/**
 * Makes the pace of the queues of a fleet.
 *
 * @example
 * const pacer = createPacer(fleet, 1500);
 * await pacer.open('pages-naya-akhbar.example');
 */
export function createPacer(fleet: Fleet, gapMs: number): Pacer {
  const queueOf = new Map<string, string>();
  const gaps = new Map<string, number>();
  const slowDown = async (queue: string, ms: number): Promise<void> => {
    gaps.set(queue, ms);
    if (ms >= 1) await fleet.queue(queue).setGlobalRateLimit(1, Math.ceil(ms));
  };
  return {
    async open(queue) {
      await fleet.queue(queue).setGlobalConcurrency(1);
      await slowDown(queue, Math.max(gapMs, gaps.get(queue) ?? 0));
    },
    meet(url, queue) {
      queueOf.set(new URL(url).host, queue);
    },
    onGap(url, ms) {
      const queue = queueOf.get(new URL(url).host);
      if (queue !== undefined && ms > (gaps.get(queue) ?? 0)) void slowDown(queue, ms).catch(() => {});
    },
    onHold(url, ms) {
      const queue = queueOf.get(new URL(url).host);
      if (queue !== undefined)
        void fleet
          .queue(queue)
          .rateLimit(Math.ceil(ms))
          .catch(() => {});
    },
  };
}
