/** The body of a page: chooses the root, gives each segment its verdict, trims what stands loose. */
import type { Page } from '../html/page.ts';
import { ancestorsOf, type Box, type Segment } from '../html/segment.ts';
import type { Verdict } from './block.ts';
import { type Evidence, weighBoxes } from './candidates.ts';
import { classify } from './classify.ts';
import { findRoot } from './find-root.ts';
import { endOfArticle } from './other-article.ts';
import { trim } from './trim.ts';

/** What the fields have found before the body is placed. */
export interface PlaceHints {
  readonly headline: readonly Segment[];
  /** Boxes that a publisher rule names as holding the body. */
  readonly ruled: readonly Box[];
}

/** What the fields have found before the body is read. */
export interface ReadHints {
  readonly headline: readonly Segment[];
  /** Segments that show the standfirst and the summary. */
  readonly standfirst: readonly Segment[];
  /** Boxes that a publisher rule calls boilerplate. */
  readonly ruledOut: ReadonlySet<Box>;
  /** Whether a publisher rule knows a text as a sentence of the house. */
  isPhrase(text: string): boolean;
}

/** Where the body is: its root, and the evidence for it. */
export interface BodyPlace {
  readonly root: Box;
  /** Boxes side by side that a publisher rule names as the body; empty where the root is all of it. */
  readonly parts: readonly Box[];
  readonly evidence: Evidence;
  /** First segment that belongs to another article. */
  readonly end: number;
}

/** Finds the root of the body, or undefined when the page has no running text. */
export function placeBody(page: Page, hints: PlaceHints): BodyPlace | undefined {
  const ruled = new Set(hints.ruled);
  const around = new Set(ancestorsOf(hints.headline[0]?.box));
  const evidence = weighBoxes(page, (box) => ruled.has(box) || around.has(box));
  const end = endOfArticle(page, evidence, hints.headline);
  const parts = partsOf(hints.ruled, evidence);
  const root = (parts.length > 1 ? parts[0]?.parent : parts[0]) ?? findRoot(evidence);
  return root === undefined ? undefined : { root, parts, evidence, end };
}

/** The first ruled box with running text, and those beside it. */
function partsOf(ruled: readonly Box[], evidence: Evidence): Box[] {
  const filled = ruled.filter((box) => (evidence.prose[box.index] ?? 0) > 0);
  return filled.filter(({ parent }) => parent === filled[0]?.parent);
}

/** Verdicts for all segments of the page, trimmed. */
export function readBody(page: Page, place: BodyPlace, hints: ReadHints): Verdict[] {
  return trim(
    classify({
      page,
      ...place,
      start: hints.headline[0]?.index ?? 0,
      headline: new Set(hints.headline),
      standfirst: new Set(hints.standfirst),
      ruledOut: hints.ruledOut,
      isPhrase: hints.isPhrase,
    }),
    place.evidence,
    place.root,
  );
}
