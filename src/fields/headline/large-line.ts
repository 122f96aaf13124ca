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

/** The first line shortly above the first paragraph that is in large or bold type, or has the class name of a heading. */
export function largeLineOf({ segments }: Page): ShownHeading | undefined {
  const first = segments.findIndex((segment) => proseWords(segment) > 0);
  const line = segments.slice(Math.max(0, first - MAX_DISTANCE), Math.max(0, first)).find(isLargeLine);
  return line && headingOf([line]);
}

function isLargeLine(segment: Segment): boolean {
  const { kind, hidden, control, words, linkChars, text, boilerplate } = segment;
  if (kind !== 'text' || hidden || control || linkChars > 0 || boilerplate !== undefined) return false;
  if (words < MIN_WORDS || words > MAX_WORDS || endsSentence(text) || isMetadataLine(segment)) return false;
  return isLarge(segment);
}

const HEADING_NAMES =
  / (?:heading|headline|title|hdline|head line|news ?head|story ?head|main ?head|lbl ?(?:head|heading|headline|title)) /u;
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
