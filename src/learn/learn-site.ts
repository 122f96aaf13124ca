/** Learns a site from its pages: what they share is the template, what differs is the article. */
import { shown } from '../arguments/check-options.ts';
import type { PageInput } from '../arguments/page-input.ts';
import { textsOf } from '../body/assemble.ts';
import { ScrapeError } from '../errors.ts';
import { type Examination, examine } from '../extract.ts';
import { fingerprint, fingerprintSimilarity } from '../text/fingerprint.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import { boilerplateBoxes } from './boilerplate-boxes.ts';
import { coherenceOf } from './coherence.ts';
import { learnHeadline, learnPlaces } from './places.ts';
import { byText, type Sample, sampleOf } from './sample.ts';
import type { SiteProfile } from './site-profile.ts';
import { pagesByText, templatePhrases, templateTexts } from './template-texts.ts';

/** A page to learn from. */
export interface LearningPage {
  /** As text or as the bytes that were served. */
  readonly html: PageInput;
  readonly url?: string;
  /** Charset that the HTTP header stated, for bytes. */
  readonly charset?: string;
}

/** With fewer pages, chance and template look alike. */
const MIN_PAGES = 5;
const MIN_COHERENCE = 0.4;
/** Pages of one headline whose bodies share so much are one report; notes that a site prints everywhere are not enough. */
const COPY = 0.8;

/**
 * Learns from pages of one site where headline, standfirst, captions, body and breadcrumb sit, and what is never part
 * of an article: texts on three pages and two in five, openings of such texts, boxes that repeat what other pages show.
 * Needs no publisher rule and no knowledge of the language. The order of the pages does not matter.
 *
 * Pages that are not articles, cannot be read, or hold the text of another page are skipped and counted. From pages of
 * several sites nothing is learned: see `coherence`.
 *
 * @throws {@link ScrapeError} `invalid-input` or `invalid-url` for what is not a page, with its number in the message;
 * `invalid-input` for what is not a list of pages, and when fewer than five different articles remain.
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
  const empty: SiteProfile = {
    format: 1,
    pages: counts,
    coherence,
    locators: {},
    boilerplate: [],
    phrases: [],
    texts: [],
  };
  if (coherence < MIN_COHERENCE) return empty;
  const template = templateOf(samples, empty);
  return { ...template, locators: locatorsOf(distinct, template) };
}

/** What else a page says, such as its name, is left alone: pages of a source may be handed on as they are. */
function assertPages(pages: unknown): void {
  if (!Array.isArray(pages))
    throw new ScrapeError('invalid-input', `the pages must be a list of { html, url }, not ${shown(pages)}`);
  const other = pages.findIndex((page) => typeof page !== 'object' || page === null || !('html' in page));
  if (other < 0) return;
  const message = `page ${other} must be an object such as { html, url }, not ${shown(pages[other])}`;
  throw new ScrapeError('invalid-input', message);
}

function templateOf(samples: readonly Sample[], empty: SiteProfile): SiteProfile {
  const known = pagesByText(samples);
  return {
    ...empty,
    boilerplate: boilerplateBoxes(samples, known),
    phrases: templatePhrases(samples, known),
    texts: templateTexts(known, samples.length),
  };
}

/**
 * The pages are read again without what is template now: only then does the engine tell headline, standfirst and body well.
 * Once more with the headline's place, where the engine needs it.
 */
function locatorsOf(pages: readonly ExaminedPage[], profile: SiteProfile): SiteProfile['locators'] {
  const samples = samplesOf(pages, profile);
  const headline = learnHeadline(samples);
  if (headline === undefined) return learnPlaces(samples, pagesByText(samples));
  const isMissed = samples.some(({ story }) => story.headline?.heading === undefined);
  const complete = isMissed ? samplesOf(pages, { ...profile, locators: { headline } }) : samples;
  return { headline, ...learnPlaces(complete, pagesByText(complete)) };
}

function samplesOf(pages: readonly ExaminedPage[], profile: SiteProfile): Sample[] {
  return pages.map(({ page }) => sampleOf(examine(page.html, optionsOf(page, profile))));
}

function optionsOf({ url, charset }: LearningPage, profile?: SiteProfile): Parameters<typeof examine>[1] {
  return {
    publishers: [],
    ...(url === undefined ? {} : { url }),
    ...(charset === undefined ? {} : { charset }),
    ...(profile === undefined ? {} : { profile }),
  };
}

/** A page with what the engine reads of it, a key to sort by, its folded headline and a fingerprint of its body. */
interface ExaminedPage {
  readonly page: LearningPage;
  readonly examination: Examination;
  readonly key: string;
  readonly title: string;
  readonly print: string;
}

const MISTAKES: ReadonlySet<string> = new Set(['invalid-input', 'invalid-url']);

/** Undefined for a page that holds no article or cannot be read; a mistake of the caller is told. */
function readable(page: LearningPage, at: number): ExaminedPage | undefined {
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

/** In an order that does not depend on the caller's; of copies the first. */
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
  return new ScrapeError(
    'invalid-input',
    `${learned} different articles among ${given} pages (${noArticles} no articles, ${copies} copies); ${MIN_PAGES} are needed`,
  );
}
