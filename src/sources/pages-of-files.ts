import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { assertString, checkOptions, type OptionKinds } from '../io/check-options.ts';
import { callback, isIterable } from '../io/option-kinds.ts';
import { type Detected, kindOfName, type SkipReason, type SourceKind } from './detect-kind.ts';
import { type FoundFile, findFiles, stemOf } from './find-files.ts';
import { INPUT_OPTIONS, pagesOfNamed } from './pages-of-input.ts';
import type { NdjsonOptions } from './pages-of-ndjson.ts';
import { ARCHIVE_PIECE, PIECE } from './read-input.ts';
import { failureOf, type SourceFailure, type SourceItem } from './source-item.ts';

/** Options for reading files. */
export interface FilesOptions extends Pick<NdjsonOptions, 'blankLines'> {
  /** Maximum size of a page, in bytes, unpacked. @defaultValue 32,000,000 */
  readonly maxBytes?: number;
  /** Format of all files. @defaultValue detected by their first bytes, otherwise by their names */
  readonly kind?: SourceKind;
  /** Called for each file of a folder that is skipped, with the reason. */
  readonly onSkip?: (path: string, reason: SkipReason) => void;
  /** Opens a file that is read in chunks of some bytes, such as to follow the progress. @defaultValue createReadStream */
  readonly openFile?: (path: string, chunkSize: number) => AsyncIterable<Uint8Array>;
}

const { name: _, ...SHARED_OPTIONS } = INPUT_OPTIONS;
const FILES_OPTIONS: OptionKinds<FilesOptions> = { ...SHARED_OPTIONS, onSkip: callback, openFile: callback };

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
 * Reads the pages of one file that {@link findFiles} has found, as {@link pagesOfFiles} does for all of them.
 *
 * @throws ScrapeError `invalid-input` for wrong options
 * @example
 * for await (const found of findFiles('saved'))
 *   if ('path' in found) for await (const item of pagesOfFile(found)) console.log(item.name);
 */
export async function* pagesOfFile(
  file: FoundFile,
  options: FilesOptions = {},
): AsyncGenerator<SourceItem | SourceFailure, void, undefined> {
  checkOptions(options, FILES_OPTIONS);
  const { path } = file;
  const { onSkip, openFile = openToRead, ...how } = options;
  const hint = kindOfName(path);
  const isSkipped = (detected: Detected): boolean => {
    const reason = file.isNamed ? undefined : reasonToSkip(detected, hint);
    if (reason !== undefined) onSkip?.(path, reason);
    return reason !== undefined;
  };
  try {
    const input = openFile(path, (how.kind ?? hint) === 'warc' ? ARCHIVE_PIECE : PIECE);
    for await (const item of pagesOfNamed(input, { ...how, name: path }, hint ?? 'html', isSkipped))
      yield item.name === path && !('error' in item) ? await withUrl(item, path) : item;
  } catch (error) {
    yield failureOf(error, path);
  }
}

function openToRead(path: string, highWaterMark: number): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark });
}

/** A file whose name suggests pages is a failure if it contains none. */
function reasonToSkip(detected: Detected, hint: SourceKind | undefined): SkipReason | undefined {
  if (detected.kind === 'feed' && !detected.isSure) return 'feed without full texts';
  if (detected.kind !== undefined) return detected.isSure ? undefined : 'JSON without pages';
  return hint === undefined ? detected.reason : undefined;
}

/** A page that states no URL gets that of a JSON file next to it. */
async function withUrl(page: SourceItem, path: string): Promise<SourceItem> {
  const url = page.url ?? (await urlIn(`${stemOf(path)}.json`)) ?? (await urlIn(`${path}.json`));
  return url === undefined ? page : { ...page, url };
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
