/** Small boxes that ask the reader something: polls, newsletter sign-ups, appeals between the paragraphs. */
import { ancestorsOf, type Box, type Segment } from '../html/segment.ts';
import { proseBetween } from './prose.ts';
import type { BodyContext } from './reading.ts';

const [MAX_FORM_PROSE, MAX_IN_FORM] = [60, 10];

/** The outermost small boxes within the root around form fields. */
export function askingBoxes({ page, root, features }: BodyContext): Set<Box> {
  const isSmall = ({ index, first, end }: Box): boolean =>
    end - first <= MAX_IN_FORM && (features.prose[index] ?? 0) <= MAX_FORM_PROSE;
  const outermost = (field: Box): Box | undefined => {
    const around = ancestorsOf(field);
    return around.slice(0, Math.max(0, around.indexOf(root))).findLast(isSmall);
  };
  const fields = page.boxes.filter(({ asks }) => asks);
  return new Set(fields.flatMap((field) => outermost(field) ?? []));
}

const MAX_INSET_WORDS = 30;
/** Maximum segments: an icon, a title, a text and a link or button. */
const MAX_IN_INSET = 4;
const BOXES_OF_INSETS: ReadonlySet<string> = new Set(['div', 'section', 'aside', 'p', 'table']);
/** A question with more text after it. */
const ASKS = /\?["”’]?\s+\S/u;
/** An email address or a phone number, possibly with digits left out. */
export const CONTACT =
  /[^\s@]@[^\s@]|\p{Nd}{2}[xX]{4,8}\p{Nd}{2}|(?:\p{Nd}[\s-]?){5,14}[xX]{0,8}(?![\p{Nd}\p{L}])(?<=[\p{Nd}xX\s-]{8})/u;

/** Class names of a note to the reader in Bootstrap and similar frameworks. */
const NOTE = / (?:alert|well|callout) /u;
const TINT = /background/iu;

/** The outermost small box around a text that looks different from its surroundings. */
function insetAround(box: Box): Box | undefined {
  return ancestorsOf(box).findLast((up) => {
    if (up.end - up.first > MAX_IN_INSET || !BOXES_OF_INSETS.has(up.tag)) return false;
    return up.names !== ' ' || up.element.attribs?.style !== undefined;
  });
}

/** Whether texts end with a button, or with a link and nothing after it. A link without words leads to the text itself: "#". */
function endInButton(texts: readonly Segment[]): boolean {
  const last = texts.findLast(({ hidden, words }) => !hidden && words > 0);
  if (last === undefined || (texts.length === 1 && last.linkChars === last.chars)) return false;
  return last.control || (last.linkChars > 0 && !last.ends);
}

/** Whether a text asks the reader something in a small box of a different look, between the paragraphs or after them. */
export function isInset({ box }: Segment, { page, root }: BodyContext): boolean {
  const inset = insetAround(box);
  const around = inset?.parent;
  if (inset === undefined || around === undefined || around === root.parent) return false;
  const texts = page.segments.slice(inset.first, inset.end);
  if (texts.reduce((sum, { words }) => sum + words, 0) > MAX_INSET_WORDS) return false;
  const isLast = proseBetween(page, inset.end, root.end) === 0;
  const isTinted = TINT.test(`${inset.names}${inset.element.attribs?.style}`);
  const sends = ({ text, linkChars }: Segment): boolean =>
    CONTACT.test(text) || (isLast && isTinted && linkChars > 0);
  const calls = NOTE.test(inset.names) || endInButton(texts) || texts.some(sends);
  if (!calls && !texts.some(({ text }) => ASKS.test(text))) return false;
  const lookOf = ({ tag, element: { attribs } }: Box): string => `${tag} ${attribs?.class} ${attribs?.style}`;
  const isLike = (other: Box): boolean => other.parent === around && lookOf(other) === lookOf(inset);
  const isBelow = proseBetween(page, root.first, inset.first) > 0;
  return isBelow && page.boxes.filter(isLike).length === 1;
}
