import type { Sink } from './fleet-result.ts';
import type { ResultBatch, ResultStore } from './result-store.ts';
import type { WorkerContext } from './work-options.ts';

const SHARD_SIZE = 1000;
const SHARD_MS = 60_000;

/** A batch is dropped after it is written: after a kill in between it is written again, by any worker, under the same name. */
export function createWriter({ options, lockMs, fleet, summary }: WorkerContext) {
  const { sink, shardSize = SHARD_SIZE, shardMs = SHARD_MS } = options;
  const store = fleet.results;
  let lastAt = Date.now();
  const writeBatch = async (batch: ResultBatch, to: Sink): Promise<void> => {
    const keeping = setInterval(() => void store.extendLease(batch, lockMs).catch(() => {}), lockMs / 3);
    try {
      await to.write(batch.results);
    } finally {
      clearInterval(keeping);
    }
    await store.drop(batch);
    summary.written += batch.results.length;
    lastAt = Date.now();
  };
  /**
   * Writes full shards, and one that is not full if it has waited long enough; or all pending results.
   *
   * @throws any error of the sink; then another worker writes the batch
   */
  return async (
    which: 'due' | 'all',
    pending?: Awaited<ReturnType<ResultStore['pending']>>,
  ): Promise<void> => {
    const atLeast = (): number => (which === 'all' || Date.now() - lastAt >= shardMs ? 1 : shardSize);
    // A batch may be one that a lost writer left.
    if (sink === undefined || (pending?.batches === 0 && pending.results < atLeast())) return;
    for (;;) {
      const batch = await store.take(atLeast(), shardSize, lockMs);
      if (batch === undefined) return;
      await writeBatch(batch, sink);
    }
  };
}
