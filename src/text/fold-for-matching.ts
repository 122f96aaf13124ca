/**
 * A matching key: one spelling for all spellings of the same words. It is for comparison, never for display. Stored
 * fingerprints depend on it: a change noticed by their pinned tests needs a new scheme name.
 */
import { composed, decomposed, withoutLongRuns } from './compose.ts';
import { remembered } from './remembered.ts';
import { SIGN_STEPS } from './repair-signs.ts';
import { planOf, settle } from './repair-step.ts';
import { withoutEnd } from './trim-signs.ts';

const SIGNS = planOf(SIGN_STEPS);
/** The letters that stay composed with their nukta in NFC. */
const WITH_NUKTA = /[\u0929\u0931\u0934]/gu;
const JOINER_OR_NUKTA = /[\u093c\u200c\u200d]/gu;
const CHANDRABINDU = /\u0901/gu;
const HOMORGANIC_NASAL =
  /\u0919\u094d(?=[\u0915-\u0918])|\u091e\u094d(?=[\u091a-\u091d])|\u0923\u094d(?=[\u091f-\u0922])|\u0928\u094d(?=[\u0924-\u0927])|\u092e\u094d(?=[\u092a-\u092d])/gu;
const ANUSVARAS = /\u0902+/gu;
// नयी = नई, गये = गए, गयीं = गईं, जायेगा = जाएगा: only at the end of a longer word or before its future ending,
// never after a half letter (मध्ये).
const FINAL_GLIDE =
  /(?<=[\u0904-\u0939\u093e-\u094c])\u092f([\u0940\u0947])(?=\u0902?(?:\u0917[\u093e\u0940\u0947])?(?![\p{L}\p{M}]))/gu;
/** Separates the lines of a table: a sign that no step changes. */
const BETWEEN = '\u241e';
const TRAILING_MARK = /[ :|>\u00bb.\-\u2010-\u2015\u2212\u0964\u0965\u2026]/u;
const SINGLE_QUOTE = /[\u2018-\u201b\u2032\u02bc\u0060\u00b4]/gu;
const DOUBLE_QUOTE = /[\u201c-\u201f\u2033\u00ab\u00bb]/gu;
const DASH = /[\u2010-\u2015\u2212]/gu;
/** What may need folding besides the case of letters. Without `u`, which would look for the other half of each surrogate. */
const UNFOLDED = /[^ -~]|^ | {2}| $/;

/**
 * Folds the spelling variants of Hindi papers: हिन्दी and हिंदी, हँस and हंस, ज़मीन and जमीन, नयी and
 * नई, joiners, case, quotes, dashes, spaces, and the marks at the end of a label. Idempotent.
 *
 * @example
 * foldForMatching('यह भी पढ़ें :–') === foldForMatching('यह भी पढें'); // true
 */
export function foldForMatching(text: string): string {
  return folded(text);
}

/** Cached: seven of ten texts of a page were folded before, since a label is compared with one list after another. */
const folded = remembered((text) => foldMarks(withoutTrailingMarks(foldWords(text))));

/** The folded spelling of each line of a table. Folding all lines together takes a tenth of the time. */
export function foldAll(lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const words = foldWords(lines.join(BETWEEN)).split(BETWEEN).map(withoutTrailingMarks);
  return foldMarks(words.join(BETWEEN)).split(BETWEEN);
}

function foldWords(text: string): string {
  if (!UNFOLDED.test(text)) return text.toLowerCase();
  return withoutLongRuns(foldSpelling(settle(foldSigns(text), SIGNS)));
}

/** Signs come first, since removing characters can join two signs that need repair. */
function foldSigns(text: string): string {
  return composed(text.toLowerCase())
    .replace(WITH_NUKTA, decomposed)
    .replace(JOINER_OR_NUKTA, '')
    .replace(CHANDRABINDU, '\u0902');
}

function foldSpelling(text: string): string {
  return text
    .replace(HOMORGANIC_NASAL, '\u0902')
    .replace(ANUSVARAS, '\u0902')
    .replace(FINAL_GLIDE, (_glide, vowel: string) => (vowel === '\u0940' ? '\u0908' : '\u090f'));
}

function withoutTrailingMarks(text: string): string {
  return withoutEnd(text, TRAILING_MARK);
}

function foldMarks(text: string): string {
  return text.replace(SINGLE_QUOTE, "'").replace(DOUBLE_QUOTE, '"').replace(DASH, '-');
}
