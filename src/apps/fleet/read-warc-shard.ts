/** Local WARC files, whole or in part. */
import { pagesOfWarcFile, type SourceFailure, type SourceItem } from '../../sources/index.ts';
import type { ArchiveShard } from './fleet-result.ts';

/** Pages of a shard, and errors in place of those that cannot be read. */
export type ShardPages = Iterable<SourceItem | SourceFailure> | AsyncIterable<SourceItem | SourceFailure>;

/**
 * Reads a WARC file, or a range of its bytes that begins and ends with a record.
 *
 * @example
 * await work({ connection, sink: ndjsonSink('articles'), readShard: readWarcShard }); // the default
 */
export function readWarcShard({ path, offset = 0, length }: ArchiveShard): ShardPages {
  if (length === undefined && offset === 0) return pagesOfWarcFile(path);
  const end = length === undefined ? Number.MAX_SAFE_INTEGER : offset + length;
  return pagesOfWarcFile(path, { ranges: [{ start: offset, end }] });
}
