/** Whether an address may be fetched: the robots.txt of each origin, asked for once and kept for a day. */
import { ScrapeError } from '../errors.ts';
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

/** What is known of one origin. No file: its server did not answer, and never has. */
interface Entry {
  readonly file: RobotsFile | undefined;
  readonly until: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const RETRY_MS = 10 * 60 * 1000;
const MOST_ORIGINS = 1000;
const HTTP = /^https?:$/u;

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
  const entries = new Map<string, Entry>();
  const requests = new Map<string, Promise<Entry>>();

  const request = async (origin: string): Promise<Entry> => {
    try {
      const entry = await fetchEntry(origin, options, entries.get(origin)?.file);
      keep(entries, origin, entry);
      return entry;
    } finally {
      requests.delete(origin);
    }
  };

  const entryOf = async (origin: string): Promise<Entry> => {
    const known = entries.get(origin);
    if (known !== undefined && options.now() < known.until) return known;
    const running = requests.get(origin) ?? request(origin);
    requests.set(origin, running);
    return running;
  };

  return { check: async (url) => verdictOf(await entryOf(originOf(url)), url) };
}

function originOf(url: string): string {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (address === undefined || !HTTP.test(address.protocol))
    throw new ScrapeError('invalid-url', 'the address is no http(s) URL', { url });
  return address.origin;
}

async function fetchEntry(
  origin: string,
  { fetchText, userAgent, now, cacheMs = DAY_MS }: RobotsOptions,
  last: RobotsFile | undefined,
): Promise<Entry> {
  const text = await fetchRules(`${origin}/robots.txt`, fetchText);
  if (text === undefined) return { file: last, until: now() + Math.min(cacheMs, RETRY_MS) };
  return { file: readRobotsFile(origin, text, productToken(userAgent)), until: now() + cacheMs };
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

function keep(entries: Map<string, Entry>, origin: string, entry: Entry): void {
  entries.delete(origin);
  entries.set(origin, entry);
  for (const oldest of entries.keys()) {
    if (entries.size <= MOST_ORIGINS) return;
    entries.delete(oldest);
  }
}

function verdictOf({ file }: Entry, url: string): RobotsVerdict {
  if (file === undefined) return { allowed: false, sitemaps: [], unreachable: true };
  const { crawlDelayMs, sitemaps } = file;
  return { allowed: file.isAllowed(url), ...(crawlDelayMs !== undefined && { crawlDelayMs }), sitemaps };
}
