/** The standfirst: the summary that a page shows between its headline and its body. */
import type { BoxFeatures } from '../body/candidates.ts';
import { captionType, isItalic } from '../body/captions.ts';
import type { BodyPlace } from '../body/find-body.ts';
import { isMetadataLine } from '../body/metadata-line.ts';
import { opensReport, parentOf, proseWords } from '../body/prose.ts';
import { headingLevel } from '../html/elements.ts';
import type { Match } from '../html/locate.ts';
import type { Page } from '../html/page.ts';
import { closest, isVisibleText, isWithin, namesOfClass, runOf, type Segment } from '../html/segment.ts';
import { boxesOf, segmentsOf } from '../publishers/rules/applied-rule.ts';
import type { ExtractionContext } from '../publishers/rules/extraction-context.ts';
import { byRule, firstOf, type Located, type Strategy } from '../publishers/rules/strategy.ts';
import { isBodyLabel, isSummaryLabel, withoutSummaryLabel } from '../text/boilerplate.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import { parseLabelledCaption } from '../text/parse-caption.ts';
import { opensWithPlace } from '../text/parse-dateline.ts';
import { findDates } from '../text/parse-hindi-date.ts';
import { repeats } from '../text/repeats.ts';
import { sumOf } from '../text/tally.ts';
import { wordOverlap } from '../text/word-overlap.ts';
import { gatedBoxes } from './access.ts';
import { bulletsBehind } from './highlights.ts';

export interface Standfirst extends Located<string> {
  readonly segments: readonly Segment[];
}

/** A box named as a summary is a standfirst if it contains a paragraph and no list. */
const STANDFIRST_ROLES: readonly string[] = ['standfirst', 'summary'];
const MIN_WORDS = 5;
const SAME_AS_HEADLINE = 0.8;
const MAX_LONGER = 1.5;

export function findStandfirst(
  context: ExtractionContext,
  place: BodyPlace,
  headline: readonly Segment[],
): Standfirst | undefined {
  const { page } = context;
  const title = joined(headline);
  const stated = new Set(page.stated.titles.map(({ value }) => foldForMatching(value)));
  const standfirst = standfirstSegments(context, place, headline).filter(
    ({ text }) => !isCopyOf(text, title) && !stated.has(foldForMatching(text)),
  );
  const rejection = (found: readonly Segment[] = []): string | undefined =>
    rejectionOfStandfirst(page, place, found, headline);
  const unlike = (described: boolean): readonly Segment[] | undefined =>
    unlikeStandfirst(context, place, { standfirst, headline }, described);
  const strategies: readonly Strategy<readonly Segment[]>[] = [
    ...byRule(context, 'standfirst', 0.95, (match) => standfirstOf(page, match), rejection),
    ['page', 'box named as standfirst', 0.87, () => namedStandfirst(standfirst, place)],
    ['page', 'heading before the body', 0.87, () => headingStandfirst(standfirst)],
    ['page', 'text after a label', 0.92, () => labelledStandfirst(page, standfirst)],
    ['page', 'repeats the description', 0.87, () => unlike(true)],
    ['page', 'bullets before the body', 0.8, () => bulletStandfirst(page, place, headline)],
    ['page', 'text before the body', 0.78, () => unlike(false)],
  ];
  const found = firstOf(context, 'standfirst', strategies, joined);
  return found && { ...found, value: withoutSummaryLabel(joined(found.value)), segments: found.value };
}

/** The standfirst that a rule locates: the first visible one with its siblings. */
function standfirstOf(page: Page, match: Match): Segment[] {
  const named = segmentsOf(page, match);
  const boxes = new Set(boxesOf(page, match));
  const parents = named.map(({ box }) => closest(box, (up) => boxes.has(up))?.parent);
  return named.filter((_, at) => parents[at] === parents[0]);
}

/** Maximum prose before a standfirst that a rule locates: the free beginning of a first paragraph. */
const MAX_PROSE_BEFORE = 40;

