/** Detects the legacy font of a text by its words and by the font families of a page. */
import { KRUTI_DEV_WORDS } from './kruti-dev.ts';
import { devanagariShare } from './words.ts';

/** A font that draws Devanagari on Latin letters. `kruti-dev` is Kruti Dev 010 with its family, including DevLys. */
export type LegacyFont =
  | 'kruti-dev'
  | 'walkman'
  | 'chanakya'
  | 'shusha'
  | 'shivaji'
  | '4c-gandhi'
  | 'shree-lipi'
  | 'agra'
  | 'aps'
  | 'au'
  | 'jagran'
  | 'bhaskar'
  | 'naidunia'
  | 'webdunia';

/** What a page says about the font of a text. */
export interface LegacyFontHints {
  /** Family names as in CSS or a `face` attribute, single or in lists. */
  families?: readonly string[];
}

/** The detected font of a text. */
export interface LegacyFontGuess {
  font: LegacyFont;
  /** Whether `decodeLegacyFont` can decode it. */
  supported: boolean;
  /** Confidence from 0 to 1. */
  confidence: number;
}

/** The tokens of a text, and how many of them are common Hindi words as typed in Kruti Dev. */
interface Tokens {
  readonly all: readonly string[];
  readonly common: number;
  readonly distinct: number;
}

/**
 * Fonts, each with the part that identifies it in a family name in lower case and without spaces, quotes,
 * hyphens and underscores; the first match counts. From converters and from what is known about papers' sites.
 */
const FONT_NAMES: readonly (readonly [font: LegacyFont, family: RegExp])[] = [
  ['kruti-dev', /krutidev|devlys/u],
  ['walkman', /walkman/u],
  ['chanakya', /chanakya/u],
  ['shusha', /shusha/u],
  ['shivaji', /shivaji/u],
  ['4c-gandhi', /4cgandhi/u],
  ['shree-lipi', /shreelipi|shreedev/u],
  ['agra', /^agra/u],
  ['aps', /^aps/u],
  ['au', /^au(?:$|[0-9])|amarujala/u],
  ['jagran', /jagran/u],
  ['bhaskar', /bhaskar/u],
  ['naidunia', /naidunia/u],
  ['webdunia', /webdunia/u],
];

// As measured, 24 to 39 % of the tokens of a paragraph in Kruti Dev are common words, elsewhere at most 0.63 %.
const MIN_TOKENS = 12;
const MIN_SHARE = 0.12;
const MIN_DISTINCT = 3;
const USUAL_SHARE = 0.24;
const MAX_DEVANAGARI = 0.05;
/** With a hint: minimum share of marked tokens in a text of any length. */
const MIN_MARKED = 0.4;
/** Confidence of a font known only by a hint. */
const HINT_CONFIDENCE = 0.5;

/** Number of texts checked per document. */
const ASKED = 3;

/** Minimum share of words without a vowel, in a document known to be set in the font. */
const MIN_STRANGE = 0.3;
/** A word of at least two letters, one of them in lower case, since a word in capitals is an abbreviation. */
const WORD = /(?<!\p{L})(?=\p{Lu}*\p{Ll})\p{L}{2,}/gu;
const URL_PATTERN = /:\/\/|@|\.\p{L}{2}/u;
const VOWEL = /[aeiouy\u00e0-\u00f6\u00f8-\u00ff]/iu;
const ABBREVIATIONS = new Set(
  'mr mrs ms md dr st sr jr ltd tv kb mb gb pvt km cm mm kg gm hrs hr mph vs pm rs no nd rd th'.split(' '),
);

