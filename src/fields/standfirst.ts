/** The standfirst: the deck that a page shows between its headline and its body. */
import type { BodyPlace } from '../body/find-body.ts';
import { proseWords } from '../body/prose.ts';
import { stringAt } from '../html/json-ld.ts';
import type { Page } from '../html/page.ts';
import type { Segment } from '../html/segment.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import type { Located } from './field.ts';
import { metaOf, wordOverlap } from './titles.ts';

/** The standfirst with the segments that show it. */
export interface Standfirst extends Located<string> {
  readonly segments: readonly Segment[];
}

const FEWEST_WORDS = 5;
const SAME_AS_HEADLINE = 0.8;
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
  const deck = deckSegments(page, place, headline).filter((segment) => wordOverlap(segment.text, title) < SAME_AS_HEADLINE);
  const named = runOf(deck, (segment) => place.evidence.roles[segment.box.index] === 'standfirst');
  if (named.length > 0) return standfirst(named, 'page', 0.9);
  const opening = runOf(deck, () => true).slice(0, 1 + deck.findIndex((segment) => proseWords(segment) > 0));
  const heading = opening.find((segment) => /^h[2-6]$/u.test(segment.box.tag) && segment.words >= FEWEST_WORDS);
  if (heading !== undefined) return standfirst([heading], 'page', 0.85);
  return describedDeck(page, place, deck);
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

/** A first paragraph that repeats the page's description and looks unlike the paragraphs behind it. */
function describedDeck(page: Page, place: BodyPlace, deck: readonly Segment[]): Standfirst | undefined {
  const first = deck[0];
  const second = deck[1];
  if (first === undefined || second === undefined) return undefined;
  const differs = lookOf(first) !== lookOf(second);
  const outside = first.index < place.root.first;
  const described = descriptions(page).some((description) => repeats(first.text, description));
  if (described && (differs || outside)) return standfirst([first], 'page', 0.85);
  return outside && first.ends ? standfirst([first], 'page', 0.7) : undefined;
}

function lookOf(segment: Segment): string {
  const bold = segment.boldChars >= segment.chars;
  const italic = segment.italicChars >= segment.chars;
  return `${segment.box.tag}|${segment.box.names}|${segment.box.parent?.index}|${bold}|${italic}|${segment.inlineNames}`;
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
