/** Reads the lines of a text that arrives in chunks. */

/** A line of a text. */
export interface SourceLine {
  /** The first one is 1. */
  readonly number: number;
  /** Text without its line end; absent if it exceeds the limit. */
  readonly text?: string;
}

/**
 * The lines of a text, ended by LF or CRLF. A line that exceeds the limit is not kept in memory.
 *
 * @param longest - limit in UTF-16 units
 */
export async function* linesOf(texts: AsyncIterable<string>, longest: number): AsyncGenerator<SourceLine> {
  const line = new LineBuffer(longest);
  for await (const text of texts) {
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      line.add(text.slice(start, end));
      yield line.end();
      start = end + 1;
    }
    line.add(text.slice(start));
  }
  if (line.length > 0) yield line.end();
}

class LineBuffer {
  length = 0;
  readonly #longest: number;
  #number = 1;
  #parts: string[] = [];

  constructor(longest: number) {
    this.#longest = longest;
  }

  add(part: string): void {
    this.length += part.length;
    if (this.length <= this.#longest) this.#parts.push(part);
    else this.#parts = [];
  }

  end(): SourceLine {
    const text = this.#parts.join('');
    const isHeld = this.length <= this.#longest;
    const line = {
      number: this.#number,
      ...(isHeld && { text: text.endsWith('\r') ? text.slice(0, -1) : text }),
    };
    this.#number += 1;
    this.#parts = [];
    this.length = 0;
    return line;
  }
}
