import { type Duplex, pipeline, Readable } from 'node:stream';
import * as zlib from 'node:zlib';

export interface ArrivingBody {
  /** Response headers, keyed by name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AsyncIterable<Uint8Array>;
  /** Whether the content encoding has already been decoded. */
  readonly isDecoded: boolean;
}

/** A body exceeded its limit, as sent or decoded. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/** A body does not match its content encoding. */
export class EncodingError extends Error {
  override readonly name = 'EncodingError';
}

const DECODERS: ReadonlyMap<string, (() => Duplex) | undefined> = new Map([
  ['gzip', () => zlib.createGunzip()],
  ['x-gzip', () => zlib.createGunzip()],
  ['deflate', () => zlib.createInflate()],
  ['br', () => zlib.createBrotliDecompress()],
  ['zstd', (zlib as { createZstdDecompress?: () => Duplex }).createZstdDecompress],
]);
/** Maximum number of nested encodings. Honest servers use one; two come from a proxy that compresses again. */
const MAX_ENCODINGS = 3;

/** The `accept-encoding` header: zstd only if this Node can decode it. */
export const ACCEPT_ENCODING = ['gzip', 'br', ...(DECODERS.get('zstd') ? ['zstd'] : [])].join(', ');

/**
 * Reads a body. `received` counts its bytes as sent, and `bytes` are decoded. Neither exceeds `maxBytes`, so that a few
 * bytes that decode to many do no harm.
 *
 * @throws TooLargeError, EncodingError, or the transport's own error.
 */
export async function readBody(
  { body, headers, isDecoded }: ArrivingBody,
  maxBytes: number,
): Promise<{ bytes: Uint8Array; received: number }> {
  const sent = { bytes: 0 };
  const decoders = isDecoded ? [] : decodersOf(headers['content-encoding'] ?? '');
  const bytes = await joined(metered(decoders.reduce(decode, metered(body, maxBytes, sent)), maxBytes));
  return { bytes, received: sent.bytes };
}

export async function joined(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

/** Headers by name in lower case; repeated ones are joined by commas. One may have the name of an inherited property. */
export function joinedHeaders(
  entries: Iterable<readonly [name: string, value: string | string[] | undefined]>,
): Record<string, string> {
  const headers = new Map<string, string>();
  for (const [name, value] of entries) {
    const text = Array.isArray(value) ? value.join(', ') : value;
    const key = name.toLowerCase();
    const before = headers.get(key);
    if (text !== undefined) headers.set(key, before === undefined ? text : `${before}, ${text}`);
  }
  return Object.fromEntries(headers);
}

function decodersOf(encoding: string): Duplex[] {
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const wanted = names.filter((name) => name !== '' && name !== 'identity').reverse();
  if (wanted.length > MAX_ENCODINGS)
    throw new EncodingError(`the body has ${wanted.length} encodings, more than ${MAX_ENCODINGS}`);
  return wanted.map((name) => {
    const create = DECODERS.get(name);
    if (create === undefined) throw new EncodingError(`unknown content encoding ${name.slice(0, 40)}`);
    return create();
  });
}

/** Pipes a source through a decoder, and distinguishes its errors from those of the source. */
async function* decode(source: AsyncIterable<Uint8Array>, decoder: Duplex): AsyncGenerator<Uint8Array> {
  const failures: unknown[] = [];
  const input = Readable.from(noting(source, failures), { objectMode: false });
  try {
    yield* pipeline(input, decoder, () => {}) as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (failures.length > 0) throw failures[0];
    throw new EncodingError('the body does not match its content encoding', { cause: error });
  }
}

async function* noting(source: AsyncIterable<Uint8Array>, failures: unknown[]): AsyncGenerator<Uint8Array> {
  try {
    yield* source;
  } catch (error) {
    failures.push(error);
    throw error;
  }
}

/** A stream that fails beyond its limit. @param count - the bytes so far, updated with each chunk */
async function* metered(
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
  count = { bytes: 0 },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    count.bytes += chunk.byteLength;
    if (count.bytes > maxBytes) throw new TooLargeError(`the body has more than ${maxBytes} bytes`);
    yield chunk;
  }
}
