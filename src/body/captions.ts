/** Distinguishes captions and credits of pictures from text of the article. */
import { headingLevel } from '../html/elements.ts';
import type { Page } from '../html/page.ts';
import { type Box, closest, type Element, namesOf, type Segment } from '../html/segment.ts';
import { parseCaption, parseLabelledCaption } from '../text/parse-caption.ts';
import { endsSentence } from '../text/words.ts';
import { isOfPage } from './block.ts';
import { roleOfNames } from './box-roles.ts';
import type { BoxFeatures } from './candidates.ts';
import { isMetadataLine } from './metadata-line.ts';
import { lookOf, proseWords } from './prose.ts';
import type { BodyContext } from './reading.ts';

const MAX_WORDS = 40;
/** A figure with more segments is not a picture with its caption. */
const MAX_IN_FIGURE = 12;
/** Number of segments of a picture with its caption and its credit. */
const WITH_CREDIT = 3;
const MAX_CREDIT_LENGTH = 160;
/** Separates the names of places or sections. */
const BULLET = /\s[•●]\s/u;
const TEXT_BOXES = /^(?:p|h[1-6]|li|blockquote|td|dd|dt)$/u;

type CaptionType = 'caption' | 'credit' | undefined;

/** Whether a text is a caption or credit: by the role of its box, by its figure, or because it is alone after a picture. */
export function captionType(segment: Segment, page: Page, features: BoxFeatures): CaptionType {
  if (segment.kind !== 'text') return undefined;
  if (segment.box.isCredit || isLabelledCredit(segment, page)) return 'credit';
  if (closest(segment.box, (box) => box.isQuoteFigure) !== undefined) return undefined;
  return typeOfBox(segment, page, features) ?? typeOfText(segment, page, features);
}

function typeOfBox(segment: Segment, page: Page, features: BoxFeatures): CaptionType {
  const role = features.roles[segment.box.index];
  if (role === 'caption' || role === 'credit') return isBeforeCredit(segment, page) ? 'caption' : role;
  if (segment.inline !== undefined && roleOfNames(namesOf(segment.inline)) === 'caption') return 'caption';
  return figureOf(segment) === undefined ? undefined : 'caption';
}

/** The type of a text outside of figures, by its words or by the picture before it. An aside may hold a picture with its caption. */
function typeOfText(segment: Segment, page: Page, features: BoxFeatures): CaptionType {
  const role = features.roles[segment.box.index];
  if (role !== 'sidebar' && isOfPage(role)) return undefined;
  if (segment.boilerplate !== undefined) return creditType(segment);
  const type = typeOfLabelled(segment);
  if (type !== undefined) return type;
  return isBareCaption(segment, page, features) || isInlineCaption(segment, page) ? 'caption' : undefined;
}

/** The type of a text that is a labelled credit, or ends with one: "मेले में बच्चे (फोटो: मोहन लाल)". */
function typeOfLabelled(segment: Segment): CaptionType {
  const { text, words } = segment;
  if (words > MAX_WORDS) return undefined;
  const { caption, credit } = parseLabelledCaption(text);
  if (credit === undefined) return undefined;
  if (caption === undefined && text.length <= MAX_CREDIT_LENGTH) return 'credit';
  return isMetadataLine(segment) ? undefined : 'caption';
}

/** A credit whose label ("इमेज स्रोत,") is only for screen readers. */
function isLabelledCredit({ index, text }: Segment, page: Page): boolean {
  const label = page.segments[index - 1];
  if (!label?.hidden || label.boilerplate !== 'credit') return false;
  return parseLabelledCaption(`${label.text} ${text}`).credit !== undefined;
}

function figureOf({ box }: Segment): Box | undefined {
  const figure = closest(box, ['figure']);
  return figure !== undefined && figure.end - figure.first <= MAX_IN_FIGURE ? figure : undefined;
}

function creditType(segment: Segment): 'credit' | undefined {
  return segment.boilerplate === 'credit' || typeOfLabelled(segment) === 'credit' ? 'credit' : undefined;
}

/** Whether a figure marks its caption, and this text is next to it: a button, a bubble, template debris. */
export function isBesideCaption(
  segment: Segment,
  { page, features }: Pick<BodyContext, 'page' | 'features'>,
): boolean {
  const figure = figureOf(segment);
  if (figure === undefined || figure.isQuoteFigure) return false;
  const role = features.roles[segment.box.index];
  if (role === 'caption' || role === 'credit' || isInFigureCaption(segment)) return false;
  if (creditType(segment) !== undefined || isLabelledCredit(segment, page)) return false;
  return page.segments.slice(figure.first, figure.end).some(isInFigureCaption);
}

function isInFigureCaption({ box, hidden }: Segment): boolean {
  return !hidden && closest(box, ['figcaption']) !== undefined;
}

/** A short text in its own box, not a paragraph, directly after a picture. */
function isBareCaption(segment: Segment, page: Page, features: BoxFeatures): boolean {
  const { box, words, index } = segment;
  const before = page.segments[index - 1];
  if (before !== undefined && isBelowCredit(segment, before, page, features)) return true;
  if (before?.kind !== 'image' || box.first < index - 1) return false;
  if (words > MAX_WORDS || box === features.main || !isAlone(segment, page)) return false;
  if (isLikeNextParagraph(segment, page)) return false;
  const isNamed =
    isLineOfPicture(segment, features) ||
    isUnlikeParagraphs(segment, page) ||
    isItalic(segment) ||
    isSmallPrint(segment) ||
    isBeforeCredit(segment, page);
  if (TEXT_BOXES.test(box.tag) && !isNamed) return false;
  return segment.linkChars === 0 && !isMetadataLine(segment) && !BULLET.test(segment.text);
}

