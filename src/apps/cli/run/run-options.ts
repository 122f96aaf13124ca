/** Turns the options of a subcommand into those of its run. */
import { resolve } from 'node:path';
import { didYouMean } from '../../../io/near-name.ts';
import { UsageError } from '../cli-error.ts';
import { formats } from '../formats.ts';
import { assertWritableFile } from '../named-paths.ts';
import type { ReadOptions, WriteOptions } from '../options.ts';
import { type ExtractionSettings, readingOf } from '../reading.ts';
import { INLINE } from './failure-log.ts';
import { isFolder } from './output.ts';
import type { PageRunOptions } from './run-pages.ts';

/**
 * The run described by the options.
 *
 * @param isMany - whether there may be more than one page
 * @param reading - extraction options, if they are loaded already
 * @throws UsageError when they contradict each other.
 */
export async function runOptions(
  options: WriteOptions & ReadOptions,
  isMany: boolean,
  reading?: ExtractionSettings,
): Promise<PageRunOptions> {
  const { format, out, failures, resume, quiet = false, jsonErrors = false, exitZero = false } = options;
  assertFits(options);
  return {
    format,
    fields: writtenFields(options),
    out,
    failures,
    isMany,
    isQuiet: quiet,
    isJson: jsonErrors,
    isForgiving: exitZero,
    isResumed: resume !== undefined,
    isOverwritten: options.overwrite === true,
    isMarked: options.bom === true,
    reading: reading ?? (await readingOf(options)),
  };
}

/** Keys or columns that are written, in their order. A line among failures begins with the name of its page. */
function writtenFields({ format, fields, text = true, failures }: WriteOptions): readonly string[] {
  const { fields: known } = formats[format];
  const option = fields === undefined ? '--no-text' : '--fields';
  if (known === undefined) {
    if (fields === undefined && text) return [];
    throw new UsageError(`${option} is for ndjson, csv and parquet, not for ${format}`);
  }
  const unknown = fields?.find((field) => !known.includes(field));
  if (unknown !== undefined)
    throw new UsageError(`--fields: unknown field "${unknown}"${didYouMean(unknown, known)}`);
  const chosen = (fields ?? known).filter((field) => text || field !== 'text');
  return [...new Set(failures === INLINE ? ['name', ...chosen] : chosen)];
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
