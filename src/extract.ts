/**
 * From HTML to an {@link Article}. This file is the table of contents of an extraction;
 * ARCHITECTURE.md explains the order of the steps.
 */

import { checkOptions, type OptionKind, type OptionKinds } from './arguments/check-options.ts';
import { date, languages, text } from './arguments/option-kinds.ts';
import { isLoadedPage, type LoadedPage, type PageInput, readPageInput } from './arguments/page-input.ts';
import { readPageUrl } from './arguments/page-url.ts';
import type { Article, Block, FieldName, Origin, Provenance } from './article.ts';
import { plainBlock } from './assemble-article.ts';
import { type PlacedBlock, textsOf } from './body/assemble.ts';
import { assembleBody } from './body/assemble-live.ts';
import { legible } from './body/legible.ts';
import { chosenPublishers, publisherChoice } from './chosen-publishers.ts';
import { ScrapeError } from './errors.ts';
import {
  gatedBoxes,
  isGatedSegment,
  isLivePage,
  isPaywalledPage,
  isTruncated,
  pageCount,
  withGatedText,
} from './fields/access.ts';
import { findBreadcrumb } from './fields/breadcrumb.ts';
import { bylineRows, hasBylineLabel } from './fields/byline/byline-rows.ts';
import { type ArticleRange, markedAuthors } from './fields/byline/marked-authors.ts';
import { type Credits, findCredits } from './fields/byline.ts';
import { findCanonicalUrl } from './fields/canonical-url.ts';
import { cleanAlt, readCaption } from './fields/caption.ts';
import { findDatesOf } from './fields/dates.ts';
import { findDescription } from './fields/description.ts';
import { findKicker } from './fields/kicker.ts';
import { findPublisher } from './fields/publisher.ts';
import { findSection } from './fields/section.ts';
import { findTags } from './fields/tags.ts';
import { finishArticle } from './finish-article.ts';
import { isBinary } from './html/decode.ts';
import { type Page, readPage } from './html/page.ts';
import { statedUrl, urlResolver } from './html/page-url.ts';
import { describeBox } from './html/segment.ts';
import { siteNameTest } from './html/site-name.ts';
import { bodyInsteadOf } from './html/stated-body.ts';
import { MEASURED_CONFIDENCES } from './measured-confidences.ts';
import type { KindInput } from './page-kind/signals.ts';
import { pageKind } from './page-kind.ts';
import { publisherOf, publishers } from './publishers/index.ts';
import type { Publisher } from './publishers/publisher.ts';
import { type SiteProfile, siteProfileSchema } from './publishers/site-profile.ts';
import { applyProfile, withTemplate } from './rules/applied-profile.ts';
import { applyRule } from './rules/applied-rule.ts';
import type { Attempt, ExtractionContext, Located } from './rules/extraction-context.ts';
import { fieldOf } from './rules/rejection.ts';
import { readStory, type Story } from './story.ts';
import { detectLanguage } from './text/detect-language.ts';
import { totalWords } from './text/words.ts';
import type { Inspection } from './trace.ts';
import { traceOf } from './trace-of.ts';
import { warningsOf } from './warnings.ts';

/** Options of an extraction. All are optional; unknown names are rejected. */
export interface ExtractOptions {
  /** URL of the page, http(s); whitespace around it is ignored. Without it the page's own canonical URL is used. */
  readonly url?: string;
  /** Charset of the HTTP header, for bytes. @example "utf-8" */
  readonly charset?: string;
  /**
   * The publisher rules, each as a rule or as the id of a built-in one; `[]` for the generic engine
   * only. Default: all built-in rules. @example ["dainik-jagran"]
   */
  readonly publishers?: readonly (Publisher | string)[];
  /** A site profile made by `learnSite`, used after the publisher rule. */
  readonly profile?: SiteProfile;
  /**
   * Accepted BCP 47 languages, case-insensitive; other articles throw `language-refused`.
   * @example ["hi"]
   */
  readonly languages?: readonly string[];
  /** When the page was fetched: with it "3 घंटे पहले" becomes a date. */
  readonly now?: Date;
}

/** Validated profiles: usually the same one is passed for each page of a site. */
const checkedProfiles = new WeakSet<object>();
const profileKind: OptionKind = {
  check(value, name) {
    if (typeof value === 'object' && value !== null && checkedProfiles.has(value)) return;
    const { error, data } = siteProfileSchema.safeParse(value);
    if (data === undefined)
      throw new ScrapeError('invalid-input', `option "${name}" must be a site profile made by learnSite`, {
        cause: error,
      });
    checkedProfiles.add(value as SiteProfile);
  },
};

