/** The files in which a site states its rules (robots.txt and tdmrep.json), fetched politely and with priority. */
import { ScrapeError } from '../errors.ts';
import { asScrapeError } from '../io/network-failure.ts';
import { type FetchPageOptions, fetchTextBy, userAgentOf } from './fetch-page.ts';
import type { HostQueue, QueuedTask } from './host-queue.ts';
import { DAY_MS, originMemory, RETRY_MS } from './origin-memory.ts';
import { type RetryOptions, withRetries } from './retry-policy.ts';
import { createRobots, type RobotsOptions, type RobotsResponse } from './robots.ts';
import type { Clock } from './system-clock.ts';
import type { Transport } from './transport.ts';

/** The shared form of such a file: its text, or why it could not be fetched. Plain JSON. */
export type SiteText = RobotsResponse | { readonly failure: ReturnType<ScrapeError['toJSON']> };

/** Texts of such files, stored for several processes. */
export interface SiteTexts {
  /** Returns the entry of a URL. */
  get(url: string): Promise<SiteText | undefined>;
  /** Stores an entry for this many milliseconds. */
  keep(url: string, text: SiteText, ms: number): Promise<void>;
}

export interface SiteFilesOptions {
  readonly options: FetchPageOptions & { readonly obeyRobots?: boolean; readonly askTdmrep?: boolean };
  readonly transport: Transport;
  readonly queue: HostQueue;
  /** How each request is queued; its signal also aborts running ones. */
  readonly queued: QueuedTask & { readonly signal: AbortSignal };
  readonly clock: Clock;
  readonly retries: (url: string, signal: AbortSignal) => RetryOptions;
  readonly siteTexts?: SiteTexts | undefined;
}

export type SiteFiles = ReturnType<typeof createSiteFiles>;

/** A shared text is cached twice, by other processes and here, for a day in total. */
const SHARED_MS = 12 * 60 * 60 * 1000;
const MAX_SIZE = 2_000_000;
const MAX_MS = 20_000;
const TOO_MANY = 429;
const SERVER_ERRORS = 500;

/** Loads the files of sites. A transient failure is retried, since otherwise the whole host would be lost. */
export function createSiteFiles(parts: SiteFilesOptions) {
  const { options, queue, queued, clock, retries, siteTexts } = parts;
  const askAgain = (url: string): Promise<RobotsResponse> =>
    withRetries(() => queue.run(url, () => ask(url, parts), queued), retries(url, queued.signal));
  const fetchText = siteTexts === undefined ? askAgain : shared(siteTexts, askAgain, queued.signal);
  const cache = siteTexts && { cacheMs: SHARED_MS };
  const files = { now: clock.now, userAgent: userAgentOf(options), fetchText, ...cache };
  const robots = options.obeyRobots === false ? undefined : createRobots(files);
  const fetchOpenText = async (url: string): Promise<RobotsResponse> => {
    const verdict = await robots?.check(url);
    return verdict?.allowed === false ? { status: 403, body: '' } : fetchText(url);
  };
  const isAsked = options.askTdmrep !== false;
  return {
    /** Absent if turned off. */
    robots,
    /** The text of the tdmrep.json of a URL, if there is one that robots.txt leaves open. */
    tdmrepOf: isAsked ? createTdmrep({ ...files, fetchText: fetchOpenText }) : async () => undefined,
  };
}

/** Fetches a file unless its text is already shared, then shares the text or the failure. */
function shared(
  siteTexts: SiteTexts,
  fetchText: (url: string) => Promise<RobotsResponse>,
  closing: AbortSignal,
): (url: string) => Promise<RobotsResponse> {
  return async (url) => {
    const known = await siteTexts.get(url);
    if (known !== undefined) return textOf(known);
    try {
      const text = await fetchText(url);
      await siteTexts.keep(url, text, SHARED_MS);
      return text;
    } catch (error) {
      const failure = asScrapeError(error, url, closing);
      if (!closing.aborted) await siteTexts.keep(url, { failure: failure.toJSON() }, RETRY_MS);
      throw failure;
    }
  };
}

function textOf(known: SiteText): RobotsResponse {
  if (!('failure' in known)) return known;
  const { code, message, ...details } = known.failure;
  throw new ScrapeError(code, message, details);
}

async function ask(url: string, { options, transport, queued }: SiteFilesOptions): Promise<RobotsResponse> {
  const totalMs = Math.min(options.totalMs ?? MAX_MS, MAX_MS);
  const limits = { signal: queued.signal, totalMs, maxBytes: MAX_SIZE };
  const text = await fetchTextBy(transport, url, { ...options, ...limits });
  const { status } = text;
  if (status !== TOO_MANY && status < SERVER_ERRORS) return text;
  throw new ScrapeError('http-status', `the host returned HTTP ${status}`, { url, status });
}

/**
 * Finds the `/.well-known/tdmrep.json` of a URL (TDM Reservation Protocol, W3C community group, 10 May 2024).
 *
 * @returns a function that returns the text of the file; undefined if there is none, or the server does not respond
 */
export function createTdmrep({ fetchText, now, cacheMs = DAY_MS }: Omit<RobotsOptions, 'userAgent'>) {
  return originMemory<string | undefined>(async (origin) => {
    try {
      const { status, body } = await fetchText(`${origin}/.well-known/tdmrep.json`);
      const value = status >= 200 && status < 300 ? body : undefined;
      return { value, until: now() + (status < 500 ? cacheMs : RETRY_MS) };
    } catch {
      return { value: undefined, until: now() + RETRY_MS };
    }
  }, now);
}
