/** Headings, whose element may contain other boxes. */
import { headingLevel } from '../html/elements.ts';
import { type Box, closest } from '../html/segment.ts';

/** A heading that was never closed contains the rest of its page. */
const MAX_SEGMENTS = 4;

/** The box of the heading that a box is, or is within. */
export function headingOf(box: Box | undefined): Box | undefined {
  const heading = closest(box, ({ tag }) => headingLevel(tag) > 0);
  if (heading === undefined || heading === box) return heading;
  return heading.end - heading.first <= MAX_SEGMENTS ? heading : undefined;
}
