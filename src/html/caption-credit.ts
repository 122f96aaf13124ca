/** Finds the inline element of a caption or quote that names its source: the photographer or the speaker. */
import type { ChildNode, Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { isCreditLabel, opensCredit } from '../text/parse-caption.ts';
import { endsSentence } from '../text/words.ts';
import { isHidden } from './hidden.ts';
import { type Box, namesOf } from './segment.ts';

const CREDIT_NAMES =
  / (?:credit|credits|source|copyright|photographer|byline|rights|author|agency|courtesy) |(?<! caption) attribution /u;
const PICTURES: ReadonlySet<string> = new Set(['img', 'amp-img', 'picture', 'div']);

export function isCiteOfQuote(element: Element, box: Box): boolean {
  const isInQuote = box.tag === 'blockquote' || box.parent?.tag === 'blockquote';
  return element.name === 'cite' && isInQuote && isLastOf(element);
}

/** Whether an element of a caption is named as a credit, or starts like one. */
export function isCreditOfCaption(element: Element): boolean {
  if (element.name === 'small' || element.name === 'cite') return true;
  if (element.attribs.class !== undefined && CREDIT_NAMES.test(namesOf(element)))
    return !element.children.some((child) => 'name' in child && PICTURES.has(child.name));
  const [first] = element.children;
  return first !== undefined && 'data' in first && opensCredit(first.data);
}

const CAPTION_PARTS: ReadonlySet<string> = new Set(['span', 'font', 'em', 'i']);
const MAX_CREDIT_LENGTH = 60;
const MAX_CAPTION_PARTS = 3;
const OPENS_CREDIT = /^\s*[/|©(–—]/u;
const GLUED = /[।.!?…)\]"”’]$/u;

/**
 * Whether the last element of a caption is short, without end punctuation and set off from the text before it: by punctuation, by a missing space
 * after a sentence, or because the caption consists of such elements.
 */
export function isLastPartOfCaption(element: Element): boolean {
  if (!CAPTION_PARTS.has(element.name) || !isLastOf(element)) return false;
  const parts = (element.parent?.children ?? []).filter((child) => !isEmpty(child));
  const before = parts.at(-2);
  if (before === undefined) return false;
  const text = DomUtils.textContent(element).trim();
  if (text === '' || text.length > MAX_CREDIT_LENGTH || endsSentence(text)) return false;
  if (OPENS_CREDIT.test(text)) return true;
  if ('data' in before) return GLUED.test(before.data);
  const isOfParts = parts.length <= MAX_CAPTION_PARTS && parts.every((part) => 'name' in part);
  const isPart = before.type === 'tag' && CAPTION_PARTS.has(before.name);
  return isOfParts && isPart && !isHidden(before.attribs) && !isCreditLabel(DomUtils.textContent(before));
}

/** Whether an element is the last one in its parent, except for boxes that only end a float. */
function isLastOf(element: Element): boolean {
  let { next } = element;
  while (next !== null && isEmpty(next)) next = next.next;
  return next === null;
}

function isEmpty(node: ChildNode): boolean {
  if ('data' in node) return node.data.trim() === '';
  return 'name' in node && node.name === 'div' && node.children.length === 0;
}

/** Whether an inline element ends its box. With text after it, it is the byline next to a portrait, with its date. */
export function isEndOf(element: Element, box: Element): boolean {
  let current: Element | null = element;
  while (current !== null && current !== box) {
    if (!isLastOf(current)) return false;
    current = current.parent as Element | null;
  }
  return true;
}
