/** Where articles go: stdout, a file, or a folder with a file for each. */
import { existsSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../article.ts';
import { writeWhole } from '../../files/draft-file.ts';
import { parquetWriter } from '../../formats/parquet.ts';
import { UsageError } from '../cli-error.ts';
import { type Format, type FormatName, formats } from '../formats.ts';
import type { Content } from '../pool/page.ts';
import {
  type ByteSink,
  type FileFate,
  hasContent,
  newFileSink,
  type OnRange,
  resumedFileSink,
  stdoutSink,
  writeResult,
  writing,
} from './byte-sink.ts';
import { outputName } from './output-name.ts';

/** How a run ended. */
export interface RunEnd {
  /** Whether it came to its end by itself, and had pages at all. */
  readonly isComplete: boolean;
  readonly articles: number;
}

/** A place for articles. */
export interface Output {
  /** @throws RunError when it cannot be written to, such as on a full disk. */
  write(name: string, content: Content, onRange?: OnRange): Promise<void>;
  /** Writes what is missing to make it whole, and closes it. @returns where what was written lies, if not in its place */
  close(end: RunEnd): Promise<string | undefined>;
}

/** Whether and how a file that has content already may be written. */
export interface Permission {
  /** Whether an earlier run is resumed: articles are appended. */
  readonly isResumed: boolean;
  /** Whether it is replaced. */
  readonly isOverwritten: boolean;
}

/** Which output is wanted. */
export interface OutputOptions extends Permission {
  readonly format: FormatName;
  /** A file, or a folder: one that is there, or a name with a slash at its end. Default: stdout. */
  readonly out?: string | undefined;
  /** Whether there may be more than one article. */
  readonly isMany: boolean;
  /** Bytes of a file that is appended to that are kept; default: all whole records. */
  readonly keptBytes?: number | undefined;
}

/**
 * Opens the output of a run. A file is written beside its place, which it takes when the run is complete and has an article,
 * or is appended to. A folder is added to.
 *
 * @throws UsageError when the format cannot hold what is asked for, or the file has content; RunError when the place cannot
 * be written to.
 * @example
 * const output = await openOutput({ format: 'ndjson', out: 'articles.ndjson', isResumed: false, … });
 */
export async function openOutput(options: OutputOptions): Promise<Output> {
  const { format, out } = options;
  const form = formats[format];
  const isToFolder = out !== undefined && isFolder(out);
  assertFits(options, isToFolder);
  if (isToFolder) return folderOutput(out, form);
  if (out === undefined) return fileOutput({ sink: stdoutSink(), isReplacing: false }, form);
  await assertFree(out, options);
  return form.kind === 'document'
    ? documentOutput(out)
    : fileOutput(await openFile(out, form, options), form);
}

/**
 * Nothing that somebody has is replaced unasked.
 *
 * @throws UsageError when a file has content.
 */
export async function assertFree(path: string, { isResumed, isOverwritten }: Permission): Promise<void> {
  if (isResumed || isOverwritten || !(await hasContent(path))) return;
  throw new UsageError(
    `${path} has content: --overwrite replaces it when the run is over, --resume JOURNAL appends to it`,
  );
}

/** Whether a path is meant as a folder: it is one, or ends as one does. */
export function isFolder(path: string): boolean {
  return path.endsWith('/') || (existsSync(path) && statSync(path).isDirectory());
}

function assertFits({ format, isMany, isResumed }: OutputOptions, isToFolder: boolean): void {
  const { kind } = formats[format];
  if (kind === 'document' && isMany && !isToFolder)
    throw new UsageError(
      `a file of ${format} holds one article: give a folder, such as --out articles/ (the slash says that it is one)`,
    );
  if (kind === 'table' && isToFolder)
    throw new UsageError(`${format} is one file of all articles, no folder`);
  if (kind === 'table' && isResumed)
    throw new UsageError(`a file of ${format} cannot be appended to: leave --resume out`);
}

/** An output that is one file. */
interface OutputFile {
  readonly sink: ByteSink;
  /** Whether a file with content would give way to it. */
  readonly isReplacing: boolean;
}

function fileOutput(file: OutputFile, form: Format): Output {
  return form.kind === 'table' ? tableOutput(file) : recordOutput(file, form);
}

async function openFile(path: string, { recordEnd }: Format, options: OutputOptions): Promise<OutputFile> {
  const isReplacing = await hasContent(path);
  const isResumed = options.isResumed && recordEnd !== undefined;
  const sink = isResumed ? resumedFileSink(path, recordEnd, options.keptBytes) : newFileSink(path);
  return { sink: await sink, isReplacing };
}

/** A file with articles gives way to one with articles only. */
function fateOf({ isComplete, articles }: RunEnd, { sink, isReplacing }: OutputFile): FileFate {
  if (sink.length === 0) return 'discard';
  return isComplete && (articles > 0 || !isReplacing) ? 'commit' : 'keep';
}

function recordOutput(file: OutputFile, { head }: Format): Output {
  const { sink } = file;
  let begin = sink.length === 0 ? head : undefined;
  return {
    async write(_name, content, onRange) {
      await sink.write(Buffer.from(`${begin?.() ?? ''}${content}`), onRange);
      begin = undefined;
    },
    close: (end) => sink.close(fateOf(end, file)),
  };
}

/** A file that holds one article is written with it. */
function documentOutput(path: string): Output {
  return {
    write: (_name, content) => writeResult(path, String(content)),
    close: async () => undefined,
  };
}

/** Failures that stand inline have no place in a table. A table cannot be read without its end. */
function tableOutput(file: OutputFile): Output {
  const { sink } = file;
  const table = parquetWriter((bytes) => sink.write(bytes));
  return {
    write: (_name, content) => table.add(content as Article),
    async close(end) {
      try {
        await table.close();
      } catch (error) {
        await sink.close('discard');
        throw error;
      }
      return sink.close(end.articles === 0 ? 'discard' : fateOf(end, file));
    },
  };
}

async function folderOutput(folder: string, { extension, head }: Format): Promise<Output> {
  await writing(folder, () => mkdir(folder, { recursive: true }));
  return {
    write(name, content) {
      const path = join(folder, `${outputName(name)}${extension}`);
      return writing(path, () => writeWhole(path, `${head?.() ?? ''}${content}`));
    },
    close: async () => undefined,
  };
}
