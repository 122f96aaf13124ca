import { textsOf } from '../../body/assemble.ts';
import { ScrapeError } from '../../errors.ts';
import { examine } from '../../extract.ts';
import { shown } from '../../io/check-options.ts';
import type { PageInput } from '../../io/page-input.ts';
import type { Attempt } from '../../publishers/rules/extraction-context.ts';
import {
  type LearnedConstant,
  type LearnedText,
  MAX_LENGTH,
  MAX_OPENING_LENGTH,
  MAX_RUNS,
  MAX_TEXTS,
  type SiteProfile,
} from '../../publishers/site-profile.ts';
import { fingerprint, fingerprintSimilarity } from '../../text/fingerprint.ts';
import { foldForMatching } from '../../text/fold-for-matching.ts';
import { parseUrl } from '../../text/parse-url.ts';
import { countsOf } from '../../text/tally.ts';
import { hashText } from '../../text/text-hash.ts';
import { boilerplateBoxes } from './boilerplate-boxes.ts';
import { byTemplate, coherenceOf } from './coherence.ts';
import { byText, learnedOn, minPages, type PagesByText, type Sample, sampleOf } from './sample.ts';
import { templateRuns } from './template-runs.ts';

/** A page to learn from. */
export interface LearningPage {
  /** The page as text or as the bytes of the response. */
  readonly html: PageInput;
  readonly url?: string | undefined;
  /** Charset of the HTTP header, for bytes. */
  readonly charset?: string | undefined;
}

/** With fewer pages, coincidences look like a template. */
const MIN_PAGES = 5;
const MIN_COHERENCE = 0.4;
/** Pages with the same headline whose bodies overlap this much are the same report; site-wide notices are not enough. */
const COPY = 0.8;

/**
 * Learns from pages of one site what is never part of an article: texts on at least three pages and 40 % of all, and boxes
 * that repeat content of other pages. Needs no publisher rule and no knowledge of the language. The order of the pages does not matter.
 *
 * Pages that are not articles, cannot be read, or repeat the text of another page are skipped and counted. From pages of
 * several sites nothing is learned: see `coherence`.
 *
 * @throws {@link ScrapeError} `invalid-input` or `invalid-url` for anything but a page, with its number in the message;
 * `invalid-input` for anything but a list of pages, and if fewer than five different articles remain.
 * @example
 * const profile = learnSite(saved.map(({ html, url }) => ({ html, url })));
 * const article = extractArticle(html, { url, profile });
 */
export function learnSite(pages: readonly LearningPage[]): SiteProfile {
  assertPages(pages);
  const read = pages.map((page, at) => readable(page, at)).filter((page) => page !== undefined);
  const distinct = withoutCopies(read);
  const counts = {
    learned: distinct.length,
    noArticles: pages.length - read.length,
    copies: read.length - distinct.length,
  };
  if (distinct.length < MIN_PAGES) throw tooFew(pages.length, counts);
  const samples = distinct.map(({ examination }) => sampleOf(examination));
  const coherence = coherenceOf(samples);
  const empty: SiteProfile = { format: 1, pages: counts, coherence, boilerplate: [], texts: [], runs: [] };
  if (coherence >= MIN_COHERENCE)
    return withinLength({ ...templateOf(samples, empty), constants: constantsOf(distinct, empty) });
  const templates = isOneHost(pages) ? byTemplate(samples).filter(({ length }) => length >= MIN_PAGES) : [];
  const [largest = empty, ...others] = templates.map((those) => templateOf(those, empty));
  return withinLength(others.reduce(withTemplateOf, largest));
}

function isOneHost(pages: readonly LearningPage[]): boolean {
  const hosts = new Set(pages.map(({ url = '' }) => parseUrl(url)?.hostname));
  return hosts.size === 1 && !hosts.has(undefined);
}

/** Texts and runs belong to the site, boxes to the template of most pages. */
function withTemplateOf(profile: SiteProfile, { texts, runs = [] }: SiteProfile): SiteProfile {
  return {
    ...profile,
    texts: unitedBy(profile.texts, texts).slice(0, MAX_TEXTS),
    runs: unitedBy(profile.runs ?? [], runs).slice(0, MAX_RUNS),
  };
}

/** Drops the entries of a profile that fewest pages support, if it is too long. */
function withinLength(profile: SiteProfile): SiteProfile {
  const { boilerplate, texts, runs = [], constants = [] } = profile;
  let excess = JSON.stringify(profile).length - MAX_LENGTH;
  const dropped = new Set<object>();
  const entries = [...runs, ...texts.toReversed(), ...constants, ...boilerplate];
  for (const entry of entries.sort((a, b) => a.support - b.support)) {
    if (excess <= 0) break;
    excess -= JSON.stringify(entry).length + 1;
    dropped.add(entry);
  }
  const kept = <T extends object>(list: readonly T[]): T[] => list.filter((entry) => !dropped.has(entry));
  const short = { boilerplate: kept(boilerplate), texts: kept(texts), runs: kept(runs) };
  return dropped.size === 0 ? profile : { ...profile, ...short, constants: kept(constants) };
}

function unitedBy<T extends { readonly hash: string | number }>(own: readonly T[], other: readonly T[]): T[] {
  const known = new Set(own.map(({ hash }) => hash));
  return [...own, ...other.filter(({ hash }) => !known.has(hash))];
}

