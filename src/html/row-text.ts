/** The text of a row of short texts: the borders between its elements are borders between its parts. */
import type { Element } from 'domhandler';
import { tidyText } from '../text/tidy-text.ts';
import { BLOCK_ELEMENTS, CONTROL_ELEMENTS, SILENT_ELEMENTS } from './elements.ts';
import { isHidden } from './hidden.ts';
import type { Segment } from './segment.ts';
import { walk } from './walk.ts';

const LETTER_AT_END = /[\p{L}\p{M}\p{N}]$/u;
const LETTER_AT_START = /^[\p{L}\p{N}]/u;
/** Code units of a letter. */
const MAX_LETTER_LENGTH = 2;
const BETWEEN = /[\s|]+/gu;
const BLANK = /^\s*$/u;

/**
 * Text of a segment of a row, with a mark where one element ends and the next begins, or where a letter is glued to
 * its end: what style sets apart is parted. No letter more or less: where the segment is not all that its box holds,
 * it is parted only where two of its elements are glued.
 *
 * @example
 * textOfRow(segment); // "Edited By: मोहन लाल | आगरा | Updated: 2 जून 2023"
 */
export function textOfRow({ box, text, nodes }: Segment, mark = ' | '): string {
  const parted = box.end - box.first === 1 ? partedText(box.element, mark) : partedNodes(text, nodes, mark);
  return lettersOf(parted) === lettersOf(text) ? parted : text;
}

function lettersOf(text: string): string {
  return text.replace(BETWEEN, '');
}

/** A text with a mark where the texts of two elements touch, without white space between them. */
function partedNodes(text: string, nodes: Segment['nodes'], mark: string): string {
  let parted = '';
  let end = 0;
  let last: Segment['nodes'][number] | undefined;
  for (const node of nodes) {
    const data = 'data' in node ? tidyText(node.data) : '';
    const at = text.indexOf(data, end);
    if (at < 0) return text;
    const touches = at === end && last !== undefined && last.parent !== node.parent;
    const isGlued =
      touches && LETTER_AT_END.test(parted.slice(-MAX_LETTER_LENGTH)) && LETTER_AT_START.test(data);
    parted += `${isGlued ? mark : ''}${text.slice(end, at)}${data}`;
    end = at + data.length;
    last = node;
  }
  return parted + text.slice(end);
}

function partedText(root: Element, mark: string): string {
  let text = '';
  /** Its last letter. To ask a text that grows would be to read it again with each element. */
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
      const isSeen = !isUnread(element);
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

function isUnread({ name, attribs }: Element): boolean {
  return SILENT_ELEMENTS.has(name) || CONTROL_ELEMENTS.has(name) || isHidden(attribs);
}
