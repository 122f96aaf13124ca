/** The public API of samachar/formats/parquet: articles as a Parquet file. Separate, since only it needs another package. */
import type { ParquetWriter } from 'hyparquet-writer';
import { checkOptions, type OptionKinds } from '../io/check-options.ts';
import { namesAmong, positiveCount } from '../io/option-kinds.ts';
import { PARQUET_COLUMNS, SCHEMA_VERSION, schemaOf, TIMESTAMPS } from './parquet-schema.ts';
import type { SourcedArticle } from './to-csv-row.ts';
import { bodyText } from './to-text.ts';

export type * from './article-types.ts';
export { PARQUET_COLUMNS } from './parquet-schema.ts';
export type { SourcedArticle } from './to-csv-row.ts';

/** Options of a Parquet file. */
export interface ParquetOptions {
  /** Articles per row group, which are kept in memory until it is written. Default: 1000. */
  readonly rowGroupSize?: number;
  /** The names of the columns, in order. Default: {@link PARQUET_COLUMNS}. */
  readonly columns?: readonly string[];
}

/** A Parquet file that is being written. */
export interface ParquetFile {
  /** Adds a row. Await it: it waits until a full row group is written. */
  add(article: SourcedArticle): Promise<void>;
  /** Writes the remaining rows and the footer, without which no file can be read. */
  close(): Promise<void>;
}

const PARQUET_OPTIONS: OptionKinds<ParquetOptions> = {
  rowGroupSize: positiveCount,
  columns: namesAmong(PARQUET_COLUMNS),
};
const ROW_GROUP_SIZE = 1000;

/**
 * Begins a Parquet file with one row per article, whose bytes are passed to `write` one row group at a time. Columns are the fields
 * of `Article`, nested as there, `source`, and `text`, the plain text of the body; see docs/formats.md. Throws a ScrapeError
 * `invalid-input` for an unknown option or an invalid value. `add` and `close` throw any error of `write`.
 *
 * @example
 * const file = parquetWriter((bytes) => handle.appendFile(bytes));
 * for await (const article of articles) await file.add(article);
 * await file.close();
 */
export function parquetWriter(
  write: (bytes: Uint8Array) => void | Promise<void>,
  options: ParquetOptions = {},
): ParquetFile {
  checkOptions(options, PARQUET_OPTIONS);
  const { rowGroupSize = ROW_GROUP_SIZE, columns = PARQUET_COLUMNS } = options;
  let opened: ReturnType<typeof open> | undefined;
  let rows: SourcedArticle[] = [];
  let written = Promise.resolve();

  /** Steps are taken one after the other, even if the caller does not await. */
  function writeAfter(step: (file: ParquetWriter) => void | Promise<void>): Promise<void> {
    written = written.then(async () => {
      opened ??= open(columns);
      const { bytes, file } = await opened;
      await step(file);
      const chunk = bytes.getBytes().slice();
      bytes.index = 0;
      await write(chunk);
    });
    return written;
  }

  function writeRows(): Promise<void> {
    const group = rows.map(rowOf);
    rows = [];
    const columnData = columns.map((name) => ({ name, data: group.map((row) => row[name]) }));
    return writeAfter((file) => file.write({ columnData, rowGroupSize: group.length }));
  }

  return {
    async add(article) {
      rows.push(article);
      if (rows.length >= rowGroupSize) await writeRows();
    },
    async close() {
      if (rows.length > 0) await writeRows();
      await writeAfter((file) => file.finish());
    },
  };
}

/** The package is loaded only here, since loading it takes longer than extracting a page. */
async function open(columns: readonly string[]) {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const bytes = new ByteWriter();
  const kvMetadata = [{ key: 'samachar.schema', value: SCHEMA_VERSION }];
  const schema = schemaOf(columns);
  return { bytes, file: new ParquetWriter({ writer: bytes, schema, createdBy: 'samachar', kvMetadata }) };
}

/**
 * Articles as the bytes of one Parquet file, all in memory. Use {@link parquetWriter} for larger files.
 *
 * @example
 * writeFileSync('articles.parquet', await toParquet(articles));
 */
export async function toParquet(
  articles: Iterable<SourcedArticle> | AsyncIterable<SourcedArticle>,
  options: ParquetOptions = {},
): Promise<Uint8Array> {
  const whole = new (await import('hyparquet-writer')).ByteWriter();
  const file = parquetWriter((bytes) => whole.appendBytes(bytes), options);
  for await (const article of articles) await file.add(article);
  await file.close();
  return whole.getBytes();
}

function rowOf(article: SourcedArticle): Record<string, unknown> {
  const provenance = Object.entries(article.provenance).map(([field, origin]) => ({ field, ...origin }));
  const times = TIMESTAMPS.map((name) => [name, article[name] && new Date(article[name])]);
  return { ...article, ...Object.fromEntries(times), text: bodyText(article), provenance };
}
