/** Shards of NDJSON in a folder. */
import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FleetResult } from './fleet-result.ts';
import type { Sink, WrittenShard } from './sink.ts';

/** How {@link ndjsonSink} writes. */
export interface NdjsonSinkOptions {
  /** What becomes a line. @defaultValue the article */
  readonly lineOf?: (result: FleetResult) => unknown;
}

const NAME_LENGTH = 32;
/** Lines are gathered up to so many bytes before they are written. */
const PIECE = 1 << 20;

/**
 * Writes shards `HASH.ndjson` into a folder, one article a line. The hash is of the content, so that the same results
 * written twice are one file. A shard is written as `.part` and renamed when it is on the disk.
 *
 * @param folder - is made where it is missing
 * @example
 * await work({ connection, sink: ndjsonSink('articles') });
 */
export function ndjsonSink(
  folder: string,
  { lineOf = ({ article }) => article }: NdjsonSinkOptions = {},
): Sink {
  return {
    async write(results) {
      await mkdir(folder, { recursive: true });
      const part = join(folder, `.${randomUUID()}.part`);
      try {
        const shard = await writePart(part, results, lineOf);
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
  results: Parameters<Sink['write']>[0],
  lineOf: (result: FleetResult) => unknown,
): Promise<WrittenShard | undefined> {
  const file = await open(part, 'w');
  try {
    const { name, lines } = await writeLines(file, results, lineOf);
    await file.sync();
    return lines === 0 ? undefined : { name, results: lines };
  } finally {
    await file.close();
  }
}

async function writeLines(
  file: FileHandle,
  results: Parameters<Sink['write']>[0],
  lineOf: (result: FleetResult) => unknown,
): Promise<{ name: string; lines: number }> {
  const hash = createHash('sha256');
  let piece = '';
  let lines = 0;
  const flush = async (): Promise<void> => {
    hash.update(piece);
    await file.appendFile(piece);
    piece = '';
  };
  for await (const result of results) {
    piece += `${JSON.stringify(lineOf(result))}\n`;
    lines += 1;
    if (piece.length >= PIECE) await flush();
  }
  await flush();
  return { name: `${hash.digest('hex').slice(0, NAME_LENGTH)}.ndjson`, lines };
}
