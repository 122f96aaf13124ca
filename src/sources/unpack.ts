/** gzip, member by member: WARC files consist of members, and records are located by member offsets. */
import { once } from 'node:events';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { type ByteChunk, ByteReader } from './byte-reader.ts';

const DAMAGED = 'the gzip data is damaged';
// RFC 1952.
const MAGIC = [0x1f, 0x8b] as const;
const HEADER_BYTES = 10;
const TRAILER_BYTES = 8;
const FLAGS = 3;
const HAS_CHECKSUM = 2;
const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HAS_COMMENT = 16;
const FOUR_GIB = 2 ** 32;
/** Maximum number of bytes unpacked at once, so that no large unrequested data is in memory. */
const SMALL = 1_048_576;
/** A piece of this size unpacks to hardly more than that. */
const PIECE = 1024;

/**
 * The bytes of a stream, unpacked if they begin like gzip. At most one chunk is read ahead,
 * and at most a megabyte unpacked ahead, so that a zip bomb does no harm. The complete part of a truncated file is
 * yielded before the error.
 *
 * @param start - offset of the first byte in its file
 * @throws Error for damaged or truncated gzip; the stream's own error
 */
export async function* unpack(chunks: AsyncIterable<Uint8Array>, start = 0): AsyncGenerator<ByteChunk> {
  const reader = new ByteReader(placed(chunks, start));
  try {
    const isPacked = await isGzipNext(reader);
    for (let at = await reader.position(); at !== undefined; at = await reader.position()) {
      if (!isPacked) yield (await reader.take()) as ByteChunk;
      else if (await isGzipNext(reader)) yield* unpackMember(reader, at);
      else await expectPadding(reader);
    }
  } finally {
    await reader.close();
  }
}

async function* placed(chunks: AsyncIterable<Uint8Array>, start: number): AsyncGenerator<ByteChunk> {
  let at = start;
  for await (const bytes of chunks) {
    yield { bytes, at };
    at += bytes.length;
  }
}

async function isGzipNext(reader: ByteReader): Promise<boolean> {
  const at = await reader.position();
  if (at === undefined) return false;
  const bytes = await reader.read(MAGIC.length);
  reader.unread({ bytes, at }, 0);
  return MAGIC.every((byte, place) => bytes[place] === byte);
}

/** Zeros after the last member are allowed, as on tapes. */
async function expectPadding(reader: ByteReader): Promise<void> {
  for (let chunk = await reader.take(); chunk !== undefined; chunk = await reader.take())
    if (chunk.bytes.some((byte) => byte !== 0)) throw new Error('unexpected data after the gzip data');
}

async function* unpackMember(reader: ByteReader, at: number): AsyncGenerator<ByteChunk> {
  await skipHeader(reader);
  let size = 0;
  let checksum = 0;
  for await (const bytes of inflate(reader)) {
    size += bytes.length;
    checksum = crc32(bytes, checksum);
    yield { bytes, at, isPacked: true };
  }
  const trailer = await reader.read(TRAILER_BYTES);
  if (trailer.length < TRAILER_BYTES) throw new Error('the gzip data is truncated');
  const isWhole = trailer.readUInt32LE(0) === checksum && trailer.readUInt32LE(4) === size % FOUR_GIB;
  if (!isWhole) throw new Error(DAMAGED);
}

async function skipHeader(reader: ByteReader): Promise<void> {
  const header = await reader.read(HEADER_BYTES);
  const flags = header[FLAGS] ?? 0;
  if (flags & HAS_EXTRA) {
    const [low = 0, high = 0] = await reader.read(2);
    await reader.skip(low + (high << 8));
  }
  // Texts end with a zero.
  if (flags & HAS_NAME) await reader.upTo(0, 0);
  if (flags & HAS_COMMENT) await reader.upTo(0, 0);
  if (flags & HAS_CHECKSUM) await reader.skip(2);
}

/**
 * Unpacks a deflate stream and leaves the reader after it, or at the end if it is truncated. A small one that is
 * buffered is unpacked in one step, since setting up a stream takes longer.
 */
async function* inflate(reader: ByteReader): AsyncGenerator<Uint8Array> {
  const chunk = await reader.take();
  if (chunk === undefined) return;
  const small = inflateSmall(chunk.bytes);
  reader.unread(chunk, small?.used ?? 0);
  if (small === undefined) yield* inflateStream(reader);
  else yield small.bytes;
}

/** A complete deflate stream at the beginning of some bytes; `undefined` if it is large, damaged or incomplete. */
function inflateSmall(packed: Uint8Array): { readonly bytes: Uint8Array; readonly used: number } | undefined {
  try {
    // The types of Node do not cover the effect of `info`.
    const { buffer, engine } = inflateRawSync(packed, {
      info: true,
      maxOutputLength: SMALL,
    }) as unknown as { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } };
    return { bytes: buffer, used: engine.bytesWritten };
  } catch {
    return undefined;
  }
}

/** The stream is over if it leaves bytes of a piece unused. */
async function* inflateStream(reader: ByteReader): AsyncGenerator<Uint8Array> {
  const inflater = createInflateRaw();
  const unpacked: Uint8Array[] = [];
  inflater.on('data', (bytes) => unpacked.push(bytes));
  const end = once(inflater, 'end').catch((cause) => {
    throw new Error(DAMAGED, { cause });
  });
  try {
    for (let fed = 0; inflater.bytesWritten === fed; ) {
      const piece = await reader.take(PIECE);
      if (piece === undefined) return;
      fed += piece.bytes.length;
      await Promise.race([end, new Promise((resolve) => inflater.write(piece.bytes, resolve))]);
      reader.unread(piece, piece.bytes.length - (fed - inflater.bytesWritten));
      yield* unpacked.splice(0);
    }
  } finally {
    inflater.destroy();
  }
}
