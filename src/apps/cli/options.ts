/** Flags shared by several commands, with the same meaning in all, and the parsers of their values. */
import { availableParallelism } from 'node:os';
import { InvalidArgumentError } from 'commander';
import { choice, flag, type OptionsOf, option } from './declaration.ts';
import { commandWords, PROXY_PLACE, URL_PLACE } from './run/render-by-command.ts';

export const FORMAT_NAMES = [
  'ndjson',
  'json',
  'md',
  'txt',
  'html',
  'jsonld',
  'tei',
  'csv',
  'chunks',
  'parquet',
] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];

/** More worker threads or concurrent requests than any machine can handle; probably a typo. */
const MAX_THREADS = 1024;
export const MAX_CONCURRENCY = 10_000;
export const MAX_PORT = 65_535;
const MAX_RETRIES = 100;
export const CORES = availableParallelism();

function refuse(fault: string): never {
  throw new InvalidArgumentError(fault);
}

/** Makes a parser of numbers. @param what - completes "It must be …" */
export function numberThat(isFit: (number: number) => boolean, what: string): (text: string) => number {
  return (text) => {
    const number = text.trim() === '' ? Number.NaN : Number(text);
    return isFit(number) ? number : refuse(`It must be ${what}.`);
  };
}

export const wholeNumber = numberThat(
  (number) => Number.isSafeInteger(number) && number > 0,
  'a whole number above 0',
);

export function countUpTo(max: number, min = 1): (text: string) => number {
  const isFit = (number: number): boolean => Number.isInteger(number) && number >= min && number <= max;
  return numberThat(isFit, `a whole number from ${min} to ${max}`);
}

/** The longest possible timer in Node. */
const MAX_SECONDS = 2_147_483;

export const seconds = numberThat(
  (number) => number > 0 && number <= MAX_SECONDS,
  `a number above 0, at most ${MAX_SECONDS}`,
);

type Header = readonly [name: string, value: string];

/** As in RFC 9110. A character outside ASCII is obsolete in a value, and a line end would begin another header. */
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9a-z-]+$/u;
const HEADER_VALUE = /^[\t\u0020-\u007e]*$/u;
/** Headers that the client sets itself: of the connection, of the body, and the one with `--contact`. */
const CLIENT_HEADER =
  /^(?:accept-encoding|connection|content-length|expect|host|keep-alive|proxy-authorization|te|trailer|transfer-encoding|upgrade|user-agent)$/u;

function headerOf(name: string, value: string): Header {
  if (!HEADER_NAME.test(name)) refuse(`${JSON.stringify(name)} is not the name of a header.`);
  if (CLIENT_HEADER.test(name)) refuse(`${name} cannot be set.`);
  if (!HEADER_VALUE.test(value)) refuse(`the value of ${name} may only contain visible ASCII.`);
  return [name, value];
}

function headerLines(text: string, before: readonly Header[] = []): readonly Header[] {
  const at = text.indexOf(':');
  if (at < 1) refuse('It must have the form "name: value".');
  return [...before, headerOf(text.slice(0, at).trim().toLowerCase(), text.slice(at + 1).trim())];
}

function renderCommand(text: string): readonly string[] {
  const words = commandWords(text);
  if (words?.slice(1).some((word) => word.includes(URL_PLACE))) return words;
  return refuse(
    `It must be a command with ${URL_PLACE}, such as 'node render.mjs ${URL_PLACE} ${PROXY_PLACE}'.`,
  );
}

function proxyUrl(text: string): string {
  return isWebUrl(text) ? text : refuse('It must be an http(s) URL, such as http://proxy.lab.example:3128.');
}

