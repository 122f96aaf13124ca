/** The text of a row of short texts, with its parts separated at the borders of its elements. */
import type { Element } from 'domhandler';
import { tidyText } from '../text/tidy-text.ts';
import { BLOCK_ELEMENTS, CONTROL_ELEMENTS, SILENT_ELEMENTS } from './elements.ts';
import { isHidden } from './hidden.ts';
import type { Segment } from './segment.ts';
import { walk } from './walk.ts';

const LETTER_AT_END = /[\p{L}\p{M}\p{N}]$/u;
const LETTER_AT_START = /^[\p{L}\p{N}]/u;
/** UTF-16 code units per letter. */
const MAX_LETTER_LENGTH = 2;
const BETWEEN = /[\s|]+/gu;
const BLANK = /^\s*$/u;

/**
 * Text of a segment of a row, with a separator where one element ends and the next begins, or where a letter touches
 * its end, because only a style separates these parts. Letters never change: if the segment is only part of its box,
 * it is separated only where two of its elements touch.
 */
export function textOfRow({ box, text, nodes }: Segment, mark = ' | '): string {
  const parted = box.end - box.first === 1 ? partedText(box.element, mark) : partedNodes(text, nodes, mark);
  return lettersOf(parted) === lettersOf(text) ? parted : text;
}

function lettersOf(text: string): string {
  return text.replace(BETWEEN, '');
}

/** One text node may belong to thousands of segments, as in `<xmp>`. */
const tidyData = new WeakMap<Segment['nodes'][number], string>();

function tidyDataOf(node: Segment['nodes'][number]): string {
  const data = tidyData.get(node) ?? ('data' in node ? tidyText(node.data) : '');
  tidyData.set(node, data);
  return data;
}

/** A text with a separator where the texts of two elements touch without whitespace. */
function partedNodes(text: string, nodes: Segment['nodes'], mark: string): string {
  let parted = '';
  let end = 0;
  let last: Segment['nodes'][number] | undefined;
  for (const node of nodes) {
    const data = tidyDataOf(node);
    const at = text.indexOf(data, end);
    if (at < 0) return text;
    const touches = at === end && last !== undefined && last.parent !== node.parent;
    // Computed from the whole text, since reading the end of the growing one would be quadratic.
    const before = text.slice(Math.max(0, end - MAX_LETTER_LENGTH), end);
    const isGlued = touches && LETTER_AT_END.test(before) && LETTER_AT_START.test(data);
    parted += `${isGlued ? mark : ''}${text.slice(end, at)}${data}`;
    end = at + data.length;
    last = node;
  }
  return parted + text.slice(end);
}

function partedText(root: Element, mark: string): string {
  let text = '';
  /** Its last letter, cached because reading it from the growing text would be quadratic. */
  let end = '';
  let isClosed = false;
  const add = (piece: string): void => {
    text += piece;
    end = `${end}${piece}`.slice(-MAX_LETTER_LENGTH);
  };
  const part = (): void => {
    add(mark);
    isClosed = false;
  };
  const breaks = ({ name }: Element): boolean => name === 'br' || BLOCK_ELEMENTS.has(name);
  walk(root, {
    text: (data) => {
      if (isClosed && LETTER_AT_END.test(end) && LETTER_AT_START.test(data)) part();
      add(data);
      isClosed &&= BLANK.test(data);
    },
    enter: (element) => {
      const { name, attribs } = element;
      const isSeen = !SILENT_ELEMENTS.has(name) && !CONTROL_ELEMENTS.has(name) && !isHidden(attribs);
      if (isClosed || breaks(element)) part();
      isClosed = !isSeen;
      return isSeen;
    },
    leave: (element) => {
      if (breaks(element)) part();
      else isClosed = true;
    },
  });
  return tidyText(text);
}
