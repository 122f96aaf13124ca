/** Skips items that an earlier run has finished. */
import type { Journal } from '../../../fetch/journal.ts';

/**
 * Skips items whose name is in the journal.
 *
 * @returns the others, how many were skipped so far, and how many an earlier run failed on.
 */
export function leaveOutDone<T extends { readonly name: string }>(
  items: AsyncIterable<T>,
  journal: Journal | undefined,
): { items: AsyncIterable<T>; skipped: () => number; retried: () => number } {
  let [skipped, retried] = [0, 0];
  const left = async function* (): AsyncGenerator<T> {
    for await (const item of items) {
      if (journal?.isToRetry(item.name) === true) retried += 1;
      if (journal?.has(item.name) === true) skipped += 1;
      else yield item;
    }
  };
  return { items: left(), skipped: () => skipped, retried: () => retried };
}
