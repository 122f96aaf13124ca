/** Options shared by several subcommands, with the same meaning in all. */
import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { contactFault } from '../../fetch/contact.ts';
import { headerFault } from '../../fetch/extra-headers.ts';
import { isProxyUrl } from '../../fetch/proxy.ts';
import { isLanguageTag } from '../../io/option-kinds.ts';
import { parseUrl } from '../../parse-url.ts';
import { FORMAT_NAMES, type FormatName } from './format-names.ts';
import { commandWords, PROXY_PLACE, URL_PLACE } from './run/command-words.ts';

/** Input formats of saved pages. */
export const INPUTS = ['html', 'ndjson', 'warc'] as const;

/** One of {@link INPUTS}. */
export type InputKind = (typeof INPUTS)[number];

/** Options for the output. */
export interface WriteOptions {
  readonly format: FormatName;
  readonly out?: string;
  readonly failures?: string;
  readonly overwrite?: boolean;
  readonly bom?: boolean;
  /** Names of keys or columns. */
  readonly fields?: readonly string[];
  /** Names of parts of plain text. */
  readonly parts?: readonly string[];
  readonly text?: boolean;
  readonly resume?: string;
  readonly quiet?: boolean;
  readonly jsonErrors?: boolean;
  readonly exitZero?: boolean;
}

/** Options for reading pages. */
export interface ReadOptions {
  readonly publishers?: string | undefined;
  readonly profile?: string | undefined;
  readonly languages?: readonly string[] | undefined;
}

/** Whether sites are learned within a run. */
export interface LearnOptions {
  readonly learn?: boolean;
  /** A folder. */
  readonly profiles?: string;
}

/** Options for fetching pages. */
export interface FetchOptions {
  readonly contact?: string;
  readonly concurrency?: number;
  readonly private?: boolean;
}

/** Options for the requests of a run. Times are in seconds. */
export interface RequestOptions {
  readonly gap?: number;
  readonly retries?: number;
  readonly timeout?: number;
  /** A folder. */
  readonly cache?: string;
  readonly proxy?: string;
  /** Names and values. */
  readonly header?: readonly (readonly [name: string, value: string])[];
  readonly cookie?: string;
  /** A command as words, with `{url}` and, unless `private` is set, `{proxy}`. */
  readonly render?: readonly string[];
  readonly renderTimeout?: number;
}

/** Options for the worker threads. */
export interface WorkerOptions {
  readonly workers: number;
  /** Timeout for reading one page, in seconds. */
  readonly pageTimeout: number;
}

/** Options for the connection to the queues. */
export interface FleetCommandOptions {
  readonly redis: string;
}

/** Adds the options of {@link FleetOptions}. */
export function withFleetOptions(command: Command): Command {
  return command
    .option('--redis <url>', 'Valkey or Redis server of the queues', serverUrl, 'redis://127.0.0.1:6379')
    .option('--json-errors', 'errors as JSON lines');
}

/** Adds the options of {@link WriteOptions}. */
export function withWriteOptions(command: Command): Command {
  return command
    .addOption(new Option('-f, --format <format>', 'output format').choices(FORMAT_NAMES).default('ndjson'))
    .option(
      '-o, --out <path>',
      'write to a file, or (with a trailing slash) to a folder, one file per article',
    )
    .option('--failures <file>', 'write failures to a file, or "inline" among the articles (default: stderr)')
    .option('--fields <list>', 'only these keys or columns, such as source,headline,text', splitList)
    .option('--parts <list>', 'only these parts of plain text, such as body,standfirst', splitList)
    .option('--no-text', 'omit the plain text of the body')
    .option('--bom', 'begin CSV with a byte order mark, so that Excel reads it as UTF-8')
    .option('--overwrite', 'replace non-empty files when the run is finished')
    .option('--resume <journal>', 'journal of finished pages; pages already in it are skipped')
    .option('-q, --quiet', 'no progress and no summary')
    .option('--json-errors', 'all of stderr as JSON lines')
    .option('--exit-zero', 'always exit 0, even if pages failed or there were none (for pipes)');
}

/** Adds the options of {@link ReadOptions}, for pages. */
export function withReadOptions(command: Command): Command {
  return withTextOptions(command).option('--profile <file>', 'site profile written by samachar learn');
}

/** Adds those of {@link LearnOptions}. */
export function withLearnOptions(command: Command): Command {
  return command
    .option('--no-learn', 'do not learn the template of a site from the pages of the run')
    .option('--profiles <folder>', 'keep what is learned of sites for later runs (default: beside --resume)');
}