/** The validator of each of {@link ExtractOptions}. */
export const EXTRACT_OPTIONS: OptionKinds<ExtractOptions> = {
  url: text,
  charset: text,
  publishers: publisherChoice,
  profile: profileKind,
  languages,
  now: date,
};

/**
 * Extracts the article of a page. Pure, offline and synchronous.
 *
 * @param html - The page, as text or as the bytes that were served. A path or a URL is not a page.
 * @returns A plain object that passes `articleSchema`.
 * @throws {@link ScrapeError}: `not-an-article` (with `kind`), `language-refused`, `invalid-input` (not a page, an unknown
 * option or an invalid value), `not-html` (JSON, a feed, plain text …), `invalid-url`, `invalid-publisher`, `too-large`,
 * `invalid-article`.
 * @example
 * const article = extractArticle(readFileSync('page.html'), { url: 'https://www.jagran.com/…' });
 * console.log(article.headline, article.body.length);
 */
export function extractArticle(html: PageInput, options: ExtractOptions = {}): Article {
  const { outcome } = examine(html, options);
  if (outcome instanceof ScrapeError) throw outcome;
  return outcome;
}

/**
 * Extracts the article of a page and reports every decision: the places where each field was looked for, what happened
 * to each block and why, and each repair.
 *
 * @throws {@link ScrapeError} `invalid-input`, `not-html`, `invalid-url`, `invalid-publisher` or `too-large`, if there is no page
 * to trace; every other error is returned with the trace.
 * @example
 * const { article, trace } = inspectArticle(html, { url });
 * trace.blocks.filter((block) => block.reason === 'related').map((block) => block.text);
 */
export function inspectArticle(html: PageInput, options: ExtractOptions = {}): Inspection {
  const { page, context, story, attempts, outcome } = examine(html, options);
  const failed = outcome instanceof ScrapeError;
  const trace = traceOf(page, context.rule, story, attempts, failed ? undefined : outcome);
  return failed ? { error: outcome, trace } : { article: outcome, trace };
}

/** Everything known about a page once it is read. */
export interface Examination {
  readonly page: Page;
  readonly context: ExtractionContext;
  readonly story: Story;
  readonly body: Body;
  readonly attempts: readonly Attempt[];
  readonly outcome: Article | ScrapeError;
}

/** {@link inspectArticle} before the trace is written, so that other views of a page need not read it again. */
export function examine(html: PageInput, options: ExtractOptions): Examination {
  checkOptions(options, EXTRACT_OPTIONS);
  const { url, ...rest } = options;
  const how = { ...rest, ...urlOf(readPageUrl(url)) };
  const page = withTemplate(withGatedText(legible(readPage(pageOf(html, how.url), how))), how.profile);
  const attempts: Attempt[] = [];
  const context = createContext(page, how, attempts);
  const story = readStory(context);
  const body = bodyOf(context, story);
  return { page, context, story, body, attempts, outcome: articleOf(context, story, body, how) };
}

/** Maximum size of a page, in bytes or characters. Real article pages stay below 2 MB. */
export const MAX_PAGE_SIZE = 32 * 1024 * 1024;

/** @throws ScrapeError for input that is not a page. */
function pageOf(input: unknown, url: string | undefined): string | Uint8Array | LoadedPage {
  const details = { url };
  if (isLoadedPage(input)) return input;
  const html = readPageInput(input, url);
  if (html.length > MAX_PAGE_SIZE)
    throw new ScrapeError('too-large', `the page is too large (${html.length} bytes)`, details);
  if (isBinary(html)) throw new ScrapeError('invalid-input', 'html is a binary file', details);
  return html;
}

function createContext(page: Page, options: ExtractOptions, attempts: Attempt[]): ExtractionContext {
  const resolve = urlResolver(page);
  const url = options.url ?? resolve(page.head.links.get('canonical')?.[0]) ?? statedUrl(page);
  const known = options.publishers === undefined ? publishers : chosenPublishers(options.publishers);
  const rule = applyRule(page, url === undefined ? undefined : publisherOf(url, known), {
    url,
    onRejection: (rejection) =>
      attempts.push({ ...rejection, field: fieldOf(rejection), source: 'publisher-rule' }),
  });
  const isSiteName = siteNameTest(page, rule.signatures);
  return {
    page,
    rule,
    learned: applyProfile(page, options.profile),
    now: options.now,
    resolve,
    isSiteName,
    note: (attempt) => attempts.push(attempt),
  };
}

