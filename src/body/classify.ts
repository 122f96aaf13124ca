/** Gives each segment of a page its verdict: a block type, or the reason why it is excluded. */
import { headingLevel } from '../html/elements.ts';
import { BULLET } from '../html/line.ts';
import type { Page } from '../html/page.ts';
import { ancestorsOf, type Box, closest, isWithin, type Segment } from '../html/segment.ts';
import {
  boilerplateKind,
  closingKind,
  isBodyLabel,
  isLiveHeading,
  isRelatedLabel,
  isSummaryLabel,
  withoutSummaryLabel,
} from '../text/boilerplate.ts';
import { isHomeLabel } from '../text/home-label.ts';
import { parseByline } from '../text/parse-byline.ts';
import { findDates } from '../text/parse-hindi-date.ts';
import { isShareRow } from '../text/share-row.ts';
import type { BlockType, BoxRole, LeftOutReason, Verdict } from './block.ts';
import type { BoxFeatures } from './candidates.ts';
import { captionType, isBesideCaption } from './captions.ts';
import { headingOf } from './heading.ts';
import { isMetadataLine } from './metadata-line.ts';
import { isPlatform } from './platform.ts';
import { parentOf, proseBefore, proseBetween, proseWords } from './prose.ts';
import { isQuoted, pullQuoteOf, quotedWords } from './quotes.ts';
import { withSeries } from './series.ts';

/** What is known before segments are classified. */
export interface BodyContext {
  readonly page: Page;
  readonly root: Box;
  /** Sibling boxes that form the body; with fewer than two, the root is the whole body. */
  readonly parts: ReadonlySet<Box>;
  readonly features: BoxFeatures;
  /** Segments of the headline, the kicker and the standfirst. */
  readonly headline: ReadonlySet<Segment>;
  readonly standfirst: ReadonlySet<Segment>;
  /** Boxes and segments that a publisher rule calls boilerplate. */
  readonly excludedByRule: ReadonlySet<Box | Segment>;
  /** Whether a publisher rule knows a text as a sentence of the publisher. */
  isPhrase(text: string): boolean;
  /** First segment after the headline if that is known, else 0. */
  readonly start: number;
  /** First segment that no longer belongs to this article. */
  readonly end: number;
  /** Texts that are trimmed at the edges of the body: a second copy of one is not a repetition. */
  readonly lost: ReadonlySet<Segment>;
}

type Reason = LeftOutReason | undefined;

/** Verdicts for all segments, in document order. */
export function classify(context: BodyContext): Verdict[] {
  return withSeries(withoutPullQuotes(verdictsOf(context), context));
}

function verdictsOf(context: BodyContext): Verdict[] {
  const prose = proseBefore(context.page);
  const related = { labelled: labelledBoxes(context), linkShares: new Map<Box, number>() };
  const asking = askingBoxes(context);
  const seen = new Set([...context.headline].map(({ text }) => text));
  let afterLabel = false;
  const title = titleOf(context);
  let closing: ClosingReason;
  const verdicts: Verdict[] = [];
  for (const segment of context.page.segments) {
    const outer = outerReason(segment, context) ?? (isOf(asking, segment) ? 'form' : undefined);
    if (outer === undefined) closing = closingReason(segment, closing, context, prose);
    const reason =
      outer ??
      closing ??
      (isBreadcrumb(segment, title) ? 'metadata' : undefined) ??
      innerReason(segment, context, related, afterLabel) ??
      repeated(segment, seen, context);
    afterLabel = isLabelRun(segment, reason, afterLabel);
    verdicts.push(reason === undefined ? { segment, type: typeOf(segment, context) } : { segment, reason });
  }
  return verdicts;
}

/** Reasons that apply regardless of the text. */
function outerReason(segment: Segment, context: BodyContext): Reason {
  if (segment.hidden) return 'hidden';
  if (context.headline.has(segment)) return 'headline';
  if (context.standfirst.has(segment)) return 'standfirst';
  if (isOutside(segment, context)) return 'outside';
  if (segment.index >= context.end) return 'other-article';
  if (segment.index < context.start) return 'before-body';
  if (segment.control) return 'control';
  if (isExcludedByRule(segment, context)) return 'publisher-rule';
  if (segment.template === true) return 'template';
  const role = context.features.roles[segment.box.index];
  return role === 'player' && segment.embed?.url !== undefined ? undefined : reasonOfRole(role);
}

