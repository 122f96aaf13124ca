/** The thread's side of a pool: the pages of a batch are read one after the other. */
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import { begin, end } from './page-clock.ts';

/** Pages that a thread is given at once. */
export interface Batch<P> {
  readonly pages: readonly P[];
  /** Where to note when which page is begun with. */
  readonly begun: Float64Array;
}

/**
 * Makes the function `runTask` of a worker module.
 *
 * @param read - is given the settings of the pool with each page; what it throws is `worker-failed`
 * @example
 * export const runTask = batchReader<Page, Outcome, ReadSettings>(readPage);
 */
export function batchReader<P, R, S>(
  read: (page: P, settings: S) => R | Promise<R>,
): (batch: Batch<P>) => Promise<R[]> {
  noticeExit();
  const settings: S = Tinypool.workerData;
  return async ({ pages, begun }) => {
    const results: R[] = [];
    for (const [place, page] of pages.entries()) {
      begin(begun, place);
      results.push(await read(page, settings));
    }
    end(begun);
    return results;
  };
}

/** A thread that ends by itself without an error is noticed by nobody but the clock of its page. */
function noticeExit(): void {
  if (isMainThread) return;
  const { exit } = process;
  process.exit = (code) => {
    process.exit = exit; // by which Node ends a thread after an error
    throw new Error(`process.exit(${code ?? ''}) was called`);
  };
}