function rejectionOfStandfirst(
  page: Page,
  { root, features }: BodyPlace,
  standfirst: readonly Segment[],
  headline: readonly Segment[],
): string | undefined {
  const [ofStandfirst, ofHeadline] = [new Set(standfirst), new Set(headline)];
  const isCopy = foldForMatching(joined(standfirst)) === foldForMatching(joined(headline));
  const words = sumOf(standfirst, (segment) => segment.words);
  const isProse = (segment: Segment): boolean =>
    !ofStandfirst.has(segment) && features.roles[segment.box.index] === undefined;
  const body = page.segments.slice(root.first, root.end).filter(isProse);
  const [start, end] = [headline.at(-1)?.index ?? 0, standfirst[0]?.index ?? 0];
  const before = body.filter(({ index }) => index > start && index < end);
  const rows: readonly (readonly [string, boolean])[] = [
    ['it is hidden', standfirst.length === 0],
    ['it is the headline', isCopy],
    ['it contains the headline', standfirst.some((segment) => ofHeadline.has(segment))],
    ['it is too short for a sentence', words < MIN_WORDS_FROM_RULE],
    ['it consists of links', isOfLinks(standfirst)],
    ['it is the byline', standfirst.every(isMetadataLine)],
    ['it is longer than the body', words >= sumOf(body, proseWords)],
    ['it is within or after the body', sumOf(before, proseWords) > MAX_PROSE_BEFORE],
  ];
  return rows.find(([, holds]) => holds)?.[0];
}

/** A rule may locate a shorter standfirst than the engine would accept. */
const MIN_WORDS_FROM_RULE = 3;

function isOfLinks(segments: readonly Segment[]): boolean {
  return sumOf(segments, ({ linkChars }) => linkChars) > sumOf(segments, ({ chars }) => chars) / 2;
}

function joined(segments: readonly Segment[]): string {
  return segments.map((segment) => segment.text).join(' ');
}

/** The text between a label such as "सार" and the body, or the label of the body. */
function labelledStandfirst(page: Page, standfirst: readonly Segment[]): Segment[] {
  const label = standfirst.findIndex((segment) => isSummaryLabel(segment.text));
  const behind = label < 0 ? [] : standfirst.slice(label + 1);
  const end = behind.findIndex((segment) => isBodyLabel(segment.text));
  const texts = end < 0 ? behind.slice(0, 1) : behind.slice(0, end);
  if (end < 0 && opensBullets(page, standfirst[label], texts[0])) return [];
  return texts.filter((segment) => segment.words >= MIN_WORDS);
}

/** A label that introduces a list does not apply to the paragraph after the list. */
function opensBullets(page: Page, from: Segment | undefined, to: Segment | undefined): boolean {
  if (from === undefined || to === undefined) return false;
  if (bulletsBehind(page, from).length > 0) return true;
  return page.segments.slice(from.index, to.index).some(({ box }) => box.tag === 'li');
}

function namedStandfirst(standfirst: readonly Segment[], place: BodyPlace): Segment[] {
  const texts = standfirst.filter(({ text }) => !isSummaryLabel(text) && !opensWithPlace(text));
  const runs = STANDFIRST_ROLES.map((role) =>
    runOf(texts, (segment) => place.features.roles[segment.box.index] === role),
  );
  const run = runs.find(({ length }) => length > 0) ?? [];
  return run.filter((segment) => parentOf(segment) === parentOf(run[0] ?? segment));
}

function headingStandfirst(standfirst: readonly Segment[]): Segment[] | undefined {
  const opening = standfirst.slice(0, 1 + standfirst.findIndex((segment) => proseWords(segment) > 0));
  const heading = opening.find((segment) => headingLevel(segment.box.tag) > 1 && segment.words >= MIN_WORDS);
  return heading && [heading];
}

const MAX_BULLETS = 3;

/** The items of a short list without a label between headline and body: a summary in bullet points. */
function bulletStandfirst(
  { segments }: Page,
  { root, features }: BodyPlace,
  headline: readonly Segment[],
): Segment[] {
  const from = (headline.at(-1)?.index ?? root.first - 1) + 1;
  const first = segments.findIndex(
    (segment) =>
      segment.index >= from &&
      proseWords(segment) > 0 &&
      isOfNoList(segment) &&
      !features.roles[segment.box.index],
  );
  const before = segments.slice(from, Math.max(from, first)).filter(isVisibleText);
  const isPoint = (segment: Segment): boolean => {
    const role = features.roles[segment.box.index];
    const isOwn = role === undefined || STANDFIRST_ROLES.includes(role);
    return isOwn && segment.words >= MIN_WORDS && segment.linkChars === 0 && !isMetadataLine(segment);
  };
  const at = before.findIndex((segment) => !isOfNoList(segment) && isPoint(segment));
  const list = closest(before[at]?.box, ['ul', 'ol']);
  const label = before[at - 1];
  if (list === undefined || (label !== undefined && isSummaryLabel(label.text))) return [];
  const items = segments.slice(list.first, list.end).filter(({ hidden }) => !hidden);
  return items.length <= MAX_BULLETS && items.every(isPoint) && list.end <= first ? items : [];
}

