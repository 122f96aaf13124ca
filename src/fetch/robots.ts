/** Checks whether a URL may be fetched: the robots.txt of each origin, fetched once and kept for a day. */
import { ScrapeError, type ScrapeErrorCode } from '../errors.ts';
import { asScrapeError } from '../io/network-failure.ts';
import { DAY_MS, originMemory, RETRY_MS, type Remembered } from './origin-memory.ts';
import { productToken, type RobotsFile, readRobotsFile } from './robots-file.ts';

/** The response to a robots.txt request, after redirects. */
export interface RobotsResponse {
  readonly status: number;
  readonly body: string;
}

export interface RobotsOptions {
  /** Fetches a robots.txt; any error counts as a server that does not respond. */
  readonly fetchText: (url: string) => Promise<RobotsResponse>;
  /** User agent as sent; robots.txt is searched for its product token. */
  readonly userAgent: string;
  /** The clock, in milliseconds. */
  readonly now: () => number;
  /** How long a robots.txt is valid. Default: 24 hours, the maximum of RFC 9309 section 2.4. */
  readonly cacheMs?: number;
}

/** What robots.txt says about a URL. */
export interface RobotsVerdict extends Omit<RobotsFile, 'isAllowed'> {
  readonly allowed: boolean;
  /** Why the file could not be fetched, now or within the last ten minutes. Nothing is allowed then. */
  readonly failure?: ScrapeError;
}

/**
 * Checks URLs against robots.txt according to RFC 9309. Checks of one origin share one request, and the 1,000 origins
 * most recently used are kept.
 *
 * | response | meaning |
 * |---|---|
 * | 2xx | the rules of the file; none if it is an HTML page |
 * | 3xx, 4xx | no rules, also for 401 and 403: section 2.3.1.3 makes no difference, though some search engines once treated these two as a ban |
 * | 429, 5xx, failure | the last response if there was one, otherwise nothing is allowed; fetched again after ten minutes |
 */
export function createRobots(options: RobotsOptions) {
  const answerOf = originMemory<RobotsFile | ScrapeError>(
    (origin, last) => fetchFile(origin, options, last),
    options.now,
  );
  return {
    /** @throws ScrapeError `invalid-url` for anything but an http(s) URL. */
    async check(url: string): Promise<RobotsVerdict> {
      const answer = await answerOf(url);
      if (answer instanceof ScrapeError) return { allowed: false, sitemaps: [], failure: answer };
      const { isAllowed, ...stated } = answer;
      return { allowed: isAllowed(url), ...stated };
    },
  };
}

/** Error codes of a robots.txt request that also apply to the pages of the host. */
const OF_HOST: ReadonlySet<ScrapeErrorCode> = new Set(['network', 'timeout', 'blocked-address', 'aborted']);

/**
 * The error of a page whose robots.txt could not be fetched: the host's own if it is down or not public, otherwise
 * `robots-unavailable`. Its cause is the failure of the robots.txt request.
 */
export function robotsError(failure: ScrapeError, url: string): ScrapeError {
  const { status } = failure;
  const code = OF_HOST.has(failure.code) ? failure.code : 'robots-unavailable';
  const message = `robots.txt could not be fetched, so the host is treated as disallowed: ${failure.message}`;
  return new ScrapeError(code, message, { url, status, cause: failure });
}

async function fetchFile(
  origin: string,
  { fetchText, userAgent, now, cacheMs = DAY_MS }: RobotsOptions,
  last: RobotsFile | ScrapeError | undefined,
): Promise<Remembered<RobotsFile | ScrapeError>> {
  const text = await fetchRules(`${origin}/robots.txt`, fetchText);
  if (typeof text === 'string')
    return { value: readRobotsFile(origin, text, productToken(userAgent)), until: now() + cacheMs };
  const value = last === undefined || last instanceof ScrapeError ? text : last;
  return { value, until: now() + Math.min(cacheMs, RETRY_MS) };
}

/** The text of a robots.txt, '' if there is none, or the failure. */
async function fetchRules(url: string, fetchText: RobotsOptions['fetchText']): Promise<string | ScrapeError> {
  try {
    const { status, body } = await fetchText(url);
    if (status >= 200 && status < 300) return body;
    if (status >= 300 && status < 500 && status !== 429) return '';
    return new ScrapeError('http-status', `the host returned HTTP ${status}`, { url, status });
  } catch (error) {
    return asScrapeError(error, url); // RFC 9309 section 2.3.1.4: an unreachable server counts as full disallow
  }
}
