/** The queue of this process. */
import { createHostQueue } from './host-queue.ts';
import { SYSTEM_CLOCK } from './system-clock.ts';

/**
 * The queues of all hosts of this process. It is the only module state: without it, a host requested by two
 * calls at once would get twice as many requests, though each call is polite by itself.
 */
export const PROCESS_QUEUE = createHostQueue(SYSTEM_CLOCK);
