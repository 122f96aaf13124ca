import type { Element } from 'domhandler';
import { tidyText } from '../text/tidy-text.ts';
import { BLOCK_ELEMENTS, SILENT_ELEMENTS } from './elements.ts';
import { isHidden } from './hidden.ts';
import { walk } from './walk.ts';

/** Maximum number of nodes in an element of a word or two. */
const FEW_NODES = 20;

/** Whether an element contains only a few nodes, since each of several nested links would be read to its end. */
export function holdsLittle(root: Element): boolean {
  let nodes = 0;
  const count = (): boolean => {
    nodes += 1;
    return nodes <= FEW_NODES;
  };
  walk(root, { text: count, enter: count });
  return nodes <= FEW_NODES;
}

/** The text of an element as a reader sees it: without silent and hidden parts, blocks separated by a space. */
export function elementText(root: Element): string {
  let text = '';
  const breakLine = (element: Element): void => {
    if (element.name === 'br' || BLOCK_ELEMENTS.has(element.name)) text += ' ';
  };
  walk(root, {
    text: (data) => {
      text += data;
    },
    enter: (element) => {
      breakLine(element);
      return !SILENT_ELEMENTS.has(element.name) && !isHidden(element.attribs);
    },
    leave: breakLine,
  });
  return tidyText(text);
}
