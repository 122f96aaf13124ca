/** Shards of Parquet in a folder. */
import { folderSink } from './folder-sink.ts';
import type { Sink } from './sink.ts';

/**
 * Writes shards `HASH.parquet` into a folder, an article a row, with the columns of `samachar/formats/parquet`. The hash is
 * of the content, so that the same results in the same order are one file. A shard is written as `.partial` and renamed when it
 * is on the disk.
 *
 * @param folder - is made where it is missing
 * @example
 * await work({ connection, sink: parquetSink('articles'), shardSize: 10_000 });
 */
export function parquetSink(folder: string): Sink {
  return folderSink(folder, {
    extension: '.parquet',
    async writeAll(results, write) {
      // Whoever writes no Parquet loads no writer of it.
      const { parquetWriter } = await import('../formats/parquet.ts');
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
