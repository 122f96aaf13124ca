/** Reads in a worker, with a timeout; only the newest request counts. */
import type { PlaygroundResult, ReadingRequest } from './read-source.ts';

/** The part of a worker that is used. */
export interface ReadingWorker {
  postMessage(request: ReadingRequest): void;
  terminate(): void;
  onmessage: ((event: { readonly data: PlaygroundResult }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
}

/**
 * Starts a reader. A request that arrives while another one is read waits, and replaces one that was waiting. After
 * the timeout, the worker is terminated and another one started.
 */
export function startReader(
  startWorker: () => ReadingWorker,
  limitMs: number,
  onReading: (reading: PlaygroundResult, request: ReadingRequest) => void,
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
  const start = (request: ReadingRequest): void => {
    worker ??= startWorker();
    worker.onmessage = ({ data }) => {
      if (waiting === undefined) onReading(data, request);
      next();
    };
    const fail = (code: 'timeout' | 'worker-failed', message: string): void => {
      worker?.terminate();
      worker = undefined;
      onReading({ ok: false, code, message }, request);
      next();
    };
    worker.onerror = () => fail('worker-failed', 'the worker crashed');
    clock = setTimeout(fail, limitMs, 'timeout', `no result after ${limitMs} ms`);
    worker.postMessage(request);
  };
  return (request) => {
    waiting = request;
    if (running === undefined) next();
  };
}
