/** Whether a Hindi text ends with its verb, as sentences do and captions and subheadings hardly ever. */
import { foldForMatching } from '../text/fold-for-matching.ts';
import { FINITE_ENDINGS } from '../text/hindi/finite-endings.ts';
import { words } from '../text/words.ts';

const FINITE = new Set(FINITE_ENDINGS.map(foldForMatching));
const BARE_ENDING = /[\s।॥|.)\]"'”’]+$/u;

/**
 * Tells whether the last word of a text is a finite verb.
 *
 * @example
 * endsFinite('नहर की सफाई शुरू हो गई।'); // true
 */
export function endsFinite(text: string): boolean {
  return FINITE.has(foldForMatching(words(text.replace(BARE_ENDING, '')).at(-1) ?? ''));
}
