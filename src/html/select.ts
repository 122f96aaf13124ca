/** Selects elements by CSS. cheerio evaluates every selector; an index of ids, classes and tags narrows the candidates. */
import { load } from 'cheerio/slim';
import { isTraversal, parse, type Selector } from 'css-what';
import type { Document, Element } from 'domhandler';
import { remembered } from '../text/remembered.ts';
import { simpleTest, type Test } from './simple-selector.ts';

/** Selects the elements of one page that match a selector, in document order. */
export type Select = (css: string) => Element[];

/**
 * One for all pages, since each makes a class of its own: V8 keeps the hidden class of that, and with it the document that it was
 * loaded with, until the next full collection.
 */
const $ = load([]);

const SPACES = /\s+/u;
const wordsOf = remembered((classes) => [...new Set(classes.split(SPACES))].map((word) => `.${word}`));

/**
 * Makes the selecting function of a page from its elements.
 *
 * @throws Error of the function, for an invalid selector.
 */
export function selector(document: Document, elements: readonly Element[]): Select {
  const index = new NameIndex(elements);
  return (css) => {
    const { selectors, names, test } = readSelector(css);
    const candidates = candidatesOf(index, names);
    if (candidates?.length === 0) return [];
    if (candidates !== undefined && selectors.every(({ length }) => length === 1)) return [...candidates];
    if (candidates !== undefined && test !== undefined) return candidates.filter(test);
    return $([...(candidates ?? elements)], undefined, document)
      .filter(css)
      .get();
  };
}

/** A list of selectors, the names of {@link nameOf}, and the test of the list if all are simple. */
interface ReadSelector {
  readonly selectors: readonly Selector[][];
  readonly names: readonly (string | undefined)[];
  readonly test: Test | undefined;
}

/** The selectors of rules come again on each page. */
const readSelector = remembered((css): ReadSelector => {
  const selectors = parse(css);
  const tests = selectors.map(simpleTest).filter((test) => test !== undefined);
  const test: Test = (element) => tests.some((one) => one(element));
  return {
    selectors,
    names: selectors.map(nameOf),
    test: tests.length === selectors.length ? test : undefined,
  };
});

/** Elements with the id, class or tag of the last compound; undefined if a selector of the list has none. */
function candidatesOf(
  index: NameIndex,
  names: readonly (string | undefined)[],
): readonly Element[] | undefined {
  if (!names.every((name) => name !== undefined)) return undefined;
  const [only] = names;
  if (names.length === 1 && only !== undefined) return index.find(only);
  return index.inOrder(names.flatMap((name) => index.find(name)));
}

/** The rarest name that an element must have; undefined for a selector by position, which applies to all elements. */
function nameOf(selector: readonly Selector[]): string | undefined {
  if (selector.some(({ type }) => type === 'pseudo' || type === 'pseudo-element')) return undefined;
  const compound = selector.slice(selector.findLastIndex(isTraversal) + 1);
  return compound.map(keyOf).find((key) => key !== undefined);
}

function keyOf(token: Selector): string | undefined {
  if (token.type === 'tag') return token.name;
  if (token.type !== 'attribute' || token.ignoreCase === true) return undefined;
  if (token.name === 'id' && token.action === 'equals') return `#${token.value}`;
  return token.name === 'class' && token.action === 'element' ? `.${token.value}` : undefined;
}

/** Elements by class, id and tag. Built when the first selector needs it. */
class NameIndex {
  readonly #elements: readonly Element[];
  #names: Map<string, Element[]> | undefined;
  #places: Map<Element, number> | undefined;

  constructor(elements: readonly Element[]) {
    this.#elements = elements;
  }

  /** Elements with an id, class or tag, such as `#story`, `.lead` or `p`, in document order. */
  find(name: string): readonly Element[] {
    this.#names ??= this.#build();
    return this.#names.get(name) ?? [];
  }

  /** The elements once each, in document order. */
  inOrder(elements: readonly Element[]): readonly Element[] {
    if (elements.length < 2) return elements;
    this.#places ??= new Map(this.#elements.map((element, place) => [element, place]));
    const places = this.#places;
    return [...new Set(elements)].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  }

  #build(): Map<string, Element[]> {
    const names = new Map<string, Element[]>();
    const add = (name: string, element: Element): void => {
      const known = names.get(name);
      if (known === undefined) names.set(name, [element]);
      else if (known.at(-1) !== element) known.push(element);
    };
    for (const element of this.#elements) {
      const { class: classes, id } = element.attribs;
      add(element.name, element);
      if (id) add(`#${id}`, element);
      if (classes !== undefined) for (const name of wordsOf(classes)) add(name, element);
    }
    return names;
  }
}
