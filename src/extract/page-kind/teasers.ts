import { kindOfCard } from '../../body/cards.ts';
import { proseOf } from '../../body/prose.ts';
import type { Page } from '../../html/page.ts';
import { type Box, closest, type Segment } from '../../html/segment.ts';
import { countsOf } from '../../text/tally.ts';

const MIN_LINKED = 0.6;
const MIN_TITLE_WORDS = 4;

/** Whether a segment is a link as long as a headline. */
export function isLinkedTitle({ words, chars, linkChars }: Segment): boolean {
  return linkChars > chars * MIN_LINKED && words >= MIN_TITLE_WORDS;
}

export const MIN_TEASERS = 3;
/** Maximum share of the page's prose in a card. The common box of a link and a paragraph of an article is the whole body. */
const MAX_CARD_SHARE = 0.5;

/** Teasers: sentences under a linked title, in a box that contains only these two and has similar boxes next to it. */
export function teaserSegments(page: Page): Set<Segment> {
  const { segments } = page;
  const { words: prose, before } = proseOf(page);
  const most = (before.at(-1) ?? 0) * MAX_CARD_SHARE;
  const cards = new Map<Segment, Box>();
  for (const segment of segments) {
    if (prose[segment.index] === 0) continue;
    const title = titleAbove(segments, segment.index);
    const card = title && closest(segment.box, ({ first }) => first <= title.index);
    if (card !== undefined && (before[card.end] ?? 0) - (before[card.first] ?? 0) <= most)
      cards.set(segment, card);
  }
  const counts = countsOf([...new Set(cards.values())].map(kindOfCard));
  const isRepeated = (card: Box): boolean => (counts.get(kindOfCard(card)) ?? 0) >= MIN_TEASERS;
  return new Set([...cards].flatMap(([segment, card]) => (isRepeated(card) ? [segment] : [])));
}

/** Maximum pieces between a title and its teaser: picture, section, author, date, number of comments. */
const MAX_BETWEEN = 5;

function titleAbove(segments: readonly Segment[], index: number): Segment | undefined {
  const above = segments.slice(Math.max(0, index - 1 - MAX_BETWEEN), index);
  return above.findLast((segment) => !segment.hidden && isLinkedTitle(segment));
}
