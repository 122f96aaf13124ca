/** A charset of one byte per character. Decoding never fails; ASCII is unchanged. */
export interface SingleByteCharset {
  /** Its name in the WHATWG Encoding standard. */
  name: 'windows-1252' | 'windows-1251' | 'ibm866';
  decode(bytes: Uint8Array): string;
  /** `undefined` when a character has no byte. */
  encode(text: string): Uint8Array | undefined;
}

/** Maximum arguments of one call, far below the limit of any engine. */
const CHUNK = 8192;
const NO_BYTE = 0x100;
const HIGH_BYTES = Uint8Array.from({ length: 0x80 }, (_, index) => 0x80 + index);

/** For windows-1252, iso-8859-1 and ascii. Its empty bytes are controls. The table is our own: some runtimes decode byte 80 wrongly. */
export const windows1252 = singleByteCharset(
  'windows-1252',
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
    '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178' +
    String.fromCharCode(...Array.from({ length: 0x60 }, (_, index) => 0xa0 + index)),
);

/** Cyrillic as in Windows. Byte 98 is empty, hence a control. */
export const windows1251 = singleByteCharset('windows-1251');

/** Cyrillic as in DOS, with its box drawing. No byte is empty. */
export const ibm866 = singleByteCharset('ibm866');

/** `high`: what bytes 80 to FF mean, from the WHATWG Encoding index. */
function singleByteCharset(
  name: SingleByteCharset['name'],
  high = new TextDecoder(name).decode(HIGH_BYTES),
): SingleByteCharset {
  const units = Uint16Array.from({ length: 256 }, (_, byte) =>
    byte < 0x80 ? byte : high.charCodeAt(byte - 0x80),
  );
  const bytes = byteTable(high);
  return {
    name,
    decode: (input) => textOf(Uint16Array.from(input, (byte) => units[byte] as number)),
    encode: (text) => {
      const encoded = new Uint8Array(text.length);
      for (let index = 0; index < text.length; index += 1) {
        const byte = bytes[text.charCodeAt(index)] as number;
        if (byte === NO_BYTE) return undefined;
        encoded[index] = byte;
      }
      return encoded;
    },
  };
}

/** By code unit. A raw control stands for its own byte, so that text read as iso-8859-1, or with an empty byte, is also restored. */
function byteTable(high: string): Uint16Array {
  const bytes = new Uint16Array(0x10000).fill(NO_BYTE);
  for (let unit = 0; unit < 0xa0; unit += 1) bytes[unit] = unit;
  for (let index = 0; index < high.length; index += 1) bytes[high.charCodeAt(index)] = 0x80 + index;
  return bytes;
}

export function textOf(units: Uint8Array | Uint16Array): string {
  const chunks: string[] = [];
  for (let start = 0; start < units.length; start += CHUNK) {
    chunks.push(String.fromCharCode(...units.subarray(start, start + CHUNK)));
  }
  return chunks.join('');
}
