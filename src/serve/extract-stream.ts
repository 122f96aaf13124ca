/** `POST /extract/stream`: pages in, responses out, a line each and in order, as fast as the client reads. */
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { TextDecoder } from 'node:util';
import { ScrapeError } from '../errors.ts';
import { mapConcurrently } from '../pool/map-concurrently.ts';
import { linesOf, type SourceLine } from '../sources/read-lines.ts';
import type { PageToServe, ServedOutcome } from './read-served-page.ts';
import { type BodyLimits, chunksOf } from './request-body.ts';
import { errorOf, overloaded } from './service-error.ts';

/** What a stream works with. */
export interface StreamContext extends BodyLimits {
  /** Maximum number of pages of a stream that are held. */
  readonly window: number;
  readonly read: (page: PageToServe) => Promise<ServedOutcome>;
  /** Aborted when the client is gone. */
  readonly signal: AbortSignal;
}

/**
 * Answers a stream. An error of a line is its answer; when the body itself breaks off, the last line says why. It never
 * rejects.
 */
export async function answerStream(
  request: IncomingMessage,
  response: ServerResponse,
  context: StreamContext,
): Promise<void> {
  const { maxBytes, window, signal } = context;
  const input = boundInput(context);
  response.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8' });
  response.flushHeaders();
  const answers = mapConcurrently(
    linesOf(textsOf(request, context, input), maxBytes),
    (line) => answerLine(line, context, input),
    { window, full: maxBytes, sizeOf: ({ text }) => text?.length ?? 0, isOrdered: true, signal },
  );
  try {
    for await (const answer of answers) await writeLine(response, answer, context);
  } catch (error) {
    if (!response.destroyed) response.write(lineOf({ error: errorOf(error) }));
  } finally {
    input.release();
  }
  response.end();
}

/** The unfinished line of a stream and the lines that wait: both count as held bytes. */
interface StreamInput {
  /** Aborted when the service holds too much. */
  readonly stop: AbortController;
  setUnfinished(bytes: number): void;
  addWaiting(bytes: number): void;
  release(): void;
}

function boundInput({ held }: StreamContext): StreamInput {
  const stop = new AbortController();
  const holding = held.hold(() => stop.abort(overloaded('the service holds too many lines of streams')));
  let [unfinished, waiting] = [0, 0];
  return {
    stop,
    setUnfinished(bytes) {
      unfinished = bytes;
      holding.resize(unfinished + waiting);
    },
    addWaiting(bytes) {
      waiting += bytes;
      holding.resize(unfinished + waiting);
    },
    release: () => holding.release(),
  };
}

type Answer = ServedOutcome | { readonly error: ReturnType<typeof errorOf> };

async function answerLine(
  { text }: SourceLine,
  { maxBytes, read }: StreamContext,
  input: StreamInput,
): Promise<Answer> {
  if (text === undefined)
    return { error: new ScrapeError('too-large', `the line is longer than ${maxBytes} characters`).toJSON() };
  input.addWaiting(text.length);
  try {
    return await read({ html: text, as: 'line' });
  } catch (error) {
    return { error: errorOf(error) };
  } finally {
    input.addWaiting(-text.length);
  }
}

/** The article is JSON already. */
function lineOf(answer: Answer): string {
  if ('error' in answer) return `${JSON.stringify(answer)}\n`;
  const name = answer.name === undefined ? '' : `"name":${JSON.stringify(answer.name)},`;
  return `{${name}"article":${answer.article}}\n`;
}

async function writeLine(
  response: ServerResponse,
  answer: Answer,
  { bodyMs, signal }: StreamContext,
): Promise<void> {
  if (response.write(lineOf(answer))) return;
  // A client that does not read its answers is dropped.
  const timer = setTimeout(() => response.destroy(), bodyMs);
  await once(response, 'drain', { signal }).finally(() => clearTimeout(timer));
}

async function* textsOf(
  request: IncomingMessage,
  { bodyMs }: StreamContext,
  { stop, setUnfinished }: StreamInput,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let unfinished = 0;
  for await (const chunk of chunksOf(request, bodyMs, stop, true)) {
    const end = chunk.lastIndexOf('\n') + 1;
    unfinished = end > 0 ? chunk.length - end : unfinished + chunk.length;
    setUnfinished(unfinished);
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}
