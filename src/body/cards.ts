/** Cards of other stories: similar sibling boxes, each with a linked title and at most a teaser. */
import type { Page } from '../html/page.ts';
import type { Box, Segment } from '../html/segment.ts';
import { groupedBy } from '../text/tally.ts';
import { CUT } from '../text/words.ts';

/** Segments of a card; at most, it has a picture, a section, a title, a teaser, a date and a name. */
const [MIN_CARD_SEGMENTS, MAX_CARD_SEGMENTS] = [2, 8];
const MIN_TITLE_WORDS = 4;
const MAX_TEASER_WORDS = 45;
/** Maximum words of a teaser that breaks off, as no text of an article does. */
const MAX_BROKEN_WORDS = 100;
const MIN_CARDS = 3;

/**
 * The cards of a page. A list of places or products also has linked titles, but its texts are longer.
 *
 * @param prose - Words of running text by segment.
 * @param looks - Element and class words of each box, as a number.
 */
export function cardsOf(page: Page, prose: ArrayLike<number>, looks: readonly number[]): Set<Box> {
  const rowOf = (box: Box): string | undefined => {
    const words = wordsOfCard(box, page, prose);
    if (words === undefined) return undefined;
    // An excerpt that breaks off is evidence enough to overlook the class words of its section.
    return `${box.parent?.index} ${words > MAX_TEASER_WORDS ? kindOfCard(box) : looks[box.index]}`;
  };
  const rows = groupedBy(page.boxes, rowOf);
  rows.delete(undefined);
  return new Set([...rows.values()].filter(({ length }) => length >= MIN_CARDS).flat());
}

/** Element and first class word; the other words often number or sort the cards. */
export function kindOfCard({ tag, names }: Box): string {
  return `${tag} ${names.slice(1, names.indexOf(' ', 1))}`;
}

/** The words of running text in a box that contains a linked title and at most a teaser; undefined for any other box. */
function wordsOfCard({ first, end }: Box, { segments }: Page, prose: ArrayLike<number>): number | undefined {
  const count = end - first;
  if (count < MIN_CARD_SEGMENTS || count > MAX_CARD_SEGMENTS) return undefined;
  const inside = segments.slice(first, end);
  if (!inside.some(isTitleOfCard)) return undefined;
  const [teaser, another] = inside.filter(({ index }) => (prose[index] ?? 0) > 0);
  const words = teaser === undefined ? 0 : (prose[teaser.index] ?? 0);
  const most = CUT.test(teaser?.text ?? '') ? MAX_BROKEN_WORDS : MAX_TEASER_WORDS;
  return another === undefined && words <= most ? words : undefined;
}

/** Neither a button nor a link to a fragment, such as an entry of a live blog, is the title of another story. */
export function isTitleOfCard(segment: Segment): boolean {
  const { href, linkChars, chars, control } = segment;
  if (href === undefined || href.includes('#') || control) return false;
  return linkChars === chars && segment.words >= MIN_TITLE_WORDS;
}
