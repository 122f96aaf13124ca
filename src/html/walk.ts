/** Walks a tree in document order without recursion, so that no depth of nesting overflows the stack. */
import type { AnyNode, Element, Text } from 'domhandler';

/** Callbacks of a walk. `enter` returns whether to visit the children; `leave` is called after them. */
export interface Visitor {
  text(data: string, node: Text): void;
  enter(element: Element): boolean;
  leave(element: Element): void;
}

/** Visits all nodes below `root`, but not `root` itself. Comments and directives are skipped. */
export function walk(root: AnyNode, visitor: Visitor): void {
  let node = firstChild(root);
  while (node) {
    if (node.type === 'text') visitor.text(node.data, node as Text);
    else if ('attribs' in node && visitor.enter(node as Element)) {
      const child = firstChild(node);
      if (child) {
        node = child;
        continue;
      }
      visitor.leave(node as Element);
    }
    node = following(node, root, visitor);
  }
}

function firstChild(node: AnyNode): AnyNode | undefined {
  return 'children' in node ? (node.children[0] as AnyNode | undefined) : undefined;
}

function following(node: AnyNode, root: AnyNode, visitor: Visitor): AnyNode | undefined {
  let current: AnyNode = node;
  while (current.next === null) {
    const parent = current.parent as AnyNode | null;
    if (parent === null || parent === root) return undefined;
    if ('attribs' in parent) visitor.leave(parent as Element);
    current = parent;
  }
  return current.next as AnyNode;
}
