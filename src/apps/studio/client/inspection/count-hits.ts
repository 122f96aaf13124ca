/** Counts the matches of a selector on the inspected page, in a document that is not displayed. */
import type { PageTree, TreeNode } from '../../inspector/inspection-view.ts';

/** The elements that a selector matches, as indexes among all elements of the page in document order. */
export type HitCounter = (css: string) => readonly number[];

/**
 * Makes the counter of a page. Its elements are recreated, by name and attributes, in a document without a window: nothing in
 * it can run or load.
 */
export function hitCounter(tree: PageTree): HitCounter {
  const inert = document.implementation.createHTMLDocument('');
  const places = new Map<Element, number>();
  const root = inert.createElement('div');
  const add = (nodes: readonly TreeNode[], into: Element): void => {
    for (const node of nodes) {
      if (!('name' in node)) continue;
      const element = inert.createElement(node.name);
      places.set(element, places.size);
      for (const [name, value] of Object.entries(node.attribs)) element.setAttribute(name, value);
      into.append(element);
      add(node.children, element);
    }
  };
  add(tree, root);
  return (css) => [...root.querySelectorAll(css)].map((element) => places.get(element) ?? 0);
}
