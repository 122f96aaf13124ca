/** Bytes on their way out, in whole pieces. */
import { appendFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { errorCode, RunError } from '../cli-error.ts';
import { writeOut } from '../terminal.ts';

/** Somewhere to write to. */
export interface ByteSink {
  /** Whether nothing was in it when it was opened. */
  readonly isEmpty: boolean;
  /** Writes a piece as a whole. @throws RunError */
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** Stdout. */
export function stdoutSink(): ByteSink {
  return {
    isEmpty: true,
    write: (bytes) => writing('stdout', () => writeOut(bytes)),
    async close() {},
  };
}

/**
 * A file. A piece that could not be written as a whole is taken back. What is written goes to the system's memory, which is
 * over sooner than a thread for it can be woken, so that it is written at once.
 *
 * @param recordEnd - the file is gone on with behind the last of these; without it the file is begun anew
 */
export async function fileSink(path: string, recordEnd?: string): Promise<ByteSink> {
  const file = await writing(path, () => open(path, recordEnd === undefined ? 'w' : 'a+'));
  let length = recordEnd === undefined ? 0 : await lengthOfRecords(file, recordEnd);
  // What a kill tore off is no record. Devices such as /dev/null have no length.
  await file.truncate(length).catch(() => {});
  return {
    isEmpty: length === 0,
    async write(bytes) {
      try {
        await writing(path, async () => appendFileSync(file.fd, bytes));
        length += bytes.byteLength;
      } catch (error) {
        await file.truncate(length).catch(() => {});
        throw error;
      }
    },
    close: () => file.close(),
  };
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
