/** Where results end: a folder of files, or whatever else you write. */
import type { FleetResult } from './fleet-result.ts';

/** A file or an object with results. */
export interface WrittenShard {
  /** From its content. */
  readonly name: string;
  readonly results: number;
}

/**
 * Writes results. A worker that is killed has its last shard written again, perhaps by another one: the same results must
 * give the same name, and a shard must be there whole or not at all.
 *
 * @example
 * const sink: Sink = { write: async (results) => writeParquet(await gathered(results)) };
 */
export interface Sink {
  /** Writes results as one shard; none are no shard. What it throws ends the worker, and no result is lost. */
  write(results: AsyncIterable<FleetResult> | Iterable<FleetResult>): Promise<WrittenShard | undefined>;
}
