/** The texts that an engine may read on a page, determined independently of this engine. */
import type { Document, Element } from 'domhandler';
import { ScrapeError } from '../../src/errors.ts';
import { BLOCK_ELEMENTS, CONTROL_ELEMENTS, headingLevel, SILENT_ELEMENTS } from '../../src/html/elements.ts';
import { isHidden, isHiddenByClass } from '../../src/html/hidden.ts';
import { listAt, parseJsonLd } from '../../src/html/json-ld.ts';
import { decodeEntities, splitMarkup, textOfMarkup } from '../../src/html/markup-text.ts';
import { parseDocument } from '../../src/html/parse.ts';
import { plainText } from '../../src/html/plain-text.ts';
import { repairSource } from '../../src/html/repair-source.ts';
import { walk } from '../../src/html/walk.ts';

/** Attributes after a tag name have a value, so "a <b and c> d" is not a tag. */
const TAG_LIKE = /<\/?[a-z][a-z0-9:-]*(?:\s[^<>]*=[^<>]*|\s*\/?)>/giu;
const MAX_ROUNDS = 8;
const DATA_SCRIPT = /<script[^>]*ld\+json[^>]*>([^]*?)(?:<\/script|$)/giu;

/** Possible readings of a page, the whole page first. */
export function* readings(html: string): Generator<string> {
  const sources = new Set([html, repairSource(html).html]);
  for (const source of sources) {
    for (const isOut of OUT) {
      const lines = linesOf(source, isOut);
      const texts = lines.flat();
      const decoded = texts.map((text) => decodeEntities(decodeEntities(text)));
      yield decodeEntities(decoded.join(''));
      // An element may split a character reference: "&<b>nbsp</b>;" shows its letters.
      yield decoded.join('');
      yield decodeEntities(decoded.map(withoutTags).join(''));
      yield decoded.map(plainText).join(' ');
      yield decodeEntities(decoded.map(plainText).join(''));
      // Inline elements may split one reference into many; blocks do not.
      const joined = lines.map((line) => line.join(''));
      yield joined.map(plainText).join(' ');
      yield joined.flatMap(splitMarkup).map(plainText).join(' ');
    }
  }
  const stated = parseJsonLd([...html.matchAll(DATA_SCRIPT)].map(([, json = '']) => json));
  for (const body of stated.flatMap((node) => listAt(node, 'articleBody'))) {
    yield textOfMarkup(String(body));
    yield splitMarkup(String(body)).join(' ');
  }
}

/** A text without what looks like a tag, now or after others are removed. */
function withoutTags(text: string): string {
  let current = text;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = decodeEntities(current.replace(TAG_LIKE, ''));
    if (next === current) break;
    current = next;
  }
  return current;
}

/** Possible omissions: nothing, hidden elements, and these plus elements that hold no text of the page. */
const OUT: readonly ((element: Element) => boolean)[] = [
  () => false,
  ({ attribs }) => isHidden(attribs),
  ({ name, attribs }) => SILENT_ELEMENTS.has(name) || isHidden(attribs),
  ({ name, attribs }) => isNoText(name) || isHidden(attribs) || isHiddenByClass(attribs.class ?? ''),
  // If a page is hidden as a whole, it is read, including hidden words. A heading is read with its buttons.
  (element) => {
    const { name, attribs } = element;
    if (CONTROL_ELEMENTS.has(name)) return !isWithin(element, (around) => headingLevel(around.name) > 0);
    if (isHidden(attribs) && !BLOCK_ELEMENTS.has(name))
      return !isWithin(element, (around) => isHidden(around.attribs));
    return isNoText(name);
  },
];

function isNoText(name: string): boolean {
  return name === 'title' || CONTROL_ELEMENTS.has(name) || SILENT_ELEMENTS.has(name);
}

function isWithin({ parent }: Element, isSought: (around: Element) => boolean): boolean {
  for (let around = parent; around?.type === 'tag'; around = around.parent) if (isSought(around)) return true;
  return false;
}

/** Content nested too deep for a parser, such as a page within an attribute, has no reading. */
function documentOf(html: string): Document | undefined {
  try {
    return parseDocument(html);
  } catch (error) {
    if (error instanceof ScrapeError && error.code === 'too-large') return undefined;
    throw error;
  }
}

/** All text nodes outside of scripts, styles and omissions, in document order, by line. A block ends a line. */
function linesOf(html: string, isOut: (element: Element) => boolean): string[][] {
  const lines: string[][] = [[]];
  const endLine = ({ name }: Element): void => {
    if (name === 'br' || BLOCK_ELEMENTS.has(name)) lines.push([]);
  };
  const document = documentOf(html);
  if (document === undefined) return lines;
  walk(document, {
    text: (data) => void lines.at(-1)?.push(data),
    enter: (element) => {
      endLine(element);
      return element.type === 'tag' && !isOut(element);
    },
    leave: endLine,
  });
  return lines;
}
