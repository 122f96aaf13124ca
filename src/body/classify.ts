/** Gives each segment of a page its verdict: a block type, or the reason why it is left out. */
import type { Page } from '../html/page.ts';
import { type Box, closest, isWithin, type Segment } from '../html/segment.ts';
import { isBodyLabel, isRelatedLabel, isSummaryLabel } from '../text/boilerplate.ts';
import type { BlockType, LeftOutReason, Verdict } from './block.ts';
import type { BoxRole } from './box-roles.ts';
import type { Evidence } from './candidates.ts';
import { captionType } from './captions.ts';
import { isMetadataLine } from './metadata-line.ts';
import { BULLET } from './prose.ts';

/** What the body engine is told before it classifies. */
export interface BodyContext {
  readonly page: Page;
  readonly root: Box;
  readonly evidence: Evidence;
  /** Segments that show the headline, the kicker and the standfirst. */
  readonly headline: ReadonlySet<Segment>;
  readonly standfirst: ReadonlySet<Segment>;
  /** Boxes that a publisher rule calls boilerplate. */
  readonly ruledOut: ReadonlySet<Box>;
  /** First segment behind the headline, where that is known; else 0. */
  readonly start: number;
  /** First segment that is not of this article any more. */
  readonly end: number;
}

type Reason = LeftOutReason | undefined;

/** Verdicts for all segments, in document order. */
export function classify(context: BodyContext): Verdict[] {
  const labelled = labelledBoxes(context);
  const seen = new Set<string>();
  let afterLabel = false;
  return context.page.segments.map((segment) => {
    const reason =
      outerReason(segment, context) ??
      innerReason(segment, context, labelled, afterLabel) ??
      repeated(segment, seen);
    afterLabel = isLabelRun(segment, reason, afterLabel);
    if (reason !== undefined) return { segment, reason };
    return { segment, type: typeOf(segment, context) };
  });
}

/** Reasons that hold whatever the segment says. */
function outerReason(segment: Segment, context: BodyContext): Reason {
  const { root, evidence } = context;
  if (segment.hidden) return 'hidden';
  if (context.headline.has(segment)) return 'headline';
  if (context.standfirst.has(segment)) return 'standfirst';
  if (segment.index < root.first || segment.index >= root.end) return 'outside';
  if (segment.index >= context.end) return 'other-article';
  if (segment.index < context.start) return 'before-body';
  if (segment.control) return 'control';
  if (context.ruledOut.size > 0 && closest(segment.box, (box) => context.ruledOut.has(box)))
    return 'publisher-rule';
  return reasonOfRole(evidence.roles[segment.box.index]);
}

const ROLES_OF_CONTENT: ReadonlySet<BoxRole> = new Set(['caption', 'credit', 'standfirst']);

function reasonOfRole(role: BoxRole | undefined): Reason {
  if (role === undefined || ROLES_OF_CONTENT.has(role)) return undefined;
  return role as LeftOutReason;
}

const MOST_LINK_SHARE = 0.8;
const CODE = /[{}();=<>]/gu;
const CODE_KEYS = /"[A-Za-z_]+"\s*:/gu;
const LETTER = /[\p{L}\p{N}]/u;

/** Reasons that the words and links of a segment give. */
function innerReason(
  segment: Segment,
  context: BodyContext,
  labelled: ReadonlySet<Box>,
  afterLabel: boolean,
): Reason {
  if (closest(segment.box, (box) => labelled.has(box))) return 'related';
  if (segment.kind === 'image') return segment.href !== undefined && afterLabel ? 'related' : undefined;
  if (segment.kind !== 'text') return undefined;
  if (segment.words <= MOST_LABEL_WORDS && (isBodyLabel(segment.text) || isSummaryLabel(segment.text)))
    return 'label';
  const kind = segment.boilerplate;
  if (kind !== undefined && kind !== 'credit') return kind === 'end' ? 'promo' : kind;
  if (!LETTER.test(segment.text)) return 'stray';
  if (isCode(segment.text)) return 'script';
  if (isMetadataLine(segment)) return 'metadata';
  return reasonOfLinks(segment, context, afterLabel);
}

const MOST_LABEL_WORDS = 8;
function isCode(text: string): boolean {
  const signs = text.match(CODE)?.length ?? 0;
  return (signs > 6 && signs / text.length > 0.05) || (text.match(CODE_KEYS)?.length ?? 0) >= 2;
}

