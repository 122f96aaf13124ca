/** Bytes on their way out, in whole pieces. */
import { type FileHandle, open, readlink, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { OutputRange } from '../../fetch/journal.ts';
import { type DraftFile, openDraft } from '../../files/draft-file.ts';
import { FileEnd } from '../../files/file-end.ts';
import { errorCode, RunError } from '../cli-error.ts';
import { writeOut } from '../terminal.ts';

/** What becomes of a file that was written beside its place: it takes it, stays there, or goes. */
export type FileFate = 'commit' | 'keep' | 'discard';

/** Is told where something will stand. */
export type OnRange = (range: OutputRange) => Promise<void>;

/** Somewhere to write to. */
export interface ByteSink {
  /** Bytes in it; 0 for what has no length. */
  readonly length: number;
  /** Writes a piece as a whole. @param onRange - is told before, where it is a file that is appended to. @throws RunError */
  write(bytes: Uint8Array, onRange?: OnRange): Promise<void>;
  /** Closes it. What was written in place is there whatever the fate. @returns where it was kept beside its place */
  close(fate: FileFate): Promise<string | undefined>;
}

/** Stdout. */
export function stdoutSink(): ByteSink {
  return {
    length: 0,
    write: (bytes) => writing('stdout', () => writeOut(bytes)),
    close: async () => undefined,
  };
}

/** A file that is written beside its place. A link that the user names is followed, a device or pipe is written at once. */
export async function newFileSink(path: string): Promise<ByteSink> {
  return writing(path, async () => {
    if (await isStream(path)) return streaming(path);
    return drafting(path, await openDraft(await linkTarget(path)));
  });
}

/**
 * A file that is appended to, behind its last whole record: what a kill tore off is no record.
 *
 * @param recordEnd - ends each record, and stands nowhere in it
 * @param most - bytes of it that are kept
 */
export async function resumedFileSink(
  path: string,
  recordEnd: string,
  most = Number.POSITIVE_INFINITY,
): Promise<ByteSink> {
  return writing(path, async () => {
    if (await isStream(path)) return streaming(path);
    const file = await open(path, 'a+');
    const length = Math.min(await lengthOfRecords(file, recordEnd), most);
    await file.truncate(length);
    return appending(path, new FileEnd(file, length));
  });
}

/** The length of a file without a record that is torn; of none it is 0. */
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
 * Writes a text that is all of a result.
 *
 * @param path - a file, which is replaced as a whole; default: stdout
 * @throws RunError; then the file is as it was.
 */
export async function writeResult(path: string | undefined, text: string): Promise<void> {
  const sink = path === undefined ? stdoutSink() : await newFileSink(path);
  try {
    await sink.write(Buffer.from(text));
  } catch (error) {
    await sink.close('discard');
    throw error;
  }
  await sink.close('commit');
}

/** Whether a file is there that a new one would replace. */
export async function hasContent(path: string): Promise<boolean> {
  if (await isStream(path)) return false;
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && found.size > 0;
}

function appending(path: string, file: FileEnd): ByteSink {
  return {
    get length() {
      return file.length;
    },
    async write(bytes, onRange) {
      await onRange?.({ start: file.length, end: file.length + bytes.byteLength });
      await writing(path, () => file.write(bytes));
    },
    async close() {
      await file.close();
      return undefined;
    },
  };
}

async function streaming(path: string): Promise<ByteSink> {
  const stream = new FileEnd(await open(path, 'a'), 0);
  return {
    length: 0,
    write: (bytes) => writing(path, () => stream.write(bytes)),
    async close() {
      await stream.close();
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
      if (fate !== 'commit') return leave(draft, fate);
      await writing(path, async () => {
        await draft.sync();
        await draft.commit();
      });
      return undefined;
    },
  };
}

async function leave(draft: DraftFile, fate: 'keep' | 'discard'): Promise<string | undefined> {
  await draft[fate]();
  return fate === 'keep' ? draft.path : undefined;
}

/** Names of open files, which may be regular ones: what is behind them must not be renamed over. */
const OPEN_FILE = /^\/(?:dev\/(?:stdout$|stderr$|fd\/)|proc\/)/u;

async function isStream(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && (!found.isFile() || OPEN_FILE.test(path));
}

/** Where a link leads to, also one to a file that is not there yet; what is no link stays as it was given. */
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
    // A mark may lie across the border of two steps.
    const wanted = Math.min(size, end + mark.byteLength - 1) - start;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(wanted), 0, wanted, start);
    const last = buffer.subarray(0, bytesRead).lastIndexOf(mark);
    if (last >= 0) return start + last + mark.byteLength;
  }
  return 0;
}

/** Says where it was written to when that fails; a reader that has gone is for others to understand. */
export async function writing<T>(where: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    const code = errorCode(cause) ?? 'unexpected';
    if (code === 'EPIPE') throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new RunError(code, `${where} cannot be written: ${reason}`, cause);
  }
}
