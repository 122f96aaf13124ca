import { tidyText } from '../text/tidy-text.ts';
import type { Element, Segment } from './segment.ts';

const LETTER_AT_END = /[\p{L}\p{M}\p{N}]$/u;
const LETTER_AT_START = /^[\p{L}\p{N}]/u;
/** UTF-16 code units per letter. */
const MAX_LETTER_LENGTH = 2;

type Node = Segment['nodes'][number];

/** One text node may belong to thousands of segments, as in `<xmp>`. */
const tidyData = new WeakMap<Node, string>();

function tidyDataOf(node: Node): string {
  const data = tidyData.get(node) ?? ('data' in node ? tidyText(node.data) : '');
  tidyData.set(node, data);
  return data;
}

/**
 * Text of a segment of a row, with a separator where a letter touches the border of an element, because only a style separates
 * these parts. If the segment is all of its box, one is also where one element ends and the next begins. Letters never change.
 */
export function textOfRow({ box, text, nodes }: Segment, mark = ' | '): string {
  const isWhole = box.end - box.first === 1;
  let parted = '';
  let end = 0;
  let last: Node | undefined;
  for (const node of nodes) {
    const data = tidyDataOf(node);
    const at = text.indexOf(data, end);
    if (at < 0) return text;
    const gap = text.slice(end, at);
    // Computed from the whole text, since reading the end of the growing one would be quadratic.
    const before = text.slice(Math.max(0, end - MAX_LETTER_LENGTH), end);
    const isGlued = gap === '' && LETTER_AT_END.test(before) && LETTER_AT_START.test(data);
    const isParted = last && last.next !== node && (isGlued || (isWhole && areParted(last, node)));
    parted += `${isParted ? mark : gap}${data}`;
    end = at + data.length;
    last = node;
  }
  return parted + text.slice(end);
}

/** Whether a line break is between two nodes, or one element ends and another begins. */
function areParted(left: Node, right: Node): boolean {
  const isBreak = (node: unknown): boolean => (node as Element | null)?.name === 'br';
  if (isBreak(left.next ?? left.parent?.next) || isBreak(right.prev ?? right.parent?.prev)) return true;
  return !(isIn(right.parent, left) || isIn(left.parent, right));
}

function isIn(element: Node['parent'], { parent }: Node): boolean {
  let up = parent;
  while (up !== null && up !== element) up = up.parent;
  return up !== null;
}
