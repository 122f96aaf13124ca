/** The links within an element. */
import type { Element } from 'domhandler';
import { tidyText } from '../text/tidy-text.ts';
import { SILENT_ELEMENTS } from './elements.ts';
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
