/** How much of some paths was read. */
import { type ReadStream, statSync } from 'node:fs';
import { filesOf } from '../../sources/pages-of-files.ts';

/** Tells how far the reading of paths is, one path after the other. Each path counts alike. */
export class PathMeter {
  readonly #paths: number;
  #done = 0;
  /** Part of the path at hand that was read, where that is known. */
  #part: () => number = () => 0;

  constructor(paths: number) {
    this.#paths = paths;
  }

  /** The bytes of a file are counted. */
  watch(stream: ReadStream, path: string): void {
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    this.#part = () => (size === 0 ? 0 : stream.bytesRead / size);
  }

  /** The pages of a path are counted; how many there are is found out beside the reading. */
  async *counted<T>(path: string, pages: AsyncIterable<T>): AsyncGenerator<T> {
    const counts = { read: 0, found: 0, isWhole: false };
    this.#part = () => (counts.isWhole ? counts.read / Math.max(1, counts.found) : 0);
    void countFiles(path, counts);
    for await (const page of pages) {
      counts.read += 1;
      yield page;
    }
  }

  /** The path at hand is behind. */
  finish(): void {
    this.#done += 1;
    this.#part = () => 0;
  }

  /** From 0 to 1; undefined where nobody knows. */
  share(): number | undefined {
    const share = (this.#done + Math.min(1, this.#part())) / this.#paths;
    return share === 0 ? undefined : share;
  }
}

async function countFiles(path: string, counts: { found: number; isWhole: boolean }): Promise<void> {
  for await (const _ of filesOf(path)) counts.found += 1;
  counts.isWhole = true;
}
