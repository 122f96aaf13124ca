/** Selects elements by CSS. cheerio evaluates every selector; an index of ids, classes and tags narrows the candidates. */
import type { CheerioAPI } from 'cheerio/slim';
import { isTraversal, parse, type Selector } from 'css-what';
import type { Element } from 'domhandler';

/** Selects the elements of one page that match a selector, in document order. */
export type Select = (css: string) => Element[];

const SPACES = /\s+/u;

/**
 * Makes the selecting function of a page from its elements.
 *
 * @throws Error of the function, for an invalid selector.
 * @example
 * selector($, elements)('.story > p:first-of-type'); // [Element]
 */
export function selector($: CheerioAPI, elements: readonly Element[]): Select {
  const index = new NameIndex(elements);
  return (css) => {
    const selectors = parse(css);
    const candidates = candidatesOf(index, selectors);
    if (candidates?.length === 0) return [];
    if (candidates !== undefined && selectors.every(({ length }) => length === 1)) return [...candidates];
    return $([...(candidates ?? elements)])
      .filter(css)
      .get();
  };
}

/** Elements with the id, class or tag of the last compound; undefined if a selector of the list has none. */
function candidatesOf(index: NameIndex, selectors: readonly Selector[][]): readonly Element[] | undefined {
  const names = selectors.map(nameOf);
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
      for (const name of classes?.split(SPACES) ?? []) add(`.${name}`, element);
    }
    return names;
  }
}
