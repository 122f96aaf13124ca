/** Small boxes that ask the reader something: polls, newsletter sign-ups. */
import { ancestorsOf, type Box, closest, type Segment } from '../html/segment.ts';
import type { BodyContext, Placing } from './reading.ts';

const MAX_FORM_PROSE = 60;
const MAX_IN_FORM = 10;

/** The outermost small boxes within the root around form fields. */
export function askingBoxes({ page, root, features }: BodyContext): Set<Box> {
  const isSmall = ({ index, first, end }: Box): boolean =>
    end - first <= MAX_IN_FORM && (features.prose[index] ?? 0) <= MAX_FORM_PROSE;
  const outermost = page.boxes
    .filter(({ asks }) => asks)
    .map((field) => {
      const around = ancestorsOf(field);
      return around
        .slice(0, Math.max(0, around.indexOf(root)))
        .filter(isSmall)
        .at(-1);
    });
  return new Set(outermost.filter((box) => box !== undefined));
}

/** Whether a segment is in such a box. */
export function isInForm({ box }: Segment, { asking }: Placing): boolean {
  return asking.size > 0 && closest(box, (up) => asking.has(up)) !== undefined;
}
