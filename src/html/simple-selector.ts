/**
 * Selectors of tags, ids and classes with the combinators ` ` and `>`, which most rules are made of: tested here, since cheerio
 * compiles each selector again for each page. All others are for cheerio.
 */
import type { Selector } from 'css-what';
import type { Element } from 'domhandler';

/** Whether an element matches a selector. */
export type Test = (element: Element) => boolean;

type Compound = readonly Selector[];
/** Compounds from the innermost out, each the child of the next. */
type Chain = readonly Compound[];

const SPACES = /\s/u;

/** The test of a selector; undefined for one that is not so simple. */
export function simpleTest(selector: readonly Selector[]): Test | undefined {
  const chains: Compound[][] = [[]];
  let compound: Selector[] = [];
  for (const token of selector.toReversed()) {
    if (isSimple(token)) compound.push(token);
    else {
      if (token.type !== 'descendant' && token.type !== 'child') return undefined;
      chains.at(-1)?.push(compound);
      compound = [];
      if (token.type === 'descendant') chains.push([]);
    }
  }
  chains.at(-1)?.push(compound);
  if (chains.flat().some(({ length }) => length === 0)) return undefined;
  return (element) => matchesChains(element, chains);
}

function isSimple(token: Selector): boolean {
  if (token.type === 'tag') return token.namespace === null && token.name === token.name.toLowerCase();
  if (token.type !== 'attribute' || token.ignoreCase === true || token.namespace !== null) return false;
  if (token.name === 'class') return token.action === 'element' && isWord(token.value);
  return token.name === 'id' && token.action === 'equals';
}

function isWord(value: string): boolean {
  return value !== '' && !SPACES.test(value);
}

/** Of the elements around, the nearest that fits is as good as any: what is around another is around it too. */
function matchesChains(element: Element, [innermost, ...outer]: readonly Chain[]): boolean {
  let last = innermost === undefined ? undefined : outermostOf(element, innermost);
  for (const chain of outer) {
    let up = last && parentOf(last);
    last = undefined;
    while (up !== undefined && last === undefined) {
      last = outermostOf(up, chain);
      up = parentOf(up);
    }
  }
  return last !== undefined;
}

/** The outermost element of a chain of parents that begins with `element`; undefined if one of them does not match. */
function outermostOf(element: Element, chain: Chain): Element | undefined {
  let current: Element | undefined = element;
  let last: Element | undefined;
  for (const compound of chain) {
    if (current === undefined || !matches(current, compound)) return undefined;
    last = current;
    current = parentOf(current);
  }
  return last;
}

function parentOf({ parent }: Element): Element | undefined {
  return parent !== null && 'attribs' in parent ? parent : undefined;
}

function matches(element: Element, compound: Compound): boolean {
  for (const token of compound) if (!has(element, token)) return false;
  return true;
}

function has({ name, attribs }: Element, token: Selector): boolean {
  if (token.type === 'tag') return name === token.name;
  if (token.type !== 'attribute') return false;
  const value = attribs[token.name];
  if (value === undefined || token.name === 'id') return value === token.value;
  return hasWord(value, token.value);
}

function hasWord(classes: string, word: string): boolean {
  for (let at = classes.indexOf(word); at >= 0; at = classes.indexOf(word, at + 1))
    if (isBorder(classes, at - 1) && isBorder(classes, at + word.length)) return true;
  return false;
}

function isBorder(text: string, at: number): boolean {
  return at < 0 || at >= text.length || SPACES.test(text.charAt(at));
}
