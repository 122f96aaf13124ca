/** The worker side of a pool. */
import { Tinypool } from 'tinypool';
import { begin, end } from './page-clock.ts';

/** A page for a worker. */
export interface PageTask<P> {
  readonly page: P;
  /** Memory that records when its reading begins and ends. */
  readonly begun: Float64Array;
}

/**
 * Makes the `runTask` function of a worker module.
 *
 * @param read - is given each page with the settings of the pool; an error it throws becomes `worker-failed`
 */
export function taskReader<P, R, S>(
  read: (page: P, settings: S) => R | Promise<R>,
): (task: PageTask<P>) => Promise<R> {
  const settings: S = Tinypool.workerData;
  return async ({ page, begun }) => {
    begin(begun);
    const result = await read(page, settings);
    end(begun);
    return result;
  };
}
