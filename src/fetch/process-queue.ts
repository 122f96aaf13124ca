/** The queue of this process. */
import { createHostQueue } from './host-queue.ts';
import { SYSTEM_CLOCK } from './system-clock.ts';

/**
 * The lines of all hosts that this process asks. It is state of a module, the only one: a host that is asked by two
 * calls at once is asked twice as often, and cannot know that each of them was polite.
 */
export const PROCESS_QUEUE = createHostQueue(SYSTEM_CLOCK);
