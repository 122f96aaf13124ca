/**
 * The tokenizer of htmlparser2 with loops that skip plain characters: a text is searched for `<` and `&`, a value for
 * its quote and `&`, a name for its end, without a turn of the state machine for each character. The tokens are the same.
 */
import { Tokenizer } from 'htmlparser2';

/** Private members of the tokenizer of htmlparser2 10. A state is called with the character at `index`. */
interface States {
  index: number;
  readonly buffer: string;
  readonly offset: number;
  fastForwardTo(code: number): boolean;
  stateText(code: number): void;
  stateInAttributeValueDoubleQuotes(code: number): void;
  stateInAttributeValueSingleQuotes(code: number): void;
  stateInTagName(code: number): void;
  stateInAttributeName(code: number): void;
}

const OpenTokenizer = Tokenizer as unknown as new (
  ...args: ConstructorParameters<typeof Tokenizer>
) => States;

const TAB = 0x09;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const AMPERSAND = 0x26;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const LESS_THAN = 0x3c;
const EQUALS = 0x3d;
const GREATER_THAN = 0x3e;

class Skipping extends OpenTokenizer {
  override stateText(code: number): void {
    super.stateText(this.#skipTo(LESS_THAN, code));
  }

  override stateInAttributeValueDoubleQuotes(code: number): void {
    super.stateInAttributeValueDoubleQuotes(this.#skipTo(DOUBLE_QUOTE, code));
  }

  override stateInAttributeValueSingleQuotes(code: number): void {
    super.stateInAttributeValueSingleQuotes(this.#skipTo(SINGLE_QUOTE, code));
  }

  override stateInTagName(code: number): void {
    super.stateInTagName(this.#skipName(code));
  }

  override stateInAttributeName(code: number): void {
    super.stateInAttributeName(this.#skipName(code));
  }

  /** Advances to the next character with this code, or to the last character: scripts, comments and styles are searched by the engine. */
  override fastForwardTo(code: number): boolean {
    const at = this.buffer.indexOf(String.fromCharCode(code), this.index + 1 - this.offset);
    this.index = (at < 0 ? this.buffer.length - 1 : at) + this.offset;
    return at >= 0;
  }

  /** Advances to the next `end` or `&`, or to the last character. @returns the character there */
  #skipTo(end: number, code: number): number {
    const { buffer, offset } = this;
    const last = buffer.length - 1;
    let at = this.index - offset;
    let current = code;
    while (current !== end && current !== AMPERSAND && at < last) {
      at += 1;
      current = buffer.charCodeAt(at);
    }
    this.index = at + offset;
    return current;
  }

  /** Advances to what may end a name, or to the last character. @returns the character there */
  #skipName(code: number): number {
    const { buffer, offset } = this;
    const last = buffer.length - 1;
    let at = this.index - offset;
    let current = code;
    while (!mayEndName(current) && at < last) {
      at += 1;
      current = buffer.charCodeAt(at);
    }
    this.index = at + offset;
    return current;
  }
}

/** Whether a character may end a name; the tokenizer decides, so extra control characters do no harm. */
function mayEndName(code: number): boolean {
  if (code > GREATER_THAN) return false;
  return code === GREATER_THAN || code === EQUALS || code === SLASH || (code <= SPACE && code >= TAB);
}

/** For the `Tokenizer` option of htmlparser2's parser. */
export const SkippingTokenizer = Skipping as unknown as typeof Tokenizer;
