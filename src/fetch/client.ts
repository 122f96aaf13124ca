/** The polite client: one request at a time per host, no faster than the publisher allows. */
import pLimit from 'p-limit';
import { ScrapeError } from '../errors.ts';
import type { OptionKinds } from '../io/check-options.ts';
import { cleanUrl } from '../io/clean-url.ts';
import { asScrapeError } from '../io/network-failure.ts';
import { omitUndefined } from '../io/omit-undefined.ts';
import { callback, count, flag, objectWith, pauseMs, positiveCount } from '../io/option-kinds.ts';
import { type FetchListener, teller } from './events.ts';
import {
  FETCH_PAGE_OPTIONS,
  type FetchedPage,
  type FetchPageOptions,
  fetchPageBy,
  routeOf,
  type Step,
  transportOf,
  type Visit,
} from './fetch-page.ts';
import type { GuardedProxy } from './guarded-proxy.ts';
import { GAP_MS, type HostQueue, PROCESS_QUEUE, type QueuedTask, type Slot } from './host-queue.ts';
import { sendableContact } from './request-options.ts';
import { type RetryOptions, withRetries } from './retry-policy.ts';
import { type Rights, readRights } from './rights.ts';
import { createSiteFiles, robotsError, type SiteTexts } from './site-files.ts';
import { type Clock, SYSTEM_CLOCK } from './system-clock.ts';

/** Options of a client. All are optional. */
export interface ClientOptions extends Omit<FetchPageOptions, 'signal'> {
  /** Whether robots.txt is fetched and obeyed. @defaultValue true */
  readonly obeyRobots?: boolean;
  /** Whether the `tdmrep.json` of each host is fetched once a day, for the rights of a page. @defaultValue true */
  readonly askTdmrep?: boolean;
  /** Minimum pause between two requests to one host, in milliseconds; a longer crawl-delay is obeyed. @defaultValue 1500 */
  readonly gapMs?: number;
  /** Concurrent requests, over all hosts. @defaultValue 8 */
  readonly concurrency?: number;
  /** Retries after a transient failure. @defaultValue 2 */
  readonly retries?: number;
  /** Shares the texts of robots.txt and tdmrep.json with other processes. @defaultValue they are kept in this one */
  readonly siteTexts?: SiteTexts;
  /** Called with each event. */
  readonly onEvent?: FetchListener;
}

const { signal: _, ...PAGE_OPTIONS } = FETCH_PAGE_OPTIONS;

export const CLIENT_OPTIONS: OptionKinds<ClientOptions> = {
  ...PAGE_OPTIONS,
  obeyRobots: flag,
  askTdmrep: flag,
  gapMs: pauseMs,
  concurrency: positiveCount,
  retries: count,
  siteTexts: objectWith(['get', 'keep'], 'an object with the methods get and keep'),
  onEvent: callback,
};

/**
 * A slot for one page. It is acquired when a request begins, and released if the request yields no page. An error of `acquire`
 * ends the fetch.
 */
export interface PageSlot extends Slot {
  acquire(): void;
  release(): void;
}

/** Options for fetching one page. */
export interface ClientFetchOptions {
  readonly signal?: AbortSignal | undefined;
  readonly slot?: PageSlot;
  /** Whether a fetched page waits for this one. If so, it is fetched before others of its host and needs no slot. */
  readonly isFollowUp?: boolean;
  /** Whether any content type is accepted, such as a sitemap, instead of HTML only. */
  readonly isAnyType?: boolean;
  /** Retries, instead of the client's. */
  readonly retries?: number;
  /** Called with the target URL of each redirect before it is requested. An error it throws ends the fetch. */
  readonly onRedirect?: ((url: string) => Promise<void>) | undefined;
}

