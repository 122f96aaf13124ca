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
import { countCpuTime } from '../../tests/cpu-time.ts';
import { flattened } from '../saved-pages.ts';
import { contractFaults } from './contract-faults.ts';
import { formatFaults } from './format-faults.ts';
import { lettersFault } from './letters-fault.ts';
import type { MutatedPage } from './mutated-page.ts';
import type { Fault, FuzzPage } from './mutation.ts';

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
const INDEX = /\.[0-9]+/gu;
const SHOWN = / ".*$/su;

/** The outcome of a page. */
export interface PageResult {
  /** The outcome of the extraction: `article`, or the error code with the kind of the page. */
  readonly outcome: string;
  readonly faults: readonly Fault[];
}

/** The result of a reader. */
interface Attempt<T = Article> {
  readonly value?: T | undefined;
  readonly error?: unknown;
}

/**
 * Reads a page with each reader. The inspection is the second extraction. `thorough` adds a second recovery,
 * the extraction without rules, and all formats, which take half of the time.
 */
export function readPage({ html, charset }: FuzzPage, url: string, thorough = true): PageResult {
  const spentMs = countCpuTime();
  const page = { html, ...(charset !== undefined && { charset }) };
  const options = { url, ...(charset !== undefined && { charset }) };
  const text = flattened(html);
  const extracted = attempt(() => extractArticle(html, options));
  const inspected = attempt(() => inspectArticle(html, options));
  const recovered = attempt(() => recoverArticle(text, { url }));
  const faults = [
    ...faultsOf('extractArticle', extracted),
    ...faultsOf('recoverArticle', recovered),
    ...differing('inspectArticle', extracted, articleOf(inspected)),
    ...misplaced('inspectArticle', inspected, page),
  ];
  if (thorough) {
    const ruleless = { ...options, publishers: [], languages: ['hi'] };
    const again = attempt(() => recoverArticle(text, { url }));
    const generic = attempt(() => inspectArticle(html, ruleless));
    faults.push(
      ...faultsOf(WITHOUT_RULES, articleOf(generic)),
      ...misplaced(WITHOUT_RULES, generic, page),
      ...differing('recoverArticle', recovered, again),
      ...formatFaults(extracted.value),
    );
  }
  const isPolluted = !isDeepStrictEqual(Object.getOwnPropertyDescriptors(Object.prototype), PROTOTYPE);
  const isSlow = spentMs() > MAX_SECONDS * 1000;
  return {
    outcome: outcomeOf(extracted),
    faults: [
      ...faults,
      ...faultIf(isPolluted, 'all readers', 'another prototype'),
      ...faultIf(isSlow, 'all readers', `more than ${MAX_SECONDS} s`),
    ],
  };
}

/** Learns a site from pages, and reads the first one with the profile. */
export function learnFaults(pages: readonly LearningPage[]): Fault[] {
  const learned = attempt(() => learnSite(pages));
  const again = attempt(() => learnSite(pages));
  const [{ html = '', url = '', charset = '' } = {}] = pages;
  const options = { ...(url && { url }), ...(charset && { charset }) };
  const profile = learned.value;
  const read = attempt(() => extractArticle(html, { ...options, ...(profile && { profile }) }));
  return [
    ...errorFaults('learnSite', learned.error),
    ...differing('learnSite', learned, again),
    ...faultsOf('extractArticle with a profile', read),
  ];
}

function attempt<T>(read: () => T): Attempt<T> {
  try {
    return { value: read() };
  } catch (error) {
    return { error };
  }
}

function articleOf({ value, error }: Attempt<Inspection>): Attempt {
  return { value: value?.article, error: error ?? value?.error };
}

function outcomeOf({ value: article, error }: Attempt): string {
  if (article !== undefined) return article.isLive ? 'live article' : 'article';
  if (!(error instanceof ScrapeError)) return 'crash';
  return error.kind === undefined ? error.code : `${error.code}: ${error.kind}`;
}

