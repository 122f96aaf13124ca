/** MHTML (RFC 2557): a page and its images in one file, as saved by browsers. */
import type { Email } from 'postal-mime';
import { omitUndefined } from '../io/omit-undefined.ts';
import { charsetOf } from './http-message.ts';
import { latin1 } from './read-input.ts';
import type { SourceItem } from './source-item.ts';
import { webUrl } from './web-url.ts';

const MAX_HEAD_LENGTH = 65_536;
const HTML_OR_PARTS = /^content-type:\s*(?:text\/html|application\/xhtml\+xml|multipart\/)/imu;
const HEADER_LINE = /^[a-z][a-z0-9-]*:/iu;
const HTML = /^(?:text\/html|application\/xhtml\+xml)$/iu;
const BOUNDARY = /;\s*boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/iu;
const BLANK_LINE = /\r?\n\r?\n/u;
/** Keeps the parser from changing the bytes of a page or appending anything. */
const AS_ATTACHMENT = 'Content-Disposition: attachment\r\n';

/** Whether a file begins like MHTML: with MIME headers for HTML or multipart. */
export function isMhtml(bytes: Uint8Array): boolean {
  const head = headOf(bytes);
  return HEADER_LINE.test(head) && HTML_OR_PARTS.test(head);
}

/** The first HTML part of a file, as the saved bytes; `undefined` if there is none. Images and frames are not decoded. */
export async function readMhtml(bytes: Uint8Array): Promise<Omit<SourceItem, 'name'> | undefined> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const { default: PostalMime } = await import('postal-mime');
  const head = await PostalMime.parse(headOf(file));
  const [, quoted, bare] = BOUNDARY.exec(headerOf(head, 'content-type') ?? '') ?? [];
  const boundary = quoted ?? bare;
  const part = boundary === undefined ? file : htmlPartOf(file, boundary);
  if (part === undefined) return undefined;
  return pageOf(await PostalMime.parse(Buffer.concat([Buffer.from(AS_ATTACHMENT), part])), head);
}

function pageOf(part: Email, head: Email): Omit<SourceItem, 'name'> | undefined {
  const found = part.attachments.find(({ mimeType }) => HTML.test(mimeType));
  const html = found === undefined ? part.html : new Uint8Array(found.content as ArrayBuffer);
  if (html === undefined || html.length === 0) return undefined;
  const stated = [
    headerOf(head, 'snapshot-content-location'),
    headerOf(part, 'content-location'),
    headerOf(head, 'content-location'),
  ];
  const url = stated.map((written = '') => webUrl(written)).find((candidate) => candidate !== undefined);
  return omitUndefined({ url, html, charset: charsetOf(headerOf(part, 'content-type')) });
}

function headOf(file: Uint8Array): string {
  const start = latin1(file.subarray(0, MAX_HEAD_LENGTH));
  const end = BLANK_LINE.exec(start);
  return end === null ? start : start.slice(0, end.index + end[0].length);
}

/** The first part that is HTML or multipart, from its head on. */
function htmlPartOf(file: Buffer, boundary: string): Buffer | undefined {
  const mark = Buffer.from(`\n--${boundary}`);
  let start = file.indexOf(mark);
  while (start >= 0) {
    const next = file.indexOf(mark, start + mark.length);
    const part = file.subarray(start + mark.length, next < 0 ? file.length : next);
    const lineEnd = part.indexOf('\n');
    const content = part.subarray(lineEnd + 1);
    if (lineEnd >= 0 && HTML_OR_PARTS.test(headOf(content))) return content;
    start = next;
  }
  return undefined;
}

function headerOf({ headers }: Email, name: string): string | undefined {
  return headers.find(({ key }) => key === name)?.value;
}
