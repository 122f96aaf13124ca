/** Reads one robots.txt for one agent, according to RFC 9309. */
import { omitUndefined } from '../io/omit-undefined.ts';
import { parseUrl } from '../text/parse-url.ts';
import { boundPatterns, normalizedPattern, pathMatcher } from './path-pattern.ts';

export interface RobotsFile extends RobotsRights {
  /** Whether a URL of this origin may be fetched. */
  isAllowed(url: string): boolean;
  /** Time between two requests, at most a minute. */
  readonly crawlDelayMs?: number;
  /** Absolute URLs, each once. */
  readonly sitemaps: readonly string[];
}

/** What a robots.txt states about the use of pages. */
export interface RobotsRights {
  /** `Content-Signal`: whether each use is allowed. @example { search: true, "ai-train": false } */
  readonly contentSignal?: Readonly<Record<string, boolean>>;
  /** `License`: URL of the terms in Really Simple Licensing. */
  readonly license?: string;
}

interface RobotsLine {
  readonly key: string;
  readonly value: string;
}

interface RobotsGroup {
  readonly agents: Set<string>;
  readonly rules: RobotsLine[];
}

/** RFC 9309 section 2.5: at least 500 KiB; longer files are read up to this limit. */
const MAX_TEXT = 500 * 1024;
const MAX_DELAY_MS = 60_000;
const LINE_END = /\r\n|\r|\n/u;
const URL_PATTERN = /^https?:\/\/\S+$/iu;
const SITEMAP_URL = /sitemap|\.xml/iu;
const SIGNALS = 'content-signal';
const RULES = new Set(['allow', 'disallow', 'crawl-delay', SIGNALS]);
const SIGNAL = /(?<![a-z-])([a-z-]{1,40})\s*=\s*(yes|no)(?![a-z])/gu;
const COMPATIBLE = /compatible; ?([^\s;/)]+)/iu;
const FIRST_WORD = /^[^\s;/(]+/u;

/** The product token of a user agent in lower case, as used in robots.txt. */
export function productToken(userAgent: string): string {
  const agent = userAgent.trim();
  return (COMPATIBLE.exec(agent)?.[1] ?? FIRST_WORD.exec(agent)?.[0] ?? '').toLowerCase();
}

/**
 * Never throws: lines that are not rules are skipped, and an HTML page has no rules. `/robots.txt` itself is always allowed.
 *
 * @param origin - such as `https://akhbar.example`
 * @param token - from {@link productToken}
 */
export function readRobotsFile(origin: string, text: string, token: string): RobotsFile {
  const isHtml = text.trimStart().startsWith('<');
  const lines = isHtml ? [] : withinLimit(text).split(LINE_END).map(readLine);
  const rules = rulesFor(lines, token);
  const isAllowed = allowedBy(rules);
  const [license] = urlsOf(lines, 'license', origin);
  const signals = rules.filter(({ key }) => key === SIGNALS).map(({ value }) => value.toLowerCase());
  const uses = [...signals.join().matchAll(SIGNAL)].map(([, use, yes]) => [use, yes === 'yes'] as const);
  const contentSignal = uses.length > 0 ? Object.fromEntries(uses) : undefined;
  return {
    isAllowed(url) {
      const asked = new URL(url);
      return asked.origin !== origin || asked.pathname === '/robots.txt' || isAllowed(url);
    },
    sitemaps: urlsOf(lines, 'sitemap', origin),
    ...omitUndefined({ crawlDelayMs: longestDelay(rules), contentSignal, license }),
  };
}

/** A truncated line changes its meaning: the beginning of `Disallow: /khoj` would block the whole site. */
function withinLimit(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  const end = Math.max(text.lastIndexOf('\n', MAX_TEXT), text.lastIndexOf('\r', MAX_TEXT));
  return text.slice(0, Math.max(0, end));
}

/** A key and a value, both '' on other lines; `trim` removes the byte order mark as well. */
function readLine(line: string): RobotsLine {
  const content = (line.split('#', 1)[0] as string).trim();
  if (URL_PATTERN.test(content)) return { key: SITEMAP_URL.test(content) ? 'sitemap' : '', value: content };
  const colon = content.indexOf(':');
  if (colon === -1) return { key: '', value: '' };
  return { key: content.slice(0, colon).trim().toLowerCase(), value: content.slice(colon + 1).trim() };
}

/** The rules of all groups for the agent, or else of all groups for any agent. */
function rulesFor(lines: readonly RobotsLine[], token: string): RobotsLine[] {
  const groups = groupsOf(lines);
  const own = groups.filter(({ agents }) => agents.has(token));
  const chosen = own.length > 0 ? own : groups.filter(({ agents }) => agents.has('*'));
  return chosen.flatMap(({ rules }) => rules);
}

/** A group is a run of agents and the rules up to the next agent. Signals and other lines do not end the run. */
function groupsOf(lines: readonly RobotsLine[]): RobotsGroup[] {
  const groups: RobotsGroup[] = [];
  for (const line of lines) {
    const isAgent = line.key === 'user-agent';
    const isInRun = groups.at(-1)?.rules.every(({ key }) => key === SIGNALS);
    if (isAgent && !isInRun) groups.push({ agents: new Set(), rules: [] });
    if (isAgent) groups.at(-1)?.agents.add(productToken(line.value));
    else if (RULES.has(line.key)) groups.at(-1)?.rules.push(line);
  }
  return groups;
}

/** The longest matching pattern decides; of two that are equally long, the one that allows (RFC 9309, section 2.2.2). */
function allowedBy(rules: readonly RobotsLine[]): (url: string) => boolean {
  const patternsOf = (name: string): string[] => {
    const patterns = rules.filter(({ key, value }) => key === name && value !== '').map(({ value }) => value);
    return boundPatterns(patterns).map(normalizedPattern);
  };
  const allowed = new Set(patternsOf('allow'));
  const ordered = [...allowed, ...patternsOf('disallow')].sort((left, right) => right.length - left.length);
  const deciding = pathMatcher(ordered);
  return (url) => {
    const pattern = deciding(url);
    return pattern === undefined || allowed.has(pattern);
  };
}

function longestDelay(rules: readonly RobotsLine[]): number | undefined {
  const delays = rules.map(({ key, value }) => (key === 'crawl-delay' ? Number(value) : 0));
  const longest = Math.max(0, ...delays.filter((delay) => delay > 0));
  return longest > 0 ? Math.min(longest * 1000, MAX_DELAY_MS) : undefined;
}

function urlsOf(lines: readonly RobotsLine[], name: string, origin: string): string[] {
  const urls = lines
    .filter(({ key, value }) => key === name && value !== '')
    .map(({ value }) => parseUrl(value, origin)?.href ?? '')
    .filter((url) => URL_PATTERN.test(url));
  return [...new Set(urls)];
}
