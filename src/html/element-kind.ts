/** What an element is to a reader: a block, a control, a form field, a picture, editor debris. */

import type { ChildNode, Element } from 'domhandler';
import { BLOCK_ELEMENTS, CONTROL_ELEMENTS } from './elements.ts';
import { isHidden } from './hidden.ts';
import { isDelayedImage, readImage } from './image.ts';
import type { PageBox } from './page-box.ts';
import { parseDocument } from './parse.ts';

const SPACES = /\s+/u;

const BLOCK_STYLE = /display\s*:\s*(?:block|flex|grid|table)/iu;

const INLINE_STYLE = /display\s*:\s*inline(?!-)/iu;

/** Spell checkers and office programs: CKEditor SCAYT, Grammarly, Ginger, LanguageTool, Word. Seen in papers. */
const DEBRIS = /(?:^|\s)(?:scayt-misspell|gramm-problem|gr_|GINGER_SOFTWARE|SpellE|GramE|spellcheck)/u;

const DEBRIS_ELEMENTS: ReadonlySet<string> = new Set(['g', 'lt-highlighter', 'grammarly-extension']);

/** WordPress calls the links of categories "category tag". */
export function isTagLink(rel: string | undefined): boolean {
  const words = rel?.split(SPACES) ?? [];
  return words.includes('tag') && !words.includes('category');
}

/** A line break, or an empty element with the class "br", which a style turns into one. */
export function isBreak({ attribs, children }: Element, tag: string): boolean {
  return tag === 'br' || (attribs.class === 'br' && children.length === 0);
}

/** Whether an element is an image, or a box that a script will fill with one. */
export function isPicture(element: Element, tag: string): boolean {
  return tag === 'img' || tag === 'amp-img' || isDelayedImage(element);
}

/** The image in a `<noscript>` after an `<img>` that a script would fill. */
export function imageWithoutScript(noscript: Element): Element | undefined {
  let { prev } = noscript;
  while (prev !== null && 'data' in prev && prev.data.trim() === '') prev = prev.prev;
  const waits =
    prev !== null && 'attribs' in prev && prev.name === 'img' && readImage(prev as Element) === undefined;
  if (!waits) return undefined;
  return contentOf(noscript).find((child) => 'attribs' in child && child.name === 'img') as
    | Element
    | undefined;
}

/** The content of a `<noscript>`, which is text to a parser with scripting enabled, such as parse5. */
function contentOf({ children }: Element): readonly ChildNode[] {
  const [first] = children;
  return first?.type === 'text' && first.data.includes('<') ? parseDocument(first.data).children : children;
}

/** Whether a caption attribute was broken by a quote in it: its value ends after an opening quote, or an attribute name contains a quote. */
export function hasTornAttribute({ attribs }: Element): boolean {
  const { alt = '', title = '' } = attribs;
  if ((alt.includes('<') && alt.endsWith('=')) || (title.includes('<') && title.endsWith('='))) return true;
  for (const name in attribs) if (name.includes('"')) return true;
  return false;
}

/** Whether an element hides its content. A caption that repeats the alt is only hidden from screen readers. */
export function hides({ name, attribs }: Element, box: PageBox): boolean {
  const isOfCaption = name === 'figcaption' || (box.isCaption && box.tag !== 'figure');
  if (attribs['aria-hidden'] !== 'true' || !isOfCaption) return isHidden(attribs);
  return isHidden({ ...attribs, 'aria-hidden': 'false' });
}

/** Whether an element is a control, whose words are not text of the page. */
export function isControl({ attribs }: Element, tag: string): boolean {
  return CONTROL_ELEMENTS.has(tag) || attribs.role === 'button';
}

/** Types of input that a reader fills in; checkboxes are not listed, since they also open and close menus. */
const FIELD_TYPE = /^(?:text|email|tel|radio)$/iu;

/** Whether an element is a form field that a reader fills in. */
export function isField({ attribs }: Element, tag: string): boolean {
  return tag === 'textarea' || (tag === 'input' && FIELD_TYPE.test(attribs.type ?? 'text'));
}

/** Whether an element is what a spell checker or editor left around a word. */
export function isDebris(element: Element, tag: string): boolean {
  if (DEBRIS_ELEMENTS.has(tag)) return true;
  const { class: classes, 'data-scayt_word': word, 'data-scayt-word': hyphened } = element.attribs;
  return word !== undefined || hyphened !== undefined || (classes !== undefined && DEBRIS.test(classes));
}

/** Whether an element starts a new line, by its name or style. */
export function isBlock(element: Element): boolean {
  const style = element.attribs.style;
  if (BLOCK_ELEMENTS.has(element.name) || isComponent(element))
    return style === undefined || !INLINE_STYLE.test(style);
  return style !== undefined && BLOCK_STYLE.test(style);
}

/**
 * Whether a custom element is a block, like components of Angular: no text of a line is before or
 * after it. Style sheets are not read.
 */
function isComponent({ name, prev, next }: Element): boolean {
  if (!name.includes('-') || DEBRIS_ELEMENTS.has(name)) return false;
  return !isWords(prev) && !isWords(next);
}

function isWords(node: Element['prev']): boolean {
  return node !== null && 'data' in node && node.type === 'text' && node.data.trim() !== '';
}