function articleOf(
  context: ExtractionContext,
  story: Story,
  body: Body,
  options: ExtractOptions,
): Article | ScrapeError {
  const { url } = options;
  const { headline } = story;
  const kind = pageKind(context.page, {
    ...kindInput(context, story),
    hasStatedBody: body.source === 'json-ld',
  });
  if (kind !== undefined || headline === undefined || body.placed.length === 0) {
    return new ScrapeError('not-an-article', `not an article: ${kind ?? 'other'}`, {
      url,
      kind: kind ?? 'other',
    });
  }
  return finishArticle(compose(context, { ...story, headline }, body), options);
}

function kindInput({ rule }: ExtractionContext, { headline, place, verdicts }: Story): KindInput {
  return { verdicts, headline, place, urlKinds: rule.urlKinds };
}

/** The body with its segments. A block of the JSON-LD has no segment. */
export interface Body {
  readonly placed: readonly PlacedBlock<Block>[];
  readonly source: 'page' | 'json-ld';
  readonly confidence: number;
}

const STATED_CONFIDENCE = 0.6;

function bodyOf({ page, rule, resolve, isSiteName }: ExtractionContext, story: Story): Body {
  const publisher = { signatures: rule.signatures, suffixes: rule.suffixes, isSiteName };
  const placed = assembleBody(story.verdicts, story.live, {
    resolve,
    readCaption: (captions, credits) => readCaption(captions, credits, publisher),
    cleanAlt: (alt) => cleanAlt(alt, rule),
  }).flatMap(plainPlaced);
  const stated = bodyInsteadOf(page, totalWords(textsOf(placed.map(({ block }) => block))));
  if (stated === undefined) return { placed, source: 'page', confidence: bodyConfidence(story) };
  const blocks: PlacedBlock<Block>[] = stated.map((block) => ({ block }));
  return { placed: blocks.flatMap(plainPlaced), source: 'json-ld', confidence: STATED_CONFIDENCE };
}

/** Blocks whose texts fulfill the contract, so that all checks of a body apply to its final text. */
function plainPlaced<B extends Block>(placed: PlacedBlock<B>): PlacedBlock<B>[] {
  const block = plainBlock(placed.block);
  if (block === undefined) return [];
  return [{ ...placed, block, ...(placed.inside && { inside: placed.inside.flatMap(plainPlaced) }) }];
}

function languageOf(context: ExtractionContext, texts: readonly string[]): Located<string> {
  const { language, confidence } = detectLanguage(texts.join(' ').slice(0, LANGUAGE_SAMPLE));
  context.note({
    field: 'language',
    source: 'text',
    where: 'text of the body',
    value: language,
    isChosen: true,
  });
  return { value: language, source: 'text', confidence };
}

function noteBody(context: ExtractionContext, { place }: Story, source: Body['source']): void {
  const where = source === 'json-ld' ? 'articleBody' : place === undefined ? 'page' : describeBox(place.root);
  context.note({ field: 'body', source, where, isChosen: true });
}

/** Finds every field, in reading order of the article. */
function compose(
  context: ExtractionContext,
  story: Story & { readonly headline: NonNullable<Story['headline']> },
  { placed, source, confidence }: Body,
): Article {
  const { page } = context;
  const { headline, standfirst, highlights, lead, near, below } = story;
  const body: Block[] = placed.map(({ block }) => block);
  const texts = textsOf(body);
  const paragraphs = body.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
  const breadcrumb = findBreadcrumb(context, headline.value, headline.heading?.segments[0]?.index);
  const language = languageOf(context, texts);
  noteBody(context, story, source);
  const fields = {
    canonicalUrl: findCanonicalUrl(context),
    publisher: findPublisher(context),
    language,
    breadcrumb,
    section: findSection(context, breadcrumb?.value ?? []),
    kicker: findKicker(context, headline),
    headline,
    standfirst,
    description: findDescription(context, {
      headline: headline.value,
      standfirst: standfirst?.value,
      paragraphs,
    }),
    caption: lead.caption,
    leadImage: lead.image,
    body: { value: body, source, confidence },
    ...creditsOf(context, story, paragraphs),
    ...findDatesOf(context, {
      near,
      below,
      headlineAt: headline.heading?.segments[0]?.index,
      range: rangeOf(story),
    }),
    highlights,
    tags: findTags(context, headline.heading?.segments ?? [], {
      behindBody: endOfBody(story),
      end: story.place?.end ?? page.segments.length,
    }),
  };
  const access = accessOf(context, story, placed, texts);
  return {
    ...urlOf(page.url ?? fields.canonicalUrl?.value),
    ...valuesOf(fields),
    ...access,
    wordCount: totalWords(texts),
    warnings: warningsOf(context, story, {
      paragraphs,
      isTruncated: access.isTruncated,
      isStated: source === 'json-ld',
    }),
    provenance: provenanceOf(fields),
  };
}

