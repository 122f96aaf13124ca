import { createReadStream, existsSync, type ReadStream, statSync } from 'node:fs';
import {
  type FilesOptions,
  findFiles,
  pagesOfFile,
  pagesOfInput,
  type SkipReason,
  type SourceFailure,
  type SourceItem,
} from '../../../sources/index.ts';
import { type Counts, Tally } from '../../studio/report/tally.ts';
import { STDIN } from '../named-paths.ts';

export class SkippedFiles {
  readonly #reasons = new Tally();

  readonly add = (_path: string, reason: SkipReason): void => this.#reasons.add(reason);

  lines(): string[] {
    const reasons = Object.entries(this.toJSON());
    const count = reasons.reduce((sum, [, files]) => sum + files, 0);
    if (count === 0) return [];
    const why = reasons.map(([reason, files]) => (reasons.length === 1 ? reason : `${files} ${reason}`));
    return [`${count} ${count === 1 ? 'file' : 'files'} skipped: ${why.join(', ')}`];
  }

  toJSON(): Counts {
    return this.#reasons.toCounts();
  }
}

/** A page, or an error in its place or in place of all pages of a path. */
export type LocalItem = SourceItem | (SourceFailure & { readonly isPath?: true });

export type LocalOptions = Pick<FilesOptions, 'kind' | 'blankLines' | 'onSkip'>;

/** The name of stdin in messages. */
const STDIN_NAME = 'stdin';

/** The pages of files, folders, patterns, archives and stdin, in this order. */
export function localPages(paths: readonly string[], options: LocalOptions = {}) {
  const meter = new PathMeter(paths.length);
  const source = async function* (): AsyncGenerator<LocalItem> {
    for (const path of paths) {
      yield* path === STDIN ? pagesOfStdin(options) : pagesOfPath(path, options, meter);
      meter.finish();
    }
  };
  const read = source();
  let first: ReturnType<typeof read.next> | undefined;
  const items = async function* (): AsyncGenerator<LocalItem> {
    const { done, value } = (await first) ?? {};
    if (value) yield value;
    if (!done) yield* read;
  };
  return {
    items: items(),
    share: () => meter.share(),
    /** Whether there may be more than one page. It may wait for the first one, whose name tells whether it is the whole input. */
    async mayBeMany(): Promise<boolean> {
      const [path = STDIN, ...more] = paths;
      if (more.length > 0 || (path !== STDIN && !isFile(path))) return true;
      if (options.kind !== undefined) return options.kind !== 'html';
      first ??= read.next();
      const { done, value } = await first;
      return done !== true && value.name !== (path === STDIN ? STDIN_NAME : path);
    },
  };
}

export function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

async function* pagesOfPath(path: string, how: LocalOptions, meter: PathMeter): AsyncGenerator<LocalItem> {
  void meter.begin(path);
  for await (const found of findFiles(path, how.onSkip)) {
    if ('error' in found) yield { ...found, isPath: true };
    else yield* pagesOfFile(found, { ...how, openFile: meter.openFile });
    meter.finishFile();
  }
}

function pagesOfStdin({ onSkip: _, ...options }: LocalOptions): AsyncGenerator<LocalItem> {
  return pagesOfInput(process.stdin, { ...options, name: STDIN_NAME });
}

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
