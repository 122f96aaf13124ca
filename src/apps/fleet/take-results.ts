import { setTimeout as sleep } from 'node:timers/promises';
import { checkOptions, type OptionKinds } from '../../index.ts';
import { openFleet } from './fleet.ts';
import { FLEET_OPTIONS, type FleetOptions, KINDS } from './fleet-options.ts';
import type { FleetResult } from './fleet-result.ts';

/** Options for taking results. */
export interface TakeResultsOptions extends FleetOptions {
  /** Number of results per batch. @defaultValue 100 */
  readonly batch?: number;
  /** A consumer that does not request its next result for this long counts as lost, in milliseconds. @defaultValue 60,000 */
  readonly lockMs?: number;
  /** Return when no results are left, instead of waiting for more. @defaultValue false */
  readonly untilEmpty?: boolean;
  /** Ends it with the signal's reason, between two batches. */
  readonly signal?: AbortSignal;
}

const TAKE_OPTIONS: OptionKinds<TakeResultsOptions> = {
  ...FLEET_OPTIONS,
  batch: KINDS.positiveCount,
  lockMs: KINDS.timeLimitMs,
  untilEmpty: KINDS.flag,
  signal: KINDS.signal,
};

const LOOK_MS = 200;

/**
 * Yields results as they arrive, each to one consumer. A batch is removed when the first result after it is requested,
 * or the loop ends after its last one; after a kill or an error within the loop the whole batch is delivered again. Without a
 * consumer results accumulate, and at 20,000 of them the fleet pauses.
 *
 * @throws ScrapeError `invalid-input` for an unknown option or an invalid value; the signal's reason
 * @example
 * for await (const { url, article } of takeResults({ connection })) await save(url, article);
 */
export async function* takeResults(
  options: TakeResultsOptions,
): AsyncGenerator<FleetResult, void, undefined> {
  checkOptions(options, TAKE_OPTIONS);
  const { batch: atMost = 100, lockMs: leaseMs = 60_000, untilEmpty = false, signal } = options;
  const fleet = openFleet(options);
  const { results } = fleet;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const batch = await results.take(1, atMost, leaseMs);
      if (batch === undefined) {
        if (untilEmpty) return;
        await sleep(LOOK_MS, undefined, { signal }).catch(() => {});
        continue;
      }
      for (const result of batch.results) {
        yield result;
        await results.extendLease(batch, leaseMs);
      }
      await results.drop(batch);
    }
  } finally {
    await fleet.close();
  }
}
