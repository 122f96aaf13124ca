/** Gives each segment of a page its verdict: a block type, or the reason why it is excluded. The first row that applies decides. */

import { headingLevel } from '../html/elements.ts';
import { BULLET } from '../html/line.ts';
import type { Page } from '../html/page.ts';
import { ancestorsOf, type Box, closest, isInAny, isWithin, type Segment } from '../html/segment.ts';
import {
  type BoilerplateKind,
  closingKind,
  isBodyLabel,
  isLiveHeading,
  isRelatedLabel,
  isSummaryLabel,
  withoutSummaryLabel,
} from '../text/boilerplate.ts';
import { parseByline } from '../text/parse-byline.ts';
import { findDates } from '../text/parse-hindi-date.ts';
import type { BlockType, BoxRole, LeftOutReason, Verdict } from './block.ts';
import { captionType, isBesideCaption } from './captions.ts';
import { isTitleOfCard } from './cards.ts';
import { IMAGE_FILE, isCode, isWithoutLetters } from './code.ts';
import { askingBoxes, isInset } from './forms.ts';
import { headingOf } from './heading.ts';
import {
  isInLinkedItem,
  isInLinkedList,
  isInTeaser,
  isLink,
  isNameOfSection,
  isPictureOfCard,
  isPlatform,
} from './links.ts';
import { isMetadataLine } from './metadata-line.ts';
import { proseBefore, proseBetween } from './prose.ts';
import { isQuoted } from './quotes.ts';
import {
  afterSteps,
  type BodyContext,
  type ClosingReason,
  firstRow,
  type Placing,
  type Reading,
  type ReasonRow,
  type StepRow,
  type Test,
} from './reading.ts';
import { repeatedQuotes, repetitions } from './repetitions.ts';
import { withSeries } from './series.ts';

/** Reasons by where a segment is, whatever it shows. */
const BY_PLACE: readonly ReasonRow<Placing>[] = [
  ['hidden', ({ hidden }) => hidden],
  ['headline', (segment, { headline }) => headline.has(segment)],
  ['standfirst', (segment, { standfirst }) => standfirst.has(segment)],
  ['outside', isOutside],
  ['other-article', ({ index }, { end }) => index >= end],
  ['before-body', ({ index }, { start }) => index < start],
  ['control', ({ control }) => control],
  ['publisher-rule', isExcludedByRule],
  ['template', ({ template }) => template !== undefined],
  ...rowsOfRoles('hidden', 'navigation', 'sidebar', 'footer', 'related', 'promo', 'advert', 'share'),
  ...rowsOfRoles('comments', 'metadata', 'tags', 'breadcrumb', 'consent', 'form', 'template', 'summary'),
  ['player', isBesidePlayer],
  ['form', ({ box }, { asking }) => isInAny(box, asking)],
];

/** Reasons by what a segment of any kind is part of. */
const BY_SURROUNDINGS: readonly ReasonRow[] = [
  ['metadata', isOfClosing('metadata')],
  ['comments', isOfClosing('comments')],
  ['related', ({ box }, { labelled }) => isInAny(box, labelled)],
  ['related', isInTeaser],
];

/** Reasons by what a segment shows. A row without a reason keeps it. */
const BY_CONTENT: Readonly<Record<Segment['kind'], readonly (ReasonRow | readonly [undefined, Test])[]>> = {
  embed: [],
  image: [
    ['promo', ({ href }) => href !== undefined && isPlatform(href)],
    ['related', isPictureOfCard],
  ],
  table: [],
  text: [
    ['stray', isBesideCaption],
    ['summary', isLabelledSummary],
    ['related', isTeaser],
    ['label', isLabel],
    ['related', says('related')],
    ['promo', says('promo')],
    ['promo', says('end')],
    ['promo', isInset],
    ['advert', says('advert')],
    ['share', says('share')],
    ['disclaimer', says('disclaimer')],
    ['tags', says('tags')],
    ['comments', says('comments')],
    ['stray', isWithoutLetters],
    ['stray', ({ text }) => IMAGE_FILE.test(text)],
    ['script', isCode],
    ['label', isLiveLabel],
    ['metadata', isMetadataLine],
    [undefined, isNameOfSection],
    ['related', isLink],
    ['related', isInLinkedItem],
    ['related', isInLinkedList],
  ],
};

/** Reasons by what the text shows elsewhere. */
const BY_REPETITION: readonly StepRow<BodyContext>[] = [
  ['duplicate', repetitions],
  ['duplicate', repeatedQuotes],
];

/** The type of a text that is kept and not a caption; everything else is a paragraph. */
const TYPES: readonly (readonly [BlockType, Test<BodyContext>])[] = [
  ['subheading', isInHeading],
  ['list-item', isListItem],
  ['quote', isQuoted],
  ['list-item', isBullet],
  ['subheading', isBoldLine],
];

/** Verdicts for all segments, in document order. */
export function classify(context: BodyContext): Verdict[] {
  return withSeries(afterSteps(BY_REPETITION, verdictsOf(context), context));
}

