/** Finds where the next article begins on pages that print several, one below the other. */
import type { Page } from '../html/page.ts';
import { ancestorsOf, type Box, headingOf, type Segment } from '../html/segment.ts';
import type { BoxFeatures } from './candidates.ts';
import { isMetadataLine } from './metadata-line.ts';
import { parentOf, proseBetween, proseWords } from './prose.ts';

/** Prose that must precede and follow an h1 that starts another article; a page may show only the beginning of the latter. */
const [MIN_BEFORE, MIN_BEHIND] = [60, 20];

/**
 * Index of the first segment of another article; the number of segments if there is none. Another article starts
 * with an h1, or a heading that looks like the headline, that is not among the paragraphs of the first, or with an `<article>` after its own.
 */
export function endOfArticle(page: Page, features: BoxFeatures, headline: readonly Segment[]): number {
  return Math.min(nextHeadline(page, features, headline), nextBox(page, features, headline));
}

function nextHeadline(page: Page, features: BoxFeatures, headline: readonly Segment[]): number {
  const { looks } = features;
  const start = headline[0]?.index ?? 0;
  const title = headingOf(headline[0]?.box);
  const isAlike = ({ index }: Box): boolean => title !== undefined && looks[index] === looks[title.index];
  const isOther = (box: Box): boolean =>
    (box.tag === 'h1' || (isAlike(box) && box.names !== ' ')) &&
    !box.hidden &&
    box.first > start &&
    box.end > box.first &&
    features.roles[box.index] === undefined;
  const opening = page.boxes.find(
    (heading) =>
      isOther(heading) &&
      proseBetween(page, start, heading.first) >= MIN_BEFORE &&
      proseBetween(page, heading.first, page.segments.length) >= MIN_BEHIND &&
      !isAmongParagraphs(page, heading.first) &&
      isTitle(heading, openingOf(heading, page), page, isAlike(heading)),
  );
  return opening === undefined ? page.segments.length : openingOf(opening, page).first;
}

/** Whether a heading opens an `<article>`, looks like the headline and opens a text, or has a date near it. A subheading may be an h1 too. */
function isTitle(heading: Box, { tag, first, end }: Box, page: Page, isAlike: boolean): boolean {
  if (tag === 'article' || (isAlike && proseBetween(page, first, end) >= MIN_BEHIND)) return true;
  return page.segments.slice(first, heading.first + HEAD).some(isMetadataLine);
}

/** Number of segments on each side of a heading to search for its neighboring paragraphs. */
const NEAR = 40;

/** Whether the paragraphs before and after a heading have the same parent, so that it is a heading within one article. */
export function isAmongParagraphs(page: Page, at: number): boolean {
  const isProse = (segment: Segment): boolean => proseWords(segment) > 0;
  const before = page.segments.slice(Math.max(0, at - NEAR), at).findLast(isProse);
  const behind = page.segments.slice(at, at + NEAR).find(isProse);
  return before !== undefined && behind !== undefined && parentOf(before) === parentOf(behind);
}

/** The next article begins before its h1, with the outermost box that contains nothing of the first article. */
function openingOf(heading: Box, page: Page): Box {
  const around = ancestorsOf(heading).filter(({ first }) => proseBetween(page, first, heading.first) === 0);
  return around.at(-1) ?? heading;
}

/** Minimum prose of an article that is recognized only by its element. */
const MIN_IN_BOX = 60;
/** Number of segments at the start of a box within which its headline must be, and after it its date. */
const HEAD = 5;

/** A later box of the same element as one around the story, if it opens like an article. */
function nextBox(page: Page, { roles }: BoxFeatures, headline: readonly Segment[]): number {
  const prose = (end: number): number => proseBetween(page, headline[0]?.index ?? 0, end);
  const stories = ancestorsOf(headline[0]?.box).filter(({ end }) => prose(end) >= MIN_BEHIND);
  const next = page.boxes.find(
    (box) =>
      roles[box.index] === undefined &&
      stories.some(({ tag, end }) => box.tag === tag && box.first >= end) &&
      opensArticle(page, box, headingOf(headline[0]?.box)),
  );
  return next === undefined ? page.segments.length : openingOf(next, page).first;
}

/** Whether a box opens with a headline and a date, or an `<article>` with a headline. */
function opensArticle(page: Page, { tag, first, end }: Box, title: Box | undefined): boolean {
  const prose = proseBetween(page, first, end);
  const head = page.segments.slice(first, Math.min(end, first + HEAD));
  const heading = head.map(({ box }) => headingOf(box)).find((box) => box !== undefined);
  if (heading === undefined || title === undefined || prose === 0) return false;
  if (tag === 'article' && prose >= MIN_IN_BOX && (heading.tag === 'h1' || heading.tag === 'h2')) return true;
  const isLike = heading.tag === title.tag || (heading.names !== ' ' && heading.names === title.names);
  return isLike && page.segments.slice(first, Math.min(end, heading.end + HEAD)).some(isMetadataLine);
}
