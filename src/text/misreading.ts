/** Patterns of Indic UTF-8 text that was decoded as a single-byte charset. */
import { ibm866, type SingleByteCharset, windows1251, windows1252 } from './single-byte-charset.ts';
import { unicodeEscape } from './unicode-escape.ts';

/** One wrong charset: patterns of its damage, and proof that it is damage. */
export interface Misreading {
  charset: SingleByteCharset;
  /** All damage contains one of these. A plain search is many times faster than a pattern. */
  signs: readonly string[];
  /** Never occurs in undamaged text, so a text without it is left unchanged. */
  damage: RegExp;
  /** Adjacent whole or torn sequences. */
  run: RegExp;
  /** A part of a run: whole sequences, or, as its first group, one whose last byte is missing, because the charset has no character for it. */
  piece: RegExp;
  /** The rest of a sequence around the U+FFFD of its torn part, after a round is undone. */
  remainder: RegExp;
  /** A run of letters that all lack their last byte. */
  lost: RegExp;
  /** Whether the decoded text of a run can only be what was meant. */
  isProof: (decoded: string) => boolean;
  /** A letter next to a run that shows that the run is part of an undamaged word. */
  wordLetter: RegExp;
  /** Byte A0 as a plain space behind its first group, and what a text must contain to make that certain. */
  spaces: readonly (readonly [space: RegExp, proof?: RegExp])[];
  /** A single misread character that may be an undamaged word; it is damage if there is no other Cyrillic. */
  lone: RegExp;
}

const REPLACEMENT = '\\ufffd';
const NOTHING = /(?!)/u;
/** Quotes and dashes, ₹, arrows, emoji: other characters of an Indic page. */
const SYMBOLS = '\\u2000-\\u2bff\\ufe0f\\u{1f000}-\\u{1faff}';
/** A smaller set next to Cyrillic, where "в…»", "В»" or "в†—" are undamaged. */
const CERTAIN_SYMBOLS = '\\u2000-\\u206f\\u20a0-\\u20cf\\ufe0f\\u{1f000}-\\u{1faff}';
/** Any Indic character, but U+0AC0 to U+0AE5 ("à«" and a no-break space or a quote) only next to another one. */
const PROOF = /[\u0900-\u0abf\u0ae6-\u0dff]|[\u0ac0-\u0ae5][^]|[^][\u0ac0-\u0ae5]/u;
const LOST = /^(?:(?:\u00e0[\u00a4\u00a5]|\u00e2\u20ac)\ufffd?)+$/u;
export const CYRILLIC = /[\u0400-\u052f]/u;

/** The repair is certain if the other half of "à", a vowel sign or a torn "Š" is next to the space. */
const SPACED_A_GRAVE =
  /(\u00c3(?:[\u0192\u0083]\u00c2)?) (?=\u00c2[\u00a4-\u00b7]|\u00c3[\u201a\u0082]\u00c2)/gu;
const SPACED_DOUBLE_TTHA = /(\u00c3\u00a0\u00c2\u00a4\u00c2) (?=\u00c3\u00a0)/gu;
const SPACED_TTHA = /(\u00e0\u00a4) (?=\u00e0[\u00a4\u00a5])/gu;
/** A byte that windows-1252 leaves empty has survived, so that bytes are not missing elsewhere. */
const KEPT_HOLE =
  /(?:\u00e0[\u00a4-\u00b7]|\u00c3\u00a0\u00c2[\u00a4-\u00b7]\u00c2)[\u0081\u008d\u008f\u0090\u009d]/u;
/** The second byte of Š, of which ऊ is a part: no other byte after "Å" gets lost. */
const SPACED_S_CARON = /([\u00a4-\u00b7](?:\u00c5|\u00c3\u2026\u00c2)) /gu;

/**
 * windows-1252, or iso-8859-1, whose controls are its bytes 80 to 9F. One misread Devanagari character is
 * proof; other scripts need two in a row, as "à«" followed by a no-break space is bad French, not Gujarati.
 */
