/** UTF-8, valid or with broken bytes: truncated letters, and quotes and dashes of windows-1252. */
import { textOf, windows1252 } from './single-byte-charset.ts';

/** The part of Node's module `buffer` that is used. */
interface NodeBuffer {
  isUtf8(bytes: Uint8Array): boolean;
  transcode?(bytes: Uint8Array, from: 'utf8', to: 'utf16le'): { toString(encoding: 'utf16le'): string };
}

/** Node's decoder takes 0.57 of the CPU of a TextDecoder on Hindi pages (Node 20 and 24). */
const nodeBuffer = (
  globalThis as { process?: { getBuiltinModule?(name: string): unknown } }
).process?.getBuiltinModule?.('node:buffer') as NodeBuffer | undefined;
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
const REPLACEMENT = '\ufffd';

// Patterns over bytes, each as the character with its number.
const CONTINUATION = '[\\x80-\\xbf]';
/** Well-formed sequences, from table 3-7 of the Unicode standard. */
const SEQUENCES = [
  '[\\0-\\x7f]',
  `[\\xc2-\\xdf]${CONTINUATION}`,
  `(?:\\xe0[\\xa0-\\xbf]|[\\xe1-\\xec\\xee\\xef]${CONTINUATION}|\\xed[\\x80-\\x9f])${CONTINUATION}`,
  `(?:\\xf0[\\x90-\\xbf]|[\\xf1-\\xf3]${CONTINUATION}|\\xf4[\\x80-\\x8f])${CONTINUATION}{2}`,
];
/** ठ whose byte A0 became a space, before a sign that needs a letter. */
const SPACED_TTHA = '\\xe0\\xa4 (?=\\xe0(?:\\xa4[\\xbc\\xbe\\xbf]|\\xa5[\\x80-\\x8d]))';
/** The first bytes of an Indic letter (E0 A4 …), of a quote or a dash (E2 80) or of an emoji (F0 9F). */
const TORN = `\\xe0[\\xa4-\\xb7]|\\xe2\\x80|\\xf0\\x9f${CONTINUATION}?`;
/** Characters that editors paste into pages as windows-1252: € ‚ „ … ‘ ’ “ ” • – — ™, a no-break space, £ © « ® ° · ». */
const MARK = '[\\x80\\x82\\x84\\x85\\x91-\\x97\\x99\\xa0\\xa3\\xa9\\xab\\xae\\xb0\\xb7\\xbb]';
/** An accented letter next to an ASCII letter, or one letter away after another accented one. */
const LETTER =
  '[\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff](?:(?=[\\xc0-\\xff]?[A-Za-z])|(?<=[A-Za-z][\\xc0-\\xff]?[\\xc0-\\xff]))';
/** A longer match may overflow the stack of the regex engine. */
const PIECE = new RegExp(
  `(?<whole>(?:${SEQUENCES.join('|')}){1,5000})|(?<ttha>${SPACED_TTHA})|${TORN}|(?<meant>${MARK}|${LETTER})|[^]`,
  'gu',
);

/** Decodes UTF-8; `undefined` if any byte is invalid. A byte order mark is kept. */
export function decodeStrictUtf8(bytes: Uint8Array): string | undefined {
  if (nodeBuffer?.transcode !== undefined && bytes.length > 0) {
    const isValid = nodeBuffer.isUtf8(bytes);
    return isValid ? nodeBuffer.transcode(bytes, 'utf8', 'utf16le').toString('utf16le') : undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Decodes UTF-8 with a few broken bytes. Valid sequences are decoded. Otherwise, a mark of
 * windows-1252 (“ ” – …) is kept, and so is an accented letter next to an ASCII letter. A
 * letter that lost bytes becomes one U+FFFD, but E0 A4 20 before a vowel sign is ठ. A byte order mark stays.
 */
export function decodeBrokenUtf8(bytes: Uint8Array): string {
  return textOf(bytes).replace(PIECE, (piece: string, whole, ttha, meant, at: number) => {
    if (whole !== undefined) return DECODER.decode(bytes.subarray(at, at + piece.length));
    if (ttha !== undefined) return 'ठ';
    return meant === undefined ? REPLACEMENT : windows1252.decode(bytes.subarray(at, at + 1));
  });
}

/** How many characters of a decoded text are broken (U+FFFD), and how many non-ASCII characters are intact. */
export function countNonAscii(text: string): { broken: number; whole: number } {
  let broken = 0;
  let whole = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) broken += 1;
    else if (code > 0x7f) whole += 1;
  }
  return { broken, whole };
}
