/** Walks a tree in document order without recursion, so that no depth of nesting overflows the stack. */
import {
  type AnyNode,
  type ChildNode,
  type Element,
  isTag,
  isText,
  type ParentNode,
  type Text,
} from 'domhandler';

/** Callbacks of a walk. `enter` returns whether to visit the children, by default all; `leave` is called after them. */
export interface Visitor {
  text?(data: string, node: Text): void;
  enter?(element: Element): boolean;
  leave?(element: Element): void;
}

/** Visits all nodes below `root`, but not `root` itself. Comments and directives are skipped. */
export function walk(root: AnyNode, visitor: Visitor): void {
  if (!('children' in root)) return;
  let parent: ParentNode = root;
  let node: ChildNode | null | undefined = root.children[0];
  while (node || parent !== root) {
    if (!node) {
      const element = parent as Element;
      visitor.leave?.(element);
      node = element.next;
      parent = element.parent as ParentNode;
    } else if (isText(node)) {
      visitor.text?.(node.data, node);
      node = node.next;
    } else if (isTag(node) && visitor.enter?.(node) !== false) {
      parent = node;
      node = node.children[0];
    } else node = node.next;
  }
}
