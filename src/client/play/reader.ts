/** Reads in a worker, with a timeout; only the newest request counts. */
import type { PlaygroundResult, ReadingRequest } from './reading.ts';

/** The part of a worker that is used. */
export interface ReadingWorker {
  postMessage(request: ReadingRequest): void;
  terminate(): void;
  onmessage: ((event: { readonly data: PlaygroundResult }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
}

/** Why there is no result. */
export type ReadingFailure = 'too-slow' | 'broken';

/** Callbacks of a reader. */
export interface ReaderEvents {
  readonly onReading: (reading: PlaygroundResult, request: ReadingRequest) => void;
  readonly onFailure: (failure: ReadingFailure) => void;
}

/**
 * Starts a reader. A request that arrives while another one is read waits, and replaces one that was waiting. After
 * the timeout, the worker is terminated and another one started.
 */
export function startReader(
  startWorker: () => ReadingWorker,
  limitMs: number,
  { onReading, onFailure }: ReaderEvents,
): (request: ReadingRequest) => void {
  let worker: ReadingWorker | undefined;
  let running: ReadingRequest | undefined;
  let waiting: ReadingRequest | undefined;
  let clock: ReturnType<typeof setTimeout> | undefined;

  const next = (): void => {
    clearTimeout(clock);
    [running, waiting] = [waiting, undefined];
    if (running !== undefined) start(running);
  };
  const fail = (failure: ReadingFailure): void => {
    worker?.terminate();
    worker = undefined;
    onFailure(failure);
    next();
  };
  const start = (request: ReadingRequest): void => {
    worker ??= startWorker();
    worker.onmessage = ({ data }) => {
      if (waiting === undefined) onReading(data, request);
      next();
    };
    worker.onerror = () => fail('broken');
    clock = setTimeout(fail, limitMs, 'too-slow');
    worker.postMessage(request);
  };
  return (request) => {
    waiting = request;
    if (running === undefined) next();
  };
}
