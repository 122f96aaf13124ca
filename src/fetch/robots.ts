/** Whether an address may be fetched: the robots.txt of each origin, asked for once and kept for a day. */
import { ScrapeError, type ScrapeErrorCode } from '../errors.ts';
import { asScrapeError } from './failure.ts';
import { DAY_MS, originMemory, RETRY_MS, type Remembered } from './origin-memory.ts';
import { productToken, type RobotsFile, readRobotsFile } from './robots-file.ts';

/** The answer of a server to a request of its robots.txt, after redirects. */
export interface RobotsResponse {
  readonly status: number;
  readonly body: string;
}

/** What {@link createRobots} needs. */
export interface RobotsOptions {
  /** Fetches a robots.txt; whatever it throws counts as a server that does not answer. */
  readonly fetchText: (url: string) => Promise<RobotsResponse>;
  /** As it is sent; its product token is what robots.txt is read for. */
  readonly userAgent: string;
  /** The clock, in milliseconds. */
  readonly now: () => number;
  /** How long a robots.txt holds. Default: 24 hours, the longest that RFC 9309 section 2.4 wants. */
  readonly cacheMs?: number;
}

/** What the robots.txt of an address says. */
export interface RobotsVerdict {
  readonly allowed: boolean;
  /** The site's `Crawl-delay`, at most a minute. */
  readonly crawlDelayMs?: number;
  /** Addresses of sitemaps that the file names. */
  readonly sitemaps: readonly string[];
  /** Why the file could not be fetched, now or up to ten minutes ago. Then nothing is allowed. */
  readonly failure?: ScrapeError;
}

/** Asks the robots.txt of an address. */
export interface Robots {
  /** @throws ScrapeError `invalid-url` for what is no http(s) address. */
  check(url: string): Promise<RobotsVerdict>;
}

/**
 * Checks addresses against robots.txt as RFC 9309 says. Checks of one origin share one request, and the 1,000 origins
 * that were asked last are kept.
 *
 * | answer | means |
 * |---|---|
 * | 2xx | the rules of the file; none if it is a page of HTML |
 * | 3xx, 4xx | no rules, also for 401 and 403: section 2.3.1.3 knows no difference, though some search engines once took these two for a ban |
 * | 429, 5xx, failure | the last answer if there was one, else nothing is allowed; asked again after ten minutes |
 *
 * @example
 * const robots = createRobots({ fetchText, userAgent: 'samachar/0.1', now: Date.now });
 * const { allowed, crawlDelayMs } = await robots.check('https://akhbar.example/desh/1');
 */
export function createRobots(options: RobotsOptions): Robots {
  const answerOf = originMemory<RobotsFile | ScrapeError>(
    (origin, last) => fetchFile(origin, options, last),
    options.now,
  );
  return { check: async (url) => verdictOf(await answerOf(url), url) };
}

/** Codes that say of a page what they say of the robots.txt of its host. */
const OF_HOST: ReadonlySet<ScrapeErrorCode> = new Set(['network', 'timeout', 'blocked-address', 'aborted']);

/**
 * The error of a page whose robots.txt could not be fetched: that of the host where it is down or not public, else
 * `robots-unavailable`. Its cause is the failure of the robots.txt.
 *
 * @example
 * const { failure } = await robots.check(url);
 * if (failure !== undefined) throw robotsError(failure, url);
 */
export function robotsError(failure: ScrapeError, url: string): ScrapeError {
  const { status } = failure;
  const code = OF_HOST.has(failure.code) ? failure.code : 'robots-unavailable';
  const message = `the robots.txt of the host could not be fetched: ${failure.message}`;
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

/** The text of a robots.txt, '' where there is none, or why nobody knows. */
async function fetchRules(url: string, fetchText: RobotsOptions['fetchText']): Promise<string | ScrapeError> {
  try {
    const { status, body } = await fetchText(url);
    if (status >= 200 && status < 300) return body;
    if (status >= 300 && status < 500 && status !== 429) return '';
    return new ScrapeError('http-status', `the host answered ${status}`, { url, status });
  } catch (error) {
    return asScrapeError(error, url); // RFC 9309 section 2.3.1.4: no answer is an answer too
  }
}

function verdictOf(answer: RobotsFile | ScrapeError, url: string): RobotsVerdict {
  if (answer instanceof ScrapeError) return { allowed: false, sitemaps: [], failure: answer };
  const { crawlDelayMs, sitemaps } = answer;
  return { allowed: answer.isAllowed(url), ...(crawlDelayMs !== undefined && { crawlDelayMs }), sitemaps };
}
