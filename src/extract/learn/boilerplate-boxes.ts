/** Boilerplate boxes: their content repeats on other pages. */
import { proseWords } from '../../body/prose.ts';
import { headingLevel } from '../../html/elements.ts';
import type { Box, Segment } from '../../html/segment.ts';
import { type LearnedBox, MAX_BOILERPLATE } from '../../publishers/site-profile.ts';
import { foldForMatching } from '../../text/fold-for-matching.ts';
import { byText, learnedOn, minPages, type Sample } from './sample.ts';
import { ownSelectors } from './selectors.ts';

/** Minimum share of the characters of such boxes that other pages show too. */
const MIN_KNOWN = 0.5;
/** Minimum share of linked characters in boxes that begin with a label of the site, as cards that differ on each page do. */
const MIN_LINKED = 0.25;
/** Minimum share of such boxes that begin with the label. */
const MIN_LABELLED = 0.8;
/** Maximum average share of a page's own text in such boxes, such as cards that only one page shows. */
const MAX_OWN = 0.15;

/**
 * Maximum share of boxes without repetition among those taken for part of the article. Above it, the class is a style that
 * texts of the article use too.
 */
const MAX_ORIGINAL = 0.34;

/** Sums over the boxes of one selector. */
interface BoxTally {
  readonly css: string;
  /** Boxes by page number. */
  readonly boxes: Map<number, Box[]>;
  count: number;
  chars: number;
  known: number;
  linked: number;
  /** Boxes that begin with a template text. */
  labelled: number;
  /** Sum of the shares of their page's own text, that is prose or text taken for part of the article. */
  ownShare: number;
  /** Boxes that contain the headline or are headings, since those of cards look like those of the article. */
  headings: number;
  /** Boxes with content that the engine takes for part of the article, and those among them without repetition. */
  taken: number;
  original: number;
}

/** Prefix sums over the segments of a page, for range queries of boxes. */
interface Sums {
  readonly chars: Float64Array;
  readonly linked: Float64Array;
  readonly known: Float64Array;
  readonly own: Float64Array;
  readonly headlines: Float64Array;
  readonly taken: Float64Array;
  /** Whether a box begins with a template text. */
  isLabelled(box: Box): boolean;
}

/**
 * Selectors of boxes that repeat content of other pages (cards, offers, portraits), if the engine would take part
 * of them for the article. Outermost first.
 *
 * @param pages - number of pages on which each folded text appears
 */
export function boilerplateBoxes(
  samples: readonly Sample[],
  pages: ReadonlyMap<string, number>,
): LearnedBox[] {
  const fewest = minPages(samples.length);
  const titles = new Set(samples.map(({ story }) => foldForMatching(story.headline?.value ?? '')));
  const tallies = new Map<string, BoxTally>();
  samples.forEach((sample, at) => {
    const sums = sumsOf(sample, pages, titles, fewest);
    for (const [css, boxes] of outerBoxes(sample.page.boxes)) {
      const tally = tallies.get(css) ?? newTally(css);
      tallies.set(css, tally);
      tally.boxes.set(at, boxes);
      for (const box of boxes) addBox(tally, box, sums);
    }
  });
  const found = [...tallies.values()]
    .filter((tally) => isBoilerplate(tally, fewest))
    .sort((a, b) => b.chars - a.chars || a.css.length - b.css.length || byText(a.css, b.css));
  return withoutInner(found)
    .slice(0, MAX_BOILERPLATE)
    .map(({ css, boxes }) => ({ css, ...learnedOn(boxes.size) }));
}

/** Visible non-empty boxes by selector, without selectors of a bare element. Only the outermost of nested boxes counts. */
function outerBoxes(boxes: readonly Box[]): Map<string, Box[]> {
  const found = new Map<string, Box[]>();
  for (const box of boxes.filter(({ hidden, first, end }) => !hidden && end > first)) {
    for (const css of ownSelectors(box.element).filter((name) => name !== box.tag)) {
      const known = found.get(css) ?? [];
      if (box.first >= (known.at(-1)?.end ?? 0)) found.set(css, [...known, box]);
    }
  }
  return found;
}