const TOKEN = /\S+/gu;
const LEADING_MARKS = /^[\^Þ¼]+/u;
const TRAILING_MARKS = /[\]A\\*ß½-]$/u;
/** Half letters with their stroke, ए at the start, य amid letters, ड़, ढ़ and rarer shapes, none of which occur in Latin text. */
const STRONG =
  /^(?:[[?{]k|,\p{L})|\p{L}(?:['"[?.{]k|;\p{L})|[M<]\+[a-z]|[HF]k[a-z]|\p{L}[\u201a\u00a1\u00aa\u00b1\u00b6\u00b8\u00ba]\p{L}/u;
/** A capital amid lower-case letters, a comma typed as ], shapes that also occur in words of other languages. */
const WEAK = /[a-z][A-Z]|^[^[]*\p{L}\]$|^['"/.]k|\p{L}[/|{}~=<+)]\p{L}/u;
/** URLs and character references contain such marks too. */
const FOREIGN = /:\/\/|^www\.|@\p{L}|\.\p{L}{2,9}\/|&#?[a-zA-Z0-9]{1,9};/u;
const LATIN_LETTER = /\p{Script=Latin}/u;
const NAME_SEPARATORS = /[\s_"'-]/gu;

/**
 * Detects the legacy font of one block of text; `undefined` for regular text. Without a hint only Kruti Dev can
 * be detected, in 12 tokens or more. A hint alone proves nothing, as pages name fonts that parts of them do not
 * use: with one of Kruti Dev's family, a shorter text is accepted if 40 % of its tokens look typed in it and
 * among them are two common words or a token that is not Latin text. Any other font of a hint is
 * reported for text in Latin letters. Intended for prose: a fragment of program code may match if there is a hint.
 *
 * @example
 * detectLegacyFont('ubZ fnYyh esa cSBd', { families: ['Kruti Dev 010'] });
 * // { font: 'kruti-dev', supported: true, confidence: 0.75 }
 */
export function detectLegacyFont(text: string, hints: LegacyFontHints = {}): LegacyFontGuess | undefined {
  if (!LATIN_LETTER.test(text) || devanagariShare(text) >= MAX_DEVANAGARI) return undefined;
  const tokens = tokensOf(text);
  if (provesKrutiDev(tokens)) return krutiDev(tokens.common / tokens.all.length / USUAL_SHARE);
  const font = hintedFont(hints.families ?? []);
  if (font !== 'kruti-dev') return font && { font, supported: false, confidence: HINT_CONFIDENCE };
  const share = shareTyped(tokens);
  return share >= MIN_MARKED ? krutiDev(share) : undefined;
}

/** The legacy font of a document, detected from its longest texts, since one of them may be a notice in English. */
export function detectFontOf(texts: readonly string[], hints?: LegacyFontHints): LegacyFontGuess | undefined {
  return longestOf(texts)
    .map((text) => detectLegacyFont(text, hints))
    .find((guess) => guess !== undefined);
}

/** The longest texts of a document, at most three: those used to detect its font. */
export function longestOf(texts: readonly string[]): string[] {
  return [...texts].sort((left, right) => right.length - left.length).slice(0, ASKED);
}

/**
 * Whether one block of a document known to be set in Kruti Dev is set in it too. A heading of three words
 * has few of the patterns that prove a font, but words without a vowel, which are rare in Latin text.
 */
export function isSetInKrutiDev(text: string): boolean {
  if (!LATIN_LETTER.test(text) || devanagariShare(text) >= MAX_DEVANAGARI) return false;
  const tokens = tokensOf(text);
  if (provesKrutiDev(tokens) || shareTyped(tokens) >= MIN_MARKED) return true;
  const plain = tokens.all.filter((token) => !URL_PATTERN.test(token));
  const words = plain.flatMap((token) => token.match(WORD) ?? []);
  const strange = words.filter((word) => !VOWEL.test(word) && !ABBREVIATIONS.has(word.toLowerCase()));
  return strange.length > 0 && strange.length >= words.length * MIN_STRANGE;
}

function krutiDev(confidence: number): LegacyFontGuess {
  return { font: 'kruti-dev', supported: true, confidence: Math.min(1, confidence) };
}

function provesKrutiDev({ all, common, distinct }: Tokens): boolean {
  return all.length >= MIN_TOKENS && common / all.length >= MIN_SHARE && distinct >= MIN_DISTINCT;
}

/** Share of the tokens that look typed in the font, which is enough if a hint agrees; 0 if only one of them is a word of it. */
function shareTyped({ all, distinct }: Tokens): number {
  const own = all.filter((token) => !FOREIGN.test(token));
  if (distinct < 2 && !own.some((token) => STRONG.test(token))) return 0;
  const isTyped = (token: string): boolean =>
    commonWord(token) !== undefined || STRONG.test(token) || WEAK.test(token);
  return own.filter(isTyped).length / all.length;
}

function tokensOf(text: string): Tokens {
  const all = text.match(TOKEN) ?? [];
  const common = all.flatMap((token) => commonWord(token) ?? []);
  return { all, common: common.length, distinct: new Set(common).size };
}

/** The common word that a token is, possibly with marks before it and one after it. */
function commonWord(token: string): string | undefined {
  const bare = token.replace(LEADING_MARKS, '');
  return [bare, bare.replace(TRAILING_MARKS, '')].find((word) => KRUTI_DEV_WORDS.has(word));
}

function hintedFont(families: readonly string[]): LegacyFont | undefined {
  const names = families.flatMap((list) => list.toLowerCase().replace(NAME_SEPARATORS, '').split(','));
  return FONT_NAMES.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0];
}
