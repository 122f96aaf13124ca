/** Small boxes that ask the reader something: polls, newsletter sign-ups, calls between the paragraphs. */
import { ancestorsOf, type Box, closest, type Segment } from '../html/segment.ts';
import { proseBetween } from './prose.ts';
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

const MAX_INSET_WORDS = 30;
const BOXES_OF_INSETS: ReadonlySet<string> = new Set(['div', 'section', 'aside']);
/** A question with more behind it, an address, or a number to call, of which digits may be left out. */
const ASKS = /\?["”’]?\s+\S|[^\s@]@[^\s@]|(?:\p{Nd}[\s-]?){5,14}x{0,8}(?![\p{Nd}\p{L}])(?<=[\p{Nd}x\s-]{8})/u;

/** Whether a text stands between the paragraphs, alone in a box of another look, and asks the reader something. */
export function isInset({ box, text, words }: Segment, { page, root, features }: BodyContext): boolean {
  if (words > MAX_INSET_WORDS || !ASKS.test(text)) return false;
  const inset = ancestorsOf(box).findLast(({ first, end }) => end - first === 1);
  const around = inset?.parent;
  if (inset === undefined || around === undefined || around === root.parent) return false;
  if (!BOXES_OF_INSETS.has(inset.tag) || (inset.names === ' ' && inset.element.attribs.style === undefined))
    return false;
  const { looks } = features;
  const isLike = (other: Box): boolean =>
    other.parent === around && looks[other.index] === looks[inset.index];
  const isBetween =
    proseBetween(page, around.first, inset.first) > 0 && proseBetween(page, inset.end, around.end) > 0;
  return isBetween && page.boxes.filter(isLike).length === 1;
}
