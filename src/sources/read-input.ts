/** Reads the input of a source as bytes or text. */
import { TextDecoder } from 'node:util';
import { ScrapeError } from '../errors.ts';
import { shown } from '../io/check-options.ts';
import { isIterable } from '../io/option-kinds.ts';
import { asBytes, locationKind } from '../io/page-input.ts';
import { joined, TooLargeError } from '../io/read-body.ts';
import type { SourceInput } from './source-item.ts';
import { unpack } from './unpack.ts';

/** Chunk size of an input, so that no step copies all of it. */
export const PIECE = 65_536;
/** Default maximum size of a page or a feed, in bytes. */
export const MAX_BYTES = 32_000_000;
/** Chunk size of an archive: most records fit into one chunk, and are unpacked in one step. */
export const ARCHIVE_PIECE = 262_144;

/** Bytes as text in which each character is one of them. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

/** Rejects an input that cannot be read, and a URL or file path in place of one. @throws ScrapeError `invalid-input` */
export function assertInput(input: unknown): void {
  const kind = typeof input === 'string' ? locationKind(input) : undefined;
  if (kind !== undefined) {
    const advice = kind === 'URL' ? 'the body of a response' : 'createReadStream(path)';
    const message = `the input looks like a ${kind}; pass its content, such as ${advice}`;
    throw new ScrapeError('invalid-input', message);
  }
  if (typeof input === 'string' || asBytes(input) !== undefined || isIterable(input)) return;
  const message = `the input must be text, bytes or a stream of them, not ${shown(input)}`;
  throw new ScrapeError('invalid-input', message);
}

/** The bytes of an input, unchanged, in chunks of limited size. */
export async function* chunksOf(input: SourceInput, piece = PIECE): AsyncGenerator<Uint8Array> {
  const whole = typeof input === 'string' ? input : asBytes(input);
  for await (const chunk of whole === undefined ? (input as AsyncIterable<Uint8Array | string>) : [whole]) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    for (let start = 0; start < bytes.length; start += piece) yield bytes.subarray(start, start + piece);
  }
}

/** A stream whose first parts were already taken from it. */
export async function* resumed<Part>(
  taken: readonly Part[],
  rest: AsyncGenerator<Part>,
): AsyncGenerator<Part> {
  try {
    yield* taken;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

/** The text of an input, unpacked if it is gzip: UTF-8, or UTF-16 if it begins with its byte order mark. */
export async function* textsOf(
  input: SourceInput,
  maxBytes = Number.POSITIVE_INFINITY,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const bytes of unpacked(input, maxBytes)) {
    decoder ??= new TextDecoder(wideLabelOf(bytes));
    yield decoder.decode(bytes, { stream: true });
  }
  if (decoder !== undefined) yield decoder.decode();
}

/** The label of UTF-16, detected by its byte order mark or by the zero next to a first `<`; otherwise `undefined`. */
export function wideLabelOf([first, second]: Uint8Array): string | undefined {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return undefined;
}

/** All bytes of an input, unpacked if it is gzip. @throws TooLargeError */
export function bytesOf(input: SourceInput, maxBytes: number): Promise<Uint8Array> {
  return joined(unpacked(input, maxBytes));
}

async function* unpacked(input: SourceInput, maxBytes: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const { bytes } of unpack(chunksOf(input))) {
    size += bytes.length;
    if (size > maxBytes) throw new TooLargeError(`more than ${maxBytes} bytes`);
    yield bytes;
  }
}

/** A line of a text. */
export interface SourceLine {
  /** The first one is 1. */
  readonly number: number;
  /** Text without its line end; absent if it exceeds the limit. */
  readonly text?: string;
}

/** The lines of a text, ended by LF or CRLF. A line of more UTF-16 units than `longest` is not kept in memory. */
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
