/** Per-host queues: one request at a time to a host, with a gap in between, independent of other hosts. */
import { ScrapeError } from '../errors.ts';
import { MAX_TIMER_MS } from '../io/option-kinds.ts';
import { parseUrl } from '../text/parse-url.ts';
import { onAbort, unlessAborted } from './on-abort.ts';
import { type Clock, SYSTEM_CLOCK } from './system-clock.ts';

export interface HostQueueOptions extends Clock {
  /** Minimum time from the end of a task to the start of the next of its host, in milliseconds. @defaultValue 1500 */
  readonly gapMs?: number;
}

/** A slot for what a task keeps in memory, such as a page: the task is not started until one is free. */
export interface Slot {
  isFree(): boolean;
  /** Resolves when a slot may be free. */
  freed(): Promise<void>;
}

export interface QueuedTask {
  /** Pause after it, instead of the queue's; between two tasks the larger of their pauses applies. */
  readonly gapMs?: number;
  /** Removes a waiting task from the queue; a running task has to handle it itself. */
  readonly signal?: AbortSignal | undefined;
  /** Limits concurrency, as `pLimit(8)` does. It is called when the host is free. */
  readonly limit?: (start: () => Promise<void>) => Promise<void>;
  /** Acquired at the head of the queue, without blocking an urgent task of the host. */
  readonly slot?: Slot | undefined;
  /** Runs before all tasks that are not urgent, since work in progress waits for it. */
  readonly isUrgent?: boolean;
}

export interface HostQueue {
  /** Runs a task when its host and a connection are free. @throws ScrapeError `invalid-url`; the signal's reason */
  run<T>(url: string, task: () => Promise<T>, options?: QueuedTask): Promise<T>;
  /** Pauses a host for this many milliseconds. A call within a task applies before the next one. */
  holdOff(url: string, ms: number): void;
  /** Milliseconds until a host's pause and the gap after its last task are over. */
  waitMs(url: string): number;
  readonly hostCount: number;
}

class Host {
  /** Tasks that have not started, in order. */
  readonly waiting: Waiting[] = [];
  isServed = false;
  /** End of the last task, and its gap. */
  endedAt = Number.NEGATIVE_INFINITY;
  gapMs = 0;
  heldUntil = Number.NEGATIVE_INFINITY;
  /** Wakes up a host whose queue has changed. */
  alarm = new AbortController();

  constructor(readonly name: string) {}
}

interface Waiting extends Required<Pick<QueuedTask, 'gapMs' | 'limit' | 'isUrgent'>> {
  readonly slot: Slot | undefined;
  /** Runs the task to completion. Never rejects. */
  start(): Promise<void>;
}

export const GAP_MS = 1500;
/** Number of hosts kept before the first cleanup. */
const MIN_KEPT = 64;

/**
 * Makes a queue that runs one task per host (name and port, http and https alike) at a time, in order, with a
 * gap between. A host waiting for its gap does not block another. A host without tasks is forgotten when its
 * gap is over: at most twice as many are kept as are in use, plus a few dozen.
 *
 * A task must not wait for another task of the same host: this would deadlock.
 */
export function createHostQueue({ gapMs: usualGapMs = GAP_MS, now, sleep }: HostQueueOptions): HostQueue {
  const hosts = createHosts(now);

  async function serve(host: Host): Promise<void> {
    host.isServed = true;
    for (let [first] = host.waiting; first !== undefined; [first] = host.waiting) {
      const waitMs = readyAt(host, first.gapMs) - now();
      if (waitMs > 0) await untilAlarm(host, (signal) => sleep(Math.min(waitMs, MAX_TIMER_MS), signal));
      else if (first.slot?.isFree() === false) await untilAlarm(host, first.slot.freed);
      else await first.limit(() => start(first, host, now));
    }
    host.isServed = false;
    hosts.forgetIfOver(host);
  }

  return {
    async run(url, task, how = {}) {
      how.signal?.throwIfAborted();
      const host = hosts.at(url);
      const result = join(host, task, { gapMs: usualGapMs, ...how });
      if (!host.isServed) void serve(host);
      return result;
    },
    holdOff(url, ms) {
      const host = hosts.at(url);
      host.heldUntil = Math.max(host.heldUntil, now() + ms);
    },
    waitMs: (url) => Math.max(0, readyAt(hosts.at(url), 0) - now()),
    get hostCount() {
      return hosts.count();
    },
  };
}

/** The hosts in memory. Cleaned up only when their number has doubled. */
function createHosts(now: () => number) {
  const hosts = new Map<string, Host>();
  let room = MIN_KEPT;
  const forgetIfOver = (host: Host): void => {
    if (!host.isServed && readyAt(host, 0) <= now()) hosts.delete(host.name);
  };
  const add = (name: string): Host => {
    if (hosts.size >= room) {
      for (const host of hosts.values()) forgetIfOver(host);
      room = Math.max(MIN_KEPT, 2 * hosts.size);
    }
    const host = new Host(name);
    hosts.set(name, host);
    return host;
  };
  return {
    at(url: string): Host {
      const name = hostName(url);
      return hosts.get(name) ?? add(name);
    },
    forgetIfOver,
    count: () => hosts.size,
  };
}

/** The port of the scheme is skipped, so that http and https share a queue. */
function hostName(url: string): string {
  const parsed = parseUrl(url);
  if (parsed === undefined)
    throw new ScrapeError('invalid-url', 'not a valid URL', { url: url.slice(0, 2000) });
  return parsed.host;
}

/** When a task with its own gap may start. */
function readyAt({ endedAt, gapMs, heldUntil }: Host, ownGapMs: number): number {
  return Math.max(heldUntil, endedAt + Math.max(gapMs, ownGapMs));
}

function join<T>(
  host: Host,
  task: () => Promise<T>,
  { gapMs, limit = (start) => start(), slot, isUrgent = false, signal }: QueuedTask & Pick<Waiting, 'gapMs'>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      host.waiting.splice(host.waiting.indexOf(waiting), 1);
      host.alarm.abort();
      reject(signal?.reason);
    };
    const stay = signal && onAbort(signal, leave);
    const waiting: Waiting = {
      gapMs,
      limit,
      slot,
      isUrgent,
      async start() {
        stay?.();
        try {
          resolve(await task());
        } catch (error) {
          reject(error);
        }
      },
    };
    const at = isUrgent ? host.waiting.findIndex((other) => !other.isUrgent) : -1;
    host.waiting.splice(at < 0 ? host.waiting.length : at, 0, waiting);
    // The host may be waiting for a task that is not urgent.
    if (isUrgent) host.alarm.abort();
  });
}

/** Runs the first task, unless the queue has changed while waiting for a connection. */
async function start(first: Waiting, host: Host, now: () => number): Promise<void> {
  if (host.waiting[0] !== first || readyAt(host, first.gapMs) > now() || first.slot?.isFree() === false)
    return;
  host.waiting.shift();
  await first.start();
  host.endedAt = now();
  host.gapMs = first.gapMs;
}

/** Waits, but not longer than until the queue of the host changes. */
async function untilAlarm(host: Host, wait: (signal: AbortSignal) => Promise<void>): Promise<void> {
  host.alarm = new AbortController();
  const { signal } = host.alarm;
  try {
    await unlessAborted(wait(signal), signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/**
 * The queues of all hosts of this process. It is the only module state: without it, a host requested by two
 * calls at once would get twice as many requests, though each call is polite by itself.
 */
export const PROCESS_QUEUE = createHostQueue(SYSTEM_CLOCK);