function faultsOf(reader: string, { value, error }: Attempt): Fault[] {
  return [...errorFaults(reader, error), ...(value === undefined ? [] : articleFaults(reader, value))];
}

function errorFaults(reader: string, error: unknown): Fault[] {
  if (error === undefined) return [];
  if (error instanceof ScrapeError) {
    const detail = `${error.message} ${String(error.cause ?? '')}`;
    return faultIf(!EXPECTED_CODES.has(error.code), reader, error.code, detail);
  }
  const { name, message, stack = message } = error instanceof Error ? error : new Error(String(error));
  return [{ reader, kind: `threw ${name}`, detail: stack.split('\n').slice(0, 4).join(' | ') }];
}

function faultIf(isFaulty: boolean, reader: string, kind: string, detail?: string): Fault[] {
  return isFaulty ? [{ reader, kind, ...(detail !== undefined && { detail }) }] : [];
}

/** Faults that no article may have, whatever its page. */
export function articleFaults(reader: string, article: Article): Fault[] {
  const { paywalledFrom = 0, body } = article;
  return [
    ...faultIf(!articleSchema.safeParse(article).success, reader, 'schema'),
    ...faultIf(paywalledFrom >= body.length, reader, 'paywalledFrom behind the body'),
    ...faultIf(!isDeepStrictEqual(JSON.parse(JSON.stringify(article)), article), reader, 'not its JSON'),
    ...unprovenFields(article).map((detail) => ({ reader, kind: 'provenance', detail })),
    // The kind is the fault of the contract without details that vary from page to page.
    ...contractFaults(article).map((detail) => {
      return { reader, kind: detail.replace(SHOWN, '').replace(INDEX, '.*'), detail };
    }),
  ];
}

/** Fields with a value but no provenance, or the reverse. */
function unprovenFields(article: Article): string[] {
  const hasValue = (value: unknown): boolean =>
    value !== undefined && !(Array.isArray(value) && value.length === 0);
  return FIELD_NAMES.filter((field) => hasValue(article[field]) !== field in article.provenance);
}

function misplaced(reader: string, { value }: Attempt<Inspection>, page: FuzzPage): Fault[] {
  const detail = value && lettersFault(value, page);
  return faultIf(detail !== undefined, reader, 'letters that are absent or in another order', detail);
}

function differing<T>(reader: string, first: Attempt<T>, second: Attempt<T>): Fault[] {
  // Errors are equal if their messages are.
  const plain = ({ value, error }: Attempt<T>): unknown => [value, String(error)];
  return faultIf(!isDeepStrictEqual(plain(first), plain(second)), reader, 'another result the second time');
}

/** CPU time per byte relative to the original. Text costs more than scripts, and a mutation may turn scripts into text. */
const MAX_COST_RATIO = 20;
/** Shorter times depend on the garbage collector and the compiler. */
const MIN_COST_MS = 1000;

/** The first readings of a page pay for the compiler, and each may pay for the garbage collector. */
const MAX_READINGS = 3;

/** The fault of a mutated page that costs far more per byte than the original; empty for all others. */
export function costFault(page: MutatedPage, msToRead = msToExtract): Fault[] {
  let ms = Infinity;
  for (let readings = 0; readings < MAX_READINGS && ms >= MIN_COST_MS; readings += 1)
    ms = Math.min(ms, msToRead(page, page.from.url));
  if (ms < MIN_COST_MS) return [];
  const html = page.from.html();
  const msPerByte = msToRead({ html }, page.from.url) / Buffer.byteLength(html);
  const ratio = ms / Buffer.byteLength(page.html) / msPerByte;
  if (ratio <= MAX_COST_RATIO) return [];
  const detail = `${ms.toFixed(0)} ms, per byte ${ratio.toFixed(0)} times as much as the unmodified page`;
  return [{ reader: 'extractArticle', kind: 'CPU time per byte', detail }];
}

function msToExtract({ html, charset }: FuzzPage, url: string): number {
  const spentMs = countCpuTime();
  attempt(() => extractArticle(html, { url, ...(charset !== undefined && { charset }) }));
  return spentMs();
}
