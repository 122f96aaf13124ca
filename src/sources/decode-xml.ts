/** Decodes XML, even with a wrong charset label. */
import { decodeBrokenUtf8, decodeStrictUtf8 } from '../text/decode-utf8.ts';

const HEAD = 256;
const BYTE_ORDER_MARK = /^\ufeff/u;
const LABEL = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']\s*([^"'\s]+)/iu;

/**
 * Decodes a feed. A byte order mark takes precedence, then valid UTF-8, then the label in the XML declaration, then
 * that in the header; anything else is decoded as UTF-8 with errors.
 *
 * @param charset - the `charset` of the Content-Type header
 */
export function decodeXml(bytes: Uint8Array, charset?: string): string {
  const wide = wideLabelOf(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  return (decodeStrictUtf8(bytes) ?? decodeByLabels(bytes, charset)).replace(BYTE_ORDER_MARK, '');
}

/** The label of UTF-16, detected by its byte order mark or by the zero next to a first `<`; otherwise `undefined`. */
export function wideLabelOf([first, second]: Uint8Array): string | undefined {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return undefined;
}

function decodeByLabels(bytes: Uint8Array, charset: string | undefined): string {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const labels = [LABEL.exec(head)?.[1], charset].map(encodingOf);
  const encoding = labels.find((label) => label?.startsWith('utf-') === false);
  return encoding === undefined ? decodeBrokenUtf8(bytes) : new TextDecoder(encoding).decode(bytes);
}

function encodingOf(label: string | undefined): string | undefined {
  try {
    return label === undefined ? undefined : new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
