import { existsSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourcedArticle } from '../../../formats/index.ts';
import { UsageError } from '../exit.ts';
import { formats } from '../formats.ts';
import type { WriteOptions } from '../options.ts';
import {
  type ByteSink,
  type FileFate,
  fileSink,
  hasContent,
  type OnRange,
  stdoutSink,
  writeWhole,
  writing,
} from './byte-sink.ts';
import { outputName } from './output-name.ts';
import type { Content } from './run-outcome.ts';

export interface RunEnd {
  /** Whether it finished without interruption, and had any pages. */
  readonly isComplete: boolean;
  readonly articles: number;
}

export interface Output {
  write(name: string, content: Content, onRange?: OnRange): Promise<void>;
  /** Writes the footer, if any, and closes it. @returns where the output is, if not in the target */
  close(end: RunEnd): Promise<string | undefined>;
}

export interface OutputOptions extends WriteOptions {
  /** Keys or columns in their order; empty if the format has none. */
  readonly fields: readonly string[];
  /** Bytes to keep of a file that is appended to; default: all complete records. */
  readonly keptBytes?: number | undefined;
}

/** Tells a spreadsheet that a file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Opens stdout, a file or a folder. A file is written as a draft, which replaces the target when the run is complete and has an
 * article, or is appended to. A folder is added to.
 */
export async function openOutput(options: OutputOptions): Promise<Output> {
  const { format, fields, out, bom, keptBytes } = options;
  const { kind, extension, head, recordEnd } = formats[format];
  const begin = `${bom ? BYTE_ORDER_MARK : ''}${head?.(fields) ?? ''}`;
  if (out !== undefined && isFolder(out)) return folderOutput(out, extension, begin);
  const file =
    out === undefined
      ? { sink: stdoutSink(), isReplacing: false }
      : await openFile(out, options, recordEnd, keptBytes);
  return kind === 'table' ? tableOutput(file, fields) : recordOutput(file, begin);
}

/** Whether a path is meant as a folder: it is one, or ends as one does. */
export function isFolder(path: string): boolean {
  return path.endsWith('/') || (existsSync(path) && statSync(path).isDirectory());
}

interface OutputFile {
  readonly sink: ByteSink;
  /** Whether it would replace a non-empty file. */
  readonly isReplacing: boolean;
}

/** Opens a file of a run. One without `recordEnd` is never appended to. @throws UsageError for a file that must not be replaced */
export async function openFile(
  path: string,
  { resume, overwrite }: WriteOptions,
  recordEnd: string | undefined,
  maxKept?: number,
): Promise<OutputFile> {
  const isReplacing = await hasContent(path);
  if (isReplacing && resume === undefined && !overwrite)
    throw new UsageError(
      `${path} is not empty: use --overwrite to replace it when the run is finished, or --resume JOURNAL to append to it`,
    );
  const isResumed = resume !== undefined && recordEnd !== undefined;
  return { sink: await fileSink(path, isResumed ? { recordEnd, maxKept } : undefined), isReplacing };
}

/** A file with articles is only replaced by one with articles. */
function fateOf({ isComplete, articles }: RunEnd, { sink, isReplacing }: OutputFile): FileFate {
  if (sink.length === 0) return 'discard';
  return isComplete && (articles > 0 || !isReplacing) ? 'commit' : 'keep';
}

function recordOutput(file: OutputFile, head: string): Output {
  const { sink } = file;
  let begin = sink.length === 0 ? head : '';
  return {
    async write(_name, content, onRange) {
      await sink.write(Buffer.from(`${begin}${content}`), onRange);
      begin = '';
    },
    close: (end) => sink.close(fateOf(end, file)),
  };
}

/** Tables do not support inline failures, and cannot be read without their footer. */
async function tableOutput(file: OutputFile, columns: readonly string[]): Promise<Output> {
  const { parquetWriter } = await import('../../../formats/parquet.ts');
  const { sink } = file;
  const table = parquetWriter((bytes) => sink.write(bytes), { columns });
  return {
    write: (_name, content) => table.add(content as SourcedArticle),
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

async function folderOutput(folder: string, extension: string, head: string): Promise<Output> {
  await writing(folder, () => mkdir(folder, { recursive: true }));
  return {
    write(name, content) {
      return writeWhole(join(folder, `${outputName(name)}${extension}`), `${head}${content}`);
    },
    close: async () => undefined,
  };
}
