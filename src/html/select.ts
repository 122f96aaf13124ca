/** Selects elements by CSS. Most selectors end or begin in a class or id: an index of these spares walks over the whole page. */
import { compile } from 'css-select';
import type { Element } from 'domhandler';

/** Selects the elements of one page that fit a selector, in document order. */
export type Select = (css: string) => Element[];

/** A class, an id or the name of an element alone: most selectors of rules are no more. */
const SINGLE = /^(?:[.#][-_\p{L}\p{M}\p{N}]+|[a-z][a-z0-9]*)$/u;
const COMBINATORS = /[\s>+~]+/u;
/** A single compound, attributes included: no combinator, no function. */
const COMPOUND = /^[^\s>+~,:(]+$/u;
const SPACES = /\s+/u;
const ELEMENT_NAME = /^[a-z][a-z0-9-]*/u;
const CLASS_OR_ID = /[.#][-_\p{L}\p{M}\p{N}]+/u;
/** Brackets and parentheses can hold what looks like a combinator, a class or a comma. */
const NESTED = /[[(:]/u;

/**
 * Makes the selecting function of a page from its elements.
 *
 * @throws SyntaxError of the function, for what is no CSS selector.
 */
export function selector(elements: readonly Element[]): Select {
  const index = new NameIndex(elements);
  return (css) => {
    if (NESTED.test(css) || !css.includes(',')) return selectOne(elements, index, css.trim());
    return index.inOrder(css.split(',').flatMap((part) => selectOne(elements, index, part.trim())));
  };
}

function selectOne(elements: readonly Element[], index: NameIndex, css: string): Element[] {
  if (SINGLE.test(css)) return [...(index.find(css) ?? [])];
  const candidates = candidatesOf(index, css) ?? elements;
  return candidates.length === 0 ? [] : candidates.filter(matcherOf(css));
}

/** Elements that the last compound names; undefined when it names none. */
function candidatesOf(index: NameIndex, css: string): readonly Element[] | undefined {
  const isCompound = COMPOUND.test(css);
  if (NESTED.test(css) && !isCompound) return undefined;
  return index.find(isCompound ? css : (css.split(COMBINATORS).at(-1) ?? ''));
}

/** Whether an element fits a selector. What was found out of one element is of no use for the next page. */
function matcherOf(css: string): (element: Element) => boolean {
  return compile<Element, Element>(css, { cacheResults: false });
}

/** Elements by class, id and name. Built when the first selector needs it. */
class NameIndex {
  readonly #elements: readonly Element[];
  #names: Map<string, Element[]> | undefined;
  #places: Map<Element, number> | undefined;

  constructor(elements: readonly Element[]) {
    this.#elements = elements;
  }

  /** Elements that have the class, id or name of a compound selector; undefined when it states none. */
  find(compound: string): Element[] | undefined {
    const plain = compound.split('[')[0] ?? '';
    const name = (CLASS_OR_ID.exec(plain) ?? ELEMENT_NAME.exec(plain))?.[0];
    if (name === undefined) return undefined;
    this.#names ??= this.#build();
    return this.#names.get(name) ?? [];
  }

  /** The elements once each, in document order. */
  inOrder(elements: readonly Element[]): Element[] {
    if (elements.length < 2) return [...elements];
    this.#places ??= new Map(this.#elements.map((element, place) => [element, place]));
    const places = this.#places;
    return [...new Set(elements)].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  }

  #build(): Map<string, Element[]> {
    const names = new Map<string, Element[]>();
    const add = (name: string, element: Element): void => {
      const known = names.get(name);
      if (known === undefined) names.set(name, [element]);
      else known.push(element);
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
