/** Finds where the next article begins on pages that print several, one below the other. */
import type { Page } from '../html/page.ts';
import { isWithin, type Segment } from '../html/segment.ts';
import type { Evidence } from './candidates.ts';
import { proseBetween } from './prose.ts';

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
    if (evidence.roles[box.index] !== undefined || headline.some((segment) => isWithin(segment.box, box))) continue;
    if (proseBetween(page, box.first, page.segments.length) < FEWEST_WORDS) continue;
    const parent = box.parent;
    if (parent === undefined || isAmongParagraphs(page, box.first, parent.index)) continue;
    if (proseBetween(page, start, box.first) >= FEWEST_WORDS) return openingOf(page, box.first, start);
  }
  return page.segments.length;
}

/** Whether paragraphs of the first article stand directly beside the heading. */
function isAmongParagraphs(page: Page, at: number, parent: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 3); index -= 1) {
    if (page.segments[index]?.box.parent?.index === parent && page.segments[index]?.box.tag === 'p') return true;
  }
  return false;
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
