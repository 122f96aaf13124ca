/** UTF-8, valid or with broken bytes: truncated letters, and quotes and dashes of windows-1252. */
import { windows1252 } from './single-byte-charset.ts';

/** The part of Node's module `buffer` that is used. */
interface NodeBuffer {
  isUtf8(bytes: Uint8Array): boolean;
  transcode?(bytes: Uint8Array, from: 'utf8', to: 'utf16le'): { toString(encoding: 'utf16le'): string };
}

/** Node's decoder takes 0.57 of the CPU of a TextDecoder on Hindi pages (Node 20 and 24). */
const nodeBuffer = (
  globalThis as { process?: { getBuiltinModule?(name: string): unknown } }
).process?.getBuiltinModule?.('node:buffer') as NodeBuffer | undefined;
const REPLACEMENT = '\ufffd';
/** Characters that editors paste into pages as windows-1252: quotes, dashes, dots, €, ™, ©, a no-break space. */
const MARK = /[€‚„…‘’“”•–—™\u00a0£©«®°·»]/u;
const LETTER = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]/u;
/** E0 A4 20 and the next character: ठ whose byte A0 became a space, before a sign that needs a letter. */
const SPACED_TTHA = [0xe0, 0xa4, 0x20, 0xe0] as const;
const TTHA = 'ठ';

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
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let text = '';
  let start = 0;
  for (let index = 0; index < bytes.length; ) {
    const length = sequenceLength(bytes[index] as number);
    const good = goodBytes(bytes, index, length);
    if (good === length) {
      index += length;
      continue;
    }
    const broken = readBroken(bytes, index, good);
    text += decoder.decode(bytes.subarray(start, index)) + broken.text;
    index += broken.length;
    start = index;
  }
  return text + decoder.decode(bytes.subarray(start));
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

/** Length of the sequence that a byte starts; 0 for any other byte. */
function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/** Number of bytes that belong to the sequence of a lead byte, including it. */
function goodBytes(bytes: Uint8Array, index: number, length: number): number {
  const lead = bytes[index] as number;
  let good = 1;
  while (good < length && isContinuation(lead, bytes[index + good], good)) good += 1;
  return good;
}

/** The second byte has a narrower range, which excludes overlong forms, surrogates and code points beyond Unicode. */
function isContinuation(lead: number, byte: number | undefined, place: number): boolean {
  if (byte === undefined) return false;
  if (place > 1) return byte >= 0x80 && byte <= 0xbf;
  if (lead === 0xe0) return byte >= 0xa0 && byte <= 0xbf;
  if (lead === 0xf0) return byte >= 0x90 && byte <= 0xbf;
  return byte >= 0x80 && byte <= (lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf);
}

function readBroken(bytes: Uint8Array, index: number, good: number): { text: string; length: number } {
  if (isSpacedTtha(bytes, index)) return { text: TTHA, length: 3 };
  if (isTornLetter(bytes, index, good)) return { text: REPLACEMENT, length: good };
  const character = windows1252.decode(bytes.subarray(index, index + 1));
  const isMeant = MARK.test(character) || (LETTER.test(character) && isInLatinWord(bytes, index));
  return { text: isMeant ? character : REPLACEMENT, length: 1 };
}

function isSpacedTtha(bytes: Uint8Array, index: number): boolean {
  if (!SPACED_TTHA.every((byte, place) => bytes[index + place] === byte)) return false;
  const second = bytes[index + 4];
  const third = bytes[index + 5] ?? 0;
  if (second === 0xa4) return third === 0xbc || third === 0xbe || third === 0xbf;
  return second === 0xa5 && third >= 0x80 && third <= 0x8d;
}

/** The first bytes of an Indic letter (E0 A4 …), of a quote or a dash (E2 80) or of an emoji (F0 9F). */
function isTornLetter(bytes: Uint8Array, index: number, good: number): boolean {
  if (good < 2) return false;
  const lead = bytes[index];
  const second = bytes[index + 1] as number;
  if (lead === 0xe0) return second >= 0xa4 && second <= 0xb7;
  return (lead === 0xe2 && second === 0x80) || (lead === 0xf0 && second === 0x9f);
}

/** Whether an ASCII letter is next to an accented one, or one letter away after another accented one. */
function isInLatinWord(bytes: Uint8Array, index: number): boolean {
  return [-1, 1].some((step) => {
    const near = bytes[index + step] ?? 0;
    return isAsciiLetter(near) || (near >= 0xc0 && isAsciiLetter(bytes[index + 2 * step] ?? 0));
  });
}

function isAsciiLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}
