/** Files that are there whole or not at all. */
import { randomBytes } from 'node:crypto';
import { type FileHandle, lstat, open, rename, rm } from 'node:fs/promises';
import { FileEnd } from './file-end.ts';

const TAG_BYTES = 4;
const PERMISSIONS = 0o777;

/** A file that is written beside its place, and takes it when it is complete. */
export class DraftFile {
  /** Where it lies until then. */
  readonly path: string;
  readonly #place: string;
  readonly #file: FileHandle;
  readonly #end: FileEnd;

  /** @internal see {@link openDraft} */
  constructor(file: FileHandle, path: string, place: string) {
    this.path = path;
    this.#place = place;
    this.#file = file;
    this.#end = new FileEnd(file, 0);
  }

  /** Bytes so far. */
  get length(): number {
    return this.#end.length;
  }

  /** Writes a piece as a whole. */
  write(piece: Uint8Array): Promise<void> {
    return this.#end.write(piece);
  }

  /** Waits until all of it is on the disk, so that also a power failure finds the old file or the new one. */
  sync(): Promise<void> {
    return this.#file.sync();
  }

  /**
   * Takes its place. What is there is replaced; a symbolic link there is replaced itself, and not followed.
   *
   * @param place - default: the one that it was opened for; another one must be in the same folder
   */
  async commit(place = this.#place): Promise<void> {
    await this.#file.close();
    await rename(this.path, place);
  }

  /** Leaves it beside its place. */
  keep(): Promise<void> {
    return this.#file.close();
  }

  /** Removes it, unless it has its place. */
  async discard(): Promise<void> {
    await this.#file.close().catch(() => {});
    await rm(this.path, { force: true });
  }
}

/**
 * Begins a file beside its place, as `PLACE.TAG.partial`. It gets the owner and the permissions of the file that it will
 * replace, as far as this process may give them.
 *
 * @throws what the system says, such as `ENOENT` where there is no such folder.
 * @example
 * const draft = await openDraft('articles.ndjson');
 * await draft.write(Buffer.from(line));
 * await draft.commit();
 */
export async function openDraft(place: string): Promise<DraftFile> {
  const path = `${place}.${randomBytes(TAG_BYTES).toString('hex')}.partial`;
  const file = await open(path, 'ax');
  await inherit(file, place);
  return new DraftFile(file, path, place);
}

/** A file system without owners is no obstacle. */
async function inherit(file: FileHandle, place: string): Promise<void> {
  const replaced = await lstat(place).catch(() => undefined);
  if (replaced === undefined || !replaced.isFile()) return;
  await file.chown(replaced.uid, replaced.gid).catch(() => {});
  await file.chmod(replaced.mode & PERMISSIONS).catch(() => {});
}

/**
 * Writes a file that is there whole or not at all; whoever reads it meanwhile has the old one.
 *
 * @throws what the system says; then the old file is as it was.
 * @example
 * await writeWhole('report.html', html);
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