/** Whether the box beside the picture has no text but this one and its credit. The text of a heading with an icon is no caption. */
function isAlone(segment: Segment, page: Page): boolean {
  const { box, index } = segment;
  if (box.first < index && headingLevel(box.tag) > 0) return false;
  const { first, end } = closest(box, ({ parent }) => parent === undefined || parent.first < index) ?? box;
  return end - first <= (isBeforeCredit(segment, page) ? WITH_CREDIT : WITH_CREDIT - 1);
}

/** Whether a text directly after a picture is not a sentence and has its own inline element, in a box with more text. */
function isInlineCaption(segment: Segment, { segments }: Page): boolean {
  const { inline, ends, linkChars, index } = segment;
  const before = segments[index - 1];
  if (inline === undefined || before?.kind !== 'image' || before.hidden) return false;
  return !ends && linkChars === 0 && !isMetadataLine(segment);
}

/** Whether a text below a credit ends the box of a picture, or names a credit as well. */
function isBelowCredit(segment: Segment, before: Segment, page: Page, features: BoxFeatures): boolean {
  if (before.kind !== 'text' || before.text.length > MAX_CREDIT_LENGTH) return false;
  const { first, end } = segment.box.parent ?? segment.box;
  const isOfPicture = end - first === WITH_CREDIT && page.segments[first]?.kind === 'image';
  const isCaption = isOfPicture || (segment.words <= MAX_WORDS && endsInCredit(segment));
  return isCaption && captionType(before, page, features) === 'credit';
}

/** Whether a text ends with a credit: with a label, or with the name of an agency where no sentence ends before it. */
function endsInCredit({ text }: Segment): boolean {
  if (parseLabelledCaption(text).credit !== undefined) return true;
  const { caption, credit } = parseCaption(text);
  return caption !== undefined && credit !== undefined && !endsSentence(caption);
}

/** Whether a text is followed by the credit that was split off it. */
function isBeforeCredit({ index }: Segment, { segments }: Page): boolean {
  return segments[index + 1]?.box.isCredit === true;
}

/** Whether the box of a sentence or bold line looks like that of the next sentence: paragraphs below a picture look alike. */
function isLikeNextParagraph({ ends, chars, boldChars, box, index }: Segment, { segments }: Page): boolean {
  const next = segments[index + 1];
  const isText = ends || chars === boldChars;
  if (!isText || next === undefined || next.box === box || next.box.parent !== box.parent) return false;
  return lookOf(next.box) === lookOf(box) && proseWords(next) > 0;
}

/** A line that names a credit or is alone with a picture in a table, or one that is not a sentence and shares a box or element with a picture. */
function isLineOfPicture(segment: Segment, { prose }: BoxFeatures): boolean {
  const { box, ends, index } = segment;
  const table = closest(box, ['table']);
  if (endsInCredit(segment) || (table && table.end - table.first === WITH_CREDIT - 1)) return true;
  if (ends || headingLevel(box.tag) > 0) return false;
  if (box.end - box.first === 2 && box.first < index) return true;
  const around = closest(box.parent, (up) => up.end - up.first > box.end - box.first);
  if (around === undefined) return false;
  const count = around.end - around.first;
  return count === 2 || (box.tag === 'p' && count === WITH_CREDIT && prose[around.index] === 0);
}

/** A paragraph that is not a sentence, with a class that the sentence after it does not have. */
function isUnlikeParagraphs({ box, ends, index }: Segment, { segments }: Page): boolean {
  if (box.tag !== 'p' || ends || box.names === ' ') return false;
  const next = segments.slice(index + 1, index + 1 + NEXT_PARAGRAPH).find((text) => proseWords(text) > 0);
  return next !== undefined && lookOf(next.box) !== lookOf(box);
}

const SMALL_SIZE = /^\s*(?:1|-[1-6])\s*$/u;
const SMALL_NAMES = / (?:small|text (?:sm|xs|muted)) /u;
const SMALL_STYLE =
  /font-size\s*:\s*(?:(?:9|1[0-4])(?:\.[0-9]+)?\s*px|(?:[6-9]|10)(?:\.[0-9]+)?\s*pt|0?\.[0-9]+\s*r?em|small)/iu;

export function isSmallPrint({ nodes, box }: Segment): boolean {
  const isSmall = (node: Segment['nodes'][number] | null): boolean => {
    if (node === null) return false;
    if ('attribs' in node && isSmallElement(node)) return true;
    return node !== box.element && isSmall(node.parent as typeof node | null);
  };
  return nodes.every(isSmall);
}

export function isItalic({ chars, italicChars }: Segment): boolean {
  return italicChars === chars;
}

export function isEmphasized(segment: Segment): boolean {
  return segment.boldChars === segment.chars || isItalic(segment);
}

function isSmallElement(element: Element): boolean {
  const { size = '', style = '' } = element.attribs;
  if (element.name === 'small' || SMALL_SIZE.test(size) || SMALL_STYLE.test(style)) return true;
  return SMALL_NAMES.test(namesOf(element));
}

/** Number of segments to search for the paragraph after a caption, since a row of buttons may be between them. */
const NEXT_PARAGRAPH = 8;
