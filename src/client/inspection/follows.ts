/** Order in a document. */

/**
 * Whether a node appears after another one.
 *
 * @example
 * follows(second, first); // true
 */
export function follows(node: Node, other: Node): boolean {
  return (other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
