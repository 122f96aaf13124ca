/** How much of some paths was read. */
import { createReadStream, type ReadStream, statSync } from 'node:fs';
import { findFiles } from '../../sources/find-files.ts';
import type { OpenFile } from '../../sources/pages-of-files.ts';

/** Tells how far the reading of paths is, one path after the other. Each path counts alike, and so does each file of one. */
export class PathMeter {
  readonly #paths: number;
  #done = 0;
  /** Files of the path at hand. */
  #files = { read: 0, found: 0, isWhole: false };
  #part: () => number = () => 0;

  constructor(paths: number) {
    this.#paths = paths;
  }

  /** Begins with a path. How many files it has may be found out beside the reading. */
  async begin(path: string): Promise<void> {
    const files = { read: 0, found: 0, isWhole: false };
    this.#files = files;
    for await (const _ of findFiles(path)) files.found += 1;
    files.isWhole = true;
  }

  /** Opens a file of the path at hand. */
  readonly openFile: OpenFile = (path, highWaterMark) => {
    const stream = createReadStream(path, { highWaterMark });
    this.#part = partOf(stream, path);
    return stream;
  };

  /** A file of the path at hand is behind. */
  finishFile(): void {
    this.#files.read += 1;
    this.#part = () => 0;
  }

  /** The path at hand is behind. */
  finish(): void {
    this.#done += 1;
    this.#files = { read: 0, found: 0, isWhole: false };
  }

  /** From 0 to 1; undefined where nobody knows. */
  share(): number | undefined {
    const { read, found, isWhole } = this.#files;
    const ofPath = isWhole ? Math.min(1, (read + this.#part()) / Math.max(1, found)) : 0;
    const share = (this.#done + ofPath) / this.#paths;
    return share === 0 ? undefined : share;
  }
}

/** Most files are read before anybody asks, so their sizes are asked for only then. */
function partOf(stream: ReadStream, path: string): () => number {
  let size: number | undefined;
  return () => {
    size ??= statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    return size === 0 ? 0 : Math.min(1, stream.bytesRead / size);
  };
}
