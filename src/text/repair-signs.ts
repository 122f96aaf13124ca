/** Repairs spaces, invisible characters, joiners and Devanagari signs, without changing visible letters. */
import { composed, ENDLESS_MARKS, hasEndlessMarks } from './compose.ts';
import type { RepairStep } from './repair-step.ts';

/** Maximum run matched by one pattern: longer ones may overflow the regex engine's stack. */
const MAX_RUN_LENGTH = 500_000;
// Byte order marks, soft hyphens, zero-width spaces, word joiners, noncharacters, lone surrogates, controls that are not whitespace.
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\ufeff\ufffe\uffff\p{Surrogate}]+/gu;
/** Whitespace other than one plain space between two words. */
const WHITE_SPACE = / [\s\u0085]+|(?! )[\s\u0085]+|^ | $/gu;
const BIDI_MARK = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
const RIGHT_TO_LEFT = /[\u05d0-\u05f2\u0620-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}]/u;
const JOINERS = /[\u200c\u200d]+/gu;
const WORD = new RegExp(`\\S{1,${MAX_RUN_LENGTH}}(?!\\p{M})`, 'gu');

/**
 * Joiners that are part of the spelling: in an emoji sequence; ZWJ on a letter of a joining script; ZWJ after the
 * virama of other Indic scripts (legacy chillu, khanda ta) or before it (Bengali ra + ya-phala); between a
 * Devanagari virama and a letter; ZWJ in other scripts and ZWNJ between two letters that are not Latin.
 */
const SPELLED_JOINER = new RegExp(
  [
    '[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f]\\u200d\\p{Extended_Pictographic}',
    '[\\u0620-\\u08ff]\\u200d|\\u200d[\\u0620-\\u08ff]',
    '[\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d4d\\u0dca]\\u200d',
    '\\u094d\\u200d(?=\\p{Script=Devanagari})\\p{L}',
    '(?!\\p{Script=Latin}|\\p{Script=Devanagari})[\\p{L}\\p{M}]\\u200d(?!\\p{Script=Latin}|\\p{Script=Devanagari})[\\p{L}\\p{M}]',
    '(?!\\p{Script=Latin})[\\p{L}\\p{M}\\u06f0-\\u06f9]\\u200c(?!\\p{Script=Latin})[\\p{L}\\p{M}]',
  ].join('|'),
  'u',
);
/** Every joiner between Devanagari letters except that of the eyelash ra (दर्‍या), which differs from र्. */
const DEVANAGARI_JOINER =
  /[\u200c\u200d](?<=[\u0900-\u0963\u0971-\u097f].)(?<!\u0930\u094d\u200d)(?=[\u0900-\u0963\u0971-\u097f])/gu;

/** Vowels typed as two signs that look like one, which NFC leaves unchanged. Seen in papers. */
export const SPLIT_VOWELS: Readonly<Record<string, string>> = {
  '\u093e\u0947': '\u094b', // ा + े
  '\u093e\u0948': '\u094c', // ा + ै
  '\u093e\u0945': '\u0949', // ा + ॅ
  '\u0905\u093e': '\u0906', // अ + ा
  '\u0905\u0949': '\u0911', // अ + ॉ
  '\u0905\u094b': '\u0913', // अ + ो
  '\u0905\u094c': '\u0914', // अ + ौ
  '\u0906\u0947': '\u0913', // आ + े
  '\u0906\u0948': '\u0914', // आ + ै
};
const SPLIT_VOWEL = new RegExp(Object.keys(SPLIT_VOWELS).join('|'), 'gu');

