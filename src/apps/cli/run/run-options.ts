import { resolve } from 'node:path';
import { type Journal, openJournal } from '../../../index.ts';
import { UsageError } from '../exit.ts';
import { formats } from '../formats.ts';
import { assertWritableFile } from '../named-paths.ts';
import { didYouMean } from '../near-name.ts';
import type { WriteOptions } from '../options.ts';
import { announce } from '../terminal.ts';
import { hasContent, recordsLength } from './byte-sink.ts';
import { INLINE } from './failure-log.ts';
import { isFolder } from './output.ts';

/**
 * Checks the options before anything is written, and returns the keys, columns or parts of plain text to write. A line among
 * failures begins with the name of its page.
 */
export function writtenFields(options: WriteOptions, isMany: boolean): readonly string[] {
  assertFits(options);
  assertHolds(options, isMany);
  const { format, fields, parts, text = true, failures } = options;
  const { fields: known = [] } = formats[format];
  const isTable = known.length > 0 && format !== 'txt';
  assertSelects(options, isTable);
  const named = isTable ? fields : parts;
  assertKnown(named ?? [], known, isTable ? '--fields: unknown field' : '--parts: unknown part');
  const chosen = (named ?? known).filter((name) => text || name !== 'text');
  return [...new Set(failures === INLINE && isTable ? ['name', ...chosen] : chosen)];
}

function assertSelects({ format, fields, parts, text = true }: WriteOptions, isTable: boolean): void {
  if (parts !== undefined && format !== 'txt') throw new UsageError(`--parts is for txt, not for ${format}`);
  if (isTable || (fields === undefined && text)) return;
  const option = fields === undefined ? '--no-text' : '--fields';
  throw new UsageError(`${option} is for ndjson, csv and parquet, not for ${format}`);
}

function assertKnown(names: readonly string[], known: readonly string[], fault: string): void {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new UsageError(`${fault} "${unknown}"${didYouMean(unknown, known)}`);
}

function assertFits({ format, out, failures, resume, overwrite, bom }: WriteOptions): void {
  if (bom === true && format !== 'csv') throw new UsageError(`--bom is for csv, not for ${format}`);
  if (out !== undefined && !isFolder(out)) assertWritableFile(out, '--out');
  if (failures !== INLINE) assertWritableFile(failures, '--failures');
  assertWritableFile(resume, '--resume');
  if (failures === INLINE && format !== 'ndjson')
    throw new UsageError(`--failures inline is only supported for ndjson, not for ${format}`);
  if (resume !== undefined && overwrite)
    throw new UsageError('--resume appends to a file and --overwrite replaces it: use only one of them');
  if (out !== undefined && failures !== undefined && resolve(out) === resolve(failures))
    throw new UsageError(
      '--out and --failures are the same file: use --failures inline to write failures among the articles',
    );
}

/** Checked before the journal is opened, since a refused run leaves no file. */
function assertHolds({ format, out, resume }: WriteOptions, isMany: boolean): void {
  const { kind } = formats[format];
  const isToFolder = out !== undefined && isFolder(out);
  if (kind === 'document' && isMany && !isToFolder)
    throw new UsageError(
      `a ${format} file holds one article: use a folder, such as --out articles/ (with a trailing slash)`,
    );
  if (kind === 'table' && isToFolder) throw new UsageError(`${format} output is one file, not a folder`);
  if (kind === 'table' && resume !== undefined)
    throw new UsageError(`--resume is not supported for ${format} output`);
}

export async function openRunJournal(options: WriteOptions): Promise<Journal | undefined> {
  const { resume, format, jsonErrors } = options;
  if (resume === undefined) return undefined;
  const file = options.out === undefined || isFolder(options.out) ? undefined : options.out;
  const { recordEnd } = formats[format];
  const outputLength =
    file !== undefined && recordEnd !== undefined && (() => recordsLength(file, recordEnd));
  const journal = await openJournal(resume, { ...(outputLength && { outputLength }) });
  if (file !== undefined && journal.isNew && (await hasContent(file))) {
    await journal.close();
    throw new UsageError(
      `${file} is not empty but the journal ${resume} is new, so pages would be written twice: use another file for one of them`,
    );
  }
  if (journal.tornBytes > 0) {
    const message = `${resume}: ${journal.tornBytes} bytes of an incomplete line were removed; its page is processed again`;
    announce(jsonErrors, { code: 'torn-journal', message }, message);
  }
  return journal;
}
