/**
 * From the plain text of a page to an {@link Article}: this file is the table of contents of a recovery.
 * The HTML is lost, so a line is judged only by its words, its neighbors and its position.
 */
import type { Article, FieldName, Provenance, Warning } from '../article.ts';
import { textsOf } from '../body/assemble.ts';
import { ScrapeError } from '../errors.ts';
import { checkOptions, type OptionKinds, shown } from '../io/check-options.ts';
import { date, languages, text as textKind } from '../io/option-kinds.ts';
import { assertNoLocation } from '../io/page-input.ts';
import { readPageUrl } from '../io/page-url.ts';
import type { Publisher } from '../publishers/publisher.ts';
import { isHomeLabel } from '../text/boilerplate.ts';
import { decodeBlock } from '../text/decode-legacy-font.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { detectFontOf } from '../text/detect-legacy-font.ts';
import { domainOf } from '../text/parse-url.ts';
import { type MojibakeRepair, repairMojibake } from '../text/repair-mojibake.ts';
import { repeats } from '../text/repeats.ts';
import { CUT, totalWords } from '../text/words.ts';
import { finishArticle, plainBlock } from './finish-article.ts';
import { chosenPublishers, publisherChoice } from './input.ts';
import { findHeadline } from './recover/find-headline.ts';
import { findPublisher } from './recover/find-publisher.ts';
import { findStory } from './recover/find-story.ts';
import { labelLines } from './recover/label-lines.ts';
import type { TextLine } from './recover/line.ts';
import { areTeasers, pageKind } from './recover/page-kind.ts';
import { readBody } from './recover/read-body.ts';
import { readBreadcrumb } from './recover/read-breadcrumb.ts';
import { readCredits, readTags } from './recover/read-credits.ts';
import { readLines } from './recover/read-lines.ts';
import { readOpening } from './recover/read-opening.ts';
import { splitLines } from './recover/split-lines.ts';

/** Options of a recovery. All are optional; unknown names are rejected. */
export interface RecoverOptions {
  /** URL of the page, http(s). It identifies the publisher; without it, signatures in the text do. */
  readonly url?: string;
  /** The publisher rules, each as a rule or as the id of a built-in one. Default: all built-in rules. */
  readonly publishers?: readonly (Publisher | string)[];
  /** Accepted BCP 47 languages, case-insensitive; other articles throw `language-refused`. */
  readonly languages?: readonly string[];
  /** When the page was dumped, so that "3 घंटे पहले" becomes a date. */
  readonly now?: Date;
}

const RECOVER_OPTIONS: OptionKinds<RecoverOptions> = {
  url: textKind,
  publishers: publisherChoice,
  languages,
  now: date,
};

/** Running text with fewer words is a caption, a teaser or a notice. */
const MIN_WORDS = 40;
/** Number of lines before the headline that may contain the date row. */
const ROWS_BEFORE = 4;
/** Number of lines after the story that may ask for a login. */
const PAYWALL_REACH = 4;
/** A headline with a lower confidence gets a warning. */
const SURE = 0.7;
/** Confidences measured on flattened pages, of the fields that have only one strategy. */
const CONFIDENCES: Partial<Record<FieldName, number>> = {
  publisher: 0.9,
  language: 0.97,
  section: 0.7,
  caption: 0.75,
  body: 0.8,
  authors: 0.75,
  agency: 0.85,
  dateline: 0.9,
  publishedAt: 0.8,
  modifiedAt: 0.8,
  highlights: 0.8,
  tags: 0.75,
};
const BINARY = /[\u0000\ufffe\uffff]/u;

/**
 * Recovers an article from plain text: the output of a text dump or a poor extractor.
 *
 * No sentence of the body is dropped or invented; blocks whose boundary was lost in the dump stay together.
 *
 * @throws ScrapeError `invalid-input` for input that is not text, an unknown option or an invalid value, `invalid-url`,
 * `invalid-publisher`, `not-an-article` with its `kind`, `language-refused`, `invalid-article`.
 * @example
 * const article = recoverArticle(readFileSync('page.txt', 'utf8'));
 * article.headline; // "नहर की सफाई शुरू, किसानों को राहत"
 */
export function recoverArticle(text: string, options: RecoverOptions = {}): Article {
  checkOptions(options, RECOVER_OPTIONS);
  const url = readPageUrl(options.url);
  const source = readSource(text, url);
  const printed = readLines(source.text);
  const publisher = findPublisher(printed, url, chosenPublishers(options.publishers));
  const lines = labelLines(splitLines(printed), publisher);
  const found = readArticle(lines, options.now);
  if (found === undefined) {
    const kind = pageKind(lines);
    throw new ScrapeError('not-an-article', `not an article: ${kind}`, { url, kind });
  }
  const { texts, fields, confidences } = found;
  const draft: Article = {
    ...(url === undefined ? {} : { url }),
    ...publisherField(publisher, url),
    language: detectLanguage(texts.join(' ')).language,
    ...fields,
    warnings: warningsOf(found, source),
    provenance: provenanceOf(confidences),
  };
  const article = finishArticle(draft, { url, languages: options.languages });
  if (article instanceof ScrapeError) throw article;
  return article;
}

