/** A page of a publisher that nobody knows: its classes and ids say nothing, as those that build tools make. */
import { createHash } from 'node:crypto';

/** Attributes of classes and ids with their quoted value, in bytes read as Latin-1. */
const NAMES = /(?<=\s)(class|id)(\s*=\s*)(["'])([^"'<>]*)\3/giu;
/** What a page states as the selector of its free or its paid part. */
const SELECTOR = /("cssSelector"\s*:\s*")([^"\\<>]*)"/giu;
/** A name within a selector. */
const SELECTED = /(?<=[.#])[A-Za-z0-9_-]+/gu;
const SPACES = /[\t\n\f\r ]+/u;
/** Names that other sites give, and that mean the same everywhere. */
const FOREIGN = /^(?:twitter-|instagram-media|fb-(?:post|video)|wp-block-|tiktok-embed)/u;
const LETTERS = 7;

/**
 * The page with every name of a class or id replaced, the same by the same, in the selectors that the page states too. What a
 * publisher can't be asked is what such a page does not tell: structure and text remain.
 */
export function withoutNames(html: Uint8Array): Uint8Array {
  const page = Buffer.from(html)
    .toString('latin1')
    .replace(
      NAMES,
      (_attribute, name: string, equals: string, quote: string, value: string) =>
        `${name}${equals}${quote}${value.split(SPACES).filter(Boolean).map(replaced).join(' ')}${quote}`,
    )
    .replace(
      SELECTOR,
      (_property, start: string, selector: string) => `${start}${selector.replace(SELECTED, replaced)}"`,
    );
  return Buffer.from(page, 'latin1');
}

function replaced(name: string): string {
  if (FOREIGN.test(name)) return name;
  return `n${createHash('md5')
    .update(name, 'latin1')
    .digest('hex')
    .slice(0, LETTERS - 1)}`;
}
