/** The worker that reads: the page stays responsive while typing, and a slow reading can be terminated. */
import { readSource } from './read-source.ts';
import type { ReadingRequest } from './reading.ts';

addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => {
  postMessage(readSource(data));
});
