/** Where articles go: stdout, a file, or a folder with a file for each. */
import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { type FileHandle, mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode, RunError, UsageError } from '../cli-error.ts';
import { type Format, type FormatName, formats } from '../formats.ts';
import type { Content } from '../pool/page.ts';
import { writeOut } from '../standard-streams.ts';

/** A place for articles. */
export interface Output {
  /** @throws RunError when it cannot be written to, such as on a full disk. */
  write(name: string, content: Content): Promise<void>;
  /** Writes what is missing to make it whole, and closes it. */
  close(): Promise<void>;
}

/** Which output is wanted. */
export interface OutputOptions {
  readonly format: FormatName;
  /** A file, or a folder: one that is there, or a name with a slash at its end. Default: stdout. */
  readonly out?: string | undefined;
  /** Whether a file is gone on with, instead of begun anew. */
  readonly isResumed: boolean;
  /** Whether there may be more than one article. */
  readonly isMany: boolean;
}

/**
 * Opens the output of a run.
 *
 * @throws UsageError when the format cannot hold what is asked for; RunError when the place cannot be written to.
 * @example
 * const output = await openOutput({ format: 'ndjson', out: 'articles.ndjson', isResumed: false, isMany: true });
 */
export async function openOutput({ format, out, isResumed, isMany }: OutputOptions): Promise<Output> {
  const form: Format = formats[format];
  if (out !== undefined && isFolder(out)) return openFolder(out, form);
  if (isMany && !form.isStream)
    throw new UsageError(
      `a file of ${format} holds one article: give a folder, such as --out articles/ (the slash says that it is one)`,
    );
  return out === undefined ? openStdout(form) : openFile(out, form, isResumed);
}

/** Whether a path is meant as a folder: it is one, or ends as one does. */
function isFolder(path: string): boolean {
  return path.endsWith('/') || (existsSync(path) && statSync(path).isDirectory());
}

function openStdout({ head }: Format): Output {
  let isBegun = head === undefined;
  return {
    async write(_name, content) {
      const before = isBegun ? '' : (head?.() ?? '');
      isBegun = true;
      await writing('stdout', () => writeOut(`${before}${content}`));
    },
    async close() {},
  };
}

async function openFile(path: string, { head }: Format, isResumed: boolean): Promise<Output> {
  const file = await writing(path, () => open(path, isResumed ? 'a+' : 'w'));
  let length = isResumed ? await lengthOfLines(file) : 0;
  const write = async (text: string): Promise<void> => {
    const bytes = Buffer.from(text);
    try {
      await writing(path, () => file.appendFile(bytes));
      length += bytes.byteLength;
    } catch (error) {
      // Half a line would spoil what reads the file.
      await file.truncate(length).catch(() => {});
      throw error;
    }
  };
  await file.truncate(length).catch(() => {});
  if (length === 0 && head !== undefined) await write(head());
  return { write: (_name, content) => write(String(content)), close: () => file.close() };
}

const NEWLINE = 0x0a;
const STEP = 65_536;

/** Length of the whole lines of a file: what a kill tore off is no line. */
async function lengthOfLines(file: FileHandle): Promise<number> {
  for (let end = (await file.stat()).size; end > 0; end -= STEP) {
    const start = Math.max(0, end - STEP);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
    const last = buffer.subarray(0, bytesRead).lastIndexOf(NEWLINE);
    if (last >= 0) return start + last + 1;
  }
  return 0;
}

async function openFolder(folder: string, { extension, head }: Format): Promise<Output> {
  await writing(folder, () => mkdir(folder, { recursive: true }));
  return {
    write(name, content) {
      const path = join(folder, `${fileName(name)}${extension}`);
      return writing(path, () => writeFile(path, `${head?.() ?? ''}${content}`));
    },
    async close() {},
  };
}

const PAGE_ENDING = /(?:\.(?:x?html?|mhtml?|txt|gz))+$/iu;
const LEADING = /^[-.]+/u;
const UNFIT = /[^\p{L}\p{M}\p{N}._-]+/gu;
const LONGEST_NAME = 80;

/**
 * A file name that tells its page and no other: what is legible of the page's name, and a hash of all of it.
 *
 * @example
 * fileName('pages/nahar.html'); // "pages-nahar-0c2f…"
 */
function fileName(name: string): string {
  const legible = name.replace(PAGE_ENDING, '').replace(UNFIT, '-').replace(LEADING, '');
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${[...legible].slice(-LONGEST_NAME).join('')}-${hash}`;
}

/** Says where it was written to when that fails; a reader that has gone is for others to understand. */
async function writing<T>(where: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    const code = errorCode(cause) ?? 'unexpected';
    if (code === 'EPIPE') throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new RunError(code, `${where} cannot be written: ${reason}`, cause);
  }
}
