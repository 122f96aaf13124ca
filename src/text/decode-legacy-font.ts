import { composed } from './compose.ts';
import { isSetInKrutiDev, type LegacyFont } from './detect-legacy-font.ts';
import { KRUTI_DEV_GLYPHS, KRUTI_DEV_SAME_KEYS, REPH } from './kruti-dev.ts';
import { SPLIT_VOWELS } from './repair-signs.ts';

const WORD = /\S+/gu;
const DEVANAGARI_LETTER = /(?=\p{L})\p{Script=Devanagari}/u;
/** The shape of visarga typed as a colon: not after a short vowel, or where few words end in it. */
const COLON =
  /(?<![\u0905\u0907\u0909\u0915-\u0939\u093c\u093f\u0941\u0943])ः|(?<![छतश]|नम|पुन|प्राय)ः(?![\p{L}\p{M}])/gu;

/** One key, or several that are equivalent to fewer. */
const KEY = new RegExp(
  `${[...KRUTI_DEV_SAME_KEYS.keys()].filter((keys) => keys.length > 1).join('|')}|.`,
  'gsu',
);

const SIGN = '[\\u0900-\\u0903]';
/** All but the short i, which is typed before its consonant. */
const MATRA = '[\\u093e\\u0940-\\u094c]';
/** Shapes that change the letter before them, in this order: a sign of them, and what is typed instead. */
const CHANGED_LETTERS: readonly (readonly [sign: string, shapes: RegExp, letters: string])[] = [
  // The upright stroke of aa completes a half letter.
  ['ा', new RegExp(`्(${SIGN}?़?)ा`, 'gu'), '$1'],
  ['््', /्(?=्)/gu, ''],
  // A nukta belongs to the last consonant, ahead of a virama or of a र below.
  ['़', new RegExp(`((?:्र?)?(?:${SIGN}|${MATRA}){0,3})़+`, 'gu'), '़$1'],
  ['इ', new RegExp(`इ(${SIGN}?)${REPH}`, 'gu'), 'ई$1'],
];
const HALVES = '(?:[\\u0904-\\u0939]़?्){0,9}';
/** A syllable as it is typed: in the order of shapes, not of sounds. Longer runs than any word has end it. */
const SYLLABLE = new RegExp(
  `(?=[ऀ-्${REPH}])(ि(?:${REPH}|${SIGN}){0,3}|${REPH}?)(${HALVES})(ि?)(${HALVES}(?:[\\u0904-\\u0939]़?)?)((?:${MATRA}|${SIGN}|${REPH}|्[रय]){0,20})`,
  'gu',
);
const VOWEL_LETTER = /^[\u0904-\u0914]/u;
const BELOW = '्रय';
const LAST_SIGN = '\u0903';

/** Vowels that are drawn as two signs, or as another letter with a sign. */
const DRAWN_VOWELS: Readonly<Record<string, string>> = { ...SPLIT_VOWELS, अॅ: 'ॲ', एे: 'ऐ', एॅ: 'ऍ' };
const DRAWN_VOWEL = new RegExp(Object.keys(DRAWN_VOWELS).join('|'), 'gu');

/**
 * Decodes text set in Kruti Dev 010 or a font of its family to Devanagari in NFC, with short i, reph and the
 * other signs moved to where Unicode has them. Works on one block: all of it is read as keys of the font,
 * including Latin words, so the caller must know that the block is set in it. Digits are unchanged; punctuation becomes
 * what the font draws for it. A word with a Devanagari letter is only converted to NFC. Reads the
 * text once and never fails on any.
 *
 * @throws RangeError for any font other than `kruti-dev`.
 * @example
 * decodeLegacyFont('fgUnh /keZ', 'kruti-dev'); // 'हिन्दी धर्म'
 */
export function decodeLegacyFont(text: string, font: LegacyFont): string {
  if (font !== 'kruti-dev') throw new RangeError(`cannot decode text in the font ${font}`);
  return composed(text.replace(WORD, (word) => (DEVANAGARI_LETTER.test(word) ? word : decodeKrutiDev(word))));
}

/** Decodes one block of a document that is known to be set in a font, unless the block is in another script. */
export function decodeBlock(text: string, font: LegacyFont): string {
  return font === 'kruti-dev' && isSetInKrutiDev(text) ? decodeLegacyFont(text, font) : text;
}

function decodeKrutiDev(word: string): string {
  let shapes = '';
  for (const [keys] of word.matchAll(KEY))
    for (const key of KRUTI_DEV_SAME_KEYS.get(keys) ?? keys) shapes += KRUTI_DEV_GLYPHS.get(key) ?? key;
  for (const [sign, before, after] of CHANGED_LETTERS)
    if (shapes.includes(sign)) shapes = shapes.replace(before, after);
  return shapes.replace(SYLLABLE, inOrderOfSounds).replace(COLON, ':');
}

/** A reph is typed after the syllable that it is pronounced before; only a consonant can bear it. */
function inOrderOfSounds(
  _syllable: string,
  early: string,
  halves: string,
  lateShortI: string,
  whole: string,
  late: string,
): string {
  const letters = halves + whole;
  if (early + late === '') return letters + lateShortI;
  const { below, matras, signs } = sortedMarks(early + late);
  const vowel = early.startsWith('ि') ? 'ि' : lateShortI;
  const sound = joinedVowels(letters + below + vowel + joinedVowels(matras)) + signs;
  const isBorne = early.includes(REPH) || (letters + below !== '' && !VOWEL_LETTER.test(letters));
  const reph = (early + late).includes(REPH) ? 'र्' : '';
  return isBorne ? reph + sound : sound + reph;
}

/** Marks by where they go, without those that are typed twice. */
function sortedMarks(marks: string): Record<'below' | 'matras' | 'signs', string> {
  let [below, matras, signs] = ['', '', ''];
  for (const mark of marks) {
    if (BELOW.includes(mark)) below += mark;
    else if (mark <= LAST_SIGN) signs += signs.includes(mark) ? '' : mark;
    else if (mark !== REPH && mark !== 'ि' && !matras.endsWith(mark)) matras += mark;
  }
  return { below, matras, signs };
}

function joinedVowels(text: string): string {
  return text.replace(DRAWN_VOWEL, (pair) => DRAWN_VOWELS[pair] ?? pair);
}
