/** Small boxes that ask the reader something: polls, newsletter sign-ups. */
import type { Page } from '../html/page.ts';
import { ancestorsOf, type Box, closest, type Segment } from '../html/segment.ts';
import type { BodyContext, Placing } from './reading.ts';

const MAX_FORM_PROSE = 60;
const MAX_IN_FORM = 10;

/** The outermost small boxes within the root around form fields and polls. */
export function askingBoxes({ page, root, features }: BodyContext): Set<Box> {
  const isSmall = ({ index, first, end }: Box): boolean =>
    end - first <= MAX_IN_FORM && (features.prose[index] ?? 0) <= MAX_FORM_PROSE;
  const outermost = page.boxes
    .filter((box) => box.asks || isPoll(box, page))
    .map((field) => {
      const around = ancestorsOf(field);
      return around
        .slice(0, Math.max(0, around.indexOf(root)))
        .filter(isSmall)
        .at(-1);
    });
  return new Set(outermost.filter((box) => box !== undefined));
}

const YES = /^(?:हां|हाँ|जी हां|yes)$/iu;
const NO = /^(?:नहीं|जी नहीं|no)$/iu;
const MAX_ANSWERS = 5;

/** Whether a list offers "yes" and "no": the answers of a poll. */
function isPoll({ tag, first, end }: Box, { segments }: Page): boolean {
  if ((tag !== 'ul' && tag !== 'ol') || end - first < 2 || end - first > MAX_ANSWERS) return false;
  return YES.test(segments[first]?.text ?? '') && NO.test(segments[first + 1]?.text ?? '');
}

/** Whether a segment is in such a box. */
export function isInForm({ box }: Segment, { asking }: Placing): boolean {
  return asking.size > 0 && closest(box, (up) => asking.has(up)) !== undefined;
}
