/** Running text: sentences outside of links, headings and controls. */
import { headingLevel } from '../html/elements.ts';
import type { Page } from '../html/page.ts';
import type { Box, Segment } from '../html/segment.ts';

const MIN_SENTENCE_WORDS = 4;
const MIN_UNENDED_WORDS = 25;
const MAX_LINK_SHARE = 0.5;

/** Words of prose in a segment: 0 for headings, links, labels, hidden text and text of the site's template. */
export function proseWords(segment: Segment): number {
  if (segment.kind !== 'text' || segment.hidden || segment.control || segment.template === true) return 0;
  if (headingLevel(segment.box.tag) > 0) return 0;
  const linkShare = segment.linkChars / segment.chars;
  if (linkShare > MAX_LINK_SHARE) return 0;
  const words = segment.words * (1 - linkShare);
  const isItem = segment.box.tag === 'li';
  if (!segment.ends && !isItem && words >= MIN_UNENDED_WORDS && segment.boilerplate === 'metadata') return 0;
  const isWhole = segment.ends || isItem || segment.isVerse === true;
  if (words < (isWhole ? MIN_SENTENCE_WORDS : MIN_UNENDED_WORDS)) return 0;
  if (!isItem) return words;
  return segment.ends ? words / 2 : 0;
}

/** Words of prose from one segment up to another. */
export function proseBetween(page: Page, from: number, to: number): number {
  let sum = 0;
  for (let index = from; index < to; index += 1) {
    const segment = page.segments[index];
    if (segment !== undefined) sum += proseWords(segment);
  }
  return sum;
}

const sumsBySegments = new WeakMap<Page['segments'], Float64Array>();

/** Words of prose before each segment, and before the end. Headlines, verdicts and standfirsts ask for the same page. */
export function proseBefore({ segments }: Page): Float64Array {
  const known = sumsBySegments.get(segments);
  if (known !== undefined) return known;
  const sums = readProse(segments);
  sumsBySegments.set(segments, sums);
  return sums;
}

function readProse(segments: Page['segments']): Float64Array {
  const sums = new Float64Array(segments.length + 1);
  for (const segment of segments) sums[segment.index + 1] = (sums[segment.index] ?? 0) + proseWords(segment);
  return sums;
}

/** The parent of a paragraph: that of a `<p>`, the box itself for bare text. */
export function parentOf({ box }: Segment): Box {
  return box.tag === 'p' && box.parent !== undefined ? box.parent : box;
}

/** Element and class words, which the paragraphs of one text share. */
export function lookOf(box: Box): string {
  return `${box.tag} ${box.names}`;
}

/** The looks of all boxes as numbers, which are cheap to compare however many class words there are. */
export function looksOf(boxes: readonly Box[]): number[] {
  const known = new Map<string, Map<string, number>>();
  const looks: number[] = [];
  let count = 0;
  for (const { tag, names } of boxes) {
    const ofTag = known.get(tag) ?? new Map<string, number>();
    if (ofTag.size === 0) known.set(tag, ofTag);
    const look = ofTag.get(names) ?? count;
    ofTag.set(names, look);
    if (look === count) count += 1;
    looks.push(look);
  }
  return looks;
}
