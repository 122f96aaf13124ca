/** Decodes text set in a legacy font, which draws Devanagari on Latin letters, to the Devanagari that readers saw. */
import { composed } from './compose.ts';
import { isSetInKrutiDev } from './detect-legacy-font.ts';
import { KRUTI_DEV_GLYPHS, KRUTI_DEV_SAME_KEYS, REPH } from './kruti-dev.ts';
import type { LegacyFont } from './legacy-fonts.ts';

/** A syllable as it is typed: its parts come in the order of shapes, not of sounds. */
interface Syllable {
  reph: boolean;
  /** Consonants with their viramas and nuktas, or a vowel letter. */
  base: string[];
  vowel: string;
  signs: string;
  /** A sign that is typed before its consonant, as long as the consonant has not been read. */
  awaitsBase: boolean;
}

/** The decoded text, and the syllable that further keys may change. */
interface Decoding {
  done: string;
  syllable: Syllable | undefined;
}

const VIRAMA = '्';
const NUKTA = '़';
const SHORT_I = 'ि';
const AA = 'ा';
const RA = 'र';

const WORD = /\S+/gu;
const DEVANAGARI_LETTER = /(?=\p{L})\p{Script=Devanagari}/u;
const VOWEL_LETTER = /^[\u0904-\u0914]$/u;
const LETTER = /^[\u0904-\u0939]$/u;
const MATRA = /^[\u093e-\u094c]$/u;
const SIGN = /^[\u0900-\u0903]$/u;
/** The shape of visarga typed as a colon: not after a short vowel, or where few words end in it. */
const COLON =
  /(?<![\u0905\u0907\u0909\u0915-\u0939\u093c\u093f\u0941\u0943])ः|(?<![छतश]|नम|पुन|प्राय)ः(?![\p{L}\p{M}])/gu;

/** One key, or several that are equivalent to fewer. */
const KEY = new RegExp(
  `${[...KRUTI_DEV_SAME_KEYS.keys()].filter((keys) => keys.length > 1).join('|')}|.`,
  'gsu',
);

/** Vowel signs that are drawn in two strokes. */
const TWO_STROKES: ReadonlyMap<string, string> = new Map([
  ['ाे', 'ो'],
  ['ाै', 'ौ'],
  ['ाॅ', 'ॉ'],
]);
/** Vowel letters that are drawn as another letter with signs. */
const DRAWN_VOWELS: ReadonlyMap<string, string> = new Map([
  ['अा', 'आ'],
  ['अो', 'ओ'],
  ['अौ', 'औ'],
  ['अॉ', 'ऑ'],
  ['अॅ', 'ॲ'],
  ['एे', 'ऐ'],
  ['एॅ', 'ऍ'],
]);

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
  const decoding: Decoding = { done: '', syllable: undefined };
  for (const [keys] of word.matchAll(KEY)) {
    for (const key of KRUTI_DEV_SAME_KEYS.get(keys) ?? keys)
      addShape(decoding, KRUTI_DEV_GLYPHS.get(key) ?? key);
  }
  endSyllable(decoding);
  return decoding.done.replace(COLON, ':');
}

function addShape(decoding: Decoding, shape: string): void {
  if (shape === REPH) addReph(decoding);
  else if (shape === SHORT_I) addShortI(decoding);
  else if (shape.startsWith(VIRAMA)) addBelow(decoding, shape);
  else for (const character of shape) addCharacter(decoding, character);
}

function addCharacter(decoding: Decoding, character: string): void {
  if (LETTER.test(character)) addLetter(decoding, character);
  else if (MATRA.test(character)) addMatra(decoding, character);
  else if (SIGN.test(character)) addSign(decoding, character);
  else if (character === NUKTA) addNukta(decoding);
  else if (character === VIRAMA) addBelow(decoding, character);
  else addOther(decoding, character);
}

function addLetter(decoding: Decoding, letter: string): void {
  const syllable = isOpen(decoding.syllable) ? decoding.syllable : startSyllable(decoding);
  syllable.base.push(letter);
  syllable.awaitsBase = false;
}

/** Typed before its consonants, sometimes after the first half letters. */
function addShortI(decoding: Decoding): void {
  const { syllable } = decoding;
  const goesOn = isOpen(syllable) && syllable.vowel === '';
  const bearer = goesOn ? syllable : startSyllable(decoding);
  bearer.vowel = SHORT_I;
  bearer.awaitsBase ||= !goesOn;
}

/** Typed after the syllable that it is pronounced before. With a vowel letter it is part of the letter: इ becomes ई. */
function addReph(decoding: Decoding): void {
  const { syllable } = decoding;
  const [first] = syllable?.base ?? [];
  if (syllable !== undefined && first === 'इ') syllable.base[0] = 'ई';
  else if (syllable?.awaitsBase || (first !== undefined && !VOWEL_LETTER.test(first)))
    (syllable as Syllable).reph = true;
  else Object.assign(startSyllable(decoding), { reph: true, awaitsBase: true });
}

/** The upright stroke of aa completes a half letter. A sign that joins no other one is separate. */
function addMatra(decoding: Decoding, matra: string): void {
  const syllable = decoding.syllable ?? startSyllable(decoding);
  const { base, vowel } = syllable;
  const strokes = vowel === matra ? matra : TWO_STROKES.get(vowel + matra);
  if (matra === AA && base.at(-1) === VIRAMA) base.pop();
  else if (vowel === '') syllable.vowel = matra;
  else if (strokes !== undefined) syllable.vowel = strokes;
  else startSyllable(decoding).vowel = matra;
}

function addSign(decoding: Decoding, sign: string): void {
  const syllable = decoding.syllable ?? startSyllable(decoding);
  if (!syllable.signs.includes(sign)) syllable.signs += sign;
}

/** A virama, or a part below its consonant: the र of प्र, the य of ट्य. */
function addBelow(decoding: Decoding, shape: string): void {
  const { base } = decoding.syllable ?? startSyllable(decoding);
  base.push(...(base.at(-1) === VIRAMA ? shape.slice(1) : shape));
}

/** A nukta belongs to the last consonant, ahead of a virama or of a र below. */
function addNukta(decoding: Decoding): void {
  const { base } = decoding.syllable ?? startSyllable(decoding);
  const hasBelow = base.at(-1) === RA && base.at(-2) === VIRAMA;
  const place = base.length - (hasBelow ? 2 : Number(base.at(-1) === VIRAMA));
  if (base[place - 1] !== NUKTA) base.splice(place, 0, NUKTA);
}

function addOther(decoding: Decoding, character: string): void {
  endSyllable(decoding);
  decoding.done += character;
}

/** Whether the next consonant belongs to a syllable. */
function isOpen(syllable: Syllable | undefined): syllable is Syllable {
  if (syllable === undefined) return false;
  const { base, vowel, awaitsBase } = syllable;
  return awaitsBase || (base.at(-1) === VIRAMA && (vowel === '' || vowel === SHORT_I));
}

function startSyllable(decoding: Decoding): Syllable {
  endSyllable(decoding);
  const syllable: Syllable = { reph: false, base: [], vowel: '', signs: '', awaitsBase: false };
  decoding.syllable = syllable;
  return syllable;
}

function endSyllable(decoding: Decoding): void {
  const { syllable } = decoding;
  if (syllable === undefined) return;
  const sound = syllable.base.join('') + syllable.vowel;
  decoding.done += (syllable.reph ? REPH : '') + (DRAWN_VOWELS.get(sound) ?? sound) + syllable.signs;
  decoding.syllable = undefined;
}
