/** HTTP responses in WARC records. */
import { Readable } from 'node:stream';
import { EncodingError, joinedHeaders, readBody } from '../io/read-body.ts';

/** The head of a response. */
export interface HttpHead {
  readonly status: number;
  /** Headers keyed by name in lower case; repeated ones are joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes up to the body. */
  readonly size: number;
}

const STATUS_LINE = /^HTTP\/[0-9.]+ +([0-9]{3})/u;
const HEAD_END = /\r?\n\r?\n/u;
const LINE_END = /\r?\n(?![ \t])/u;
const CHUNK_SIZE = /^\s*([0-9a-f]{1,8})\s*(?:;|$)/iu;
const CHUNKED = /(?:^|,)\s*chunked\s*$/iu;
const LINE_FEED = 10;
const MAX_CHUNK_LINE_LENGTH = 1000;
/** The beginning of an uncompressed page: a byte order mark or a `<`, after optional whitespace. */
const PAGE_START: ReadonlySet<number | undefined> = new Set([0x3c, 0xef]);
const WHITE_SPACE: ReadonlySet<number | undefined> = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** Reads the head of a response; `undefined` if it is incomplete. */
export function readHttpHead(bytes: Uint8Array): HttpHead | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const end = HEAD_END.exec(text);
  const [, status] = STATUS_LINE.exec(text) ?? [];
  if (end === null || status === undefined) return undefined;
  const [, ...lines] = text.slice(0, end.index).split(LINE_END);
  return { status: Number(status), headers: headersOf(lines), size: end.index + end[0].length };
}

/** Header lines by name in lower case; repeated ones are joined by commas. */
export function headersOf(lines: readonly string[]): Record<string, string> {
  const cuts = lines.map((line) => [line, Math.max(line.indexOf(':'), 0)] as const);
  const fields = cuts.map(([line, at]) => [line.slice(0, at).trim(), line.slice(at + 1).trim()] as const);
  return joinedHeaders(fields.filter(([name]) => name !== ''));
}

/**
 * The body of a response as a page: chunks joined, content-encoding decoded. Many archives have already done one of these
 * but kept the headers, so a body that does not match its headers is used as it is if it looks like a page.
 *
 * @throws TooLargeError, EncodingError.
 */
export async function decodeHttpBody(
  sent: Uint8Array,
  headers: HttpHead['headers'],
  maxBytes: number,
): Promise<Uint8Array> {
  const body = CHUNKED.test(headers['transfer-encoding'] ?? '') ? joinChunks(sent) : sent;
  try {
    return (await readBody({ headers, body: Readable.from([body]), isDecoded: false }, maxBytes)).bytes;
  } catch (error) {
    if (error instanceof EncodingError && looksLikePage(body)) return body;
    throw error;
  }
}

function looksLikePage(bytes: Uint8Array): boolean {
  let start = 0;
  while (WHITE_SPACE.has(bytes[start])) start += 1;
  return PAGE_START.has(bytes[start]);
}

/** The complete part of truncated chunks; unchunked bytes as they are. */
function joinChunks(bytes: Uint8Array): Uint8Array {
  const joined = new Uint8Array(bytes.length);
  let size = 0;
  for (let at = 0; at < bytes.length; ) {
    const chunk = chunkAt(bytes, at);
    if (chunk === undefined) return at === 0 ? bytes : joined.subarray(0, size);
    if (chunk.start === chunk.end) break;
    const content = bytes.subarray(chunk.start, chunk.end);
    joined.set(content, size);
    size += content.length;
    at = chunk.end + lineEndAt(bytes, chunk.end);
  }
  return joined.subarray(0, size);
}

function chunkAt(bytes: Uint8Array, at: number): { start: number; end: number } | undefined {
  const line = bytes.subarray(at, at + MAX_CHUNK_LINE_LENGTH);
  const lineEnd = line.indexOf(LINE_FEED);
  const [, size] = CHUNK_SIZE.exec(String.fromCharCode(...line.subarray(0, Math.max(lineEnd, 0)))) ?? [];
  if (size === undefined) return undefined;
  const start = at + lineEnd + 1;
  return { start, end: start + Number.parseInt(size, 16) };
}

/** Length of the line end after a chunk. */
function lineEndAt(bytes: Uint8Array, at: number): number {
  if (bytes[at] === LINE_FEED) return 1;
  return bytes[at + 1] === LINE_FEED ? 2 : 0;
}
