/** Short lines, links and pictures, and how many of each a page shows. */
import type { BodyPlace } from '../body/find-body.ts';
import type { Headline } from '../fields/headline.ts';
import type { Page } from '../html/page.ts';
import type { Segment } from '../html/segment.ts';

const PRICE = /(?:₹|(?<!\p{L})(?:Rs|रु)\.?)\s?\p{Nd}/u;
const COUNTER = /^\p{Nd}{1,3}\s?(?:\/|of|में से)\s?\p{Nd}{1,3}$/u;
const MAX_PRICE_WORDS = 8;
const MAX_COUNTER_LENGTH = 12;
const MIN_PICTURE_SIZE = 100;

/** Counts the lines of a page that hint at its kind. */
export function readLines(page: Page, headline: Headline | undefined) {
  const visible = page.segments.filter(({ hidden }) => !hidden);
  const from = headline?.heading?.segments[0]?.index ?? 0;
  return {
    plain: visible.reduce((sum, segment) => sum + plainWords(segment), 0),
    tabled: visible.reduce((sum, { kind, words }) => sum + (kind === 'table' ? words : 0), 0),
    prices: visible.filter(isPrice).length,
    counters: visible.filter(isCounter).length,
    pictures: visible.filter((segment) => segment.index > from && isPicture(segment)).length,
    linkedTitles: new Set(visible.filter(isLinkedTitle).map(({ href }) => href)).size,
  };
}

function plainWords({ kind, words, chars, linkChars, control }: Segment): number {
  if (kind === 'table') return words;
  return kind === 'text' && !control ? words * (1 - linkChars / chars) : 0;
}

function isPrice({ kind, words, text }: Segment): boolean {
  return kind === 'text' && words <= MAX_PRICE_WORDS && PRICE.test(text);
}

function isCounter({ kind, text }: Segment): boolean {
  return kind === 'text' && text.length <= MAX_COUNTER_LENGTH && COUNTER.test(text);
}

/** Whether a segment is a picture that leads nowhere: those of teasers are links. */
function isPicture({ kind, href, image }: Segment): boolean {
  return kind === 'image' && href === undefined && (image?.width ?? MIN_PICTURE_SIZE) >= MIN_PICTURE_SIZE;
}

/** The headline and the body that were found. */
interface Landmarks {
  readonly headline?: Headline | undefined;
  readonly place?: BodyPlace | undefined;
}

/** Counts the linked titles between the headline and the first sentence of the story: none if no heading shows where to start. */
export function titlesBetween(page: Page, { headline, place }: Landmarks, opening: number): number {
  const from = headline?.heading?.segments.at(-1)?.index;
  if (from === undefined) return 0;
  const before = page.segments.slice(from + 1, Math.max(from + 1, opening));
  return before.filter((segment) => isLinkedTitle(segment) && !place?.features.roles[segment.box.index])
    .length;
}

const MIN_LINKED = 0.6;
const MIN_TITLE_WORDS = 4;

/** Whether a segment is a link as long as a headline. */
export function isLinkedTitle({ kind, hidden, words, chars, linkChars, href }: Segment): boolean {
  return (
    kind === 'text' &&
    !hidden &&
    words >= MIN_TITLE_WORDS &&
    linkChars > chars * MIN_LINKED &&
    href !== undefined &&
    !href.startsWith('#')
  );
}

const MAX_LINE_WORDS = 14;

/** Whether a segment is a heading of the first two levels. */
export function isHeading({ box }: Segment): boolean {
  return box.tag === 'h1' || box.tag === 'h2';
}

/** Whether a segment is a short line of text. */
export function isLine({ kind, hidden, words }: Segment): boolean {
  return kind === 'text' && !hidden && words <= MAX_LINE_WORDS;
}
