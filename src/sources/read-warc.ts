/** Reads the records of a WARC file (ISO 28500), one after the other. */
import type { ByteReader } from './byte-reader.ts';
import { headersOf } from './http-message.ts';

/** The head of a record. The reader continues with its block. */
export interface WarcHead {
  /** Offset in the file: that of the record, or of the gzip member that it is in. */
  readonly at: number;
  /** Headers keyed by name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Length of the block; `undefined` if the record states no valid one. */
  readonly length: number | undefined;
}

const MAX_LINE_LENGTH = 65_536;
const MAX_LINES = 1000;
const VERSION = /^WARC\/[0-9]/u;
const CONTINUED = /^[ \t]/u;
const LENGTH = /^[0-9]{1,15}$/u;

/**
 * Reads the head of the next record.
 *
 * @param onGarbage - called once with the offset if there is something other than a record
 * @returns `undefined` at the end.
 */
export async function readWarcHead(
  reader: ByteReader,
  onGarbage: (at: number) => void,
): Promise<WarcHead | undefined> {
  let isReported = false;
  for (let at = await reader.position(); at !== undefined; at = await reader.position()) {
    const line = (await reader.line(MAX_LINE_LENGTH)) ?? '';
    if (VERSION.test(line)) return { at, ...(await readHeaders(reader)) };
    if (line.trim() === '' || isReported) continue;
    isReported = true;
    onGarbage(at);
  }
  return undefined;
}

async function readHeaders(reader: ByteReader): Promise<Omit<WarcHead, 'at'>> {
  const lines: string[] = [];
  for (let count = 0; count < MAX_LINES; count += 1) {
    const line = await reader.line(MAX_LINE_LENGTH);
    if (line === undefined || line === '') break;
    if (CONTINUED.test(line)) lines.push(`${lines.pop() ?? ''} ${line.trim()}`);
    else lines.push(line);
  }
  const headers = headersOf(lines);
  const length = headers['content-length'] ?? '';
  return { headers, length: LENGTH.test(length) ? Number(length) : undefined };
}
