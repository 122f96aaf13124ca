import type { Sink } from './fleet-result.ts';
import type { ResultBatch, ResultStore } from './result-store.ts';

export interface WriterOptions {
  readonly sink?: Sink;
  readonly shardSize?: number;
  readonly shardMs?: number;
  /** How long a batch is reserved for this writer, in milliseconds. */
  readonly leaseMs: number;
}

type PendingResults = Awaited<ReturnType<ResultStore['pending']>>;

const SHARD_SIZE = 1000;
const SHARD_MS = 60_000;

/**
 * Writes pending results to the sink, batch by batch. Without a sink it writes nothing.
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
    const keeping = setInterval(() => void store.extendLease(batch, leaseMs).catch(() => {}), leaseMs / 3);
    try {
      await to.write(batch.results);
    } finally {
      clearInterval(keeping);
    }
    await store.drop(batch);
    count(batch.results.length);
    lastAt = Date.now();
  };
  return {
    /**
     * Writes full shards, and one that is not full if it has waited long enough; or all pending results.
     *
     * @throws any error of the sink; then another worker writes the batch
     */
    async write(which: 'due' | 'all', pending?: PendingResults): Promise<void> {
      const atLeast = (): number => (which === 'all' || Date.now() - lastAt >= shardMs ? 1 : shardSize);
      // A batch may be one that a lost writer left.
      if (sink === undefined || (pending?.batches === 0 && pending.results < atLeast())) return;
      for (;;) {
        const batch = await store.take(atLeast(), shardSize, leaseMs);
        if (batch === undefined) return;
        await writeBatch(batch, sink);
      }
    },
    count,
    written: () => written,
  };
}
