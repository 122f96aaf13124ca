/** A headline without heading element: a line in large or bold type above the text, as on pages built from tables. */
import { isMetadataLine } from '../../body/metadata-line.ts';
import { proseWords } from '../../body/prose.ts';
import type { Page } from '../../html/page.ts';
import { namesOf, type Segment } from '../../html/segment.ts';
import { endsSentence } from '../../text/words.ts';
import { headingOf, type ShownHeading } from './headings.ts';

const MIN_WORDS = 4;
const MAX_WORDS = 40;
/** Maximum lines between such a headline and the first paragraph: a date, a picture with its caption, a share row. */
const MAX_DISTANCE = 12;

/** The first line shortly above a paragraph that is in large or bold type, or has the class name of a heading, with no links to other stories in between. */
export function largeLineOf({ segments }: Page): ShownHeading | undefined {
  let line: Segment | undefined;
  for (const segment of segments) {
    const isFar = line === undefined || segment.index - line.index > MAX_DISTANCE;
    if (!isFar && proseWords(segment) > 0) return line && headingOf([line]);
    if (isFar || isTitleOfOther(segment)) line = undefined;
    if (isLargeLine(segment)) line ??= segment;
  }
  return undefined;
}

function isTitleOfOther({ words, linkChars, chars }: Segment): boolean {
  return words >= MIN_WORDS && linkChars > chars / 2;
}

function isLargeLine(segment: Segment): boolean {
  const { kind, hidden, control, words, linkChars, text, boilerplate } = segment;
  if (kind !== 'text' || hidden || control || linkChars > 0 || boilerplate !== undefined) return false;
  if (words < MIN_WORDS || words > MAX_WORDS || endsSentence(text) || isMetadataLine(segment)) return false;
  return isLarge(segment);
}

const HEADING_NAMES =
  / (?:heading|headline|hed|title|hdline|hd ?1?|head line|news ?head|story ?head|main ?head|lbl ?(?:head|heading|headline|title)) /u;
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
