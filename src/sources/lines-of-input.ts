import { checkOptions, type OptionKinds } from '../io/check-options.ts';
import { sizeLimit } from '../io/option-kinds.ts';
import { assertInput, linesOf, type SourceLine, textsOf } from './read-input.ts';
import type { SourceInput } from './source-item.ts';

/** Options for reading lines. */
export interface LineOptions {
  /** Maximum length of a line, in UTF-16 units. A longer one is not kept in memory, and has no text. @defaultValue 32,000,000 */
  readonly maxLength?: number;
}

const LINE_OPTIONS: OptionKinds<LineOptions> = { maxLength: sizeLimit };
const MAX_LENGTH = 32_000_000;

/**
 * Reads the lines of a text, ended by LF or CRLF: UTF-8 or UTF-16, optional byte order mark, unpacked if it is gzip.
 *
 * @throws ScrapeError `invalid-input` for wrong options, and for an input that cannot be read from; any error of the stream
 * @example
 * for await (const { text } of linesOfInput(createReadStream('articles.ndjson.gz')))
 *   if (text) console.log(JSON.parse(text).headline);
 */
export async function* linesOfInput(
  input: SourceInput,
  options: LineOptions = {},
): AsyncGenerator<SourceLine, void, undefined> {
  checkOptions(options, LINE_OPTIONS);
  assertInput(input);
  yield* linesOf(textsOf(input), options.maxLength ?? MAX_LENGTH);
}
