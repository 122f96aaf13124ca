/** Reads the body of a request within limits of size and time. */
import type { IncomingMessage } from 'node:http';
import { ScrapeError } from '../errors.ts';
import { ServiceError } from './service-error.ts';

/** Limits of a body. */
export interface BodyLimits {
  /** Maximum size, in bytes. */
  readonly maxBytes: number;
  /** How long a body may take, in milliseconds. */
  readonly bodyMs: number;
}

/**
 * The whole body of a request.
 *
 * @throws ScrapeError `too-large`; ServiceError `request-timeout` for a body that does not arrive in time; the error of a
 * connection that breaks off
 */
export async function readBody(request: IncomingMessage, { maxBytes, bodyMs }: BodyLimits): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const deadline = performance.now() + bodyMs;
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of bodyPieces(request, () => deadline - performance.now())) {
    size += piece.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/**
 * The pieces of a body as they arrive. While none is asked for, none is read from the connection. The connection outlives the
 * iteration, since the answer goes back on it.
 *
 * @param leftMs - how long the next piece may take
 * @throws ServiceError `request-timeout`; the error of a connection that breaks off
 */
export async function* bodyPieces(request: IncomingMessage, leftMs: () => number): AsyncGenerator<Buffer> {
  const pieces = request.iterator({ destroyOnReturn: false });
  for (;;) {
    const { done = false, value } = await inTime(pieces.next(), leftMs());
    if (done) return;
    yield value as Buffer;
  }
}

async function inTime<T>(next: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(tooSlow()), Math.max(0, ms));
  });
  // The piece that comes too late may come as an error.
  next.catch(() => {});
  try {
    return await Promise.race([next, late]);
  } finally {
    clearTimeout(timer);
  }
}

function tooLarge(maxBytes: number): ScrapeError {
  return new ScrapeError('too-large', `the body is larger than ${maxBytes} bytes`);
}

function tooSlow(): ServiceError {
  return new ServiceError('request-timeout', 'the body of the request did not arrive in time');
}
