/** gzip, member by member: WARC files consist of members, and records are located by member offsets. */
import { constants, crc32, createInflateRaw, type InflateRaw, inflateRawSync } from 'node:zlib';
import { type ByteChunk, ByteReader } from './byte-reader.ts';

/** A file is damaged or truncated. */
class DamagedError extends Error {
  override readonly name = 'DamagedError';
}

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

/**
 * The bytes of a stream, unpacked if they begin like gzip. At most one chunk is read ahead,
 * and at most a megabyte unpacked ahead, so that a zip bomb does no harm. The complete part of a truncated file is
 * yielded before the error.
 *
 * @param start - offset of the first byte in its file
 * @throws DamagedError, or the stream's own error.
 */
export async function* unpack(chunks: AsyncIterable<Uint8Array>, start = 0): AsyncGenerator<ByteChunk> {
  const pieces = placed(chunks, start);
  const reader = new ByteReader(pieces);
  try {
    if (await isGzipNext(reader)) yield* unpackMembers(reader);
    else
      for (let at = await reader.position(); at !== undefined; at = await reader.position())
        yield { bytes: (await reader.take()) as Uint8Array, at };
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

async function* unpackMembers(reader: ByteReader): AsyncGenerator<ByteChunk> {
  for (let at = await reader.position(); at !== undefined; at = await reader.position()) {
    if (!(await isGzipNext(reader))) {
      await expectPadding(reader);
      return;
    }
    await readHeader(reader);
    let size = 0;
    let checksum = 0;
    for await (const bytes of inflate(reader)) {
      size += bytes.length;
      checksum = crc32(bytes, checksum);
      yield { bytes, at, isPacked: true };
    }
    await checkTrailer(reader, size, checksum);
  }
}

async function isGzipNext(reader: ByteReader): Promise<boolean> {
  const at = await reader.position();
  if (at === undefined) return false;
  const bytes = await reader.read(MAGIC.length);
  reader.unread({ bytes, at });
  return MAGIC.every((byte, place) => bytes[place] === byte);
}

/** Zeros after the last member are allowed, as on tapes. */
async function expectPadding(reader: ByteReader): Promise<void> {
  for (let bytes = await reader.take(); bytes !== undefined; bytes = await reader.take())
    if (bytes.some((byte) => byte !== 0)) throw new DamagedError('unexpected data after the gzip data');
}

async function readHeader(reader: ByteReader): Promise<void> {
  const header = await reader.read(HEADER_BYTES);
  const flags = header[FLAGS] ?? 0;
  if (flags & HAS_EXTRA) {
    const [low = 0, high = 0] = await reader.read(2);
    await reader.skip(low + (high << 8));
  }
  if (flags & HAS_NAME) await skipText(reader);
  if (flags & HAS_COMMENT) await skipText(reader);
  if (flags & HAS_CHECKSUM) await reader.skip(2);
}

/** Strings in a gzip header end with a zero. */
async function skipText(reader: ByteReader): Promise<void> {
  let isOver = false;
  while (!isOver) {
    const at = await reader.position();
    const bytes = await reader.take();
    if (bytes === undefined || at === undefined) return;
    const end = bytes.indexOf(0);
    isOver = end >= 0;
    if (isOver) reader.unread({ bytes: bytes.subarray(end + 1), at: at + end + 1 });
  }
}

async function checkTrailer(reader: ByteReader, size: number, checksum: number): Promise<void> {
  const trailer = Buffer.from(await reader.read(TRAILER_BYTES));
  if (trailer.length < TRAILER_BYTES) throw new DamagedError('the gzip data is truncated');
  const isWhole = trailer.readUInt32LE(0) === checksum && trailer.readUInt32LE(4) === size % FOUR_GIB;
  if (!isWhole) throw new DamagedError('the gzip data is damaged');
}

/**
 * Unpacks a deflate stream and leaves the reader after it, or at the end if it is truncated. A small one that is
 * buffered is unpacked in one step, since setting up a stream takes longer.
 */
async function* inflate(reader: ByteReader): AsyncGenerator<Uint8Array> {
  const at = await reader.position();
  const inHand = await reader.take();
  if (at === undefined || inHand === undefined) return;
  const small = inflateSmall(inHand);
  reader.unread({ bytes: inHand.subarray(small?.used ?? 0), at: at + (small?.used ?? 0) });
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

async function* inflateStream(reader: ByteReader): AsyncGenerator<Uint8Array> {
  const start = (await reader.position()) ?? 0;
  const inflater = createInflateRaw({ finishFlush: constants.Z_SYNC_FLUSH });
  const over = new AbortController();
  const feeding = feed(reader, inflater, over.signal);
  try {
    yield* unpackedBy(inflater);
  } finally {
    over.abort();
    inflater.destroy();
    const { fed, held } = await feeding;
    const used = inflater.bytesWritten;
    reader.unread({ bytes: held.subarray(held.length - (fed - used)), at: start + used });
  }
}

async function* unpackedBy(inflater: InflateRaw): AsyncGenerator<Uint8Array> {
  try {
    yield* inflater as AsyncIterable<Uint8Array>;
  } catch (error) {
    const isOfZlib = error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith('Z_');
    throw isOfZlib ? new DamagedError('the gzip data is damaged', { cause: error }) : error;
  }
}

/**
 * Writes until the stream ends, each chunk only when the previous one is unpacked: a slow consumer slows down the reading.
 *
 * @returns the number of bytes written, and at least those that were not used
 */
async function feed(
  reader: ByteReader,
  inflater: InflateRaw,
  over: AbortSignal,
): Promise<{ fed: number; held: Uint8Array }> {
  let fed = 0;
  let held: Uint8Array = new Uint8Array();
  try {
    while (!over.aborted && inflater.bytesWritten === fed) {
      const bytes = await reader.take();
      if (bytes === undefined) break;
      held = bytes;
      fed += bytes.length;
      if (!over.aborted) await written(inflater, bytes, over);
    }
    if (!over.aborted) inflater.end();
  } catch (error) {
    if (!over.aborted) inflater.destroy(error as Error);
  }
  return { fed, held };
}

function written(inflater: InflateRaw, bytes: Uint8Array, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      over.removeEventListener('abort', done);
      resolve();
    };
    over.addEventListener('abort', done, { once: true });
    inflater.write(bytes, done);
  });
}
