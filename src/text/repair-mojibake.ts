/** Mojibake: UTF-8 of an Indic script that was read as windows-1252 or iso-8859-1, up to three times over. */
import { encodeWindows1252 } from './windows-1252.ts';

/** A repaired text: how often it had been misread, and whether bytes were gone for good. */
export interface MojibakeRepair {
  text: string;
  /** Rounds undone, 0 when nothing was. */
  rounds: number;
  /** Some characters had lost bytes; each is U+FFFD now. */
  lossy: boolean;
}

/** Bytes 80 to BF as windows-1252 letters or as raw controls. */
const TRAIL =
  '[\\u0080-\\u00bf\\u20ac\\u201a\\u0192\\u201e\\u2026\\u2020\\u2021\\u02c6\\u2030\\u0160\\u2039\\u0152\\u017d' +
  '\\u2018\\u2019\\u201c\\u201d\\u2022\\u2013\\u2014\\u02dc\\u2122\\u0161\\u203a\\u0153\\u017e\\u0178]';
/** E0 and the second byte of the scripts from Devanagari to Sinhala. */
const INDIC_LEAD = '\\u00e0[\\u00a4-\\u00b7]';
const DEVANAGARI_LEAD = '\\u00e0[\\u00a4\\u00a5]';
const SEQUENCE = [
  `[\\u00c2-\\u00df]${TRAIL}`,
  `\\u00e0[\\u00a0-\\u00bf]${TRAIL}`,
  `[\\u00e1-\\u00ef]${TRAIL}${TRAIL}`,
  `[\\u00f0-\\u00f4]${TRAIL}${TRAIL}${TRAIL}`,
].join('|');
/** A sequence whose last byte is gone; in twice misread text also a lone C2. */
const TORN = `(?:${INDIC_LEAD}|\\u00c2)(?!${TRAIL})`;
const RUN = new RegExp(`(?:${SEQUENCE}|${TORN})+`, 'gu');
const TORN_LEAD = new RegExp(TORN, 'gu');
const ONLY_TORN = new RegExp(`^(?:${DEVANAGARI_LEAD})+$`, 'u');

/**
 * What no sound text holds. One misread Devanagari character is proof; other scripts need two in a row, as
 * "à«" followed by a hard space is bad French, not Gujarati.
 */
const DAMAGE = new RegExp(
  [
    `${DEVANAGARI_LEAD}${TRAIL}`,
    `(?:${INDIC_LEAD}${TRAIL}){2}`,
    '\\u00c3[\\u00a0 ]\\u00c2[\\u00a4-\\u00b7]',
    '\\u00c3[\\u0192\\u0083]\\u00c2[\\u00a0 ]\\u00c3[\\u201a\\u0082]\\u00c2[\\u00a4-\\u00b7]',
  ].join('|'),
  'u',
);

// Byte A0 that became a plain space: certain where the other half of "à" or a vowel sign stands beside it.
const SPACED_A_GRAVE =
  /(\u00c3(?:[\u0192\u0083]\u00c2)?) (?=\u00c2[\u00a4-\u00b7]|\u00c3[\u201a\u0082]\u00c2)/gu;
const SPACED_DOUBLE_TTHA = /(\u00c3\u00a0\u00c2\u00a4\u00c2) (?=\u00c3\u00a0)/gu;
const SPACED_TTHA_BEFORE_SIGN =
  /(\u00e0\u00a4) (?=\u00e0(?:\u00a4[\u00bc\u00be\u00bf\u20ac\u201a\u0192]|\u00a5[\u0080-\u008d\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152]))/gu;
const SPACED_TTHA = /(\u00e0\u00a4) (?=\u00e0[\u00a4\u00a5])/gu;
/** A byte that windows-1252 leaves empty has survived, so that bytes are not missing elsewhere. */
const KEPT_HOLE = /\u00e0[\u00a4-\u00b7][\u0081\u008d\u008f\u0090\u009d]/u;

