/** The body of a page: chooses the root, gives each segment its verdict, trims what stands loose. */
import type { Page } from '../html/page.ts';
import { ancestorsOf, type Box, type Segment } from '../html/segment.ts';
import type { Verdict } from './block.ts';
import { type Evidence, weighBoxes } from './candidates.ts';
import { classify } from './classify.ts';
import { findRoot } from './find-root.ts';
import { endOfArticle } from './other-article.ts';
import { trim } from './trim.ts';

/** What the fields have found before the body is read. */
export interface BodyHints {
  readonly headline: readonly Segment[];
  /** Boxes that a publisher rule names as holding the body. */
  readonly ruled: readonly Box[];
  /** Boxes that a publisher rule calls boilerplate. */
  readonly ruledOut: ReadonlySet<Box>;
}

/** Where the body is: its root, and the evidence for it. */
export interface BodyPlace {
  readonly root: Box;
  readonly evidence: Evidence;
  /** First segment that belongs to another article. */
  readonly end: number;
}

/** Finds the root of the body, or undefined when the page has no running text. */
export function placeBody(page: Page, hints: BodyHints): BodyPlace | undefined {
  const ruled = hints.ruled.find((box) => box.end > box.first);
  const around = new Set(ancestorsOf(hints.headline[0]?.box));
  const evidence = weighBoxes(page, (box) => box === ruled || around.has(box));
  const end = endOfArticle(page, evidence, hints.headline);
  const root = ruled !== undefined && (evidence.prose[ruled.index] ?? 0) > 0 ? ruled : findRoot(evidence);
  return root === undefined ? undefined : { root, evidence, end };
}

/** Verdicts for all segments of the page, trimmed. */
export function readBody(
  page: Page,
  place: BodyPlace,
  hints: BodyHints & { readonly standfirst: readonly Segment[] },
): Verdict[] {
  return trim(
    classify({
      page,
      ...place,
      start: hints.headline[0]?.index ?? 0,
      headline: new Set(hints.headline),
      standfirst: new Set(hints.standfirst),
      ruledOut: hints.ruledOut,
    }),
    place.evidence,
    place.root,
  );
}
