/** The thread that reads: the page stays quick while one types, and a page built to be slow can be ended. */
import { readSource } from './read-source.ts';
import type { ReadingRequest } from './reading.ts';

addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => {
  postMessage(readSource(data));
});
