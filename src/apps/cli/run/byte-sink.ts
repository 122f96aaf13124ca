/** Writes bytes to stdout or a file, each chunk completely. */

import { type FileHandle, open, readlink, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { OutputRange } from '../../../index.ts';
import { type DraftFile, FileEnd, openDraft } from '../../../io/draft-file.ts';
import { errorCode, RunError, reasonOf } from '../exit.ts';
import { writeOut } from '../terminal.ts';

/** The fate of a draft file: it replaces the target, is kept next to it, or is deleted. */
export type FileFate = 'commit' | 'keep' | 'discard';

/** Called with the byte range to be written. */
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

/** A file written as a draft next to its target. A symlink is followed, a device or pipe is written directly. */
export async function newFileSink(path: string): Promise<ByteSink> {
  return writing(path, async () => {
    if (await isStream(path)) return inPlace(path, new FileEnd(await open(path, 'a'), 0), true);
    return drafting(path, await openDraft(await linkTarget(path)));
  });
}

/**
 * Appends to a file after its last complete record. A record truncated by a kill is dropped.
 *
 * @param recordEnd - ends each record and never occurs within one
 * @param most - maximum number of bytes to keep
 */
export async function resumedFileSink(
  path: string,
  recordEnd: string,
  most = Number.POSITIVE_INFINITY,
): Promise<ByteSink> {
  return writing(path, async () => {
    if (await isStream(path)) return inPlace(path, new FileEnd(await open(path, 'a'), 0), true);
    const file = await open(path, 'a+');
    const length = Math.min(await lengthOfRecords(file, recordEnd), most);
    await file.truncate(length);
    return inPlace(path, new FileEnd(file, length));
  });
}

/** The length of a file without a truncated record; 0 if it does not exist. */
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

/**
 * Writes a complete result.
 *
 * @param path - a file, which is replaced completely; default: stdout
 * @param fate - of what was written without an error
 * @returns where the draft was kept, if it was kept
 * @throws RunError; the file is then unchanged.
 */
export async function writeResult(
  path: string | undefined,
  content: string | AsyncIterable<Uint8Array>,
  fate: () => FileFate = () => 'commit',
): Promise<string | undefined> {
  const sink = path === undefined ? stdoutSink() : await newFileSink(path);
  try {
    for await (const piece of typeof content === 'string' ? [Buffer.from(content)] : content)
      await sink.write(piece);
  } catch (error) {
    await sink.close('discard');
    throw error;
  }
  return sink.close(fate());
}

/** Whether a file exists that a new one would replace. */
export async function hasContent(path: string): Promise<boolean> {
  if (await isStream(path)) return false;
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && found.size > 0;
}

/** A file written in place. A stream has no length, and no range of it can be recorded. */
function inPlace(path: string, file: FileEnd, isStream = false): ByteSink {
  return {
    get length() {
      return isStream ? 0 : file.length;
    },
    async write(bytes, onRange) {
      if (!isStream) await onRange?.({ start: file.length, end: file.length + bytes.byteLength });
      await writing(path, () => file.write(bytes));
    },
    async close() {
      await file.close();
      return undefined;
    },
  };
}

function drafting(path: string, draft: DraftFile): ByteSink {
  return {
    get length() {
      return draft.length;
    },
    write: (bytes) => writing(path, () => draft.write(bytes)),
    async close(fate) {
      if (fate !== 'commit') {
        await draft[fate]();
        return fate === 'keep' ? draft.path : undefined;
      }
      await writing(path, async () => {
        await draft.sync();
        await draft.commit();
      });
      return undefined;
    },
  };
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
