/** Shards of Parquet in a folder. */
import type { Sink } from './fleet-result.ts';
import { folderSink } from './folder-sink.ts';

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
