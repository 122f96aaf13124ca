/** Normalised text: NFC, one space between words, nothing invisible but what is spelling. */

/** One repair that changed a text. */
export interface TextRepair {
  /** What was repaired. @example "split-vowel" */
  kind: string;
  /** The words that changed, as they stood. @example "किशाेर" */
  before: string;
  /** The same words, repaired. @example "किशोर" */
  after: string;
}

interface RepairStep {
  readonly kind: string;
  readonly apply: (text: string) => string;
}

// Byte order marks, soft hyphens, zero-width spaces, word joiners, noncharacters, and controls that are no white space.
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\ufeff\ufffe\uffff]+/gu;
const WHITE_SPACE = /[\s\u0085]+/gu;
const BIDI_MARK = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
const RIGHT_TO_LEFT_LETTER = /[\u05d0-\u05f2\u0620-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}]/u;
const JOINERS = /([\u200c\u200d])[\u200c\u200d]*/gu;

/**
 * Where a joiner is spelling: in an emoji sequence; ZWJ on a letter of a joining script; ZWJ after the
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

/** Vowels typed as two signs that look like one; NFC leaves them. Seen in papers. */
const SPLIT_VOWELS: Readonly<Record<string, string>> = {
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
// Whole runs of signs: one pass settles them, and a long run stays linear.
const NUKTA_AFTER_SIGN = new RegExp(`(?<![${SIGN}])[${SIGN}][${SIGN}\\u093c]*(?<=\\u093c)`, 'gu');
const ANUSVARA_BEFORE_MATRA =
  /(?<![\u0901\u0902])[\u0901\u0902][\u0901\u0902\u093e-\u094c]*(?<=[\u093e-\u094c])/gu;
const NUKTA = /\u093c/gu;
const ANUSVARA = /[\u0901\u0902]/gu;
// Only signs that print on top of each other: a doubled ा is seen, and may be meant.
const DOUBLED_SIGN = /(?<sign>[\u0900-\u0902\u093c\u0941-\u0948\u094d])\k<sign>+/gu;
const STRAY_VIRAMA = /([\u093e-\u094c])\u094d(?![\p{L}\p{M}\u200c\u200d])/gu;
const WORD_INITIAL_SHORT_I =
  /\u093f(?<![\p{L}\p{M}\u200c\u200d]\u093f)((?:[\u0915-\u0939]\u093c?\u094d)*[\u0915-\u0939]\u093c?)(?![\u093e-\u094d])/gu;

/** Order matters: what hides between two signs goes first. */
const STEPS: readonly RepairStep[] = [
  { kind: 'invisible', apply: (text) => text.replace(INVISIBLE, '') },
  { kind: 'bidi-mark', apply: dropBidiMarks },
  { kind: 'joiner', apply: dropJunkJoiners },
  { kind: 'white-space', apply: (text) => text.replace(WHITE_SPACE, ' ').trim() },
  { kind: 'composition', apply: (text) => text.normalize('NFC') },
  {
    kind: 'nukta-order',
    apply: (text) => text.replace(NUKTA_AFTER_SIGN, (run) => only(run, NUKTA) + without(run, NUKTA)),
  },
  { kind: 'split-vowel', apply: (text) => text.replace(SPLIT_VOWEL, (pair) => SPLIT_VOWELS[pair] ?? pair) },
  { kind: 'doubled-sign', apply: (text) => text.replace(DOUBLED_SIGN, '$1') },
  {
    kind: 'anusvara-order',
    apply: (text) =>
      text.replace(ANUSVARA_BEFORE_MATRA, (run) => without(run, ANUSVARA) + only(run, ANUSVARA)),
  },
  { kind: 'stray-virama', apply: (text) => text.replace(STRAY_VIRAMA, '$1') },
  { kind: 'vowel-order', apply: (text) => text.replace(WORD_INITIAL_SHORT_I, '$1\u093f') },
];

/** All that a step could act on, so that clean text costs one test; NFC is asked apart. */
const SUSPECT = new RegExp(
  [
    /(?! )[\s\u0085]|^ | $| {2}/u,
    INVISIBLE,
    BIDI_MARK,
    JOINERS,
    NUKTA_AFTER_SIGN,
    SPLIT_VOWEL,
    DOUBLED_SIGN,
    ANUSVARA_BEFORE_MATRA,
    STRAY_VIRAMA,
    WORD_INITIAL_SHORT_I,
  ]
    .map((pattern) => pattern.source)
    .join('|'),
  'u',
);

/**
 * Normalises text without changing a visible letter: NFC, every white space folded to one space and
 * trimmed, invisible junk deleted, Devanagari signs in their order. Joiners stay where they are spelling.
 * Safe on every language; idempotent; clean text is handed back as it is.
 *
 * @example
 * normalizeText('नंद\u00a0 किशाेर'); // 'नंद किशोर'
 */
export function normalizeText(text: string): string {
  return needsRepair(text) ? settle(text) : text;
}

/**
 * {@link normalizeText} with an account of it: one entry for each repair that changed something, in the
 * order in which they were made.
 *
 * @example
 * repairText('नंद किशाेर').repairs; // [{ kind: 'split-vowel', before: 'किशाेर', after: 'किशोर' }]
 */
export function repairText(text: string): { text: string; repairs: TextRepair[] } {
  const repairs: TextRepair[] = [];
  const repaired = needsRepair(text) ? settle(text, (repair) => repairs.push(repair)) : text;
  return { text: repaired, repairs };
}

function needsRepair(text: string): boolean {
  return SUSPECT.test(text) || text.normalize('NFC') !== text;
}

/** Repeats the steps until none acts: one repair can bring two signs together that need another. */
function settle(text: string, note?: (repair: TextRepair) => void): string {
  let before = text;
  for (;;) {
    const after = STEPS.reduce((current, step) => applyStep(current, step, note), before);
    if (after === before) return after;
    before = after;
  }
}

function applyStep(before: string, step: RepairStep, note?: (repair: TextRepair) => void): string {
  const after = step.apply(before);
  if (after === before) return before;
  note?.({ kind: step.kind, ...difference(before, after) });
  return after;
}

function dropBidiMarks(text: string): string {
  return RIGHT_TO_LEFT_LETTER.test(text) ? text : text.replace(BIDI_MARK, '');
}

function dropJunkJoiners(text: string): string {
  return text.replace(JOINERS, (run: string, first: string, offset: number) => {
    const left = text.slice(Math.max(0, offset - 2), offset);
    const right = text.slice(offset + run.length, offset + run.length + 2);
    return SPELLED_JOINER.test(left + first + right) ? first : '';
  });
}

function only(run: string, sign: RegExp): string {
  return (run.match(sign) ?? []).join('');
}

function without(run: string, sign: RegExp): string {
  return run.replace(sign, '');
}

/** What differs between two texts, widened to whole words. */
function difference(before: string, after: string): { before: string; after: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const wordStart = before.lastIndexOf(' ', start - 1) + 1;
  const nextSpace = before.indexOf(' ', before.length - tail);
  const wordTail = nextSpace === -1 ? 0 : before.length - nextSpace;
  return {
    before: before.slice(start === 0 ? 0 : wordStart, before.length - wordTail),
    after: after.slice(start === 0 ? 0 : wordStart, after.length - wordTail),
  };
}
