import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { kindOfName, type SkipReason } from './detect-kind.ts';
import { failureOf, type SourceFailure, unreadable } from './source-item.ts';

/** A file to read. */
export interface FoundFile {
  readonly path: string;
  /** Whether the file was given by name or pattern, not just found in a folder. */
  readonly isNamed: boolean;
}

type OnSkip = (path: string, reason: SkipReason) => void;

const JSON_ENDING = /\.json$/iu;
const ENDING = /\.[^./\\]+(?:\.gz)?$/iu;

export function stemOf(path: string): string {
  return path.replace(ENDING, '');
}

/**
 * The files of a path: a file itself, all files of a folder and its subfolders, or the matches of a pattern. Symbolic links in
 * a folder are skipped. So are JSON files next to pages, which state their URLs. A path without files is a failure.
 *
 * @param onSkip - called for each file of a folder that is skipped
 * @example
 * for await (const found of findFiles('saved')) if ('path' in found) console.log(found.path);
 */
export async function* findFiles(
  path: string,
  onSkip: (path: string, reason: SkipReason) => void = () => {},
): AsyncGenerator<FoundFile | SourceFailure, void, undefined> {
  try {
    const isFolder = await isFolderUnlessPattern(path);
    if (isFolder === undefined) yield* filesOfPattern(path);
    else if (isFolder) yield* filesOrReason(path, onSkip);
    else yield { path, isNamed: true };
  } catch (error) {
    yield failureOf(error, path);
  }
}

/** A folder without files is reported as a failure. */
async function* filesOrReason(folder: string, onSkip: OnSkip): AsyncGenerator<FoundFile | SourceFailure> {
  let isEmpty = true;
  const countSkip: OnSkip = (...skipped) => {
    isEmpty = false;
    onSkip(...skipped);
  };
  for await (const found of filesOfFolder(folder, countSkip)) {
    isEmpty = false;
    yield found;
  }
  if (isEmpty) yield unreadable(folder, 'the folder contains no files');
}

/** A file name may look like a pattern, so the file is tried first. */
async function isFolderUnlessPattern(path: string): Promise<boolean | undefined> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    const { isDynamicPattern } = await import('tinyglobby');
    if (!isDynamicPattern(path)) throw error;
    return undefined;
  }
}

async function* filesOfPattern(pattern: string): AsyncGenerator<FoundFile | SourceFailure> {
  const { glob } = await import('tinyglobby');
  const files = await glob(pattern, { followSymbolicLinks: false, expandDirectories: false });
  if (files.length === 0) yield unreadable(pattern, 'no file matches the pattern');
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
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesOfFolder(path, onSkip);
    else if (!entry.isFile()) onSkip(path, entry.isSymbolicLink() ? 'symbolic link' : 'special file');
    else if (!isUrl(entry.name)) yield { path, isNamed: false };
  }
}

/** The JSON files that may state the URL of a page: `a.json` or `a.html.json` next to `a.html`. */
function urlTest(entries: readonly Dirent[]): (name: string) => boolean {
  const names = entries.map(({ name }) => name);
  const pages = new Set([...names, ...names.filter((name) => kindOfName(name) === 'html').map(stemOf)]);
  return (name) => JSON_ENDING.test(name) && pages.has(name.replace(JSON_ENDING, ''));
}
