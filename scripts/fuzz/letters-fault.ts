/**
 * No letter of a body is made up or moved: each of its words stands on the page, letter by letter, and in that order.
 *
 * A word is what letters, marks and digits make. The page is told apart from the engine's own reading: all text nodes in
 * document order, decoded and freed of markup that stands as text. Where the engine has reason to read something else
 * (a page within an attribute, the text that the JSON-LD states, what is not hidden), that is tried next.
 *
 * What of a torn tag within a text is markup can be told in more than one way. Where the engine has taken markup out of
 * texts, words may be parted or joined there, but their letters stand on the page in that order all the same.
 */
import type { AnyNode, Element } from 'domhandler';
import { ScrapeError } from '../../src/errors.ts';
import { decodeHtml } from '../../src/html/decode.ts';
import { SILENT_ELEMENTS } from '../../src/html/elements.ts';
import { isHidden, isHiddenByClass } from '../../src/html/hidden.ts';
import { listAt, parseJsonLd } from '../../src/html/json-ld.ts';
import { decodeEntities, textOfMarkup } from '../../src/html/markup-text.ts';
import { parseDocument } from '../../src/html/parse.ts';
import { plainText } from '../../src/html/plain-text.ts';
import { repairSource } from '../../src/html/repair-source.ts';
import type { Block, Inspection } from '../../src/index.ts';
import type { FuzzPage } from './mutation.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Marks whose order normalisation may change, where several stand in a row: then they are not compared. */
const REORDERED = /\p{Mn}/gu;
/** Words behind the name of a tag have a value, so that "a <b and c> d" is none. */
const TAG_LIKE = /<\/?[a-z][a-z0-9:-]*(?:\s[^<>]*=[^<>]*|\s*\/?)>/giu;

/**
 * The first word of a body that does not stand where it should; undefined where all do. Letters of a legacy font are
 * shapes of other letters, so that nothing can be said of such a page.
 */
export function lettersFault({ article, trace }: Inspection, page: FuzzPage): string | undefined {
  if (article === undefined || article.warnings.some(({ code }) => code === 'legacy-font')) return undefined;
  const { html } = decodeHtml(page.html, page.charset);
  const isTorn = trace.repairs.some(({ kind }) => kind === 'markup-in-text');
  return (
    misplacedIn(textsOf(article.body), html, isTorn) ?? misplacedIn(headlinesOf(article.body), html, isTorn)
  );
}

function misplacedIn(texts: readonly string[], html: string, isTorn: boolean): string | undefined {
  const words = texts.flatMap((text) => text.match(WORD) ?? []);
  let missing: string | undefined;
  for (const text of readings(html)) {
    const fault = missingWord(words, lettersOf(text), (word) => word.normalize('NFD'));
    if (fault === undefined) return undefined;
    if (missingWord(words, withoutMarks(lettersOf(text)), withoutMarks) === undefined) return undefined;
    if (isTorn && holdsLetters(withoutMarks(lettersOf(text)), withoutMarks(words.join('')))) return undefined;
    missing ??= fault;
  }
  return missing;
}

/** The first word that a text does not hold behind those before it. The earliest place is the best one for each. */
function missingWord(
  words: readonly string[],
  letters: string,
  fold: (word: string) => string,
): string | undefined {
  let from = 0;
  for (const [index, word] of words.entries()) {
    const folded = fold(word);
    const at = letters.indexOf(folded, from);
    if (at < 0) return words.slice(Math.max(0, index - 2), index + 1).join(' ');
    from = at + folded.length;
  }
  return undefined;
}

/** Whether letters stand in a text in their order, whatever stands between them. */
function holdsLetters(text: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(REORDERED, '');
}

function lettersOf(text: string): string {
  return (text.match(WORD) ?? []).join('').normalize('NFD');
}

/** What may have been read of a page, the whole of it first. */
function* readings(html: string): Generator<string> {
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

const MAX_ROUNDS = 8;
const DATA_SCRIPT = /<script[^>]*ld\+json[^>]*>([^]*?)(?:<\/script|$)/giu;

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

/**
 * All texts of a body, in reading order; of a picture none, since its caption is put together. The headline of a live
 * entry stands apart from its blocks, whatever the page shows above it.
 */
function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'image':
        return [];
      case 'list':
        return block.items;
      case 'table':
        return block.rows.flat();
      case 'live-entry':
        return textsOf(block.blocks);
      case 'quote':
        return [block.text, block.cite ?? ''];
      default:
        return [block.text ?? ''];
    }
  });
}

function headlinesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.type === 'live-entry' ? [block.headline ?? ''] : []));
}
