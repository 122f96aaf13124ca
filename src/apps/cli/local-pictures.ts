/** The pictures that a browser saved next to a page. */
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

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

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
