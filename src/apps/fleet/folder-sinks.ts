import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkOptions, type OptionKinds, ScrapeError } from '../../index.ts';
import { KINDS, shown } from './fleet-options.ts';
import type { FleetResult, Sink } from './fleet-result.ts';

/** Writes all results deterministically. */
type WriteAll = (
  results: AsyncIterable<FleetResult>,
  write: (bytes: Uint8Array) => Promise<void>,
) => Promise<void>;

const NAME_LENGTH = 32;

function folderSink(folder: string, extension: string, writeAll: WriteAll): Sink {
  if (typeof folder !== 'string')
    throw new ScrapeError('invalid-input', `the folder must be a string, not ${shown(folder)}`);
  return {
    async write(results) {
      await mkdir(folder, { recursive: true });
      const path = join(folder, `.shard.${randomUUID()}.partial`);
      const file = await open(path, 'ax');
      const hash = createHash('sha256');
      let count = 0;
      async function* counted(): AsyncGenerator<FleetResult> {
        for await (const result of results) {
          count += 1;
          yield result;
        }
      }
      try {
        await writeAll(counted(), async (bytes) => {
          hash.update(bytes);
          await file.appendFile(bytes);
        });
        if (count === 0) return undefined;
        await file.sync();
        await file.close();
        const name = `${hash.digest('hex').slice(0, NAME_LENGTH)}.${extension}`;
        await rename(path, join(folder, name));
        return { name, results: count };
      } finally {
        await file.close();
        await rm(path, { force: true });
      }
    },
  };
}

/** Options of {@link ndjsonSink}. */
export interface NdjsonSinkOptions {
  /** Maps a result to a line. @defaultValue the article */
  readonly lineOf?: (result: FleetResult) => unknown;
}

const SINK_OPTIONS: OptionKinds<NdjsonSinkOptions> = { lineOf: KINDS.callback };

const MAX_BUFFERED_CHARACTERS = 1 << 20;

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
  return folderSink(folder, 'ndjson', async (results, write) => {
    let piece = '';
    for await (const result of results) {
      piece += `${JSON.stringify(lineOf(result))}\n`;
      if (piece.length < MAX_BUFFERED_CHARACTERS) continue;
      await write(Buffer.from(piece));
      piece = '';
    }
    await write(Buffer.from(piece));
  });
}

/**
 * Writes shards `HASH.parquet` as {@link ndjsonSink} does, one article per row, with the columns of `samachar/formats/parquet`.
 *
 * @param folder - created if missing
 * @example
 * await work({ connection, sink: parquetSink('articles'), shardSize: 10_000 });
 */
export function parquetSink(folder: string): Sink {
  return folderSink(folder, 'parquet', async (results, write) => {
    // Loaded only if Parquet is written.
    const { parquetWriter } = await import('../../formats/parquet.ts');
    const file = parquetWriter(write);
    for await (const { article } of results) await file.add(article);
    await file.close();
  });
}
