/** Selects elements by CSS. Most selectors end or begin in a class or id: an index of these spares walks over the whole page. */
import type { CheerioAPI } from 'cheerio/slim';
import type { Element } from 'domhandler';

/** Selects the elements of one page that fit a selector, in document order. */
export type Select = (css: string) => Element[];

const SPACES = /\s+/u;
const COMBINATORS = /[\s>+~]+/u;
/** A first compound and what stands below it, with a child combinator kept. */
const HEAD_AND_REST = /^([^\s>+~]+)\s*(>?\s*[^\s>+~].*)$/u;
const CLASS_OR_ID = /[.#][-_\p{L}\p{N}]+/u;
/** Brackets and parentheses can hold what looks like a combinator, a class or a comma. */
const NESTED = /[[(:]/u;

/** Makes the selecting function of a page from its elements. The index is built when the first selector needs it. */
export function selector($: CheerioAPI, elements: readonly Element[]): Select {
  let index: Map<string, Element[]> | undefined;
  const known = (compound: string): Element[] | undefined => {
    const key = CLASS_OR_ID.exec(compound)?.[0];
    if (key === undefined) return undefined;
    index ??= indexOf(elements);
    return index.get(key) ?? [];
  };
  const selectOne = (css: string): Element[] => {
    if (NESTED.test(css)) return $(css).toArray() as Element[];
    const ends = known(css.split(COMBINATORS).at(-1) ?? '');
    if (ends !== undefined) return ends.length === 0 ? [] : ($(ends).filter(css).toArray() as Element[]);
    const [, head = '', rest = ''] = HEAD_AND_REST.exec(css) ?? [];
    const heads = rest === '' ? undefined : known(head);
    if (heads === undefined) return $(css).toArray() as Element[];
    return heads.length === 0 ? [] : ($(heads).filter(head).find(rest).toArray() as Element[]);
  };
  return (css) => {
    if (NESTED.test(css) || !css.includes(',')) return selectOne(css.trim());
    return [...new Set(css.split(',').flatMap((part) => selectOne(part.trim())))];
  };
}

function indexOf(elements: readonly Element[]): Map<string, Element[]> {
  const index = new Map<string, Element[]>();
  const add = (key: string, element: Element): void => {
    const known = index.get(key);
    if (known === undefined) index.set(key, [element]);
    else known.push(element);
  };
  for (const element of elements) {
    const { class: classes, id } = element.attribs;
    if (id) add(`#${id}`, element);
    if (classes) for (const name of classes.split(SPACES)) add(`.${name}`, element);
  }
  return index;
}
