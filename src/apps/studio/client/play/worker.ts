/** The worker that reads: the page stays responsive while typing, and a slow reading can be terminated. */
import { type ReadingRequest, readSource } from './read-source.ts';

addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => {
  postMessage(readSource(data));
});
