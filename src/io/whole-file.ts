/** Files that are written whole: a chunk completely or not at all, and a file only when it is complete. */
import { randomBytes } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { type FileHandle, lstat, open, rename, rm } from 'node:fs/promises';

const TAG_BYTES = 4;
const PERMISSIONS = 0o777;
/** Up to this size, a synchronous write is faster than waking a thread. */
const SMALL_PIECE = 65_536;

/** Appends to an open file. Each chunk is written completely or rolled back. */
export class FileEnd {
  constructor(
    private readonly file: FileHandle,
    private size: number,
  ) {}

  /** Size of the file, in bytes. */
  get length(): number {
    return this.size;
  }

  /** Writes a chunk completely. @throws the system error; the file is then unchanged. */
  async write(piece: Uint8Array): Promise<void> {
    try {
      if (piece.byteLength < SMALL_PIECE) appendFileSync(this.file.fd, piece);
      else await this.file.appendFile(piece);
      this.size += piece.byteLength;
    } catch (error) {
      // Devices such as /dev/full have no length.
      await this.file.truncate(this.size).catch(() => {});
      throw error;
    }
  }

  /** Removes what was written after a length. */
  async cut(length: number): Promise<void> {
    await this.file.truncate(length);
    this.size = length;
  }

  close(): Promise<void> {
    return this.file.close();
  }
}

/**
 * Writes a file atomically; concurrent readers see the old one. It is written as `PATH.TAG.partial` first, with the owner and the
 * permissions of the file that it replaces, as far as this process may set them. A symbolic link is itself replaced.
 *
 * @throws the system error; the old file is then unchanged.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.${randomBytes(TAG_BYTES).toString('hex')}.partial`;
  const file = await open(draft, 'ax');
  try {
    await inherit(file, path);
    await new FileEnd(file, 0).write(typeof content === 'string' ? Buffer.from(content) : content);
    await file.close();
    await rename(draft, path);
  } catch (error) {
    await file.close().catch(() => {});
    await rm(draft, { force: true });
    throw error;
  }
}

/** File systems without owners are fine. */
async function inherit(file: FileHandle, place: string): Promise<void> {
  const replaced = await lstat(place).catch(() => undefined);
  if (replaced === undefined || !replaced.isFile()) return;
  await file.chown(replaced.uid, replaced.gid).catch(() => {});
  await file.chmod(replaced.mode & PERMISSIONS).catch(() => {});
}
