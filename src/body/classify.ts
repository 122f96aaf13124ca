/** Gives each segment of a page its verdict: a block type, or the reason why it is excluded. The first row that applies decides. */
import { isInAny, type Segment } from '../html/segment.ts';
import { type BoilerplateKind, isLiveHeading, isRelatedLabel } from '../text/boilerplate.ts';
import { COUNTER } from '../text/page-kind-words.ts';
import type { BlockType, Verdict } from './block.ts';
import { captionType, isBesideCaption } from './captions.ts';
import { closingReasons } from './closing-lines.ts';
import { IMAGE_FILE, isCode } from './code.ts';
import { askingBoxes, isInset } from './forms.ts';
import { isLabel, isLabelledSummary, isTeaser, labelledBoxes } from './labels.ts';
import {
  isInLinkedItem,
  isInLinkedList,
  isInTeaser,
  isLink,
  isPictureOfCard,
  isPlatform,
  leadsToPlatforms,
} from './links.ts';
import { isBullet, isListItem } from './list-items.ts';
import { isMetadataLine, isReporterLine } from './metadata-line.ts';
import { isBesidePlayer, isExcludedByRule, isOutside, rowsOfRoles } from './place.ts';
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
import { isBoldLine, isInHeading } from './subheadings.ts';

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

/** Reasons by what a segment shows. */
const BY_CONTENT: Readonly<Record<Segment['kind'], readonly ReasonRow[]>> = {
  embed: [],
  image: [
    ['promo', ({ href }) => href !== undefined && isPlatform(href)],
    ['related', isPictureOfCard],
  ],
  table: [['promo', leadsToPlatforms]],
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
    ['stray', ({ words, text }) => words === 0 || COUNTER.test(text)],
    ['stray', ({ text }) => IMAGE_FILE.test(text)],
    ['script', isCode],
    ['label', ({ text }) => isLiveHeading(text)],
    ['metadata', isMetadataLine],
    ['related', isLink],
    ['related', isInLinkedItem],
    ['related', isInLinkedList],
    ['metadata', isReporterLine],
  ],
};

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
    afterLabel = reason === 'related' && (afterLabel || isRelatedLabel(segment.text));
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
