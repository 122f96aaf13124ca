/** Local pages: each path is read according to its format. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { type Detected, kindOfName, type Peeked, peek } from '../../../sources/detect-kind.ts';
import { findFiles } from '../../../sources/find-files.ts';
import {
  type FilesOptions,
  pagesOfInput,
  type SkipReason,
  type SourceFailure,
  type SourceItem,
  type SourceKind,
} from '../../../sources/index.ts';
import { pagesOfFile } from '../../../sources/pages-of-files.ts';
import { type Counts, Tally } from '../../studio/report/tally.ts';
import { STDIN } from '../named-paths.ts';
import { PathMeter } from './path-meter.ts';

export class SkippedFiles {
  readonly #reasons = new Tally();

  readonly add = (_path: string, reason: SkipReason): void => this.#reasons.add(reason);

  /** Readable: how many there are and why, the most common reason first; no lines if there are none. */
  lines(): string[] {
    const reasons = Object.entries(this.toJSON());
    const count = reasons.reduce((sum, [, files]) => sum + files, 0);
    if (count === 0) return [];
    const why = reasons.map(([reason, files]) => (reasons.length === 1 ? reason : `${files} ${reason}`));
    return [`${count} ${count === 1 ? 'file' : 'files'} skipped: ${why.join(', ')}`];
  }

  /** Machine-readable: counts by reason. */
  toJSON(): Counts {
    return this.#reasons.toCounts();
  }
}

/** A page, or an error in its place or in place of all pages of a path. */
export type LocalItem = SourceItem | (SourceFailure & { readonly isPath?: true });

export type LocalOptions = Pick<FilesOptions, 'kind' | 'blankLines' | 'onSkip'>;

/** The pages of files, folders, patterns, archives and stdin, in this order. */
export function localPages(paths: readonly string[], options: LocalOptions = {}) {
  const meter = new PathMeter(paths.length);
  let peeked: Promise<Peeked> | undefined;
  const stdin = (): Promise<Peeked> => {
    peeked ??= peek(process.stdin);
    return peeked;
  };
  const items = async function* (): AsyncGenerator<LocalItem> {
    for (const path of paths) {
      yield* path === STDIN ? pagesOfStdin(stdin, options) : pagesOfPath(path, options, meter);
      meter.finish();
    }
  };
  return {
    items: items(),
    /** Progress of the reading, from 0 to 1; undefined if unknown. */
    share: () => meter.share(),
    /** Whether there may be more than one page. For stdin, this waits for the first bytes. */
    mayBeMany: () => holdsMany(paths, options.kind, stdin),
  };
}

/** The kind of a file by its first bytes; undefined if it cannot be read, or can be read only once. */
export async function detectFile(path: string): Promise<Detected | undefined> {
  if (!isFile(path)) return undefined;
  try {
    const { detected, close } = await peek(createReadStream(path));
    await close();
    return detected;
  } catch {
    return undefined;
  }
}

/** Whether a path is a file that can be read twice. */
export function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

async function* pagesOfPath(path: string, how: LocalOptions, meter: PathMeter): AsyncGenerator<LocalItem> {
  void meter.begin(path);
  for await (const found of findFiles(path, how.onSkip)) {
    if ('error' in found) yield { ...found, isPath: true };
    else yield* pagesOfFile(found, how, meter.openFile);
    meter.finishFile();
  }
}

async function* pagesOfStdin(
  stdin: () => Promise<Peeked>,
  { onSkip: _, ...options }: LocalOptions,
): AsyncGenerator<LocalItem> {
  const peeked = async function* (): AsyncGenerator<Uint8Array> {
    yield* (await stdin()).bytes;
  };
  const input = options.kind === undefined ? peeked() : process.stdin;
  yield* pagesOfInput(input, { ...options, name: 'stdin' });
}

async function holdsMany(
  paths: readonly string[],
  kind: SourceKind | undefined,
  stdin: () => Promise<Peeked>,
): Promise<boolean> {
  const [path = STDIN, ...more] = paths;
  if (more.length > 0 || (path !== STDIN && !isFile(path))) return true;
  if (kind !== undefined) return kind !== 'html';
  const detected = path === STDIN ? (await stdin()).detected : await detectFile(path);
  return (detected?.kind ?? kindOfName(path) ?? 'html') !== 'html';
}
