/** Repeats a round of work until it is interrupted. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ExitCode } from '../exit.ts';

export interface WatchOptions {
  /** Pause between two rounds, in milliseconds. */
  readonly intervalMs: number;
  /** Ends the watch: immediately during a pause, otherwise after the round. */
  readonly signal: AbortSignal;
  /** Waits, and rejects when the signal is aborted; default: a timer. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

/**
 * Runs rounds with pauses. A round without pages or with failures does not end the watch.
 *
 * @throws whatever a round throws; the signal's reason
 */
export async function watch(
  round: () => Promise<ExitCode>,
  { intervalMs, signal, wait = (ms) => sleep(ms, undefined, { signal }) }: WatchOptions,
): Promise<never> {
  for (;;) {
    await round();
    signal.throwIfAborted();
    await wait(intervalMs, signal).catch((error: unknown) => {
      throw signal.aborted ? signal.reason : error;
    });
  }
}
