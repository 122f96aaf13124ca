import { checkOptions, type OptionKinds } from '../io/check-options.ts';
import { omitUndefined } from '../io/omit-undefined.ts';
import { oneOf, sizeLimit, text } from '../io/option-kinds.ts';
import { assertInput, linesOf, MAX_BYTES, type SourceLine, textsOf } from './read-input.ts';
import {
  endingWithFailure,
  type SourceFailure,
  type SourceInput,
  type SourceItem,
  unreadable,
  validDate,
} from './source-item.ts';

/** Options for reading NDJSON. */
export interface NdjsonOptions {
  /** Name of the file, for messages. @defaultValue "ndjson" */
  readonly name?: string;
  /** Maximum length of a line, in characters. @defaultValue 32,000,000 */
  readonly maxBytes?: number;
  /** How to treat blank lines; `fail` makes each a failure, so that each line gives one item. @defaultValue "skip" */
  readonly blankLines?: 'skip' | 'fail';
}

export const NDJSON_OPTIONS: OptionKinds<NdjsonOptions> = {
  name: text,
  maxBytes: sizeLimit,
  blankLines: oneOf(['skip', 'fail']),
};

const NO_HTML =
  'the line is JSON without "html": pass the HTML that it contains, as { "url", "html" } or in a file';

/**
 * Reads pages, one per line, as `{ "name": …, "url": …, "html": …, "fetchedAt": … }`; all but `html` are optional,
 * and `id` may replace `name`. An invalid or too long line is a failure with its number, and the next one
 * is read.
 *
 * @throws ScrapeError `invalid-input` for wrong options, and for an input that cannot be read from. A truncated file
 * ends with a failure.
 * @example
 * for await (const item of pagesOfNdjson(createReadStream('pages.ndjson.gz'), { name: 'pages.ndjson.gz' })) {
 *   if ('error' in item) console.error(item.name, item.error.message);
 *   else extractArticle(item.html, { ...(item.url && { url: item.url }) });
 * }
 */
export async function* pagesOfNdjson(
  input: SourceInput,
  options: NdjsonOptions = {},
): AsyncGenerator<SourceItem | SourceFailure, void, undefined> {
  checkOptions(options, NDJSON_OPTIONS);
  assertInput(input);
  const { name = 'ndjson', maxBytes = MAX_BYTES, blankLines = 'skip' } = options;
  for await (const line of endingWithFailure(linesOf(textsOf(input), maxBytes), name)) {
    if ('error' in line) yield line;
    else if (blankLines === 'fail' || line.text?.trim() !== '')
      yield readLine(line, `${name}:${line.number}`, maxBytes);
  }
}

function readLine({ text }: SourceLine, name: string, maxBytes: number): SourceItem | SourceFailure {
  if (text === undefined) return unreadable(name, `more than ${maxBytes} bytes`, undefined, 'too-large');
  if (text.trim() === '') return unreadable(name, 'the line is blank');
  try {
    const fields: RecordFields = JSON.parse(text) ?? {};
    return omitUndefined({ ...readFields(fields, name), id: idOf(fields) });
  } catch {
    return unreadable(name, 'the line is not JSON');
  }
}

function readFields({ url, html, fetchedAt }: RecordFields, name: string): SourceItem | SourceFailure {
  if (typeof html !== 'string') return unreadable(name, NO_HTML, undefined, 'not-html');
  if (html === '') return unreadable(name, 'the page is empty');
  return omitUndefined({
    url: typeof url === 'string' ? url : undefined,
    html,
    name,
    fetchedAt: typeof fetchedAt === 'string' ? validDate(fetchedAt) : undefined,
  });
}

function idOf({ name, id }: RecordFields): string | undefined {
  return [name, id]
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .map(String)
    .find((value) => value !== '');
}

type RecordFields = Readonly<Record<string, unknown>>;
