/** Whether a Hindi text ends with its verb, as sentences do and captions and subheadings rarely do. */
import { isFiniteVerb } from '../text/finite-verb.ts';
import { withoutEnd } from '../text/trim-signs.ts';
import { words } from '../text/words.ts';

const ENDING = /[\s।॥|.)\]"'”’]/u;

/** Returns whether the last word of a text is a finite verb. */
export function endsFinite(text: string): boolean {
  return isFiniteVerb(words(withoutEnd(text, ENDING)).at(-1) ?? '');
}
