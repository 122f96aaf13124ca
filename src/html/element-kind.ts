/** Kinds of elements from a reader's point of view: a block, a control, a form field, a picture, editor debris. */
import type { ChildNode, Element } from 'domhandler';
import { DEBRIS_ELEMENTS } from './elements.ts';
import { readImage } from './image.ts';
import { hasNoTarget } from './links.ts';
import { parseDocument } from './parse.ts';
import type { Box } from './segment.ts';
import { ARIA_HIDDEN, BLOCK, BLOCK_STYLED, DELAYED, HIDDEN, INLINE_STYLED } from './traits.ts';

const SPACES = /\s+/u;

/** Whether a link, even without an href, names a tag of the article. WordPress marks links to categories with "category tag". */
export function isTagLink({ attribs: { rel = '' } }: Element): boolean {
  const words = rel.split(SPACES);
  return words.includes('tag') && !words.includes('category');
}

/**
 * Whether an element is an image, or a box with the URL and text of an image that a script will insert. Source: BBC sites of
 * 2018.
 */
export function isPicture({ name, children }: Element, traits: number): boolean {
  if (name === 'img' || name === 'amp-img') return true;
  return (traits & DELAYED) === DELAYED && children.every((child) => !('name' in child));
}

/** The image in a `<noscript>` after an `<img>` that a script would fill. */
export function imageWithoutScript(noscript: Element): Element | undefined {
  let { prev } = noscript;
  while (prev !== null && 'data' in prev && prev.data.trim() === '') prev = prev.prev;
  if (!isImage(prev) || readImage(prev) !== undefined) return undefined;
  return contentOf(noscript).find(isImage);
}

function isImage(node: ChildNode | null): node is Element {
  return node !== null && 'attribs' in node && node.name === 'img';
}

/** The content of a `<noscript>`, which is text to a parser with scripting enabled, such as parse5. */
function contentOf({ children }: Element): readonly ChildNode[] {
  const [first] = children;
  return first?.type === 'text' && first.data.includes('<') ? parseDocument(first.data).children : children;
}

/** Whether an attribute was broken by a quote within it, so that the name of another one contains a quote. */
export function hasTornAttribute({ attribs }: Element): boolean {
  return Object.keys(attribs).some((name) => name.includes('"'));
}

/** The sign with which a documentation system links a heading to itself. Source: Sphinx, MkDocs. */
const PERMALINK = /^\s*[¶#§🔗]\s*$/u;

function isPermalink({ children: [sign], attribs: { href = '' } }: Element): boolean {
  return sign !== undefined && 'data' in sign && PERMALINK.test(sign.data) && hasNoTarget(href);
}

/** Whether an element hides its content. A caption that repeats the alt is only hidden from screen readers. */
export function hides(element: Element, traits: number, box: Box): boolean {
  const { name } = element;
  if ((traits & HIDDEN) !== 0 || (name === 'a' && isPermalink(element))) return true;
  if ((traits & ARIA_HIDDEN) === 0) return false;
  return name !== 'figcaption' && (!box.isCaption || box.tag === 'figure');
}

/** Types of input that a reader fills in; checkboxes are not listed, since they also open and close menus. */
const FIELD_TYPE = /^(?:text|email|tel|radio|number|date)$/iu;

export function isField({ name, attribs }: Element): boolean {
  return name === 'input' && FIELD_TYPE.test(attribs.type ?? 'text');
}

/** Whether an element starts a new line, by its name or style. */
export function isBlock(element: Element, traits: number): boolean {
  if ((traits & BLOCK) !== 0 || isComponent(element)) return (traits & INLINE_STYLED) === 0;
  return (traits & BLOCK_STYLED) !== 0;
}

/**
 * Whether a custom element is a block, as in Angular components: no text before or after it continues its
 * line. Style sheets are not read.
 */
function isComponent({ name, prev, next }: Element): boolean {
  if (!name.includes('-') || DEBRIS_ELEMENTS.has(name)) return false;
  return !isWords(prev) && !isWords(next);
}

function isWords(node: Element['prev']): boolean {
  return node !== null && 'data' in node && node.type === 'text' && node.data.trim() !== '';
}
