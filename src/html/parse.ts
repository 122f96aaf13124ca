/** Parses HTML into a tree, as it is written: nothing is moved to where the HTML standard wants it. */
import { type Document, DomHandler } from 'domhandler';
import { Parser } from 'htmlparser2';

/**
 * The document of a page. Any text is one; what makes no sense as markup is text.
 *
 * @example
 * parseDocument('<p>नहर').children.length; // 1
 */
export function parseDocument(html: string): Document {
  const handler = new DomHandler();
  new Parser(handler).end(html);
  return handler.root;
}