const SIGN = '\\u0900-\\u0903\\u093a\\u093b\\u093e-\\u094c\\u094e\\u094f\\u0962\\u0963';
/** क ख ग ज झ ड ढ फ य: on another letter, a nukta after the matra is a typing error, and would turn र into ऱ. */
const TAKES_NUKTA = '\\u0915-\\u0917\\u091c\\u091d\\u0921\\u0922\\u092b\\u092f';
// Matches whole runs of signs: one pass settles them, and a long run stays linear.
const NUKTA_AFTER_SIGN = new RegExp(
  `[${SIGN}](?<=[${TAKES_NUKTA}]\\u093c?[${SIGN}])[${SIGN}\\u093c]{0,${MAX_RUN_LENGTH}}(?<=\\u093c)`,
  'gu',
);
const ANUSVARA_BEFORE_MATRA = new RegExp(
  `(?<![\\u0901\\u0902])[\\u0901\\u0902][\\u0901\\u0902\\u093e-\\u094c]{0,${MAX_RUN_LENGTH}}(?<=[\\u093e-\\u094c])`,
  'gu',
);
const NUKTA = /\u093c/gu;
const ANUSVARA = /[\u0901\u0902]/gu;
// Only signs that print on top of each other: a doubled ा is visible, and may be intended.
const DOUBLED_SIGN = /(?<sign>[\u0900-\u0902\u093c\u0941-\u0948\u094d])(?<=\k<sign>\k<sign>)/gu;
const STRAY_VIRAMA = /\u094d(?<=[\u093e-\u094c]\u094d)(?![\p{L}\p{M}\u200c\u200d])/gu;
const WORD_INITIAL_SHORT_I =
  /\u093f(?<![\p{L}\p{M}\u200c\u200d]\u093f)(?:[\u0915-\u0939]\u093c?\u094d)*[\u0915-\u0939]\u093c?(?![\u093e-\u094d])/gu;

/** Order matters: invisible characters between two signs are removed first. */
export const SIGN_STEPS: readonly RepairStep[] = [
  { kind: 'invisible', pattern: INVISIBLE, repair: () => '' },
  { kind: 'bidi-mark', pattern: BIDI_MARK, repair: () => '', applies: (text) => !RIGHT_TO_LEFT.test(text) },
  { kind: 'joiner', pattern: JOINERS, repair: spelledJoiner },
  { kind: 'white-space', pattern: WHITE_SPACE, repair: oneSpace },
  // Runs before words are matched, since each ends where no mark follows.
  { kind: 'composition', pattern: ENDLESS_MARKS, repair: () => '', applies: hasEndlessMarks },
  { kind: 'composition', pattern: WORD, repair: composed, applies: (text) => composed(text) !== text },
  {
    kind: 'nukta-order',
    pattern: NUKTA_AFTER_SIGN,
    repair: (run) => only(run, NUKTA) + without(run, NUKTA),
  },
  { kind: 'split-vowel', pattern: SPLIT_VOWEL, repair: (pair) => SPLIT_VOWELS[pair] ?? pair },
  { kind: 'doubled-sign', pattern: DOUBLED_SIGN, repair: () => '' },
  {
    kind: 'anusvara-order',
    pattern: ANUSVARA_BEFORE_MATRA,
    repair: (run) => without(run, ANUSVARA) + only(run, ANUSVARA),
  },
  { kind: 'stray-virama', pattern: STRAY_VIRAMA, repair: () => '' },
  { kind: 'vowel-order', pattern: WORD_INITIAL_SHORT_I, repair: (run) => run.slice(1) + run.charAt(0) },
];

/** Leaves one spelling for a word that is written with and without joiners. */
export const CANONICAL_JOINERS: RepairStep = {
  kind: 'joiner',
  pattern: DEVANAGARI_JOINER,
  repair: () => '',
};

/** The first joiner of a run if it is part of the spelling, otherwise nothing. */
function spelledJoiner(run: string, at: number, text: string): string {
  const first = run.charAt(0);
  const left = text.slice(Math.max(0, at - 2), at);
  const right = text.slice(at + run.length, at + run.length + 2);
  return SPELLED_JOINER.test(left + first + right) ? first : '';
}

function oneSpace(run: string, at: number, text: string): string {
  return at === 0 || at + run.length === text.length ? '' : ' ';
}

function only(run: string, sign: RegExp): string {
  return (run.match(sign) ?? []).join('');
}

function without(run: string, sign: RegExp): string {
  return run.replace(sign, '');
}
