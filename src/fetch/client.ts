/** The polite client: pages as publishers want them to be asked for, one at a time and no faster than they like. */
import { ScrapeError } from '../errors.ts';
import { cleanUrl } from './clean-url.ts';
import type { Clock } from './clock.ts';
import { type FetchListener, teller } from './events.ts';
import {
  type FetchedPage,
  type FetchPageOptions,
  fetchPageBy,
  fetchTextBy,
  transportOf,
  userAgentOf,
} from './fetch-page.ts';
import { createHostQueue, type HostQueue } from './host-queue.ts';
import { withRetries } from './retry.ts';
import { createRobots, type Robots } from './robots.ts';
import type { Transport } from './transport.ts';

/** How a client behaves. Every part is optional. */
export interface ClientOptions extends Omit<FetchPageOptions, 'signal'> {
  /** Whether robots.txt is asked and obeyed. @defaultValue true */
  readonly obeyRobots?: boolean;
  /** Least pause between two requests to one host, in milliseconds; a longer crawl-delay is kept. @defaultValue 1500 */
  readonly gapMs?: number;
  /** Requests at a time, over all hosts. @defaultValue 8 */
  readonly concurrency?: number;
  /** Attempts after the first, where another may help. @defaultValue 2 */
  readonly retries?: number;
  /** Told what happens. */
  readonly onEvent?: FetchListener;
}

/** Fetches pages, and keeps connections, robots rules and pauses between them. */
export interface Client {
  /**
   * @throws ScrapeError as `fetchPage` does, and `robots-disallowed`.
   */
  fetch(url: string, signal?: AbortSignal): Promise<FetchedPage>;
  close(): Promise<void>;
}

const GAP_MS = 1500;
const ROBOTS_BYTES = 2_000_000;
const ROBOTS_MS = 20_000;

/**
 * Makes a client: robots.txt of each host is obeyed (of those that a redirect leads to as well), a host is asked for
 * one thing at a time with a pause between, a request that failed in passing is made again after a while, and a host
 * that says when to come back is left alone until then. A refusal is a refusal: nothing is tried to get around it.
 *
 * @param clock - time, for tests
 * @example
 * const client = createClient({ contact: 'mailto:me@lab.example' });
 * const page = await client.fetch('https://naya-akhbar.example/up/nahar');
 * await client.close();
 */
export function createClient(options: ClientOptions, clock: Clock): Client {
  const { gapMs = GAP_MS, concurrency, retries } = options;
  const transport = transportOf(options);
  const tell = teller(options.onEvent);
  const queue = createHostQueue({ ...clock, gapMs, ...(concurrency === undefined ? {} : { concurrency }) });
  const robots = options.obeyRobots === false ? undefined : robotsBy(transport, queue, options, clock);
  const desk: Desk = {
    transport,
    queue,
    clock,
    options,
    tell,
    check: (url) => checkRobots(url, robots, tell),
  };
  return {
    async fetch(address, signal) {
      const url = cleanUrl(address);
      const request: Request = { url, signal, gapMs: Math.max(gapMs, await desk.check(url)) };
      return withRetries(() => queue.run(url, () => attempt(request, desk), pauseOf(request)), {
        sleep: clock.sleep,
        signal,
        ...(retries === undefined ? {} : { retries }),
        onRetry: ({ attempt: number, error, waitMs }) =>
          tell({ type: 'retry', url, attempt: number, delayMs: waitMs, code: error.code }),
      });
    },
    close: () => transport.close(),
  };
}

/** What the requests of a client share. */
interface Desk {
  readonly transport: Transport;
  readonly queue: HostQueue;
  readonly clock: Clock;
  readonly options: ClientOptions;
  readonly tell: FetchListener;
  /** The pause that the host of an address asks for; throws where it asks not to come. */
  readonly check: (url: string) => Promise<number>;
}

interface Request {
  readonly url: string;
  readonly gapMs: number;
  readonly signal: AbortSignal | undefined;
}

function pauseOf({ gapMs, signal }: Request): { gapMs: number; signal?: AbortSignal } {
  return { gapMs, ...(signal && { signal }) };
}

async function attempt({ url, signal }: Request, desk: Desk): Promise<FetchedPage> {
  const { transport, queue, clock, options, tell } = desk;
  const started = clock.now();
  const assertAllowed = async (address: string): Promise<void> => void (await desk.check(address));
  try {
    const page = await fetchPageBy(transport, url, { ...options, ...(signal && { signal }), assertAllowed });
    tell({ type: 'request', url, ms: clock.now() - started, status: page.status });
    return page;
  } catch (error) {
    if (error instanceof ScrapeError) {
      const { code, status, retryAfterMs = 0 } = error;
      queue.holdOff(url, retryAfterMs);
      tell({ type: 'request', url, ms: clock.now() - started, code, ...(status && { status }) });
    }
    throw error;
  }
}

function robotsBy(transport: Transport, queue: HostQueue, options: ClientOptions, clock: Clock): Robots {
  return createRobots({
    userAgent: userAgentOf(options),
    now: clock.now,
    fetchText: (url) =>
      queuedText(url, queue, (signal) =>
        fetchTextBy(transport, url, { ...options, signal, maxBytes: ROBOTS_BYTES }),
      ),
  });
}

async function queuedText<T>(
  url: string,
  queue: HostQueue,
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const signal = AbortSignal.timeout(ROBOTS_MS);
  return queue.run(url, () => ask(signal), { signal });
}

/** The pause that the host asks for; throws where it asks not to come at all. */
async function checkRobots(url: string, robots: Robots | undefined, tell: FetchListener): Promise<number> {
  if (robots === undefined) return 0;
  const started = performance.now();
  const { allowed, crawlDelayMs = 0 } = await robots.check(url);
  tell({ type: 'robots', url, ms: performance.now() - started, allowed });
  if (!allowed)
    throw new ScrapeError('robots-disallowed', 'the robots rules of the host forbid the address', { url });
  return crawlDelayMs;
}
