/** The standfirst: the deck that a page shows between its headline and its body. */
import { captionType } from '../body/captions.ts';
import type { BodyPlace } from '../body/find-body.ts';
import { parentOf, proseWords } from '../body/prose.ts';
import { stringAt } from '../html/json-ld.ts';
import type { Page } from '../html/page.ts';
import { isWithin, type Segment } from '../html/segment.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import type { Located } from './field.ts';
import { gatedBoxes } from './access.ts';
import { metaOf, wordOverlap } from './titles.ts';

/** The standfirst with the segments that show it. */
export interface Standfirst extends Located<string> {
  readonly segments: readonly Segment[];
}

const FEWEST_WORDS = 5;
const SAME_AS_HEADLINE = 0.8;
const MOST_LONGER = 1.5;
/** Share of a description that a deck must repeat to be known by it. */
const LEAST_SHARED = 40;

/** Finds the standfirst among the segments behind the headline. `located` are segments that a publisher rule names. */
export function findStandfirst(
  page: Page,
  place: BodyPlace,
  headline: readonly Segment[],
  located: readonly Segment[],
): Standfirst | undefined {
  if (located.length > 0) return standfirst(located, 'publisher-rule', 0.95);
  const title = headline.map((segment) => segment.text).join(' ');
  const deck = deckSegments(page, place, headline).filter((segment) => !isCopyOf(segment.text, title));
  const isNamed = (segment: Segment): boolean => place.evidence.roles[segment.box.index] === 'standfirst';
  const named = runOf(deck, isNamed).filter((segment, _, run) => parentOf(segment) === parentOf(run[0] ?? segment));
  if (named.length > 0) return standfirst(named, 'page', 0.9);
  const opening = runOf(deck, () => true).slice(0, 1 + deck.findIndex((segment) => proseWords(segment) > 0));
  const heading = opening.find((segment) => /^h[2-6]$/u.test(segment.box.tag) && segment.words >= FEWEST_WORDS);
  if (heading !== undefined) return standfirst([heading], 'page', 0.85);
  return unlikeDeck(page, place, deck);
}

/** Whether a text says what the headline says, and hardly more. */
function isCopyOf(text: string, title: string): boolean {
  return text.length < title.length * MOST_LONGER && wordOverlap(text, title) >= SAME_AS_HEADLINE;
}

function standfirst(segments: readonly Segment[], source: Standfirst['source'], confidence: number): Standfirst {
  return { value: segments.map((segment) => segment.text).join(' '), source, confidence, segments };
}

const SKIPPED_ROLES: ReadonlySet<string> = new Set(['caption', 'credit', 'metadata', 'tags', 'share', 'advert', 'breadcrumb', 'player', 'related', 'promo', 'navigation', 'comments', 'footer', 'consent', 'form', 'sidebar', 'summary']);

/** Visible texts from the headline to the second paragraph of the body. */
function deckSegments(page: Page, place: BodyPlace, headline: readonly Segment[]): Segment[] {
  const start = headline.length > 0 ? Math.max(...headline.map((segment) => segment.index)) + 1 : place.root.first;
  const deck: Segment[] = [];
  for (let index = start; index < place.root.end && deck.length < 12; index += 1) {
    const segment = page.segments[index];
    if (segment === undefined || segment.kind !== 'text' || segment.hidden || segment.control) continue;
    if (SKIPPED_ROLES.has(place.evidence.roles[segment.box.index] ?? '')) continue;
    if (captionType(segment, page, place.evidence) !== undefined) continue;
    if (segment.words < FEWEST_WORDS || segment.linkChars > segment.chars / 2) continue;
    deck.push(segment);
    if (deck.filter((other) => place.evidence.roles[other.box.index] === undefined && proseWords(other) > 0).length >= 2) break;
  }
  return deck;
}

function runOf(deck: readonly Segment[], test: (segment: Segment) => boolean): Segment[] {
  const first = deck.findIndex(test);
  if (first < 0) return [];
  const behind = deck.slice(first);
  const end = behind.findIndex((segment) => !test(segment));
  return end < 0 ? behind : behind.slice(0, end);
}

const MOST_WORDS = 110;
const HEADING_NAMES = / (?:heading|headline|title) /u;
const OPENING_NAMES = / (?:dropcap|drop cap|first|initial|has drop cap) /u;

/** A text before the body, or one that repeats the page's description, of another element or class than the paragraphs. */
function unlikeDeck(page: Page, place: BodyPlace, deck: readonly Segment[]): Standfirst | undefined {
  const [first, second] = deck;
  if (first === undefined || second === undefined || first.words > MOST_WORDS) return undefined;
  if (lookOf(first) === lookOf(second) || isBeforeWall(page, first, place)) return undefined;
  const described = descriptions(page).some((description) => repeats(first.text, description));
  if (described) return standfirst([first], 'page', 0.88);
  const calledHeading = HEADING_NAMES.test(first.box.names);
  return first.ends && (calledHeading || isApart(first, place)) ? standfirst([first], 'page', 0.75) : undefined;
}

/** Whether a text is the free beginning of a body whose rest stands behind a paywall. */
function isBeforeWall(page: Page, first: Segment, { evidence }: BodyPlace): boolean {
  const { main } = evidence;
  return main !== undefined && parentOf(first) === main.parent && gatedBoxes(page).includes(main);
}

/** Whether a text stands before the box that holds the paragraphs. */
function isApart(segment: Segment, { evidence }: BodyPlace): boolean {
  const { main } = evidence;
  return main !== undefined && segment.index < main.first && !isWithin(segment.box, main);
}

/** Element and class: bold type alone sets off many a first paragraph that is no deck. */
function lookOf({ box }: Segment): string {
  return `${box.tag}|${OPENING_NAMES.test(box.names) ? ' ' : box.names}`;
}

/** What the page says of itself in its metas and JSON-LD. */
export function descriptions(page: Page): string[] {
  const stated = [
    page.article && stringAt(page.article, 'description'),
    metaOf(page, 'og:description'),
    metaOf(page, 'description'),
    metaOf(page, 'twitter:description'),
  ];
  return stated.filter((text): text is string => text !== undefined && text !== '');
}

/** Whether two texts are the same as far as the shorter one goes. */
export function repeats(left: string, right: string): boolean {
  const [a, b] = [foldForMatching(left), foldForMatching(right)];
  const length = Math.min(a.length, b.length);
  if (length < Math.min(LEAST_SHARED, a.length)) return false;
  const shared = Math.max(Math.min(length, LEAST_SHARED), length - 8);
  return a.slice(0, shared) === b.slice(0, shared);
}
