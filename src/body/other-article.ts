/** Finds where the next article begins on pages that print several, one below the other. */
import type { Page } from '../html/page.ts';
import { ancestorsOf, type Box, isWithin, type Segment } from '../html/segment.ts';
import type { BoxFeatures } from './candidates.ts';
import { headingOf } from './heading.ts';
import { isMetadataLine } from './metadata-line.ts';
import { parentOf, proseBefore, proseBetween, proseWords } from './prose.ts';

/** Prose that must precede and follow an h1 that starts another article; a page may show only the beginning of the latter. */
const MIN_BEFORE = 60;
const MIN_BEHIND = 20;

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
  const isAlike = ({ tag, index }: Box): boolean =>
    tag === title?.tag && looks[index] === looks[title.index] && title.names !== ' ';
  const isOther = (box: Box): boolean =>
    (box.tag === 'h1' || isAlike(box)) &&
    !box.hidden &&
    box.first > start &&
    box.end > box.first &&
    features.roles[box.index] === undefined &&
    !headline.some((segment) => isWithin(segment.box, box));
  const headings = page.boxes.filter(isOther);
  if (headings.length === 0) return page.segments.length;
  const sums = proseBefore(page);
  const words = (from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0);
  const boxOf = (heading: Box): Box => openingOf(heading, (first) => words(start, first));
  const opening = headings.find(
    (heading) =>
      words(start, heading.first) >= MIN_BEFORE &&
      words(heading.first, page.segments.length) >= MIN_BEHIND &&
      !isAmongParagraphs(page, heading.first) &&
      isTitle(heading, boxOf(heading), page, features, headline),
  );
  return opening === undefined ? page.segments.length : boxOf(opening).first;
}

/** Whether an h1 looks like the headline, or its box starts like an article. A subheading may be an h1 too. */
function isTitle(
  heading: Box,
  box: Box,
  page: Page,
  { looks }: BoxFeatures,
  headline: readonly Segment[],
): boolean {
  const title = headingOf(headline[0]?.box);
  if (title?.tag !== 'h1' || box.tag === 'article') return true;
  const words = page.segments.slice(heading.first, heading.end).reduce((sum, part) => sum + part.words, 0);
  const isNamed = heading.names !== ' ' || proseBetween(page, box.first, box.end) >= MIN_BEHIND;
  if (isNamed && words >= MIN_TITLE_WORDS && looks[title.index] === looks[heading.index]) return true;
  return page.segments.slice(box.first, heading.first + HEAD).some(isMetadataLine);
}

/** A headline has more words than the name of a section. */
const MIN_TITLE_WORDS = 4;

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
function openingOf(heading: Box, proseBefore: (first: number) => number): Box {
  const before = proseBefore(heading.first);
  const around = ancestorsOf(heading).filter(({ first }) => proseBefore(first) === before);
  return around.at(-1) ?? heading;
}

/** Minimum prose of an article that is recognized only by its box. */
const MIN_IN_BOX = 60;
/** Number of segments at the start of a box within which its headline must be. */
const HEAD = 5;

/** The next `<article>` after that of the headline, if it starts with a headline. */
function nextBox(page: Page, { roles }: BoxFeatures, headline: readonly Segment[]): number {
  const start = headline[0]?.index ?? 0;
  const own = ancestorsOf(headline[0]?.box).findLast(({ tag }) => tag === 'article');
  if (own === undefined) return page.segments.length;
  const next = page.boxes.find(
    (box) =>
      box.tag === 'article' &&
      box.first >= own.end &&
      !box.hidden &&
      roles[box.index] === undefined &&
      opensArticle(page, box),
  );
  const isSecond = next !== undefined && proseBetween(page, start, next.first) >= MIN_BEFORE;
  return isSecond ? next.first : page.segments.length;
}

function opensArticle(page: Page, { first, end }: Box): boolean {
  return headIn(page, first, end) !== undefined && proseBetween(page, first, end) >= MIN_IN_BOX;
}

function headIn(page: Page, first: number, end: number): Segment | undefined {
  const head = page.segments.slice(first, Math.min(end, first + HEAD));
  return head.find(({ box }) => box.tag === 'h1' || box.tag === 'h2');
}
