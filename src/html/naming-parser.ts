/**
 * The parser of htmlparser2 with one string for each name: it cuts and lowers the name of every element and attribute from
 * the source, though a page has two hundred names in ten thousand places, and names that are one string compare at once.
 */
import { Parser } from 'htmlparser2';

/** Private members of the parser of htmlparser2 10. All ranges are offsets in what was written. */
interface Callbacks {
  readonly buffers: readonly string[];
  readonly bufferOffset: number;
  readonly attribname: string;
  onopentagname(start: number, end: number): void;
  onclosetag(start: number, end: number): void;
  onattribname(start: number, end: number): void;
  onattribdata(start: number, end: number): void;
  getSlice(start: number, end: number): string;
  end(chunk?: string): void;
}

const OpenParser = Parser as unknown as new (...args: ConstructorParameters<typeof Parser>) => Callbacks;

class Naming extends OpenParser {
  /** Whether the next piece of the source is a name; all others are texts. */
  #isName = false;

  override onopentagname(start: number, end: number): void {
    this.#isName = true;
    super.onopentagname(start, end);
  }

  override onclosetag(start: number, end: number): void {
    this.#isName = true;
    super.onclosetag(start, end);
  }

  override onattribname(start: number, end: number): void {
    this.#isName = true;
    super.onattribname(start, end);
  }

  /** Class words repeat too: a site has the same ones on many elements. */
  override onattribdata(start: number, end: number): void {
    this.#isName = this.attribname === 'class';
    super.onattribdata(start, end);
  }

  override getSlice(start: number, end: number): string {
    const isName = this.#isName;
    this.#isName = false;
    const [source] = this.buffers;
    const isWhole = this.bufferOffset === 0 && source !== undefined && end <= source.length;
    return isName && isWhole ? nameAt(source, start, end) : super.getSlice(start, end);
  }
}

/** Then all are forgotten. */
const MAX_NAMES = 2048;
/** Longer names hardly come again. */
const MAX_LENGTH = 96;
/** Names as written, by hash. */
const names = new Map<number, string>();

function nameAt(source: string, start: number, end: number): string {
  if (end - start > MAX_LENGTH) return source.slice(start, end);
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + source.charCodeAt(at)) | 0;
  const known = names.get(hash);
  if (known?.length === end - start && source.startsWith(known, start)) return known;
  if (names.size >= MAX_NAMES) names.clear();
  const name = asKey(source.slice(start, end));
  names.set(hash, name);
  return name;
}

/** A string of its own that the engine shares with all equal names in code: a piece of the source would keep the page in memory. */
function asKey(name: string): string {
  return Object.keys({ [name]: true })[0] ?? name;
}

/** A parser that is told the whole source at once. */
export const NamingParser = Naming as unknown as typeof Parser;
