/** The worker side of a pool: reads the pages of a batch one after the other. */
import { Tinypool } from 'tinypool';
import { begin, end } from './page-clock.ts';

/** A batch of pages for a worker. */
export interface Batch<P> {
  readonly pages: readonly P[];
  /** Where to record the start of each page. */
  readonly begun: Float64Array;
}

/**
 * Makes the function `runTask` of a worker module.
 *
 * @param read - is given each page with the settings of the pool; what it throws becomes `worker-failed`
 */
export function batchReader<P, R, S>(
  read: (page: P, settings: S) => R | Promise<R>,
): (batch: Batch<P>) => Promise<R[]> {
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
