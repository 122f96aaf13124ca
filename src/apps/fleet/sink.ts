/** Sinks: a folder of files, or your own. */
import type { FleetResult } from './fleet-result.ts';

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
