import { existsSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SourceItem } from '../../sources/index.ts';
import { RunError, UsageError } from './exit.ts';
import { type LocalItem, localPages } from './run/local-pages.ts';
import { decoded } from './run/output-name.ts';

const QUERY = /[?#]/u;

/**
 * Finds the file that a path in a saved page refers to. The page may be hostile, so only files below its own folder are
 * accepted.
 */
export function localPictures(page: string): (path: string) => string | undefined {
  const folder = resolve(dirname(page));
  return (path) => {
    const file = resolve(folder, decoded(path.split(QUERY, 1)[0] ?? ''));
    const inside = relative(folder, file);
    const isBelow = inside !== '' && !inside.startsWith('..') && !isAbsolute(inside);
    return isBelow && existsSync(file) ? pathToFileURL(file).href : undefined;
  };
}

/** Reads the one page of a path. @throws RunError when it cannot be read; UsageError when the path holds several. */
export async function readSavedPage(path: string): Promise<SourceItem> {
  const items: LocalItem[] = [];
  for await (const item of localPages([path]).items) if (items.push(item) > 1) break;
  const [item] = items;
  if (item === undefined || items.length > 1) throw new UsageError(`${path} is not a single page`);
  if ('error' in item) throw new RunError(item.error.code, `${path}: ${item.error.message}`, item.error);
  return item;
}
