/** The windows-1252 charset, both ways. Own table: some runtimes decode 0x80 wrongly. */

/** What bytes 0x80 to 0x9F mean, from the WHATWG Encoding index; five of them are controls. */
const HIGH_CONTROLS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const CODE_UNITS = Uint16Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 && byte < 0xa0 ? HIGH_CONTROLS.charCodeAt(byte - 0x80) : byte,
);
const BYTES: ReadonlyMap<number, number> = new Map(
  Array.from({ length: 32 }, (_, index) => [HIGH_CONTROLS.charCodeAt(index), 0x80 + index]),
);
/** Arguments of one call: far below what any engine takes. */
const CHUNK = 8192;

/**
 * Decodes windows-1252, which is also what a page means that says iso-8859-1 or ascii. Never fails.
 *
 * @example
 * decodeWindows1252(Uint8Array.of(0x80, 0x35)); // '€5'
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  for (let index = 0; index < bytes.length; index += 1)
    units[index] = CODE_UNITS[bytes[index] as number] as number;
  const chunks: string[] = [];
  for (let start = 0; start < units.length; start += CHUNK) {
    chunks.push(String.fromCharCode(...units.subarray(start, start + CHUNK)));
  }
  return chunks.join('');
}

/**
 * Encodes to windows-1252; raw controls U+0080 to U+009F stand for their own bytes, so that text read as
 * iso-8859-1 comes back too. `undefined` when a character has no byte.
 *
 * @example
 * encodeWindows1252('à¤¹'); // Uint8Array [0xe0, 0xa4, 0xb9]
 */
export function encodeWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const byte = windows1252Byte(text.charCodeAt(index));
    if (byte === undefined) return undefined;
    bytes[index] = byte;
  }
  return bytes;
}

/**
 * The byte of one UTF-16 code unit, `undefined` where it has none.
 *
 * @example
 * windows1252Byte('€'.charCodeAt(0)); // 0x80
 */
export function windows1252Byte(codeUnit: number): number | undefined {
  return codeUnit < 0x100 ? codeUnit : BYTES.get(codeUnit);
}