function isOutside({ index, box }: Segment, { root, parts }: BodyContext): boolean {
  if (index < root.first || index >= root.end) return true;
  return parts.size > 1 && closest(box, (up) => parts.has(up)) === undefined;
}

function isExcludedByRule(segment: Segment, { excludedByRule, isPhrase }: BodyContext): boolean {
  const { kind, box, text } = segment;
  if (excludedByRule.has(segment)) return true;
  if (excludedByRule.size > 0 && closest(box, (up) => excludedByRule.has(up)) !== undefined) return true;
  return kind === 'text' && isPhrase(text);
}

const ROLES_OF_CONTENT: ReadonlySet<BoxRole> = new Set(['caption', 'credit', 'standfirst']);

function reasonOfRole(role: BoxRole | undefined): Reason {
  if (role === undefined || ROLES_OF_CONTENT.has(role)) return undefined;
  return role as LeftOutReason;
}

const MAX_LINK_SHARE = 0.8;
const CODE = /[{}();=<>]/gu;
/** What only code has: a call, a block, an assignment. Brackets alone are in each tally: "भाजपा (240), कांग्रेस (99)". */
const CODE_ALONE = /[{}=<>]|[A-Za-z_$]\(/gu;
const CODE_KEYS = /"[A-Za-z_]+"\s*:|[A-Za-z_]:"/gu;
/** The URL of a picture as text: "![](/2026/11/pul.jpg)" whole or torn. */
const IMAGE_FILE = /^(?:!?\[[^\]]{0,200}\]\()?[^\s/]*\/\S+\.(?:jpe?g|png|gif|webp|avif)\)?$/iu;
const LETTER = /[\p{L}\p{N}]/u;
/** "मेले की तस्वीरें 1 / 6": the counter of a gallery; a score has no spaces. */
const COUNTER = /^.{0,100}\s\p{Nd}{1,2} \/ \p{Nd}{1,2}$/u;
/** Reasons by the words and links of a segment. */
function innerReason(
  segment: Segment,
  context: BodyContext,
  related: RelatedBoxes,
  afterLabel: boolean,
): Reason {
  if (closest(segment.box, (box) => related.labelled.has(box))) return 'related';
  if (segment.kind === 'image') return reasonOfPicture(segment, context.page, afterLabel);
  if (segment.kind === 'table') return isOffer(segment) ? 'promo' : undefined;
  if (segment.kind !== 'text') return undefined;
  if (isBesideCaption(segment, context.page, context.features)) return 'stray';
  if (isLabelledSummary(segment, context)) return 'summary';
  if (afterLabel && isTeaser(segment, context.page)) return 'related';
  return reasonOfWords(segment) ?? reasonOfLinks(segment, context, related, afterLabel);
}

const MAX_SUMMARY_WORDS = 60;

/** Whether a text starts with the label of a summary, "संक्षेप: …", above all running text of the root. */
function isLabelledSummary({ text, words, index }: Segment, { page, root, start }: BodyContext): boolean {
  if (words > MAX_SUMMARY_WORDS || withoutSummaryLabel(text) === text) return false;
  return proseBetween(page, Math.max(root.first, start), index) === 0;
}

/** Why a picture that links elsewhere is excluded. */
function reasonOfPicture(segment: Segment, page: Page, afterLabel: boolean): Reason {
  if (segment.href === undefined) return undefined;
  if (isPlatform(segment.href)) return 'promo';
  return afterLabel || isOfRelatedLink(segment, page) ? 'related' : undefined;
}

/** A table whose rows all call the reader: "WhatsApp Group | Join Now". */
function isOffer({ rows = [] }: Segment): boolean {
  return rows.length > 0 && rows.every((cells) => boilerplateKind(cells.join(' ')) === 'promo');
}

/** Whether a picture and the title next to it have the same link: a card of another story. */
function isOfRelatedLink({ href, index }: Segment, page: Page): boolean {
  return [page.segments[index - 1], page.segments[index + 1]].some(
    (beside) =>
      beside?.kind === 'text' &&
      beside.href === href &&
      beside.linkChars >= beside.chars * MAX_LINK_SHARE &&
      closest(beside.box, ({ tag }) => tag === 'figure') === undefined,
  );
}

