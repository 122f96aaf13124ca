/** Writes bytes to stdout or a file, each chunk completely, and a new file only when it is complete. */
import { randomBytes } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { type FileHandle, lstat, open, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { OutputRange } from '../../../index.ts';
import { errorCode, RunError, reasonOf } from '../exit.ts';
import { writeOut } from '../terminal.ts';

/** The fate of a draft file: it replaces the target, is kept next to it, or is deleted. */
export type FileFate = 'commit' | 'keep' | 'discard';

/** Called before the range is written. */
export type OnRange = (range: OutputRange) => Promise<void>;

export interface ByteSink {
  /** Its length in bytes; 0 for streams. */
  readonly length: number;
  /** Writes a chunk completely. @param onRange - called first, if the file is appended to. @throws RunError */
  write(bytes: Uint8Array, onRange?: OnRange): Promise<void>;
  /** Closes it. Data written in place stays, whatever the fate. @returns where the draft was kept, if it was kept */
  close(fate: FileFate): Promise<string | undefined>;
}

export function stdoutSink(): ByteSink {
  return {
    length: 0,
    write: (bytes) => writing('stdout', () => writeOut(bytes)),
    close: async () => undefined,
  };
}

/** A file that is appended to after its last complete record. */
interface Resumed {
  /** A record truncated by a kill lacks it, and is dropped. */
  readonly recordEnd: string;
  /** Bytes to keep; default: all complete records. */
  readonly maxKept?: number | undefined;
}

/** A file written as a draft next to its target, or resumed. A symlink is followed, a device or pipe is written directly. */
export async function fileSink(path: string, resumed?: Resumed): Promise<ByteSink> {
  return writing(path, async () => {
    if (await isStream(path)) return endOf(path, await open(path, 'a'), undefined);
    if (resumed === undefined) return drafting(path, await linkTarget(path), true);
    const { recordEnd, maxKept = Number.POSITIVE_INFINITY } = resumed;
    const file = await open(path, 'a+');
    const length = Math.min(await lengthOfRecords(file, recordEnd), maxKept);
    await file.truncate(length);
    return endOf(path, file, length);
  });
}

export async function recordsLength(path: string, recordEnd: string): Promise<number> {
  return writing(path, async () => {
    if (!(await hasContent(path))) return 0;
    const file = await open(path);
    try {
      return await lengthOfRecords(file, recordEnd);
    } finally {
      await file.close();
    }
  });
}

/** Writes a result to stdout, or to a file that is replaced completely or not at all. @returns where a draft was kept, if one was */
export async function writeResult(
  path: string | undefined,
  content: string | AsyncIterable<Uint8Array>,
  fate: () => FileFate = () => 'commit',
): Promise<string | undefined> {
  const sink = path === undefined ? stdoutSink() : await fileSink(path);
  await fill(sink, content);
  return sink.close(fate());
}

/** Writes a file of a folder completely or, with a RunError, not at all. A planted link is replaced, not followed. */
export async function writeWhole(path: string, content: string): Promise<void> {
  const sink = await writing(path, () => drafting(path, path));
  await fill(sink, content);
  await sink.close('commit').catch(async (error: unknown) => {
    await sink.close('discard');
    throw error;
  });
}

async function fill(sink: ByteSink, content: string | AsyncIterable<Uint8Array>): Promise<void> {
  try {
    for await (const piece of typeof content === 'string' ? [Buffer.from(content)] : content)
      await sink.write(piece);
  } catch (error) {
    await sink.close('discard');
    throw error;
  }
}

/** Whether a file exists that a new one would replace. */
export async function hasContent(path: string): Promise<boolean> {
  if (await isStream(path)) return false;
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && found.size > 0;
}

/** Up to this size, a synchronous write is faster than waking a thread. */
const SMALL = 65_536;

/**
 * A file that is written at its end. If a chunk cannot be written completely, the file is unchanged.
 *
 * @param start - its length; undefined for a stream, of which no range can be recorded
 * @param settle - closes a draft
 */
function endOf(
  path: string,
  file: FileHandle,
  start: number | undefined,
  settle?: (fate: FileFate) => Promise<string | undefined>,
): ByteSink {
  let end = start ?? 0;
  const append = async (bytes: Uint8Array): Promise<void> => {
    try {
      if (bytes.byteLength < SMALL) appendFileSync(file.fd, bytes);
      else await file.appendFile(bytes);
      end += bytes.byteLength;
    } catch (error) {
      // Devices such as /dev/full have no length.
      await file.truncate(end).catch(() => {});
      throw error;
    }
  };
  return {
    get length() {
      return start === undefined ? 0 : end;
    },
    async write(bytes, onRange) {
      if (start !== undefined && !settle) await onRange?.({ start: end, end: end + bytes.byteLength });
      await writing(path, () => append(bytes));
    },
    async close(fate) {
      if (settle !== undefined) return settle(fate);
      await file.close();
      return undefined;
    },
  };
}

/** A file `TARGET.TAG.partial` that replaces its target. @param isDurable - even if the power fails right after */
async function drafting(path: string, target: string, isDurable = false): Promise<ByteSink> {
  const draft = `${target}.${randomBytes(TAG_BYTES).toString('hex')}.partial`;
  const file = await open(draft, 'ax');
  await inherit(file, target);
  return endOf(path, file, 0, async (fate) => {
    if (fate === 'commit' && isDurable) await writing(path, () => file.sync());
    await file.close();
    if (fate === 'commit') await writing(path, () => rename(draft, target));
    if (fate === 'discard') await rm(draft, { force: true });
    return fate === 'keep' ? draft : undefined;
  });
}

const TAG_BYTES = 4;
const PERMISSIONS = 0o777;

/** Gives a file the owner and the permissions of the one that it will replace, as far as this process may set them. */
async function inherit(file: FileHandle, target: string): Promise<void> {
  const replaced = await lstat(target).catch(() => undefined);
  if (!replaced?.isFile()) return;
  await file.chown(replaced.uid, replaced.gid).catch(() => {});
  await file.chmod(replaced.mode & PERMISSIONS).catch(() => {});
}

/** Names of open files. These may be regular files, and a rename must not replace them. */
const OPEN_FILE = /^\/(?:dev\/(?:stdout$|stderr$|fd\/)|proc\/)/u;

async function isStream(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && (!found.isFile() || OPEN_FILE.test(path));
}

/** The target of a symlink, even if it does not exist yet; any other path is unchanged. */
async function linkTarget(path: string): Promise<string> {
  const target = await readlink(path).catch(() => undefined);
  if (target === undefined) return path;
  return realpath(path).catch(() => resolve(dirname(path), target));
}

const STEP = 65_536;

async function lengthOfRecords(file: FileHandle, recordEnd: string): Promise<number> {
  const mark = Buffer.from(recordEnd);
  const { size } = await file.stat();
  for (let end = size; end > 0; end -= STEP) {
    const start = Math.max(0, end - STEP);
    // A separator may span two chunks.
    const wanted = Math.min(size, end + mark.byteLength - 1) - start;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(wanted), 0, wanted, start);
    const last = buffer.subarray(0, bytesRead).lastIndexOf(mark);
    if (last >= 0) return start + last + mark.byteLength;
  }
  return 0;
}

/** Adds the destination to a write error; a closed pipe is handled elsewhere. */
export async function writing<T>(where: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    const code = errorCode(cause) ?? 'unexpected';
    if (code === 'EPIPE') throw cause;
    throw new RunError(code, `${where} cannot be written to: ${reasonOf(cause)}`, cause);
  }
}