export const AS_WINDOWS_1252 = misreadingOf(windows1252, ({ lead, indic, continuation }) => {
  const symbols = new RegExp(`^[\\u00a0-\\u00bf${SYMBOLS}]+$`, 'u');
  return {
    signs: ['\u00e0', '\u00c3'],
    damage: [
      `${lead}[\\u00a4\\u00a5]${continuation}`,
      `(?:${lead}${indic}${continuation}){2}`,
      '\\u00c3[\\u00a0 ]\\u00c2[\\u00a4-\\u00b7]',
      '\\u00c3[\\u0192\\u0083]\\u00c2[\\u00a0 ]\\u00c3[\\u201a\\u0082]\\u00c2[\\u00a4-\\u00b7]',
    ],
    torn: `${lead}${indic}|\\u00c2|\\u00e2\\u20ac`,
    remainder: `(?:${lead}${indic})?[\\u00c2\\u00c3\\u00c5\\u00c6\\u00cb\\u00e0\\u00e2]?\\u20ac?`,
    lost: LOST,
    isProof: (decoded) => PROOF.test(decoded) || symbols.test(decoded),
    spaces: [
      [SPACED_A_GRAVE],
      [SPACED_S_CARON],
      [spacedTtha(windows1252)],
      [SPACED_DOUBLE_TTHA, KEPT_HOLE],
      [SPACED_TTHA, KEPT_HOLE],
    ],
  };
});

/** windows-1251. One misread Devanagari character is proof unless it appears in a Cyrillic word. */
export const AS_WINDOWS_1251 = misreadingOf(windows1251, ({ lead, indic, continuation }) => {
  const foreign = new RegExp(`[^\\u0900-\\u0dff\\u00a0-\\u00bf${CERTAIN_SYMBOLS}${REPLACEMENT}]`, 'u');
  const proof = new RegExp(`[\\u0900-\\u097f]|[\\u0980-\\u0dff]{2}|^[${CERTAIN_SYMBOLS}]+$`, 'u');
  return {
    // For Devanagari а¤ and аҐ, or Р°В¤ and Р°Тђ if misread again; for other scripts their sign for ā, which ends in ѕ. A
    // search for а or Р would stop at every 0 or space, which share its low byte.
    signs: ['\u00a4', '\u0490', '\u0452', '\u045e', '\u0455'],
    damage: [
      `${lead}\\u00a4${continuation}`,
      `(?<![\\u0400-\\u052f])${lead}\\u0490${continuation}`,
      `(?:${lead}${indic}${continuation}){2}`,
      ...misreadAgain(windows1251),
    ],
    torn: `${lead}[\\u00a4\\u0490]`,
    remainder: `(?:${lead}[\\u00a4\\u0490]?)?`,
    isProof: (decoded) => !foreign.test(decoded) && proof.test(decoded),
    wordLetter: CYRILLIC,
    spaces: [[spacedTtha(windows1251)]],
  };
});

/**
 * cp866, where half the misread characters are plain Russian syllables ("рек", "ред"). Only Devanagari, only
 * whole words, and of two characters at least; one with a capital inside ("рдХ") is enough.
 */
export const AS_IBM866 = misreadingOf(ibm866, ({ continuation }) => {
  const foreign = new RegExp(`[^\\u0900-\\u097f\\u00a0-\\u00bf${CERTAIN_SYMBOLS}]`, 'u');
  const proof = new RegExp(
    [
      '[\\u0900-\\u093f][\\u0900-\\u097f]',
      '[\\u0900-\\u097f][\\u0900-\\u093f]',
      '[\\u0966-\\u096f]{2}',
      '^[\\u0904-\\u091f]$',
      `[${CERTAIN_SYMBOLS}][\\u0900-\\u097f]`,
      `[\\u0900-\\u097f][${CERTAIN_SYMBOLS}]`,
      '^[\\u2010-\\u2026\\u20b9]+$',
    ].join('|'),
    'u',
  );
  return {
    // Misread again, р is ╤А; a search for ╤ would stop at every d, which shares its low byte.
    signs: ['р', 'А', 'т'],
    damage: [
      `р[де]${continuation}рд${continuation}`,
      `рд${continuation}ре${continuation}`,
      '(?:ре[ж-п]){2}',
      'р[де][А-Я](?![А-яЁёЂ-џ])',
      ...misreadAgain(ibm866),
    ],
    isProof: (decoded) => !foreign.test(decoded) && proof.test(decoded),
    wordLetter: CYRILLIC,
    lone: `(?<![\\u0400-\\u052f])(?:р[де]|ЁЯ${continuation})${continuation}(?![\\u0400-\\u052f])`,
  };
});

