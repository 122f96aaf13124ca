/** Reads the body of a request within limits of size, time and memory. */
import type { IncomingMessage } from 'node:http';
import { ScrapeError } from '../../index.ts';
import type { Hold } from './held-bytes.ts';
import { overloaded, ServiceError } from './service-error.ts';
import { unlessAborted } from './unless-aborted.ts';

export interface BodyLimits {
  readonly maxBytes: number;
  /** How long a body, or a line of a stream, may take, in milliseconds. */
  readonly bodyMs: number;
  readonly hold: Hold;
}

const LINE_FEED = 10;

/** @throws ScrapeError `too-large`; ServiceError `request-timeout`, `overloaded`; the error of a connection that breaks off */
export async function withBody<T>(
  request: IncomingMessage,
  { maxBytes, bodyMs, hold }: BodyLimits,
  use: (body: Buffer) => Promise<T>,
): Promise<T> {
  const dropped = new AbortController();
  const holding = hold(() => dropped.abort(overloaded('the service holds too many unfinished bodies')));
  const chunks: Buffer[] = [];
  const assertFits = (size: number): void => {
    if (size > maxBytes) throw new ScrapeError('too-large', `the body is larger than ${maxBytes} bytes`);
  };
  try {
    assertFits(Number(request.headers['content-length']));
    let size = 0;
    for await (const chunk of chunksOf(request, bodyMs, dropped, false)) {
      size += chunk.length;
      assertFits(size);
      chunks.push(chunk);
      holding.grow(chunk.length);
    }
    holding.keep();
    return await use(Buffer.concat(chunks));
  } finally {
    holding.release();
  }
}

/**
 * The chunks of a body as they arrive. The connection outlives the iteration, since the response goes back on it.
 *
 * @param ms - how long the service waits for all chunks together, or for those of one line
 */
export async function* chunksOf(
  request: IncomingMessage,
  ms: number,
  stop: AbortController,
  isByLine: boolean,
): AsyncGenerator<Buffer> {
  const chunks: AsyncIterator<Buffer> = request.iterator({ destroyOnReturn: false });
  const late = new ServiceError('request-timeout', 'the body of the request did not arrive in time');
  let leftMs = ms;
  try {
    for (;;) {
      stop.signal.throwIfAborted();
      const began = performance.now();
      const timer = setTimeout(() => stop.abort(late), leftMs);
      const next = await unlessAborted(chunks.next(), stop.signal).finally(() => clearTimeout(timer));
      if (next.done) return;
      leftMs = isByLine && next.value.includes(LINE_FEED) ? ms : leftMs - (performance.now() - began);
      yield next.value;
    }
  } finally {
    void chunks.return?.();
  }
}
