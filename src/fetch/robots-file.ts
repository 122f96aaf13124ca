/** Reads one robots.txt for one agent, according to RFC 9309. */
import { parseUrl } from '../parse-url.ts';
import { allowedBy, boundPatterns, type PathRule } from './path-pattern.ts';

/** The rules of a robots.txt for one agent. */
export interface RobotsFile {
  /** Whether a URL of this origin may be fetched. */
  isAllowed(url: string): boolean;
  /** Time between two requests, at most a minute. */
  readonly crawlDelayMs?: number;
  /** Absolute URLs, each once. */
  readonly sitemaps: readonly string[];
}

interface RobotsLine {
  readonly key: string;
  readonly value: string;
}

/** Rules and their agents, by product token. */
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
const RULES = new Set(['allow', 'disallow', 'crawl-delay']);
const COMPATIBLE = /compatible; ?([^\s;/)]+)/iu;
const FIRST_WORD = /^[^\s;/(]+/u;

/** The product token of a user agent in lower case, as used in robots.txt. */
export function productToken(userAgent: string): string {
  const agent = userAgent.trim();
  return (COMPATIBLE.exec(agent)?.[1] ?? FIRST_WORD.exec(agent)?.[0] ?? '').toLowerCase();
}

/**
 * Reads a robots.txt for one agent. Never throws: lines that are not rules are skipped, and an HTML page has no rules.
 *
 * A delay is capped at 60 seconds, and `/robots.txt` itself is always allowed.
 *
 * @param origin - such as `https://akhbar.example`
 * @param token - from {@link productToken}
 */
export function readRobotsFile(origin: string, text: string, token: string): RobotsFile {
  const lines = isHtml(text) ? [] : linesOf(text);
  const rules = rulesFor(lines, token);
  const isAllowed = allowedBy(origin, pathRules(rules));
  const crawlDelayMs = delayOf(rules);
  return {
    isAllowed: (url) => isRobotsFile(url) || isAllowed(url),
    ...(crawlDelayMs !== undefined && { crawlDelayMs }),
    sitemaps: sitemapsOf(lines, origin),
  };
}

function isHtml(text: string): boolean {
  return text.trimStart().startsWith('<');
}

function linesOf(text: string): RobotsLine[] {
  return withinLimit(text).split(LINE_END).map(readLine);
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

/** A group is a run of agents and the rules up to the next agent. Other lines do not end it. */
function groupsOf(lines: readonly RobotsLine[]): RobotsGroup[] {
  const groups: RobotsGroup[] = [];
  for (const line of lines) {
    const isAgent = line.key === 'user-agent';
    if (isAgent && groups.at(-1)?.rules.length !== 0) groups.push({ agents: new Set(), rules: [] });
    if (isAgent) groups.at(-1)?.agents.add(productToken(line.value));
    else if (RULES.has(line.key)) groups.at(-1)?.rules.push(line);
  }
  return groups;
}

function pathRules(rules: readonly RobotsLine[]): PathRule[] {
  return ['allow', 'disallow'].flatMap((name) => {
    const patterns = rules.filter(({ key, value }) => key === name && value !== '').map(({ value }) => value);
    return boundPatterns(patterns).map((pattern) => ({ pattern, allow: name === 'allow' }));
  });
}

function isRobotsFile(url: string): boolean {
  return new URL(url).pathname === '/robots.txt';
}

/** The longest valid delay. */
function delayOf(rules: readonly RobotsLine[]): number | undefined {
  let longest = 0;
  for (const { key, value } of rules) {
    const delay = key === 'crawl-delay' ? Number(value) : 0;
    if (delay > longest) longest = delay;
  }
  return longest > 0 ? Math.min(longest * 1000, MAX_DELAY_MS) : undefined;
}

function sitemapsOf(lines: readonly RobotsLine[], origin: string): string[] {
  const urls = lines
    .filter(({ key, value }) => key === 'sitemap' && value !== '')
    .map(({ value }) => parseUrl(value, origin)?.href ?? '')
    .filter((url) => URL_PATTERN.test(url));
  return [...new Set(urls)];
}
