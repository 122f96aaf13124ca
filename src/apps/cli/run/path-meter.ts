import { createReadStream, type ReadStream, statSync } from 'node:fs';
import { findFiles } from '../../../sources/index.ts';

/** Measures the progress of reading several paths. Each path has the same weight, and so has each file of a path. */
export class PathMeter {
  #done = 0;
  #files = { read: 0, found: 0, isWhole: false };
  #part: () => number = () => 0;

  constructor(private readonly paths: number) {}

  /** Begins a path. Its files may be counted while it is read. */
  async begin(path: string): Promise<void> {
    const files = { read: 0, found: 0, isWhole: false };
    this.#files = files;
    for await (const _ of findFiles(path)) files.found += 1;
    files.isWhole = true;
  }

  readonly openFile = (path: string, highWaterMark: number): ReadStream => {
    const stream = createReadStream(path, { highWaterMark });
    this.#part = partOf(stream, path);
    return stream;
  };

  finishFile(): void {
    this.#files.read += 1;
    this.#part = () => 0;
  }

  finish(): void {
    this.#done += 1;
    this.#files = { read: 0, found: 0, isWhole: false };
  }

  /** Progress from 0 to 1; undefined if unknown. */
  share(): number | undefined {
    const { read, found, isWhole } = this.#files;
    const ofPath = isWhole ? Math.min(1, (read + this.#part()) / Math.max(1, found)) : 0;
    const share = (this.#done + ofPath) / this.paths;
    return share === 0 ? undefined : share;
  }
}

/** Most files are read before progress is shown, so sizes are looked up only then. */
function partOf(stream: ReadStream, path: string): () => number {
  let size: number | undefined;
  return () => {
    size ??= statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    return size === 0 ? 0 : Math.min(1, stream.bytesRead / size);
  };
}
