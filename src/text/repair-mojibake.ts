/** Repairs mojibake: UTF-8 of an Indic script that was read as windows-1252, iso-8859-1, windows-1251 or cp866. */
import { countNonAscii, decodeBrokenUtf8, decodeStrictUtf8 } from './decode-utf8.ts';
import { AS_IBM866, AS_WINDOWS_1251, AS_WINDOWS_1252, type Misreading } from './misreading.ts';
import { type SingleByteCharset, windows1252 } from './single-byte-charset.ts';

/** A repaired text: how often it was misread, as what charset, and whether bytes were lost. */
export interface MojibakeRepair {
  text: string;
  /** Number of decoded rounds, 0 if none. */
  rounds: number;
  /** Whether some characters lost bytes; each is now U+FFFD. */
  lossy: boolean;
  /** The wrong charset; iso-8859-1 counts as windows-1252. Only present after a repair. */
  charset?: 'windows-1252' | 'windows-1251' | 'ibm866';
}

const MISREADINGS = [AS_WINDOWS_1252, AS_WINDOWS_1251, AS_IBM866];
const REPLACEMENT = '\ufffd';
const CYRILLIC = /[\u0400-\u052f]/u;
const MAX_ROUNDS = 3;

/**
 * Repairs mojibake run by run, so that undamaged text next to it is unchanged. Works on raw HTML; must run
 * before whitespace, quotes or soft hyphens are cleaned, because bytes A0, 85, 96 and AD are ठ, अ, ख and भ.
 * Undamaged text is returned unchanged.
 *
 * Bytes are read as UTF-8, a byte order mark is skipped. If some are broken, a quote or dash of windows-1252
 * is kept, and a letter that lost bytes is one U+FFFD; if most are not UTF-8, all are windows-1252, in which
 * Indic runs are then repaired.
 *
 * @param input a text, or its bytes in UTF-8, intact or not, but not UTF-16
 * @example
 * repairMojibake('<p>à¤¹à¤¿</p>'); // { text: '<p>हि</p>', rounds: 1, lossy: false, charset: 'windows-1252' }
 */
export function repairMojibake(input: string | Uint8Array): MojibakeRepair {
  const source = typeof input === 'string' ? { text: input, lossy: false } : decodeBytes(input);
  let repair: MojibakeRepair = { ...source, rounds: 0 };
  for (const misreading of MISREADINGS) {
    if (mayBeDamaged(repair.text, misreading))
      repair = merge(repair, repairMisreading(repair.text, misreading));
  }
  return repair;
}

function decodeBytes(bytes: Uint8Array): { text: string; lossy: boolean } {
  const strict = decodeStrictUtf8(bytes);
  if (strict !== undefined) return { text: withoutMark(strict), lossy: false };
  if (!isMostlyUtf8(bytes)) return { text: windows1252.decode(bytes), lossy: false };
  const text = decodeBrokenUtf8(bytes);
  return { text: withoutMark(text), lossy: text.includes(REPLACEMENT) };
}

function isMostlyUtf8(bytes: Uint8Array): boolean {
  const { broken, whole } = countNonAscii(new TextDecoder('utf-8').decode(bytes));
  return whole >= broken;
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function mayBeDamaged(text: string, { signs, damage }: Misreading): boolean {
  return signs.some((sign) => text.includes(sign)) && damage.test(text);
}

function merge(before: MojibakeRepair, after: MojibakeRepair): MojibakeRepair {
  if (after.rounds === 0) return before;
  const { rounds, charset } = after.rounds > before.rounds ? after : before;
  return { text: after.text, rounds, lossy: before.lossy || after.lossy, ...(charset && { charset }) };
}

function repairMisreading(text: string, misreading: Misreading): MojibakeRepair {
  let rounds = 0;
  let lossy = false;
  const repaired = misreading.restoreSpaces(text).replace(misreading.run, (run, offset, whole) => {
    const sound = isWithinWord(whole, offset, run.length, misreading)
      ? undefined
      : repairRun(run, misreading);
    if (sound === undefined) return run;
    rounds = Math.max(rounds, sound.rounds);
    lossy ||= sound.text.includes(REPLACEMENT);
    return sound.text;
  });
  if (rounds === 0) return { text, rounds, lossy };
  return { text: repairLone(repaired, misreading), rounds, lossy, charset: misreading.charset.name };
}

function isWithinWord(text: string, offset: number, length: number, { wordLetter }: Misreading): boolean {
  if (wordLetter === undefined) return false;
  return wordLetter.test(text[offset - 1] ?? '') || wordLetter.test(text[offset + length] ?? '');
}

/** If all Cyrillic was damage, so were characters that prove nothing by themselves. */
function repairLone(text: string, { lone, charset }: Misreading): string {
  if (lone === undefined || CYRILLIC.test(text.replace(lone, ''))) return text;
  return text.replace(lone, (run) => decodeSequences(run, charset));
}

/** One run of misread characters, or `undefined` if it would not become Indic text. */
function repairRun(run: string, misreading: Misreading): { text: string; rounds: number } | undefined {
  if (misreading.lost.test(run)) return { text: lost(run, misreading), rounds: 1 };
  let text = run;
  for (let rounds = 1; rounds <= MAX_ROUNDS; rounds += 1) {
    const decoded =
      rounds === 1
        ? decodeRun(text, misreading)
        : text.replace(misreading.run, (part) => decodeRun(part, misreading));
    if (decoded === text) return undefined;
    if (misreading.lost.test(decoded)) return { text: lost(decoded, misreading), rounds: rounds + 1 };
    text = decoded.replace(misreading.remainder, REPLACEMENT);
    if (misreading.isProof(text)) return { text, rounds };
  }
  return undefined;
}

/** Incomplete letters, one U+FFFD each. */
function lost(run: string, { torn }: Misreading): string {
  return run.replace(torn, REPLACEMENT);
}

/** One round: decodes the sequences of a run to the characters they encode, torn ones to U+FFFD. */
function decodeRun(run: string, { torn, charset }: Misreading): string {
  const marked = run.replace(torn, REPLACEMENT);
  if (!marked.includes(REPLACEMENT)) return decodeSequences(marked, charset);
  return marked
    .split(REPLACEMENT)
    .map((part) => decodeSequences(part, charset))
    .join(REPLACEMENT);
}

function decodeSequences(sequences: string, charset: SingleByteCharset): string {
  const bytes = charset.encode(sequences);
  if (bytes === undefined) return sequences;
  let text = '';
  for (let index = 0; index < bytes.length; ) {
    const length = sequenceLength(bytes[index] as number);
    text += String.fromCodePoint(codePointAt(bytes, index, length));
    index += length;
  }
  return text;
}

function sequenceLength(lead: number): number {
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

function codePointAt(bytes: Uint8Array, start: number, length: number): number {
  let codePoint = (bytes[start] as number) & (0xff >> (length + 1));
  for (let index = start + 1; index < start + length; index += 1) {
    codePoint = (codePoint << 6) | ((bytes[index] as number) & 0x3f);
  }
  return codePoint > 0x10ffff ? 0xfffd : codePoint;
}
