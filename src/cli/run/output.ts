/** Where articles go: stdout, a file, or a folder with a file for each. */
import { existsSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../article.ts';
import { parquetWriter } from '../../formats/parquet.ts';
import { UsageError } from '../cli-error.ts';
import { type Format, type FormatName, formats } from '../formats.ts';
import type { Content } from '../pool/page.ts';
import { type ByteSink, fileSink, stdoutSink, writing } from './byte-sink.ts';
import { outputName } from './output-name.ts';

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
export async function openOutput(options: OutputOptions): Promise<Output> {
  const { format, out, isResumed } = options;
  const form = formats[format];
  const isToFolder = out !== undefined && isFolder(out);
  assertFits(options, isToFolder);
  if (isToFolder) return folderOutput(out, form);
  const sink = out === undefined ? stdoutSink() : await fileSink(out, isResumed ? form.recordEnd : undefined);
  return form.kind === 'table' ? tableOutput(sink) : recordOutput(sink, form);
}

/** Whether a path is meant as a folder: it is one, or ends as one does. */
function isFolder(path: string): boolean {
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
    throw new UsageError(`a file of ${format} cannot be gone on with: leave --resume out`);
}

function recordOutput(sink: ByteSink, { head }: Format): Output {
  let begin = sink.isEmpty ? head : undefined;
  return {
    async write(_name, content) {
      await sink.write(Buffer.from(`${begin?.() ?? ''}${content}`));
      begin = undefined;
    },
    close: () => sink.close(),
  };
}

/** Failures that stand inline have no place in a table. */
function tableOutput(sink: ByteSink): Output {
  const file = parquetWriter((bytes) => sink.write(bytes));
  return {
    write: (_name, content) => file.add(content as Article),
    async close() {
      await file.close();
      await sink.close();
    },
  };
}

async function folderOutput(folder: string, { extension, head }: Format): Promise<Output> {
  await writing(folder, () => mkdir(folder, { recursive: true }));
  return {
    write(name, content) {
      const path = join(folder, `${outputName(name)}${extension}`);
      return writing(path, () => writeFile(path, `${head?.() ?? ''}${content}`));
    },
    async close() {},
  };
}
