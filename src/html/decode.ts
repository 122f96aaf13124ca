/**
 * Decodes the bytes of a page, which are trusted before its labels: a byte order mark, then valid UTF-8, then the HTTP
 * header, then `<meta>`. Mojibake is repaired here, before anything touches white space, since the bytes A0, AD and 85 are
 * parts of ठ, भ and अ.
 */
import { countNonAscii, decodeBrokenUtf8, decodeStrictUtf8 } from '../text/decode-utf8.ts';
import { repairMojibake } from '../text/repair-mojibake.ts';
import { windows1252 } from '../text/single-byte-charset.ts';

export type DecodeWarning = 'mojibake-repaired' | 'lossy-mojibake' | 'legacy-font';

export interface DecodedHtml {
  /** The page, without its byte order mark. */
  html: string;
  /** The encoding that was used, in lower case; `string` for text input. */
  charset: string;
  warnings: DecodeWarning[];
}

/** First bytes of files that are not pages, from the formats' specifications. */
const SIGNATURES = (
  '%PDF- %!PS {\\rtf \u0089PNG GIF8 \u00ff\u00d8\u00ff RIFF \u001f\u008b PK\u0003\u0004 ' +
  'BZh 7z\u00bc\u00af Rar! OggS wOFF wOF2 \u0000\u0001\u0000\u0000 \u007fELF \u00d0\u00cf\u0011\u00e0'
).split(' ');