/** What is special about a charset, with its patterns as their sources. */
interface Particulars extends Pick<Misreading, 'signs' | 'isProof'> {
  damage: readonly string[];
  torn?: string;
  remainder?: string;
  lost?: RegExp;
  wordLetter?: RegExp;
  spaces?: Misreading['spaces'];
  lone?: string;
}

/** Classes of the letters that a charset makes of bytes: the first and the second one of Indic scripts, and any but a first one. */
type Classes = Readonly<Record<'lead' | 'indic' | 'continuation', string>>;

function misreadingOf(
  charset: SingleByteCharset,
  particularsOf: (classes: Classes) => Particulars,
): Misreading {
  const byte = bytesOf(charset);
  const continuation = byte(0x80, 0xbf);
  const sequence = [
    `${byte(0xc2, 0xdf)}${continuation}`,
    `${byte(0xe0)}${byte(0xa0, 0xbf)}${continuation}`,
    `${byte(0xe1, 0xef)}${continuation}{2}`,
    `${byte(0xf0, 0xf4)}${continuation}{3}`,
  ].join('|');
  const own = particularsOf({ lead: byte(0xe0), indic: byte(0xa4, 0xb7), continuation });
  const torn = own.torn === undefined ? '(?!)' : `(?:${own.torn})(?!${continuation})${REPLACEMENT}?`;
  return {
    charset,
    lost: NOTHING,
    wordLetter: NOTHING,
    spaces: [],
    ...own,
    damage: new RegExp(own.damage.join('|'), 'u'),
    run: new RegExp(`(?:${sequence}|${torn})+`, 'gu'),
    piece: new RegExp(`(${torn})|(?:${sequence})+`, 'gu'),
    remainder: new RegExp(`${own.remainder ?? ''}${REPLACEMENT}`, 'gu'),
    lone: new RegExp(own.lone ?? '(?!)', 'gu'),
  };
}

/** A class of the letters that a charset makes of a range of bytes, raw controls included. */
function bytesOf(charset: SingleByteCharset): (first: number, last?: number) => string {
  return (first, last = first) => {
    const bytes = Uint8Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const controls = bytes.filter((byte) => byte < 0xa0);
    return `[${escapes(charset.decode(bytes))}${escapes(String.fromCharCode(...controls))}]`;
  };
}

/** The first two bytes of Devanagari, misread twice and three times. */
function misreadAgain(charset: SingleByteCharset): string[] {
  const misread = (text: string): string => charset.decode(new TextEncoder().encode(text));
  const once = [0xa4, 0xa5].map((second) => charset.decode(Uint8Array.of(0xe0, second)));
  const twice = once.map(misread);
  return [...twice, ...twice.map(misread)].map((text) => escapes(text).replaceAll('\\u00a0', '[\\u00a0 ]'));
}

function escapes(text: string): string {
  return Array.from(text, unicodeEscape).join('');
}

/** ठ before a sign that must follow a letter. */
function spacedTtha(charset: SingleByteCharset): RegExp {
  const byte = bytesOf(charset);
  const [lead, a4, a5] = [byte(0xe0), byte(0xa4), byte(0xa5)];
  const sign = `${a4}(?:${byte(0x80, 0x83)}|${byte(0xbc)}|${byte(0xbe, 0xbf)})|${a5}${byte(0x80, 0x8d)}`;
  return new RegExp(`(${lead}${a4}) (?=${lead}(?:${sign}))`, 'gu');
}