function verdictsOf(context: BodyContext): Verdict[] {
  const { segments } = context.page;
  const placing = { ...context, asking: askingBoxes(context) };
  const byPlace = segments.map((segment) => firstRow(BY_PLACE, segment, placing, false));
  const reading: Reading = {
    ...placing,
    labelled: labelledBoxes(context),
    closing: closingReasons(context, byPlace),
    linkShares: new Map(),
  };
  let afterLabel = false;
  return segments.map((segment, at) => {
    const reason =
      byPlace[at] ??
      firstRow(BY_SURROUNDINGS, segment, reading, afterLabel) ??
      firstRow(BY_CONTENT[segment.kind], segment, reading, afterLabel);
    afterLabel = continuesLabel(segment, reason, afterLabel);
    return reason === undefined ? { segment, type: typeOf(segment, context) } : { segment, reason };
  });
}

function typeOf(segment: Segment, context: BodyContext): BlockType {
  if (segment.kind !== 'text') return segment.kind;
  const caption = captionType(segment, context.page, context.features);
  return caption ?? firstRow(TYPES, segment, context, false) ?? 'paragraph';
}

function isOfClosing(reason: ClosingReason): Test {
  return ({ index }, { closing }) => closing[index] === reason;
}

function says(kind: BoilerplateKind): Test {
  return ({ boilerplate }) => boilerplate === kind;
}

/** Whether a segment is neither in the root nor in one of its parts. */
function isOutside({ index, box }: Segment, { root, parts }: BodyContext): boolean {
  if (index < root.first || index >= root.end) return true;
  return parts.size > 1 && !isInAny(box, parts);
}

/** Whether a publisher rule calls a segment, or a box around it, boilerplate. */
function isExcludedByRule(segment: Segment, { excludedByRule, isPhrase }: BodyContext): boolean {
  const { kind, box, text } = segment;
  if (excludedByRule.has(segment) || isInAny(box, excludedByRule)) return true;
  return kind === 'text' && isPhrase(text);
}

/** A row for each role whose boxes are excluded completely. */
function rowsOfRoles(...roles: readonly (BoxRole & LeftOutReason)[]): ReasonRow<Placing>[] {
  return roles.map((role) => [role, ({ box }, { features }) => features.roles[box.index] === role]);
}

/** Whether a segment is in a player and is not the player itself, or is a note that has a small box in common with a frame. */
function isBesidePlayer({ box, kind, embed }: Segment, { features }: BodyContext): boolean {
  if (features.roles[box.index] === 'player') return embed?.url === undefined;
  const around = box.parent;
  if (kind !== 'text' || around === undefined || around.end - around.first > MAX_WITH_FRAME) return false;
  if (features.prose[around.index] !== 0) return false;
  return around.element.children.some((child) => 'name' in child && child.name === 'iframe');
}

/** Number of segments in the box of a player: the player and a note. */
const MAX_WITH_FRAME = 2;

const LIST_TAGS: ReadonlySet<string> = new Set(['li', 'ul', 'ol']);
const MIN_LAYOUT_SEGMENTS = 4;

/** Whether the innermost list around a segment is part of the body. An item with a whole text is layout: some systems print each article so. */
function isListItem({ box }: Segment, { root }: BodyContext): boolean {
  const list = closest(box, ({ tag }) => LIST_TAGS.has(tag));
  if (list === undefined || list === root || !isWithin(list, root)) return false;
  return list.tag !== 'li' || list.end - list.first < MIN_LAYOUT_SEGMENTS;
}

/** A sentence after a hyphen is speech. */
const HYPHEN = /^\s*-/u;

/** Whether a line starts with a bullet character, next to another one: a list that was typed by hand. */
function isBullet({ index }: Segment, { page }: BodyContext): boolean {
  const bulleted = (at: number): boolean => {
    const { text = '', ends = false } = page.segments[at] ?? {};
    return BULLET.test(text) && !(ends && HYPHEN.test(text));
  };
  return bulleted(index) && (bulleted(index - 1) || bulleted(index + 1));
}

/** Whether a text is a heading, or is in the box of one next to the main paragraphs: a card's box contains a kicker too. */
function isInHeading({ box }: Segment, { features: { main } }: BodyContext): boolean {
  if (headingLevel(box.tag) > 0) return true;
  const around = headingOf(box)?.parent;
  return around !== undefined && main !== undefined && isWithin(main, around);
}

