/** Finds what closes a page below its text: the author's bio and the reader comments, each from its label to the next heading. */
import { headingLevel } from '../html/elements.ts';
import type { Segment } from '../html/segment.ts';
import { isWriterLabel } from '../text/boilerplate.ts';
import type { LeftOutReason } from './block.ts';
import { proseOf } from './prose.ts';
import type { BodyContext, ClosingReason } from './reading.ts';

/** The closing part that each segment belongs to. Segments already excluded neither open nor end it. */
export function closingReasons(
  context: BodyContext,
  leftOut: readonly (LeftOutReason | undefined)[],
): (ClosingReason | undefined)[] {
  let closing: ClosingReason | undefined;
  return context.page.segments.map((segment, at) => {
    if (leftOut[at] !== undefined) return undefined;
    closing = closingAt(segment, closing, context);
    return closing;
  });
}

const MAX_LABEL_WORDS = 2;

/** A label in the upper half of the prose does not count. */
function closingAt(
  segment: Segment,
  last: ClosingReason | undefined,
  { page, root }: BodyContext,
): ClosingReason | undefined {
  const { text, index, box } = segment;
  const opensComments = segment.words <= MAX_LABEL_WORDS && segment.boilerplate === 'comments';
  if (!opensComments && !isWriterLabel(text)) return headingLevel(box.tag) === 0 ? last : undefined;
  const prose = proseOf(page).before;
  const [first = 0, here = 0, end = 0] = [root.first, index, root.end].map((at) => prose[at]);
  if (end - here >= here - first) return undefined;
  return opensComments ? 'comments' : 'metadata';
}
