/** `POST /extract/stream`: one page per line in, one response per line out, in order, as fast as the client reads. */
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { toJsonLine } from '../../formats/index.ts';
import { type PageOutcome, type PageToRead, ScrapeError } from '../../index.ts';
import { linesOfInput, type SourceLine } from '../../sources/index.ts';
import type { Holding } from './held-bytes.ts';
import { type BodyLimits, chunksOf } from './request-body.ts';
import { errorOf, overloaded } from './service-error.ts';

export interface StreamContext extends BodyLimits {
  readonly window: number;
  readonly read: (page: PageToRead) => Promise<PageOutcome>;
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
  const { maxBytes, hold } = context;
  const stop = new AbortController();
  const held = hold(() => stop.abort(overloaded('the service holds too many lines of streams')));
  response.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8' });
  response.flushHeaders();
  const texts = textsOf(chunksOf(request, context.bodyMs, stop, true), held);
  try {
    await answerLines(linesOfInput(texts, { maxLength: maxBytes }), response, { ...context, held, stop });
  } catch (error) {
    if (!response.destroyed) response.write(toJsonLine({ error: errorOf(error) }));
  } finally {
    held.release();
  }
  response.end();
}

interface AnsweringContext extends StreamContext {
  readonly held: Holding;
  /** Ends the reading. */
  readonly stop: AbortController;
}

/** Answers lines concurrently and writes the answers in order. A client that reads slowly slows down the reading. */
async function answerLines(
  lines: AsyncIterable<SourceLine>,
  response: ServerResponse,
  context: AnsweringContext,
): Promise<void> {
  const { window, maxBytes, stop } = context;
  const pending: { readonly size: number; readonly written: Promise<void> }[] = [];
  let held = 0;
  try {
    for await (const line of lines) {
      const size = line.text?.length ?? 0;
      const answered = Promise.all([answerLine(line, context), pending.at(-1)?.written]);
      const written = answered.then(([answer]) => writeLine(response, answer, context));
      written.catch((error) => stop.abort(error));
      pending.push({ size, written });
      held += size;
      while (pending.length >= window || held >= maxBytes) {
        const [first] = pending.splice(0, 1);
        await first?.written;
        held -= first?.size ?? 0;
      }
    }
  } finally {
    await pending.at(-1)?.written;
  }
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

async function answerLine({ text }: SourceLine, { maxBytes, read, held }: AnsweringContext): Promise<string> {
  const size = text?.length ?? 0;
  held.grow(size);
  try {
    if (text === undefined)
      throw new ScrapeError('too-large', `the line is longer than ${maxBytes} characters`);
    const { source: name, article, error } = await read({ html: text, as: 'json' });
    return toJsonLine({ name, article, error });
  } catch (error) {
    return toJsonLine({ error: errorOf(error) });
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
