/** Paths, folders and patterns become files. */
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { kindOfName, type SkipReason } from './detect-kind.ts';
import { failureOf, unreadable } from './failure.ts';
import type { SourceFailure } from './source-item.ts';

/** A file to be read. */
export interface FoundFile {
  readonly path: string;
  /** Whether somebody asked for this file, by its name or by a pattern, instead of for the folder that it is in. */
  readonly isNamed: boolean;
}

/** Is told of each file of a folder that is left out. */
type OnSkip = (path: string, reason: SkipReason) => void;

const JSON_ENDING = /\.json$/iu;
const ENDING = /\.[^./\\]+(?:\.gz)?$/iu;

/** The name of a page without its ending. @example stemOf('a.html.gz'); // "a" */
export function stemOf(path: string): string {
  return path.replace(ENDING, '');
}

/**
 * The files that a path leads to: itself, all of a folder and the folders in it, or what a pattern finds. What links of a
 * folder lead to is left out. JSON files beside pages are no files of their own: they state addresses.
 *
 * @example
 * for await (const found of findFiles('saved')) if ('path' in found) console.log(found.path);
 */
export async function* findFiles(
  path: string,
  onSkip: OnSkip = () => {},
): AsyncGenerator<FoundFile | SourceFailure> {
  try {
    const isFolder = await stat(path).then((found) => found.isDirectory(), noneOfPattern(path));
    if (isFolder === undefined) yield* filesOfPattern(path);
    else if (isFolder) yield* filesOfFolder(path, onSkip);
    else yield { path, isNamed: true };
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

async function* filesOfPattern(pattern: string): AsyncGenerator<FoundFile | SourceFailure> {
  const files = await glob(pattern, { followSymbolicLinks: false, expandDirectories: false });
  if (files.length === 0) yield unreadable(pattern, 'the pattern finds no file');
  yield* files.sort().map((path) => ({ path, isNamed: true }));
}

async function* filesOfFolder(folder: string, onSkip: OnSkip): AsyncGenerator<FoundFile | SourceFailure> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) =>
    failureOf(error, folder),
  );
  if ('error' in entries) {
    yield entries;
    return;
  }
  const isUrl = urlTest(entries);
  for (const entry of entries.sort(byName)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesOfFolder(path, onSkip);
    else if (!entry.isFile()) onSkip(path, entry.isSymbolicLink() ? 'symbolic link' : 'special file');
    else if (!isUrl(entry.name)) yield { path, isNamed: false };
  }
}

/** Tells the JSON files that state the address of a page: `a.json` or `a.html.json` beside `a.html`. */
function urlTest(entries: readonly Dirent[]): (name: string) => boolean {
  const names = entries.map(({ name }) => name);
  const pages = new Set([...names, ...names.filter((name) => kindOfName(name) === 'html').map(stemOf)]);
  return (name) => JSON_ENDING.test(name) && pages.has(name.replace(JSON_ENDING, ''));
}

function byName(one: Dirent, other: Dirent): number {
  return one.name < other.name ? -1 : 1;
}