function isOfNoList({ box }: Segment): boolean {
  return closest(box, ['li']) === undefined;
}

/** Whether a text repeats the headline, with little more than a kicker before it. */
function isCopyOf(text: string, title: string): boolean {
  if (title !== '' && text.endsWith(title)) return true;
  return text.length < title.length * MAX_LONGER && wordOverlap(text, title) >= SAME_AS_HEADLINE;
}

const MAX_STANDFIRST_LENGTH = 12;
const MAX_PARAGRAPHS = 2;

/** Visible texts from the headline to the second paragraph of the body. */
function standfirstSegments(
  context: ExtractionContext,
  place: BodyPlace,
  headline: readonly Segment[],
): Segment[] {
  const { page } = context;
  const { root, features } = place;
  const last = headline.at(-1);
  const standfirst: Segment[] = [];
  let paragraphs = 0;
  for (const segment of page.segments.slice(last === undefined ? root.first : last.index + 1, root.end)) {
    if (!isOfStandfirst(segment, context, features)) continue;
    standfirst.push(segment);
    if (features.roles[segment.box.index] === undefined && proseWords(segment) > 0) paragraphs += 1;
    if (paragraphs === MAX_PARAGRAPHS || standfirst.length === MAX_STANDFIRST_LENGTH) break;
  }
  return standfirst;
}

const NO_STANDFIRST: ReadonlySet<string> = new Set(['disclaimer', 'promo', 'share']);

function isOfStandfirst(segment: Segment, context: ExtractionContext, features: BoxFeatures): boolean {
  const { template, box, words, text } = segment;
  if (!isVisibleText(segment) || template !== undefined || box.tag === 'li') return false;
  if (!isOfArticle(segment, context, features)) return false;
  if (isSummaryLabel(text) || isBodyLabel(text)) return true;
  if (words < MIN_WORDS || segment.linkChars > segment.chars / 2) return false;
  if (NO_STANDFIRST.has(segment.boilerplate ?? '')) return false;
  if (isMetadataLine(segment) || captionType(segment, context.page, features) !== undefined) return false;
  return parseLabelledCaption(text).credit === undefined;
}

/** Whether a text is outside of the boxes around the article. If a sentence repeats the page's description, the class words of its box are misleading. */
function isOfArticle(segment: Segment, context: ExtractionContext, { roles }: BoxFeatures): boolean {
  const role = roles[segment.box.index];
  if (role === undefined || STANDFIRST_ROLES.includes(role)) return true;
  return segment.ends && repeatsDescription(context, segment.text);
}

function repeatsDescription({ page }: ExtractionContext, text: string): boolean {
  return page.stated.descriptions.some((description) => repeats(text, description));
}

const MAX_WORDS = 110;
const HEADING_NAMES = / (?:heading|headline|title) /u;
/** Class words of a first paragraph that differs only in type size, or that a word processor leaves on some paragraphs. */
const PLAIN_NAMES = / (?:dropcap|drop cap|first|initial) |^ mso normal $/u;

/**
 * A text that repeats the page's description or appears before the body. Its element or class differs from the paragraphs, it is
 * in italics, it shares a box with the headline, or it is a sentence before the row with the date or the report's dateline.
 */
