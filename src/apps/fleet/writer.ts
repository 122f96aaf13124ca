/** Writes the results of a fleet to a sink, batch by batch. */
import type { Sink } from './fleet-result.ts';
import type { PendingResults, ResultBatch, ResultStore } from './result-store.ts';

export interface WriterOptions {
  readonly sink?: Sink;
  readonly shardSize?: number;
  readonly shardMs?: number;
  /** How long a batch is reserved for this writer, in milliseconds. */
  readonly leaseMs: number;
}

const SHARD_SIZE = 1000;
const SHARD_MS = 60_000;
const ANY: PendingResults = { results: Number.POSITIVE_INFINITY, batches: 0 };

/**
 * Makes a writer. Without a sink it writes nothing, and results stay pending.
 *
 * A batch is dropped after it is written: after a kill in between it is written again, by any worker, under the same
 * name.
 */
export function createWriter(
  store: ResultStore,
  { sink, shardSize = SHARD_SIZE, shardMs = SHARD_MS, leaseMs }: WriterOptions,
) {
  let written = 0;
  let lastAt = Date.now();
  const count = (articles: number): void => {
    written += articles;
  };
  const writeBatch = async (batch: ResultBatch, to: Sink): Promise<void> => {
    const keeping = setInterval(() => void store.keep(batch, leaseMs).catch(() => {}), leaseMs / 3);
    try {
      await to.write(batch.results);
    } finally {
      clearInterval(keeping);
    }
    await store.drop(batch);
    count(batch.results.length);
    lastAt = Date.now();
  };
  /** A batch taken here may be one that a lost writer left. */
  const mayHaveBatch = (which: 'due' | 'all', { results, batches }: PendingResults): boolean => {
    if (batches > 0 || results >= shardSize) return true;
    return results > 0 && (which === 'all' || Date.now() - lastAt >= shardMs);
  };
  return {
    /**
     * Writes full shards, and one that is not full if it has waited long enough; or all pending results.
     *
     * @throws any error of the sink; then another worker writes the batch
     */
    async write(which: 'due' | 'all', pending = ANY): Promise<void> {
      if (sink === undefined || !mayHaveBatch(which, pending)) return;
      for (;;) {
        const isDue = which === 'all' || Date.now() - lastAt >= shardMs;
        const batch = await store.take({ atLeast: isDue ? 1 : shardSize, atMost: shardSize, leaseMs });
        if (batch === undefined) return;
        await writeBatch(batch, sink);
      }
    },
    /** Counts articles that were written elsewhere. */
    count,
    written: () => written,
  };
}