const MAX_TEASER_WORDS = 40;
const MAX_BUTTON_WORDS = 6;

/** Whether a text is between the label of another story and the button that links to it: "पढ़ें पूरी खबर". A longer link is the next other story. */
function isTeaser({ index, words }: Segment, { segments }: Page): boolean {
  const next = segments[index + 1];
  if (words > MAX_TEASER_WORDS || next?.boilerplate !== 'related') return false;
  return next.linkChars > 0 && next.words <= MAX_BUTTON_WORDS;
}

const MAX_LABEL_WORDS = 8;

function reasonOfWords(segment: Segment): Reason {
  const { text, words, boilerplate } = segment;
  if (words <= MAX_LABEL_WORDS && (isBodyLabel(text) || isSummaryLabel(text))) return 'label';
  if (boilerplate === 'end') return 'promo';
  if (boilerplate !== undefined && boilerplate !== 'credit') return boilerplate;
  if (!LETTER.test(text) || IMAGE_FILE.test(text) || COUNTER.test(text)) return 'stray';
  if (isCode(text)) return 'script';
  if (isLiveHeading(text) && headingLevel(segment.box.tag) > 1) return 'label';
  return isMetadataLine(segment) ? 'metadata' : undefined;
}

const MIN_SIGNS = 6;
const MIN_SIGNS_OF_CODE_ALONE = 3;
const MIN_SIGN_SHARE = 0.05;

function isCode(text: string): boolean {
  const signs = text.match(CODE)?.length ?? 0;
  if (signs > MIN_SIGNS && signs > text.length * MIN_SIGN_SHARE)
    return (text.match(CODE_ALONE)?.length ?? 0) >= MIN_SIGNS_OF_CODE_ALONE;
  return (text.match(CODE_KEYS)?.length ?? 0) >= 2;
}

/** Boxes of related stories, and how much of each list is linked. */
interface RelatedBoxes {
  readonly labelled: ReadonlySet<Box>;
  readonly linkShares: Map<Box, number>;
}

const MAX_SHARE_BEHIND_LABEL = 0.4;
const MAX_SHARE_OF_LIST = 0.6;
const MAX_SHARE_OF_CARD = 0.6;
/** A picture, a number, a title, an excerpt and a date. */
const MAX_IN_CARD = 6;
const CARD_BOXES: ReadonlySet<string> = new Set(['div', 'section', 'aside']);

/** A separate box among the paragraphs with a label and a link, and no sentence. */
function isCard({ box, ends }: Segment, { features }: BodyContext): boolean {
  return !ends && CARD_BOXES.has(box.tag) && box.end - box.first === 1 && box !== features.main;
}

function reasonOfLinks(
  segment: Segment,
  context: BodyContext,
  related: RelatedBoxes,
  afterLabel: boolean,
): Reason {
  if (isNameOfSection(segment, context.page)) return undefined;
  const share = segment.linkChars / segment.chars;
  if (share >= (afterLabel ? MAX_SHARE_BEHIND_LABEL : MAX_LINK_SHARE)) return 'related';
  if (share >= MAX_SHARE_OF_CARD && isCard(segment, context)) return 'related';
  const list = closest(segment.box, ({ tag }) => tag === 'ul' || tag === 'ol');
  if (list === undefined || !isWithin(list, context.root)) return undefined;
  if (isInLinkedItem(segment, context)) return 'related';
  if (isListOfNetworks(list, context.page)) return 'share';
  const listShare = related.linkShares.get(list) ?? linkShareOf(list, context);
  related.linkShares.set(list, listShare);
  return listShare > MAX_SHARE_OF_LIST ? 'related' : undefined;
}

const MAX_NAME_WORDS = 4;
const MIN_SECTION_WORDS = 20;
const NUMBERED = /^\p{Nd}{1,3}[.):]\s/u;

