/** The queue of this process. */
import { createHostQueue } from './host-queue.ts';
import { SYSTEM_CLOCK } from './system-clock.ts';

/**
 * The queues of all hosts of this process. It is the only module state: a host requested by two
 * calls at once would get twice as many requests, and could not know that each call was polite.
 */
export const PROCESS_QUEUE = createHostQueue(SYSTEM_CLOCK);
