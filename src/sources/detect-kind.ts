/** Detects the format of a file or stream by its first bytes, otherwise by its name. */
import { constants, gunzipSync } from 'node:zlib';
import { ARCHIVE_PIECE, chunksOf, latin1, resumed, wideLabelOf } from './read-input.ts';
import { isMhtml } from './read-mhtml.ts';
import type { SourceInput } from './source-item.ts';

export const SOURCE_KINDS = ['html', 'ndjson', 'warc', 'feed'] as const;

/** `html` is one page, including MHTML; the others contain many: `feed` is RSS, Atom, JSON Feed or posts of WordPress. Each may be gzipped. */
export type SourceKind = 'html' | 'ndjson' | 'warc' | 'feed';

/** Why a file of a folder is not a source of pages. */
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
  | 'feed without full texts'
  | 'XML'
  | 'not HTML'
  | 'empty'
  | 'symbolic link'
  | 'special file';

export type Detected =
  | {
      readonly kind: SourceKind;
      /** NDJSON and feeds whose first bytes show no page may have none. */
      readonly isSure: boolean;
    }
  | {
      readonly kind?: undefined;
      readonly reason: SkipReason;
      /** Whether it is certainly not a page, regardless of its name. */
      readonly isForeign: boolean;
    };

/** Signatures of unsupported formats, from their specifications, as Latin-1. */
const SIGNATURES: readonly (readonly [is: SkipReason, starts: string, at?: number])[] = [
  ['zip archive', 'PK\u0003\u0004'],
  ['zip archive', 'PK\u0005\u0006'],
  ['zstd archive', '(\u00b5/\u00fd'],
  ['xz archive', '\u00fd7zXZ\u0000'],
  ['bzip2 archive', 'BZh'],
  ['7z archive', '7z\u00bc\u00af'],
  ['rar archive', 'Rar!'],
  ['tar archive', 'ustar', 257],
  ['PDF', '%PDF-'],
  ['image', '\u0089PNG'],
  ['image', 'GIF8'],
  ['image', '\u00ff\u00d8\u00ff'],
  ['image', 'WEBP', 8],
  ['font', 'wOFF'],
  ['font', 'wOF2'],
];

/** Number of bytes that contain all signatures. */
const SIGNATURE_BYTES = 512;
/** Number of bytes sufficient for detection. */
export const HEAD_BYTES = 4096;
const MAX_HEAD_BYTES = 65_536;
/** A page begins within this many characters. */
const PREAMBLE = 1024;
const GZIP = '\u001f\u008b';
const UTF8_MARK = '\u00ef\u00bb\u00bf';
export const WARC_START = /^WARC\/[0-9]/u;
/** A line of NDJSON contains no line end, unlike pretty-printed JSON. */
const JSON_LINE = /^\{[ \t]*["}]/u;
const PAGE_FIELD = /"html"\s*:/u;
const JSON_VALUE = /^[[{]/u;
const FEED = /^(?:\s|<[?!][^>]*>)*<(?:rss|feed|rdf:rdf)[\s>]/iu;
/** The version of a JSON Feed, or a text in an answer of WordPress. */
const JSON_FEED = /^[[{][^]*?(?:"https?:\\?\/\\?\/jsonfeed\.org\\?\/version\\?\/|"rendered"\s*:)/u;
const FULL_TEXT = /<content[\s:>]|"content_html"\s*:|"rendered"\s*:/u;
/** Elements that a page or a fragment begins with. */
const HTML_START =
  /^<(?:!doctype\s+html|!--|(?:html|head|body|title|meta|link|base|script|style|noscript|iframe|header|nav|main|article|section|aside|footer|div|span|p|br|hr|h[1-6]|a|b|i|em|strong|font|center|table|tr|td|ul|ol|li|dl|img|figure|form|blockquote|pre)(?=[\s>/]))/iu;
/** Follows a server message, an XML prolog or the head of an HTTP response. */
const HTML_LINE = /^[ \t]*<(?:!doctype\s+html|html)(?=[\s>])/imu;
const XHTML = /^<\?xml[^>]*>\s*(?:<!doctype\s+html|<html)(?=[\s>])/iu;
const MARKUP = /^<[?!a-z]/iu;
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/u;

const NAMES: readonly (readonly [SourceKind, RegExp])[] = [
  ['ndjson', /\.(?:ndjson|jsonl)(?:\.gz)?$/iu],
  ['warc', /\.warc(?:\.gz)?$/iu],
  ['html', /\.(?:x?html?|mht(?:ml)?)(?:\.gz)?$/iu],
];

/** @param head - the first bytes, at least {@link HEAD_BYTES} or all; a certain result from fewer bytes does not change */
export function detectKind(head: Uint8Array): Detected {
  const bytes = unpackedHead(head).subarray(0, MAX_HEAD_BYTES);
  const text = textOf(bytes);
  if (WARC_START.test(text)) return { kind: 'warc', isSure: true };
  const signature = signatureOf(bytes);
  if (signature !== undefined) return { reason: signature, isForeign: true };
  if (FEED.test(text) || (JSON_FEED.test(text) && !PAGE_FIELD.test(text)))
    return { kind: 'feed', isSure: FULL_TEXT.test(text) };
  if (JSON_LINE.test(text)) return { kind: 'ndjson', isSure: PAGE_FIELD.test(text) };
  if (isHtml(text) || isMhtml(bytes)) return { kind: 'html', isSure: true };
  return { reason: reasonOf(text), isForeign: false };
}

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
  return SIGNATURES.find(([, starts, at]) => text.startsWith(starts, at))?.[0];
}

/** The text after byte order marks and whitespace. Only its ASCII matters. */
function textOf(bytes: Uint8Array): string {
  const wide = wideLabelOf(bytes);
  const text = wide === undefined ? latin1(bytes) : new TextDecoder(wide).decode(bytes);
  return (text.startsWith(UTF8_MARK) ? text.slice(UTF8_MARK.length) : text).trimStart();
}

/** The content of damaged gzip cannot be detected. */
function unpackedHead(head: Uint8Array): Uint8Array {
  if (!latin1(head.subarray(0, GZIP.length)).startsWith(GZIP)) return head;
  try {
    // The input is short, so that it unpacks to little; a missing end of the data is not an error.
    return gunzipSync(head.subarray(0, HEAD_BYTES), { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return head;
  }
}

/** Written out, since the oldest TypeScript that users may have does not know the inferred type. */
interface Peeked {
  readonly detected: Detected;
  /** The whole input, to be read once. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Closes an input that is not read. */
  readonly close: () => Promise<unknown>;
}

/** Detects the format of an input without waiting for more bytes than needed: a writer may send one line and wait for its result. */
export async function peek(input: SourceInput): Promise<Peeked> {
  const source = chunksOf(input, ARCHIVE_PIECE);
  const taken: Uint8Array[] = [];
  let detected = detectKind(new Uint8Array());
  for (let size = 0; size < HEAD_BYTES && detected.kind === undefined; ) {
    const { done, value } = await source.next();
    if (done === true) break;
    taken.push(value);
    size += value.length;
    detected = detectKind(Buffer.concat(taken));
  }
  return { detected, bytes: resumed(taken, source), close: () => source.return(undefined) };
}
