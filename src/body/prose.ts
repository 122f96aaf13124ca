/** Running text: sentences outside of links, headings and controls. */
import { headingLevel } from '../html/elements.ts';
import type { Page } from '../html/page.ts';
import { type Box, type Segment, writtenNames } from '../html/segment.ts';
import { parseDateline } from '../text/parse-dateline.ts';

const MIN_SENTENCE_WORDS = 4;
const MIN_UNENDED_WORDS = 25;
/** A ticker puts bars between its headlines. */
const NEWS_IN_A_ROW = /(?:\s\|\s[^|]+){3}/u;

/**
 * Words of prose in a segment: 0 for headings, links, labels and hidden text. Template text counts: a profile excludes it, but must
 * not move the body.
 */
export function proseWords(segment: Segment): number {
  if (segment.kind !== 'text' || segment.hidden || segment.control) return 0;
  if (headingLevel(segment.box.tag) > 0) return 0;
  const words = segment.words * (1 - segment.linkChars / segment.chars);
  if (segment.box.tag === 'li') return segment.ends && words >= MIN_SENTENCE_WORDS ? words / 2 : 0;
  const fewest = segment.ends || segment.isVerse === true ? MIN_SENTENCE_WORDS : MIN_UNENDED_WORDS;
  const isTicker = !segment.ends && NEWS_IN_A_ROW.test(segment.text);
  return words < fewest || isTicker ? 0 : words;
}

interface PageProse {
  /** Words of prose of each segment. */
  readonly words: Float64Array;
  /** Words of prose before each segment, and before the end. */
  readonly before: Float64Array;
}

const proseBySegments = new WeakMap<Page['segments'], PageProse>();

/** Cached, since headline, root, verdicts and page kind all need it. */
export function proseOf({ segments }: Page): PageProse {
  const known = proseBySegments.get(segments);
  if (known !== undefined) return known;
  const words = Float64Array.from(segments, proseWords);
  const prose = { words, before: sumsBefore(segments, (_, at) => words[at] ?? 0) };
  proseBySegments.set(segments, prose);
  return prose;
}

/** The sum of what the items before each one weigh, and of all items. */
export function sumsBefore<T>(items: readonly T[], weigh: (item: T, at: number) => number): Float64Array {
  const sums = new Float64Array(items.length + 1);
  for (const [at, item] of items.entries()) sums[at + 1] = (sums[at] ?? 0) + weigh(item, at);
  return sums;
}

export function proseBetween(page: Page, from: number, to: number): number {
  const { before } = proseOf(page);
  const end = Math.min(to, page.segments.length);
  return Math.max(0, (before[end] ?? 0) - (before[Math.max(0, from)] ?? 0));
}

/** The parent of a paragraph: that of a `<p>`, or the box itself for bare text. */
export function parentOf({ box }: Segment): Box {
  return box.tag === 'p' && box.parent !== undefined ? box.parent : box;
}

/** Element and classes, which are the same for the paragraphs of a text. An id beside a class names one box. */
export function lookOf({ tag, element }: Box): string {
  return `${tag} ${element.attribs?.class ?? writtenNames(element)}`;
}

/** The looks of all boxes as numbers, which are cheap to compare however many class words there are. */
export function looksOf(boxes: readonly Box[]): number[] {
  const known = new Map<string, number>();
  return boxes.map((box) => {
    const written = lookOf(box);
    const look = known.get(written) ?? known.size;
    if (look === known.size) known.set(written, look);
    return look;
  });
}

/** Whether a text opens with the dateline of an agency or a desk: "भिण्ड, 14 अगस्त (वार्ता)। …". */
export function opensReport(text: string): boolean {
  const { place, agency, desk } = parseDateline(text) ?? {};
  return place !== undefined && (agency ?? desk) !== undefined;
}