/** Other keys of a page, such as its name, are ignored, so items of a source can be passed directly. */
function assertPages(pages: unknown): void {
  if (!Array.isArray(pages))
    throw new ScrapeError('invalid-input', `the pages must be a list of { html, url }, not ${shown(pages)}`);
  const other = pages.findIndex((page) => typeof page !== 'object' || page === null || !('html' in page));
  if (other < 0) return;
  const message = `page ${other} must be an object such as { html, url }, not ${shown(pages[other])}`;
  throw new ScrapeError('invalid-input', message);
}

function templateOf(samples: readonly Sample[], empty: SiteProfile): SiteProfile {
  const known = countsOf(samples.flatMap(({ folded }) => [...new Set(folded)].filter(Boolean)));
  const boilerplate = boilerplateBoxes(samples, known);
  const runs = templateRuns(samples, known);
  if (runs === undefined) return { ...empty, boilerplate };
  return { ...empty, boilerplate, texts: templateTexts(known, samples.length), runs };
}

/** If a constant value was skipped, the next source may state another one. */
function constantsOf(pages: readonly ExaminedPage[], empty: SiteProfile): readonly LearnedConstant[] {
  const constants = constantValues(pages.map(({ examination }) => examination.attempts));
  if (constants.length === 0) return [];
  const profile = { ...empty, constants };
  const again = pages.map(({ page }) => examine(page.html, { ...optionsOf(page), profile }));
  return [...constants, ...constantValues(again.map(({ attempts }) => attempts))];
}

function optionsOf({ url, charset }: LearningPage): Parameters<typeof examine>[1] {
  return { publishers: [], ...(url !== undefined && { url }), ...(charset !== undefined && { charset }) };
}

/** A page with its extraction, a sort key, its folded headline and a fingerprint of its body. */
type ExaminedPage = NonNullable<ReturnType<typeof readable>>;

const MISTAKES: ReadonlySet<string> = new Set(['invalid-input', 'invalid-url']);

/** Undefined for a page without an article or that cannot be read. Usage errors are thrown. */
function readable(page: LearningPage, at: number) {
  try {
    const examination = examine(page.html, optionsOf(page));
    const { outcome } = examination;
    if (outcome instanceof ScrapeError) return undefined;
    const key = examination.page.segments.map(({ text }) => text).join('\n');
    const title = foldForMatching(outcome.headline);
    return { page, examination, key, title, print: fingerprint(textsOf(outcome.body).join('\n')) };
  } catch (error) {
    if (!(error instanceof ScrapeError)) throw error;
    if (!MISTAKES.has(error.code)) return undefined;
    throw new ScrapeError(error.code, `page ${at}: ${error.message}`, { url: page.url, cause: error });
  }
}

/** Sorts independently of the caller's order, and keeps only the first of several copies. */
function withoutCopies(pages: readonly ExaminedPage[]): ExaminedPage[] {
  const kept: ExaminedPage[] = [];
  for (const page of pages.toSorted((a, b) => byText(a.key, b.key)))
    if (!kept.some((other) => isCopy(page, other))) kept.push(page);
  return kept;
}

function isCopy(page: ExaminedPage, other: ExaminedPage): boolean {
  if (page.print === other.print) return true;
  return page.title === other.title && fingerprintSimilarity(page.print, other.print) >= COPY;
}

function tooFew(given: number, { learned, noArticles, copies }: SiteProfile['pages']): ScrapeError {
  const message = `at least ${MIN_PAGES} different articles are needed, found ${learned} among ${given} pages (${noArticles} not articles, ${copies} copies)`;
  return new ScrapeError('invalid-input', message);
}

/** The texts that are never part of an article: those on at least three pages and 40 % of all, longest first. */
function templateTexts(pages: PagesByText, count: number): LearnedText[] {
  const fewest = minPages(count);
  return [...pages]
    .filter(([, seen]) => seen >= fewest)
    .sort(([a], [b]) => b.length - a.length || byText(a, b))
    .slice(0, MAX_TEXTS)
    .map(([text, seen]) => ({
      hash: hashText(text),
      opening: text.slice(0, MAX_OPENING_LENGTH),
      ...learnedOn(seen),
    }));
}

/** Fields of one article whose value may be that of the site: a fixed date, a slogan as kicker, the logo as lead image. Authors may be the same on all pages of a blog. */
const FIELDS_OF_ARTICLE = [
  'standfirst',
  'caption',
  'kicker',
  'leadImage',
  'description',
  'publishedAt',
  'modifiedAt',
  'tags',
] as const;
const MIN_PAGES_OF_CONSTANT = 3;
const MIN_SHARE_OF_CONSTANT = 0.8;

/** The values chosen on at least three pages and 80 % of all, by field. */
function constantValues(pages: readonly (readonly Attempt[])[]): LearnedConstant[] {
  const fewest = Math.max(MIN_PAGES_OF_CONSTANT, pages.length * MIN_SHARE_OF_CONSTANT);
  return FIELDS_OF_ARTICLE.flatMap((field) => {
    const isOfField = (attempt: Attempt): boolean => attempt.field === field && attempt.isChosen === true;
    const values = pages.flatMap((attempts) => attempts.findLast(isOfField)?.value ?? []);
    return [...countsOf(values)]
      .filter(([, count]) => count >= fewest)
      .map(([value, count]) => ({ field, hash: hashText(value), ...learnedOn(count) }));
  });
}

/** The profile of a site as JSON, the form in which threads exchange it; undefined if its pages teach nothing. */
export function learnedProfile(pages: readonly LearningPage[]): string | undefined {
  try {
    const profile = learnSite(pages);
    const { boilerplate, texts, runs = [] } = profile;
    return boilerplate.length + texts.length + runs.length === 0 ? undefined : JSON.stringify(profile);
  } catch (error) {
    if (error instanceof ScrapeError) return undefined;
    throw error;
  }
}
