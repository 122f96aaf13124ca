/** The inputs and results of a fleet, and where they are written. */
import { type Article, type Rights, ScrapeError } from '../../index.ts';

/** An article extracted by the fleet. */
export interface FleetResult {
  /** URL of the page, in its clean form. */
  readonly url: string;
  readonly article: Article;
  /** What its pages state about archiving and mining. */
  readonly rights: Rights;
}

/** A part of an archive: a WARC file or another format that the reader supports, or a range of its bytes. */
export interface ArchiveShard {
  /** A file or the URL of an object, as the workers' reader supports it. */
  readonly path: string;
  /** Offset of the first byte. */
  readonly offset?: number;
  /** Length of the range, in bytes. */
  readonly length?: number;
}

/** A page or a shard that failed permanently. */
export interface DeadLetter {
  /** The URL of a page, or the location of a shard. */
  readonly what: string | ArchiveShard;
  readonly error: ReturnType<ScrapeError['toJSON']>;
}

/** The error of a page or shard whose workers were lost too often. */
export function lostError(url: string): ScrapeError {
  return new ScrapeError('aborted', 'the job stalled too often (worker lost)', { url });
}

/** A file or an object with results. */
export interface WrittenShard {
  /** Derived from its content. */
  readonly name: string;
  /** Number of results in it. */
  readonly results: number;
}

/**
 * Writes results. The last shard of a killed worker is written again, possibly by another worker: the same results must
 * give the same name, and a shard must be written atomically.
 *
 * @example
 * const sink: Sink = { write: async (results) => writeParquet(await gathered(results)) };
 */
export interface Sink {
  /** Writes results as one shard; an empty list gives no shard. If it throws, the worker stops and no result is lost. */
  write(results: AsyncIterable<FleetResult> | Iterable<FleetResult>): Promise<WrittenShard | undefined>;
}
