/** One saved page: a file, or stdin. */
import { pagesOfFiles, pagesOfInput, type SourceItem } from '../../sources/index.ts';
import { RunError, UsageError } from './cli-error.ts';
import { STDIN } from './run/local-pages.ts';

/**
 * Reads the one page of a path.
 *
 * @throws RunError when it cannot be read; UsageError when the path holds several.
 */
export async function readSavedPage(path: string): Promise<SourceItem> {
  const items = path === STDIN ? pagesOfInput(process.stdin, { name: 'stdin' }) : pagesOfFiles(path);
  const [item, more] = await firstTwo(items);
  if (item === undefined || more !== undefined) throw new UsageError(`${path} is not a single page`);
  if ('error' in item) throw new RunError(item.error.code, `${path}: ${item.error.message}`, item.error);
  return item;
}

async function firstTwo<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const first: T[] = [];
  for await (const item of items) {
    first.push(item);
    if (first.length === 2) break;
  }
  return first;
}
