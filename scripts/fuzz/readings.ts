/** What an engine may read of a page, told apart from the reading of this one. */
import type { AnyNode, Element } from 'domhandler';
import { ScrapeError } from '../../src/errors.ts';
import { SILENT_ELEMENTS } from '../../src/html/elements.ts';
import { isHidden, isHiddenByClass } from '../../src/html/hidden.ts';
import { listAt, parseJsonLd } from '../../src/html/json-ld.ts';
import { decodeEntities, textOfMarkup } from '../../src/html/markup-text.ts';
import { parseDocument } from '../../src/html/parse.ts';
import { plainText } from '../../src/html/plain-text.ts';
import { repairSource } from '../../src/html/repair-source.ts';

/** Words behind the name of a tag have a value, so that "a <b and c> d" is none. */
const TAG_LIKE = /<\/?[a-z][a-z0-9:-]*(?:\s[^<>]*=[^<>]*|\s*\/?)>/giu;
const MAX_ROUNDS = 8;
const DATA_SCRIPT = /<script[^>]*ld\+json[^>]*>([^]*?)(?:<\/script|$)/giu;

/** What may have been read of a page, the whole of it first. */
export function* readings(html: string): Generator<string> {
  const sources = new Set([html, repairSource(html).html]);
  for (const source of sources) {
    for (const isOut of OUT) {
      const texts = textNodes(source, isOut);
      const decoded = texts.map((text) => decodeEntities(decodeEntities(text)));
      yield decodeEntities(decoded.join(''));
      // An element may part a reference: "&<b>nbsp</b>;" shows its letters.
      yield decoded.join('');
      yield decodeEntities(decoded.map(withoutTags).join(''));
      yield decoded.map(plainText).join(' ');
      yield decodeEntities(decoded.map(plainText).join(''));
    }
  }
  const stated = parseJsonLd([...html.matchAll(DATA_SCRIPT)].map(([, json = '']) => json));
  for (const body of stated.flatMap((node) => listAt(node, 'articleBody'))) yield textOfMarkup(String(body));
}

/** A text without what looks like a tag, and like one once others are gone. */
function withoutTags(text: string): string {
  let current = text;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = decodeEntities(current.replace(TAG_LIKE, ''));
    if (next === current) break;
    current = next;
  }
  return current;
}

/** What a reading leaves out: nothing, what is hidden, and with it what holds no text of the page. */
const OUT: readonly ((element: Element) => boolean)[] = [
  () => false,
  ({ attribs }) => isHidden(attribs),
  ({ name, attribs }) => SILENT_ELEMENTS.has(name) || isHidden(attribs),
  ({ name, attribs }) =>
    name === 'button' ||
    name === 'title' ||
    SILENT_ELEMENTS.has(name) ||
    isHidden(attribs) ||
    isHiddenByClass(attribs.class ?? ''),
];

/** What is nested too deep for a parser, such as a page within an attribute, has no reading. */
function childrenOf(html: string): readonly AnyNode[] {
  try {
    return parseDocument(html).children;
  } catch (error) {
    if (error instanceof ScrapeError && error.code === 'too-large') return [];
    throw error;
  }
}

/** All text nodes outside of scripts, styles and what is left out, in document order. */
function textNodes(html: string, isOut: (element: Element) => boolean): string[] {
  const texts: string[] = [];
  const stack: AnyNode[] = [...childrenOf(html)].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'text') texts.push(node.data);
    else if (node.type === 'tag' && !isOut(node))
      for (let at = node.children.length - 1; at >= 0; at -= 1) stack.push(node.children[at] as AnyNode);
  }
  return texts;
}