const MAX_BOLD_WORDS = 20;
/** A bare number counts views or shares. */
const LETTER = /\p{L}/u;
const SENTENCE_END = /[.।॥…!]["”’)]*$/u;

/** Whether a text is a short, entirely bold line that is not a sentence: a subheading, even if it is marked as a paragraph. */
function isBoldLine({ box, text, words, chars, boldChars }: Segment): boolean {
  if (boldChars < chars || words > MAX_BOLD_WORDS) return false;
  return (
    LETTER.test(text) && !SENTENCE_END.test(text) && !isSignedAndDated(text) && headingOf(box) === undefined
  );
}

/** "मोहन लाल / नई दिल्ली 10 नवंबर 2026": author, place and date in bold. */
function isSignedAndDated(text: string): boolean {
  const day = findDates(text).at(-1);
  if (day === undefined || day.index + day.length !== text.length) return false;
  const { authors, place, desk, agency } = parseByline(text);
  return authors.length > 0 || (place ?? desk ?? agency) !== undefined;
}

/** The closing part that each segment belongs to. Segments already excluded neither open nor end it. */
function closingReasons(
  context: BodyContext,
  leftOut: readonly (LeftOutReason | undefined)[],
): (ClosingReason | undefined)[] {
  let closing: ClosingReason | undefined;
  return context.page.segments.map((segment, at) => {
    if (leftOut[at] !== undefined) return undefined;
    closing = closingAt(segment, closing, context);
    return closing;
  });
}

const MAX_COMMENTS_LABEL_WORDS = 2;

/** A label in the upper half of the prose does not count. */
function closingAt(
  segment: Segment,
  last: ClosingReason | undefined,
  { page, root }: BodyContext,
): ClosingReason | undefined {
  const { kind, text, index, box } = segment;
  if (kind !== 'text') return last;
  const isLabel = segment.words <= MAX_COMMENTS_LABEL_WORDS && segment.boilerplate === 'comments';
  const opened = isLabel ? 'comments' : closingKind(text);
  if (opened === undefined) return headingLevel(box.tag) === 0 ? last : undefined;
  const prose = proseBefore(page);
  const [first = 0, here = 0, end = 0] = [root.first, index, root.end].map((at) => prose[at]);
  return end - here < here - first ? opened : undefined;
}

const MAX_LABEL_WORDS = 8;

/** Whether a text is a label of the body or of its summary. */
function isLabel({ text, words }: Segment): boolean {
  return words <= MAX_LABEL_WORDS && (isBodyLabel(text) || isSummaryLabel(text));
}

/** Whether a text is a heading that only says that a page is live. */
function isLiveLabel({ text, box }: Segment): boolean {
  return headingLevel(box.tag) > 1 && isLiveHeading(text);
}

const MAX_SUMMARY_WORDS = 60;

/** Whether a text starts with the label of a summary, "संक्षेप: …", above all running text of the root. */
function isLabelledSummary({ text, words, index }: Segment, { page, root, start }: BodyContext): boolean {
  if (words > MAX_SUMMARY_WORDS || withoutSummaryLabel(text) === text) return false;
  return proseBetween(page, Math.max(root.first, start), index) === 0;
}

const MAX_TEASER_WORDS = 40;
const MAX_BUTTON_WORDS = 6;

/** Whether a text is between the label of another story and the button that links to it: "पढ़ें पूरी खबर". A longer link is the next story. */
function isTeaser({ index, words }: Segment, { page }: BodyContext, afterLabel: boolean): boolean {
  const next = page.segments[index + 1];
  if (!afterLabel || words > MAX_TEASER_WORDS || next?.boilerplate !== 'related') return false;
  return next.linkChars > 0 && next.words <= MAX_BUTTON_WORDS;
}

/** Whether the label of other stories applies to the texts after a segment: the segment is one, or follows one. */
function continuesLabel(
  { kind, hidden, text }: Segment,
  reason: LeftOutReason | undefined,
  afterLabel: boolean,
): boolean {
  if (kind !== 'text' || hidden) return afterLabel;
  return reason === 'related' && (afterLabel || isRelatedLabel(text));
}

/** Small boxes within the root that start with a label such as "यह भी पढ़ें" or with an offer as heading. */
function labelledBoxes(context: BodyContext): Set<Box> {
  const { page, root } = context;
  const labels = page.segments.slice(root.first, root.end).filter((segment) => opensOther(segment, page));
  const texts = labels.length === 0 ? [] : firstTexts(page);
  return new Set(labels.flatMap((label) => outermostOpened(label, context, texts) ?? []));
}

/** Checks the words last: most texts are paragraphs, neither headings nor short. */
function opensOther(segment: Segment, { segments }: Page): boolean {
  const { kind, text, box } = segment;
  if (kind !== 'text') return false;
  if (headingLevel(box.tag) > 0 && segment.boilerplate === 'promo') return !isLiveHeading(text);
  if (segment.words > MAX_LABEL_WORDS || segment.boilerplate !== 'related') return false;
  const next = segments[segment.index + 1];
  return isRelatedLabel(text) || (next !== undefined && isTitleOfCard(next));
}

const MAX_LABELLED_PROSE = 60;

/** The outermost small box below the root in which a label is the first text. */
function outermostOpened(
  label: Segment,
  { root, features }: BodyContext,
  texts: readonly number[],
): Box | undefined {
  let outermost: Box | undefined;
  for (const box of ancestorsOf(label.box)) {
    if (box === root || texts[box.first] !== label.index) break;
    if ((features.prose[box.index] ?? 0) <= MAX_LABELLED_PROSE) outermost = box;
  }
  return outermost;
}

/** The index of the first text from each segment on. */
function firstTexts({ segments }: Page): number[] {
  const texts: number[] = [];
  for (let at = segments.length - 1; at >= 0; at -= 1)
    texts[at] = segments[at]?.kind === 'text' ? at : (texts[at + 1] ?? segments.length);
  return texts;
}
