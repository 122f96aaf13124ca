/** Some bytes of a stream and their offset. */
export interface ByteChunk {
  readonly bytes: Uint8Array;
  /** Offset in the file: that of the first byte or, if `isPacked`, of the gzip member that contains them. */
  readonly at: number;
  readonly isPacked?: boolean;
}

/** Reads a stream in chunks. No method holds more bytes than requested, plus one chunk. */
export class ByteReader {
  readonly #source: AsyncIterator<ByteChunk>;
  /** Buffered chunks; the last one comes next. */
  readonly #chunks: ByteChunk[] = [];

  constructor(chunks: AsyncIterable<ByteChunk>) {
    this.#source = chunks[Symbol.asyncIterator]();
  }

  /** Offset of the next byte; `undefined` at the end. */
  async position(): Promise<number | undefined> {
    const chunk = await this.take();
    if (chunk !== undefined) this.#chunks.push(chunk);
    return chunk?.at;
  }

  /** The next buffered bytes, at most `most`; `undefined` at the end. */
  async take(most = Number.POSITIVE_INFINITY): Promise<ByteChunk | undefined> {
    let chunk = this.#chunks.pop();
    while (chunk === undefined || chunk.bytes.length === 0) {
      const { done, value } = await this.#source.next();
      if (done === true) return undefined;
      chunk = value;
    }
    if (chunk.bytes.length <= most) return chunk;
    this.unread(chunk, most);
    return { ...chunk, bytes: chunk.bytes.subarray(0, most) };
  }

  /** Pushes back the bytes of the last chunk taken, from one on. */
  unread({ bytes, at, isPacked = false }: ByteChunk, start: number): void {
    if (start < bytes.length)
      this.#chunks.push({ bytes: bytes.subarray(start), at: isPacked ? at : at + start, isPacked });
  }

  /** Reads this many bytes; fewer at the end. */
  async read(length: number): Promise<Buffer> {
    const parts: Uint8Array[] = [];
    await this.skip(length, (bytes) => parts.push(bytes));
    return Buffer.concat(parts);
  }

  /** Skips this many bytes. @returns how many were skipped */
  async skip(length: number, use: (bytes: Uint8Array) => void = () => {}): Promise<number> {
    let skipped = 0;
    while (skipped < length) {
      const chunk = await this.take(length - skipped);
      if (chunk === undefined) break;
      skipped += chunk.bytes.length;
      use(chunk.bytes);
    }
    return skipped;
  }

  /** The bytes up to the next one of this value, which is skipped, as is anything beyond `longest` bytes; `undefined` at the end. */
  async upTo(byte: number, longest: number): Promise<Buffer | undefined> {
    const parts: Uint8Array[] = [];
    let room = longest;
    for (let chunk = await this.take(); chunk !== undefined; chunk = await this.take()) {
      const end = chunk.bytes.indexOf(byte);
      const bytes = end < 0 ? chunk.bytes : chunk.bytes.subarray(0, end);
      parts.push(bytes.subarray(0, room));
      room -= Math.min(room, bytes.length);
      if (end < 0) continue;
      this.unread(chunk, end + 1);
      break;
    }
    return parts.length === 0 ? undefined : Buffer.concat(parts);
  }

  async close(): Promise<void> {
    await this.#source.return?.();
  }
}
