/** Repeats a round of work until it is interrupted. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { PageStore, StoredPage } from '../../../index.ts';
import type { ExitCode } from '../exit.ts';

/**
 * A store that keeps the most recently used pages, up to a total size.
 *
 * @param maxBytes - of all bodies; a larger body is not kept
 */
export function memoryStore(maxBytes: number): PageStore {
  const pages = new Map<string, StoredPage>();
  let total = 0;
  const drop = (key: string): void => {
    total -= pages.get(key)?.bytes.length ?? 0;
    pages.delete(key);
  };
  return {
    async get(key) {
      const page = pages.get(key);
      if (page === undefined) return undefined;
      pages.delete(key);
      pages.set(key, page);
      return page;
    },
    async set(key, page) {
      drop(key);
      if (page.bytes.length > maxBytes) return;
      pages.set(key, page);
      total += page.bytes.length;
      for (const oldest of pages.keys()) {
        if (total <= maxBytes) break;
        drop(oldest);
      }
    },
    async delete(key) {
      drop(key);
    },
  };
}

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
  { intervalMs, signal, wait = pause }: WatchOptions,
): Promise<never> {
  for (;;) {
    await round();
    signal.throwIfAborted();
    await wait(intervalMs, signal).catch((error: unknown) => {
      throw signal.aborted ? signal.reason : error;
    });
  }
}

function pause(ms: number, signal: AbortSignal): Promise<unknown> {
  return sleep(ms, undefined, { signal });
}
