import { checkOptions, type OptionKinds } from '../io/check-options.ts';
import { oneOf } from '../io/option-kinds.ts';
import { type Detected, detectKind, HEAD_BYTES, peek, SOURCE_KINDS, type SourceKind } from './detect-kind.ts';
import { pagesOfFeed } from './pages-of-feed.ts';
import { NDJSON_OPTIONS, type NdjsonOptions, pagesOfNdjson } from './pages-of-ndjson.ts';
import { pagesOfWarc } from './pages-of-warc.ts';
import { assertInput, bytesOf, MAX_BYTES } from './read-input.ts';
import { isMhtml, readMhtml } from './read-mhtml.ts';
import {
  endingWithFailure,
  type SourceFailure,
  type SourceInput,
  type SourceItem,
  type SourcePages,
  type SourceResult,
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
  const { name = 'input' } = options;
  yield* endingWithFailure(pagesOfNamed(input, { ...options, name }, 'html'), name);
}

type NamedInputOptions = InputOptions & { readonly name: string };

/**
 * The pages of an input of the stated format, otherwise of the detected one.
 *
 * @param otherwise - its format if the first bytes are inconclusive
 * @param isSkipped - whether an input with this detected format is not read
 * @throws any error of the stream.
 */
export async function* pagesOfNamed(
  input: SourceInput,
  options: NamedInputOptions,
  otherwise: SourceKind,
  isSkipped: (detected: Detected) => boolean = () => false,
): SourcePages {
  if (options.kind !== undefined) {
    yield* pagesOfKind(input, options.kind, options);
    return;
  }
  const { detected, bytes, close } = await peek(input);
  const isForeign = detected.kind === undefined && detected.isForeign;
  if (isSkipped(detected)) await close();
  else if (!isForeign) yield* pagesOfKind(bytes, detected.kind ?? otherwise, options);
  else {
    await close();
    yield unreadable(options.name, `unsupported file type: ${detected.reason}`);
  }
}

async function* pagesOfKind(input: SourceInput, kind: SourceKind, options: NamedInputOptions): SourcePages {
  const { name, maxBytes = MAX_BYTES, blankLines = 'skip' } = options;
  if (kind === 'ndjson') yield* pagesOfNdjson(input, { name, maxBytes, blankLines });
  else if (kind === 'warc') yield* pagesOfWarc(input, { name, maxBytes });
  else if (kind === 'feed') yield* pagesOfFeed(input, name, maxBytes);
  else yield await pageOf(input, name, maxBytes);
}

async function pageOf(input: SourceInput, name: string, maxBytes: number): Promise<SourceResult> {
  const bytes = await bytesOf(input, maxBytes);
  if (bytes.length === 0) return unreadable(name, 'the page is empty');
  const page = holdsMhtml(bytes, name) ? await readMhtml(bytes) : { html: bytes };
  return page === undefined ? unreadable(name, 'the file contains no HTML') : { ...page, name };
}

/** The name decides if the bytes are inconclusive. */
function holdsMhtml(bytes: Uint8Array, name: string): boolean {
  return (
    isMhtml(bytes) || (MHTML_NAME.test(name) && detectKind(bytes.subarray(0, HEAD_BYTES)).kind === undefined)
  );
}