const SPAN = /^([0-9]{1,6})\s?([smhd])$/u;
const SPAN_MS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const DATE = /^[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?(?:$|[T ])/u;
const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u;
const PATTERN_START = /^[/*]/u;
const URL_PATTERN = /^https?:\/\/[^\s/]/iu;
/** Not by `parseWebUrl`: each start would load the rules of all publishers. */
const isWebUrl = (text: string): boolean => URL_PATTERN.test(text) && URL.canParse(text);
const SERVER = /^(?:(?:redis|valkey)s?:\/\/.|\/.)/iu;
const HOUR_MS = 3_600_000;
const INDIA_MS = 5.5 * HOUR_MS;

export function pointInTime(text: string): Date {
  const span = spanMs(text);
  // `Date.parse` also accepts other forms, such as "5" for the first of May.
  const dateMs = DATE.test(text) ? Date.parse(text) : Number.NaN;
  const ms = Number.isNaN(span) ? dateMs : Date.now() - span;
  if (Number.isNaN(ms)) refuse('It must be a date such as 2026-11-24, or a span such as 2d.');
  return ms > Date.now() + 24 * HOUR_MS ? refuse('It must not be in the future.') : new Date(ms);
}

/** Like {@link pointInTime}, but a day without a time lasts until midnight in India, the time zone assumed for sitemaps. */
export function endOfTime(text: string): Date {
  const time = pointInTime(text);
  return DAY.test(text) ? new Date(time.getTime() + 24 * HOUR_MS - INDIA_MS - 1) : time;
}

export function pathPatterns(text: string, before: readonly string[] = []): readonly string[] {
  if (PATTERN_START.test(text)) return [...before, text];
  return refuse('It must begin with / or *, such as /up/ or *-live-*.');
}

/** A pause between two rounds, in milliseconds. */
export function interval(text: string): number {
  const ms = spanMs(text);
  return ms > 0 && ms <= 24 * HOUR_MS ? ms : refuse('It must be a time such as 15m or 2h, at most 24h.');
}

/** Ages in milliseconds, ascending. */
export function ages(text: string): readonly number[] {
  const list = splitList(text).map(spanMs);
  if (list.every((ms) => ms > 0)) return list.sort((one, other) => one - other);
  return refuse('It must be a list of times such as 15m,1h,6h,2d.');
}

function spanMs(text: string): number {
  const [, count, unit = ''] = SPAN.exec(text) ?? [];
  return Number(count) * (SPAN_MS[unit] ?? 0);
}

export function webUrl(text: string): string {
  const url = text.trim();
  if (isWebUrl(url)) return url;
  return refuse('It must be an http(s) URL, such as https://naya-akhbar.example/up/nahar.');
}

function serverUrl(text: string): string {
  return SERVER.test(text) ? text : refuse('It must be a URL such as redis://127.0.0.1:6379.');
}

function languageTags(text: string): readonly string[] {
  const tags = splitList(text);
  const other = tags.find((tag) => !isLanguageTag(tag));
  if (other === undefined) return tags;
  return refuse(`It must be a list of language tags such as hi,mr; "${other}" is not one.`);
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

export function splitList(text: string): readonly string[] {
  return text.split(',').map((part) => part.trim());
}

/** Errors of a command that writes no failures of pages. */
export const JSON_ERRORS = flag('--json-errors', 'errors as JSON lines');
export const JSON_STDERR = flag('--json-errors', 'all of stderr as JSON lines');
export const PUBLISHERS = option(
  '--publishers <file>',
  'your own rules, which take precedence over the built-in ones: JSON or a JavaScript module',
);
export const CONTACT = option(
  '--contact <address>',
  'your email address or a URL about you, sent in the user agent',
);

export const FLEET = {
  redis: option('--redis <url>', 'Valkey or Redis server of the queues', serverUrl, 'redis://127.0.0.1:6379'),
  jsonErrors: JSON_ERRORS,
};

export const WRITE = {
  format: choice('-f, --format <format>', 'output format', FORMAT_NAMES, 'ndjson'),
  out: option(
    '-o, --out <path>',
    'write to a file, or (with a trailing slash) to a folder, one file per article',
  ),
  failures: option(
    '--failures <file>',
    'write failures to a file, or "inline" among the articles (default: stderr)',
  ),
  fields: option('--fields <list>', 'only these keys or columns, such as source,headline,text', splitList),
  parts: option('--parts <list>', 'only these parts of plain text, such as body,standfirst', splitList),
  text: flag('--no-text', 'omit the plain text of the body'),
  bom: flag('--bom', 'begin CSV with a byte order mark, so that Excel reads it as UTF-8'),
  overwrite: flag('--overwrite', 'replace non-empty files when the run is finished'),
  resume: option('--resume <journal>', 'journal of finished pages; pages already in it are skipped'),
  quiet: flag('-q, --quiet', 'no progress and no summary'),
  jsonErrors: JSON_STDERR,
  exitZero: flag('--exit-zero', 'always exit 0, even if pages failed or there were none (for pipes)'),
};

export const READ_TEXT = {
  publishers: PUBLISHERS,
  languages: option(
    '--languages <list>',
    'accept only articles in these languages, such as hi,mr',
    languageTags,
  ),
};

export const READ = {
  ...READ_TEXT,
  profile: option('--profile <file>', 'site profile written by samachar learn'),
};

export const LEARN = {
  learn: flag('--no-learn', 'do not learn the template of a site from the pages of the run'),
  profiles: option(
    '--profiles <folder>',
    'keep what is learned of sites for later runs (default: beside --resume)',
  ),
};

export const FETCH = {
  contact: CONTACT,
  concurrency: option(
    '--concurrency <n>',
    'concurrent requests over all hosts (default: 8)',
    countUpTo(MAX_CONCURRENCY),
  ),
  private: flag('--private', 'also allow hosts on this machine and private networks'),
};

export const REQUEST = {
  gap: option('--gap <seconds>', 'pause between two requests to a host (default: 1.5)', (text) =>
    text.trim() === '0' ? 0 : seconds(text),
  ),
  retries: option(
    '--retries <n>',
    'retries after a transient failure (default: 2)',
    countUpTo(MAX_RETRIES, 0),
  ),
  timeout: option('--timeout <seconds>', 'timeout per page, redirects included (default: 60)', seconds),
  header: option(
    '--header <name: value>',
    'additional header, sent to the sites that you name and to no others; repeatable',
    headerLines,
  ),
  cookie: option(
    '--cookie <text>',
    'the same as --header "cookie: text"',
    (text) => headerOf('cookie', text)[1],
  ),
  proxy: option(
    '--proxy <url>',
    'HTTP proxy (default: https_proxy, http_proxy, all_proxy, no_proxy)',
    proxyUrl,
  ),
  cache: option('--cache <folder>', 'keep pages there, for as long as their hosts allow'),
  render: option(
    '--render <command>',
    'command that prints the HTML of {url} from a browser behind {proxy}, for pages that are empty without scripts',
    renderCommand,
  ),
  renderTimeout: option('--render-timeout <seconds>', 'timeout per rendered page (default: 30)', seconds),
};

export function threads(defaultWorkers: number) {
  return {
    workers: option(
      '-j, --workers <n>',
      'number of worker threads; 0 runs in the main thread, where nothing can stop a slow page, not even Ctrl-C',
      countUpTo(MAX_THREADS, 0),
      defaultWorkers,
    ),
    pageTimeout: option('--page-timeout <seconds>', 'timeout per page, in seconds', seconds, 20),
  };
}

export const FETCH_RUN = { ...READ, ...LEARN, ...WRITE, ...threads(1), ...FETCH, ...REQUEST };

export type WriteOptions = OptionsOf<typeof WRITE>;
export type ReadOptions = OptionsOf<typeof READ>;
export type FetchOptions = OptionsOf<typeof FETCH>;
export type RequestOptions = OptionsOf<typeof REQUEST>;
export type FetchRunOptions = OptionsOf<typeof FETCH_RUN>;
