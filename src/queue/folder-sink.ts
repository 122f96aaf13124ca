/** Shards as files in a folder, each there whole or not at all. */
import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sink, WrittenShard } from './sink.ts';

/** The results of a shard, as a sink gets them. */
export type Results = Parameters<Sink['write']>[0];

/** How a shard is written. */
export interface ShardFormat {
  /** @example ".ndjson" */
  readonly extension: string;
  /** Writes all results, the same for the same ones. @returns how many there were */
  readonly writeAll: (results: Results, write: (bytes: Uint8Array) => Promise<void>) => Promise<number>;
}

const NAME_LENGTH = 32;

/**
 * Writes shards `HASH.EXTENSION` into a folder. The hash is of the content, so that the same results written twice are one
 * file. A shard is written as `.part` and renamed when it is on the disk.
 *
 * @param folder - is made where it is missing
 * @example
 * const sink = folderSink('articles', { extension: '.ndjson', writeAll: writeLines });
 */
export function folderSink(folder: string, format: ShardFormat): Sink {
  return {
    async write(results) {
      await mkdir(folder, { recursive: true });
      const part = join(folder, `.${randomUUID()}.part`);
      try {
        const shard = await writePart(part, results, format);
        if (shard !== undefined) await rename(part, join(folder, shard.name));
        return shard;
      } finally {
        await rm(part, { force: true });
      }
    },
  };
}

async function writePart(
  part: string,
  results: Results,
  format: ShardFormat,
): Promise<WrittenShard | undefined> {
  const file = await open(part, 'w');
  try {
    const shard = await writeShard(file, results, format);
    await file.sync();
    return shard.results === 0 ? undefined : shard;
  } finally {
    await file.close();
  }
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
