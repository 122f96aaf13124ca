/** Shards as files in a folder, written atomically. */
import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { assertString } from '../../io/check-options.ts';
import { type DraftFile, openDraft } from '../../io/draft-file.ts';
import type { Sink, WrittenShard } from './fleet-result.ts';

/** The results of a shard. */
export type Results = Parameters<Sink['write']>[0];

/** The format of a shard. */
export interface ShardFormat {
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
export function folderSink(folder: string, format: ShardFormat): Sink {
  assertString(folder, 'the folder');
  return {
    async write(results) {
      await mkdir(folder, { recursive: true });
      const draft = await openDraft(join(folder, '.shard'));
      try {
        const shard = await writeShard(draft, results, format);
        if (shard.results === 0) return undefined;
        await draft.sync();
        await draft.commit(join(folder, shard.name));
        return shard;
      } finally {
        await draft.discard();
      }
    },
  };
}

async function writeShard(
  draft: DraftFile,
  results: Results,
  { extension, writeAll }: ShardFormat,
): Promise<WrittenShard> {
  const hash = createHash('sha256');
  const count = await writeAll(results, async (bytes) => {
    hash.update(bytes);
    await draft.write(bytes);
  });
  return { name: `${hash.digest('hex').slice(0, NAME_LENGTH)}${extension}`, results: count };
}
