/** What a file or a stream holds, told by its first bytes, or failing that by its name. */
import { constants, gunzipSync } from 'node:zlib';
import { wideLabelOf } from './decode-xml.ts';
import { isMhtml } from './read-mhtml.ts';

/** All of {@link SourceKind}. */
export const SOURCE_KINDS = ['html', 'ndjson', 'warc'] as const;

/** `html` is one page, MHTML included; the others hold many. gzip is undone in each. */
export type SourceKind = 'html' | 'ndjson' | 'warc';

/** Why a file of a folder is no source of pages. */
export type SkipReason =
  | 'zip archive'
  | 'zstd archive'
  | 'xz archive'
  | 'bzip2 archive'
  | '7z archive'
  | 'rar archive'
  | 'tar archive'
  | 'PDF'
  | 'image'
  | 'font'
  | 'binary file'
  | 'JSON without pages'
  | 'XML'
  | 'not HTML'
  | 'empty'
  | 'symbolic link'
  | 'special file';

/** What the first bytes say. */
export type Detected =
  | {
      readonly kind: SourceKind;
      /** NDJSON whose first bytes show no page may hold anything else. */
      readonly isSure: boolean;
    }
  | {
      readonly kind?: undefined;
      readonly reason: SkipReason;
      /** Whether it is a format of its own, which no name makes a page. */
      readonly isForeign: boolean;
    };

/** First bytes of formats that are not read, from their specifications, as Latin-1. */
const SIGNATURES: readonly {
  readonly is: SkipReason;
  readonly starts: string;
  /** Offset; 0 where it is not stated. */
  readonly at?: number;
}[] = [
  { is: 'zip archive', starts: 'PK\u0003\u0004' },
  { is: 'zip archive', starts: 'PK\u0005\u0006' },
  { is: 'zstd archive', starts: '(\u00b5/\u00fd' },
  { is: 'xz archive', starts: '\u00fd7zXZ\u0000' },
  { is: 'bzip2 archive', starts: 'BZh' },
  { is: '7z archive', starts: '7z\u00bc\u00af' },
  { is: 'rar archive', starts: 'Rar!' },
  { is: 'tar archive', starts: 'ustar', at: 257 },
  { is: 'PDF', starts: '%PDF-' },
  { is: 'image', starts: '\u0089PNG' },
  { is: 'image', starts: 'GIF8' },
  { is: 'image', starts: '\u00ff\u00d8\u00ff' },
  { is: 'image', starts: 'WEBP', at: 8 },
  { is: 'font', starts: 'wOFF' },
  { is: 'font', starts: 'wOF2' },
];

/** Bytes that signatures lie in. */
const SIGNATURE_BYTES = 512;
/** Bytes of a head that is enough to tell. */
export const HEAD_BYTES = 4096;
/** Bytes that are looked at where there are more. */
const MAX_HEAD_BYTES = 65_536;
/** Characters in front of which a page begins, or it is none. */
const PREAMBLE = 1024;
const GZIP = '\u001f\u008b';
const UTF8_MARK = '\u00ef\u00bb\u00bf';
const WARC = /^WARC\/[0-9]/u;
/** A line of NDJSON has no line end in it, unlike JSON that is set for people. */
const JSON_LINE = /^\{[ \t]*["}]/u;
const PAGE_FIELD = /"html"\s*:/u;
const JSON_VALUE = /^[[{]/u;
/** Elements that a page or a part of one begins with. */
const HTML_START =
  /^<(?:!doctype\s+html|!--|(?:html|head|body|title|meta|link|base|script|style|noscript|iframe|header|nav|main|article|section|aside|footer|div|span|p|br|hr|h[1-6]|a|b|i|em|strong|font|center|table|tr|td|ul|ol|li|dl|img|figure|form|blockquote|pre)(?=[\s>/]))/iu;
/** Behind a message of the server, a prolog of XML or the head of an HTTP answer. */
const HTML_LINE = /^[ \t]*<(?:!doctype\s+html|html)(?=[\s>])/imu;
const XHTML = /^<\?xml[^>]*>\s*(?:<!doctype\s+html|<html)(?=[\s>])/iu;
const MARKUP = /^<[?!a-z]/iu;
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/u;

const NAMES: readonly (readonly [SourceKind, RegExp])[] = [
  ['ndjson', /\.(?:ndjson|jsonl)(?:\.gz)?$/iu],
  ['warc', /\.warc(?:\.gz)?$/iu],
  ['html', /\.(?:x?html?|mht(?:ml)?)(?:\.gz)?$/iu],
];

/**
 * Tells what a file or stream holds.
 *
 * @param head - its first bytes, at least {@link HEAD_BYTES} or all; what fewer show for sure is not taken back
 * @example
 * detectKind(Buffer.from('{"url":"https://naya-akhbar.example/1","html":"<p>…"}')); // { kind: 'ndjson', isSure: true }
 */
export function detectKind(head: Uint8Array): Detected {
  const bytes = unpackedHead(head).subarray(0, MAX_HEAD_BYTES);
  const text = textOf(bytes);
  if (WARC.test(text)) return { kind: 'warc', isSure: true };
  const signature = signatureOf(bytes);
  if (signature !== undefined) return { reason: signature, isForeign: true };
  if (JSON_LINE.test(text)) return { kind: 'ndjson', isSure: PAGE_FIELD.test(text) };
  if (isHtml(text) || isMhtml(bytes)) return { kind: 'html', isSure: true };
  return { reason: reasonOf(text), isForeign: false };
}

/** What a file holds as its name says. @example kindOfName('crawl.warc.gz'); // 'warc' */
export function kindOfName(path: string): SourceKind | undefined {
  return NAMES.find(([, pattern]) => pattern.test(path))?.[0];
}

function isHtml(text: string): boolean {
  return HTML_START.test(text) || XHTML.test(text) || HTML_LINE.test(text.slice(0, PREAMBLE));
}

function reasonOf(text: string): SkipReason {
  if (text === '') return 'empty';
  if (BINARY.test(text)) return 'binary file';
  if (JSON_VALUE.test(text)) return 'JSON without pages';
  return MARKUP.test(text) ? 'XML' : 'not HTML';
}

function signatureOf(bytes: Uint8Array): SkipReason | undefined {
  const text = latin1(bytes.subarray(0, SIGNATURE_BYTES));
  return SIGNATURES.find(({ starts, at = 0 }) => text.startsWith(starts, at))?.is;
}

/** The text behind marks and white space. What matters in it is ASCII. */
function textOf(bytes: Uint8Array): string {
  const wide = wideLabelOf(bytes);
  const text = wide === undefined ? latin1(bytes) : new TextDecoder(wide).decode(bytes);
  return (text.startsWith(UTF8_MARK) ? text.slice(UTF8_MARK.length) : text).trimStart();
}

/** What damaged gzip unpacks to is nothing that can be told. */
function unpackedHead(head: Uint8Array): Uint8Array {
  if (!latin1(head.subarray(0, GZIP.length)).startsWith(GZIP)) return head;
  try {
    // Of few bytes, so that they unpack to few, and no end of the data is missed.
    return gunzipSync(head.subarray(0, HEAD_BYTES), { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return head;
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