const SAMPLE = 4096;
const BINARY_SAMPLE = 1024;
const MAX_TEAR_LENGTH = 3;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/gu;
const META_CHARSET =
  /<meta\s[^>]*?charset\s*=\s*(?:["']\s*)?([^\s"'/>;]+)|<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)/iu;
const USER_DEFINED = 'x-user-defined';
/** Control characters that no text contains. */
const CONTROL = /[\x00-\x08\x0e-\x1f]/gu;

type Decoded = [text: string, charset: string];

/**
 * A string is only checked for mojibake. Nothing throws: an unknown label is ignored, and bytes that fit no encoding become
 * U+FFFD.
 *
 * @param httpCharset the `charset` of the Content-Type header
 */
export function decodeHtml(input: string | Uint8Array | ArrayBuffer, httpCharset?: string): DecodedHtml {
  if (typeof input === 'string') return repaired(input, 'string', []);
  const bytes = input instanceof Uint8Array ? input : new Uint8Array(input);
  const sure = markOf(bytes) ?? utf16ByPattern(bytes.subarray(0, SAMPLE));
  if (sure !== undefined) return repaired(new TextDecoder(sure).decode(bytes), sure, []);
  return decodeByBytesThenLabel(bytes, httpCharset);
}

/** Whether an input is a PDF, an image, an archive or the like. */
export function isBinary(input: string | Uint8Array | ArrayBuffer): boolean {
  if (typeof input === 'string') return hasSignature(input) || hasManyControls(input.slice(0, BINARY_SAMPLE));
  const bytes = input instanceof Uint8Array ? input : new Uint8Array(input);
  const head = bytes.subarray(0, BINARY_SAMPLE);
  const letters = decodeLatin1(head);
  if (hasSignature(letters)) return true;
  return markOf(head) === undefined && utf16ByPattern(head) === undefined && hasManyControls(letters);
}

function repaired(text: string, charset: string, warnings: readonly DecodeWarning[]): DecodedHtml {
  const repair = repairMojibake(text);
  const html = repair.text.startsWith('\ufeff') ? repair.text.slice(1) : repair.text;
  const found: DecodeWarning[] = [...warnings];
  if (repair.rounds > 0) found.push('mojibake-repaired');
  if (repair.lossy) found.push('lossy-mojibake');
  return { html, charset, warnings: found };
}

function markOf(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a byte order mark must be detected before UTF-8 is tried: its bytes (`15 09` is क) are valid ASCII. */
function utf16ByPattern(head: Uint8Array): string | undefined {
  const pairs = head.length >> 1;
  if (pairs < 4) return undefined;
  let first = 0;
  let second = 0;
  for (let index = 0; index + 1 < head.length; index += 2) {
    if (isHighByte(head[index])) first += 1;
    if (isHighByte(head[index + 1])) second += 1;
  }
  if (second > pairs * 0.8 && first < pairs * 0.3) return 'utf-16le';
  if (first > pairs * 0.8 && second < pairs * 0.3) return 'utf-16be';
  return undefined;
}

/** The upper byte of a Latin or an Indic character in UTF-16. */
function isHighByte(byte: number | undefined): boolean {
  return byte === 0 || (byte !== undefined && byte >= 0x09 && byte <= 0x0d);
}

function decodeByBytesThenLabel(bytes: Uint8Array, httpCharset: string | undefined): DecodedHtml {
  const valid = decodeValidUtf8(bytes);
  const isAscii = valid !== undefined && valid.length === bytes.length;
  if (valid !== undefined && !isAscii) return repaired(valid, 'utf-8', []);

  const labels = [labelOf(httpCharset), labelOfMeta(bytes)];
  const warnings: DecodeWarning[] = labels.includes(USER_DEFINED) ? ['legacy-font'] : [];
  if (valid !== undefined) return repaired(valid, 'utf-8', warnings);

  return repaired(...decodeBrokenBytes(bytes, labels), warnings);
}

/** Strict UTF-8, except that a page with other multi-byte characters may be cut within the last one. */
function decodeValidUtf8(bytes: Uint8Array): string | undefined {
  for (let tear = 0; tear <= Math.min(MAX_TEAR_LENGTH, bytes.length); tear += 1) {
    const text = decodeStrictUtf8(bytes.subarray(0, bytes.length - tear));
    if (text === undefined) continue;
    return tear === 0 || text.length < bytes.length - tear ? text : undefined;
  }
  return undefined;
}

function decodeBrokenBytes(bytes: Uint8Array, labels: readonly (string | undefined)[]): Decoded {
  const { broken, whole } = countNonAscii(new TextDecoder('utf-8').decode(bytes));
  // A few broken bytes do not make a UTF-8 page a windows-1252 page, whatever its label.
  if (whole >= broken * 10) return [decodeBrokenUtf8(bytes), 'utf-8'];
  return decodeByLabels(bytes, broken > whole ? labels.filter((label) => label !== 'utf-8') : labels);
}

function decodeByLabels(bytes: Uint8Array, labels: readonly (string | undefined)[]): Decoded {
  const charset = labels.find((label) => label !== undefined) ?? 'windows-1252';
  if (charset === 'windows-1252' || charset === USER_DEFINED)
    return [windows1252.decode(bytes), 'windows-1252'];
  return [new TextDecoder(charset).decode(bytes), charset];
}

/** The encoding of a label, including `x-user-defined`; `undefined` for an unknown label. */
function labelOf(label: string | undefined): string | undefined {
  const name = label?.trim().toLowerCase();
  if (name === undefined || name === USER_DEFINED) return name;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

/** According to the HTML standard, a page that can be read far enough to find its own utf-16 label is not in UTF-16. */
function labelOfMeta(bytes: Uint8Array): string | undefined {
  const head = windows1252.decode(bytes.subarray(0, SAMPLE)).replace(COMMENT, '');
  const match = META_CHARSET.exec(head);
  const label = labelOf(match?.[1] ?? match?.[2]);
  return label?.startsWith('utf-16') ? 'utf-8' : label;
}

function decodeLatin1(bytes: Uint8Array): string {
  // Spreading would make a list first, as for any iterable.
  return String.fromCharCode.apply(undefined, bytes as unknown as number[]);
}

function hasSignature(head: string): boolean {
  return SIGNATURES.some((signature) => head.startsWith(signature));
}

function hasManyControls(head: string): boolean {
  return (head.match(CONTROL)?.length ?? 0) * 20 > head.length;
}
