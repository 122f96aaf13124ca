/** Rejects body and boilerplate of a publisher rule by the share of the running text, as misleading roles are rejected. */
import type { Page } from '../html/page.ts';
import { type Box, isWithin, type Segment } from '../html/segment.ts';
import { sumOf } from '../text/tally.ts';
import type { BodyPlace } from './find-body.ts';
import { proseWords } from './prose.ts';

/** A body must contain at least this share of the running text that the engine would have taken. */
const MIN_SHARE = 0.25;
/** A box is too large if it contains this share of the other words of the page, and the engine would have excluded many of them. */
const NEARLY_ALL = 0.9;
/** Minimum share and number of the words that the engine would have excluded: more than a byline and a caption have. */
const MAX_REST = 0.5;
const MIN_REST_WORDS = 50;

export const NO_TEXT = 'it contains no running text';

/** Why a rule's body is rejected; undefined if it is accepted. */
export function rejectionOfBody(generic: BodyPlace, fromRule: BodyPlace): string | undefined {
  const { parts, features } = fromRule;
  const words = sumOf(parts, ({ index }) => features.prose[index] ?? 0);
  if (words === 0) return NO_TEXT;
  if (words < (generic.features.prose[generic.root.index] ?? 0) * MIN_SHARE)
    return 'it contains only a small part of the running text';
  return parts.some((part) => isWholePage(part, generic))
    ? 'it also contains the page around the article'
    : undefined;
}

function isWholePage(part: Box, { root, features }: BodyPlace): boolean {
  const { rest } = features;
  const restOf = ({ index }: Box): number => rest[index] ?? 0;
  if (part === root || !isWithin(root, part) || restOf(part) < (rest[0] ?? 0) * NEARLY_ALL) return false;
  return restOf(root) < restOf(part) * MAX_REST && restOf(part) - restOf(root) >= MIN_REST_WORDS;
}

/** Boxes and single segments that a rule calls boilerplate. */
export interface Boilerplate {
  readonly boxes: readonly Box[];
  readonly segments: readonly Segment[];
}

/** Above this share, a box would remove the article. */
const MAX_LOST = 0.55;

/**
 * Whether most of the article's running text is only in these boxes: removing a second copy of the text
 * (for screen readers) loses nothing.
 *
 * @param start - Index of the first segment after the headline.
 */
export function isMostProse(
  page: Page,
  place: BodyPlace,
  start: number,
  { boxes, segments }: Boilerplate,
): boolean {
  const { root, end, features } = place;
  const isLost = new Set([...segments, ...boxes.flatMap((box) => page.segments.slice(box.first, box.end))]);
  if (isLost.size === 0) return false;
  const ofArticle = page.segments
    .slice(Math.max(root.first, start), Math.min(root.end, end))
    .filter((segment) => features.roles[segment.box.index] === undefined && proseWords(segment) > 0);
  const kept = new Set(ofArticle.filter((segment) => !isLost.has(segment)).map(({ text }) => text));
  const lost = ofArticle.filter(({ text }) => !kept.has(text));
  return sumOf(lost, proseWords) >= sumOf(ofArticle, proseWords) * MAX_LOST && lost.length > 0;
}
