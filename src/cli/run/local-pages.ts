/** Pages at hand: each path is read as what it is. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { pagesOfFiles } from '../../sources/pages-of-files.ts';
import { type NdjsonOptions, pagesOfNdjson } from '../../sources/pages-of-ndjson.ts';
import { pagesOfWarc } from '../../sources/pages-of-warc.ts';
import { ARCHIVE_PIECE } from '../../sources/read-input.ts';
import type { SourceFailure, SourceItem } from '../../sources/source-item.ts';
import type { InputKind } from '../options.ts';
import { readStdin } from '../standard-streams.ts';
import { PathMeter } from './path-meter.ts';

/** A page, or what stands in its place. */
export type LocalItem = SourceItem | SourceFailure;

/** How paths are read. */
export interface LocalOptions extends Pick<NdjsonOptions, 'blankLines'> {
  /** What all paths hold; default: as their names say. */
  readonly kind?: InputKind | undefined;
}

/** The pages of some paths. */
export interface LocalPages {
  readonly items: AsyncIterable<LocalItem>;
  /** Part of the work that was read, from 0 to 1; undefined where nobody knows. */
  readonly share: () => number | undefined;
  /** Whether there may be more than one page. */
  readonly isMany: boolean;
}

const NDJSON = /\.(?:ndjson|jsonl)(?:\.gz)?$/iu;
const WARC = /\.warc(?:\.gz)?$/iu;
/** The path that stands for it. */
export const STDIN = '-';

/** The pages of files, folders, patterns, archives and stdin, in this order. */
export function localPages(paths: readonly string[], options: LocalOptions = {}): LocalPages {
  const { kind, blankLines = 'skip' } = options;
  const meter = new PathMeter(paths.length);
  const items = async function* (): AsyncGenerator<LocalItem> {
    for (const path of paths) {
      yield* pagesOfPath(path, { kind: kind ?? kindOf(path), blankLines }, meter);
      meter.finish();
    }
  };
  return { items: items(), share: () => meter.share(), isMany: isMany(paths, kind) };
}

/** What a path holds, as its name says. @example kindOf('crawl.warc.gz'); // 'warc' */
export function kindOf(path: string): InputKind {
  if (NDJSON.test(path)) return 'ndjson';
  return WARC.test(path) ? 'warc' : 'html';
}

async function* pagesOfPath(path: string, how: LocalOptions, meter: PathMeter): AsyncGenerator<LocalItem> {
  const { kind } = how;
  if (kind !== 'html') yield* pagesOfArchive(path, how, meter);
  else if (path === STDIN) yield { name: STDIN, html: await readStdin() };
  else yield* meter.counted(path, pagesOfFiles(path));
}

function pagesOfArchive(
  path: string,
  { kind, blankLines = 'skip' }: LocalOptions,
  meter: PathMeter,
): AsyncIterable<LocalItem> {
  const read = (input: Readable, name: string): AsyncIterable<LocalItem> =>
    kind === 'ndjson' ? pagesOfNdjson(input, { name, blankLines }) : pagesOfWarc(input, { name });
  if (path === STDIN) return read(process.stdin, 'stdin');
  const stream = createReadStream(path, { highWaterMark: ARCHIVE_PIECE });
  meter.watch(stream, path);
  return read(stream, path);
}

function isMany(paths: readonly string[], kind: InputKind | undefined): boolean {
  const [path = STDIN, ...more] = paths;
  if (more.length > 0 || (kind ?? kindOf(path)) !== 'html') return true;
  return path !== STDIN && !(existsSync(path) && statSync(path).isFile());
}
