/** The pace of queues: what a host asks for is told to BullMQ, so that its jobs are not begun before it is their turn. */
import type { Fleet } from './fleet.ts';
import type { PaceListener } from './fleet-host-queue.ts';

/** See the module comment. Leases keep the pauses; this keeps jobs from waiting for them in the hands of workers. */
export interface Pacer extends PaceListener {
  /** Gives a queue its pace, over the whole fleet: one job at a time, and so long between the beginnings of two. */
  open(queue: string): Promise<void>;
  /** Tells in which queue a host is. */
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