/** Fetches pages, and keeps connections, robots rules and pauses between them. */
export interface Client {
  /** @throws ScrapeError as `fetchPage` does, and `robots-disallowed`, `robots-unavailable`; the signal's reason. */
  fetch(url: string, options?: ClientFetchOptions): Promise<FetchedPage>;
  /** URLs of the sitemaps listed in the robots.txt of a site. */
  sitemapsOf(url: string): Promise<readonly string[]>;
  /**
   * Runs a task of the caller that requests something from the host of a URL: when robots.txt allows it, and the host and a
   * connection are free.
   *
   * @throws ScrapeError `robots-disallowed`, `robots-unavailable`; the signal's reason; any error of the task.
   */
  inTurn<T>(url: string, task: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Milliseconds until the host of a URL may be asked again: the rest of its pause, or of its `Retry-After`. */
  waitMs(url: string): number;
  /** URL of a proxy for a browser. It connects only where this client may connect, and opens with the first call. */
  proxyUrl(): Promise<string>;
  /** What a fetched page states about archiving and mining. @param metas - of the page, by name */
  rightsOf(page: FetchedPage, metas: Iterable<readonly [string, readonly string[]]>): Promise<Rights>;
  /** Removes a page that asks not to be stored from the cache, if there is one. */
  forget(page: FetchedPage): Promise<void>;
  readonly tell: FetchListener;
  close(): Promise<void>;
}

/** What a test may replace. */
interface Surroundings {
  readonly clock?: Clock;
  readonly queue?: HostQueue;
}

export const CONCURRENCY = 8;

/**
 * Makes a client: the robots.txt of each host is obeyed (also after redirects to other hosts), a host gets one
 * request at a time with a pause in between, a transient failure is retried after a while, and a host
 * that sends `Retry-After` is left alone until then. A refusal is final: the client never tries to get around it.
 *
 * All clients of a process share the pauses, since a host cannot tell them apart.
 *
 * @throws ScrapeError `invalid-input` for a contact that is not a valid header value.
 * @example
 * const client = createClient({ contact: 'mailto:desk@lab.example' });
 * const { bytes } = await client.fetch('https://naya-akhbar.example/up/nahar');
 * await client.close();
 */
export function createClient(options: ClientOptions = {}): Client {
  return createClientIn({}, options);
}

export function createClientIn(
  { clock = SYSTEM_CLOCK, queue = PROCESS_QUEUE }: Surroundings,
  options: ClientOptions,
): Client {
  if (options.contact !== undefined) sendableContact.check(options.contact, 'contact');
  const context = openContext(options, { clock, queue });
  const { tell } = context;
  let guarded: Promise<GuardedProxy> | undefined;
  return {
    tell,
    fetch: (target, how = {}) => fetchPolitely(cleanUrl(target), context, how),
    async sitemapsOf(target) {
      const verdict = await context.robots?.check(cleanUrl(target));
      return verdict?.sitemaps ?? [];
    },
    async inTurn(url, task, signal) {
      const gapMs = await permittedGap(url, context);
      return queue.run(url, task, { gapMs, signal, limit: context.limit, isUrgent: true });
    },
    waitMs: queue.waitMs,
    async proxyUrl() {
      guarded ??= import('./guarded-proxy.ts').then(({ openGuardedProxy }) =>
        openGuardedProxy(routeOf(options)),
      );
      return (await guarded).url;
    },
    async rightsOf({ url, headers }, metas) {
      const [tdmrep, robots] = await Promise.all([context.tdmrepOf(url), context.robots?.check(url)]);
      return readRights({ headers: Object.entries(headers), metas, url, tdmrep, robots });
    },
    async forget({ url, redirects }) {
      await Promise.all([url, ...redirects].map((one) => options.cache?.delete(one)));
    },
    async close() {
      context.closing.abort();
      await Promise.all([context.transport.close(), guarded?.then((proxy) => proxy.close())]);
    },
  };
}

type ClientContext = ReturnType<typeof openContext>;

function openContext(options: ClientOptions, { clock, queue }: Required<Surroundings>) {
  const { gapMs = GAP_MS, concurrency = CONCURRENCY } = options;
  const transport = transportOf(options);
  const tell = teller(options.onEvent);
  const limit: NonNullable<QueuedTask['limit']> = pLimit(concurrency);
  /** Aborts what nobody awaits any longer. */
  const closing = new AbortController();
  const queued = { gapMs, limit, signal: closing.signal, isUrgent: true };
  const retries = (url: string, signal: AbortSignal | undefined): RetryOptions => ({
    sleep: clock.sleep,
    signal,
    retries: options.retries,
    onRetry: ({ attempt, error, waitMs }) =>
      tell({ type: 'retry', url, attempt, delayMs: waitMs, code: error.code }),
  });
  const { siteTexts } = options;
  const files = createSiteFiles({ options, transport, queue, queued, clock, retries, siteTexts });
  return { ...files, transport, options, clock, queue, limit, gapMs, tell, retries, closing };
}

async function fetchPolitely(url: string, context: ClientContext, how: ClientFetchOptions) {
  const { signal, isAnyType = false, retries = context.options.retries, onRedirect } = how;
  const options = { ...context.options, ...(signal && { signal }), isAnyType };
  const visit: Visit = async (target, request) => {
    if (target !== url) await onRedirect?.(target);
    return visitPolitely(target, request, context, how);
  };
  const attempt = (): Promise<FetchedPage> => fetchPageBy(context.transport, url, options, visit);
  return withRetries(attempt, { ...context.retries(url, signal), retries });
}

/** Makes a request when robots.txt allows it and the host, a connection and a slot are free. */
async function visitPolitely(
  url: string,
  request: () => Promise<Step>,
  context: ClientContext,
  { signal, slot, isFollowUp = false }: ClientFetchOptions,
): Promise<Step> {
  const { queue, limit } = context;
  const gapMs = await permittedGap(url, context);
  // If requested now, it is fetched before the next page of the host.
  void context.tdmrepOf(url);
  const task = async (): Promise<Step> => {
    slot?.acquire();
    try {
      signal?.throwIfAborted();
      const step = await told(url, request, context, signal);
      if (step.target !== undefined) slot?.release();
      return step;
    } catch (error) {
      slot?.release();
      throw error;
    }
  };
  const queued = { gapMs, signal, limit, isUrgent: isFollowUp, slot: isFollowUp ? undefined : slot };
  return queue.run(url, task, queued);
}

/** Makes a request and emits its event; a host that sends `Retry-After` is paused. */
async function told(
  url: string,
  request: () => Promise<Step>,
  { queue, clock, tell }: ClientContext,
  signal: AbortSignal | undefined,
): Promise<Step> {
  const started = clock.now();
  try {
    const result = await request();
    tell({ type: 'request', url, ms: clock.now() - started, status: result.status });
    return result;
  } catch (error) {
    const { code, status, retryAfterMs = 0 } = asScrapeError(error, url, signal);
    if (retryAfterMs > 0) queue.holdOff(url, retryAfterMs);
    tell(omitUndefined({ type: 'request', url, ms: clock.now() - started, code, status }));
    throw error;
  }
}

/** The pause after a request: the client's, or a longer crawl-delay. Throws if robots.txt forbids the URL. */
async function permittedGap(url: string, { robots, clock, tell, gapMs }: ClientContext): Promise<number> {
  if (robots === undefined) return gapMs;
  const started = clock.now();
  const { allowed, crawlDelayMs = 0, failure } = await robots.check(url);
  tell({ type: 'robots', url, ms: clock.now() - started, allowed });
  if (allowed) return Math.max(gapMs, crawlDelayMs);
  if (failure !== undefined) throw robotsError(failure, url);
  throw new ScrapeError('robots-disallowed', 'disallowed by the robots.txt of the host', { url });
}
