/** What sources give, in forms that tests compare. */
import type { SourceFailure } from '../../src/sources/source-item.ts';

/** All items of a source. */
export async function gathered<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}

/** Each failure of a source as its name and code, all other items by `of`. */
export async function outline<T extends object>(
  source: AsyncIterable<T | SourceFailure>,
  of: (item: T) => unknown,
): Promise<unknown[]> {
  return (await gathered(source)).map((item) =>
    'error' in item ? `${item.name} ${(item as SourceFailure).error.code}` : of(item),
  );
}

/** Bytes in pieces of one size, as a slow stream brings them. */
export async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** Some bytes, and then an error. */
export async function* breakingOff(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
  throw new Error('the connection was reset');
}

/** Resident memory that a task adds at its highest, in MB. */
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
