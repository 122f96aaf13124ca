/** A file that is written in large chunks of many small pieces, and read when it is complete. */
import { readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** Buffered size at which pieces are written. */
const FULL = 2_000_000;
/** Chunk size for reading the whole file. */
const STEP = 2_000_000;

export class AppendFile {
  readonly #file: FileHandle;
  #pieces: Uint8Array[] = [];
  #waiting = 0;
  #length = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Number of bytes so far. */
  get length(): number {
    return this.#length;
  }

  /** Adds a piece, which must not be changed afterwards. */
  async add(piece: Uint8Array): Promise<void> {
    this.#pieces.push(piece);
    this.#waiting += piece.byteLength;
    this.#length += piece.byteLength;
    if (this.#waiting >= FULL) await this.flush();
  }

  /** Writes all added pieces, so that they can be read. */
  async flush(): Promise<void> {
    const piece = Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#waiting = 0;
    await this.#file.appendFile(piece);
  }

  /** Fills a buffer from an offset on. The read is synchronous, since there are millions of small ones. */
  readInto(buffer: Uint8Array, place: number): void {
    readSync(this.#file.fd, buffer, 0, buffer.byteLength, place);
  }

  /**
   * All bytes in order. A chunk is overwritten when the next one is requested.
   *
   * @param unit - the length of each chunk, except the last, is a multiple of it
   */
  async *pieces(unit: number): AsyncGenerator<Buffer> {
    const buffer = Buffer.alloc(Math.max(1, Math.floor(STEP / unit)) * unit);
    for (let place = 0; place < this.#length; place += buffer.length) {
      const { bytesRead } = await this.#file.read(buffer, 0, buffer.length, place);
      yield buffer.subarray(0, bytesRead);
    }
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

/** Makes a file. @throws the system error, such as `ENOSPC` or `EEXIST` */
export async function openAppendFile(path: string): Promise<AppendFile> {
  return new AppendFile(await open(path, 'ax+'));
}
