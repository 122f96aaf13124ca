import type { Element } from 'domhandler';
import { tidyText } from '../text/tidy-text.ts';
import { SILENT_ELEMENTS } from './elements.ts';
import type { Segment } from './segment.ts';
import { walk } from './walk.ts';

const NO_TARGET = /^(?:#|javascript:)/iu;

/** Whether a link leads to no other page: a permalink, or a button written as a link. */
export function hasNoTarget(href: string): boolean {
  return NO_TARGET.test(href);
}

/** URLs of the links in an element by their text, in document order. The element itself may be the link. */
export function linksOf(root: Element): Map<string, string> {
  const links = new Map<string, string>();
  let open: { href: string; text: string } | undefined;
  const openAt = (element: Element): void => {
    if (element.name === 'a') open = { href: element.attribs.href ?? '', text: '' };
  };
  const close = (): void => {
    if (open !== undefined && tidyText(open.text) !== '') links.set(tidyText(open.text), open.href);
    open = undefined;
  };
  openAt(root);
  walk(root, {
    text: (data) => {
      if (open !== undefined) open.text += data;
    },
    enter: (element) => {
      openAt(element);
      return !SILENT_ELEMENTS.has(element.name);
    },
    leave: (element) => {
      if (element.name === 'a') close();
    },
  });
  close();
  return links;
}

export function linkTexts({ nodes }: Segment): string[] {
  const texts = new Map<unknown, string>();
  for (const node of nodes) {
    const link = linkAround(node);
    if (link !== undefined && 'data' in node) texts.set(link, `${texts.get(link) ?? ''}${node.data}`);
  }
  return [...texts.values()].map(tidyText).filter((text) => LETTER.test(text));
}

/** A link may also count comments. */
const LETTER = /\p{L}/u;

/** Maximum inline elements between a link and its words. */
const MAX_STEPS_TO_LINK = 4;

function linkAround(node: Segment['nodes'][number]): unknown {
  let up = node.parent;
  for (let step = 0; step < MAX_STEPS_TO_LINK && up !== null; step += 1) {
    if ('name' in up && up.name === 'a') return up;
    up = up.parent;
  }
  return undefined;
}
