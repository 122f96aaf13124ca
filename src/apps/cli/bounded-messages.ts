import { Transform, type TransformCallback } from 'node:stream';

/** Maximum size of a message, in bytes; a little less than the read buffer of the SDK. */
export const MAX_MESSAGE = 10_000_000;
/** How much is kept of either end of an oversized message to find its id. */
const MAX_END = 1000;
const LINE_FEED = 10;
const INVALID_REQUEST = -32_600;

/** An id among the first members. */
const FIRST_ID = /^\s*\{\s*(?:"[^"\\]*"\s*:\s*"[^"\\]*"\s*,\s*)*"id"\s*:\s*(?<id>"[^"\\]*"|-?[0-9]+)/u;
/** An id among the last members. */
const LAST_ID = /^"id"\s*:\s*(?<id>"[^"\\]*"|-?[0-9]+)\s*(?:,\s*"[^"\\]*"\s*:\s*"[^"\\]*"\s*)*\}\s*$/u;

/** Forwards messages, one per line, and answers oversized ones: the SDK would close the connection without an answer. */
export class BoundedMessages extends Transform {
  #parts: Buffer[] = [];
  #size = 0;

  constructor(private readonly answer: (line: string) => void) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      this.#add(chunk.subarray(start, end + 1));
      this.#endLine();
      start = end + 1;
    }
    this.#add(chunk.subarray(start));
    done();
  }

  #add(part: Buffer): void {
    this.#parts.push(part);
    this.#size += part.length;
    if (this.#size <= MAX_MESSAGE) return;
    const kept = Buffer.concat(this.#parts);
    this.#parts = [kept.subarray(0, MAX_END), kept.subarray(-MAX_END)];
  }

  #endLine(): void {
    const line = Buffer.concat(this.#parts);
    if (this.#size <= MAX_MESSAGE) this.push(line);
    else this.answer(`${JSON.stringify(refusalOf(line.toString()))}\n`);
    this.#parts = [];
    this.#size = 0;
  }
}

function refusalOf(message: string) {
  const found = FIRST_ID.exec(message) ?? LAST_ID.exec(message.slice(message.lastIndexOf('"id"')));
  const id = found?.groups?.id;
  return {
    jsonrpc: '2.0',
    id: id === undefined ? null : JSON.parse(id),
    error: {
      code: INVALID_REQUEST,
      message: `too-large: the message is larger than ${MAX_MESSAGE} bytes`,
      data: { code: 'too-large' },
    },
  };
}
