/** One shard of an archive as a job. */
import type { Job } from 'bullmq';
import {
  type FetchListener,
  type PageReader,
  ScrapeError,
  type ScrapeErrorCode,
  type ScrapeItem,
  scrapeArticles,
} from '../../index.ts';
import { pagesOfWarcFile, type SourceFailure, type SourceItem } from '../../sources/index.ts';
import type { ShardData } from './archive-worker.ts';
import type { ArchiveShard, FleetResult, Sink } from './fleet-result.ts';

export interface ShardJobContext {
  readonly sink: Sink;
  readonly readShard: (shard: ArchiveShard) => ShardPages;
  readonly reader: PageReader;
  readonly onEvent: FetchListener | undefined;
  /** Called for each article written. */
  readonly onWritten: (articles: number) => void;
}

/**
 * Reads the pages of a shard, and writes their articles as one shard of the sink. If the reader or the sink throws,
 * the shard is retried twice; then it is a dead letter.
 *
 * @returns counts and the name of the written shard, if there was anything to write; BullMQ stores it with the job
 */
export async function doShard({ data: { shard } }: Job<ShardData>, context: ShardJobContext) {
  try {
    const report = await writeShard(shard, context);
    context.onWritten(report.articles);
    return report;
  } catch (cause) {
    throw new Error(JSON.stringify(asShardError(cause, shard.path)));
  }
}

async function writeShard(shard: ArchiveShard, { sink, readShard, reader, onEvent }: ShardJobContext) {
  const errors: Partial<Record<ScrapeErrorCode, number>> = {};
  const count = ({ code }: ScrapeError): void => {
    errors[code] = (errors[code] ?? 0) + 1;
  };
  let [readPages, unread] = [0, undefined as ScrapeError | undefined];
  async function* items(): AsyncGenerator<ScrapeItem, void, undefined> {
    for await (const page of readShard(shard)) {
      if ('error' in page) {
        count(page.error);
        unread ??= page.error;
        continue;
      }
      const { url = page.name, html, charset } = page;
      readPages += 1;
      yield { url, html, ...(charset !== undefined && { charset }) };
    }
  }
  // Pages are local, so few are kept in memory.
  const how = { reader, concurrency: 1, ...(onEvent && { onEvent }) };
  async function* articles(): AsyncGenerator<FleetResult, void, undefined> {
    for await (const result of scrapeArticles(items(), how)) {
      if (result.error) count(result.error);
      else yield { url: result.url, article: result.article, rights: result.rights };
    }
    // If there is no other page, the archive itself is unreadable.
    if (unread !== undefined && readPages === 0) throw unread;
  }
  const written = await sink.write(articles());
  return { articles: written?.results ?? 0, errors, ...(written && { shard: written.name }) };
}

function asShardError(cause: unknown, path: string): ScrapeError {
  if (cause instanceof ScrapeError) return cause;
  const message = `the shard cannot be processed: ${cause instanceof Error ? cause.message : String(cause)}`;
  return new ScrapeError('invalid-input', message, { url: path, cause });
}

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
