/** Items of lists of the text, marked up or typed by hand. */
import { BULLET } from '../html/line.ts';
import { closest, isWithin, type Segment } from '../html/segment.ts';
import type { BodyContext } from './reading.ts';

const MIN_LAYOUT_SEGMENTS = 4;

/** Whether a segment is in an item of a list that is part of the body. An item with a whole text is layout: some systems print each article so. */
export function isListItem({ box }: Segment, { root }: BodyContext): boolean {
  const item = closest(box, ['li']);
  if (item === undefined || item === root) return false;
  return isWithin(item, root) && item.end - item.first < MIN_LAYOUT_SEGMENTS;
}

/** A sentence after a hyphen is speech. */
const HYPHEN = /^\s*-/u;

/** Whether a line starts with a bullet character, next to another one: a list that was typed by hand. */
export function isBullet({ index }: Segment, { page }: BodyContext): boolean {
  const bulleted = (at: number): boolean => {
    const { text = '', ends = false } = page.segments[at] ?? {};
    return BULLET.test(text) && !(ends && HYPHEN.test(text));
  };
  return bulleted(index) && (bulleted(index - 1) || bulleted(index + 1));
}
