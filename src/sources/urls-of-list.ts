import { checkOptions, type OptionKinds } from '../io/check-options.ts';
import { text } from '../io/option-kinds.ts';
import { locationKind } from '../io/page-input.ts';
import { assertInput, linesOf, textsOf } from './read-input.ts';
import {
  endingWithFailure,
  type SourceFailure,
  type SourceInput,
  type SourceUrl,
  unreadable,
} from './source-item.ts';
import { webUrl } from './web-url.ts';

/** Options for reading a list. */
export interface ListOptions {
  /** Name of the list, for failures. @defaultValue "list" */
  readonly name?: string;
}

const LIST_OPTIONS: OptionKinds<ListOptions> = { name: text };

/** Maximum length of a line; no browser opens a longer URL. */
const MAX_LENGTH = 100_000;

/**
 * Reads a list of URLs: one per line, LF or CRLF, optional byte order mark, UTF-8 or UTF-16, comments after `#`. A line that
 * is not an http(s) URL is a failure with its number.
 *
 * @throws ScrapeError `invalid-input` for wrong options, and for an input that cannot be read from. A truncated list
 * ends with a failure.
 * @example
 * for await (const item of urlsOfList(createReadStream('urls.txt'))) {
 *   if ('error' in item) console.error(item.name, item.error.code);
 *   else console.log(item.url);
 * }
 */
export async function* urlsOfList(
  input: SourceInput,
  options: ListOptions = {},
): AsyncGenerator<SourceUrl | SourceFailure, void, undefined> {
  checkOptions(options, LIST_OPTIONS);
  // A single URL is a list too.
  if (typeof input !== 'string' || locationKind(input) !== 'URL') assertInput(input);
  const { name = 'list' } = options;
  for await (const line of endingWithFailure(linesOf(textsOf(input), MAX_LENGTH), name)) {
    const item = 'error' in line ? line : readLine(line.text, `${name}:${line.number}`);
    if (item !== undefined) yield item;
  }
}

function readLine(text: string | undefined, name: string): SourceUrl | SourceFailure | undefined {
  const written = text?.trim();
  if (written === '' || written?.startsWith('#')) return undefined;
  const url = written === undefined ? undefined : webUrl(written);
  if (url !== undefined) return { url };
  return unreadable(name, 'the line is not an http(s) URL', written, 'invalid-url');
}