const INDIC = /[\u0900-\u0dff]/u;
/** What a damaged Indic page also holds, where no Latin letter can be meant: spaces, quotes, ₹, arrows, emoji. */
const SYMBOLS = /^[\u00a0-\u00bf\u2000-\u2bff\ufe0f\u{1f000}-\u{1faff}]+$/u;
const REPLACEMENT = '\ufffd';
const TORN_REMAINDER = new RegExp(`(?:${INDIC_LEAD}|\\u00e0|\\u00c3)?${REPLACEMENT}`, 'gu');
const MAX_ROUNDS = 3;

/**
 * Undoes mojibake run by run, so that sound text beside it stays as it is. Works on raw HTML; has to run
 * before white space, quotes or soft hyphens are cleaned, because bytes A0, 85, 96 and AD are ठ, अ, ख and भ.
 * Text without damage is handed back as it is.
 *
 * @example
 * repairMojibake('<p>à¤¹à¤¿</p>'); // { text: '<p>हि</p>', rounds: 1, lossy: false }
 */
export function repairMojibake(text: string): MojibakeRepair {
  if (!mayBeDamaged(text)) return { text, rounds: 0, lossy: false };
  let rounds = 0;
  let lossy = false;
  const repaired = restoreSpacedBytes(text).replace(RUN, (run) => {
    const sound = repairRun(run);
    if (sound === undefined) return run;
    rounds = Math.max(rounds, sound.rounds);
    lossy ||= sound.text.includes(REPLACEMENT);
    return sound.text;
  });
  return { text: repaired, rounds, lossy };
}

/** A plain search for the two letters that all damage holds is many times faster than the pattern. */
function mayBeDamaged(text: string): boolean {
  return (text.includes('\u00e0') || text.includes('\u00c3')) && DAMAGE.test(text);
}

function restoreSpacedBytes(text: string): string {
  const certain = text
    .replace(SPACED_A_GRAVE, '$1\u00a0')
    .replace(SPACED_DOUBLE_TTHA, '$1\u00a0')
    .replace(SPACED_TTHA_BEFORE_SIGN, '$1\u00a0');
  return KEPT_HOLE.test(certain) ? certain.replace(SPACED_TTHA, '$1\u00a0') : certain;
}

/** One run of misread characters, or `undefined` when what it would become is no Indic text. */
function repairRun(run: string): { text: string; rounds: number } | undefined {
  if (ONLY_TORN.test(run)) return { text: REPLACEMENT.repeat(run.length / 2), rounds: 1 };
  let text = run;
  for (let rounds = 1; rounds <= MAX_ROUNDS; rounds += 1) {
    const decoded = rounds === 1 ? decodeRun(text) : text.replace(RUN, decodeRun);
    if (decoded === text) return undefined;
    text = decoded.replace(TORN_REMAINDER, REPLACEMENT);
    if (INDIC.test(text) || SYMBOLS.test(text)) return { text, rounds };
  }
  return undefined;
}

/** One round: the sequences of a run as the characters they encode, torn ones as U+FFFD. */
function decodeRun(run: string): string {
  return run.replace(TORN_LEAD, REPLACEMENT).split(REPLACEMENT).map(decodeSequences).join(REPLACEMENT);
}

function decodeSequences(sequences: string): string {
  const bytes = encodeWindows1252(sequences);
  if (bytes === undefined) return sequences;
  let text = '';
  for (let index = 0; index < bytes.length; ) {
    const length = sequenceLength(bytes[index] as number);
    text += String.fromCodePoint(codePointOf(bytes.subarray(index, index + length)));
    index += length;
  }
  return text;
}

function sequenceLength(lead: number): number {
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

function codePointOf(sequence: Uint8Array): number {
  const lead = sequence[0] as number;
  const head = lead & (0xff >> (sequence.length + 1));
  const codePoint = sequence.subarray(1).reduce((bits, byte) => (bits << 6) | (byte & 0x3f), head);
  return codePoint > 0x10ffff ? 0xfffd : codePoint;
}
