/** Reads a page in every possible way, and reports results that must not occur. */
import { isDeepStrictEqual } from 'node:util';
import {
  type Article,
  articleSchema,
  extractArticle,
  FIELD_NAMES,
  type Inspection,
  inspectArticle,
  type LearningPage,
  learnSite,
  recoverArticle,
  ScrapeError,
} from '../../src/index.ts';
import { contractFaults } from './contract-faults.ts';
import type { Fault } from './fault.ts';
import { formatFaults } from './format-faults.ts';
import { lettersFault } from './letters-fault.ts';
import type { FuzzPage } from './mutation.ts';

/** Error codes with which a page may be refused, according to the documentation. */
const EXPECTED_CODES: ReadonlySet<string> = new Set([
  'not-an-article',
  'not-html',
  'too-large',
  'invalid-input',
  'language-refused',
]);
const WITHOUT_RULES = 'inspectArticle without rules';
/** The properties that all objects inherit, before any page is read. */
const PROTOTYPE = Object.getOwnPropertyDescriptors(Object.prototype);
/** Limit in seconds of CPU time for all readings of a page. */
const MAX_SECONDS = 20;

/** The outcome of a page. */
export interface PageResult {
  /** The outcome of the extraction: `article`, or the error code with the kind of the page. */
  readonly outcome: string;
  readonly faults: readonly Fault[];
}

/**
 * Reads a page with each reader. The inspection is the second extraction. `thorough` adds a second recovery,
 * the extraction without rules, and all formats, which take half of the time.
 */
export function readPage(page: FuzzPage, url: string, thorough = true): PageResult {
  const start = process.cpuUsage();
  const options = { url, ...(page.charset === undefined ? {} : { charset: page.charset }) };
  const extracted = attempt(() => extractArticle(page.html, options));
  const inspection = attemptAny(() => inspectArticle(page.html, options));
  const text = flattened(page.html);
  const recovered = attempt(() => recoverArticle(text, { url }));
  const faults = [
    ...faultsOf('extractArticle', extracted),
    ...faultsOf('recoverArticle', recovered),
    ...differing('inspectArticle', extracted, articleOf(inspection)),
    ...misplaced('inspectArticle', inspection.value, page),
  ];
  if (thorough) {
    const generic = attemptAny(() =>
      inspectArticle(page.html, { ...options, publishers: [], languages: ['hi'] }),
    );
    const again = attempt(() => recoverArticle(text, { url }));
    faults.push(
      ...faultsOf(WITHOUT_RULES, articleOf(generic)),
      ...misplaced(WITHOUT_RULES, generic.value, page),
      ...differing('recoverArticle', recovered, again),
      ...formatFaults(extracted.article),
    );
  }
  if (!isDeepStrictEqual(Object.getOwnPropertyDescriptors(Object.prototype), PROTOTYPE))
    faults.push({ reader: 'all readers', kind: 'another prototype' });
  const { user, system } = process.cpuUsage(start);
  if (user + system > MAX_SECONDS * 1e6)
    faults.push({ reader: 'all readers', kind: `more than ${MAX_SECONDS} s` });
  return { outcome: outcomeOf(extracted), faults };
}

/** Learns a site from pages, and reads the first one with the profile. */
export function learnFaults(pages: readonly LearningPage[]): Fault[] {
  const learned = attemptAny(() => learnSite(pages));
  const again = attemptAny(() => learnSite(pages));
  const faults = [...faultsOf('learnSite', learned), ...differing('learnSite', learned, again)];
  const [first] = pages;
  const { value: profile } = learned;
  if (profile === undefined || first === undefined) return faults;
  const { html, url, charset } = first;
  const options = { profile, ...(url !== undefined && { url }), ...(charset !== undefined && { charset }) };
  const read = attempt(() => extractArticle(html, options));
  return [...faults, ...faultsOf('extractArticle with a profile', read)];
}

