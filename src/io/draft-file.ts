/** Files that are written whole: a chunk completely or not at all, and a new file only when it is complete. */
import { randomBytes } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { type FileHandle, lstat, open, rename, rm } from 'node:fs/promises';

const TAG_BYTES = 4;
const PERMISSIONS = 0o777;
/** Up to this size, a synchronous write is faster than waking a thread. */
const SMALL_PIECE = 65_536;

/** Appends to an open file. Each chunk is written completely or rolled back. */
export class FileEnd {
  #length: number;

  constructor(
    protected readonly file: FileHandle,
    length: number,
  ) {
    this.#length = length;
  }

  /** Size of the file, in bytes. */
  get length(): number {
    return this.#length;
  }

  /** Writes a chunk completely. @throws the system error; the file is then unchanged. */
  async write(piece: Uint8Array): Promise<void> {
    try {
      if (piece.byteLength < SMALL_PIECE) appendFileSync(this.file.fd, piece);
      else await this.file.appendFile(piece);
      this.#length += piece.byteLength;
    } catch (error) {
      // Devices such as /dev/full have no length.
      await this.file.truncate(this.#length).catch(() => {});
      throw error;
    }
  }

  /** Removes what was written after a length. */
  async cut(length: number): Promise<void> {
    await this.file.truncate(length);
    this.#length = length;
  }

  close(): Promise<void> {
    return this.file.close();
  }
}

/** A file that is written under a temporary name and replaces its target once it is complete. */
export class DraftFile extends FileEnd {
  /** Its temporary path. */
  readonly path: string;

  /** @internal see {@link openDraft} */
  constructor(
    file: FileHandle,
    path: string,
    private readonly place: string,
  ) {
    super(file, 0);
    this.path = path;
  }

  /** Waits until the file is flushed to disk, so that even a power failure leaves either the old file or the new one. */
  sync(): Promise<void> {
    return this.file.sync();
  }

  /**
   * Replaces the target. A symbolic link is itself replaced, not followed.
   *
   * @param place - default: the path it was opened for; a different one must be in the same folder
   */
  async commit(place = this.place): Promise<void> {
    await this.close();
    await rename(this.path, place);
  }

  /** Keeps it under its temporary name. */
  keep(): Promise<void> {
    return this.close();
  }

  /** Removes it, unless it has replaced the target. */
  async discard(): Promise<void> {
    await this.close().catch(() => {});
    await rm(this.path, { force: true });
  }
}

/**
 * Opens a draft as `PLACE.TAG.partial`. It gets the owner and the permissions of the file that it will
 * replace, as far as this process is allowed to set them.
 *
 * @throws the system error, such as `ENOENT` if the folder does not exist.
 */
export async function openDraft(place: string): Promise<DraftFile> {
  const path = `${place}.${randomBytes(TAG_BYTES).toString('hex')}.partial`;
  const file = await open(path, 'ax');
  await inherit(file, place);
  return new DraftFile(file, path, place);
}

/** File systems without owners are fine. */
async function inherit(file: FileHandle, place: string): Promise<void> {
  const replaced = await lstat(place).catch(() => undefined);
  if (replaced === undefined || !replaced.isFile()) return;
  await file.chown(replaced.uid, replaced.gid).catch(() => {});
  await file.chmod(replaced.mode & PERMISSIONS).catch(() => {});
}

/**
 * Writes a file atomically; concurrent readers see the old one.
 *
 * @throws the system error; the old file is then unchanged.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const draft = await openDraft(path);
  try {
    await draft.write(typeof content === 'string' ? Buffer.from(content) : content);
    await draft.commit();
  } catch (error) {
    await draft.discard();
    throw error;
  }
}