/** Adds those of {@link ReadOptions} that also apply to plain text. */
export function withTextOptions(command: Command): Command {
  return command
    .option(
      '--publishers <file>',
      'your own rules, which take precedence over the built-in ones: JSON or a JavaScript module',
    )
    .option('--languages <list>', 'accept only articles in these languages, such as hi,mr', languageTags);
}

/** Adds the options of {@link FetchOptions}. */
export function withFetchOptions(command: Command): Command {
  return command
    .option(
      '--contact <address>',
      'your email address or a URL about you, sent in the user agent',
      contactAddress,
    )
    .option(
      '--concurrency <n>',
      'concurrent requests over all hosts (default: 8)',
      countUpTo(MAX_CONCURRENCY),
    )
    .option('--private', 'also allow hosts on this machine and private networks');
}

const MAX_RETRIES = 100;

/** Adds the options of {@link RequestOptions}. */
export function withRequestOptions(command: Command): Command {
  return command
    .option('--gap <seconds>', 'pause between two requests to a host (default: 1.5)', pauseSeconds)
    .option('--retries <n>', 'retries after a transient failure (default: 2)', countUpTo(MAX_RETRIES, 0))
    .option('--timeout <seconds>', 'timeout per page, redirects included (default: 60)', seconds)
    .option(
      '--header <name: value>',
      'additional header, sent to the sites that you name and to no others; repeatable',
      headerLines,
    )
    .option('--cookie <text>', 'the same as --header "cookie: text"', cookieText)
    .option('--proxy <url>', 'HTTP proxy (default: https_proxy, http_proxy, all_proxy, no_proxy)', proxyUrl)
    .option('--cache <folder>', 'keep pages there, for as long as their hosts allow')
    .option(
      '--render <command>',
      'command that prints the HTML of {url} from a browser behind {proxy}, for pages that are empty without scripts',
      renderCommand,
    )
    .option('--render-timeout <seconds>', 'timeout per rendered page (default: 30)', seconds);
}

const PAGE_TIMEOUT_S = 20;

/** Adds the options of {@link WorkerOptions}. @param workers - the default number */
export function withWorkerOptions(command: Command, workers: number): Command {
  return command
    .option(
      '-j, --workers <n>',
      'number of worker threads; 0 runs in the main thread, where nothing can stop a slow page, not even Ctrl-C',
      countUpTo(MAX_THREADS, 0),
      workers,
    )
    .option('--page-timeout <seconds>', 'timeout per page, in seconds', seconds, PAGE_TIMEOUT_S);
}

/** @throws InvalidArgumentError for a contact that is not valid in a header. */
export function contactAddress(contact: string): string {
  const fault = contactFault(contact);
  if (fault === undefined) return contact;
  throw new InvalidArgumentError(`It ${fault}.`);
}

/** Default number of worker threads. */
export const CORES = availableParallelism();
/** More worker threads or concurrent requests than any machine can handle; probably a typo. */
const MAX_THREADS = 1024;
const MAX_CONCURRENCY = 10_000;

/** @throws InvalidArgumentError for anything but a whole number above 0. */
export function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new InvalidArgumentError('It must be a whole number above 0.');
}

/**
 * Makes a parser of whole numbers up to a bound.
 *
 * @param least - smallest number accepted
 */
