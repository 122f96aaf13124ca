/** A headline without heading element: a line in large or bold type above the text, as on pages built from tables. */
import { isSmallPrint } from '../../body/captions.ts';
import { isPlatform } from '../../body/links.ts';
import { isMetadataLine } from '../../body/metadata-line.ts';
import { proseWords } from '../../body/prose.ts';
import { hasNoTarget, linkTexts } from '../../html/links.ts';
import type { Page } from '../../html/page.ts';
import { isVisibleText, namesOf, type Segment } from '../../html/segment.ts';
import { findDates } from '../../text/parse-hindi-date.ts';
import { setOverlap, wordSet } from '../../text/word-overlap.ts';
import { headingOf, type ShownHeading } from './headings.ts';

const MIN_WORDS = 4;
const MAX_WORDS = 40;
/** Only a kicker within the headline is linked. */
const MAX_LINK_SHARE = 0.2;
/** Maximum lines between such a headline and the first paragraph: a date, a picture with its caption, a share row. */
const MAX_DISTANCE = 12;

/**
 * The first line shortly above a paragraph that is in large or bold type, or has the class name of a heading, with no links
 * to other stories in between; if there is none, the first one above a date. If the title of the page names only the site, a line
 * that is alone in its box is enough.
 */
export function largeLineOf(page: Page, title = ''): ShownHeading | undefined {
  const line = lineAboveText(page, isLarge) ?? lineAboveText(page, isAboveDate);
  if (line !== undefined || !isOfSite(title, page)) return line;
  return lineAboveText(page, ({ box, text }) => box.end - box.first === 1 && findDates(text).length === 0);
}

/** Whether a title says nothing about the text: none of its words occurs there. */
function isOfSite(title: string, { segments }: Page): boolean {
  const named = wordSet(title);
  if (named.size === 0) return false;
  return !segments.some((segment) => proseWords(segment) > 0 && setOverlap(named, wordSet(segment.text)) > 0);
}

/** The first line in large type anywhere, for a document that has no title at all. */
export function largeLineAnywhere({ segments }: Page): ShownHeading | undefined {
  const line = segments.find((segment) => isLine(segment) && isLarge(segment));
  return line && headingOf([line]);
}

function lineAboveText(
  { segments }: Page,
  isWanted: (segment: Segment, segments: Page['segments']) => boolean,
): ShownHeading | undefined {
  let line: Segment | undefined;
  for (const segment of segments) {
    const isFar = line === undefined || segment.index - line.index > MAX_DISTANCE;
    if (!isFar && proseWords(segment) > 0) return line && headingOf([line]);
    if (isFar || isTitleOfOther(segment)) line = undefined;
    if (isLine(segment) && !isBehindParagraph(segment, segments) && isWanted(segment, segments))
      line ??= segment;
  }
  return undefined;
}

/** "Print", "Send by email": short links in one line. A menu separates the headers of a page from its text. */
const MAX_WORDS_OF_TOOLBAR = 8;

function isTitleOfOther(segment: Segment): boolean {
  const { words, linkChars, chars, href = '' } = segment;
  if (words < MIN_WORDS || linkChars <= chars / 2 || isMetadataLine(segment)) return false;
  const isToolbar = words <= MAX_WORDS_OF_TOOLBAR && linkTexts(segment).length > 1;
  return !hasNoTarget(href) && !isPlatform(href) && !isToolbar;
}

function isLine(segment: Segment): boolean {
  if (!isVisibleText(segment) || segment.linkChars > segment.chars * MAX_LINK_SHARE) return false;
  if (segment.words < MIN_WORDS || segment.words > MAX_WORDS || segment.ends) return false;
  return segment.boilerplate === undefined && !isMetadataLine(segment) && !isSmallPrint(segment);
}

/** A line among paragraphs is a subheading. */
function isBehindParagraph({ box, index }: Segment, segments: Page['segments']): boolean {
  const before = segments[index - 1];
  return before !== undefined && before.box.parent === box.parent && proseWords(before) > 0;
}

/** Maximum texts from a headline to the date: a standfirst and a byline. */
const MAX_DISTANCE_OF_DATE = 3;

function isAboveDate(line: Segment, segments: Page['segments']): boolean {
  const behind = segments.slice(line.index + 1, line.index + 1 + MAX_DISTANCE_OF_DATE);
  return behind.some(isMetadataLine);
}

const HEADING_NAMES =
  / (?:heading|headline|hed|title|hdline|hd ?1?|head line|news ?head|story ?head|main ?head|lbl ?(?:head|heading|headline|title)|sh(?:ee|i)rshak) /u;
/** Maximum inline elements between a text and its box. */
const MAX_STEPS = 6;
const FONT_SIZE = /^\s*(?:[4-7]|\+[1-7])\s*$/u;
const LARGE_STYLE =
  /font-size\s*:\s*(?:(?:1[89]|[2-6][0-9])(?:\.[0-9]+)?\s*p[xt]|(?:1\.[3-9]|[2-4])[0-9]*\s*r?em|x{1,2}-large)/iu;

function isLarge({ nodes, box, chars, boldChars }: Segment): boolean {
  if (boldChars === chars) return true;
  let up = nodes[0] as Segment['nodes'][number] | null | undefined;
  for (let step = 0; step < MAX_STEPS && up != null; step += 1) {
    if ('attribs' in up && (isLargeElement(up.attribs) || HEADING_NAMES.test(namesOf(up)))) return true;
    if (up === box.element) return false;
    up = up.parent as typeof up;
  }
  return false;
}

function isLargeElement({ size, style }: Readonly<Record<string, string>>): boolean {
  return (size !== undefined && FONT_SIZE.test(size)) || (style !== undefined && LARGE_STYLE.test(style));
}
