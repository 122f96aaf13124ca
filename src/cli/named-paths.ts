/** Paths that somebody names: what is wrong with them is told before a run begins. */
import { type Stats, statSync } from 'node:fs';
import { UsageError } from './cli-error.ts';

const ADDRESS = /^https?:\/\//iu;
const STDIN = '-';

/**
 * Refuses a file that is to be read and is not there, or is a folder. Stdin passes, and so does no path at all.
 *
 * @param option - that names it
 * @throws UsageError
 * @example
 * assertReadable('nosuch.txt', '--urls'); // --urls nosuch.txt: there is no such file
 */
export function assertReadable(path: string | undefined, option: string): void {
  if (path === undefined || path === STDIN) return;
  const stats = statsOf(path);
  if (stats === undefined) throw new UsageError(`${option} ${path}: there is no such file`);
  if (stats.isDirectory()) throw new UsageError(`${option} ${path}: this is a folder, and a file is needed`);
}

/**
 * Refuses a file that is to be written and is a folder.
 *
 * @param option - that names it
 * @throws UsageError
 */
export function assertNoFolder(path: string | undefined, option: string): void {
  if (path === undefined || !statsOf(path)?.isDirectory()) return;
  throw new UsageError(`${option} ${path}: this is a folder, name a file`);
}

/**
 * Refuses a folder that is to be written to and is a file.
 *
 * @param option - that names it
 * @throws UsageError
 */
export function assertNoFile(path: string | undefined, option: string): void {
  const stats = path === undefined ? undefined : statsOf(path);
  if (stats === undefined || stats.isDirectory()) return;
  throw new UsageError(`${option} ${path}: this is a file, name a folder`);
}

/**
 * Refuses an address where files of this machine are read.
 *
 * @throws UsageError
 */
export function assertLocal(paths: readonly string[]): void {
  const address = paths.find((path) => ADDRESS.test(path));
  if (address !== undefined)
    throw new UsageError(`${address} is an address, and files are read here: samachar fetch reads addresses`);
}

/** What a path leads to; undefined also where nobody may look, which whoever opens it will tell. */
function statsOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}
