import type { Element } from 'domhandler';

type Parent = NonNullable<Element['parent']>;

/** The elements that are not inside another of the list, in their order. Linear, however deep a page nests them. */
export function outermost(elements: readonly Element[]): Element[] {
  const listed = new Set<Parent>(elements);
  /** Whether a parent is listed or inside a listed one. */
  const known = new Map<Parent, boolean>();
  return elements.filter((element) => {
    const path: Parent[] = [];
    let up = element.parent;
    while (up !== null && !listed.has(up) && !known.has(up)) {
      path.push(up);
      up = up.parent;
    }
    const isInside = up !== null && (known.get(up) ?? true);
    for (const passed of path) known.set(passed, isInside);
    return !isInside;
  });
}
