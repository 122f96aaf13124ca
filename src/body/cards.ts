/** Cards of other stories: similar sibling boxes, each with a linked title and at most a teaser. */
import type { Page } from '../html/page.ts';
import type { Box, Segment } from '../html/segment.ts';

/** Maximum number of segments: a picture, a section, a title, a teaser, a date and a name. */
const MAX_CARD_SEGMENTS = 8;
const MIN_CARD_SEGMENTS = 2;
const MIN_TITLE_WORDS = 4;
const MAX_TEASER_WORDS = 45;
const MIN_CARDS = 3;

/**
 * The cards of a page. A list of places or products also has linked titles, but its texts are longer.
 *
 * @param prose - Words of running text by segment.
 * @param looks - Element and class words of each box, as a number.
 */
export function cardsOf(page: Page, prose: ArrayLike<number>, looks: readonly number[]): Set<Box> {
  const groups = new Map<Box, Map<number, Box[]>>();
  for (const box of page.boxes) {
    if (box.parent === undefined || !isCard(box, page, prose)) continue;
    const byLook = groups.get(box.parent) ?? new Map<number, Box[]>();
    groups.set(box.parent, byLook);
    const look = looks[box.index] ?? 0;
    const row = byLook.get(look);
    if (row === undefined) byLook.set(look, [box]);
    else row.push(box);
  }
  const rows = [...groups.values()].flatMap((byLook) => [...byLook.values()]);
  return new Set(rows.filter(({ length }) => length >= MIN_CARDS).flat());
}

/** Whether a box contains a linked title and at most a teaser. */
function isCard({ first, end }: Box, { segments }: Page, prose: ArrayLike<number>): boolean {
  const count = end - first;
  if (count < MIN_CARD_SEGMENTS || count > MAX_CARD_SEGMENTS) return false;
  let [words, teasers] = [0, 0];
  let hasTitle = false;
  for (let at = first; at < end; at += 1) {
    const segment = segments[at];
    if (segment === undefined) continue;
    words += prose[at] ?? 0;
    if (prose[at]) teasers += 1;
    hasTitle ||= isTitleOfCard(segment);
  }
  return hasTitle && teasers <= 1 && words <= MAX_TEASER_WORDS;
}

/** A link to a fragment, such as an entry of a live blog, is not the title of another story. */
export function isTitleOfCard(segment: Segment): boolean {
  const { kind, href, linkChars, chars } = segment;
  if (kind !== 'text' || href === undefined || href.includes('#')) return false;
  return linkChars === chars && segment.words >= MIN_TITLE_WORDS;
}