/** Whether a linked heading names the subject of the paragraph below it: a place or product of a list. Titles are longer. */
function isNameOfSection({ box, words, text, index }: Segment, { segments }: Page): boolean {
  const heading = headingLevel(box.tag) > 0 ? box : undefined;
  if (heading === undefined || (words > MAX_NAME_WORDS && !NUMBERED.test(text))) return false;
  const next = segments.slice(index + 1, index + 1 + NEAR_HEADING).find(({ kind }) => kind === 'text');
  if (next === undefined || next.linkChars === next.chars || next.words < MIN_SECTION_WORDS) return false;
  return proseWords(next) > 0 && closest(next.box, (up) => up === heading.parent) !== undefined;
}

/** A picture and its credit may be between a heading and its text. */
const NEAR_HEADING = 3;

/** Whether a text is in a list item whose heading is a link: a card of another story, with its number and excerpt. */
function isInLinkedItem({ box }: Segment, { page, root }: BodyContext): boolean {
  const item = closest(box, ({ tag }) => tag === 'li');
  if (item === undefined || item === root || item.end - item.first > MAX_IN_CARD) return false;
  const texts = page.segments.slice(item.first, item.end);
  return texts.some(
    (text) =>
      headingLevel(text.box.tag) > 0 &&
      text.linkChars > 0 &&
      text.linkChars === text.chars &&
      !isNameOfSection(text, page),
  );
}

/** Whether each item of a list names a network: buttons that get their links from a script. */
function isListOfNetworks({ first, end }: Box, { segments }: Page): boolean {
  const items = segments.slice(first, Math.min(end, first + MAX_NETWORKS + 1));
  return items.length > 1 && items.length <= MAX_NETWORKS && items.every(isNetwork);
}

const MAX_NETWORKS = 10;

