/** Saved pages: files, folders and patterns. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { assertString, checkOptions, type OptionKinds } from '../io/check-options.ts';
import { callback, isIterable } from '../io/option-kinds.ts';
import { kindOfName, type Peeked, peek, type SkipReason, type SourceKind } from './detect-kind.ts';
import { type FoundFile, findFiles, stemOf } from './find-files.ts';
import { INPUT_OPTIONS, type NamedInputOptions, pagesOfKind, pagesOfPeeked } from './pages-of-input.ts';
import type { NdjsonOptions } from './pages-of-ndjson.ts';
import { ARCHIVE_PIECE } from './read-input.ts';
import { failureOf, type SourceFailure, type SourceItem, type SourcePages } from './source-item.ts';

/** Options for reading files. */
export interface FilesOptions extends Pick<NdjsonOptions, 'blankLines'> {
  /** Maximum size of a page, in bytes, unpacked. @defaultValue 32,000,000 */
  readonly maxBytes?: number;
  /** Format of all files. @defaultValue detected by their first bytes, otherwise by their names */
  readonly kind?: SourceKind;
  /** Called for each file of a folder that is skipped, with the reason. */
  readonly onSkip?: (path: string, reason: SkipReason) => void;
}

const { name: _, ...SHARED_OPTIONS } = INPUT_OPTIONS;
const FILES_OPTIONS: OptionKinds<FilesOptions> = { ...SHARED_OPTIONS, onSkip: callback };

/** Opens a file, to be read in chunks of this many bytes. */
export type OpenFile = (path: string, piece: number) => AsyncIterable<Uint8Array>;

const PIECE = 65_536;
const MAX_JSON_SIZE = 1_000_000;

/**
 * Reads the pages of files; of folders, recursively but without following symbolic links; and of patterns
 * (`pages/**\/*.html`). HTML and MHTML files are one page each, NDJSON, WARC and feeds contain many; each may be gzipped. The format of a file
 * is detected by its first bytes, or by its name if these are inconclusive: so `story-1` and `index.php?id=1` are read.
 * The URL of a page comes from the MHTML header, or from `url` in a JSON file next to it: `a.json` or `a.html.json`
 * next to `a.html`.
 *
 * A file of a folder that does not look like pages, by content or name, is skipped, and `onSkip` is called. A file
 * given by name or pattern is always read. A file that cannot be read, is empty or exceeds the limit is a failure,
 * and so is a path that does not exist, or a folder without files.
 *
 * @param paths - one or many, read in the order given; files of a folder in the order of their names
 * @throws ScrapeError `invalid-input` for wrong options, and for paths that are not strings.
 * @example
 * for await (const item of pagesOfFiles(['saved', 'more/*.mhtml'])) {
 *   if ('error' in item) console.error(item.name, item.error.message);
 *   else console.log(item.name, item.url);
 * }
 */
export async function* pagesOfFiles(
  paths: string | Iterable<string>,
  options: FilesOptions = {},
): AsyncGenerator<SourceItem | SourceFailure, void, undefined> {
  checkOptions(options, FILES_OPTIONS);
  if (!isIterable(paths)) assertString(paths, 'a path');
  for (const path of typeof paths === 'string' ? [paths] : paths) {
    assertString(path, 'a path');
    for await (const found of findFiles(path, options.onSkip)) {
      if ('error' in found) yield found;
      else yield* pagesOfFile(found, options);
    }
  }
}

/**
 * The pages of one file.
 *
 * @param openFile - opens the file, so that the progress of reading can be observed
 */
export async function* pagesOfFile(
  file: FoundFile,
  options: FilesOptions,
  openFile: OpenFile = (path, highWaterMark) => createReadStream(path, { highWaterMark }),
): SourcePages {
  const { path } = file;
  try {
    for await (const item of readFound(file, options, openFile)) {
      const isPage = item.name === path && !('error' in item);
      yield isPage ? await withUrl(item, path) : item;
    }
  } catch (error) {
    yield failureOf(error, path);
  }
}

async function* readFound(file: FoundFile, options: FilesOptions, openFile: OpenFile): SourcePages {
  const { kind, onSkip, ...rest } = options;
  const how: NamedInputOptions = { ...rest, name: file.path };
  const hint = kindOfName(file.path);
  const input = openFile(file.path, (kind ?? hint) === 'warc' ? ARCHIVE_PIECE : PIECE);
  if (kind !== undefined) {
    yield* pagesOfKind(input, kind, how);
    return;
  }
  const peeked = await peek(input);
  const reason = file.isNamed ? undefined : reasonToSkip(peeked, hint);
  if (reason === undefined) yield* pagesOfPeeked(peeked, hint ?? 'html', how);
  else await peeked.close().then(() => onSkip?.(file.path, reason));
}

/** A file whose name suggests pages is a failure if it contains none. */
function reasonToSkip({ detected }: Peeked, hint: SourceKind | undefined): SkipReason | undefined {
  if (detected.kind === 'feed' && !detected.isSure) return 'feed without full texts';
  if (detected.kind !== undefined) return detected.isSure ? undefined : 'JSON without pages';
  return hint === undefined ? detected.reason : undefined;
}

async function withUrl(page: SourceItem, path: string): Promise<SourceItem> {
  const url = page.url ?? (await savedUrlOf(path));
  return url === undefined ? page : { ...page, url };
}

/** The URL stated by a JSON file next to a page. */
async function savedUrlOf(path: string): Promise<string | undefined> {
  for (const stem of [stemOf(path), path]) {
    const url = await urlIn(`${stem}.json`);
    if (url !== undefined) return url;
  }
  return undefined;
}

async function urlIn(file: string): Promise<string | undefined> {
  try {
    const { size } = await stat(file);
    const { url } = JSON.parse(size > MAX_JSON_SIZE ? '{}' : await readFile(file, 'utf8'));
    return typeof url === 'string' ? url : undefined;
  } catch {
    return undefined;
  }
}
