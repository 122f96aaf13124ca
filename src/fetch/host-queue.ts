/** Pauses: the requests to one host come one by one, with a gap between them, whatever other hosts do. */
import pLimit from 'p-limit';
import { ScrapeError } from '../errors.ts';
import type { Clock } from './clock.ts';
import { onAbort } from './on-abort.ts';

/** How much is asked for at a time. */
export interface HostQueueOptions extends Clock {
  /** Tasks that run at a time, over all hosts. @defaultValue 8 */
  readonly concurrency?: number;
  /** Least time from the end of a task to the start of the next of its host, in milliseconds. @defaultValue 1500 */
  readonly gapMs?: number;
}

/** Tasks, in a line for each host. */
export interface HostQueue {
  /**
   * Runs a task when its host and a place are free, and gives what it gives.
   *
   * @param options - `gapMs`: for this task instead of the queue's; between two tasks the larger of theirs is kept.
   * `signal`: takes a task that waits out of its line; one that runs is its own affair.
   * @throws ScrapeError `invalid-url`, the signal's reason, or what the task throws.
   */
  run<T>(url: string, task: () => Promise<T>, options?: { gapMs?: number; signal?: AbortSignal }): Promise<T>;
  /** Lets no task of a host start for so many milliseconds. Called in a task, it is in time for the next. */
  holdOff(url: string, ms: number): void;
  /** Hosts that are remembered. */
  readonly hostCount: number;
}

interface Host {
  readonly name: string;
  /** Tasks that have not started, in order. */
  readonly waiting: Waiting[];
  isServed: boolean;
  /** End of the last task, and the gap that it left. */
  endedAt: number;
  gapMs: number;
  heldUntil: number;
  /** Ends the sleep of a host whose line has changed. */
  alarm: AbortController;
}

interface Waiting {
  readonly gapMs: number;
  /** Runs the task to its end. Never rejects. */
  start(): Promise<void>;
}

/** So many hosts are kept before the first look for one to forget. */
const FEWEST_KEPT = 64;
/** What a timer of 31 bits can sleep. */
const LONGEST_SLEEP = 2_147_483_647;

/**
 * Makes a queue that asks each host (name and port, http and https alike) for one thing at a time, in order, with a
 * gap between. A host that waits for its gap takes no place from another. A host without tasks is forgotten when its
 * gap is over: at most twice as many are remembered as are in use, and a few dozen.
 *
 * A task must not wait for another task of its own host: that waits for its end.
 *
 * @example
 * const queue = createHostQueue({ now: Date.now, sleep });
 * const page = await queue.run(url, () => fetchPage(url), { gapMs: 5000 });
 */
export function createHostQueue({
  concurrency = 8,
  gapMs: usualGapMs = 1500,
  now,
  sleep,
}: HostQueueOptions): HostQueue {
  const limit = pLimit(concurrency);
  const hosts = createHosts(now);

  async function serve(host: Host): Promise<void> {
    host.isServed = true;
    for (let [first] = host.waiting; first !== undefined; [first] = host.waiting) {
      const waitMs = readyAt(host, first.gapMs) - now();
      if (waitMs > 0) await sleepUntilAlarm(host, waitMs, sleep);
      else await limit(() => runFirst(host, now));
    }
    host.isServed = false;
    hosts.forgetIfOver(host);
  }

  return {
    async run(url, task, { gapMs = usualGapMs, signal } = {}) {
      signal?.throwIfAborted();
      const host = hosts.at(url);
      const result = join(host, task, gapMs, signal);
      if (!host.isServed) void serve(host);
      return result;
    },
    holdOff(url, ms) {
      const host = hosts.at(url);
      host.heldUntil = Math.max(host.heldUntil, now() + ms);
    },
    get hostCount() {
      return hosts.count();
    },
  };
}

/** The hosts that are remembered. One that is over is looked for only when their number has doubled. */
function createHosts(now: () => number) {
  const hosts = new Map<string, Host>();
  let room = FEWEST_KEPT;
  const forgetIfOver = (host: Host): void => {
    if (!host.isServed && readyAt(host, 0) <= now()) hosts.delete(host.name);
  };
  const add = (name: string): Host => {
    if (hosts.size >= room) {
      for (const host of hosts.values()) forgetIfOver(host);
      room = Math.max(FEWEST_KEPT, 2 * hosts.size);
    }
    const host = newHost(name);
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

function newHost(name: string): Host {
  return {
    name,
    waiting: [],
    isServed: false,
    endedAt: Number.NEGATIVE_INFINITY,
    gapMs: 0,
    heldUntil: Number.NEGATIVE_INFINITY,
    alarm: new AbortController(),
  };
}

/** The port of the scheme is left out, so that http and https share a line. */
function hostName(url: string): string {
  if (!URL.canParse(url))
    throw new ScrapeError('invalid-url', 'the address is not a URL', { url: url.slice(0, 2000) });
  return new URL(url).host;
}

/** When a task with a gap of its own may start. */
function readyAt({ endedAt, gapMs, heldUntil }: Host, ownGapMs: number): number {
  return Math.max(heldUntil, endedAt + Math.max(gapMs, ownGapMs));
}

function join<T>(host: Host, task: () => Promise<T>, gapMs: number, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      host.waiting.splice(host.waiting.indexOf(waiting), 1);
      host.alarm.abort();
      reject(signal?.reason);
    };
    const stay = signal && onAbort(signal, leave);
    const waiting: Waiting = {
      gapMs,
      async start() {
        stay?.();
        try {
          resolve(await task());
        } catch (error) {
          reject(error);
        }
      },
    };
    host.waiting.push(waiting);
  });
}

/** Runs the first task, unless it has left or the host was held off while a place was waited for. */
async function runFirst(host: Host, now: () => number): Promise<void> {
  const [first] = host.waiting;
  if (first === undefined || readyAt(host, first.gapMs) > now()) return;
  host.waiting.shift();
  await first.start();
  host.endedAt = now();
  host.gapMs = first.gapMs;
}

async function sleepUntilAlarm(host: Host, ms: number, sleep: Clock['sleep']): Promise<void> {
  host.alarm = new AbortController();
  const { signal } = host.alarm;
  try {
    await sleep(Math.min(ms, LONGEST_SLEEP), signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