interface Attempt<T> {
  readonly value?: T | undefined;
  readonly error?: unknown;
}

interface ArticleAttempt {
  readonly article?: Article | undefined;
  readonly error?: unknown;
}

function attemptAny<T>(read: () => T): Attempt<T> {
  try {
    return { value: read() };
  } catch (error) {
    return { error };
  }
}

function attempt(read: () => Article): ArticleAttempt {
  const { value, error } = attemptAny(read);
  return { article: value, error };
}

function articleOf({ value, error }: Attempt<Inspection>): ArticleAttempt {
  return { article: value?.article, error: error ?? value?.error };
}

function outcomeOf({ article, error }: ArticleAttempt): string {
  if (article !== undefined) return article.isLive ? 'live article' : 'article';
  if (!(error instanceof ScrapeError)) return 'crash';
  return error.kind === undefined ? error.code : `${error.code}: ${error.kind}`;
}

function faultsOf(reader: string, { article, error }: ArticleAttempt): Fault[] {
  if (error instanceof ScrapeError) {
    const detail = `${error.message} ${String(error.cause ?? '')}`;
    return EXPECTED_CODES.has(error.code) ? [] : [{ reader, kind: error.code, detail }];
  }
  if (error !== undefined) return [{ reader, kind: `threw ${nameOf(error)}`, detail: stackOf(error) }];
  return article === undefined ? [] : articleFaults(reader, article);
}

/** Faults that no article may have, whatever its page. */
export function articleFaults(reader: string, article: Article): Fault[] {
  const { success } = articleSchema.safeParse(article);
  const broken = contractFaults(article).map((detail) => ({ reader, kind: kindOf(detail), detail }));
  const isOutside = (article.paywalledFrom ?? 0) >= article.body.length;
  return [
    ...(success ? [] : [{ reader, kind: 'schema' }]),
    ...(isOutside ? [{ reader, kind: 'paywalledFrom behind the body' }] : []),
    ...(isDeepStrictEqual(JSON.parse(JSON.stringify(article)), article)
      ? []
      : [{ reader, kind: 'not its JSON' }]),
    ...unprovenFields(article).map((detail) => ({ reader, kind: 'provenance', detail })),
    ...broken,
  ];
}

/** Fields with a value but no provenance, or the reverse. */
function unprovenFields(article: Article): string[] {
  const hasValue = (value: unknown): boolean =>
    value !== undefined && !(Array.isArray(value) && value.length === 0);
  return FIELD_NAMES.filter((field) => hasValue(article[field]) !== field in article.provenance);
}

const INDEX = /\.[0-9]+/gu;
const SHOWN = / ".*$/su;

/** A fault of the contract, without details that vary from page to page. */
function kindOf(fault: string): string {
  return fault.replace(SHOWN, '').replace(INDEX, '.*');
}

function misplaced(reader: string, inspection: Inspection | undefined, page: FuzzPage): Fault[] {
  const detail = inspection && lettersFault(inspection, page);
  if (detail === undefined) return [];
  return [{ reader, kind: 'letters that are not there, or in another order', detail }];
}

function differing(reader: string, first: object, second: object): Fault[] {
  return isDeepStrictEqual(plain(first), plain(second))
    ? []
    : [{ reader, kind: 'another answer the second time' }];
}

/** Errors are equal if their messages are. */
function plain(attempted: object): unknown {
  return Object.values(attempted).map((value) =>
    value instanceof Error ? `${value.name} ${value.message}` : value,
  );
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : String(error);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' | ') : '';
}

const SCRIPT = /<(script|style)[^>]*>[^]*?<\/\1>/giu;
const TAG = /<[^>]*>/gu;

/** Page text as a crude extractor leaves it: one line per tag. */
function flattened(html: string | Uint8Array): string {
  const text = typeof html === 'string' ? html : new TextDecoder().decode(html);
  return text.replace(SCRIPT, ' ').replace(TAG, '\n');
}
