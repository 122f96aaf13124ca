/** A worker whose module fails to load, in the first thread last. The threads share a count of those started. */
import { workerData } from 'node:worker_threads';

const LATE_MS = 300;
const [, started] = workerData;

if (Atomics.add(new Int32Array(started), 0, 1) === 0)
  await new Promise((resolve) => setTimeout(resolve, LATE_MS));
throw new Error('no module');
