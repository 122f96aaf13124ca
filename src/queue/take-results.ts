/** The results of a fleet, for a consumer of its own. */
import { checkOptions, type OptionKinds } from '../arguments/check-options.ts';
import { flag, positiveCount, signal as signalKind, timeLimitMs } from '../arguments/option-kinds.ts';
import { SYSTEM_CLOCK } from '../fetch/system-clock.ts';
import { FLEET_OPTIONS, type FleetOptions, openFleet } from './fleet.ts';
import type { FleetResult } from './fleet-result.ts';

/** How results are taken. */
export interface TakeResultsOptions extends FleetOptions {
  /** Results that are taken at once. @defaultValue 100 */
  readonly batch?: number;
  /** A consumer that does not ask for its next result for so long is lost, in milliseconds. @defaultValue 60,000 */
  readonly lockMs?: number;
  /** End where there is none, instead of waiting for more. @defaultValue false */
  readonly untilEmpty?: boolean;
  readonly signal?: AbortSignal;
}

const TAKE_OPTIONS: OptionKinds<TakeResultsOptions> = {
  ...FLEET_OPTIONS,
  batch: positiveCount,
  lockMs: timeLimitMs,
  untilEmpty: flag,
  signal: signalKind,
};

const LOOK_MS = 200;

/**
 * Gives results as they come, each to one of those who ask. A batch is gone when the first result behind it is asked for,
 * or the loop ends after its last one; after a kill or an error within the loop it comes again as a whole. Without a
 * consumer results wait, and with 20,000 of them the fleet stands still.
 *
 * @throws ScrapeError `invalid-input` for an unknown option or an invalid value; the reason of the signal
 * @example
 * for await (const { url, article } of takeResults({ connection })) await save(url, article);
 */
export async function* takeResults(
  options: TakeResultsOptions,
): AsyncGenerator<FleetResult, void, undefined> {
  checkOptions(options, TAKE_OPTIONS);
  const { batch: atMost = 100, lockMs: leaseMs = 60_000, untilEmpty = false, signal } = options;
  const fleet = openFleet(options);
  const { store } = fleet;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const batch = await store.take({ atLeast: 1, atMost, leaseMs });
      if (batch === undefined && untilEmpty) return;
      if (batch === undefined) {
        await SYSTEM_CLOCK.sleep(LOOK_MS, signal);
        continue;
      }
      for (const result of batch.results) {
        yield result;
        await store.keep(batch, leaseMs);
      }
      await store.drop(batch);
    }
  } finally {
    await fleet.close();
  }
}