function reasonOfLinks(segment: Segment, context: BodyContext, afterLabel: boolean): Reason {
  const share = segment.linkChars / segment.chars;
  if (share >= MOST_LINK_SHARE) return 'related';
  if (afterLabel && share > 0.4) return 'related';
  const list = closest(segment.box, (box) => box.tag === 'ul' || box.tag === 'ol');
  if (list !== undefined && isWithin(list, context.root) && linkShareOf(list, context) > 0.6)
    return 'related';
  return undefined;
}

function linkShareOf(box: Box, context: BodyContext): number {
  let chars = 0;
  let linked = 0;
  for (let index = box.first; index < box.end; index += 1) {
    const segment = context.page.segments[index];
    chars += segment?.chars ?? 0;
    linked += segment?.linkChars ?? 0;
  }
  return chars === 0 ? 0 : linked / chars;
}

const MOST_LABELLED_PROSE = 60;

/** Small boxes within the root that a label such as "यह भी पढ़ें" opens. */
function labelledBoxes(context: BodyContext): Set<Box> {
  const { page, root, evidence } = context;
  const boxes = new Set<Box>();
  for (let index = root.first; index < root.end; index += 1) {
    const segment = page.segments[index];
    if (segment?.kind !== 'text' || segment.words > MOST_LABEL_WORDS || !isRelatedLabel(segment.text))
      continue;
    let box: Box | undefined;
    for (
      let up: Box | undefined = segment.box;
      up && up !== root && isOpenedBy(up, segment, page);
      up = up.parent
    ) {
      if ((evidence.prose[up.index] ?? 0) <= MOST_LABELLED_PROSE) box = up;
    }
    if (box !== undefined) boxes.add(box);
  }
  return boxes;
}

function isOpenedBy(box: Box, segment: Segment, page: Page): boolean {
  for (let index = box.first; index < segment.index; index += 1)
    if (page.segments[index]?.kind === 'text') return false;
  return true;
}

function isLabelRun(segment: Segment, reason: Reason, afterLabel: boolean): boolean {
  if (segment.kind !== 'text' || segment.hidden) return afterLabel;
  return reason === 'related' && (afterLabel || isRelatedLabel(segment.text));
}

const FEWEST_REPEATED_WORDS = 5;

function repeated(segment: Segment, seen: Set<string>): Reason {
  if (segment.kind !== 'text' || segment.words < FEWEST_REPEATED_WORDS) return undefined;
  if (seen.has(segment.text)) return 'duplicate';
  seen.add(segment.text);
  return undefined;
}

function typeOf(segment: Segment, context: BodyContext): BlockType {
  if (segment.kind !== 'text') return segment.kind;
  const caption = captionType(segment, context.page, context.evidence);
  if (caption !== undefined) return caption;
  const inside = (test: (box: Box) => boolean): boolean => {
    const box = closest(segment.box, test);
    return box !== undefined && box !== context.root && isWithin(box, context.root);
  };
  if (/^h[1-6]$/u.test(segment.box.tag)) return 'subheading';
  if (inside(isList) && !inside(isLayoutItem)) return 'list-item';
  if (inside((box) => box.tag === 'blockquote')) return 'quote';
  if (isBullet(segment, context.page)) return 'list-item';
  return isBoldLine(segment) ? 'subheading' : 'paragraph';
}

/** A line that opens with a bullet sign, beside another such line: a list that was typed by hand. */
function isBullet(segment: Segment, page: Page): boolean {
  const bulleted = (at: number): boolean => BULLET.test(page.segments[at]?.text ?? '');
  return bulleted(segment.index) && (bulleted(segment.index - 1) || bulleted(segment.index + 1));
}

function isList(box: Box): boolean {
  return box.tag === 'li' || box.tag === 'ul' || box.tag === 'ol';
}

const FEWEST_LAYOUT_SEGMENTS = 4;

/** A list item that holds a whole text: some systems print each article as an item of a list. */
function isLayoutItem(box: Box): boolean {
  return box.tag === 'li' && box.end - box.first >= FEWEST_LAYOUT_SEGMENTS;
}

const MOST_BOLD_WORDS = 20;
const SENTENCE_END = /[.।॥…!]["”’)]*$/u;

/** A short line that is bold as a whole and is no sentence: a subheading, even where it is marked as a paragraph. */
function isBoldLine(segment: Segment): boolean {
  if (segment.boldChars < segment.chars || segment.words > MOST_BOLD_WORDS) return false;
  return !SENTENCE_END.test(segment.text);
}