function creditsOf(context: ExtractionContext, story: Story, paragraphs: readonly string[]): Credits {
  const { page } = context;
  const { near, below, place } = story;
  const features = place?.features;
  return findCredits(context, {
    near: bylineRows(page, near, features),
    below: bylineRows(page, below.filter(hasBylineLabel), features),
    closing: below.map(({ text }) => text),
    paragraphs,
    marked: () => markedAuthors(page, rangeOf(story), (box) => features?.roles[box.index]),
  });
}

/** Segments after the body in which a page may name the author. */
const SEGMENTS_BELOW = 12;

/** Index of the first segment after the body. */
function endOfBody({ verdicts }: Story): number {
  return (verdicts.findLast(({ type }) => type !== undefined)?.segment.index ?? -1) + 1;
}

/** The segments of the article, including those around its headline and below its body. */
function rangeOf(story: Story): ArticleRange {
  const from = story.near[0]?.index ?? story.headline?.heading?.segments[0]?.index ?? 0;
  return { from, to: endOfBody(story) + SEGMENTS_BELOW };
}

function urlOf(url: string | undefined): { url?: string } {
  return url === undefined ? {} : { url };
}

/** Number of characters used for language detection. */
const LANGUAGE_SAMPLE = 500;

type LocatedFields = { readonly [Name in FieldName]?: Located<NonNullable<Article[Name]>> | undefined };
type Values = Pick<Article, 'language' | 'breadcrumb' | 'headline' | 'body' | 'authors' | 'tags'> &
  Partial<Article>;

/** The values of the fields; a missing list is empty, any other missing field is an absent key. */
function valuesOf(fields: LocatedFields & { readonly headline: Located<string> }): Values {
  const found = Object.entries(fields).flatMap(([name, located]) => (located ? [[name, located.value]] : []));
  const values = Object.fromEntries(found) as Partial<Article>;
  return {
    ...values,
    language: values.language ?? 'und',
    breadcrumb: values.breadcrumb ?? [],
    headline: fields.headline.value,
    body: values.body ?? [],
    authors: values.authors ?? [],
    tags: values.tags ?? [],
  };
}

function provenanceOf(fields: LocatedFields): Provenance {
  const found = Object.entries(fields).flatMap(([name, located]) =>
    located ? [[name, originOf(name as FieldName, located)]] : [],
  );
  return Object.fromEntries(found) as Provenance;
}

/** A measured confidence replaces the estimate of the strategy. */
function originOf(field: FieldName, { source, confidence }: Located<unknown>): Origin {
  return { source, confidence: MEASURED_CONFIDENCES[field]?.[source] ?? confidence };
}

type Access = Pick<Article, 'isLive' | 'isPaywalled' | 'isTruncated' | 'paywalledFrom' | 'pages'>;

function accessOf(
  context: ExtractionContext,
  { headline, live }: Story,
  placed: readonly PlacedBlock<Block>[],
  texts: readonly string[],
): Access {
  const isPaywalled = isPaywalledPage(context);
  const gated = new Set(isPaywalled ? gatedBoxes(context) : []);
  const from = placed.findIndex(({ segment }) => isGatedSegment(segment, gated));
  const pages = pageCount(context.page);
  return {
    isLive: live.length > 0 || isLivePage(context, headline?.value ?? ''),
    isPaywalled,
    ...(from < 0 ? {} : { paywalledFrom: from }),
    isTruncated: isTruncated(texts.at(-1) ?? '', isPaywalled && from < 0),
    ...(pages === undefined ? {} : { pages }),
  };
}

/** The share of the page's prose that is in the root: an article without other text on its page is found reliably. */
function bodyConfidence({ place }: Story): number {
  if (place === undefined) return 0;
  const { prose } = place.features;
  const share = (prose[place.root.index] ?? 0) / Math.max(1, prose[0] ?? 0);
  return Math.round((0.47 + 0.4 * Math.min(1, share)) * 100) / 100;
}
