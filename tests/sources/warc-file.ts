/** A WARC writer for tests, written independently so that the reader is checked against the standard, not against itself. */
import { gzipSync } from 'node:zlib';

export interface WarcRecord {
  readonly type?: string;
  readonly url?: string;
  readonly date?: string;
  readonly contentType?: string;
  readonly digest?: string;
  readonly block: Uint8Array | string;
  /** Overrides the length of the block. */
  readonly length?: number | string;
}

export function answer(
  body: Uint8Array | string,
  headers: readonly string[] = [],
  status = '200 OK',
): Buffer {
  const type = headers.some((line) => line.toLowerCase().startsWith('content-type'))
    ? []
    : ['Content-Type: text/html; charset=utf-8'];
  const head = [`HTTP/1.1 ${status}`, ...type, ...headers, '', ''].join('\r\n');
  return Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(body)]);
}

export function warcRecord({
  type = 'response',
  url = 'https://naya-akhbar.example/1',
  date = '2026-11-24T02:00:00Z',
  contentType = 'application/http; msgtype=response',
  digest,
  block,
  length = Buffer.from(block).length,
}: WarcRecord): Buffer {
  const lines = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${url}`,
    `WARC-Date: ${date}`,
    'WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>',
    ...(digest === undefined ? [] : [`WARC-Payload-Digest: ${digest}`]),
    `Content-Type: ${contentType}`,
    ...(length === '' ? [] : [`Content-Length: ${length}`]),
  ];
  return Buffer.concat([
    Buffer.from(`${lines.join('\r\n')}\r\n\r\n`),
    Buffer.from(block),
    Buffer.from('\r\n\r\n'),
  ]);
}

/** Compresses each record as its own gzip member, as archives do. */
export function packedWarc(records: readonly Uint8Array[]): Buffer {
  return Buffer.concat(records.map((record) => gzipSync(record)));
}

/** Encodes a body in chunks of one size. */
export function chunked(body: Uint8Array | string, size = 5): Buffer {
  const bytes = Buffer.from(body);
  const parts: Buffer[] = [];
  for (let start = 0; start < bytes.length; start += size) {
    const part = bytes.subarray(start, start + size);
    parts.push(Buffer.from(`${part.length.toString(16)};x=1\r\n`), part, Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}
