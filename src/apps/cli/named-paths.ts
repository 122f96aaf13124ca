/** Checks of the paths on the command line, before a run begins: a UsageError names the option and its path. */
import { type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from './exit.ts';

export const WEB_URL = /^https?:\/\//iu;
export const STDIN = '-';

export function assertReadable(path: string | undefined, option: string): void {
  if (path === undefined || path === STDIN) return;
  const stats = statsOf(path);
  if (stats === undefined) throw new UsageError(`${option} ${path}: no such file`);
  if (stats.isDirectory()) throw new UsageError(`${option} ${path}: is a folder, not a file`);
}

export function assertWritableFile(path: string | undefined, option: string): void {
  if (path === undefined) return;
  if (statsOf(path)?.isDirectory()) throw new UsageError(`${option} ${path}: is a folder, not a file`);
  const folder = dirname(path);
  if (statsOf(folder) === undefined)
    throw new UsageError(`${option} ${path}: the folder ${folder} does not exist`);
}

export function assertNoFile(path: string | undefined, option: string): void {
  if (path !== undefined && statsOf(path)?.isDirectory() === false)
    throw new UsageError(`${option} ${path}: is a file, not a folder`);
}

export function assertLocal(paths: readonly string[]): void {
  const url = paths.find((path) => WEB_URL.test(path));
  if (url !== undefined)
    throw new UsageError(`${url} is a URL, but this command reads files: use samachar fetch`);
}

function statsOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}
