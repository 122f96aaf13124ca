/** `POST /extract/stream`: pages in, answers out, a line each and in order, as fast as the client reads. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { TextDecoder } from 'node:util';
import { ScrapeError } from '../errors.ts';
import { mapConcurrently } from '../pool/map-concurrently.ts';
import { linesOf, type SourceLine } from '../sources/read-lines.ts';
import { pageOf, readRequest, streamLineSchema } from './extract-request.ts';
import type { PageToServe, ServedOutcome } from './read-served-page.ts';
import { type BodyLimits, bodyPieces } from './request-body.ts';
import { answeredError, ServiceError } from './service-error.ts';

/** What a stream works with. */
export interface StreamContext extends BodyLimits {
  /** Maximum number of pages of a stream that are held. */
  readonly window: number;
  readonly read: (page: PageToServe) => Promise<ServedOutcome>;
  /** Aborted when the client is gone. */
  readonly signal: AbortSignal;
}

/** The content type of lines of JSON. */
const NDJSON_TYPE = 'application/x-ndjson; charset=utf-8';

/**
 * Answers a stream. An error of a line is its answer; when the body itself breaks off, the last line says why.
 *
 * @throws the reason of the signal; ServiceError `request-timeout` for a client that does not read its answers
 */
export async function answerStream(
  request: IncomingMessage,
  response: ServerResponse,
  context: StreamContext,
): Promise<void> {
  const { maxBytes, bodyMs, window, signal } = context;
  response.writeHead(200, { 'content-type': NDJSON_TYPE });
  response.flushHeaders();
  const lines = linesOf(textsOf(bodyPieces(request, () => bodyMs)), maxBytes);
  const answers = mapConcurrently(lines, (line) => answerLine(line, context), {
    window,
    full: maxBytes,
    sizeOf: ({ text }) => text?.length ?? 0,
    isOrdered: true,
    signal,
  });
  try {
    for await (const answer of answers) await writeLine(response, answer, context);
  } catch (error) {
    if (signal.aborted || response.destroyed) throw error;
    await writeLine(response, JSON.stringify({ error: answeredError(error) }), context);
  }
  response.end();
}

async function answerLine({ text }: SourceLine, { maxBytes, read }: StreamContext): Promise<string> {
  if (text === undefined)
    return failed(new ScrapeError('too-large', `the line is longer than ${maxBytes} characters`));
  if (text.trim() === '') return failed(new ScrapeError('invalid-input', 'the line is blank'));
  try {
    const { name, ...page } = readRequest(text, streamLineSchema);
    return answerText(name, await read(pageOf(page)));
  } catch (error) {
    return failed(error);
  }
}

/** The article is JSON already. */
function answerText(name: string | number | undefined, outcome: ServedOutcome): string {
  const start = name === undefined ? '' : `"name":${JSON.stringify(name)},`;
  if ('error' in outcome) return `{${start}"error":${JSON.stringify(outcome.error)}}`;
  return `{${start}"article":${outcome.article}}`;
}

function failed(error: unknown): string {
  return JSON.stringify({ error: answeredError(error) });
}

async function writeLine(
  response: ServerResponse,
  line: string,
  { bodyMs, signal }: StreamContext,
): Promise<void> {
  if (!response.write(`${line}\n`)) await drained(response, bodyMs, signal);
}

/** Waits until the client has read. */
function drained(response: ServerResponse, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => (): void => {
      clearTimeout(timer);
      response.off('drain', onDrain);
      signal.removeEventListener('abort', onAbort);
      settle();
    };
    const onDrain = end(resolve);
    const onAbort = end(() => reject(signal.reason));
    const timer = setTimeout(
      end(() => {
        response.destroy();
        reject(new ServiceError('request-timeout', 'the client does not read its answers'));
      }),
      ms,
    );
    response.on('drain', onDrain);
    signal.addEventListener('abort', onAbort);
  });
}

async function* textsOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
