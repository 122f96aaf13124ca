/** Reads a stream in the amounts that a format needs. */

/** Some bytes of a stream and their offset. */
export interface ByteChunk {
  readonly bytes: Uint8Array;
  /** Offset in the file: that of the first byte or, if `isPacked`, of the gzip member that contains them. */
  readonly at: number;
  readonly isPacked?: boolean;
}

const LINE_FEED = 10;
const NOTHING = new Uint8Array();
const utf8 = new TextDecoder();

/** Reads a stream in chunks. No method holds more bytes than requested, plus one chunk. */
export class ByteReader {
  readonly #source: AsyncIterator<ByteChunk>;
  /** Buffered chunks; the last one comes next. */
  readonly #pieces: ByteChunk[] = [];

  constructor(pieces: AsyncIterable<ByteChunk>) {
    this.#source = pieces[Symbol.asyncIterator]();
  }

  /** Offset of the next byte; `undefined` at the end. */
  async position(): Promise<number | undefined> {
    const piece = await this.#next();
    if (piece !== undefined) this.#pieces.push(piece);
    return piece?.at;
  }

  /** The next buffered bytes, at most `most`; `undefined` at the end. */
  async take(most = Number.POSITIVE_INFINITY): Promise<Uint8Array | undefined> {
    const piece = await this.#next();
    if (piece === undefined || piece.bytes.length <= most) return piece?.bytes;
    this.#pieces.push(partOf(piece, most));
    return piece.bytes.subarray(0, most);
  }

  /** Pushes back bytes. */
  unread(piece: ByteChunk): void {
    this.#pieces.push(piece);
  }

  /** Reads this many bytes; fewer at the end. */
  async read(length: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    await this.#each(length, (bytes) => parts.push(bytes));
    return joined(parts);
  }

  /** Skips this many bytes. @returns how many were skipped */
  async skip(length: number): Promise<number> {
    return length - (await this.#each(length, () => {}));
  }

  /** The text up to the next line end, which is skipped, as is anything beyond `longest` bytes; `undefined` at the end. */
  async line(longest: number): Promise<string | undefined> {
    const parts: Uint8Array[] = [];
    let room = longest;
    let isOver = false;
    for (
      let piece = await this.#next();
      piece !== undefined;
      piece = isOver ? undefined : await this.#next()
    ) {
      const end = piece.bytes.indexOf(LINE_FEED);
      isOver = end >= 0;
      const bytes = isOver ? piece.bytes.subarray(0, end) : piece.bytes;
      if (isOver) this.#pieces.push(partOf(piece, end + 1));
      parts.push(bytes.subarray(0, room));
      room -= Math.min(room, bytes.length);
    }
    const isEnd = parts.length === 0;
    const text = utf8.decode(joined(parts));
    return isEnd ? undefined : text.endsWith('\r') ? text.slice(0, -1) : text;
  }

  /** @returns how many bytes were missing */
  async #each(length: number, use: (bytes: Uint8Array) => void): Promise<number> {
    let missing = length;
    while (missing > 0) {
      const bytes = await this.take(missing);
      if (bytes === undefined) break;
      missing -= bytes.length;
      use(bytes);
    }
    return missing;
  }

  async #next(): Promise<ByteChunk | undefined> {
    for (;;) {
      const piece: ByteChunk | undefined = this.#pieces.pop() ?? (await this.#source.next()).value;
      if (piece === undefined || piece.bytes.length > 0) return piece;
    }
  }

  /** Closes the stream. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length > 1 ? Buffer.concat(parts) : (parts[0] ?? NOTHING);
}

function partOf({ bytes, at, isPacked = false }: ByteChunk, start: number): ByteChunk {
  return { bytes: bytes.subarray(start), at: isPacked ? at : at + start, isPacked };
}
