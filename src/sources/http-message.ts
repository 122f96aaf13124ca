/** HTTP responses in WARC records. */
import { Readable } from 'node:stream';
import { EncodingError, joinedHeaders, readBody } from '../io/read-body.ts';
import { latin1 } from './read-input.ts';

export interface HttpHead {
  readonly status: number;
  /** Headers keyed by name in lower case; repeated ones are joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes up to the body. */
  readonly size: number;
}

const STATUS_LINE = /^HTTP\/[0-9.]+ +([0-9]{3})/u;
const HEAD_END = /\r?\n\r?\n/u;
/** A line that begins with white space continues the one before it. */
const HEADER = /(?:^|\n)([^\s:][^:\n]*):([^\n]*(?:\n[ \t][^\n]*)*)/gu;
/** The line with the size of a chunk, after the line end of the chunk before it. */
const CHUNK_HEAD = /^\s*([0-9a-f]{1,8})(?:[^\S\n]*|\s*;[^\n]*)\n/iu;
const CHARSET = /;\s*charset\s*=\s*"?([^\s;",]+)/iu;
const CHUNKED = /(?:^|,)\s*chunked\s*$/iu;
const MAX_CHUNK_LINE_LENGTH = 1000;
/** The beginning of an uncompressed page: a `<` or the byte order mark of UTF-8, after optional whitespace. */
const PAGE_START = /^[ \t\n\r]*[<\u00ef]/u;

/** Reads the head of a response; `undefined` if it is incomplete. */
export function readHttpHead(bytes: Uint8Array): HttpHead | undefined {
  const text = latin1(bytes);
  const end = HEAD_END.exec(text);
  const [, status] = STATUS_LINE.exec(text) ?? [];
  if (end === null || status === undefined) return undefined;
  return {
    status: Number(status),
    headers: headersOf(text.slice(0, end.index)),
    size: end.index + end[0].length,
  };
}

export function headersOf(head: string): Record<string, string> {
  const lines = [...head.matchAll(HEADER)];
  return joinedHeaders(lines.map(([, name = '', value = '']) => [name.trim(), value.trim()]));
}

/** The charset that a Content-Type states. */
export function charsetOf(contentType = ''): string | undefined {
  return CHARSET.exec(contentType)?.[1];
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
    if (error instanceof EncodingError && PAGE_START.test(latin1(body))) return body;
    throw error;
  }
}

/** The complete part of truncated chunks; unchunked bytes as they are. */
function joinChunks(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 0; ; ) {
    const line = latin1(bytes.subarray(at, at + MAX_CHUNK_LINE_LENGTH));
    const [head, size] = CHUNK_HEAD.exec(line) ?? [];
    if (head === undefined && at === 0) return bytes;
    const start = at + (head?.length ?? 0);
    at = start + Number.parseInt(size ?? '0', 16);
    if (at === start) return Buffer.concat(parts);
    parts.push(bytes.subarray(start, at));
  }
}