function sumsOf(
  { page, story, folded }: Sample,
  pages: ReadonlyMap<string, number>,
  titles: ReadonlySet<string>,
  fewest: number,
): Sums {
  const shown = new Set(story.headline?.heading?.segments ?? []);
  const taken = new Set([...(story.standfirst?.segments ?? []), ...story.lead.segments]);
  const seenOn = ({ index }: Segment): number => pages.get(folded[index] ?? '') ?? 0;
  const isKnown = (segment: Segment): boolean =>
    seenOn(segment) > 1 || (titles.has(folded[segment.index] ?? '') && !shown.has(segment));
  const isTaken = (segment: Segment): boolean =>
    segment.kind === 'text' && (story.verdicts[segment.index]?.type !== undefined || taken.has(segment));
  const sum = (weight: (segment: Segment) => number): Float64Array => runningSum(page.segments, weight);
  return {
    chars: sum(visibleChars),
    linked: sum((segment) => (visibleChars(segment) > 0 ? segment.linkChars : 0)),
    known: sum((segment) => (isKnown(segment) ? visibleChars(segment) : 0)),
    own: sum((segment) =>
      isKnown(segment) ? 0 : Math.max(proseWords(segment), isTaken(segment) ? segment.words : 0),
    ),
    headlines: sum((segment) => (shown.has(segment) ? 1 : 0)),
    taken: sum((segment) => (isTaken(segment) ? 1 : 0)),
    isLabelled: ({ first, end }) => {
      const label = page.segments.slice(first, end).find((segment) => visibleChars(segment) > 0);
      return label !== undefined && seenOn(label) >= fewest;
    },
  };
}

function runningSum(segments: readonly Segment[], weight: (segment: Segment) => number): Float64Array {
  const sums = new Float64Array(segments.length + 1);
  for (const segment of segments) sums[segment.index + 1] = (sums[segment.index] ?? 0) + weight(segment);
  return sums;
}

function visibleChars({ kind, hidden, chars }: Segment): number {
  return kind === 'text' && !hidden ? chars : 0;
}

function newTally(css: string): BoxTally {
  const sums = {
    count: 0,
    chars: 0,
    known: 0,
    linked: 0,
    labelled: 0,
    ownShare: 0,
    headings: 0,
    taken: 0,
    original: 0,
  };
  return { css, boxes: new Map(), ...sums };
}

function addBox(tally: BoxTally, box: Box, sums: Sums): void {
  const within = (running: Float64Array): number => (running[box.end] ?? 0) - (running[box.first] ?? 0);
  tally.count += 1;
  tally.chars += within(sums.chars);
  tally.known += within(sums.known);
  tally.linked += within(sums.linked);
  tally.labelled += sums.isLabelled(box) ? 1 : 0;
  tally.ownShare += within(sums.own) / Math.max(1, sums.own.at(-1) ?? 0);
  tally.headings += within(sums.headlines) > 0 || headingLevel(box.tag) > 0 ? 1 : 0;
  if (within(sums.taken) === 0) return;
  tally.taken += 1;
  if (within(sums.known) === 0 && !sums.isLabelled(box)) tally.original += 1;
}

function isBoilerplate(tally: BoxTally, fewest: number): boolean {
  const { boxes, count, chars, known, linked, labelled, ownShare, headings, taken, original } = tally;
  if (
    boxes.size < fewest ||
    headings > 0 ||
    taken === 0 ||
    original > taken * MAX_ORIGINAL ||
    ownShare > boxes.size * MAX_OWN
  )
    return false;
  return known >= chars * MIN_KNOWN || (labelled >= count * MIN_LABELLED && linked >= chars * MIN_LINKED);
}

/** Drops selectors whose boxes are all within boxes of an earlier one. */
function withoutInner(tallies: readonly BoxTally[]): BoxTally[] {
  const kept: BoxTally[] = [];
  for (const tally of tallies) {
    const isInner = (box: Box, at: number): boolean =>
      kept.some(({ boxes }) => boxes.get(at)?.some(({ first, end }) => first <= box.first && end >= box.end));
    if (![...tally.boxes].every(([at, boxes]) => boxes.every((box) => isInner(box, at)))) kept.push(tally);
  }
  return kept;
}