function unlikeStandfirst(
  context: ExtractionContext,
  place: BodyPlace,
  { standfirst, headline }: { readonly [Part in 'standfirst' | 'headline']: readonly Segment[] },
  described: boolean,
): readonly Segment[] | undefined {
  const [first, ...later] = standfirst;
  const second = later.find(({ box }) => headingLevel(box.tag) === 0);
  if (first === undefined || second === undefined || !mayBeStandfirst(first)) return undefined;
  const { main } = place.features;
  const isApart = isParted(context.page, headline, first, second);
  const isOfHeadline = isWithHeadline(headline, first, second);
  const isSlanted =
    isItalic(first) && !isItalic(second) && first.words <= MAX_SLANTED_WORDS && isInWords(first);
  const isShown = isOfHeadline || HEADING_NAMES.test(first.box.names) || first.index < (main?.first ?? 0);
  const isDeck = first.ends ? isShown : isRightBelow(headline, first);
  const isSetOff = isDeck && !first.ends && first.inline !== undefined;
  const isUnlike = isOtherLook(first, second) || isApart || isOfHeadline || isSlanted || isSetOff;
  const stands = described
    ? repeatsDescription(context, withoutSummaryLabel(first.text))
    : isApart || isDeck || isSlanted;
  // Above paragraphs behind a paywall, it is the free beginning of the body.
  const isFree = (): boolean =>
    parentOf(first) === main?.parent && gatedBoxes(context).some((box) => box === main);
  return isUnlike && stands && !isFree() ? [first] : undefined;
}

/** A longer text in italics is a note of the editor. */
const MAX_SLANTED_WORDS = 30;

/** Whether the row with the date, or the report's dateline, is between a text and the next. Right below the headline, the text need not be a sentence. */
function isParted(page: Page, headline: readonly Segment[], first: Segment, second: Segment): boolean {
  const between = page.segments.slice(first.index + 1, second.index).filter(({ hidden }) => !hidden);
  const hasRowBetween = between.some((text) => text.boilerplate !== 'related' && isMetadataLine(text));
  return hasRowBetween ? first.ends || isRightBelow(headline, first) : isBeforeReport(first, second);
}

/** Whether a text is in a box with the headline but without the text after it. */
function isWithHeadline(headline: readonly Segment[], first: Segment, second: Segment): boolean {
  const common = closest(headline.at(-1)?.box, (box) => isWithin(first.box, box));
  return common !== undefined && !isWithin(second.box, common);
}

const MIN_DECK_WORDS = 6;
/** Bars separate names and dates; this many numbers are a date and a time in a language without words for them here; a slash is in a reference number. */
const IN_ROW = /\||\/\p{Nd}|(?:\p{Nd}{1,8}\P{Nd}{1,60}){4}\p{Nd}/u;

/** Whether a text is alone in its box or element, right below the headline. */
function isRightBelow(headline: readonly Segment[], segment: Segment): boolean {
  const last = headline.at(-1);
  const { index, box, inline } = segment;
  return (
    index === (last?.index ?? index) + 1 &&
    headingLevel(box.tag) === 0 &&
    (inline !== undefined || (box !== last?.box && box.end - box.first === 1)) &&
    isInWords(segment)
  );
}

/** Whether a text is long enough, and neither links nor a row of names and dates. */
function isInWords({ words, linkChars, text }: Segment): boolean {
  return words >= MIN_DECK_WORDS && linkChars === 0 && findDates(text).length === 0 && !IN_ROW.test(text);
}

/** Whether the report starts after a text, with its dateline: "पटना, जागरण संवाददाता। …". */
function isBeforeReport(first: Segment, second: Segment): boolean {
  const opens = first.ends ? opensReport : opensWithPlace;
  if (!first.ends && (first.boldChars > 0 || !isInWords(first))) return false;
  return opens(second.text) && !opens(first.text);
}

function mayBeStandfirst(segment: Segment): boolean {
  return segment.words <= MAX_WORDS && segment.boilerplate === undefined && !opensWithPlace(segment.text);
}

const DIGIT = /[0-9]/u;

/** Whether two texts look different. A text in the box of all paragraphs has only lost its own element. */
function isOtherLook(first: Segment, second: Segment): boolean {
  return lookOf(first) !== lookOf(second) && !isWithin(second.box, first.box);
}

/** Element and class, without bold type: many first paragraphs are bold without being a standfirst. A numbered id means nothing. */
function lookOf({ box: { tag, element, names: written } }: Segment): string {
  const names = DIGIT.test(element.attribs?.id ?? '') ? namesOfClass(element) : written;
  return `${tag}|${PLAIN_NAMES.test(names) ? ' ' : names}`;
}
