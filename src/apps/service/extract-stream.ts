/** `POST /extract/stream`: one page per line in, one response per line out, in order, as fast as the client reads. */
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { jsonLine } from '../../formats/to-json.ts';
import { ScrapeError } from '../../index.ts';
import { mapConcurrently } from '../../scrape/pool/map-concurrently.ts';
import type { PageOutcome } from '../../scrape/pool/page-outcome.ts';
import type { PageToRead } from '../../scrape/pool/read-outcome.ts';
import { linesOf, type SourceLine } from '../../sources/read-input.ts';
import type { Holding } from './held-bytes.ts';
import { type BodyLimits, chunksOf } from './request-body.ts';
import { errorOf, overloaded } from './service-error.ts';

export interface StreamContext extends BodyLimits {
  /** Maximum number of pages of a stream that are held. */
  readonly window: number;
  readonly read: (page: PageToRead) => Promise<PageOutcome>;
  /** Aborted when the client is gone. */
  readonly signal: AbortSignal;
}

/**
 * Answers a stream. An error in a line is its response; if the body itself breaks off, the last line says why. It never
 * rejects. The unfinished line and the waiting lines count as held bytes.
 */
export async function answerStream(
  request: IncomingMessage,
  response: ServerResponse,
  context: StreamContext,
): Promise<void> {
  const { maxBytes, window, signal, hold } = context;
  const stop = new AbortController();
  const held = hold(() => stop.abort(overloaded('the service holds too many lines of streams')));
  response.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8' });
  response.flushHeaders();
  const answers = mapConcurrently(
    linesOf(textsOf(chunksOf(request, context.bodyMs, stop, true), held), maxBytes),
    (line) => answerLine(line, context, held),
    { window, full: maxBytes, sizeOf: ({ text }) => text?.length ?? 0, isOrdered: true, signal },
  );
  try {
    for await (const answer of answers) await writeLine(response, answer, context);
  } catch (error) {
    if (!response.destroyed) response.write(jsonLine({ error: errorOf(error) }));
  } finally {
    held.release();
  }
  response.end();
}

async function* textsOf(chunks: AsyncIterable<Buffer>, held: Holding): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let unfinished = 0;
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf('\n') + 1;
    const left = end > 0 ? chunk.length - end : unfinished + chunk.length;
    held.grow(left - unfinished);
    unfinished = left;
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

async function answerLine({ text }: SourceLine, context: StreamContext, held: Holding): Promise<string> {
  const { maxBytes, read } = context;
  const size = text?.length ?? 0;
  held.grow(size);
  try {
    if (text === undefined)
      throw new ScrapeError('too-large', `the line is longer than ${maxBytes} characters`);
    const { source: name, article, error } = await read({ html: text, as: 'json' });
    return jsonLine({ name, article, error });
  } catch (error) {
    return jsonLine({ error: errorOf(error) });
  } finally {
    held.grow(-size);
  }
}

async function writeLine(
  response: ServerResponse,
  line: string,
  { bodyMs, signal }: StreamContext,
): Promise<void> {
  if (response.write(line)) return;
  // A client that does not read its responses is dropped.
  const timer = setTimeout(() => response.destroy(), bodyMs);
  await once(response, 'drain', { signal }).finally(() => clearTimeout(timer));
}
