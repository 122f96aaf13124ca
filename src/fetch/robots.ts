/** Whether an address may be fetched: the robots.txt of each origin, asked for once and kept for a day. */
import { DAY_MS, type Known, originMemory, RETRY_MS } from './origin-memory.ts';
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
  /** There when nothing is allowed because the file could not be had, now or before. */
  readonly unreachable?: true;
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
  const fileOf = originMemory<RobotsFile | undefined>(
    (origin, last) => fetchFile(origin, options, last),
    options.now,
  );
  return { check: async (url) => verdictOf(await fileOf(url), url) };
}

/** No file: its server does not answer, and never has. */
async function fetchFile(
  origin: string,
  { fetchText, userAgent, now, cacheMs = DAY_MS }: RobotsOptions,
  last: RobotsFile | undefined,
): Promise<Known<RobotsFile | undefined>> {
  const text = await fetchRules(`${origin}/robots.txt`, fetchText);
  if (text === undefined) return { value: last, until: now() + Math.min(cacheMs, RETRY_MS) };
  return { value: readRobotsFile(origin, text, productToken(userAgent)), until: now() + cacheMs };
}

/** The text of a robots.txt, '' where there is none, `undefined` where nobody knows. */
async function fetchRules(url: string, fetchText: RobotsOptions['fetchText']): Promise<string | undefined> {
  try {
    const { status, body } = await fetchText(url);
    if (status >= 200 && status < 300) return body;
    return status >= 300 && status < 500 && status !== 429 ? '' : undefined;
  } catch {
    return undefined; // RFC 9309 section 2.3.1.4: no answer is an answer too
  }
}

function verdictOf(file: RobotsFile | undefined, url: string): RobotsVerdict {
  if (file === undefined) return { allowed: false, sitemaps: [], unreachable: true };
  const { crawlDelayMs, sitemaps } = file;
  return { allowed: file.isAllowed(url), ...(crawlDelayMs !== undefined && { crawlDelayMs }), sitemaps };
}
