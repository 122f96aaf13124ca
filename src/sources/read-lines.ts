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
  let [number, length, held] = [1, 0, ''];
  const line = (): SourceLine => ({
    number,
    ...(length <= longest && { text: held.endsWith('\r') ? held.slice(0, -1) : held }),
  });
  for await (const text of texts)
    for (const [at, part] of text.split('\n').entries()) {
      if (at > 0) {
        yield line();
        [number, length, held] = [number + 1, 0, ''];
      }
      length += part.length;
      held = length <= longest ? held + part : '';
    }
  if (length > 0) yield line();
}
