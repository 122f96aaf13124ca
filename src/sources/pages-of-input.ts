/** Pages of a stream of any supported format. */
import { checkOptions, type OptionKinds } from '../io/check-options.ts';
import { oneOf } from '../io/option-kinds.ts';
import { detectKind, HEAD_BYTES, type Peeked, peek, SOURCE_KINDS, type SourceKind } from './detect-kind.ts';
import { pagesOfFeed } from './pages-of-feed.ts';
import { NDJSON_OPTIONS, type NdjsonOptions, pagesOfNdjson } from './pages-of-ndjson.ts';
import { pagesOfWarc } from './pages-of-warc.ts';
import { assertInput, bytesOf, MAX_BYTES } from './read-input.ts';
import { isMhtml, readMhtml } from './read-mhtml.ts';
import {
  failureOf,
  type SourceFailure,
  type SourceInput,
  type SourceItem,
  type SourcePages,
  unreadable,
} from './source-item.ts';

/** Options for reading an input. */
export interface InputOptions extends Pick<NdjsonOptions, 'maxBytes' | 'blankLines'> {
  /** Name of the input, for messages. @defaultValue "input" */
  readonly name?: string;
  /** Its format. @defaultValue detected by its first bytes, otherwise `html` */
  readonly kind?: SourceKind;
}

export const INPUT_OPTIONS: OptionKinds<InputOptions> = { ...NDJSON_OPTIONS, kind: oneOf(SOURCE_KINDS) };
const MHTML_NAME = /\.mht(?:ml)?(?:\.gz)?$/iu;

/**
 * Reads the pages of an input: NDJSON like {@link pagesOfNdjson}, WARC like {@link pagesOfWarc}, the full texts of a feed (RSS,
 * Atom, JSON Feed, posts of WordPress), or one page of HTML or MHTML. The format is detected by its first bytes, unpacked if they are gzip.
 *
 * @throws ScrapeError `invalid-input` for wrong options, and for an input that cannot be read from.
 * @example
 * for await (const item of pagesOfInput(process.stdin, { name: 'stdin' })) {
 *   if ('error' in item) console.error(item.name, item.error.message);
 *   else console.log(item.name, item.url);
 * }
 */
export async function* pagesOfInput(
  input: SourceInput,
  options: InputOptions = {},
): AsyncGenerator<SourceItem | SourceFailure, void, undefined> {
  checkOptions(options, INPUT_OPTIONS);
  assertInput(input);
  const { name = 'input', kind } = options;
  if (kind !== undefined) yield* pagesOfKind(input, kind, { ...options, name });
  else yield* pagesOfDetected(input, { ...options, name });
}

/** Options for reading a named input. */
export type NamedInputOptions = InputOptions & { readonly name: string };

async function* pagesOfDetected(input: SourceInput, options: NamedInputOptions): SourcePages {
  try {
    yield* pagesOfPeeked(await peek(input), 'html', options);
  } catch (error) {
    yield failureOf(error, options.name);
  }
}

/**
 * The pages of an input whose format was detected.
 *
 * @param otherwise - its format if the first bytes are inconclusive
 */
export async function* pagesOfPeeked(
  { detected, bytes, close }: Peeked,
  otherwise: SourceKind,
  options: NamedInputOptions,
): SourcePages {
  if (detected.kind === undefined && detected.isForeign) {
    await close();
    yield unreadable(options.name, `unsupported file type: ${detected.reason}`);
  } else yield* pagesOfKind(bytes, detected.kind ?? otherwise, options);
}

/** The pages of an input of a known format. */
export async function* pagesOfKind(
  input: SourceInput,
  kind: SourceKind,
  options: NamedInputOptions,
): SourcePages {
  const { name, maxBytes = MAX_BYTES, blankLines = 'skip' } = options;
  if (kind === 'ndjson') yield* pagesOfNdjson(input, { name, maxBytes, blankLines });
  else if (kind === 'warc') yield* pagesOfWarc(input, { name, maxBytes });
  else if (kind === 'feed') yield* pagesOfFeed(input, name, maxBytes);
  else yield await pageOf(input, options);
}

async function pageOf(
  input: SourceInput,
  { name, maxBytes = MAX_BYTES }: NamedInputOptions,
): Promise<SourceItem | SourceFailure> {
  try {
    const bytes = await bytesOf(input, maxBytes);
    if (bytes.length === 0) return unreadable(name, 'the page is empty');
    const page = holdsMhtml(bytes, name) ? await readMhtml(bytes) : { html: bytes };
    return page === undefined ? unreadable(name, 'the file contains no HTML') : { ...page, name };
  } catch (error) {
    return failureOf(error, name);
  }
}

/** The name decides if the bytes are inconclusive. */
function holdsMhtml(bytes: Uint8Array, name: string): boolean {
  return (
    isMhtml(bytes) || (MHTML_NAME.test(name) && detectKind(bytes.subarray(0, HEAD_BYTES)).kind === undefined)
  );
}
