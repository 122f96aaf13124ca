/** The end of a file, where each piece is written whole or taken back. */
import { appendFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';

/** Up to here a piece is in the memory of the system sooner than a thread for it could be woken. */
const SMALL_PIECE = 65_536;

/** Writes pieces at the end of a file that is open for appending. */
export class FileEnd {
  readonly #file: FileHandle;
  #length: number;

  constructor(file: FileHandle, length: number) {
    this.#file = file;
    this.#length = length;
  }

  /** Of the file, in bytes. */
  get length(): number {
    return this.#length;
  }

  /** @throws what the system says; then the file is as it was. */
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
