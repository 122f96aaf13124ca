/** Appends to a file. Each chunk is written completely or rolled back. */
import { appendFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';

/** Up to this size, a synchronous write is faster than waking a thread. */
const SMALL_PIECE = 65_536;

/** Appends chunks to an open file. */
export class FileEnd {
  readonly #file: FileHandle;
  #length: number;

  constructor(file: FileHandle, length: number) {
    this.#file = file;
    this.#length = length;
  }

  /** Size of the file, in bytes. */
  get length(): number {
    return this.#length;
  }

  /** @throws the system error; the file is then unchanged. */
  async write(piece: Uint8Array): Promise<void> {
    try {
      if (piece.byteLength < SMALL_PIECE) appendFileSync(this.#file.fd, piece);
      else await this.#file.appendFile(piece);
      this.#length += piece.byteLength;
    } catch (error) {
      // Devices such as /dev/full have no length.
      await this.#file.truncate(this.#length).catch(() => {});
      throw error;
    }
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}
