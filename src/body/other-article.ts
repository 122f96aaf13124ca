/** Finds where the next article begins on pages that print several, one below the other. */
import type { Page } from '../html/page.ts';
import { isWithin, type Segment } from '../html/segment.ts';
import type { Evidence } from './candidates.ts';
import { parentOf, proseBetween, proseWords } from './prose.ts';

/** Prose that must stand between a headline and the next h1 before the latter can open another article. */
const FEWEST_WORDS = 60;

/**
 * Index of the first segment of another article; the number of segments when there is none. Another article opens
 * with an h1 (or an `<article>`) that does not stand among the paragraphs of the first.
 */
export function endOfArticle(page: Page, evidence: Evidence, headline: readonly Segment[]): number {
  const first = headline[0];
  const start = first?.index ?? 0;
  for (const box of page.boxes) {
    if (box.tag !== 'h1' || box.hidden || box.first <= start || box.end === box.first) continue;
    if (evidence.roles[box.index] !== undefined || headline.some((segment) => isWithin(segment.box, box)))
      continue;
    if (proseBetween(page, box.first, page.segments.length) < FEWEST_WORDS) continue;
    if (isAmongParagraphs(page, box.first)) continue;
    if (proseBetween(page, start, box.first) >= FEWEST_WORDS) return openingOf(page, box.first, start);
  }
  return page.segments.length;
}

/** Whether the paragraphs before and behind a heading have the same parent: then it is a heading within one article. */
function isAmongParagraphs(page: Page, at: number): boolean {
  const before = page.segments.slice(0, at).findLast((segment) => proseWords(segment) > 0);
  const behind = page.segments.slice(at).find((segment) => proseWords(segment) > 0);
  return before !== undefined && behind !== undefined && parentOf(before) === parentOf(behind);
}

/** The next article's box begins before its h1: the outermost box around the h1 that holds nothing of the first article. */
function openingOf(page: Page, heading: number, start: number): number {
  let box = page.segments[heading]?.box;
  let opening = heading;
  const before = proseBetween(page, start, heading);
  while (box !== undefined && proseBetween(page, start, box.first) === before) {
    opening = Math.min(opening, box.first);
    box = box.parent;
  }
  return opening;
}
