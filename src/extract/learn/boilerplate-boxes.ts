import { proseWords, sumsBefore } from '../../body/prose.ts';
import { headingLevel } from '../../html/elements.ts';
import type { Box, Segment } from '../../html/segment.ts';
import { ownSelectors } from '../../html/selectors.ts';
import { type LearnedBox, MAX_BOILERPLATE } from '../../publishers/site-profile.ts';
import { foldForMatching } from '../../text/fold-for-matching.ts';
import { sumOf } from '../../text/tally.ts';
import { byText, learnedOn, minPages, type PagesByText, type Sample } from './sample.ts';

/** Minimum share of the characters of such boxes that other pages show too. */
const MIN_KNOWN = 0.5;
/** Minimum share of linked characters in boxes that begin with a label of the site, as cards that differ on each page do. */
const MIN_LINKED = 0.25;
/** Minimum share of such boxes that begin with the label. */
const MIN_LABELLED = 0.8;
/** Maximum average share of a page's own text in such boxes, such as cards that only one page shows. */
const MAX_OWN = 0.15;

/** Maximum share of boxes without repetition among those taken for part of the article. Above it, its own texts use the class too. */
const MAX_ORIGINAL = 0.34;

/** What one box holds; numbers that are summed over the boxes of a selector. */
type Measures = ReturnType<ReturnType<typeof measurer>>;

interface MeasuredBoxes {
  readonly css: string;
  /** Boxes by page number. */
  readonly boxes: Map<number, Box[]>;
  readonly totals: Measures;
}

/**
 * Selectors of boxes that repeat content of other pages (cards, offers, portraits), if the engine would take part
 * of them for the article. Outermost first.
 */
export function boilerplateBoxes(samples: readonly Sample[], pages: PagesByText): LearnedBox[] {
  const fewest = minPages(samples.length);
  const titles = new Set(samples.map(({ story }) => foldForMatching(story.headline?.value ?? '')));
  const known = new Map<string, MeasuredBoxes>();
  samples.forEach((sample, at) => {
    const measure = measurer(sample, pages, titles, fewest);
    for (const [css, boxes] of outerBoxes(sample.page.boxes)) {
      const entry = known.get(css);
      const totals = boxes.map(measure).reduce(added);
      known.set(css, {
        css,
        boxes: (entry?.boxes ?? new Map<number, Box[]>()).set(at, boxes),
        totals: entry === undefined ? totals : added(entry.totals, totals),
      });
    }
  });
  const found = [...known.values()]
    .filter((entry) => isBoilerplate(entry, fewest))
    .sort((a, b) => b.totals.chars - a.totals.chars || a.css.length - b.css.length || byText(a.css, b.css));
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

/** Makes a function that measures the boxes of a page, by sums up to each of its segments. */
function measurer(sample: Sample, pages: PagesByText, titles: ReadonlySet<string>, fewest: number) {
  const { page, story, folded } = sample;
  const shown = new Set(story.headline?.heading?.segments ?? []);
  const taken = new Set([...(story.standfirst?.segments ?? []), ...story.lead.segments]);
  const seenOn = ({ index }: Segment): number => pages.get(folded[index] ?? '') ?? 0;
  const isKnown = (segment: Segment): boolean =>
    seenOn(segment) > 1 || (titles.has(folded[segment.index] ?? '') && !shown.has(segment));
  const isTaken = (segment: Segment): boolean =>
    segment.kind === 'text' && (story.verdicts[segment.index]?.type !== undefined || taken.has(segment));
  const within = (weight: (segment: Segment) => number): ((box: Box) => number) => {
    const sums = sumsBefore(page.segments, weight);
    return ({ first, end }) => (sums[end] ?? 0) - (sums[first] ?? 0);
  };
  const charsIn = within(visibleChars);
  const linkedIn = within((segment) => (visibleChars(segment) > 0 ? segment.linkChars : 0));
  const knownIn = within((segment) => (isKnown(segment) ? visibleChars(segment) : 0));
  const ownOf = (segment: Segment): number =>
    isKnown(segment) ? 0 : Math.max(proseWords(segment), isTaken(segment) ? segment.words : 0);
  const ownIn = within(ownOf);
  const headlinesIn = within((segment) => (shown.has(segment) ? 1 : 0));
  const takenIn = within((segment) => (isTaken(segment) ? 1 : 0));
  const own = Math.max(1, sumOf(page.segments, ownOf));
  return (box: Box) => {
    const label = page.segments.slice(box.first, box.end).find((segment) => visibleChars(segment) > 0);
    const isLabelled = label !== undefined && seenOn(label) >= fewest;
    const isTakenPart = takenIn(box) > 0;
    return {
      boxes: 1,
      chars: charsIn(box),
      known: knownIn(box),
      linked: linkedIn(box),
      /** 1 for a box that begins with a template text. */
      labelled: Number(isLabelled),
      /** The share of the page's own text, that is prose or text taken for part of the article. */
      ownShare: ownIn(box) / own,
      /** 1 for a heading and a box that contains the headline, since those of cards look like those of the article. */
      headings: Number(headlinesIn(box) > 0 || headingLevel(box.tag) > 0),
      /** 1 for a box with content that the engine takes for part of the article, and for one of these without repetition. */
      taken: Number(isTakenPart),
      original: Number(isTakenPart && knownIn(box) === 0 && !isLabelled),
    };
  };
}

function visibleChars({ kind, hidden, chars }: Segment): number {
  return kind === 'text' && !hidden ? chars : 0;
}

function added(sum: Measures, one: Measures): Measures {
  const names = Object.keys(sum) as (keyof Measures)[];
  return Object.fromEntries(names.map((name) => [name, sum[name] + one[name]])) as Measures;
}

function isBoilerplate({ boxes: { size: pages }, totals }: MeasuredBoxes, fewest: number): boolean {
  const { boxes, chars, known, linked, labelled, ownShare, headings, taken, original } = totals;
  if (pages < fewest || headings > 0 || taken === 0) return false;
  if (original > taken * MAX_ORIGINAL || ownShare > pages * MAX_OWN) return false;
  return known >= chars * MIN_KNOWN || (labelled >= boxes * MIN_LABELLED && linked >= chars * MIN_LINKED);
}

/** Drops selectors whose boxes are all within boxes of an earlier one. */
function withoutInner(found: readonly MeasuredBoxes[]): MeasuredBoxes[] {
  const kept: MeasuredBoxes[] = [];
  for (const entry of found) {
    const isInner = (box: Box, at: number): boolean =>
      kept.some(({ boxes }) => boxes.get(at)?.some(({ first, end }) => first <= box.first && end >= box.end));
    if (![...entry.boxes].every(([at, boxes]) => boxes.every((box) => isInner(box, at)))) kept.push(entry);
  }
  return kept;
}
