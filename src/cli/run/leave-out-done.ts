/** Items that an earlier run has not done. */
import type { Journal } from '../../fetch/journal.ts';

/**
 * Leaves out what the journal has, by name.
 *
 * @returns the others, and how many were left out so far.
 */
export function leaveOutDone<T extends { readonly name: string }>(
  items: AsyncIterable<T>,
  journal: Journal | undefined,
): { items: AsyncIterable<T>; skipped: () => number } {
  let skipped = 0;
  const left = async function* (): AsyncGenerator<T> {
    for await (const item of items) {
      if (journal?.has(item.name) === true) skipped += 1;
      else yield item;
    }
  };
  return { items: left(), skipped: () => skipped };
}
