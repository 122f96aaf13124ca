/** Saved pages: files, folders and patterns. */
import { createReadStream, type Dirent } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { assertString, checkOptions, type OptionKinds } from '../arguments/check-options.ts';
import { isIterable, sizeLimit } from '../arguments/option-kinds.ts';
import { failureOf, unreadable } from './failure.ts';
import { bytesOf } from './read-input.ts';
import { readMhtml } from './read-mhtml.ts';
import type { SourceFailure, SourceItem } from './source-item.ts';

/** How files are read. */
export interface FilesOptions {
  /** Largest page, in bytes, unpacked. @defaultValue 32,000,000 */
  readonly maxBytes?: number;
}

const FILES_OPTIONS: OptionKinds<FilesOptions> = { maxBytes: sizeLimit };
const MAX_BYTES = 32_000_000;
const LARGEST_JSON = 1_000_000;
const PAGE_FILE = /\.(?:x?html?(?:\.gz)?|mht(?:ml)?)$/iu;
const MHTML_FILE = /\.mht(?:ml)?$/iu;
const ENDING = /\.[^./\\]+(?:\.gz)?$/iu;

/**
 * Reads saved pages: files; folders, with all that is in them but not what links lead to; and patterns
 * (`pages/**\/*.html`). Of a folder `.html`, `.htm`, `.xhtml` (each also with `.gz`), `.mhtml` and `.mht` are read; a
 * file that is named, or that a pattern finds, is read whatever its name. The address of a page is that of an MHTML
 * file's own header, or `url` in a JSON file beside it: `a.json` or `a.html.json` beside `a.html`.
 *
 * A file that cannot be read, is empty or over the limit is a failure, and so is a path that leads to nothing.
 *
 * @param paths - one or many; in the order given, each folder in the order of its names
 * @throws ScrapeError `invalid-input` for wrong options, and for paths that are no strings.
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
  const { maxBytes = MAX_BYTES } = options;
  if (!isIterable(paths)) assertString(paths, 'a path');
  for (const path of typeof paths === 'string' ? [paths] : paths) {
    assertString(path, 'a path');
    for await (const found of filesOf(path)) {
      yield typeof found === 'string' ? await readPage(found, maxBytes) : found;
    }
  }
}

/**
 * The files of a path that {@link pagesOfFiles} reads, without reading them.
 *
 * @example
 * for await (const found of filesOf('saved')) if (typeof found === 'string') console.log(found);
 */
export async function* filesOf(path: string): AsyncGenerator<string | SourceFailure> {
  try {
    const isFolder = await stat(path).then((found) => found.isDirectory(), noneOfPattern(path));
    if (isFolder === undefined) yield* filesOfPattern(path);
    else if (isFolder) yield* filesOfFolder(path);
    else yield path;
  } catch (error) {
    yield failureOf(error, path);
  }
}

/** A file may be called like a pattern, so the file is looked for first. */
function noneOfPattern(path: string): (error: unknown) => undefined {
  return (error) => {
    if (!isDynamicPattern(path)) throw error;
  };
}

async function* filesOfPattern(pattern: string): AsyncGenerator<string | SourceFailure> {
  const files = await glob(pattern, { followSymbolicLinks: false, expandDirectories: false });
  if (files.length === 0) yield unreadable(pattern, 'the pattern finds no file');
  yield* files.sort();
}

async function* filesOfFolder(folder: string): AsyncGenerator<string | SourceFailure> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) =>
    failureOf(error, folder),
  );
  if ('error' in entries) yield entries;
  else for (const entry of entries.sort(byName)) yield* filesOfEntry(folder, entry);
}

function filesOfEntry(folder: string, entry: Dirent): AsyncGenerator<string | SourceFailure> | string[] {
  const path = join(folder, entry.name);
  if (entry.isDirectory()) return filesOfFolder(path);
  return entry.isFile() && PAGE_FILE.test(entry.name) ? [path] : [];
}

function byName(one: Dirent, other: Dirent): number {
  return one.name < other.name ? -1 : 1;
}

async function readPage(path: string, maxBytes: number): Promise<SourceItem | SourceFailure> {
  try {
    const bytes = await bytesOf(createReadStream(path), maxBytes);
    if (bytes.length === 0) return unreadable(path, 'the file is empty');
    const page = MHTML_FILE.test(path) ? await readMhtml(bytes) : { html: bytes };
    if (page === undefined) return unreadable(path, 'the file holds no HTML');
    const url = page.url ?? (await addressBeside(path));
    return { ...page, ...(url !== undefined && { url }), name: path };
  } catch (error) {
    return failureOf(error, path);
  }
}

/** The address that a JSON file beside a page states. */
async function addressBeside(path: string): Promise<string | undefined> {
  for (const stem of [path.replace(ENDING, ''), path]) {
    const url = await addressIn(`${stem}.json`);
    if (url !== undefined) return url;
  }
  return undefined;
}

async function addressIn(file: string): Promise<string | undefined> {
  try {
    const { url } = JSON.parse(await readSmall(file)) as { url?: unknown };
    return typeof url === 'string' ? url : undefined;
  } catch {
    return undefined;
  }
}

async function readSmall(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    return size > LARGEST_JSON ? '' : await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}