type Recovered = NonNullable<ReturnType<typeof readArticle>>;

/** The fields that come from the lines, and the confidences that vary; undefined if the lines contain no report. */
function readArticle(lines: readonly TextLine[], now: Date | undefined) {
  const story = findStory(lines);
  const headline = story && findHeadline(lines, story);
  if (story === undefined || headline === undefined) return undefined;
  const { bodyStart, confidence: sureness, ...opening } = readOpening(lines, headline, story);
  const rows = lines.slice(Math.max(0, headline.at - ROWS_BEFORE), bodyStart);
  const bodyLines = lines.slice(bodyStart, story.end);
  const credits = readCredits(rows, bodyLines, now);
  const body = readBody(bodyLines, credits.publishedAt).flatMap((block) => plainBlock(block) ?? []);
  const texts = textsOf(body);
  if (totalWords(texts) < MIN_WORDS || areTeasers(body)) return undefined;
  const above = lines.slice(0, Math.max(0, headline.at));
  const { crumbs = [], confidence = 0 } = readBreadcrumb(above, headline.text) ?? {};
  const bodyAndBelow = lines.slice(bodyStart, story.end + PAYWALL_REACH);
  const fields = {
    breadcrumb: crumbs,
    section: crumbs.findLast(({ name }) => !isHomeLabel(name))?.name ?? '',
    headline: headline.text,
    ...opening,
    body,
    ...credits,
    tags: readTags(lines.slice(story.end)),
    isLive: body.some(({ type }) => type === 'live-entry'),
    isPaywalled: bodyAndBelow.some(({ kind }) => kind === 'paywall'),
    isTruncated: CUT.test(texts.at(-1) ?? ''),
    wordCount: totalWords(texts),
  };
  const confidences = { headline: headline.confidence, standfirst: sureness, breadcrumb: confidence };
  return { texts, fields, confidences };
}

function provenanceOf(confidences: Recovered['confidences']): Provenance {
  const entries = Object.entries({ ...CONFIDENCES, ...confidences });
  return Object.fromEntries(entries.map(([field, confidence]) => [field, { source: 'text', confidence }]));
}

interface RepairedText extends MojibakeRepair {
  /** Whether it was set in a legacy font that draws Devanagari with Latin letters. */
  readonly isLegacy: boolean;
}

/** The repaired text. Mojibake is repaired first, while its whitespace is still there. */
function readSource(text: unknown, url: string | undefined): RepairedText {
  if (typeof text !== 'string')
    throw new ScrapeError('invalid-input', `the text must be a string, not ${shown(text)}`, { url });
  assertNoLocation(text, 'the text', url);
  if (BINARY.test(text)) throw new ScrapeError('invalid-input', 'the text contains binary data', { url });
  const source = repairMojibake(text);
  const lines = source.text.split('\n');
  const guess = detectFontOf(lines);
  if (guess?.supported !== true) return { ...source, isLegacy: false };
  return { ...source, text: lines.map((line) => decodeBlock(line, guess.font)).join('\n'), isLegacy: true };
}

/** Without a URL the domain is unknown, since a publisher may have had several. */
function publisherField(publisher?: Publisher, url?: string): Pick<Article, 'publisher'> {
  const domain = domainOf(url);
  const host = domain === undefined ? {} : { domain };
  if (publisher !== undefined) return { publisher: { id: publisher.id, name: publisher.name, ...host } };
  return domain === undefined ? {} : { publisher: { name: domain, domain } };
}

function warningsOf({ texts, fields, confidences }: Recovered, source: RepairedText): Warning[] {
  const { standfirst, isTruncated } = fields;
  const repeatsStandfirst = standfirst !== '' && repeats(standfirst, texts[0] ?? '');
  const rows: readonly (readonly [Warning['code'], boolean, string])[] = [
    ['mojibake-repaired', source.rounds > 0, 'text decoded with the wrong charset was repaired'],
    ['lossy-mojibake', source.lossy, 'some letters were lost by decoding with a wrong charset'],
    ['legacy-font', source.isLegacy, 'the text was set in a legacy (non-Unicode) font'],
    [
      'low-confidence',
      confidences.headline < SURE,
      'the headline occurs only once, at an uncertain position',
    ],
    ['body-truncated', isTruncated, 'the text is cut off: the last paragraph ends with an ellipsis'],
    ['standfirst-repeated', repeatsStandfirst, 'the first paragraph repeats the standfirst'],
  ];
  return rows.flatMap(([code, holds, message]) => (holds ? [{ code, message }] : []));
}
