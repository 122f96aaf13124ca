/** The files in which a site states its rules (robots.txt and tdmrep.json), fetched politely and with priority. */
import { ScrapeError, type ScrapeErrorCode } from '../errors.ts';
import { asScrapeError } from '../io/network-failure.ts';
import { type FetchPageOptions, fetchPageBy, userAgentOf } from './fetch-page.ts';
import type { HostQueue, QueuedTask } from './host-queue.ts';
import { originMemory } from './origin-memory.ts';
import { type RetryOptions, withRetries } from './retry-policy.ts';
import { productToken, type RobotsFile, readRobotsFile } from './robots-file.ts';
import type { Clock } from './system-clock.ts';
import type { Transport } from './transport.ts';

/** The response to a request of such a file, after redirects. */
export interface SiteResponse {
  readonly status: number;
  readonly body: string;
}

/** The shared form of such a file: its text, or why it could not be fetched. Plain JSON. */
export type SiteText = SiteResponse | { readonly failure: ReturnType<ScrapeError['toJSON']> };

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

export interface RobotsVerdict extends Omit<RobotsFile, 'isAllowed'> {
  readonly allowed: boolean;
  /** Why the file could not be fetched, now or within the last ten minutes. Nothing is allowed then. */
  readonly failure?: ScrapeError;
}

/** How long a response is valid, in milliseconds: the maximum of RFC 9309 section 2.4 for robots.txt. */
const DAY_MS = 24 * 60 * 60 * 1000;
/** A shared text is cached twice, by other processes and here, for a day in total. */
const SHARED_MS = DAY_MS / 2;
/** Delay before the next attempt if there was no response. */
const RETRY_MS = 10 * 60 * 1000;
const MAX_SIZE = 2_000_000;
const MAX_MS = 20_000;
const SUCCESS = 200;
const REDIRECTS = 300;
const TOO_MANY = 429;
const SERVER_ERRORS = 500;

/**
 * Loads the files of sites. A transient failure is retried, since otherwise the whole host would be lost. Checks of one
 * origin share one request, and the 1,000 origins most recently used are kept.
 *
 * | response | meaning for robots.txt (RFC 9309) |
 * |---|---|
 * | 2xx | the rules of the file; none if it is an HTML page |
 * | 3xx, 4xx | no rules, also for 401 and 403: section 2.3.1.3 makes no difference, though some search engines once treated these two as a ban |
 * | 429, 5xx, failure | the last response if there was one, otherwise nothing is allowed; fetched again after ten minutes |
 */
export function createSiteFiles(parts: SiteFilesOptions) {
  const { options, clock, siteTexts } = parts;
  const textOf = (url: string): Promise<string | ScrapeError> => readText(url, parts);
  const keptMs = siteTexts === undefined ? DAY_MS : SHARED_MS;
  const memoryOf = <T>(
    path: string,
    load: typeof textOf,
    read: (text: string | ScrapeError, origin: string, before: T | undefined) => T,
  ) =>
    originMemory<T>(async (origin, before) => {
      const text = await load(`${origin}${path}`);
      const ms = text instanceof ScrapeError ? RETRY_MS : keptMs;
      return { value: read(text, origin, before), until: clock.now() + ms };
    }, clock.now);

  const token = productToken(userAgentOf(options));
  const robotsOf = memoryOf<RobotsFile | ScrapeError>('/robots.txt', textOf, (text, origin, before) => {
    if (typeof text === 'string') return readRobotsFile(origin, text, token);
    return before === undefined || before instanceof ScrapeError ? text : before;
  });
  const robots = {
    /** @throws ScrapeError `invalid-url` for anything but an http(s) URL. */
    async check(url: string): Promise<RobotsVerdict> {
      const found = await robotsOf(url);
      if (found instanceof ScrapeError) return { allowed: false, sitemaps: [], failure: found };
      const { isAllowed, ...stated } = found;
      return { allowed: isAllowed(url), ...stated };
    },
  };
  const obeyed = options.obeyRobots === false ? undefined : robots;
  const openTextOf = async (url: string) =>
    (await obeyed?.check(url))?.allowed === false ? '' : textOf(url);
  // TDM Reservation Protocol, W3C community group, 10 May 2024.
  const tdmrepOf = memoryOf('/.well-known/tdmrep.json', openTextOf, (text) =>
    typeof text === 'string' && text !== '' ? text : undefined,
  );
  return {
    /** Absent if turned off. */
    robots: obeyed,
    /** The text of the tdmrep.json of a URL, if there is one that robots.txt leaves open. */
    tdmrepOf: options.askTdmrep === false ? async () => undefined : tdmrepOf,
  };
}

/** The text of a file, '' if there is none, or the failure. */
async function readText(url: string, parts: SiteFilesOptions): Promise<string | ScrapeError> {
  try {
    const { status, body } = responseOf((await parts.siteTexts?.get(url)) ?? (await fetchFile(url, parts)));
    return status < REDIRECTS ? body : '';
  } catch (error) {
    return asScrapeError(error, url); // RFC 9309 section 2.3.1.4: an unreachable server counts as full disallow
  }
}

/** Error codes of a robots.txt request that also apply to the pages of the host. */
const OF_HOST: ReadonlySet<ScrapeErrorCode> = new Set(['network', 'timeout', 'blocked-address', 'aborted']);

/** The error of a page whose robots.txt failed: the host's own if it is down or not public, otherwise `robots-unavailable`. */
export function robotsError(failure: ScrapeError, url: string): ScrapeError {
  const { status } = failure;
  const code = OF_HOST.has(failure.code) ? failure.code : 'robots-unavailable';
  const message = `robots.txt could not be fetched, so the host is treated as disallowed: ${failure.message}`;
  return new ScrapeError(code, message, { url, status, cause: failure });
}

/** Fetches a file and shares its text or the failure, unless the client was closed. */
async function fetchFile(url: string, parts: SiteFilesOptions): Promise<SiteResponse> {
  const { queue, queued, retries, siteTexts } = parts;
  const { signal } = queued;
  try {
    const text = await withRetries(() => queue.run(url, () => ask(url, parts), queued), retries(url, signal));
    await siteTexts?.keep(url, text, SHARED_MS);
    return text;
  } catch (error) {
    const failure = asScrapeError(error, url, signal);
    if (!signal.aborted) await siteTexts?.keep(url, { failure: failure.toJSON() }, RETRY_MS);
    throw failure;
  }
}

function responseOf(known: SiteText): SiteResponse {
  if (!('failure' in known)) return known;
  const { code, message, ...details } = known.failure;
  throw new ScrapeError(code, message, details);
}

async function ask(url: string, { options, transport, queued }: SiteFilesOptions): Promise<SiteResponse> {
  const totalMs = Math.min(options.totalMs ?? MAX_MS, MAX_MS);
  const how = { signal: queued.signal, totalMs, maxBytes: MAX_SIZE, isAnyType: true, isAnyStatus: true };
  const { status, bytes } = await fetchPageBy(transport, url, { ...options, ...how });
  if (status >= SUCCESS && status < SERVER_ERRORS && status !== TOO_MANY)
    return { status, body: new TextDecoder().decode(bytes) };
  throw new ScrapeError('http-status', `the host returned HTTP ${status}`, { url, status });
}
