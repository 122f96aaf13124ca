/** Learns the place of one field: of the selectors of the boxes with the field, the one that is right on most pages. */
import type { Box } from '../../html/segment.ts';
import type { LearnedPlace } from '../../publishers/site-profile.ts';
import { boxesAt, byText, learnedOn, minPages, type Sample } from './sample.ts';
import { selectorsOf } from './selectors.ts';

/** What a field requires of its place. */
export interface PlaceSearch {
  /** The boxes of a page that contain the field. */
  boxes(sample: Sample): readonly Box[];
  /** Selectors allowed for such a box. Default: all that match it. */
  selectors?(box: Box): readonly string[];
  /** How well the boxes found by a selector match the field, from 0 (not at all) to 1. */
  merit(sample: Sample, found: readonly Box[]): number;
}

/** Minimum share of the pages with such an element on which it is the field. */
const MIN_RIGHT = 0.85;

interface Candidate {
  readonly css: string;
  /** Its best rank in the list of a box's selectors. */
  readonly rank: number;
}

interface Rated extends Candidate {
  readonly seen: number;
  readonly right: number;
  readonly merit: number;
}

/** The best place of a field; undefined if no selector is right often enough. */
export function learnPlace(samples: readonly Sample[], search: PlaceSearch): LearnedPlace | undefined {
  const rated = candidates(samples, search).flatMap((candidate) => rate(candidate, samples, search) ?? []);
  const [best] = rated.sort(
    (a, b) =>
      b.right - a.right ||
      b.merit - a.merit ||
      a.rank - b.rank ||
      a.css.length - b.css.length ||
      byText(a.css, b.css),
  );
  return best && { css: best.css, ...learnedOn(best.seen, best.right) };
}

function candidates(
  samples: readonly Sample[],
  { boxes, selectors = selectorsOf }: PlaceSearch,
): Candidate[] {
  const found = new Map<string, { rank: number; pages: number }>();
  for (const sample of samples) {
    const ranks = new Map<string, number>();
    for (const box of boxes(sample))
      selectors(box).forEach((css, rank) => {
        ranks.set(css, Math.min(rank, ranks.get(css) ?? rank));
      });
    for (const [css, rank] of ranks) {
      const known = found.get(css);
      found.set(css, { rank: Math.min(rank, known?.rank ?? rank), pages: (known?.pages ?? 0) + 1 });
    }
  }
  const fewest = minPages(samples.length);
  return [...found].flatMap(([css, { rank, pages }]) => (pages >= fewest ? [{ css, rank }] : []));
}

function rate(candidate: Candidate, samples: readonly Sample[], search: PlaceSearch): Rated | undefined {
  const found = samples
    .map((sample) => [sample, boxesAt(sample.page, candidate.css)] as const)
    .filter(([, boxes]) => boxes.length > 0);
  const merits = found.map(([sample, boxes]) => search.merit(sample, boxes)).filter((merit) => merit > 0);
  const [seen, right] = [found.length, merits.length];
  if (right < Math.max(minPages(samples.length), seen * MIN_RIGHT)) return undefined;
  const sum = merits.sort((a, b) => a - b).reduce((total, merit) => total + merit, 0);
  return { ...candidate, seen, right, merit: Math.round((sum / right) * 100) };
}
