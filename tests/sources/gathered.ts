/** The items of sources, in forms that tests compare. */
import type { SourceFailure } from '../../src/sources/source-item.ts';

export async function gathered<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}

/** Collects each failure of a source as its name and code, and every other item by `of`. */
export async function outline<T extends object>(
  source: AsyncIterable<T | SourceFailure>,
  of: (item: T) => unknown,
): Promise<unknown[]> {
  return (await gathered(source)).map((item) =>
    'error' in item ? `${item.name} ${(item as SourceFailure).error.code}` : of(item),
  );
}

/** Splits bytes into chunks of one size, as from a slow stream. */
export async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** Yields some bytes, then fails. */
export async function* breakingOff(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
  throw new Error('the connection was reset');
}

/** Returns the peak of resident memory that a task adds, in MB. */
export async function addedMemory(task: (sample: () => void) => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().rss;
  let most = before;
  const sample = (): void => {
    most = Math.max(most, process.memoryUsage().rss);
  };
  await task(sample);
  sample();
  return (most - before) / 1e6;
}
