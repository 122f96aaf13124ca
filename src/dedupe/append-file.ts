/** A file that grows by small pieces, written in large ones, and is read when it is complete. */
import { readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** Size at which collected pieces are written. */
const FULL = 2_000_000;
/** Size of the pieces of a whole reading. */
const STEP = 2_000_000;

export class AppendFile {
  readonly #file: FileHandle;
  #pieces: Uint8Array[] = [];
  #waiting = 0;
  #length = 0;

  /** @internal see {@link openAppendFile} */
  constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Number of bytes so far. */
  get length(): number {
    return this.#length;
  }

  /** Adds a piece, which must not change afterwards. */
  async add(piece: Uint8Array): Promise<void> {
    this.#pieces.push(piece);
    this.#waiting += piece.byteLength;
    this.#length += piece.byteLength;
    if (this.#waiting >= FULL) await this.flush();
  }

  /** Writes what was added, so that it can be read. */
  async flush(): Promise<void> {
    const piece = Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#waiting = 0;
    await this.#file.appendFile(piece);
  }

  /** Fills a buffer from a place on. It does not wait for another thread, since millions of small pieces are read. */
  readInto(buffer: Uint8Array, place: number): void {
    readSync(this.#file.fd, buffer, 0, buffer.byteLength, place);
  }

  /**
   * All bytes in order. A piece is overwritten when the next one is asked for.
   *
   * @param unit - the length of each piece, except for the last one, is a multiple of it
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
