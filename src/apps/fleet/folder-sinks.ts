/** Shards of NDJSON and Parquet as files in a folder, written atomically. */
import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkOptions, type OptionKinds, ScrapeError } from '../../index.ts';
import { callback, shown } from './fleet-options.ts';
import type { FleetResult, Sink, WrittenShard } from './fleet-result.ts';

/** The results of a shard. */
type Results = Parameters<Sink['write']>[0];

/** The format of a shard. */
interface ShardFormat {
  /** File extension with its dot, such as `.ndjson`. */
  readonly extension: string;
  /** Writes all results deterministically. @returns how many there were */
  readonly writeAll: (results: Results, write: (bytes: Uint8Array) => Promise<void>) => Promise<number>;
}

const NAME_LENGTH = 32;

/**
 * Writes shards `HASH.EXTENSION` into a folder. The hash is that of the content, so writing the same results twice gives one
 * file. A shard is written as `.partial` and renamed when it is flushed to disk.
 *
 * @param folder - created if missing
 */
function folderSink(folder: string, format: ShardFormat): Sink {
  if (typeof folder !== 'string')
    throw new ScrapeError('invalid-input', `the folder must be a string, not ${shown(folder)}`);
  return {
    async write(results) {
      await mkdir(folder, { recursive: true });
      const path = join(folder, `.shard.${randomUUID()}.partial`);
      const file = await open(path, 'ax');
      try {
        const shard = await writeShard(file, results, format);
        if (shard.results === 0) return undefined;
        await file.sync();
        await file.close();
        await rename(path, join(folder, shard.name));
        return shard;
      } finally {
        await file.close();
        await rm(path, { force: true });
      }
    },
  };
}

async function writeShard(
  file: FileHandle,
  results: Results,
  { extension, writeAll }: ShardFormat,
): Promise<WrittenShard> {
  const hash = createHash('sha256');
  const count = await writeAll(results, async (bytes) => {
    hash.update(bytes);
    await file.appendFile(bytes);
  });
  return { name: `${hash.digest('hex').slice(0, NAME_LENGTH)}${extension}`, results: count };
}

/** Options of {@link ndjsonSink}. */
export interface NdjsonSinkOptions {
  /** Maps a result to a line. @defaultValue the article */
  readonly lineOf?: (result: FleetResult) => unknown;
}

const SINK_OPTIONS: OptionKinds<NdjsonSinkOptions> = { lineOf: callback };

/** Lines are buffered up to this many characters. */
const PIECE = 1 << 20;

/**
 * Writes shards `HASH.ndjson` into a folder, one article per line. The hash is that of the content, so writing the same
 * results twice gives one file. A shard is written as `.partial` and renamed when it is flushed to disk.
 *
 * @param folder - created if missing
 * @throws ScrapeError `invalid-input` for an unknown option or an invalid value, and a folder that is not a string
 * @example
 * await work({ connection, sink: ndjsonSink('articles') });
 */
export function ndjsonSink(folder: string, options: NdjsonSinkOptions = {}): Sink {
  checkOptions(options, SINK_OPTIONS);
  const { lineOf = ({ article }) => article } = options;
  return folderSink(folder, {
    extension: '.ndjson',
    async writeAll(results, write) {
      let piece = '';
      let lines = 0;
      for await (const result of results) {
        piece += `${JSON.stringify(lineOf(result))}\n`;
        lines += 1;
        if (piece.length < PIECE) continue;
        await write(Buffer.from(piece));
        piece = '';
      }
      await write(Buffer.from(piece));
      return lines;
    },
  });
}

/**
 * Writes shards `HASH.parquet` into a folder, one article per row, with the columns of `samachar/formats/parquet`. The hash is
 * that of the content, so the same results in the same order give one file. A shard is written as `.partial` and renamed when
 * it is flushed to disk.
 *
 * @param folder - created if missing
 * @example
 * await work({ connection, sink: parquetSink('articles'), shardSize: 10_000 });
 */
export function parquetSink(folder: string): Sink {
  return folderSink(folder, {
    extension: '.parquet',
    async writeAll(results, write) {
      // Loaded only if Parquet is written.
      const { parquetWriter } = await import('../../formats/parquet.ts');
      const file = parquetWriter(write);
      let rows = 0;
      for await (const { article } of results) {
        await file.add(article);
        rows += 1;
      }
      await file.close();
      return rows;
    },
  });
}