function isNetwork({ kind, text }: Segment): boolean {
  return kind === 'text' && isShareRow(text);
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

/** Small boxes within the root that start with a label such as "यह भी पढ़ें" or with an offer as heading. */
function labelledBoxes(context: BodyContext): Set<Box> {
  const { page, root } = context;
  const labels = page.segments.slice(root.first, root.end).filter(opensOther);
  const texts = labels.length === 0 ? [] : firstTexts(page);
  return new Set(labels.flatMap((label) => outermostOpened(label, context, texts) ?? []));
}

function opensOther({ kind, words, text, box, boilerplate }: Segment): boolean {
  if (kind !== 'text') return false;
  if (boilerplate === 'promo') return headingLevel(box.tag) > 0 && !isLiveHeading(text);
  return boilerplate === 'related' && words <= MAX_LABEL_WORDS && isRelatedLabel(text);
}

const MAX_LABELLED_PROSE = 60;
const MAX_IN_FORM = 10;

/** Small boxes within the root with form fields: polls, newsletter sign-ups. */
function askingBoxes({ page, root, features }: BodyContext): Set<Box> {
  const isSmall = ({ index, first, end }: Box): boolean =>
    end - first <= MAX_IN_FORM && (features.prose[index] ?? 0) <= MAX_LABELLED_PROSE;
  const outermost = page.boxes
    .filter((box) => box.asks || isPoll(box, page))
    .map((field) => {
      const around = ancestorsOf(field);
      return around
        .slice(0, Math.max(0, around.indexOf(root)))
        .filter(isSmall)
        .at(-1);
    });
  return new Set(outermost.filter((box) => box !== undefined));
}

const YES = /^(?:हां|हाँ|जी हां|yes)$/iu;
const NO = /^(?:नहीं|जी नहीं|no)$/iu;
const MAX_ANSWERS = 5;

/** Whether a list offers "yes" and "no": the answers of a poll. */
function isPoll({ tag, first, end }: Box, { segments }: Page): boolean {
  if ((tag !== 'ul' && tag !== 'ol') || end - first < 2 || end - first > MAX_ANSWERS) return false;
  return YES.test(segments[first]?.text ?? '') && NO.test(segments[first + 1]?.text ?? '');
}

function isOf(boxes: ReadonlySet<Box>, { box }: Segment): boolean {
  return boxes.size > 0 && closest(box, (up) => boxes.has(up)) !== undefined;
}

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

/** For each segment, the index of the first text from there on. */
function firstTexts({ segments }: Page): number[] {
  const texts: number[] = [];
  for (let at = segments.length - 1; at >= 0; at -= 1)
    texts[at] = segments[at]?.kind === 'text' ? at : (texts[at + 1] ?? segments.length);
  return texts;
}

function isLabelRun(segment: Segment, reason: Reason, afterLabel: boolean): boolean {
  if (segment.kind !== 'text' || segment.hidden) return afterLabel;
  return reason === 'related' && (afterLabel || isRelatedLabel(segment.text));
}

type ClosingReason = 'metadata' | 'comments' | undefined;

/** The author's bio or the reader comments extend from their label to the next heading. */
function closingReason(
  segment: Segment,
  last: ClosingReason,
  { root }: BodyContext,
  prose: Float64Array,
): ClosingReason {
  if (segment.kind !== 'text') return last;
  const opened = closingKind(segment.text);
  if (opened !== undefined) {
    const [first = 0, here = 0, end = 0] = [root.first, segment.index, root.end].map((at) => prose[at]);
    return end - here < here - first ? opened : undefined;
  }
  return headingLevel(segment.box.tag) === 0 ? last : undefined;
}

/** Maximum letters before the headline in a breadcrumb that ends with it: "Hindi News / देश / …". */
const MAX_BREADCRUMB_LENGTH = 60;
const CRUMB_BORDER = /[\s/»›>|]+/u;
const CRUMB_MARK = /\s?[/»›>|]\s?/u;
const MIN_CRUMBS = 3;

function titleOf({ headline }: BodyContext): string {
  return [...headline].map(({ text }) => text).join(' ');
}

/** Whether a line leads from the home page towards the headline, as breadcrumbs do. */
function isBreadcrumb({ kind, text, words }: Segment, title: string): boolean {
  if (kind !== 'text' || text.length > MAX_BREADCRUMB_LENGTH + title.length) return false;
  if (title !== '' && text.length > title.length && text.endsWith(title)) {
    const [first = '', second = ''] = text.split(CRUMB_BORDER);
    return isHomeLabel(first) || isHomeLabel(`${first} ${second}`);
  }
  const [home = '', ...crumbs] = words > MIN_CRUMBS ? text.split(CRUMB_MARK) : [];
  return crumbs.length >= MIN_CRUMBS - 1 && isHomeLabel(home);
}

const MIN_REPEATED_WORDS = 5;

function repeated(segment: Segment, seen: Set<string>, { lost }: BodyContext): Reason {
  if (segment.kind !== 'text' || segment.words < MIN_REPEATED_WORDS || lost.has(segment)) return undefined;
  if (seen.has(segment.text)) return 'duplicate';
  seen.add(segment.text);
  return undefined;
}

/** Limits, since each quote is looked for in the whole text: with more quotes the page consists of them, and a longer one is not an excerpt. */
const MAX_PULL_QUOTES = 40;
const MAX_PULL_QUOTE_LENGTH = 1000;
/** The name of the speaker is in the text too, which is not a repetition. */
const MAX_SPEAKER_WORDS = 4;

const MIN_WORDS_OF_EXCERPT = 6;

/** The box of a text in italics outside of the main paragraphs, which may show one of their sentences in large type. */
function boxBesideText({ type, segment }: Verdict, { main }: BoxFeatures): Box | undefined {
  const { box, words, chars, italicChars } = segment;
  const isShort = words >= MIN_WORDS_OF_EXCERPT && words <= MAX_TEASER_WORDS;
  const isApart = type === 'paragraph' && isShort && italicChars === chars;
  return isApart && box !== main && parentOf(segment) !== main ? box : undefined;
}

/** Skips a pull quote that repeats a sentence of the text, with its speaker. */
function withoutPullQuotes(verdicts: Verdict[], { features }: BodyContext): Verdict[] {
  const boxes = verdicts.map((verdict) =>
    verdict.type === 'quote' ? pullQuoteOf(verdict.segment, features) : boxBesideText(verdict, features),
  );
  if (boxes.every((box) => box === undefined)) return verdicts;
  const paragraphs = verdicts.flatMap(({ type, segment }) => (type === 'paragraph' ? [segment.text] : []));
  const repeats = (text: string, own: string): boolean =>
    text.length <= MAX_PULL_QUOTE_LENGTH &&
    paragraphs.some((paragraph) => paragraph !== own && paragraph.includes(text));
  const quoting = boxes.flatMap((box, at) => (box === undefined ? [] : [at])).slice(0, MAX_PULL_QUOTES);
  const saysAgain = (at: number): boolean => {
    const { text, words } = verdicts[at]?.segment ?? { text: '', words: 0 };
    return words > MAX_SPEAKER_WORDS && repeats(quotedWords(text), text);
  };
  const repeating = new Set(quoting.filter(saysAgain).map((at) => boxes[at]));
  return verdicts.map((verdict, at) =>
    repeating.has(boxes[at]) && boxes[at] ? { segment: verdict.segment, reason: 'duplicate' } : verdict,
  );
}

function typeOf(segment: Segment, context: BodyContext): BlockType {
  if (segment.kind !== 'text') return segment.kind;
  const caption = captionType(segment, context.page, context.features);
  if (caption !== undefined) return caption;
  if (isInHeading(segment, context)) return 'subheading';
  if (isOfList(segment, context)) return 'list-item';
  if (isQuoted(segment, context.root, context.features)) return 'quote';
  if (isBullet(segment, context.page)) return 'list-item';
  if (isQuestionBox(segment)) return 'subheading';
  return isBoldLine(segment) && headingOf(segment.box) === undefined ? 'subheading' : 'paragraph';
}

const QUESTION_NAMES = / (?:question|faq title|faq heading|sawal) /u;
const MAX_QUESTION_WORDS = 25;

/** A question in a box that calls itself one, above its answer. */
function isQuestionBox({ box, text, words }: Segment): boolean {
  return words <= MAX_QUESTION_WORDS && text.endsWith('?') && QUESTION_NAMES.test(box.names);
}

/** Whether a text is a heading, or is in the box of one next to the main paragraphs: a card's box contains a kicker too. */
function isInHeading({ box }: Segment, { features: { main } }: BodyContext): boolean {
  if (headingLevel(box.tag) > 0) return true;
  const around = headingOf(box)?.parent;
  return around !== undefined && main !== undefined && isWithin(main, around);
}

/** A sentence after a hyphen is speech. */
const HYPHEN = /^\s*-/u;

/** A line that starts with a bullet character, next to another one: a list that was typed by hand. */
function isBullet(segment: Segment, page: Page): boolean {
  const bulleted = (at: number): boolean => {
    const { text = '', ends = false } = page.segments[at] ?? {};
    return BULLET.test(text) && !(ends && HYPHEN.test(text));
  };
  return bulleted(segment.index) && (bulleted(segment.index - 1) || bulleted(segment.index + 1));
}

/** Whether the innermost list around a segment is part of the body: an item with a whole text is layout. */
function isOfList({ box }: Segment, { root }: BodyContext): boolean {
  const list = closest(box, isList);
  return list !== undefined && list !== root && isWithin(list, root) && !isLayoutItem(list);
}

function isList(box: Box): boolean {
  return box.tag === 'li' || box.tag === 'ul' || box.tag === 'ol';
}

const MIN_LAYOUT_SEGMENTS = 4;

/** A list item with a whole text: some systems print each article as a list item. */
function isLayoutItem(box: Box): boolean {
  return box.tag === 'li' && box.end - box.first >= MIN_LAYOUT_SEGMENTS;
}

const MAX_BOLD_WORDS = 20;
const SENTENCE_END = /[.।॥…!]["”’)]*$/u;

/** A short, entirely bold line that is not a sentence: a subheading, even if it is marked as a paragraph. */
function isBoldLine(segment: Segment): boolean {
  if (segment.boldChars < segment.chars || segment.words > MAX_BOLD_WORDS) return false;
  return !SENTENCE_END.test(segment.text) && !isSignedAndDated(segment.text);
}

/** "मोहन लाल / नई दिल्ली 10 नवंबर 2026": who wrote, from where and when, in bold. */
function isSignedAndDated(text: string): boolean {
  const day = findDates(text).at(-1);
  if (day === undefined || day.index + day.length !== text.length) return false;
  const { authors, place, desk, agency } = parseByline(text);
  return authors.length > 0 || (place ?? desk ?? agency) !== undefined;
}
