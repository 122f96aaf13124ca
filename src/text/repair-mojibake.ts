/** Repairs mojibake: UTF-8 of an Indic script that was read as windows-1252, iso-8859-1, windows-1251 or cp866. */
import { countNonAscii, decodeBrokenUtf8, decodeStrictUtf8 } from './decode-utf8.ts';
import { AS_IBM866, AS_WINDOWS_1251, AS_WINDOWS_1252, CYRILLIC, type Misreading } from './misreading.ts';
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
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
const REPLACEMENT = '\ufffd';
const MAX_ROUNDS = 4;

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
  return MISREADINGS.reduce(repairMisreading, { ...source, rounds: 0 });
}

function decodeBytes(bytes: Uint8Array): { text: string; lossy: boolean } {
  const strict = decodeStrictUtf8(bytes);
  if (strict !== undefined) return { text: withoutMark(strict), lossy: false };
  const { broken, whole } = countNonAscii(new TextDecoder('utf-8').decode(bytes));
  if (whole < broken) return { text: windows1252.decode(bytes), lossy: false };
  const text = decodeBrokenUtf8(bytes);
  return { text: withoutMark(text), lossy: text.includes(REPLACEMENT) };
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function repairMisreading(before: MojibakeRepair, misreading: Misreading): MojibakeRepair {
  const { charset, signs, damage, spaces, run, wordLetter } = misreading;
  if (!signs.some((sign) => before.text.includes(sign)) || !damage.test(before.text)) return before;
  let { rounds, lossy } = { rounds: 0, lossy: before.lossy };
  const repaired = spaces.reduce(restoreSpaces, before.text).replace(run, (part, at, text) => {
    const isWithinWord = wordLetter.test(text[at - 1] ?? '') || wordLetter.test(text[at + part.length] ?? '');
    const sound = isWithinWord ? undefined : repairRun(part, misreading);
    rounds = Math.max(rounds, sound?.rounds ?? 0);
    lossy ||= sound?.text.includes(REPLACEMENT) ?? false;
    return sound?.text ?? part;
  });
  if (rounds === 0) return before;
  return {
    text: repairLone(repaired, misreading),
    rounds: Math.max(rounds, before.rounds),
    lossy,
    charset: rounds <= before.rounds && before.charset ? before.charset : charset.name,
  };
}

/** Byte A0 that became a plain space becomes a no-break space again, if that is certain. */
function restoreSpaces(text: string, [space, proof]: Misreading['spaces'][number]): string {
  return proof === undefined || proof.test(text) ? text.replace(space, '$1\u00a0') : text;
}

/** If all Cyrillic was damage, so were characters that prove nothing by themselves. */
function repairLone(text: string, { lone, charset }: Misreading): string {
  if (CYRILLIC.test(text.replace(lone, ''))) return text;
  return text.replace(lone, (letter) => decodeSequences(letter, charset));
}

/** One run of misread characters, or `undefined` if it would not become Indic text. */
function repairRun(run: string, misreading: Misreading): { text: string; rounds: number } | undefined {
  const { charset, piece, lost, remainder, isProof } = misreading;
  let misread = run;
  for (let rounds = 1; rounds <= MAX_ROUNDS; rounds += 1) {
    const decoded = misread.replace(piece, (sequences, torn) =>
      torn === undefined ? decodeSequences(sequences, charset) : REPLACEMENT,
    );
    if (decoded === misread) return undefined;
    const text = decoded.replace(remainder, REPLACEMENT);
    if (lost.test(misread) || isProof(text)) return { text, rounds };
    misread = decoded;
  }
  return undefined;
}

function decodeSequences(sequences: string, charset: SingleByteCharset): string {
  const bytes = charset.encode(sequences);
  return bytes === undefined ? sequences : DECODER.decode(bytes);
}