export function countUpTo(most: number, least = 1): (text: string) => number {
  return (text) => {
    const number = text.trim() === '' ? Number.NaN : Number(text);
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}

/** The longest possible timer in Node. */
const MAX_SECONDS = 2_147_483;

/** @throws InvalidArgumentError for anything but a time limit. */
export function seconds(text: string): number {
  const number = Number(text);
  if (number > 0 && number <= MAX_SECONDS) return number;
  throw new InvalidArgumentError(`It must be a number above 0, at most ${MAX_SECONDS}.`);
}

/** Adds a header to those given before. @throws InvalidArgumentError for one that cannot be sent. */
function headerLines(
  text: string,
  before: NonNullable<RequestOptions['header']> = [],
): NonNullable<RequestOptions['header']> {
  const at = text.indexOf(':');
  if (at < 1) throw new InvalidArgumentError('It must have the form "name: value".');
  const [name, value] = [text.slice(0, at).trim().toLowerCase(), text.slice(at + 1).trim()];
  const fault = headerFault(name, value);
  if (fault !== undefined) throw new InvalidArgumentError(`${fault}.`);
  return [...before, [name, value]];
}

/** @throws InvalidArgumentError for a cookie that cannot be sent. */
function cookieText(text: string): string {
  const fault = headerFault('cookie', text);
  if (fault !== undefined) throw new InvalidArgumentError(`${fault}.`);
  return text;
}

/** @throws InvalidArgumentError for a command without a placeholder for the URL. */
function renderCommand(text: string): readonly string[] {
  const words = commandWords(text);
  if (words?.slice(1).some((word) => word.includes(URL_PLACE))) return words;
  throw new InvalidArgumentError(
    `It must be a command with ${URL_PLACE}, such as 'node render.mjs ${URL_PLACE} ${PROXY_PLACE}'.`,
  );
}

/** @throws InvalidArgumentError for anything but the URL of a proxy. */
function proxyUrl(text: string): string {
  if (isProxyUrl(text)) return text;
  throw new InvalidArgumentError('It must be an http(s) URL, such as http://proxy.lab.example:3128.');
}

/** @throws InvalidArgumentError for anything but a pause; 0 means no pause. */
function pauseSeconds(text: string): number {
  return text.trim() === '0' ? 0 : seconds(text);
}

const SPAN = /^([0-9]{1,6})\s?([hd])$/u;
const INTERVAL = /^([0-9]{1,5})\s?([smh])$/u;
const INTERVAL_MS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };
const MAX_INTERVAL_MS = 24 * 3_600_000;
const DATE = /^[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?(?:$|[T ])/u;
const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u;
const PATTERN_START = /^[/*]/u;
const URL_PATTERN = /^https?:\/\/[^\s/]/iu;
const SERVER = /^(?:(?:redis|valkey)s?:\/\/.|\/.)/iu;
const HOUR_MS = 3_600_000;
const INDIA_MS = 5.5 * HOUR_MS;

/**
 * A date, or a span before now in hours or days.
 *
 * @throws InvalidArgumentError for anything else.
 */
export function pointInTime(text: string): Date {
  const [, count, unit] = SPAN.exec(text) ?? [];
  const ms = count === undefined ? dateMs(text) : Date.now() - Number(count) * spanMs(unit);
  if (Number.isNaN(ms))
    throw new InvalidArgumentError('It must be a date such as 2026-11-24, or a span such as 2d.');
  if (ms > Date.now() + 24 * HOUR_MS) throw new InvalidArgumentError('It must not be in the future.');
  return new Date(ms);
}

/**
 * Like {@link pointInTime}, but a day without a time lasts until midnight in India, the time zone assumed for sitemaps.
 *
 * @throws InvalidArgumentError for anything else.
 */
export function endOfTime(text: string): Date {
  const time = pointInTime(text);
  return DAY.test(text) ? new Date(time.getTime() + 24 * HOUR_MS - INDIA_MS - 1) : time;
}

/**
 * Adds a path pattern, as in robots.txt, to those given before.
 *
 * @throws InvalidArgumentError for a pattern that cannot match any path.
 */
export function pathPatterns(text: string, before: readonly string[] = []): readonly string[] {
  if (PATTERN_START.test(text)) return [...before, text];
  throw new InvalidArgumentError('It must begin with / or *, such as /up/ or *-live-*.');
}

/**
 * A pause between two rounds, in milliseconds.
 *
 * @throws InvalidArgumentError for anything else, and for more than a day.
 */
export function interval(text: string): number {
  const [, count, unit = ''] = INTERVAL.exec(text) ?? [];
  const ms = Number(count) * (INTERVAL_MS[unit] ?? 0);
  if (ms > 0 && ms <= MAX_INTERVAL_MS) return ms;
  throw new InvalidArgumentError('It must be a time such as 15m or 2h, at most 24h.');
}

/** `Date.parse` also accepts other forms, such as "5" for the first of May. */
function dateMs(text: string): number {
  return DATE.test(text) ? Date.parse(text) : Number.NaN;
}

function spanMs(unit: string | undefined): number {
  return unit === 'd' ? 24 * HOUR_MS : HOUR_MS;
}

/** @throws InvalidArgumentError for anything but an http(s) URL. */
export function webUrl(text: string): string {
  const url = text.trim();
  if (URL_PATTERN.test(url) && parseUrl(url) !== undefined) return url;
  throw new InvalidArgumentError('It must be an http(s) URL, such as https://naya-akhbar.example/up/nahar.');
}

/** @throws InvalidArgumentError for anything but the URL of a server, or the path of its socket. */
function serverUrl(text: string): string {
  if (SERVER.test(text)) return text;
  throw new InvalidArgumentError('It must be a URL such as redis://127.0.0.1:6379.');
}

/** @throws InvalidArgumentError if one of them is not a language tag. */
function languageTags(text: string): string[] {
  const tags = splitList(text);
  const other = tags.find((tag) => !isLanguageTag(tag));
  if (other === undefined) return tags;
  throw new InvalidArgumentError(`It must be a list of language tags such as hi,mr; "${other}" is not one.`);
}

export function splitList(text: string): string[] {
  return text.split(',').map((part) => part.trim());
}
